"""Every page and window, looked over for who uses a screen reader, the keys alone or sore hands."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk import all_seen
from tests.ui.places import CONTROLS, PLACES, Places, words

LEAST_TARGET, OUR_TARGET = 24, 44
MOST_STEPS = 400


@pytest.mark.parametrize("name", PLACES)
def test_everybody_can_use_it(qtbot: QtBot, places: Places, name: str) -> None:
    window = places.open(name)
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.isActiveWindow)
    wrong = {check.__name__: check(window) for check in CHECKS}
    assert {check: found for check, found in wrong.items() if found} == {}


def focusable(window: QWidget) -> list[QWidget]:
    """What the keys can reach, visible now."""
    return [
        each
        for each in all_seen(window, QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.focusProxy() is None
        and each.window() is window
    ]


def told(widget: QWidget) -> str:
    """What a screen reader says of a widget, without what somebody wrote in it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name).strip()


def without_a_name(window: QWidget) -> list[str]:
    """What gets the focus and a screen reader cannot name."""
    found = focusable(window)
    assert found
    return [words(each) for each in found if not told(each)]


def too_small_for_sore_hands(window: QWidget) -> list[str]:
    """Targets that are hard to hit."""
    return [
        f"{words(each)} is {each.width()} × {each.height()}"
        for each in all_seen(window, QWidget)
        if isinstance(each, CONTROLS)
        and each.window() is window
        and each.isEnabled()
        # the number in a spin box and the scroll buttons belong to what holds them
        and not isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)
        and each.objectName() != "qt_toolbar_ext_button"
        and (each.height() < _least(each) or each.width() < LEAST_TARGET)
    ]


def _least(widget: QWidget) -> int:
    is_ours = type(widget).__module__.startswith("diary.")
    return OUR_TARGET if is_ours else LEAST_TARGET


def over_something_else(window: QWidget) -> list[str]:
    """Buttons that lie over one another."""
    controls = [
        each
        for each in all_seen(window, QAbstractButton)
        if each.window() is window and not each.visibleRegion().isEmpty()
    ]
    return [
        f"{words(one)} over {words(other)}"
        for index, one in enumerate(controls)
        for other in controls[index + 1 :]
        if one.parentWidget() is other.parentWidget()
        and one.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry())
    ]


def walked(window: QWidget) -> list[QWidget]:
    """What Tab goes to, from the first on, until it comes back to something."""
    first = next(each for each in focusable(window) if not isinstance(each, QScrollArea))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order = [first]
    for _step in range(MOST_STEPS):
        QTest.keyClick(order[-1], Qt.Key.Key_Tab)
        focused = window.focusWidget()
        assert focused is not None
        if focused in order:
            break
        order.append(focused)
    return order


def not_reached_with_tab(window: QWidget) -> list[str]:
    """What the keys alone do not come to."""
    wanted = {each for each in focusable(window) if not isinstance(each, QScrollArea)}
    return [words(each) for each in wanted.difference(walked(window))]


def against_the_reading_order(window: QWidget) -> list[str]:
    """Where Tab goes back, but for once from the end to the beginning."""
    back = [
        f"{words(one)} → {words(other)}"
        for one, other in pairwise(walked(window))
        if not before(one, other)
    ]
    return back if len(back) > 1 else []


def before(one: QWidget, other: QWidget) -> bool:
    """Whether ``one`` is read before ``other``: what holds it stands no lower, and in the same row more to the left."""
    above = [one, *parents(one)]
    if other in above or one in parents(other):
        return True
    common = next(each for each in parents(other) if each in above)
    first, second = (
        next(each for each in (widget, *parents(widget)) if each.parentWidget() is common)
        for widget in (one, other)
    )
    here, there = first.geometry(), second.geometry()
    if there.bottom() < here.top():
        return False
    return there.top() > here.bottom() or there.right() >= here.left()


def parents(widget: QWidget) -> list[QWidget]:
    """What holds it, from the inside to the outside."""
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = parent.parentWidget()
    return found


CHECKS: tuple[Callable[[QWidget], list[str]], ...] = (
    without_a_name,
    too_small_for_sore_hands,
    over_something_else,
    not_reached_with_tab,
    against_the_reading_order,
)
