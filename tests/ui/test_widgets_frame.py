"""The frame of a page: rail, bar, aside, toast, focus ring, theme and icons."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QCursor,
    QEnterEvent,
    QPalette,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import DARK, LIGHT, PAIN_RAMP, Palette
from diary.ui.icons import app_icon, icon_pixmap
from diary.ui.records.record_row import RecordRow
from diary.ui.theme import Appearance, Theme, Type, apply_theme, current_theme, mixed, theme_for
from diary.ui.widgets.banner import Banner
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.button_bar import ButtonBar
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.focus_ring import FocusRing
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import Page
from diary.ui.widgets.rail import Rail, RailItem
from diary.ui.widgets.score_button import STEPPED_BACK
from diary.ui.widgets.toast import Toast

Heard = Callable[[QWidget], QAccessibleInterface]
Show = Callable[..., QWidget]
PAGES = [RailItem("today", "Today", "sun"), RailItem("diary", "Diary", "notebook-pen")]
FOOT = [RailItem("help", "Help now", "life-buoy", strong=True)]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_toast_takes_back_what_was_done(qtbot: QtBot, show: Show) -> None:
    host, undone = QWidget(), list[str]()
    show(host)
    toast = Toast(host)
    toast.show_message("Saved: pain 6.", lambda: undone.append("pain 6"))
    with qtbot.waitSignal(toast.undone):
        QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert undone == ["pain 6"]
    assert not toast.isVisible()


def test_the_toast_goes_when_its_time_is_up(qtbot: QtBot, show: Show) -> None:
    host = QWidget()
    show(host)
    toast = Toast(host)
    toast.show_message("Saved.", None)
    assert toast.timer.interval() == 10_000
    assert not toast.button.isVisible()
    with qtbot.waitSignal(toast.closed):
        toast.timer.timeout.emit()


def test_the_toast_stays_while_it_has_the_focus(show: Show) -> None:
    host = QWidget()
    window = show(host)
    toast = Toast(host)
    toast.show_message("Saved.", lambda: None)
    toast.button.setFocus()
    toast.timer.timeout.emit()
    assert toast.isVisible()
    toast.button.clearFocus()
    assert toast.timer.isActive()
    toast.timer.timeout.emit()
    assert not toast.isVisible()
    assert window.isVisible()


def test_a_pointer_that_lay_still_does_not_keep_the_toast(show: Show) -> None:
    host = QWidget()
    show(host)
    toast = Toast(host)
    toast.show_message("Saved.")
    middle = toast.mapToGlobal(toast.rect().center())
    toast.close_message()
    QCursor.setPos(middle)
    toast.show_message("Saved.")
    enter(toast, middle)
    assert toast.timer.isActive()
    toast.timer.timeout.emit()
    assert not toast.isVisible()
    toast.show_message("Saved.")
    QCursor.setPos(middle + QPoint(4, 0))
    enter(toast, middle + QPoint(4, 0))
    toast.timer.timeout.emit()
    assert toast.isVisible()


def enter(widget: QWidget, place: QPoint) -> None:
    """The pointer comes over it, as the window system tells it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    here = QPointF(widget.mapFromGlobal(place))
    QApplication.sendEvent(widget, QEnterEvent(here, here, QPointF(place)))


def test_the_toast_lies_above_the_button_bar_and_follows_it(show: Show) -> None:
    page = Page("Today")
    page.bar.add(Button("Save", ButtonKind.PRIMARY))
    window = show(page, height=500)
    toast = Toast(page, above=page.bar)
    toast.show_message("Saved.")
    assert toast.geometry().bottom() < page.bar.y()
    window.resize(760, 700)
    QApplication.processEvents()
    assert page.bar.y() - 40 < toast.geometry().bottom() < page.bar.y()


def test_the_toast_keeps_clear_of_the_bar_of_another_page(show: Show) -> None:
    host = Page("Today")
    show(host, height=500)
    toast = Toast(host)
    toast.show_message("Saved.")
    low = toast.geometry().bottom()
    host.bar.add(Button("Save", ButtonKind.PRIMARY))
    QApplication.processEvents()
    toast.lie_above(host.bar)
    assert toast.geometry().bottom() < low


