"""What the other parts of the diary bring to a report: verdicts, goals, worksheets, a life; and what stays out."""

import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from diary.analysis.life_chart import MarkKind
from diary.domain.complaint import Complaint, Worsening
from diary.domain.entry import Entry
from diary.domain.example import example_content
from diary.domain.fuzzy_date import Season, around_year, in_season, in_year, on_day
from diary.domain.health_sheet import HEALTH
from diary.domain.identity import new_identity
from diary.domain.instruments import PACK
from diary.domain.life import LifeEvent
from diary.domain.medicine import Treatment
from diary.domain.period import Period
from diary.domain.practice import Practice
from diary.domain.preference import BIRTH
from diary.domain.prompts import GUIDED_PROMPTS, WRITING
from diary.domain.record import new_record
from diary.domain.resource import Resource
from diary.domain.score import Score
from diary.domain.worksheet import Cite, Item, Worksheet
from diary.domain.worksheet_reading import as_draft
from diary.report.canvas import Canvas
from diary.report.pages import pages_of
from diary.report.pdf import report_pdf
from diary.report.readers import FIRST_PAGE, READERS, Part
from diary.report.row_signs import paint_row_sign
from diary.report.scores import MOST_ROWS
from diary.report.sections import Document, Goals, LeftOut, Painted, Pairings, Rows
from diary.report.sheet_choice import CHOSEN_SHEETS, SheetChoice, version_key
from diary.vault.overview_reading import read_overview
from diary.vault.vault import Vault
from tests.report.reports import NOW, TODAY, clock, empty_vault, opened_up, report, text_of

