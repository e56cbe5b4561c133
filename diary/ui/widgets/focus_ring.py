"""The ring around what has the focus: three pixels, two pixels outside the widget, for everything alike.

A style sheet cannot draw outside a border and a widget not outside itself, so the ring is a thing of its own: one
widget that lies over the page and follows the focus. A widget whose shape is not its whole rectangle says so with
``focus_shape``.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QScrollArea, QWidget
from shiboken6 import isValid

from diary.ui.theme import colour, current_theme
from diary.ui.widgets.page import Page
from diary.ui.widgets.painting import RADIUS, painter_for

WITHOUT_RING = "without_ring"
"""The property of what has the focus only so that its keys act at once; nothing on it is chosen then."""

_GAP = 2
_THICKNESS = 3
_OUTSIDE = _GAP + _THICKNESS
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


@runtime_checkable
class HasFocusShape(Protocol):
    """A widget whose focus ring does not lie around its whole rectangle."""

    def focus_shape(self) -> tuple[QRect, float]:
        """The rectangle the ring goes around and the radius of its corners, in pixels."""


class FocusRing(QWidget):
    """The ring itself; lies over its parent and lets the mouse through."""

    def __init__(self, host: QWidget) -> None:
        """``host`` is the window, or the page inside a scroll area, in which the focus is."""
        super().__init__(host)
        self._radius = RADIUS
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lie_around(self, widget: QWidget) -> None:
        """Take the place and shape that fit ``widget``, or hide while it is not seen."""
        host = self.parentWidget()
        if not widget.isVisible() or host is None or not host.isAncestorOf(widget):
            self.hide()
            return
        rect, self._radius = (
            widget.focus_shape() if isinstance(widget, HasFocusShape) else (widget.rect(), RADIUS)
        )
        corner = widget.mapTo(host, rect.topLeft())
        self.setGeometry(
            QRect(corner, rect.size()).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        )
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the ring."""
        painter = painter_for(QPainter(self))
        painter.setPen(QPen(colour(current_theme().palette.accent), _THICKNESS))
        half = _THICKNESS / 2
        radius = self._radius + _GAP + half
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )


class FocusFollower(QObject):
    """Moves one ring to whatever has the focus."""

    def __init__(self, application: QApplication) -> None:
        """Starts at once, and lives as long as ``application``."""
        super().__init__(application)
        self._ring: FocusRing | None = None
        self._widget: QWidget | None = None
        self._watched: list[QObject] = []
        application.focusChanged.connect(self._follow)
        self._follow(None, application.focusWidget())

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._stop_watching()
        wanted = now is not None and _wants_ring(now)
        host = _host_of(now) if wanted and now is not None else None
        if self._ring is not None and self._ring.parentWidget() is not host:
            self._ring.destroyed.disconnect(self._forget)
            self._ring.hide()
            self._ring.deleteLater()
            self._forget()
        if now is None or host is None:
            return
        if self._ring is None:
            self._ring = FocusRing(host)
            self._ring.destroyed.connect(self._forget)
        self._widget = now
        ancestor: QWidget | None = now
        while ancestor is not None and ancestor is not host:
            ancestor.installEventFilter(self)
            self._watched.append(ancestor)
            ancestor = ancestor.parentWidget()
        self._ring.lie_around(now)

    def _stop_watching(self) -> None:
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._watched = []

    def _forget(self) -> None:
        self._ring, self._widget = None, None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt gives it
        """Follow a widget that moves, with anything it lies in."""
        if event.type() in _FOLLOWED and self._ring is not None and self._widget is not None:
            self._ring.lie_around(self._widget)
        return False


def _wants_ring(widget: QWidget) -> bool:
    popup = widget.window().windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}
    # A page has the focus itself so that its keys act at once; nothing on it is chosen then.
    whole = widget.isWindow() or isinstance(widget, (QMenu, QMenuBar, Page))
    whole = whole or bool(widget.property(WITHOUT_RING))
    return not (popup or whole)


def _host_of(widget: QWidget) -> QWidget:
    """The page in the nearest scroll area, so that the ring scrolls along with it; else the window."""
    ancestor = widget.parentWidget()
    while ancestor is not None:
        page = ancestor.widget() if isinstance(ancestor, QScrollArea) else None
        if page is not None and page.isAncestorOf(widget):
            return page
        ancestor = ancestor.parentWidget()
    return widget.window()


def install_focus_ring(application: QApplication) -> None:
    """Draw the ring in every window of ``application`` from now on; doing it twice changes nothing."""
    if application.findChild(FocusFollower) is None:
        FocusFollower(application)