def test_the_rail_tells_which_page_is_asked_and_which_is_open(
    qtbot: QtBot, show: Show, heard: Heard
) -> None:
    rail = Rail(PAGES, FOOT)
    show(rail, height=600)
    rail.set_current("today")
    assert heard(rail.row("today")).text(QAccessible.Text.Description)
    assert not heard(rail.row("diary")).text(QAccessible.Text.Description)
    rail.row("today").setFocus()
    QTest.keyClick(rail.row("today"), Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert told.args == ["diary"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_rail_has_words_in_a_narrow_window_too(
    show: Show, application: QApplication, scale: float
) -> None:
    apply_theme(application, Theme(LIGHT, scale))
    rail = Rail(PAGES, FOOT)
    show(rail, height=600)
    rail.fit_window(2400)
    wide = rail.width()
    rail.fit_window(720)
    QApplication.processEvents()
    assert rail.width() < wide
    for key in ("today", "diary", "help"):
        row = rail.row(key)
        assert row.width() >= row.minimumSizeHint().width()
        assert row.height() >= 44


def test_the_open_page_is_in_sight_where_the_rows_of_the_rail_scroll(show: Show) -> None:
    pages = [RailItem(str(number), f"Page {number}", "sun") for number in range(12)]
    rail = Rail(pages, FOOT)
    show(rail, height=420)
    QApplication.processEvents()
    last = rail.row("11")
    assert last.visibleRegion().isEmpty()
    rail.set_current("11")
    QApplication.processEvents()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_a_heading_that_opens_goes_on_below_where_it_does_not_fit(show: Show) -> None:
    fold = Disclosure("What Today asks by itself", hint="at most one a day")
    window = show(fold, width=700)
    QApplication.processEvents()
    usual = fold.head.height()
    window.resize(200, 400)
    QApplication.processEvents()
    assert fold.head.width() < 200
    assert fold.head.height() > usual


def test_the_button_of_a_row_stands_below_where_the_words_need_the_width(show: Show) -> None:
    place = QWidget()
    row = RecordRow("hydroxychloroquine", "as needed", place)
    window = show(row, width=700)
    QApplication.processEvents()
    name = row.findChildren(Label)[0]
    assert row.change.x() > name.mapTo(row, name.rect().topRight()).x()
    assert row.change.geometry().right() == row.rect().right()
    window.resize(row.minimumSizeHint().width() + 30, 400)
    QApplication.processEvents()
    assert row.change.y() > name.mapTo(row, name.rect().bottomLeft()).y()
    assert row.rect().contains(row.change.geometry())


def test_the_aside_drops_below_the_form_in_a_narrow_window(show: Show) -> None:
    page = Page("Today")
    form, beside = Label("form"), Label("beside")
    page.column.addWidget(form)
    page.add_aside().addWidget(beside)
    window = show(page, width=1100, height=600)
    assert beside.mapTo(page, QPoint()).x() > form.mapTo(page, QPoint()).x()
    window.resize(700, 600)
    QApplication.processEvents()
    assert beside.mapTo(page, QPoint()).x() == form.mapTo(page, QPoint()).x()
    assert beside.mapTo(page, QPoint()).y() > form.mapTo(page, QPoint()).y()


def test_the_bar_wraps_and_none_of_its_buttons_is_cut(show: Show) -> None:
    bar = ButtonBar()
    made = [Button(f"A button number {number}", shortcut_hint="Ctrl+B") for number in range(4)]
    for button in made:
        bar.add(button)
    bar.set_note("Draft kept 14:06")
    window = show(bar, width=1600)
    assert len({button.y() for button in made}) == 1
    window.resize(420, 700)
    QApplication.processEvents()
    for button in made:
        assert button.width() >= button.minimumSizeHint().width()
        assert bar.rect().contains(button.geometry())


def test_a_bar_that_would_hide_the_page_goes_to_its_end(
    show: Show, application: QApplication
) -> None:
    apply_theme(application, Theme(LIGHT, 2.0))
    page = Page("Today")
    for number in range(4):
        page.bar.add(Button(f"A long button {number}"))
    window = show(page, width=600, height=500)
    assert page.content.isAncestorOf(page.bar)
    window.resize(2400, 1200)
    QApplication.processEvents()
    assert not page.content.isAncestorOf(page.bar)


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_a_button_is_named_by_its_words_and_large_enough(
    show: Show, heard: Heard, kind: ButtonKind
) -> None:
    button = Button("&Save", kind, shortcut_hint="Enter", icon_name="check")
    show(button)
    told = heard(button)
    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Save"
    assert told.text(QAccessible.Text.Description) == "Enter"
    assert button.height() >= 44


def test_things_flow_on_from_the_right_where_one_reads_so(show: Show) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = QWidget()
    flow = FlowLayout(row)
    first, second = Button("one"), Button("two")
    flow.addWidget(first)
    flow.addWidget(second)
    show(row)
    assert first.x() > second.x()
    assert first.geometry().right() == row.rect().right()


def test_a_banner_asks_one_thing(qtbot: QtBot, show: Show) -> None:
    banner = Banner("An example", action_text="Close the example")
    show(banner)
    assert banner.button is not None
    with qtbot.waitSignal(banner.action_requested):
        QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)


def test_the_ring_lies_around_what_has_the_focus_and_goes_with_it(show: Show) -> None:
    one, two = Button("one"), Button("two")
    window = show(one, two)
    one.setFocus()
    assert rings(window) == [one.geometry().adjusted(-5, -5, 5, 5)]
    two.setFocus()
    assert rings(window) == [two.geometry().adjusted(-5, -5, 5, 5)]
    window.resize(500, 300)
    QApplication.processEvents()
    assert rings(window) == [two.geometry().adjusted(-5, -5, 5, 5)]


def rings(window: QWidget) -> list[QRect]:
    return [ring.geometry() for ring in window.findChildren(FocusRing) if ring.isVisible()]


def test_the_ring_survives_the_end_of_what_it_lies_around(show: Show, qtbot: QtBot) -> None:
    one, two = Button("one"), Button("two")
    show(one, two)
    one.setFocus()
    with qtbot.waitSignal(one.destroyed):
        one.deleteLater()
    two.setFocus()
    assert two.hasFocus()


def test_a_living_widget_takes_another_theme(show: Show, application: QApplication) -> None:
    label = Label("text")
    show(label)
    apply_theme(application, Theme(DARK, 2.0, dark=True))
    assert current_theme().dark
    assert label.font().pixelSize() == 34
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)
    assert application.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(DARK.muted)


