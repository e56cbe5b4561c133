"""JSON: nothing is lost, the same diary gives the same bytes, and nothing half or strange comes in."""

import json
import stat
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator

from diary.domain.activity import EFFORTS, OUTCOMES
from diary.domain.diary_content import DiaryContent
from diary.domain.emotions import About
from diary.domain.measure import Catalogue, Measure
from diary.domain.measures import MEASURES
from diary.domain.moment import milliseconds
from diary.domain.scale import Count, Rating
from diary.exchange.json_file import from_json, read_json, to_json, write_json
from diary.exchange.plain_records import VERSION
from diary.file_errors import FileNotWritten, NewerFile, UnreadableFile
from diary.paths import resources
from tests.exchange.contents import (
    CATALOGUE,
    NASTY,
    NOW,
    RECORDS,
    entry,
    everything,
    full_entry,
)

Plain = dict[str, Any]


def schema() -> Plain:
    file = resources() / "schema" / "diary.schema.json"
    found: Plain = json.loads(file.read_text(encoding="utf-8"))
    return found


def plain_everything() -> Plain:
    found: Plain = json.loads(to_json(everything(), CATALOGUE))
    return found


def reason_of(plain: object) -> str:
    """Why a file that holds ``plain`` is refused."""
    return reason_of_bytes(json.dumps(plain).encode())


def reason_of_bytes(raw: bytes) -> str:
    with pytest.raises(UnreadableFile) as refusal:
        from_json(raw, CATALOGUE, NOW)
    return str(refusal.value.details["reason"])


def changed(change: Callable[[Plain], object]) -> Plain:
    """The plain diary with one full entry, after ``change`` of that entry."""
    plain: Plain = json.loads(to_json(DiaryContent((full_entry(),)), CATALOGUE))
    change(plain["entries"][0])
    return plain


def test_what_was_written_is_read_back_to_the_last_detail() -> None:
    content = everything()
    found = from_json(to_json(content, CATALOGUE), CATALOGUE, NOW)
    in_order = sorted(content.entries, key=lambda e: (milliseconds(e.at), str(e.uuid)))
    assert found.entries == tuple(in_order)
    assert found.entries[-1].words["touching"] == NASTY
    assert [e.at.tzinfo for e in found.entries] == [e.at.tzinfo for e in in_order]
    assert found.binned == content.binned
    assert found.preferences == content.preferences
    assert set(found.scale_words) == set(content.scale_words)
    assert set(found.pauses) == set(content.pauses)


def test_export_import_export_gives_the_same_bytes() -> None:
    first = to_json(everything(), CATALOGUE)
    assert to_json(from_json(first, CATALOGUE, NOW), CATALOGUE) == first


def test_the_order_of_the_records_does_not_show_in_the_file() -> None:
    content = everything()
    turned = replace(
        content,
        preferences=dict(reversed(tuple(content.preferences.items()))),
        **{
            field.name: getattr(content, field.name)[::-1]
            for field in fields(content)
            if field.name != "preferences"
        },
    )
    assert to_json(turned, CATALOGUE) == to_json(content, CATALOGUE)


def test_the_hour_that_comes_twice_stays_two_hours() -> None:
    found = from_json(to_json(everything(), CATALOGUE), CATALOGUE, NOW)
    first, second = (e for e in found.entries if e.at.hour == 2)
    assert milliseconds(second.at) - milliseconds(first.at) == 3_600_000


def test_the_file_is_utf8_with_sorted_names_and_ends_with_one_newline() -> None:
    raw = to_json(everything(), CATALOGUE)
    text = raw.decode()
    assert text.endswith("\n}\n")
    assert "👩" in text
    assert "\r" not in text
    pairs: list[list[str]] = []
    json.loads(text, object_pairs_hook=lambda found: pairs.append([name for name, _ in found]))
    assert all(names == sorted(names) for names in pairs)


def test_an_empty_diary_can_leave_and_come_back() -> None:
    raw = to_json(DiaryContent(), CATALOGUE)
    assert from_json(raw, CATALOGUE, NOW) == DiaryContent()


