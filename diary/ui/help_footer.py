"""A gentle line at heavy words that somebody types, on whichever page: where to find somebody to talk to.

The main window has one, which covers every text on every page; a window of its own with texts can have another in one
line: ``HelpFooter(session, self)``. What is typed is looked at in memory only, and nothing of it is kept or told.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from diary.domain.heavy_words import is_heavy
from diary.domain.preference import QUIET_HELP
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label

_MARGIN = 24
_LOOK_AFTER = 300
"""Milliseconds without a change after which a text is looked at."""

_WATCHED, _HEAVY = "help_footer_watches", "help_footer_heavy"
"""What is noted at a text, as long as it is there: that it is listened to, and whether heavy words stood in it."""

_Text = QPlainTextEdit | QTextEdit | QLineEdit


class HelpFooter(QWidget):
    """Hidden until a text under ``root`` holds heavy words; away again when they are gone."""

    help_asked = Signal()

    def __init__(self, session: Session, root: QWidget, parent: QWidget | None = None) -> None:
        """Watches the text under ``root`` that has the focus; ``parent`` is ``root`` where none is given."""
        super().__init__(parent or root)
        self._session, self._root = session, root
        self._is_put_away = False
        flow = FlowLayout(self, gap=12, row_gap=0)
        flow.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        self._words = Label(_("This is heavy. You need not carry it alone."), Type.BODY, self)
        flow.addWidget(self._words)
        for words, kind, icon, act in (
            (_("Help now"), ButtonKind.LINK, "life-buoy", self.help_asked.emit),
            (_("Put this line away"), ButtonKind.LINK, "", self._put_away),
        ):
            button = Button(words, kind, self, icon_name=icon)
            button.clicked.connect(lambda _checked=False, act=act: act())
            flow.addWidget(button)
        as_high_as_needed(self)
        self._timer = QTimer(self, interval=_LOOK_AFTER, singleShot=True)
        self._timer.timeout.connect(self.look)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        session.vault_about_to_lock.connect(self._end)

    def look(self) -> None:
        """Look at the text that is typed in, and again at those in which heavy words stood."""
        self._timer.stop()
        focused = QApplication.focusWidget()
        is_heavy_now = False
        for text in self._texts():
            if text is focused or text.property(_HEAVY):
                text.setProperty(_HEAVY, is_heavy(_typed(text)))
                is_heavy_now = is_heavy_now or bool(text.property(_HEAVY))
        if not is_heavy_now:
            self._is_put_away = False
        shows = is_heavy_now and not self._is_put_away and self._session.preference(QUIET_HELP)
        if shows and self.isHidden():
            announce(self._root, self._words.text())
        self.setVisible(bool(shows))

    def _texts(self) -> list[_Text]:
        """Every text under the root that can be seen, but for secrets."""
        return [
            text
            for text in self._root.findChildren(QWidget)
            if isinstance(text, _Text) and text.isVisible() and not _is_secret(text)
        ]

    def _put_away(self) -> None:
        self._is_put_away = True
        self.hide()

    def _end(self) -> None:
        self._timer.stop()
        self.hide()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, _Text) and self._root.isAncestorOf(new) and not new.property(_WATCHED):
            new.setProperty(_WATCHED, True)
            new.textChanged.connect(self._timer.start)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the ground and a line above it."""
        colours = current_theme().palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(colours.surface))
        painter.fillRect(0, 0, self.width(), 1, colour(colours.line))


def _typed(text: _Text) -> str:
    return text.text() if isinstance(text, QLineEdit) else text.toPlainText()


def _is_secret(text: QWidget) -> bool:
    return isinstance(text, QLineEdit) and text.echoMode() is not QLineEdit.EchoMode.Normal
