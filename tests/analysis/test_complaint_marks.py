"""On the Timeline of the days: when complaints began and became worse stands among what happened."""

from datetime import date, timedelta

from diary.analysis.lanes import Span, Step
from diary.analysis.record_lanes import complaint_marks, events_lane
from diary.analysis.view import Surroundings, View
from diary.analysis.voice import Voice
from diary.domain.fuzzy_date import in_month, in_year, on_day
from tests.analysis.lives import TODAY, complaint, event

VOICE = Voice(str, str, str, lambda value, _decimals: str(value), str)
DRAWN = Span(float(TODAY.toordinal() - 89), float(TODAY.toordinal() + 1))
VIEW = View(DRAWN, DRAWN, Step.DAY, TODAY, VOICE)


def test_beginning_and_worsenings_are_marks_with_their_words() -> None:
    back = complaint("rugpijn", in_year(2016), None, (in_month(2026, 2), on_day(TODAY)))
    marks = list(complaint_marks([back]))
    assert [mark.span.label for mark in marks] == [
        "rugpijn begins",
        "rugpijn becomes worse",
        "rugpijn becomes worse",
    ]
    assert [mark.is_precise for mark in marks] == [False, False, True]
    assert {mark.uuid for mark in marks} == {back.uuid}


def test_only_what_falls_in_the_period_stands_on_the_lane() -> None:
    back = complaint("rugpijn", in_year(2016), None, (on_day(TODAY - timedelta(3)),))
    quarrel = event("ruzie", on_day(TODAY - timedelta(9)))
    lane = events_lane([quarrel, event("oud", on_day(date(2001, 1, 1)))], VIEW, complaints=[back])
    assert [mark.span.label for mark in lane.marks] == ["ruzie", "rugpijn becomes worse"]
    assert lane.summary.startswith("What happened: 2 events.")


def test_a_diary_with_only_a_complaint_has_something_to_draw() -> None:
    assert Surroundings().is_empty
    assert not Surroundings(complaints=(complaint("rugpijn", in_year(2016)),)).is_empty
