"""The window before there is an open diary: one narrow column in the middle, and the way to help."""

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from diary.i18n import _
from diary.ui.first_paint import FirstPaint
from diary.ui.icons import app_icon
from diary.ui.qt_numbers import ALIGN_MIDDLE, NO_FOCUS, SCROLL_BAR_ALWAYS_OFF
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label

HELP_KEY = "Ctrl+H"
"""The shortcut to help, the same before and after the diary is open."""

COLUMN = 416
"""The width of the column in pixels at 100 %."""

_SMALLEST = (720, 520)
_USUAL = (1280, 800)
_MARGIN = 36
_RING = 8
_SENTENCE = 64
"""The height of what is said under a field, in pixels at 100 %: it should be in sight too."""


class CalmWindow(QWidget):
    """Shows one form at a time; ``help_asked`` comes from the corner and from the keyboard."""

    help_asked = Signal()

    def __init__(self, column: int = COLUMN, parent: QWidget | None = None) -> None:
        """``column`` is the width of the forms in pixels at 100 %; the title tells nothing about what is kept here."""
        super().__init__(parent)
        self._width = column
        self._form: QWidget | None = None
        self.setWindowTitle("Raakvlak")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        root = QVBoxLayout(self)
        root.setContentsMargins(0, 0, 0, 0)
        root.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(_MARGIN, 22, 24, 0)
        self.help_button = Button(_("Help now"), ButtonKind.QUIET, self, icon_name="life-buoy")
        self.help_button.clicked.connect(self.help_asked)
        self.head.addStretch(1)
        self.head.addWidget(self.help_button)
        root.addLayout(self.head)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("focusPolicy", NO_FOCUS)
        self._scroll.setProperty("horizontalScrollBarPolicy", SCROLL_BAR_ALWAYS_OFF)
        self._page = self._make_page()
        self._page.installEventFilter(self)
        self._scroll.setWidget(self._page)
        root.addWidget(self._scroll, 1)
        self.root = root
        self.retheme()
        FirstPaint(self, self._finish)

    def _finish(self) -> None:
        """Add what nobody can have missed before the window was painted."""
        self.setWindowIcon(app_icon())
        QtGui.QShortcut(QtGui.QKeySequence(HELP_KEY), self, self.help_asked.emit)

    def _make_page(self) -> QWidget:
        page = QWidget()
        self._column = QWidget(page)
        self._column_layout = QVBoxLayout(self._column)
        self._column_layout.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._column.setSizePolicy(policy)
        self._foot = Label("", Type.HINT, page)
        self._foot.setProperty("alignment", ALIGN_MIDDLE)
        self._foot.hide()
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column, 100)
        middle.addStretch(1)
        down = QVBoxLayout(page)
        down.setContentsMargins(_MARGIN, 16, _MARGIN, _MARGIN)
        down.addStretch(1)
        down.addLayout(middle)
        down.addStretch(1)
        down.addWidget(self._foot)
        return page

    def form(self) -> QWidget | None:
        """What is shown now."""
        return self._form

    def show_form(self, form: QWidget) -> None:
        """Show ``form`` in the column instead of what is there; the old one is kept, hidden."""
        if self._form is not None and self._form is not form:
            self._form.hide()
        self._form = form
        if self._column_layout.indexOf(form) < 0:
            self._column_layout.addWidget(form)
        form.show()
        self._scroll.verticalScrollBar().setValue(0)

    def set_foot(self, sentence: str) -> None:
        """Say something small at the bottom; nothing where it is empty."""
        self._foot.setText(sentence)
        self._foot.setVisible(bool(sentence))

    def retheme(self) -> None:
        """Take another width."""
        self._column.setMaximumWidth(current_theme().pixels(self._width))

    def column_margin(self) -> int:
        """The distance from the edge of the window to the column, in pixels."""
        return self._column.mapTo(self, QPoint(0, 0)).x()

    def show_focus(self) -> None:
        """Scroll so that what has the focus is in sight."""
        focused = self.focusWidget()
        if self._page.isAncestorOf(focused):
            # Qt's own ensureWidgetVisible is content when the caret of a field is in sight.
            place = QRect(focused.mapTo(self._page, QPoint(0, 0)), focused.size())
            below = current_theme().pixels(_SENTENCE)
            self._scroll.ensureVisible(place.x(), place.bottom(), 0, below)
            self._scroll.ensureVisible(place.x(), place.top(), 0, _RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        focused = self.focusWidget()
        is_enter = event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}
        if is_enter and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed in in sight when the window gets smaller, the text larger or a sentence is added."""
        if watched is self._page and event.type() in {
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
        }:
            QTimer.singleShot(0, self, self.show_focus)
        return super().eventFilter(watched, event)