EVERYTHING = frozenset(Part)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts want an application."""


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return empty_vault(tmp_path)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    vault = empty_vault(tmp_path_factory.mktemp("example"))
    vault.whole.write(example_content("en", NOW))
    return vault


def noted(vault: Vault, instrument: str, ago: int, **values: float) -> None:
    day = TODAY - timedelta(ago)
    score = new_record(Score, clock, instrument=instrument, day=day, values=values)
    vault.records.of(Score).save(score)


def sheet(vault: Vault, kind: str, *items: Item, ago: int = 1, is_draft: bool = False) -> None:
    kept = new_record(Worksheet, clock, kind=kind, day=TODAY - timedelta(ago), items=items)
    vault.records.of(Worksheet).save(as_draft(kept) if is_draft else kept)


def rows_of(document: Document) -> Pairings:
    return next(each for each in document.sections if isinstance(each, Pairings))


def painted(document: Document, part: Part) -> list[Painted]:
    return [each for each in document.sections if isinstance(each, Painted) and each.part is part]


def left_out(document: Document) -> str:
    return next(each.sentence for each in document.sections if isinstance(each, LeftOut))


def read(vault: Vault, folder: Path, parts: Iterable[Part]) -> str:
    """What the whole report says, in one line."""
    return " ".join(text_of(report_pdf(report(vault, parts=parts)), folder).split())


# questionnaires


def test_what_somebody_can_do_is_read_before_how_they_feel(vault: Vault) -> None:
    for instrument in ("isi", "pcs", "pdi"):
        noted(vault, instrument, 80, total=20)
        noted(vault, instrument, 5, total=10)
    noted(vault, "psk", 5, mean=6)
    names = [row.name for row in rows_of(report(vault)).rows]
    assert names == ["PDI", "PCS", "ISI", "PSC"]


def test_a_line_tells_the_verdict_and_marks_an_assumption(vault: Vault) -> None:
    for instrument, first, last in (("pcs", 33, 14), ("pdi", 38, 36), ("csi", 40, 40)):
        noted(vault, instrument, 80, total=first)
        noted(vault, instrument, 5, total=last)
    shown = rows_of(report(vault))
    assert {row.name: row.verdict for row in shown.rows} == {
        "PCS": "better: more than measurement error, important",
        "PDI": "better: could be measurement error *",
        "CSI": "the same figure",
    }
    assert shown.rows[0].words == "from 38 to 36"
    assert "* worked out with an assumption." in shown.notes
    assert "A difference does not say what it comes from." in shown.notes


def test_a_name_that_not_everybody_knows_is_explained_once(vault: Vault) -> None:
    noted(vault, "pips", 80, avoidance=34, fusion=24)
    noted(vault, "pips", 5, avoidance=19, fusion=17)
    noted(vault, "peg", 5, mean=4)
    noted(vault, "unheard_of", 5, total=3)
    assert rows_of(report(vault)).meanings == (
        "PIPS: flexibility with pain; PEG: pain, enjoyment and activity over the past week."
    )
    assert "PIPS: soepel omgaan met pijn" in rows_of(report(vault, language="nl")).meanings


def test_a_single_total_is_told_with_its_day_and_its_better_end(vault: Vault) -> None:
    noted(vault, "pseq", 5, total=31)
    (row,) = rows_of(report(vault)).rows
    assert (row.name, row.words) == ("PSEQ", "31, 3 Mar")
    assert (row.remark, row.verdict) == ("higher is better", "")


def test_many_questionnaires_leave_the_first_page_one_page(example: Vault) -> None:
    document = report(example, parts={*FIRST_PAGE} - {Part.EVENTS, Part.FEELINGS, Part.PRIVATE})
    shown = rows_of(document)
    assert len(shown.rows) == MOST_ROWS == 4
    assert shown.notes[-1] == "2 more stand in the diary."
    assert len(pages_of(document)) == 1


def test_all_of_them_with_their_reasons_are_pages_of_their_own(example: Vault) -> None:
    document = report(example, parts={Part.VERDICTS})
    (all_of_them,) = (each for each in document.sections if isinstance(each, Rows))
    assert len(all_of_them.rows) == 6
    name, figures, told = all_of_them.rows[0]
    assert name.startswith("PDI (pain disability)\n0 to 70, lower is better")
    assert [line.split()[0] for line in figures.splitlines()] == ["38", "34", "21"]
    assert "that people call important (9.5 points)" in told
    assert "says nothing about why" in all_of_them.sentence


def test_totals_of_an_unknown_questionnaire_have_no_verdict(vault: Vault) -> None:
    noted(vault, "unheard_of", 80, total=33)
    noted(vault, "unheard_of", 5, total=20)
    noted(vault, "once", 5, part=3)
    document = report(vault, parts={Part.SCORES, Part.VERDICTS})
    assert [(row.name, row.words, row.verdict) for row in rows_of(document).rows] == [
        ("UNHEARD_OF", "from 33 to 20", ""),
        ("ONCE part", "3", ""),
    ]
    (all_of_them,) = (each for each in document.sections if isinstance(each, Rows))
    assert [row[2] for row in all_of_them.rows] == ["", ""]


def test_without_totals_the_page_of_reasons_says_so(vault: Vault) -> None:
    noted(vault, "pcs", -3, total=20)  # of a day that is still to come
    (page,) = (
        each for each in report(vault, parts={Part.VERDICTS}).sections if isinstance(each, Rows)
    )
    assert page.sentence == "No totals were noted."


# goals


def test_several_goals_stand_under_their_heading_in_the_order_of_the_treatment(
    vault: Vault, tmp_path: Path
) -> None:
    sheet(
        vault,
        "goals",
        Item("quality", "plans again"),
        Item("functioning", "three mornings"),
        Item("who", "Femke"),
        Item("functioning", "the garden"),
        Item("agreed", "an hour at most"),
    )
    sheet(vault, "goals", Item("functioning", "an older goal"), ago=30)
    sheet(vault, "goals", Item("functioning", "begun"), ago=0, is_draft=True)
    document = report(vault, "rehabilitation")
    goals = next(each for each in document.sections if isinstance(each, Goals))
    assert [len(goal.agreed) for goal in goals.goals] == [2, 0, 0, 0, 0, 1]
    assert [each.aim for each in goals.goals[0].agreed] == ["three mornings", "the garden"]
    told = read(vault, tmp_path, {Part.GOALS})
    assert re.search("three mornings Femke the garden an hour at most", told)
    assert re.search("6 To live well plans again", told)
    assert "an older goal" not in told
    assert "begun" not in told


def test_very_many_goals_go_on_over_the_page(vault: Vault, tmp_path: Path) -> None:
    items = [Item("coping", f"goal {n}, as long as it takes") for n in range(90)]
    sheet(vault, "goals", *items)
    assert len(pages_of(report(vault, parts={Part.GOALS}))) == 4
    told = read(vault, tmp_path, {Part.GOALS})
    assert all(f"goal {n}, as" in told for n in range(90))


# worksheets


def test_the_newest_of_each_kind_is_a_page_and_drafts_and_questionnaires_are_none(
    vault: Vault, tmp_path: Path
) -> None:
    sheet(vault, "values", Item("matters", "canaryold"), ago=20)
    sheet(vault, "values", Item("matters", "canarynew"))
    sheet(vault, "values", Item("matters", "canarydraft"), is_draft=True)
    sheet(vault, PACK, Item("json", '{"canarypack": 1}'))
    sheet(vault, "from_a_newer_program", Item("x", "canaryfuture"))
    sheet(vault, "activities", Item("activity", "canaryahead"), ago=-3)
    assert len(painted(report(vault, parts={Part.WORKSHEETS}), Part.WORKSHEETS)) == 1
    told = read(vault, tmp_path, EVERYTHING)
    assert "canarynew" in told
    for other in ("old", "draft", "pack", "future", "ahead"):
        assert f"canary{other}" not in told


def test_no_sheet_comes_along_unless_it_is_chosen(vault: Vault, tmp_path: Path) -> None:
    sheet(vault, "thought", Item("thought", "canarythought"))
    for reader in READERS:
        document = report(
            vault, parts={Part.WORKSHEETS, *reader.parts}, reader=reader, sheets=SheetChoice()
        )
        assert not painted(document, Part.WORKSHEETS)
        assert "canarythought" not in text_of(report_pdf(document), tmp_path)
    chosen = SheetChoice(frozenset({"thought"}))
    without_part = report(vault, parts={Part.PAIN}, sheets=chosen)
    assert not painted(without_part, Part.WORKSHEETS)
    told = text_of(report_pdf(report(vault, parts={Part.WORKSHEETS}, sheets=chosen)), tmp_path)
    assert "canarythought" in told


def test_without_any_sheet_that_is_said(vault: Vault, tmp_path: Path) -> None:
    assert "worksheets" not in left_out(report(vault, "gp"))
    assert "No worksheets were kept." in read(vault, tmp_path, {Part.WORKSHEETS})
    sheet(vault, "thought", Item("thought", "something"))
    assert "No worksheets were kept." not in read(vault, tmp_path, {Part.WORKSHEETS})


def test_the_box_names_the_sheets_that_exist_and_are_not_in_it(vault: Vault) -> None:
    for kind, ago in (("values", 20), ("values", 1), ("thought", 3), ("activities", -3)):
        sheet(vault, kind, Item("x", "something"), ago=ago)
    assert "worksheets: What matters to me, A thought, looked at." in left_out(report(vault, "gp"))
    chosen = SheetChoice(frozenset({"values"}))
    told = left_out(report(vault, parts={Part.WORKSHEETS}, sheets=chosen))
    assert "worksheets: What matters to me (1 other), A thought, looked at." in told
    assert "worksheets" not in left_out(report(vault, "insurance"))


@pytest.mark.parametrize("chosen", ["consequences", "why", "health", "values", "activities"])
def test_nothing_of_a_sheet_that_was_left_out_is_in_any_byte(
    vault: Vault, tmp_path: Path, chosen: str
) -> None:
    for each in CHOSEN_SHEETS:
        part = next(part for part in each.parts if part.has_text)
        for version in ("old", "new"):
            items = (Item(part.key, f"can{each.key[:4]}{version}"),)
            sheet(vault, each.key, *items, ago=20 if version == "old" else 1)
    plain = report_pdf(
        report(
            vault,
            parts={*Part} - {Part.GOALS},
            sheets=SheetChoice(frozenset({chosen})),
        )
    )
    unpacked, text = opened_up(plain, tmp_path), text_of(plain, tmp_path)
    for each in CHOSEN_SHEETS:
        for version in ("old", "new"):
            canary = f"can{each.key[:4]}{version}"
            assert (canary in text) is (each.key == chosen and version == "new"), canary
            assert canary.encode() not in unpacked


def test_an_earlier_version_is_drawn_only_where_it_was_chosen_too(vault: Vault) -> None:
    items = [
        Item(part.key, "", {figure.key: 3 for figure in part.figures}) for part in HEALTH.parts
    ]
    for ago in (40, 20, 1):
        sheet(vault, "health", *items, ago=ago)
    kept = sorted(vault.records.of(Worksheet).all(), key=lambda each: each.day)
    kinds = frozenset({"health"})

    def hints(choice: SheetChoice) -> list[str]:
        return [
            page.hint
            for page in painted(
                report(vault, parts={Part.WORKSHEETS}, sheets=choice), Part.WORKSHEETS
            )
        ]

    assert hints(SheetChoice(kinds)) == ["7 March 2026"]
    both = frozenset({version_key(kept[0]), version_key(kept[2])})
    assert hints(SheetChoice(kinds, both)) == ["7 March 2026", "27 January 2026"]


def test_the_dashed_line_of_an_earlier_version_is_not_there_by_itself(
    vault: Vault, tmp_path: Path
) -> None:
    items = [
        Item(part.key, "", {figure.key: 3 for figure in part.figures}) for part in HEALTH.parts
    ]
    for ago in (20, 1):
        sheet(vault, "health", *items, ago=ago)
    assert "dashed line" not in read(vault, tmp_path, {Part.WORKSHEETS})
    picked = frozenset(version_key(each) for each in vault.records.of(Worksheet).all())
    choice = SheetChoice(frozenset({"health"}), picked)
    told = text_of(report_pdf(report(vault, parts={Part.WORKSHEETS}, sheets=choice)), tmp_path)
    assert "The dashed line is how it was earlier: 16 February 2026." in told


def test_what_a_sheet_points_at_is_named_only_with_its_part(vault: Vault, tmp_path: Path) -> None:
    event = new_record(LifeEvent, clock, tag="work", words="canaryevent", when=on_day(TODAY))
    treatment = new_record(Treatment, clock, name="canarytreatment", began=on_day(TODAY))
    complaint = new_record(Complaint, clock, name="canarycomplaint", began=in_year(2020))
    for record in (event, treatment, complaint):
        vault.records.of(type(record)).save(record)
    cites = (
        Cite("day", "2026-02-12"),
        Cite("day", "once upon a time"),
        Cite("event", str(event.uuid)),
        Cite("treatment", str(treatment.uuid)),
        Cite("complaint", str(complaint.uuid)),
        Cite("event", str(new_identity(NOW))),
    )
    sheet(vault, "why", Item("why_me", "early on", cites=cites))
    sheet(vault, "values", Item("matters", "singing", cites=cites))
    told = read(vault, tmp_path, {Part.WORKSHEETS})
    assert "singing" in told
    assert "12 Feb" in told
    assert "canary" not in told.replace("canaryquestion", "")
    for part, name in (
        (Part.EVENTS, "canaryevent"),
        (Part.MEDICINES, "canarytreatment"),
        (Part.LIFE, "canarycomplaint"),
    ):
        assert f"12 Feb · {name}" in read(vault, tmp_path, {Part.WORKSHEETS, part}) or (
            part is Part.LIFE
            and "12 Feb · canaryevent · canarycomplaint"
            in read(vault, tmp_path, {Part.WORKSHEETS, part})
        )


def test_the_worksheets_of_the_example_are_drawn_with_figures_that_can_be_searched(
    example: Vault, tmp_path: Path
) -> None:
    document = report(example, parts={Part.WORKSHEETS})
    pages = painted(document, Part.WORKSHEETS)
    assert [page.is_chart for page in pages] == [
        page.title != "One sentence a month" for page in pages
    ]
    told = text_of(report_pdf(document), tmp_path)
    assert "keeps it going 7" in told
    for page in pages:
        assert 40 < page.height_at(523) < page.height


def test_a_sheet_speaks_the_language_of_the_report(example: Vault, tmp_path: Path) -> None:
    told = text_of(report_pdf(report(example, parts={Part.WORKSHEETS}, language="nl")), tmp_path)
    assert "houdt in stand 7" in told
    assert "Zes kanten van mijn gezondheid" in told


# a life


def a_life(vault: Vault) -> None:
    event = new_record(
        LifeEvent,
        clock,
        tag="loss",
        words="Grandmother died",
        when=in_year(1998),
        weight=-4,
        note="canarynote",
        unsaid="canaryunsaid",
    )
    complaint = new_record(
        Complaint,
        clock,
        name="My back",
        began=in_year(2015),
        note="canarynote",
        worsenings=(Worsening("1", in_year(2020), "canarynote"),),
    )
    treatment = new_record(
        Treatment, clock, name="canarytreatment", began=on_day(TODAY - timedelta(900))
    )
    for record in (event, complaint, treatment):
        vault.records.of(type(record)).save(record)
    vault.preferences[BIRTH] = "1979"


def test_a_life_is_drawn_with_names_and_without_what_was_written_at_length(
    vault: Vault, tmp_path: Path
) -> None:
    a_life(vault)
    told = read(vault, tmp_path, {Part.LIFE})
    assert "My back" in told
    assert "Age" in told
    assert told.count("Grandmother died") == 2  # in the picture, and in the list
    assert "carried you" not in told  # another person reads this page
    assert "canary" not in told.replace("canaryquestion", "")
    assert "canarytreatment" in read(vault, tmp_path, {Part.LIFE, Part.MEDICINES})
    everything = read(vault, tmp_path, EVERYTHING)
    assert "canarynote" not in everything
    assert "canaryunsaid" not in everything


def test_the_list_of_a_life_tells_everything_in_order_of_time_by_kind(vault: Vault) -> None:
    a_life(vault)
    carried = new_record(
        Resource, clock, kind="person", name="my sister", began=around_year(1988), note="canarynote"
    )
    gone = new_record(
        Resource, clock, kind="animal", name="the dog", ended=in_year(1995), note="canarynote"
    )
    over = new_record(
        Complaint, clock, name="belly", began=in_season(2001, Season.AUTUMN), ended=in_year(2003)
    )
    for record in (carried, gone, over):
        vault.records.of(type(record)).save(record)
    (told,) = (
        each
        for each in report(vault, parts={Part.LIFE, Part.MEDICINES}).sections
        if isinstance(each, Rows) and each.part is Part.LIFE
    )
    assert told.rows == (
        ("always there", "what carried me", "the dog", "about 1995"),
        ("around 1988", "what carried me", "my sister", "now"),
        ("1998", "event", "Grandmother died", ""),
        ("autumn 2001", "complaint, it began", "belly", "about 2003"),
        ("2015", "complaint, it began", "My back", "now"),
        ("2020", "complaint, it became worse", "My back", ""),
        ("20 September 2023", "treatment", "canarytreatment", "now"),
    )
    assert [sign.value for sign in told.signs] == [
        "strength",
        "strength",
        "event",
        "beginning",
        "beginning",
        "worsening",
        "treatment",
    ]


def test_no_two_kinds_of_a_life_have_the_same_shape() -> None:
    seen = set()
    for kind in MarkKind:
        picture = QImage(40, 40, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        painter = QPainter(picture)
        painter.scale(2, 2)
        paint_row_sign(Canvas(painter), kind, 3, 10)
        painter.end()
        seen.add(bytes(picture.constBits()[: picture.sizeInBytes()]))
    assert len(seen) == len(MarkKind)


def test_a_life_without_anything_is_a_sentence(vault: Vault) -> None:
    document = report(vault, parts={Part.LIFE})
    assert not painted(document, Part.LIFE)
    assert any(
        "Nothing is on the list." in each.sentence
        for each in document.sections
        if isinstance(each, Rows)
    )


# what never comes into a report


def test_sealed_texts_are_in_no_report(vault: Vault, tmp_path: Path) -> None:
    practice = new_record(
        Practice,
        clock,
        kind="writing",
        at=NOW,
        fate="sealed",
        sealed="canaryseal",
        note="canaryseal",
    )
    vault.records.of(Practice).save(practice)
    assert "canaryseal" not in read(vault, tmp_path, EVERYTHING)
    assert "canaryseal" not in repr(
        read_overview(vault, TODAY, Period.until(TODAY, 90), with_texts=True)
    )


@pytest.mark.parametrize("reader", [reader.key for reader in READERS])
def test_kept_writing_and_words_of_guided_moments_are_for_nobody_at_first(
    vault: Vault, tmp_path: Path, reader: str
) -> None:
    at = NOW - timedelta(2)
    words = {prompt.key: f"canary{prompt.key}" for prompt in (*GUIDED_PROMPTS, WRITING)}
    vault.entries.save(Entry(new_identity(at), at, at, at, words=words, is_guided=True))
    text = text_of(report_pdf(report(vault, reader)), tmp_path).replace("canaryquestion", "")
    assert "canary" not in text
    chosen = read(vault, tmp_path, {Part.WORDS})
    assert all(f"canary{prompt.key}" in chosen for prompt in (*GUIDED_PROMPTS, WRITING))


def test_what_only_a_guided_moment_asks_is_in_no_line_over_days(vault: Vault) -> None:
    guided = next(measure for measure in vault.catalogue if measure.is_guided)
    at = NOW - timedelta(2)
    vault.entries.save(
        Entry(new_identity(at), at, at, at, readings={guided.key: 4, "pain": 5}, is_guided=True)
    )
    overview = read_overview(vault, TODAY, Period.until(TODAY, 90))
    assert guided.key in overview.recorded.measures
    assert set(overview.lately.content.figures) == {"pain"}