def test_every_file_follows_the_published_schema() -> None:
    published = schema()
    Draft202012Validator.check_schema(published)
    validator = Draft202012Validator(published, format_checker=Draft202012Validator.FORMAT_CHECKER)
    validator.validate(plain_everything())
    validator.validate(json.loads(to_json(DiaryContent(), CATALOGUE)))


def test_the_schema_knows_every_word_that_the_program_can_write() -> None:
    parts = schema()["$defs"]["entry"]["properties"]
    activity = parts["activities"]["items"]["properties"]
    assert activity["effort"]["enum"] == [option.key for option in EFFORTS]
    assert activity["outcome"]["enum"] == [option.key for option in OUTCOMES]
    assert parts["feelings"]["items"]["properties"]["about"]["enum"] == [a.value for a in About]


def test_a_new_measure_travels_without_another_line_of_code() -> None:
    more = Catalogue((*MEASURES, Measure("humidity", "Humidity", Rating(0, 100))))
    content = DiaryContent((entry(1, NOW, humidity=73),))
    assert from_json(to_json(content, more), more, NOW) == content


def test_a_stored_value_of_a_later_version_is_read_once_its_measure_is_known() -> None:
    raw = to_json(DiaryContent((full_entry(),)), CATALOGUE)
    more = Catalogue((*MEASURES, Measure("humidity", "Humidity", Count())))
    (found,) = from_json(raw, more, NOW).entries
    assert found.readings["humidity"] == 73
    assert found.unknown_readings == {"depth": -5}


def test_what_is_about_one_vault_only_does_not_travel() -> None:
    content = DiaryContent(
        preferences={
            "recovery_sheet_done": True,
            "backup_rehearsed": {"day": "2026-03-01", "entries": 9},
            "backup_problem": "De map is er niet.",
            "prompt_shown": ["week 2026-03-01"],
            "quiet": True,
        }
    )
    assert json.loads(to_json(content, CATALOGUE))["preferences"] == {"quiet": True}


def test_a_choice_like_that_of_a_new_diary_is_not_written() -> None:
    assert to_json(DiaryContent(preferences={"quiet": False}), CATALOGUE) == to_json(
        DiaryContent(), CATALOGUE
    )


# --- the file itself ----------------------------------------------------------------------------------------------


def test_a_file_is_written_whole_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "diary.json"
    file.write_text("an older export", encoding="utf-8")
    write_json(file, everything(), CATALOGUE)
    assert to_json(read_json(file, CATALOGUE, NOW), CATALOGUE) == file.read_bytes()
    assert [found.name for found in tmp_path.iterdir()] == ["diary.json"]


def test_only_the_owner_can_read_an_export(tmp_path: Path) -> None:
    file = tmp_path / "diary.json"
    write_json(file, everything(), CATALOGUE)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.touch()
    link.symlink_to(real)
    write_json(link, DiaryContent(), CATALOGUE)
    assert link.is_symlink()
    assert real.read_bytes() == to_json(DiaryContent(), CATALOGUE)


@pytest.mark.parametrize(
    "name", ["missing/diary.json", "file/diary.json", "folder", "x" * 400, "\0"]
)
def test_a_place_that_cannot_be_written_is_said_and_left_as_it_was(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "file").write_text("here already", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FileNotWritten):
        write_json(tmp_path / name, everything(), CATALOGUE)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_json(tmp_path / "nowhere.json", CATALOGUE, NOW)


def test_a_folder_is_no_export(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_json(tmp_path, CATALOGUE, NOW)


# --- what is no JSON ----------------------------------------------------------------------------------------------


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    raw = to_json(everything(), CATALOGUE)
    marked = b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n")
    assert to_json(from_json(marked, CATALOGUE, NOW), CATALOGUE) == raw


@pytest.mark.parametrize("raw", [b"", b" \n\t ", b"\n"])
def test_an_empty_file_is_called_empty(raw: bytes) -> None:
    assert reason_of_bytes(raw) == "the file is empty"


@pytest.mark.parametrize("raw", [b"\xff\xfe{\0}\0", '{"format": "é"}'.encode("latin-1")])
def test_another_encoding_is_named(raw: bytes) -> None:
    assert reason_of_bytes(raw) == "the text is not UTF-8"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"{", "line 1, column 2"),
        (b'{"format": "raakvlak-diary",\n "version" 1}', "line 2, column 12"),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", "line 1, column 1"),
        (b"PK\x03\x04", "line 1, column 1"),
        (b"[" * 200_000, "too many lists inside one another"),
        (b'{"version": 1, "version": 1}', "a name stands twice in one place"),
        (b'{"version": NaN}', "something is not a number"),
        (b'{"version": -Infinity}', "something is not a number"),
        (b'{"version": 1e999}', "a number is too large"),
        (b'{"version": 9007199254740993}', "a number is too large"),
        (b'{"version": 1' + b"0" * 5000 + b"}", "a number is too large"),
    ],
)
def test_what_is_no_plain_json_is_refused_with_its_place(raw: bytes, reason: str) -> None:
    assert reason_of_bytes(raw) == reason


