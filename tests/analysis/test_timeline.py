"""The numbers of the timeline: lanes, gaps, steps, sentences and the table, on known diaries."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.analysis.daily import Content, FeelingDays, Moments, Recorded, no_days, one_a_day
from diary.analysis.lanes import EventsLane, RowsLane, ScaleLane, Span, Step, Timeline
from diary.analysis.level_of_detail import by_step, ends_of_steps, starts_of, step_for
from diary.analysis.record_lanes import stacked
from diary.analysis.table import table_of
from diary.analysis.timeline import lane_names, needed_measures, ordered, timeline
from diary.analysis.view import Surroundings, View
from diary.analysis.voice import Voice
from diary.domain.fuzzy_date import in_year, on_day
from diary.domain.identity import new_identity
from diary.domain.life import new_event
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.medicine import new_medicine, new_treatment
from diary.domain.pause import Pause
from diary.domain.period import Period
from diary.domain.scale_words import ScaleWords
from tests.fakes import FakeClock

NOW = datetime(2026, 3, 8, 14, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))
TODAY = NOW.date()
END = float(TODAY.toordinal() + 1)
CATALOGUE = Catalogue(MEASURES)
CLOCK = FakeClock(NOW)
VOICE = Voice(
    day=lambda day: f"{day:%d %m}",
    long_day=lambda day: f"{day:%Y-%m-%d}",
    month=lambda day: f"{day:%Y-%m}",
    number=lambda value, decimals: f"{value:.{decimals}f}",
    when=lambda when: f"{when.precision} {when.first.year}",
)
NO_FEELINGS = FeelingDays(*(np.empty(0, np.int64) for _ in range(3)))


def drawn(
    pain: Mapping[int, float],
    *,
    days: int = 90,
    surroundings: Surroundings | None = None,
    late: bool = False,
    quiet: bool = False,
) -> Timeline:
    """The timeline of some days up to today with this pain, by days ago."""
    ago = sorted(pain, reverse=True)
    ordinals = np.array([TODAY.toordinal() - each for each in ago], np.int64)
    daily = one_a_day(ordinals, np.array([pain[each] for each in ago], float))
    period = Period.until(TODAY, days)
    recorded = Recorded(
        frozenset({"pain"}) if pain else frozenset(),
        period=Period(TODAY - timedelta(max(ago)), TODAY) if pain else None,
        days=min(len(pain), 8),
    )
    content = Content(
        period=period,
        written=one_a_day(ordinals, np.ones(len(ordinals))),
        figures={each.key: daily for each in needed_measures(CATALOGUE, recorded)},
        feelings=NO_FEELINGS,
        load=no_days(),
        doses={},
    )
    points = Moments(
        np.asarray(ordinals + 0.5, np.float64),
        daily.mean,
        np.full(len(ordinals), late),
        tuple("" for _ in ago),
    )
    around = surroundings or Surroundings()
    view = View(
        Span(END - days, END),
        Span(END - days, END),
        step_for(days),
        TODAY,
        VOICE,
        is_quiet=quiet,
    )
    keys = [key for key, _title in lane_names(CATALOGUE, recorded, around, ())]
    return timeline(CATALOGUE, recorded, content, {"pain": points}, around, view, keys)


def pain_of(found: Timeline) -> ScaleLane:
    lane = next(each for each in found.lanes if isinstance(each, ScaleLane) and each.is_pain)
    assert lane.band is not None
    return lane


def test_an_empty_diary_has_a_kind_line_and_no_scale() -> None:
    found = drawn({})
    assert found.sentences == ("Nothing was written yet. One number is enough to begin.",)
    assert [lane.key for lane in found.lanes] == ["events"]


def test_under_a_week_it_says_when_there_is_something_to_see() -> None:
    assert "After 4 more days" in drawn({0: 3, 1: 4, 5: 6}).sentences[0]


def test_the_sentence_counts_what_is_drawn() -> None:
    found = drawn(dict.fromkeys(range(10), 5) | {20: 9})
    (sentence,) = found.sentences
    assert sentence.startswith("In these 90 days you wrote on 11. The worst pain of a day was")
    assert sentence.endswith("usually 5. The highest was 9, on 16 02.")


def test_quiet_mode_says_no_figure_of_pain() -> None:
    found = drawn(dict.fromkeys(range(10), 5.0), quiet=True)
    assert "pain" not in found.sentences[0]
    assert pain_of(found).closing == ()


def test_a_late_point_is_told_and_drawn_open() -> None:
    found = drawn(dict.fromkeys(range(10), 5.0), late=True)
    assert found.sentences[1] == "An open point was filled in later."
    points = pain_of(found).points
    assert points is not None
    assert points.is_late.all()


def test_a_day_without_a_note_is_not_there() -> None:
    band = pain_of(drawn({0: 3, 5: 4})).band
    assert band is not None
    assert band.x.tolist() == [END - 5.5, END - 0.5]


@pytest.mark.parametrize(
    ("days", "step"),
    [(7, Step.MOMENT), (90, Step.DAY), (365, Step.WEEK), (3650, Step.MONTH), (40_000, Step.MONTH)],
)
def test_the_longer_the_time_the_longer_the_step(days: int, step: Step) -> None:
    assert step_for(days) is step


def test_all_values_equal_make_no_empty_scale() -> None:
    lane = pain_of(drawn(dict.fromkeys(range(20), 0.0)))
    assert lane.low < lane.high


def test_an_event_of_1890_does_not_stand_in_these_ninety_days() -> None:
    long_ago = new_event(CLOCK, "joy", "geboren", in_year(1890))
    now = new_event(CLOCK, "claim", "brief", on_day(TODAY))
    found = drawn({0: 3}, surroundings=Surroundings(events=(long_ago, now)))
    (lane,) = (each for each in found.lanes if isinstance(each, EventsLane))
    assert [mark.span.label for mark in lane.marks] == ["brief"]


def test_overlapping_treatments_stand_on_rows_of_their_own() -> None:
    treatments = tuple(
        new_treatment(CLOCK, name, TODAY - timedelta(days))
        for name, days in (("a", 50), ("b", 40), ("c", 2))
    )
    ended = (replace(treatments[0], ended=on_day(TODAY - timedelta(10))), *treatments[1:])
    found = drawn({0: 3}, surroundings=Surroundings(treatments=ended))
    (lane,) = (each for each in found.lanes if isinstance(each, RowsLane))
    assert [[span.label for span in row.spans] for row in lane.rows] == [["a", "c"], ["b"]]


def test_a_higher_dose_is_a_thicker_span() -> None:
    low = replace(
        new_medicine(CLOCK, "amitriptyline"),
        amount=10.0,
        unit="mg",
        as_needed=False,
        first=TODAY - timedelta(60),
        last=TODAY - timedelta(31),
    )
    high = replace(
        new_medicine(CLOCK, "Amitriptyline "),
        amount=25.0,
        unit="mg",
        as_needed=False,
        first=TODAY - timedelta(30),
    )
    found = drawn({0: 3}, surroundings=Surroundings(medicines=(low, high)))
    (lane,) = (each for each in found.lanes if isinstance(each, RowsLane))
    (row,) = lane.rows
    assert [span.label for span in row.spans] == ["10 mg", "25 mg"]
    assert row.weights == (0.4, 1.0)


def test_a_pause_that_lasts_goes_on_to_the_end_of_today() -> None:
    pause = Pause(new_identity(NOW), TODAY - timedelta(3))
    found = drawn({10: 3}, surroundings=Surroundings(pauses=(pause,)))
    assert [(span.first, span.last) for span in found.pauses] == [(END - 4, END)]


def test_other_words_for_the_scale_are_marked_where_they_began() -> None:
    words = ScaleWords(
        new_identity(NOW), "pain", NOW - timedelta(days=5), "niets", "", "de bus gemist"
    )
    found = drawn({0: 3, 20: 4}, surroundings=Surroundings(scale_words=(words,)))
    (turn,) = pain_of(found).turns
    assert "‘niets’" in turn.label
    assert END - 6 < turn.first < END - 5


def test_the_table_has_the_numbers_that_are_drawn() -> None:
    event = new_event(CLOCK, "claim", "brief", on_day(TODAY))
    found = drawn({0: 3, 5: 8}, surroundings=Surroundings(events=(event,)))
    table = table_of(found, VOICE)
    assert table.heads == ("When", "What happened", "Pain: worst", "Pain: least")
    assert table.rows == (
        ("2026-03-08", "brief", "3", "3"),
        ("2026-03-03", "", "8", "8"),
    )


def test_lanes_stand_as_the_person_ordered_them() -> None:
    names = [(key, key) for key in "abcd"]
    assert [key for key, _ in ordered(names, ["d", "a"])] == ["d", "a", "b", "c"]
    assert ordered(names, []) == names


@given(st.lists(st.integers(600_000, 800_000), unique=True), st.sampled_from(Step))
def test_every_day_lies_within_its_step(days: list[int], step: Step) -> None:
    ordinals = np.array(sorted(days), np.int64)
    starts = starts_of(ordinals, step)
    assert (starts <= ordinals).all()
    assert (ordinals < ends_of_steps(starts, step)).all()
    stepped = by_step(one_a_day(ordinals, ordinals.astype(float)), step)
    assert (stepped.least <= stepped.most).all()
    assert (np.diff(stepped.middle) > 0).all()


def test_weeks_begin_on_monday_and_months_on_the_first() -> None:
    day = np.array([date(2026, 3, 8).toordinal()])
    assert date.fromordinal(int(starts_of(day, Step.WEEK)[0])) == date(2026, 3, 2)
    assert date.fromordinal(int(starts_of(day, Step.MONTH)[0])) == date(2026, 3, 1)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0.1, 50)), max_size=20))
def test_nothing_that_is_stacked_lies_over_another(spans: list[tuple[float, float]]) -> None:
    sorted_spans = sorted(
        (Span(first, first + wide) for first, wide in spans), key=lambda s: s.first
    )
    for row in stacked(sorted_spans):
        assert all(one.last <= two.first for one, two in itertools.pairwise(row))