def test_the_setting_decides_and_an_unknown_desktop_is_light(application: QApplication) -> None:
    assert theme_for(Appearance.DARK, application).palette is DARK
    assert theme_for(Appearance.LIGHT, application).palette is LIGHT
    wanted = application.styleHints().colorScheme()
    expected = DARK if wanted == Qt.ColorScheme.Dark else LIGHT
    assert theme_for(Appearance.SYSTEM, application, 1.5).palette is expected


def test_figures_have_one_width(application: QApplication) -> None:  # noqa: ARG001  the font needs it
    metrics = Label("").fontMetrics()
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
    assert Theme(LIGHT).font(Type.TITLE).pixelSize() == 29


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_number_that_stepped_back_can_still_be_read(palette: Palette) -> None:
    for step in PAIN_RAMP:
        assert contrast(QColor(palette.text), mixed(step, palette.window, STEPPED_BACK)) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2."""

    def luminance(colour: QColor) -> float:
        parts = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        )
        return sum(
            share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
        )

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_an_icon_takes_the_colour_it_is_given(application: QApplication) -> None:  # noqa: ARG001
    picture = icon_pixmap("check", "#FF0000", 20, 2.0).toImage()
    assert picture.width() == 40
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#ff0000"}
    assert not app_icon().isNull()
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", "#FF0000")
