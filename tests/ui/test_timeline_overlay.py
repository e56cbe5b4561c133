"""Series laid over each other on the Timeline: chosen by switches, drawn in styles of their own, named at their end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from diary.analysis.lanes import OverlayLane
from diary.domain.preference import TIMELINE_LANES, TIMELINE_OVERLAY
from diary.ui.session import Session
from diary.ui.theme import current_theme
from diary.ui.timeline.overlay_painting import spread
from diary.ui.timeline.timeline_page import TimelinePage
from diary.ui.widgets.switch_row import Switch
from tests.ui.desk import place, press_button
from tests.ui.diary_entries import days_ago, written


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> TimelinePage:
    for number in range(40):
        if number % 9 != 4:
            entry = written(days_ago(number), number % 7, readings={"stress": number % 9})
            session.vault.entries.save(entry)
    made = TimelinePage(session)
    place(qtbot, made, width=1072, height=900)
    press_button(made, "Layers")
    return made


def switch(page: TimelinePage, lane: str) -> Switch:
    (found,) = (
        each
        for each in page.layers.findChildren(Switch)
        if each.accessibleName() == f"Line: {lane}"
    )
    return found


def overlay(page: TimelinePage) -> OverlayLane | None:
    places = page.chart.places
    assert places is not None
    return next((each.lane for each in places.strips if isinstance(each.lane, OverlayLane)), None)


def test_two_lines_make_a_lane_under_the_pain_and_one_does_not(page: TimelinePage) -> None:
    switch(page, "Pain").click()
    assert overlay(page) is None
    switch(page, "Stress").click()
    found = overlay(page)
    assert found is not None
    assert [line.label for line in found.lines] == ["Pain: worst", "Stress"]
    places = page.chart.places
    assert places is not None
    keys = [strip.lane.key for strip in places.strips]
    assert keys.index("overlay") == keys.index("pain") + 1
    assert "Laid over each other: Pain: worst, Stress." in page.chart.accessibleDescription()


def test_a_hidden_lane_can_lie_over_others_and_the_choice_is_kept_and_undone(
    page: TimelinePage, session: Session
) -> None:
    session.prefer(TIMELINE_LANES, {"stress": False}, "")
    switch(page, "Pain").click()
    switch(page, "Stress").click()
    assert overlay(page) is not None
    assert session.preference(TIMELINE_OVERLAY) == ["pain", "stress"]
    session.undo()
    assert session.preference(TIMELINE_OVERLAY) == ["pain"]


def test_a_lane_that_is_gone_or_unknown_is_left_out(
    page: TimelinePage, session: Session, qtbot: QtBot
) -> None:
    session.prefer(TIMELINE_OVERLAY, ["pain", "of-long-ago", "events", "stress"], "")
    qtbot.waitUntil(lambda: overlay(page) is not None)
    found = overlay(page)
    assert found is not None
    assert [line.key for line in found.lines] == ["pain", "stress"]


def test_the_lines_differ_in_dashes_and_in_colour(page: TimelinePage) -> None:
    switch(page, "Pain").click()
    switch(page, "Stress").click()
    picture = page.chart.grab().toImage()
    first, second = (QColor(code) for code in current_theme().palette.series[:2])
    places = page.chart.places
    assert places is not None
    strip = next(each for each in places.strips if isinstance(each.lane, OverlayLane))
    # the samples beside the names: a whole line, and one with gaps
    left = round(places.right) + 8
    whole, dashed = (
        [
            max(
                (
                    _likeness(picture.pixelColor(x, y), ink)
                    for y in range(round(strip.top), round(strip.bottom))
                ),
                default=0.0,
            )
            > 0.6
            for x in range(left, left + 20)
        ]
        for ink in (first, second)
    )
    assert sum(whole) >= 19
    assert 8 <= sum(dashed) <= 17


def _likeness(seen_colour: QColor, ink: QColor) -> float:
    apart = (
        abs(seen_colour.red() - ink.red()),
        abs(seen_colour.green() - ink.green()),
        abs(seen_colour.blue() - ink.blue()),
    )
    return 1 - sum(apart) / 255


@given(st.lists(st.floats(0, 150), min_size=1, max_size=4))
def test_names_do_not_lie_over_each_other(wanted: list[float]) -> None:
    found = spread(wanted, 20, 0, 150)
    assert all(after - before >= 20 - 1e-6 for before, after in pairwise(sorted(found)))
    assert min(found) >= 10 - 1e-6
    assert max(found) <= 140 + 1e-6
