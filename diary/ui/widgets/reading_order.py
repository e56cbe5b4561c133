"""Tab goes as one reads: through what is laid out, not through what was made first."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


class InReadingOrder(QWidget):
    """Holds everything of a window; Tab goes through it as one reads, round the end.

    Qt keeps the order in which widgets were made. What is put in the middle of a page later (a panel, a new row) would
    come after everything else.
    """

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Give the focus to what one reads next; whether there was anything."""
        focused = self.window().focusWidget()
        order = [each for each in _below(self) if each is focused or _is_stop(each)]
        if not forward:
            order.reverse()
        if not order or order == [focused]:
            return False
        here = order.index(focused) if focused in order else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        order[(here + 1) % len(order)].setFocus(reason)
        return True


def _is_stop(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


def _below(widget: QWidget) -> Iterator[QWidget]:
    """All that shows within ``widget``, in the order of reading."""
    layout = widget.layout()
    laid_out = [] if layout is None else list(_within(layout))
    known = set(laid_out)
    children = (each for each in widget.children() if isinstance(each, QWidget))
    for child in (*laid_out, *(each for each in children if each not in known)):
        if not child.isHidden() and not child.isWindow():
            yield child
            yield from _below(child)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = None if item is None else item.widget()
        inner = None if item is None else item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _within(inner)
