"""Treatments on the timeline of the days: only what is certain counts as certain, and the rest is said in words."""

from dataclasses import replace
from datetime import timedelta

from diary.analysis.lanes import RowsLane, gaps_between
from diary.analysis.table import table_of
from diary.analysis.view import Surroundings
from diary.domain.fuzzy_date import around_year, between, in_year, on_day
from diary.domain.medicine import Treatment, new_treatment
from tests.analysis.test_timeline import CLOCK, TODAY, VOICE, drawn


def test_a_treatment_is_certain_only_from_when_it_has_begun_until_it_may_be_over() -> None:
    began = between(TODAY - timedelta(60), TODAY - timedelta(50))
    ended = between(TODAY - timedelta(20), TODAY - timedelta(10))
    course = replace(new_treatment(CLOCK, "EMDR", TODAY), began=began, ended=ended)
    (lane,) = rows_of(course)
    ((span,),) = (row.spans for row in lane.rows)
    today = TODAY.toordinal()
    assert (span.first, span.last, span.label) == (today - 60, today - 9, "EMDR")
    assert gaps_between(span.vague, span.first, span.last) == [(today - 50, today - 19)]
    assert [part.label for part in span.vague] == [
        f"began between {began.first.year}",
        f"ended between {ended.first.year}",
    ]
    assert f"EMDR (began between {began.first.year}, ended between" in lane.summary


def test_a_treatment_on_exact_days_is_certain_all_the_time() -> None:
    course = replace(new_treatment(CLOCK, "EMDR", TODAY - timedelta(9)), ended=on_day(TODAY))
    (lane,) = rows_of(course)
    assert lane.rows[0].spans[0].vague == ()
    assert lane.summary == "Treatments: EMDR."


def test_of_a_treatment_that_began_and_ended_in_one_year_no_day_is_certain() -> None:
    year = in_year(TODAY.year)
    for ended in (year, None, around_year(TODAY.year)):
        course = replace(new_treatment(CLOCK, "EMDR", TODAY), began=year, ended=ended)
        (lane,) = rows_of(course)
        (span,) = lane.rows[0].spans
        assert gaps_between(span.vague, span.first, span.last) == []
        assert all(span.first <= part.first < part.last <= span.last for part in span.vague)


def test_of_a_treatment_with_a_vague_end_alone_the_first_day_is_certain() -> None:
    first = TODAY - timedelta(40)
    course = replace(
        new_treatment(CLOCK, "EMDR", first), ended=between(first - timedelta(9), TODAY)
    )
    (lane,) = rows_of(course)
    (span,) = lane.rows[0].spans
    ((begin, end),) = gaps_between(span.vague, span.first, span.last)
    assert (begin, end) == (first.toordinal(), first.toordinal() + 1)


def test_the_table_says_that_a_beginning_is_vague() -> None:
    vague = between(TODAY - timedelta(30), TODAY - timedelta(20))
    for began, words in (
        (on_day(TODAY - timedelta(30)), "EMDR begins"),
        (vague, f"EMDR begins (began between {vague.first.year})"),
    ):
        course = replace(new_treatment(CLOCK, "EMDR", TODAY), began=began)
        found = drawn({0: 3}, surroundings=Surroundings(treatments=(course,)))
        cells = [cell for row in table_of(found, VOICE).rows for cell in row]
        assert words in cells


def rows_of(course: Treatment) -> list[RowsLane]:
    found = drawn({0: 3}, surroundings=Surroundings(treatments=(course,)))
    return [each for each in found.lanes if isinstance(each, RowsLane)]
