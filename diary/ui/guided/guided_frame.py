"""What stands around the cards of a guided moment: the steps above, the buttons below, the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from diary.i18n import _
from diary.ui.guided.card import Step
from diary.ui.guided.top_bar import TopBar
from diary.ui.theme import current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.page import FORM_MARGIN, Page

_WIDEST = 960


class GuidedFrame(Page):
    """Base of the page; whoever inherits says what happens."""

    left = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """At the first step."""
        self._top: TopBar | None = None
        super().__init__("", parent, widest=_WIDEST)
        self._top = TopBar([_(step.value) for step in Step], self)
        self._top.help_asked.connect(self.help_asked)
        self._whole.insertWidget(0, self._top)
        self._on = Button(_("Next"), ButtonKind.PRIMARY, self, shortcut_hint=_("Enter"))
        self._skip = Button(_("Skip"), ButtonKind.SECONDARY, self)
        self._back = Button(_("Back"), ButtonKind.QUIET, self)
        stop = Button(_("Stop"), ButtonKind.SECONDARY, self, shortcut_hint=_("Esc"))
        for button in (self._on, self._skip, self._back):
            self.bar.add(button)
        self.bar.add_trailing(stop)
        self._on.clicked.connect(self.go_on)
        self._skip.clicked.connect(self.go_on)
        self._back.clicked.connect(self.go_back)
        stop.clicked.connect(self.stop)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)
        self._fit()

    # for whoever inherits

    def go_on(self) -> None:
        """To the next card; from the last, keep everything."""
        raise NotImplementedError

    def go_back(self) -> None:
        """To the card before."""
        raise NotImplementedError

    def stop(self) -> None:
        """Leave, from wherever one is."""
        raise NotImplementedError

    def press_digit(self, digit: int) -> None:
        """A digit was typed where nothing else took it."""
        raise NotImplementedError

    # what it shows

    def show_step(self, step: Step, *, is_first: bool, is_last: bool) -> None:
        """Where one is, and which buttons lead on from there."""
        if self._top is not None:
            self._top.steps.set_step(list(Step).index(step))
        self._on.setText(_("Save") if is_last else _("Next"))
        self._on.updateGeometry()
        self._skip.setVisible(not is_last)
        self._back.setVisible(not is_first)
        self.scroll_area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Enter goes on, Escape stops; none of them where a text takes it."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isascii() and event.text().isdecimal():
            self.press_digit(int(event.text()))
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.go_on()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.stop()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """The column in the middle of the window, the steps over it."""
        beside = (self.width() - current_theme().control(_WIDEST)) // 2
        self._margin = max(FORM_MARGIN, beside)
        super()._fit()
        if self._top is not None:
            self._top.fit(self._outer.contentsMargins().left())
