"""The diary as a table: what spreadsheets make of it, and that what leaves comes back."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.domain.activity import Activity
from diary.domain.diary_content import DiaryContent
from diary.domain.emotions import Feeling
from diary.domain.measure import Catalogue
from diary.domain.own_measure import as_measure
from diary.exchange.csv_cells import guarded, unguarded
from diary.exchange.csv_columns import columns
from diary.exchange.csv_file import KINDS, to_csv
from diary.exchange.csv_reading import from_csv
from diary.exchange.found import Found
from diary.exchange.selection import Part, Selection, selected
from diary.file_errors import UnreadableFile
from diary.i18n import speak
from diary.paths import translations
from tests.domain.record_values import diaries
from tests.domain.values import ENTRIES
from tests.exchange.contents import CATALOGUE, NOW, entry, everything, full_entry

ALL = Selection(frozenset(Part))
LAST = NOW + timedelta(days=40_000)
"""After every invented moment."""


@pytest.fixture
def _dutch() -> Iterator[None]:
    speak("nl", translations())
    yield
    speak("en", translations())


def lines(raw: bytes, separator: str) -> list[dict[str, str]]:
    """The rows as a spreadsheet reads them, by the words of their headings."""
    text = io.StringIO(raw.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=separator))


def by_key(raw: bytes, separator: str = ",") -> list[dict[str, str]]:
    """The rows by the keys of their columns, without empty cells."""
    return [
        {key.rpartition("[")[2][:-1]: value for key, value in line.items() if value}
        for line in lines(raw, separator)
    ]


def back(content: DiaryContent, catalogue: Catalogue = CATALOGUE) -> Found:
    """What comes back of ``content`` where its own questions are known."""
    known = catalogue.with_own(as_measure(own) for own in content.own_measures)
    return from_csv(to_csv(content, known), known, LAST)


def test_a_table_begins_with_a_mark_and_its_lines_end_as_spreadsheets_expect() -> None:
    raw = to_csv(DiaryContent((entry(1, NOW, pain=6),)), CATALOGUE)
    assert (
        raw
        == (
            "\ufeffKind [kind],Day [date],Time [time],Pain now [pain],Moment [at],Time zone [zone],"
            "Written down [created_at],Changed [changed_at],Name for computers [uuid]\r\n"
            "moment [moment],2026-03-08,14:05,6,2026-03-08T14:05:00.000+01:00,Europe/Amsterdam,"
            "2026-03-08T13:05:00.000+00:00,2026-03-08T13:05:00.000+00:00,"
            "00000000-0000-0000-0000-000000000001\r\n"
        ).encode()
    )


@pytest.mark.usefixtures("_dutch")
def test_a_dutch_table_has_semicolons_and_decimal_commas() -> None:
    raw = to_csv(selected(everything(), ALL), CATALOGUE)
    rows = by_key(raw, ";")
    assert "Pijn nu [pain]" in lines(raw, ";")[0]
    assert {row["amount"] for row in rows if "amount" in row} == {"12,5", "1000"}
    assert {row["hours_slept"] for row in rows if "hours_slept" in row} == {"7,5"}
    assert next(row for row in rows if row.get("sleep_quality"))["sleep_quality"].endswith("[fair]")


def test_a_table_in_dutch_is_read_in_english_and_the_other_way_round() -> None:
    content = selected(everything(), ALL)
    known = CATALOGUE.with_own(as_measure(own) for own in content.own_measures)
    speak("nl", translations())
    dutch = to_csv(content, known)
    speak("en", translations())
    assert (
        from_csv(dutch, known, NOW).content == from_csv(to_csv(content, known), known, NOW).content
    )


def test_a_dose_shows_the_name_of_its_medicine() -> None:
    content = selected(everything(), ALL)
    doses = [row for row in by_key(to_csv(content, CATALOGUE)) if row["kind"] == "dose [doses]"]
    assert {row["name"] for row in doses} == {"paracetamol"}
    without = replace(content, medicines=())
    assert len(back(without).content.doses) == 2


def test_rows_stand_in_the_order_of_their_days() -> None:
    dates = [row["date"] for row in by_key(to_csv(selected(everything(), ALL), CATALOGUE))]
    assert dates == sorted(dates)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+31 6",
        "-leeg",
        "@naam",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uff1d1",
        "'=1",
        "''-",
        " =1",
        "\xa0 +1",
    ],
)
def test_a_text_that_a_spreadsheet_would_run_is_no_formula_and_comes_back(text: str) -> None:
    content = DiaryContent((replace(entry(1, NOW), words={"note": text}),))
    (row,) = by_key(to_csv(content, CATALOGUE))
    assert row["words:note"] == f"'{text}"
    assert back(content).content == content


def test_an_apostrophe_before_a_word_stays_alone() -> None:
    assert guarded("'s avonds") == "'s avonds"
    assert unguarded("'s avonds") == "'s avonds"


@given(st.text())
def test_a_guarded_text_never_begins_with_a_sign_that_is_run(text: str) -> None:
    assert guarded(text).lstrip()[:1] not in {"=", "+", "-", "@"}
    assert unguarded(guarded(text)) == text


def test_the_name_of_a_question_or_a_place_is_no_formula_either() -> None:
    own = replace(everything().own_measures[0], name="=HYPERLINK(1)\nx")
    content = DiaryContent(
        (replace(entry(1, NOW), readings={own.key: 3}, feelings=(Feeling("=x"),)),),
        own_measures=(own,),
    )
    raw = to_csv(content, CATALOGUE)
    assert f"'=HYPERLINK(1) x [{own.key}]" in lines(raw, ",")[0]
    assert by_key(raw)[0]["feelings"] == "'=x [%3Dx]"
    assert back(content).content.entries == content.entries


def test_what_stands_in_brackets_in_own_words_is_not_taken_for_a_code() -> None:
    content = DiaryContent(
        (replace(entry(1, NOW), activities=(Activity("moving", "a [b] ; c:d+e%"),)),)
    )
    assert back(content).content == content


@given(ENTRIES)
def test_any_entry_comes_back_but_for_empty_texts_and_what_is_not_known(made: object) -> None:
    assert isinstance(made, type(full_entry()))
    content = selected(DiaryContent((made,)), ALL)
    found = back(content)
    assert found.unreadable == ()
    for there, here in zip(found.content.entries, content.entries, strict=True):
        assert there == replace(here, words={key: text for key, text in here.words.items() if text})


@given(diaries())
def test_any_records_come_back_from_a_table(made: DiaryContent) -> None:
    content = selected(made, ALL)
    found = back(content)
    assert found.unreadable == ()
    for part in ("entries", *KINDS):
        assert sorted(getattr(found.content, part), key=lambda each: each.uuid) == sorted(
            getattr(content, part), key=lambda each: each.uuid
        )


def test_the_columns_have_different_keys() -> None:
    keys = [column.key for column in columns(CATALOGUE, ".")]
    assert len(keys) == len(set(keys))


def test_an_answer_to_a_question_that_is_not_known_here_is_said_and_left_out() -> None:
    content = selected(everything(), ALL)
    found = from_csv(to_csv(content, CATALOGUE), CATALOGUE, NOW)
    assert found.unknown == ("own-80", "own-81", "own-82")
    assert all(not key.startswith("own-") for e in found.content.entries for key in e.readings)
    assert not found.is_whole


def row(changes: dict[str, str]) -> bytes:
    """A table of one moment with these cells by the keys of their columns."""
    cells = {
        "kind": "x [moment]",
        "at": "2026-03-08T14:05:00+01:00",
        "zone": "Europe/Amsterdam",
        "created_at": "2026-03-08T13:05:00Z",
        "changed_at": "2026-03-08T13:05:00Z",
        "uuid": str(UUID(int=1)),
        "pain": "6",
    } | changes
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(f"[{key}]" for key in cells)
    writer.writerow(cells.values())
    return stream.getvalue().encode()


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("pain", "11"),
        ("pain", "6,5"),
        ("pain", "x"),
        ("bad_day", "[maybe]"),
        ("bad_day", "yes"),
        ("sleep_quality", "fair"),
        ("sleep_quality", "[fair] [good]"),
        ("sleep_quality", "[splendid]"),
        ("bed_time", "25:00"),
        ("feelings", "[sad:x]"),
        ("feelings", "[sad:4:other:more]"),
        ("feelings", "[sad:11]"),
        ("activities", "[nothing]"),
        ("at", "yesterday"),
        ("at", "2026-03-08T14:05:00"),
        ("zone", "Europe/Nowhere"),
        ("uuid", "x"),
        ("kind", "[worksheets]"),
        ("kind", ""),
        ("created_at", ""),
    ],
)
def test_what_does_not_fit_is_named_by_its_line_and_column(column: str, text: str) -> None:
    found = from_csv(row({column: text}), CATALOGUE, NOW)
    assert found.content == DiaryContent()
    assert found.unreadable == (f"line 2, column {column}",)
    with pytest.raises(UnreadableFile, match=f"line 2, column {column}"):
        found.require_readable()


def test_a_row_that_fits_is_read_beside_one_that_does_not() -> None:
    good, bad = row({}), row({"pain": "12", "uuid": str(UUID(int=2))})
    found = from_csv(good + bad.split(b"\r\n", 1)[1], CATALOGUE, NOW)
    assert [each.readings for each in found.content.entries] == [{"pain": 6}]
    assert found.unreadable == ("line 3, column pain",)


def test_the_line_is_that_on_which_a_row_begins() -> None:
    note = row({"words:note": "a\nb\r\nc"})
    bad = row({"words:note": "", "pain": "12", "uuid": str(UUID(int=2))})
    found = from_csv(note + bad.split(b"\r\n", 1)[1], CATALOGUE, NOW)
    assert found.content.entries[0].words == {"note": "a\nb\r\nc"}
    assert found.unreadable == ("line 5, column pain",)


def test_twice_the_same_name_is_read_once_and_said() -> None:
    found = from_csv(row({}) + row({}).split(b"\r\n", 1)[1], CATALOGUE, NOW)
    assert len(found.content.entries) == 1
    assert found.unreadable == ("line 3, column uuid",)


def test_a_moment_in_the_future_is_not_read() -> None:
    found = from_csv(row({}), CATALOGUE, NOW - timedelta(days=1))
    assert found.unreadable == ("line 2, column its moment lies in the future",)


def test_a_score_with_broken_numbers_is_not_read() -> None:
    content = selected(everything(), ALL)
    raw = to_csv(content, CATALOGUE)
    for broken in (b"total 38", b"total: 38; total: 38", b"total: 3e8x"):
        found = from_csv(raw.replace(b"total: 38", broken), CATALOGUE, NOW)
        assert [place.rpartition(" ")[2] for place in found.unreadable] == ["values"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00", "UTF-8"),
        ("[kind],[uuid]".encode("utf-16"), "UTF-8"),
        ("[kind],[uuid]".encode("utf-16-le"), "not a diary of Raakvlak"),
        (b"Date,Pain\n2026-01-01,4\n", "not a diary of Raakvlak"),
        (b"[kind],[colour]\n", "the columns are not those"),
        (b"[kind],[pain],[pain]\n", "the columns are not those"),
        (b'[kind],"[uuid]\n', "not a diary of Raakvlak"),
        (b'[kind],[uuid]\n"x\n', "line 2"),
        (b"[kind],[uuid]\n\x00\x00,", None),
        (b"[kind]" + b",[kind]" * 20_000, "not a diary of Raakvlak"),
    ],
)
def test_a_file_that_is_no_table_of_ours_is_refused_in_one_sentence(
    raw: bytes, words: str | None
) -> None:
    if words is None:
        assert from_csv(raw, CATALOGUE, NOW).unreadable == ("line 2, column kind",)
        return
    with pytest.raises(UnreadableFile, match=words):
        from_csv(raw, CATALOGUE, NOW)


def test_more_cells_than_columns_are_no_row() -> None:
    raw = row({}).rstrip(b"\r\n") + b",more\r\n"
    assert from_csv(raw, CATALOGUE, NOW).unreadable == ("line 2, column 8",)


def test_reading_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[float] = []
    from_csv(to_csv(selected(everything(), ALL), CATALOGUE), CATALOGUE, NOW, told.append)
    assert told
    assert 0 < told[0] <= 1

    def stop(_part: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        from_csv(row({}), CATALOGUE, NOW, stop)


def test_ten_megabytes_of_words_come_back() -> None:
    content = DiaryContent((replace(entry(1, NOW), words={"note": "pijn, " * 1_700_000}),))
    assert back(content).content == content


def test_an_empty_diary_is_a_table_without_rows() -> None:
    assert back(DiaryContent()).content == DiaryContent()


def test_days_are_written_so_that_every_spreadsheet_knows_them() -> None:
    rows = by_key(to_csv(selected(everything(), ALL), CATALOGUE))
    for each in rows:
        date.fromisoformat(each["date"])