@pytest.mark.parametrize("end", [1, 100, 1500, -3])
def test_half_a_file_is_refused(end: int) -> None:
    reason_of_bytes(to_json(everything(), CATALOGUE)[:end])


# --- what is no diary ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("plain", [[], 3, None, "text", {}, {"format": "daylio"}, {"format": []}])
def test_another_file_is_no_diary(plain: object) -> None:
    assert reason_of(plain) == "it is not a diary of Raakvlak"


def test_a_file_of_a_newer_version_says_so() -> None:
    raw = json.dumps({"format": "raakvlak-diary", "version": VERSION + 1, "more": []}).encode()
    with pytest.raises(NewerFile):
        from_json(raw, CATALOGUE, NOW)


@pytest.mark.parametrize("version", [None, 0, -1, True, "1", 1.0, []])
def test_a_version_must_be_a_whole_number(version: object) -> None:
    assert reason_of(plain_everything() | {"version": version}) == "the version is missing"


def test_a_part_that_is_not_understood_is_not_silently_lost() -> None:
    assert reason_of(plain_everything() | {"photos": []}) == "unknown parts: 1"


@pytest.mark.parametrize("part", ["entries", "binned", "pauses", "scale_words"])
def test_each_part_is_a_list_of_records(part: str) -> None:
    assert reason_of(plain_everything() | {part: {}}) == f"{part} is not a list"
    assert reason_of(plain_everything() | {part: [3]}).endswith(": its text")


def test_a_list_that_is_left_out_is_empty() -> None:
    raw = b'{"format": "raakvlak-diary", "version": 1}'
    assert from_json(raw, CATALOGUE, NOW) == DiaryContent()


# --- records that do not fit --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("uuid", "seven"),
        ("uuid", 7),
        ("at", "2026-02-30T10:00:00+01:00"),
        ("at", "2026-02-20T25:99:00+01:00"),
        ("at", "2026-02-20T10:00:00"),
        ("at", "0001-01-01T00:00:00+14:00"),
        ("at", 5),
        ("zone", "Mars/Phobos"),
        ("zone", "../../etc/passwd"),
        ("zone", "/etc/passwd"),
        ("zone", ""),
        ("zone", 5),
        ("zone", "Europe/\0"),
        ("created_at", ""),
        ("changed_at", None),
        ("readings", []),
        ("readings", {"pain": 11}),
        ("readings", {"pain": "6"}),
        ("readings", {"pain": 6.5}),
        ("readings", {"pain": True}),
        ("readings", {"bed_time": "25:99"}),
        ("readings", {"hours_slept": 7.5}),
        ("readings", {"never_heard_of": 1}),
        ("unknown_readings", {"humidity": "wet"}),
        ("unknown_readings", {"humidity": True}),
        ("feelings", "sad"),
        ("feelings", ["sad"]),
        ("feelings", [{"word": ""}]),
        ("feelings", [{"strength": 5}]),
        ("feelings", [{"word": "sad", "strength": 11}]),
        ("feelings", [{"word": "sad", "about": "work"}]),
        ("feelings", [{"word": "sad", "colour": "blue"}]),
        ("marks", [{"region": "left"}, {"region": 5}]),
        ("marks", [{"region": "left", "qualities": "nagging"}]),
        ("marks", [{"region": "left", "timings": ["sometime"]}]),
        ("marks", [{"region": "left", "status": "old"}]),
        ("sensations", [{"region": "left", "kinds": ["bright"]}]),
        ("sensations", [{"region": ""}]),
        ("guided", "yes"),
        ("activities", [{"category": "flying"}]),
        ("activities", [{"category": "rest", "minutes": -1}]),
        ("activities", [{"category": "rest", "energy": 4}]),
        ("words", {"note": 5}),
        ("words", ["note"]),
        ("bad_day", "yes"),
    ],
)
def test_an_entry_that_does_not_fit_is_named_with_its_part(part: str, value: object) -> None:
    assert reason_of(changed(lambda plain: plain.update({part: value}))) == f"entry 1: {part}"


