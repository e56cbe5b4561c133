"""The scale: how a number is chosen, and let go."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import LIGHT
from diary.ui.theme import Theme, apply_theme
from diary.ui.widgets.field import LineEdit
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow

Heard = Callable[[QWidget], QAccessibleInterface]
Show = Callable[..., QWidget]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def buttons(row: ScoreRow) -> list[QRadioButton]:
    return row.findChildren(QRadioButton)


@pytest.fixture
def row(show: Show) -> ScoreRow:
    row = ScoreRow("Pain now", ramp=True, low_words="no pain", high_words="worst imaginable")
    show(row)
    return row


def test_nothing_is_chosen_before_a_person_chooses(row: ScoreRow) -> None:
    assert row.value() is None


def test_a_digit_chooses_and_says_so(qtbot: QtBot, row: ScoreRow) -> None:
    with qtbot.waitSignal(row.value_changed) as told:
        row.press_digit(6)
    assert told.args == [6]
    assert row.value() == 6


def test_one_and_then_zero_is_ten(row: ScoreRow) -> None:
    row.press_digit(1)
    assert row.value() == 1
    row.press_digit(0)
    assert row.value() == 10


def test_zero_after_another_key_is_zero(row: ScoreRow) -> None:
    row.press_digit(1)
    row.end_digits()
    row.press_digit(0)
    assert row.value() == 0


def test_zero_and_then_five_is_five(row: ScoreRow) -> None:
    row.press_digit(0)
    row.press_digit(5)
    assert row.value() == 5


def test_the_same_digit_twice_keeps_the_number(row: ScoreRow) -> None:
    row.press_digit(1)
    row.press_digit(1)
    assert row.value() == 1


def test_a_digit_outside_the_scale_does_nothing(qtbot: QtBot) -> None:
    short = ScoreRow("Strength", low=1, high=4)
    qtbot.addWidget(short)
    short.press_digit(7)
    assert short.value() is None


def test_digits_work_from_the_keyboard(row: ScoreRow) -> None:
    row.focus_value()
    QTest.keyClicks(focused(), "1")
    QTest.keyClicks(focused(), "0")
    assert row.value() == 10
    assert QApplication.focusWidget() is buttons(row)[10]


def test_a_click_chooses_and_a_second_click_lets_go(row: ScoreRow) -> None:
    three = buttons(row)[3]
    QTest.mouseClick(three, Qt.MouseButton.LeftButton)
    assert row.value() == 3
    assert three.isChecked()
    QTest.mouseClick(three, Qt.MouseButton.LeftButton)
    assert row.value() is None
    assert not three.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_lets_go(row: ScoreRow, key: Qt.Key) -> None:
    row.set_value(4)
    row.focus_value()
    QTest.keyClick(focused(), key)
    assert row.value() is None


def test_space_chooses_what_has_the_focus(row: ScoreRow) -> None:
    row.focus_value()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert row.value() == 0


def test_arrows_step_and_stop_at_the_ends(row: ScoreRow) -> None:
    row.set_value(9)
    row.focus_value()
    for expected in (10, 10):
        QTest.keyClick(focused(), Qt.Key.Key_Right)
        assert row.value() == expected
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert row.value() == 9
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    assert row.value() == 0


def test_arrows_are_mirrored_where_one_reads_from_the_right(show: Show) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = ScoreRow("Pain now", ramp=True)
    show(row)
    row.set_value(5)
    row.focus_value()
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert row.value() == 6
    assert buttons(row)[0].mapTo(row, QPoint()).x() > buttons(row)[10].mapTo(row, QPoint()).x()


def test_tab_enters_at_the_chosen_number_and_leaves_at_once(show: Show) -> None:
    before, after, row = LineEdit(), LineEdit(), ScoreRow("Pain now", ramp=True)
    row.set_value(7)
    show(before, row, after)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is buttons(row)[7]
    QTest.keyClick(buttons(row)[7], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is buttons(row)[7]


def test_setting_a_value_tells_nobody(qtbot: QtBot, row: ScoreRow) -> None:
    with qtbot.assertNotEmitted(row.value_changed):
        row.set_value(5)
    with pytest.raises(ValueError, match="11"):
        row.set_value(11)


def test_a_screen_reader_hears_radio_buttons_with_their_ends(row: ScoreRow, heard: Heard) -> None:
    row.set_value(10)
    first, last = heard(buttons(row)[0]), heard(buttons(row)[10])
    assert first.role() == last.role() == QAccessible.Role.RadioButton
    assert first.text(QAccessible.Text.Name) == "0, no pain"
    assert last.text(QAccessible.Text.Name) == "10, worst imaginable"
    assert last.text(QAccessible.Text.Description) == "Pain now"
    assert last.state().checked
    assert not first.state().checked


def test_what_is_let_go_stays_a_radio_button(row: ScoreRow, heard: Heard) -> None:
    QTest.mouseClick(buttons(row)[3], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons(row)[3], Qt.MouseButton.LeftButton)
    assert heard(buttons(row)[3]).role() == QAccessible.Role.RadioButton


@pytest.mark.parametrize("ramp", [True, False])
def test_a_number_is_a_target_of_44_pixels(ramp: bool, show: Show) -> None:
    row = ScoreRow("Strength", ramp=ramp)
    show(row, width=1000)
    for button in buttons(row):
        assert button.width() >= 44
        assert button.height() >= 44


@pytest.mark.parametrize("width", [720, 480, 320])
def test_large_numbers_wrap_and_none_is_cut(
    application: QApplication, width: int, show: Show
) -> None:
    apply_theme(application, Theme(LIGHT, 2.0))
    row = ScoreRow("Pain now", ramp=True, low_words="no pain", high_words="worst imaginable")
    window = show(row, width=width, height=900)
    assert window.width() == width
    places = [QRect(button.mapTo(row, QPoint()), button.size()) for button in buttons(row)]
    for button, place in zip(buttons(row), places, strict=True):
        assert button.width() >= button.minimumSizeHint().width()
        assert row.rect().contains(place)
    assert len({place.y() for place in places}) > 1


def test_both_ends_are_named_with_their_number_where_the_row_wraps(show: Show) -> None:
    row = ScoreRow("Pain now", ramp=True, low_words="no pain", high_words="worst imaginable")
    show(row, width=400)
    texts = [label.text() for label in row.findChildren(Label) if label.isVisible()]
    assert texts == ["0: no pain", "10: worst imaginable"]
