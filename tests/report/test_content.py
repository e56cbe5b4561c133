"""What a report says, and to whom: values only, without paper."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from diary.analysis.overview import LONGEST_TEXT
from diary.domain.body import BodyMark, regions
from diary.domain.entry import Entry
from diary.domain.example import example_content
from diary.domain.fuzzy_date import around_year, between, in_year
from diary.domain.medicine import Treatment
from diary.domain.record import new_record
from diary.report.content import Joined
from diary.report.found import may_be_named
from diary.report.readers import (
    FIRST_PAGE,
    MORE_PAGES,
    READERS,
    Part,
    choice_key,
    parts_for,
    reader_of,
)
from diary.report.request import LONGEST_SENTENCE, words_of
from diary.report.sections import (
    Body,
    Days,
    Document,
    Evidences,
    Goals,
    Lanes,
    LeftOut,
    Lines,
    Painted,
    Pairing,
    Pairings,
    Rows,
    Section,
    Strip,
)
from diary.vault.vault import Vault
from tests.report.reports import (
    CANARIES,
    NOW,
    TODAY,
    clock,
    day_entry,
    empty_vault,
    full_vault,
    report,
)

EVERYTHING = frozenset(Part)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    return full_vault(tmp_path_factory.mktemp("full"))


def section(document: Document, kind: type[Section], part: Part) -> Section:
    return next(each for each in document.sections if isinstance(each, kind) and each.part is part)


def parts_in(document: Document) -> set[Part]:
    return {each.part for each in document.sections if not isinstance(each, LeftOut)}


def test_free_texts_and_private_places_are_for_nobody_unless_they_are_chosen() -> None:
    for reader in READERS:
        assert not reader.parts & {Part.WORDS, Part.PRIVATE, Part.EVENTS, Part.LIFE, Part.TABLE}


def test_who_judges_a_claim_gets_the_least_and_is_the_only_one_with_a_warning() -> None:
    short = reader_of("insurance")
    assert short.parts == {Part.QUESTIONS, Part.FUNCTION, Part.PAIN, Part.KEPT}
    assert [reader.key for reader in READERS if reader.advice] == ["insurance"]
    assert all(len(short.parts) <= len(reader.parts) for reader in READERS)


@pytest.mark.parametrize("reader", [reader.key for reader in READERS])
def test_every_reader_gets_their_parts_and_no_other(vault: Vault, reader: str) -> None:
    assert parts_in(report(vault, reader)) == set(reader_of(reader).parts)


def test_a_choice_is_kept_for_its_reader_alone() -> None:
    gp, relative = reader_of("gp"), reader_of("relative")
    chosen = {choice_key(gp, Part.SLEEP): False, choice_key(gp, Part.EVENTS): True}
    assert parts_for(gp, chosen) == gp.parts - {Part.SLEEP} | {Part.EVENTS}
    assert parts_for(relative, chosen) == relative.parts


def test_every_part_has_one_place() -> None:
    assert set(FIRST_PAGE) | set(MORE_PAGES) == set(Part)
    assert not set(FIRST_PAGE) & set(MORE_PAGES)


def test_the_box_names_what_was_left_out(vault: Vault) -> None:
    gp = report(vault, "gp")
    told = next(each for each in gp.sections if isinstance(each, LeftOut)).sentence
    assert "my own words" in told
    assert "treatment goals" in told
    assert "sleep" not in told.lower()
    everything = report(vault, parts=EVERYTHING)
    box = next(each for each in everything.sections if isinstance(each, LeftOut))
    assert box.sentence == "Nothing of what a report can hold."


def test_the_short_version_does_not_even_name_what_there_is(vault: Vault) -> None:
    box = next(each for each in report(vault, "insurance").sections if isinstance(each, LeftOut))
    assert "short version" in box.sentence
    assert "feelings" not in box.sentence


def test_the_left_out_box_closes_the_first_page(vault: Vault) -> None:
    kinds = [each.part in FIRST_PAGE for each in report(vault, parts=EVERYTHING).sections]
    assert kinds == sorted(kinds, reverse=True)


def test_function_and_pain_are_counted_from_the_days(vault: Vault) -> None:
    document = report(vault)
    function = section(document, Days, Part.FUNCTION)
    pain = section(document, Days, Part.PAIN)
    assert isinstance(function, Days)
    assert isinstance(pain, Days)
    assert len(function.chart.bars.x) == len(pain.chart.bars.x) == 89
    assert [figure.words for figure in pain.figures][:2] == ["usually", "last 4 weeks"]
    assert pain.figures[-1].value == "7"
    assert sum(share.days for share in pain.shares) == 90
    assert [share.name for share in pain.shares] == ["0–3", "4–6", "7–10", "empty"]


def test_private_places_stay_out_until_they_are_chosen(vault: Vault) -> None:
    shown = section(report(vault), Body, Part.BODY)
    assert isinstance(shown, Body)
    assert set(shown.scores) == {"low-back-left"}
    chosen = section(report(vault, parts={Part.BODY, Part.PRIVATE}), Body, Part.BODY)
    assert isinstance(chosen, Body)
    assert set(chosen.scores) == {"low-back-left", "groin-left"}


def test_nothing_is_named_among_what_goes_together_that_is_not_in_the_report() -> None:
    own = frozenset({"own-1"})
    nothing: frozenset[Part] = frozenset()
    assert may_be_named("stress", nothing, own)
    for key, part in (
        ("feeling tense", Part.FEELINGS),
        ("event work", Part.EVENTS),
        ("after work", Part.EVENTS),
        ("region low-back-left", Part.BODY),
        ("own-1", Part.WORDS),
    ):
        assert not may_be_named(key, nothing, own)
        assert may_be_named(key, frozenset({part}), own)
    assert not may_be_named("region groin-left", frozenset({Part.BODY}), own)
    assert may_be_named("region groin-left", frozenset({Part.BODY, Part.PRIVATE}), own)
    assert not may_be_named("medicine paracetamol", EVERYTHING, own)


def test_what_goes_together_tells_how_sure_it_is_and_nothing_about_why(vault: Vault) -> None:
    found = section(report(vault), Evidences, Part.TOGETHER)
    assert isinstance(found, Evidences)
    assert found.hint == "it does not tell why"
    assert all(row.low <= row.effect <= row.high for row in found.rows)
    assert any("No link found" in note for note in found.notes)


def test_medicines_are_told_by_day_and_month(vault: Vault) -> None:
    medicines = section(report(vault), Lines, Part.MEDICINES)
    assert isinstance(medicines, Lines)
    lines = [text for text, _bold in medicines.lines]
    assert f"{CANARIES[Part.MEDICINES]} 500 mg" in lines
    assert "when needed: on 3 days" in lines
    assert "Dec 0 · Jan 1 · Feb 1 · Mar 1" in lines
    assert "helped me: 6 of 10" in lines


def test_a_treatment_is_told_with_its_dates_as_precise_as_they_are_known(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    days = between(TODAY - timedelta(30), TODAY - timedelta(20))
    treatments = (("EMDR", around_year(2015), None), ("massage", in_year(2025), days))
    for name, began, ended in treatments:
        vault.records.of(Treatment).save(
            new_record(Treatment, clock, name=name, began=began, ended=ended)
        )
    medicines = section(report(vault), Lines, Part.MEDICINES)
    assert isinstance(medicines, Lines)
    told = [text for text, _bold in medicines.lines]
    assert told == [
        "EMDR",
        "began around 2015",
        "massage",
        "since 2025, ended between 6 Feb and 16 Feb",
    ]


def test_treatments_without_room_are_counted(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    for name in ("EMDR", "massage", "swimming", "yoga"):
        vault.records.of(Treatment).save(
            new_record(Treatment, clock, name=name, began=in_year(2025))
        )
    medicines = section(report(vault), Lines, Part.MEDICINES)
    assert isinstance(medicines, Lines)
    assert medicines.lines[-1][0] == "and 2 more treatments"


def test_totals_go_from_the_first_to_the_last(vault: Vault) -> None:
    scores = section(report(vault), Pairings, Part.SCORES)
    assert isinstance(scores, Pairings)
    assert [(row.name, row.words) for row in scores.rows] == [
        (CANARIES[Part.SCORES], "from 33 to 20")
    ]


def test_verdicts_of_others_take_the_place_of_plain_totals(vault: Vault) -> None:
    line = Pairing("PCS", 33, 20, 0, 52, "from 33 to 20", verdict="could be measurement error")
    scores = section(report(vault, joined=Joined(scores=(line,))), Pairings, Part.SCORES)
    assert isinstance(scores, Pairings)
    assert scores.rows == (line,)


def test_a_diary_without_totals_has_no_part_for_them(tmp_path: Path) -> None:
    assert Part.SCORES not in parts_in(report(empty_vault(tmp_path)))


def test_the_diary_tells_how_much_was_filled_in_later(vault: Vault) -> None:
    kept = section(report(vault), Strip, Part.KEPT)
    assert isinstance(kept, Strip)
    assert kept.hint == "written on 89 of 90 days"
    assert len(kept.days) == 89
    assert len(kept.late) == 2
    assert kept.legend[0] == "filled in later: 2 of 89 notes (2 %)"


def test_the_aims_stand_in_their_order_with_the_agreed_words(vault: Vault) -> None:
    goals = section(report(vault, "rehabilitation"), Goals, Part.GOALS)
    assert isinstance(goals, Goals)
    assert goals.goals[0].heading == "To do as much as I can"
    assert len(goals.goals) == 6
    first = goals.goals[0]
    (agreed,) = first.agreed
    assert (agreed.aim, agreed.who) == (CANARIES[Part.GOALS], "with the physiotherapist")
    assert agreed.words == "twice a week, stopping in time"
    assert first.figures


def test_aims_tell_no_figures_of_a_part_that_is_left_out(vault: Vault) -> None:
    goals = section(report(vault, parts={Part.GOALS}), Goals, Part.GOALS)
    assert isinstance(goals, Goals)
    assert all(not goal.figures for goal in goals.goals)


def test_the_timeline_draws_only_lanes_of_parts_that_are_in(vault: Vault) -> None:
    lanes = section(report(vault, parts={Part.TIMELINE, Part.PAIN}), Lanes, Part.TIMELINE)
    assert isinstance(lanes, Lanes)
    assert [lane.key for lane in lanes.timeline.lanes] == ["pain"]
    more = section(
        report(vault, parts={Part.TIMELINE, Part.EVENTS, Part.MEDICINES, Part.FEELINGS}),
        Lanes,
        Part.TIMELINE,
    )
    assert isinstance(more, Lanes)
    assert [lane.key for lane in more.timeline.lanes] == [
        "events",
        "feelings",
        "medicines",
        "treatments",
    ]


def test_the_table_has_a_column_for_each_part_that_is_in(vault: Vault) -> None:
    table = section(report(vault, parts={Part.TABLE, Part.PAIN, Part.KEPT}), Rows, Part.TABLE)
    assert isinstance(table, Rows)
    assert table.heads == ("When", "Worst pain", "Notes")
    assert len(table.rows) == 89
    assert table.rows[-1] == ("7 March 2026", "3", "1")


def test_a_page_that_is_painted_elsewhere_comes_under_its_part(vault: Vault) -> None:
    painted = Painted(part=Part.WORKSHEETS, title="Sheet", paint=lambda *_all: None, height=10)
    joined = Joined(painted=(painted,))
    document = report(vault, parts={Part.WORKSHEETS}, joined=joined)
    assert painted in document.sections


def test_the_language_of_the_report_is_not_that_of_the_window(vault: Vault) -> None:
    dutch, english = report(vault, language="nl"), report(vault, language="en")
    body = section(dutch, Body, Part.BODY)
    assert isinstance(body, Body)
    assert body.places[0].name == "onderrug (links)"
    assert dutch.language == "nl"
    assert "8 maart 2026" in dutch.period
    assert "8 March 2026" in english.period


# what does not fit


@pytest.mark.parametrize("days", [1, 30, 365, 3650])
def test_an_empty_diary_is_told_in_sentences(tmp_path: Path, days: int) -> None:
    document = report(empty_vault(tmp_path), parts=EVERYTHING, days=days)
    told = [each.sentence for each in document.sections if isinstance(each, Days | Body | Rows)]
    assert all(told)
    assert "Nothing was noted about pain in these days." in told


def test_a_period_before_the_diary_is_told_in_sentences(vault: Vault) -> None:
    document = report(vault, parts=EVERYTHING, last=TODAY - timedelta(2000))
    pain = section(document, Days, Part.PAIN)
    assert isinstance(pain, Days)
    assert pain.sentence
    assert not pain.shares


def test_one_entry_makes_a_report_without_anything_usual(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    vault.entries.save(day_entry(1, 6))
    pain = section(report(vault, parts=EVERYTHING), Days, Part.PAIN)
    assert isinstance(pain, Days)
    assert not pain.figures
    assert [(share.name, share.days) for share in pain.shares] == [("4–6", 1), ("empty", 89)]


def test_ten_years_are_drawn_by_month(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    for ago in range(1, 3650, 60):
        vault.entries.save(day_entry(ago, 5))
    document = report(vault, parts=EVERYTHING, days=3650)
    pain = section(document, Days, Part.PAIN)
    assert isinstance(pain, Days)
    assert pain.chart.width > 30
    assert [name for _place, name in pain.chart.months][:2] == ["2017", "2018"]


def test_a_huge_note_is_cut_and_says_so(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    vault.entries.save(day_entry(1, 6, words="word " * 2_000_000))
    words = section(report(vault, parts={Part.WORDS}), Rows, Part.WORDS)
    assert isinstance(words, Rows)
    text = words.rows[0][1]
    assert len(text) < LONGEST_TEXT + 200
    assert text.endswith("the rest is in the diary.)")


def test_of_very_many_texts_the_latest_are_printed_and_the_rest_is_counted(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    for ago in range(1, 41):
        vault.entries.save(day_entry(ago, 5, words=f"{ago} " + "x" * 3000))
    words = section(report(vault, parts={Part.WORDS}), Rows, Part.WORDS)
    assert isinstance(words, Rows)
    assert 15 < len(words.rows) < 25
    assert words.rows[-1][1].split("\n")[1].startswith("1 x")
    left = 40 - len(words.rows)
    assert words.sentence == f"These are the latest; {left} earlier texts stay in the diary."


def test_every_region_can_be_marked(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    marks = tuple(BodyMark(region.id, 10) for region in regions())
    vault.entries.save(replace(day_entry(1, 6), marks=marks))
    body = section(report(vault, parts={Part.BODY, Part.PRIVATE}), Body, Part.BODY)
    assert isinstance(body, Body)
    assert len(body.scores) == len(regions())
    assert body.places[-1].name.startswith("and ")


def test_the_own_words_are_kept_short_and_blank_ones_left_out() -> None:
    sentence, questions, name = words_of(["x" * 1000, " ", "second", "", "Me"])
    assert sentence == "x" * LONGEST_SENTENCE
    assert questions == ("second",)
    assert name == "Me"
    assert words_of([]) == ("", (), "")


def test_the_example_fills_the_page(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    vault.whole.write(example_content("nl", NOW))
    document = report(vault, days=365, parts=EVERYTHING, language="nl")
    nights = section(document, Lines, Part.SLEEP)
    assert isinstance(nights, Lines)
    assert nights.chart is not None
    assert any(text.startswith("sinds") or "since" in text for text, _bold in _medicine(document))


def _medicine(document: Document) -> tuple[tuple[str, bool], ...]:
    medicines = section(document, Lines, Part.MEDICINES)
    assert isinstance(medicines, Lines)
    return medicines.lines


def test_dates_of_a_life_are_as_precise_as_they_are_known(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    vault.whole.write(example_content("en", NOW))
    life = section(report(vault, parts={Part.LIFE}), Rows, Part.LIFE)
    assert isinstance(life, Rows)
    dates = [when for when, *_rest in life.rows]
    assert "12 June 2002" in dates
    assert "Sept 1992" in dates
    assert "1990" in dates
    assert "around 1979" in dates
    assert "spring 1980" in dates
    assert "always there" in dates or "around 1986" in dates


def test_an_entry_of_the_future_is_no_part_of_it(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    later: Entry = day_entry(-3, 9)
    vault.entries.save(later)
    pain = section(report(vault), Days, Part.PAIN)
    assert isinstance(pain, Days)
    assert pain.sentence
    assert date(2026, 3, 11) == later.day