@pytest.mark.parametrize("part", ["uuid", "at", "zone", "created_at", "changed_at"])
def test_an_entry_without_what_it_needs_is_refused(part: str) -> None:
    assert reason_of(changed(lambda plain: plain.pop(part))) == f"entry 1: {part}"


def test_an_unknown_part_of_an_entry_is_not_silently_lost() -> None:
    wrong = changed(lambda plain: plain.update(photo="x"))
    assert reason_of(wrong) == "entry 1: an unknown part"


def test_half_characters_are_refused() -> None:
    wrong = changed(lambda plain: plain.update(words={"note": "\ud83d"}))
    assert reason_of(wrong) == "entry 1: its text"


def test_an_entry_in_the_future_is_refused() -> None:
    content = DiaryContent((entry(1, NOW, pain=1), entry(2, NOW + timedelta(hours=1), pain=1)))
    raw = to_json(content, CATALOGUE)
    assert reason_of_bytes(raw) == "entry 2: its moment lies in the future"


def test_clocks_of_two_computers_may_differ_by_some_minutes() -> None:
    content = DiaryContent((entry(1, NOW + timedelta(minutes=4), pain=1),))
    assert from_json(to_json(content, CATALOGUE), CATALOGUE, NOW) == content


def test_one_entry_cannot_stand_twice() -> None:
    plain = plain_everything()
    twice = plain | {"entries": [*plain["entries"], plain["entries"][0]]}
    assert reason_of(twice) == "entry 7: uuid"


def test_one_entry_cannot_be_in_the_bin_and_in_the_diary() -> None:
    plain = plain_everything()
    plain["binned"][0]["entry"] = plain["entries"][0]
    assert reason_of(plain) == "entry 1 in the bin: uuid"


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"deleted_at": "soon"}, "deleted_at"),
        ({"entry": []}, "entry"),
        ({"entry": {}}, "at"),
        ({"more": 1}, "an unknown part"),
    ],
)
def test_what_is_in_the_bin_is_checked_as_well(change: Plain, part: str) -> None:
    plain = plain_everything()
    plain["binned"][0].update(change)
    assert reason_of(plain) == f"entry 1 in the bin: {part}"


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"uuid": "x"}, "uuid"),
        ({"first": "2026-13-01"}, "first"),
        ({"first": 5}, "first"),
        ({"last": "2001-01-01"}, "last"),
        ({"last": None}, "last"),
        ({"more": 1}, "an unknown part"),
    ],
)
def test_pauses_are_checked_as_well(change: Plain, part: str) -> None:
    plain = plain_everything()
    plain["pauses"][1].update(change)
    assert reason_of(plain) == f"pause 2: {part}"


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"uuid": None}, "uuid"),
        ({"since": "yesterday"}, "since"),
        ({"zone": "Nowhere"}, "zone"),
        ({"measure": 5}, "measure"),
        ({"high": ["worst"]}, "high"),
    ],
)
def test_own_words_are_checked_as_well(change: Plain, part: str) -> None:
    plain = plain_everything()
    plain["scale_words"][1].update(change)
    assert reason_of(plain) == f"own words 2: {part}"


ANSWER = {
    "day": "2026-02-01",
    "verdict": "weak",
    "lag": 1,
    "days": 143,
    "effect": 0.5,
    "low": 0.1,
    "high": 1,
}


