"""The calendar of a measure, and the body over a period."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from diary.colours import DARK, LIGHT
from diary.domain.body import BodyMark, regions
from diary.domain.period import Period
from diary.domain.preference import QUIET
from diary.ui.session import Session
from diary.ui.theme import Theme
from diary.ui.timeline.body_heat_view import BodyHeatView, HeatKind
from diary.ui.timeline.calendar_view import CalendarView
from diary.ui.timeline.heat_ink import contrast, pain_fill, plain_fill
from diary.ui.timeline.heat_months import HeatMonths
from tests.ui.conftest import Show
from tests.ui.diary_entries import days_ago, written

QUARTER = Period.until(date(2026, 3, 8), 90)


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def calendar(session: Session, show: Show) -> CalendarView:
    for days, pain in ((0, 5), (1, 7), (20, 2), (60, None)):
        entry = written(days_ago(days), pain, "Een gewone dag")
        session.vault.entries.save(entry)
    view = CalendarView(session)
    show(view, width=1000, height=700)
    view.show_period(QUARTER)
    return view


def months(view: CalendarView) -> HeatMonths:
    return view.findChildren(HeatMonths)[0]


def test_a_day_is_told_with_its_worst_pain(calendar: CalendarView) -> None:
    months(calendar).stand_on(date(2026, 3, 7))
    assert "Saturday 7 March: pain now 7, 1 note" in words_in(calendar)
    months(calendar).stand_on(date(2026, 3, 6))
    assert "Friday 6 March: nothing written" in words_in(calendar)


def test_a_day_with_words_and_no_number_is_told_too(calendar: CalendarView) -> None:
    assert months(calendar).words_of(days_ago(60).date()) == "Wednesday 7 January: 1 note"


def test_the_keys_walk_by_day_week_and_month_and_stay_in_the_period(calendar: CalendarView) -> None:
    cells = months(calendar)
    cells.setFocus()
    cells.stand_on(date(2026, 3, 8))
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 3, 8)),
        (Qt.Key.Key_Left, date(2026, 3, 7)),
        (Qt.Key.Key_Up, date(2026, 2, 28)),
        (Qt.Key.Key_PageUp, date(2026, 1, 29)),
        (Qt.Key.Key_Home, QUARTER.first),
        (Qt.Key.Key_End, QUARTER.last),
    ):
        QTest.keyClick(cells, key)
        assert cells.day == day


def test_enter_opens_the_day(calendar: CalendarView) -> None:
    opened = QSignalSpy(calendar.day_opened)
    cells = months(calendar)
    cells.stand_on(date(2026, 3, 7))
    QTest.keyClick(cells, Qt.Key.Key_Return)
    assert opened.at(0) == [date(2026, 3, 7)]


def test_a_click_stands_on_the_day_under_the_pointer(calendar: CalendarView) -> None:
    cells = months(calendar)
    cells.stand_on(date(2026, 2, 16))
    place = cells.focus_shape()[0].center()
    cells.stand_on(date(2026, 3, 1))
    QTest.mouseClick(cells, Qt.MouseButton.LeftButton, pos=place)
    assert cells.day == date(2026, 2, 16)


def test_the_table_says_what_the_cells_say(calendar: CalendarView) -> None:
    heads, rows = calendar.table()
    assert heads == ("Day", "Pain now", "Notes")
    assert ("Saturday 7 March 2026", "7", "1") in rows
    assert len(rows) == 4


def test_numbers_are_hidden_in_quiet_mode(calendar: CalendarView, session: Session) -> None:
    session.prefer(QUIET, value=True)
    calendar.refresh()
    assert months(calendar).words_of(date(2026, 3, 7)) == "Saturday 7 March: 1 note"


def test_only_measures_with_values_are_offered(calendar: CalendarView) -> None:
    (choice,) = calendar.findChildren(QComboBox)
    assert [choice.itemText(place) for place in range(choice.count())] == ["Pain now"]


def test_an_empty_diary_says_so_kindly(session: Session, show: Show) -> None:
    view = CalendarView(session)
    show(view)
    view.show_period(QUARTER)
    assert "One number is enough to begin." in words_in(view)
    assert not months(view).isVisible()


def test_nothing_stays_after_forgetting(calendar: CalendarView) -> None:
    calendar.forget()
    assert months(calendar).words_of(date(2026, 3, 7)) == ""
    assert calendar.table() == ((), ())


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_figure_can_be_read_on_its_colour(palette: object) -> None:
    theme = Theme(LIGHT if palette is LIGHT else DARK)
    inks = [pain_fill(score) for score in range(11)]
    inks += [plain_fill(figure, 0, 10, theme) for figure in range(11)]
    assert min(contrast(ink.fill, ink.text) for ink in inks) >= 4.5
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)


@pytest.fixture
def body(session: Session, show: Show) -> BodyHeatView:
    for days in range(20):
        marks = [BodyMark("low-back-left", 4 + days % 3)]
        if days < 10:
            marks.append(BodyMark("neck-back", None))
        session.vault.entries.save(replace(written(days_ago(days), 4), marks=tuple(marks)))
    view = BodyHeatView(session)
    show(view, width=1000, height=700)
    view.show_period(Period.until(date(2026, 3, 8), 10))
    return view


def test_the_body_says_how_strong_it_usually_was(body: BodyHeatView) -> None:
    assert "usually 5.0, at most 6" in words_in(body)
    assert "Places were marked on 10 days." in words_in(body)


def choose(view: BodyHeatView, kind: HeatKind) -> None:
    segment = view.focusProxy()
    assert isinstance(segment, QWidget)
    cells = [cell for cell in segment.children() if isinstance(cell, QWidget)]
    place = list(HeatKind).index(kind)
    QTest.mouseClick(cells[place], Qt.MouseButton.LeftButton)


def test_the_body_says_on_how_many_days(body: BodyHeatView) -> None:
    choose(body, HeatKind.DAYS)
    assert "10 days" in words_in(body)


def test_two_periods_are_laid_beside_one_another(body: BodyHeatView) -> None:
    choose(body, HeatKind.DIFFERENCE)
    assert "0 % of the days before, 100 % now" in words_in(body)
    assert "10 in the first period, 10 in the second" in words_in(body)


def test_too_few_days_are_not_compared(body: BodyHeatView) -> None:
    body.show_period(Period.until(date(2026, 3, 8), 3))
    choose(body, HeatKind.DIFFERENCE)
    assert "too few to compare" in words_in(body)
    assert "of the days before," not in words_in(body)


def test_the_table_holds_every_region(body: BodyHeatView) -> None:
    heads, rows = body.table()
    assert heads[0] == "Place"
    assert len(rows) == 2


def test_all_regions_at_once_and_one_that_no_longer_exists(
    session: Session, body: BodyHeatView
) -> None:
    marks = (*(BodyMark(region.id, 10) for region in regions()), BodyMark("gone", 3))
    session.vault.entries.save(replace(written(days_ago(0, 10), 4), marks=marks))
    body.refresh()
    assert len(body.table()[1]) == len(regions()) + 1
    assert not body.grab().isNull()


def test_the_body_without_marks_says_so(session: Session, show: Show) -> None:
    view = BodyHeatView(session)
    show(view)
    view.show_period(QUARTER)
    assert "no places were marked" in words_in(view)
