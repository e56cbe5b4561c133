"""Words to choose from, switches and what opens: keyboard, names and roles."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import LIGHT
from diary.ui.theme import Theme, apply_theme
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.switch_row import SwitchRow

Heard = Callable[[QWidget], QAccessibleInterface]
Show = Callable[..., QWidget]
WORDS = [("calm", "calm"), ("tense", "tense"), ("sad", "sad"), ("lonely", "lonely")]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_chips_are_one_tab_stop_with_arrows_and_space(qtbot: QtBot, show: Show) -> None:
    row = ChipRow("Feelings", WORDS)
    show(row)
    row.chip("calm").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is row.chip("tense")
    assert row.values() == ()
    with qtbot.waitSignal(row.value_changed) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert told.args == [("tense",)]
    stops = [
        chip
        for chip in (row.chip(key) for key, _ in WORDS)
        if chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [row.chip("tense")]


def test_chips_keep_the_order_of_choosing_out_and_take_back(show: Show) -> None:
    row = ChipRow("Feelings", WORDS)
    show(row)
    for key in ("sad", "calm"):
        QTest.mouseClick(row.chip(key), Qt.MouseButton.LeftButton)
    assert set(row.values()) == {"sad", "calm"}
    QTest.mouseClick(row.chip("sad"), Qt.MouseButton.LeftButton)
    assert row.values() == ("calm",)


def test_choosing_a_chip_moves_no_other_chip(show: Show) -> None:
    row = ChipRow("Feelings", WORDS)
    show(row)
    before = [row.chip(key).geometry() for key, _ in WORDS]
    row.set_values(["calm", "tense"])
    QApplication.processEvents()
    assert [row.chip(key).geometry() for key, _ in WORDS] == before


def test_an_exclusive_row_holds_one_word_and_lets_it_go(show: Show, heard: Heard) -> None:
    row = ChipRow("Any?", [("yes", "yes"), ("no", "no")], exclusive=True)
    show(row)
    QTest.mouseClick(row.chip("yes"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(row.chip("no"), Qt.MouseButton.LeftButton)
    assert row.values() == ("no",)
    assert not row.chip("yes").isChecked()
    assert heard(row.chip("no")).role() == QAccessible.Role.RadioButton
    QTest.mouseClick(row.chip("no"), Qt.MouseButton.LeftButton)
    assert row.value() is None
    assert not row.chip("no").isChecked()


def test_a_chip_tells_its_word_its_question_and_its_state(show: Show, heard: Heard) -> None:
    row = ChipRow("Feelings", WORDS)
    row.set_values(["sad"])
    show(row)
    told = heard(row.chip("sad"))
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "sad"
    assert told.text(QAccessible.Text.Description) == "Feelings"
    assert told.state().checked


def test_other_words_keep_what_was_chosen(show: Show) -> None:
    row = ChipRow("Feelings", WORDS)
    action = row.add_action("more words")
    row.set_values(["sad"])
    show(row)
    row.set_options([("sad", "sad"), ("angry", "angry")])
    QApplication.processEvents()
    assert row.values() == ("sad",)
    assert row.chip("sad").isChecked()
    assert action.isVisible()
    assert action.x() > row.chip("angry").x()


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (WORDS, "sad"),
        ([("angry", "angry"), ("sad", "sad")], "sad"),
        ([("angry", "angry")], "angry"),
    ],
)
def test_the_focus_stays_in_the_row_when_other_words_are_offered(
    show: Show, words: list[tuple[str, str]], there: str
) -> None:
    row = ChipRow("Feelings", WORDS)
    show(row)
    row.chip("sad").setFocus()
    row.set_options(words)
    assert QApplication.focusWidget() is row.chip(there)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert row.values() == (there,)


def test_where_no_words_are_offered_any_more_the_focus_goes_to_what_is_left(show: Show) -> None:
    row = ChipRow("Feelings", WORDS)
    action = row.add_action("more words")
    show(row)
    row.chip("sad").setFocus()
    row.set_options(())
    assert QApplication.focusWidget() is action


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_chips_flow_and_none_is_cut(show: Show, application: QApplication, scale: float) -> None:
    apply_theme(application, Theme(LIGHT, scale))
    row = ChipRow("Feelings", WORDS)
    show(row, width=300, height=700)
    for key, _ in WORDS:
        chip = row.chip(key)
        assert row.rect().contains(chip.geometry())
        assert chip.height() >= 44
        assert chip.width() >= chip.minimumSizeHint().width()
    assert row.height() > row.chip("calm").height()


def test_a_segment_chooses_with_arrows_and_lets_go(qtbot: QtBot, show: Show, heard: Heard) -> None:
    segment = Segment("Sleep", WORDS)
    show(segment)
    segment.cells()[0].setFocus()
    with qtbot.waitSignal(segment.value_changed) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert told.args == ["tense"]
    assert heard(segment.cells()[1]).role() == QAccessible.Role.RadioButton
    assert heard(segment.cells()[1]).state().checked
    with qtbot.waitSignal(segment.value_changed) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert told.args == [None]
    assert segment.value() is None


def test_a_segment_that_must_hold_a_value_keeps_it(show: Show) -> None:
    segment = Segment("Period", WORDS, may_be_empty=False)
    segment.set_value("calm")
    show(segment)
    QTest.mouseClick(segment.cells()[0], Qt.MouseButton.LeftButton)
    assert segment.value() == "calm"
    assert segment.cells()[0].isChecked()
    with pytest.raises(ValueError, match="unknown"):
        segment.set_value("unknown")


def test_a_segment_becomes_a_list_where_it_is_too_narrow(show: Show) -> None:
    segment = Segment("Sleep", WORDS)
    window = show(segment)
    assert len({cell.y() for cell in segment.cells()}) == 1
    window.resize(200, 500)
    QApplication.processEvents()
    assert len({cell.y() for cell in segment.cells()}) == len(WORDS)


def test_a_switch_row_switches_by_its_words_and_by_space(
    qtbot: QtBot, show: Show, heard: Heard
) -> None:
    row = SwitchRow("Keep track of sleep", hint="Asks in the morning.")
    show(row)
    with qtbot.waitSignal(row.value_changed) as told:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    row.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert row.value() is False
    told_name = heard(row.switch)
    assert told_name.role() == QAccessible.Role.CheckBox
    assert told_name.text(QAccessible.Text.Name) == "Keep track of sleep"
    assert row.switch.height() >= 44


def test_a_disclosure_opens_in_place_and_says_so(qtbot: QtBot, show: Show, heard: Heard) -> None:
    more = Disclosure("More", hint="where, sleep")
    inside = Label("inside")
    more.body.addWidget(inside)
    show(more)
    assert not inside.isVisible()
    folded = heard(more.head).text(QAccessible.Text.Description)
    more.head.setFocus()
    with qtbot.waitSignal(more.opened) as told:
        QTest.keyClick(more.head, Qt.Key.Key_Space)
    assert told.args == [True]
    assert inside.isVisible()
    assert heard(more.head).text(QAccessible.Text.Description) != folded