@pytest.mark.parametrize(
    ("part", "change", "reason"),
    [
        ("events", {"uuid": 5}, "event 1: uuid"),
        ("events", {"tag": " "}, "event 1: tag"),
        ("events", {"precision": "soon"}, "event 1: precision"),
        ("events", {"last": "1066-10-14"}, "event 1: last"),
        ("events", {"deleted_at": "now"}, "event 1: deleted_at"),
        ("events", {"colour": "red"}, "event 1: an unknown part"),
        ("medicines", {"name": ""}, "medicine 1: name"),
        ("medicines", {"amount": 0}, "medicine 1: amount"),
        ("medicines", {"as_needed": "yes"}, "medicine 1: as_needed"),
        ("medicines", {"unit": 5}, "medicine 1: unit"),
        ("medicines", {"last": "2001-01-01"}, "medicine 1: last"),
        ("doses", {"at": "2030-01-01T00:00+00:00"}, "dose 1: its moment lies in the future"),
        ("doses", {"zone": "Nowhere"}, "dose 1: zone"),
        ("doses", {"medicine": "paracetamol"}, "dose 1: medicine"),
        ("doses", {"helped": 11}, "dose 1: helped"),
        ("treatments", {"first": "spring"}, "treatment 1: first"),
        ("treatments", {"note": None}, "treatment 1: note"),
        ("treatments", {"last": "2001-01-01"}, "treatment 1: last"),
        ("treatments", {"began_latest": "2001-01-01"}, "treatment 1: began_latest"),
        ("treatments", {"began_latest": "2025-06-03"}, "treatment 1: began_precision"),
        ("treatments", {"began_precision": "soon"}, "treatment 1: began_precision"),
        ("treatments", {"began_precision": None}, "treatment 1: began_precision"),
        ("treatments", {"ended_earliest": "2030-01-01"}, "treatment 1: ended_earliest"),
        ("treatments", {"ended_precision": ["day"]}, "treatment 1: ended_precision"),
        ("own_measures", {"key": "pain"}, "own question 1: key"),
        ("own_measures", {"kind": "colour"}, "own question 1: kind"),
        ("own_measures", {"per": "night"}, "own question 1: per"),
        ("own_measures", {"place": -1}, "own question 1: place"),
        ("own_measures", {"kind": "choice"}, "own question 1: options"),
        ("own_measures", {"options": 5}, "own question 1: options"),
        ("own_measures", {"options": ["a"]}, "own question 1: options"),
        ("own_measures", {"options": [{"key": "", "name": "a"}]}, "own question 1: options"),
        ("own_measures", {"key": "own-81"}, "two questions have the same key"),
        ("suspicions", {"words": ""}, "suspicion 1: words"),
        ("suspicions", {"factor": 5}, "suspicion 1: factor"),
        ("suspicions", {"answer": {"verdict": "proved"}}, "suspicion 1: answer"),
        ("suspicions", {"answer": ANSWER | {"verdict": "proved"}}, "suspicion 1: answer"),
        ("suspicions", {"answer": ANSWER | {"lag": "1"}}, "suspicion 1: answer"),
        ("suspicions", {"answer": ANSWER | {"day": 5}}, "suspicion 1: answer"),
        ("suspicions", {"answer": ANSWER | {"day": "spring"}}, "suspicion 1: answer"),
        ("experiments", {"what": ""}, "experiment 1: what"),
        ("experiments", {"pain": 11}, "experiment 1: pain"),
        ("experiments", {"done": "spring"}, "experiment 1: done"),
        ("ladder", {"place": -1}, "step 1 of the ladder: place"),
        ("ladder", {"trust": 5}, "step 1 of the ladder: trust"),
        ("ladder", {"trust": [{"day": "2026-01-01", "value": 11}]}, "step 1 of the ladder: trust"),
        ("ladder", {"trust": [{"day": "2026-01-01"}]}, "step 1 of the ladder: trust"),
        ("events", {"weight": 6}, "event 1: weight"),
        ("events", {"feelings": ["very lonely"]}, "event 1: feelings"),
        ("complaints", {"name": " "}, "complaint 1: name"),
        ("complaints", {"began": "1988"}, "complaint 1: began"),
        ("complaints", {"began": {"first": "1988-01-01"}}, "complaint 1: began"),
        ("complaints", {"worsenings": 5}, "complaint 1: worsenings"),
        ("complaints", {"worsenings": [5]}, "complaint 1: worsenings"),
        ("complaints", {"worsenings": [{"key": "a"}]}, "complaint 1: worsenings"),
        ("complaints", {"worsenings": [{"depth": 5}]}, "complaint 1: worsenings"),
        ("complaints", {"note": 5}, "complaint 1: note"),
        ("complaints", {"depth": 5}, "complaint 1: an unknown part"),
        ("resources", {"kind": "idea"}, "what carried me 1: kind"),
        ("links", {"event": 5}, "link 1: event"),
        ("practices", {"at": {"at": "2026-01-01T00:00+00:00"}}, "practice 1: at"),
        ("practices", {"minutes": True}, "practice 1: minutes"),
        ("worksheets", {"items": [{"part": "a", "figures": 5}]}, "worksheet 1: items"),
        ("measuring_periods", {"reviewed": "soon"}, "time of measuring 1: reviewed"),
        ("scores", {"values": {"total": "9"}}, "score 1: values"),
        ("consults", {"questions": [5]}, "consultation 1: questions"),
    ],
)
def test_records_beside_the_entries_are_checked_as_well(
    part: str, change: Plain, reason: str
) -> None:
    plain = plain_everything()
    plain[part][0].update(change)
    assert reason_of(plain) == reason


