"""The life chart: every record has its mark where it may lie, and no name stands over another."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diary.analysis.life_chart import LaneKind, Life, MarkKind, life_chart
from diary.analysis.life_layout import marks_at
from diary.analysis.life_places import Box, LifePlaces, LifeSizes
from diary.domain.fuzzy_date import Season, around_year, in_month, in_season, in_year, on_day
from tests.analysis.lives import (
    SIZES,
    TODAY,
    complaint,
    event,
    laid_out,
    link,
    lives,
    resource,
    treatment,
)


def overlapping(places: LifePlaces) -> list[tuple[str, str]]:
    return [
        (one.text, other.text)
        for one, other in combinations(places.labels, 2)
        if one.box.touches(other.box)
    ]


def over_heads(places: LifePlaces) -> list[tuple[str, float]]:
    reach = SIZES.head
    return [
        (label.text, head.x)
        for label in places.labels
        for head in places.heads
        if label.box.touches(Box(head.x - reach, head.y - reach, head.x + reach, head.y + reach))
    ]


@settings(max_examples=120, deadline=None)
@given(life=lives(), width=st.sampled_from([240.0, 700.0, 1400.0]))
def test_in_any_life_no_name_stands_over_another_or_over_a_mark(life: Life, width: float) -> None:
    chart, layout = laid_out(life, width)
    places = layout.places(chart.first, chart.last)
    assert overlapping(places) == []
    assert over_heads(places) == []


@settings(max_examples=120, deadline=None)
@given(life=lives(), start=st.floats(0, 1), share=st.floats(0.001, 1))
def test_nor_in_any_part_of_it(life: Life, start: float, share: float) -> None:
    chart, layout = laid_out(life)
    whole = chart.last - chart.first
    days = max(whole * share, 60)
    first = chart.first + start * (whole - days)
    places = layout.places(first, first + days)
    assert overlapping(places) == []
    assert over_heads(places) == []
    for label in places.labels:
        assert places.ruler.left <= label.box.left
        assert label.box.right <= places.ruler.right + 1e-6


@settings(max_examples=120, deadline=None)
@given(life=lives())
def test_every_record_has_a_mark_within_its_dates(life: Life) -> None:
    chart, layout = laid_out(life)
    places = layout.places(chart.first, chart.last)
    ruler = places.ruler
    for head in places.heads:
        for mark in head.marks:
            assert mark.span.first <= mark.x <= mark.span.last
        if not head.is_bundle:
            mark = head.marks[0]
            assert (
                ruler.pixel(mark.span.first) - 0.01 <= head.x <= ruler.pixel(mark.span.last) + 0.01
            )
    drawn = {mark.uuid for head in places.heads for mark in head.marks}
    drawn |= {line.mark.mark.uuid for line in places.stretches}
    records = (*life.events, *life.complaints, *life.resources, *life.treatments)
    assert drawn == {record.uuid for record in records}
    assert len(chart.marks()) == len(records) + sum(len(c.worsenings) for c in life.complaints)
    assert all(chart.first <= mark.x <= chart.last for mark in chart.marks())


@settings(max_examples=60, deadline=None)
@given(life=lives())
def test_a_link_needs_both_its_ends(life: Life) -> None:
    chart, layout = laid_out(life)
    ends = {(c.uuid, key) for c in life.complaints for key in ("", *(w.key for w in c.worsenings))}
    kept = [each for each in life.links if (each.complaint, each.worsening) in ends]
    assert len(chart.ties) == len(kept)
    assert len(layout.places(chart.first, chart.last).ties) == len(kept)


def test_an_empty_diary_is_a_chart_without_marks() -> None:
    chart, layout = laid_out(Life(TODAY))
    places = layout.places(chart.first, chart.last)
    assert (places.heads, places.stretches, places.ties, places.ages) == ((), (), (), ())
    assert chart.last - chart.first > 700
    assert [lane.kind for lane in places.lanes] == list(LaneKind)
    assert Life(TODAY).is_empty


def test_one_event_stands_on_a_line_of_at_least_two_years() -> None:
    chart, layout = laid_out(Life(TODAY, events=(event("verhuisd", on_day(TODAY), 3),)))
    (head,) = layout.places(chart.first, chart.last).heads
    assert head.label is not None
    assert head.label.text == "verhuisd"


def test_the_line_begins_before_the_birth_where_something_happened_then() -> None:
    war = event("oorlog, vader vlucht", in_year(1944), -4)
    chart, layout = laid_out(Life(TODAY, birth=in_year(1974), events=(war,)))
    assert chart.first < date(1944, 1, 1).toordinal()
    ages = layout.places(chart.first, chart.last).ages
    assert ages[0].label == "0"
    assert ages[0].x > layout.places(chart.first, chart.last).heads[0].x
    assert (ages[-1].label, ages[-1].is_now) == ("52", True)


def test_dates_before_1900_have_their_place() -> None:
    old = event("overgrootvader geboren", around_year(1890), 2)
    chart, layout = laid_out(Life(TODAY, events=(old,)))
    places = layout.places(chart.first, chart.last)
    assert places.heads[0].capsule is not None
    assert any(tick.label == "1900" for tick in places.years)


def test_two_hundred_events_are_laid_out_and_the_heaviest_are_named() -> None:
    events = [
        event(f"gebeurtenis {number}", on_day(date(1980 + number // 5, 1 + number % 12, 3)), w)
        for number in range(200)
        for w in ((number * 7) % 11 - 5,)
    ]
    chart, layout = laid_out(Life(TODAY, events=tuple(events)))
    places = layout.places(chart.first, chart.last)
    assert len(places.heads) == 200
    assert overlapping(places) == []
    named = [head.marks[0].weight or 0 for head in places.heads if head.label is not None]
    assert named
    assert sum(abs(weight) for weight in named) / len(named) > 3.5


def test_the_chosen_mark_is_named_before_all_others() -> None:
    events = [event("a" * 20, on_day(date(2000, 1, day)), 5) for day in range(1, 20)]
    small = event("klein", on_day(date(2000, 1, 9)), 1)
    chart, layout = laid_out(Life(TODAY, events=(*events, small)))
    key = next(mark.key for mark in chart.events if mark.name == "klein")
    chosen = layout.places(chart.first, chart.last, chosen=key)
    assert "klein" in {label.text for label in chosen.labels}


def test_events_without_a_weight_stand_as_one_until_one_comes_nearer() -> None:
    days = [on_day(date(2025, 1, day)) for day in range(1, 29)]
    small = tuple(event(f"klein {number}", day) for number, day in enumerate(days))
    life = Life(TODAY, birth=in_year(1974), events=(*small, event("groot", days[5], -4)))
    chart, layout = laid_out(life)
    far = layout.places(chart.first, chart.last)
    (bundle,) = [head for head in far.heads if head.is_bundle]
    assert len(bundle.marks) == 28
    start = date(2025, 1, 1).toordinal()
    near = layout.places(start - 1.0, start + 30.0)
    assert all(not head.is_bundle for head in near.heads)
    assert len(near.heads) == 29


def test_bundles_beside_one_another_do_not_touch() -> None:
    small = tuple(
        event(f"klein {number}", on_day(date.fromordinal(TODAY.toordinal() - 3 * number)))
        for number in range(120)
    )
    chart, layout = laid_out(Life(TODAY, events=small))
    for days in (700.0, 400.0, 200.0):
        heads = layout.places(chart.now - days, chart.now).heads
        assert sum(len(head.marks) for head in heads) > 20
        for one, other in pairwise(heads):
            assert one.right <= other.left + 2 * SIZES.head


def test_a_fuzzy_date_is_a_capsule_wider_than_its_mark_and_a_day_has_none() -> None:
    life = Life(
        TODAY, events=(event("a", in_month(1980, 3), 2), event("b", on_day(date(1990, 1, 1)), 2))
    )
    chart, layout = laid_out(life)
    fuzzy, precise = layout.places(chart.first, chart.last).heads
    assert precise.capsule is None
    assert fuzzy.capsule is not None
    assert fuzzy.capsule.right - fuzzy.capsule.left > 4 * SIZES.head


def test_a_short_treatment_stays_visible_among_decades() -> None:
    life = Life(
        TODAY,
        birth=in_year(1950),
        treatments=(treatment("infiltratie", date(2018, 5, 1), date(2018, 5, 1)),),
    )
    chart, layout = laid_out(life)
    (line,) = layout.places(chart.first, chart.last).stretches
    assert line.right - line.left >= 7
    assert line.label is not None


def test_a_treatment_of_which_the_days_are_not_known_stands_on_a_capsule_at_both_ends() -> None:
    vague = treatment("haptotherapie", around_year(2015), in_year(2017))
    life = Life(TODAY, birth=in_year(1950), treatments=(vague,))
    chart, layout = laid_out(life)
    (stretch,) = chart.treatments
    assert stretch.mark.when == vague.began
    assert stretch.first == (date(2013, 1, 1).toordinal() + date(2018, 1, 1).toordinal()) / 2
    (line,) = layout.places(chart.first, chart.last).stretches
    assert line.mark.capsule is not None
    assert line.end_capsule is not None


def test_what_was_always_there_begins_at_the_birth_or_with_the_line() -> None:
    oma = resource("oma Riet", None, in_year(1994))
    chart = life_chart(Life(TODAY, birth=in_year(1979), resources=(oma,)))
    (line,) = chart.strengths
    assert line.first == date(1979, 1, 1).toordinal()
    assert not line.is_open
    assert line.end is not None
    (line,) = life_chart(Life(TODAY, resources=(oma,))).strengths
    assert line.first <= line.last


def test_a_complaint_is_open_until_it_is_over_and_carries_its_worsenings() -> None:
    back = complaint(
        "rugpijn", in_season(2016, Season.SPRING), None, (in_year(2023), in_year(2019))
    )
    belly = complaint("buikpijn", around_year(1988), in_year(1992))
    chart = life_chart(Life(TODAY, complaints=(back, belly)))
    first, second = chart.complaints
    assert (first.mark.name, first.is_open) == ("buikpijn", False)
    assert (second.is_open, second.last) == (True, chart.now)
    assert [mark.worsening for mark in second.worsenings] == ["w1", "w0"]


def test_lanes_with_many_lines_share_rows_and_few_keep_their_own() -> None:
    few = tuple(resource(f"n{k}", in_year(1980 + 8 * k), in_year(1984 + 8 * k)) for k in range(5))
    many = tuple(resource(f"n{k}", in_year(1980 + 2 * k), in_year(1981 + 2 * k)) for k in range(20))
    heights = {}
    for name, lines in (("few", few), ("many", many)):
        chart, layout = laid_out(Life(TODAY, resources=lines))
        placed = layout.places(chart.first, chart.last).stretches
        heights[name] = len({line.y for line in placed})
    assert heights["few"] == 5
    assert heights["many"] < 20


def test_a_line_that_goes_on_beyond_the_left_is_named_where_it_comes_in_sight() -> None:
    life = Life(
        TODAY,
        birth=in_year(1974),
        resources=(resource("Ineke", in_year(1994)),),
        complaints=(complaint("rugpijn", in_year(2000)),),
        treatments=(treatment("fysiotherapie", date(2001, 1, 1)),),
    )
    chart, layout = laid_out(life)
    places = layout.places(chart.now - 1000, chart.now)
    assert {label.text for label in places.labels} == {"Ineke", "rugpijn", "fysiotherapie"}


def test_links_go_from_the_event_to_the_beginning_or_the_worsening() -> None:
    father = event("vader overleden", in_season(2015, Season.AUTUMN), -4)
    good = event("nieuw huis", in_year(2020), 3)
    back = complaint("rugpijn", in_season(2016, Season.SPRING), None, (in_year(2021),))
    links = (
        link(father, back, "together"),
        link(father, back, "none", "w0"),
        link(father, back, "unknown"),
        link(good, back, "maybe", "w0"),
    )
    chart, layout = laid_out(Life(TODAY, events=(father, good), complaints=(back,), links=links))
    places = layout.places(chart.first, chart.last)
    drawn = {tie.tie.kind: tie for tie in places.ties}
    assert drawn["together"].to_x < drawn["maybe"].to_x
    assert drawn["together"].y > places.zero
    assert drawn["maybe"].y == places.zero
    assert [drawn[kind].is_drawn for kind in ("together", "maybe", "none", "unknown")] == [
        True,
        True,
        False,
        False,
    ]
    assert (drawn["none"].place, drawn["unknown"].place) == (0, 1)
    mark = next(mark for mark in chart.marks() if mark.kind is MarkKind.WORSENING)
    assert {tie.kind for tie in chart.ties_of(mark)} == {"none", "maybe"}


def test_years_become_months_when_one_comes_near_and_decades_far_away() -> None:
    chart, layout = laid_out(Life(TODAY, birth=in_year(1974)))
    near = layout.places(chart.now - 200, chart.now)
    assert "Jan" in {tick.label for tick in near.years}
    far = layout.places(chart.first, chart.last)
    assert {"1980", "now"} <= {tick.label for tick in far.years}
    labels = [tick for tick in far.years if tick.label]
    for one, other in pairwise(labels):
        assert one.x < other.x
    assert not any(tick.is_now for tick in layout.places(chart.first, chart.now - 900).years)


def test_a_point_finds_marks_names_and_lines() -> None:
    life = Life(
        TODAY,
        birth=in_year(1974),
        events=(event("trouwdag", on_day(date(2003, 6, 2)), 4),),
        complaints=(complaint("rugpijn", in_year(2013), None, (in_year(2020),)),),
        resources=(resource("Ineke", in_year(1994)),),
    )
    chart, layout = laid_out(life)
    places = layout.places(chart.first, chart.last)
    (head,) = places.heads
    assert head.label is not None

    def names(x: float, y: float) -> list[tuple[str, MarkKind]]:
        return [(marks[0].name, marks[0].kind) for marks in marks_at(places, x, y, 9)]

    assert names(head.x, head.y) == [("trouwdag", MarkKind.EVENT)]
    box = head.label.box
    assert names(box.left + 3, box.top + 3)[0] == ("trouwdag", MarkKind.EVENT)
    line = next(each for each in places.stretches if each.kind is LaneKind.COMPLAINTS)
    worse = line.worsenings[0]
    assert names(worse.x, worse.y)[0] == ("rugpijn", MarkKind.WORSENING)
    assert names((line.left + worse.x) / 2, line.y)[0] == ("rugpijn", MarkKind.BEGINNING)
    strength = next(each for each in places.stretches if each.kind is LaneKind.STRENGTH)
    assert names(strength.left + 60, strength.y)[0][0] == "Ineke"
    assert names(places.ruler.left + 1, places.bottom - 1) == []


def test_a_name_is_shortened_with_an_ellipsis_or_left_out() -> None:
    sizes = LifeSizes(lambda text: 10.0 * len(text), 18)
    assert sizes.shortened("kort", 100) == "kort"
    assert sizes.shortened("een heel lange naam", 100) == "een heel…"
    assert sizes.shortened("een\nregel", 200) == "een regel"
    assert sizes.shortened("lang", 30) == ""


@pytest.mark.parametrize("weight", [-5, 0, 5])
def test_the_heaviest_is_lowest_and_the_best_highest(weight: int) -> None:
    chart, layout = laid_out(Life(TODAY, events=(event("x", in_year(2020), weight),)))
    places = layout.places(chart.first, chart.last, 900)
    assert places.heads[0].y == pytest.approx(places.zero - weight / 5 * places.half, abs=1)
    assert places.height <= 900