@pytest.mark.parametrize("part", ["ended_earliest", "ended_precision"])
def test_of_a_treatment_that_goes_on_no_end_is_known(part: str) -> None:
    plain = plain_everything()
    plain["treatments"][1][part] = "2026-01-01"
    assert reason_of(plain) == f"treatment 2: {part}"


def test_a_treatment_of_exact_days_is_written_as_before_and_one_that_is_vague_says_so() -> None:
    exact, _goes_on, vague = plain_everything()["treatments"]
    days = {"first", "began_latest", "began_precision", "ended_earliest", "last", "ended_precision"}
    assert {key: exact[key] for key in days & exact.keys()} == {
        "first": "2025-06-02",
        "last": "2026-01-01",
    }
    assert {key: vague[key] for key in days & vague.keys()} == {
        "first": "2013-01-01",
        "began_latest": "2017-12-31",
        "began_precision": "around",
        "ended_earliest": "2016-09-01",
        "last": "2016-11-30",
        "ended_precision": "season",
    }


def test_one_record_cannot_stand_twice() -> None:
    plain = plain_everything()
    plain["events"].append(plain["events"][0])
    assert reason_of(plain) == "event 5: uuid"


def test_a_file_of_the_first_version_is_still_read() -> None:
    plain = plain_everything() | {"version": 1}
    for part in RECORDS:
        del plain[part]
    plain["entries"] = plain["entries"][:2]
    found = from_json(json.dumps(plain).encode(), CATALOGUE, NOW)
    assert found.events == ()
    assert len(found.entries) == 2


@pytest.mark.parametrize(
    "preferences",
    [
        [],
        {"quiet": 1},
        {"quiet": "yes"},
        {"asked": []},
        {"asked": {"pain": 1}},
        {"yesterday_dismissed": False},
        {"timeline_order": "pain"},
        {"timeline_lanes": [5]},
        {"never_heard_of": True},
        {"yesterday_dismissed": "\ud83d"},
    ],
)
def test_preferences_are_checked_as_well(preferences: object) -> None:
    assert reason_of(plain_everything() | {"preferences": preferences}) == "preferences"


def test_no_refusal_repeats_what_was_written() -> None:
    wrong = changed(lambda plain: plain.update(feelings=[{"word": "sad", "about": "my secret"}]))
    with pytest.raises(UnreadableFile) as refusal:
        from_json(json.dumps(wrong).encode(), CATALOGUE, NOW)
    error: BaseException | None = refusal.value
    while error is not None:
        assert "my secret" not in f"{error!r} {error}"
        error = error.__cause__
    assert "my secret" not in str(refusal.value)


def test_ten_years_of_entries_go_out_and_come_back() -> None:
    start = datetime(2016, 1, 1, tzinfo=UTC)
    content = DiaryContent(
        tuple(
            entry(number, start + timedelta(hours=4 * number), pain=number % 11)
            for number in range(22_000)
        )
    )
    found = from_json(to_json(content, CATALOGUE), CATALOGUE, NOW)
    assert len(found.entries) == 22_000
    assert found.entries[-1].uuid == UUID(int=21_999)
