"""The sealed texts, by their dates only; each opens with its own passphrase and is forgotten when it is closed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.practice import Practice
from diary.errors import DiaryError
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.dates import at_the_start, day_and_time
from diary.ui.passphrase_field import PassphraseField
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.writing.quiet_text import QuietText
from diary.ui.writing.writing_view import WritingView
from diary.vault.sealing import unseal


class SealedView(WritingView):
    """A list; one of them may be open."""

    left = Signal()
    buttons_changed = Signal()
    """Other buttons belong in the bar now."""

    def __init__(self, session: Session, background: Background, parent: QWidget) -> None:
        """Empty until ``show_texts``."""
        super().__init__(parent)
        self._session, self._background = session, background
        self._open: Practice | None = None
        self._reads: list[Button] = []
        self._title = Label(_("Sealed texts"), Type.SECTION, self)
        self._empty = Label(_("There are no sealed texts."), Type.HINT, self)
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._passphrase = PassphraseField(_("Passphrase of this text"), self)
        self._passphrase.entered.connect(self._unseal)
        self._text = QuietText(_("The sealed text"), self)
        self._text.setReadOnly(True)
        self._unseal_button = self.add_button(_("Open"), self._unseal, ButtonKind.PRIMARY)
        self._close_button = self.add_button(_("Close the text"), self.close_text)
        self.add_button(_("Back"), self.escape, shortcut_hint="Esc")
        for widget in (self._title, self._empty, self._list, self._passphrase):
            self.column.addWidget(widget)
        self.column.addWidget(self._text, 1)
        self.column.addStretch(0)
        self._show_state(text=None)

    def show_texts(self, sealed: list[Practice]) -> None:
        """List these, and close what is no longer there."""
        clear_layout(self._rows)
        self._reads = []
        for practice in sealed:
            self._rows.addWidget(self._row(practice))
        self._empty.setVisible(not sealed and self._open is None)
        if self._open is not None and self._open.uuid not in {each.uuid for each in sealed}:
            self.close_text()

    def close_text(self) -> None:
        """Forget what was opened, and show the list again."""
        was_open = self._open is not None
        self._open = None
        self._show_state(text=None)
        if was_open and self.isVisible():
            self.focus_first()

    def escape(self) -> None:
        """One step back."""
        if self._open is None:
            self.left.emit()
        else:
            self.close_text()

    def focus_first(self) -> None:
        """Go to the first text, or to what is open."""
        if self._open is not None:
            place: QWidget = self._text if self._text.isVisibleTo(self) else self._passphrase
        else:
            place = self._reads[0] if self._reads else self.buttons[-1]
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Hold nothing."""
        self._open = None
        self._show_state(text=None)
        self.show_texts([])

    def _row(self, practice: Practice) -> QWidget:
        row = QWidget(self._list)
        day = at_the_start(day_and_time(practice.at, self._session.today))
        read = Button(_("Read"), ButtonKind.QUIET, row, icon_name="lock")
        read.setAccessibleName(_("Read {name}").format(name=day))
        read.clicked.connect(partial(self._ask, practice))
        self._reads.append(read)
        away = Button(_("Delete"), ButtonKind.QUIET, row, icon_name="trash-2")
        away.setAccessibleName(_("Delete {name}").format(name=day))
        away.clicked.connect(partial(self._delete, practice))
        both = QWidget(row)
        pair = QHBoxLayout(both)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.addWidget(read)
        pair.addWidget(away)
        line = QWidget(row)
        flow = FlowLayout(line, gap=8, row_gap=0)
        flow.setContentsMargins(0, 6, 0, 6)
        flow.addWidget(Label(day, Type.CONTROL_STRONG, line))
        flow.add_trailing(both)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addWidget(Rule(row))
        return row

    def _ask(self, practice: Practice) -> None:
        self._open = practice
        self._show_state(text=None)
        self.focus_first()

    def _delete(self, practice: Practice) -> None:
        sentence = _("The sealed text is deleted.")
        self._session.attempt(lambda: self._session.records.delete(practice, sentence))

    def _unseal(self) -> None:
        practice, passphrase = self._open, self._passphrase.text()
        if practice is None:
            return
        self._set_busy(busy=True)

        def opened(text: str) -> None:
            self._set_busy(busy=False)
            if self._open is practice:
                self._show_state(text=text)
                self.focus_first()

        def refused(error: DiaryError) -> None:
            self._set_busy(busy=False)
            self._passphrase.mark_wrong(str(error))

        self._background.run(self, lambda: unseal(practice.sealed, passphrase), opened, refused)

    def _set_busy(self, *, busy: bool) -> None:
        self._passphrase.setEnabled(not busy)
        self._unseal_button.setEnabled(not busy)
        self._unseal_button.setText(_("One moment") if busy else _("Open"))

    def _show_state(self, *, text: str | None) -> None:
        """The list; or the question for a passphrase; or an open text."""
        practice = self._open
        self._title.setText(
            _("Sealed texts")
            if practice is None
            else _("Sealed {moment}").format(moment=day_and_time(practice.at, self._session.today))
        )
        self._passphrase.set_text("")
        self._passphrase.clear_wrong()
        self._list.setVisible(practice is None)
        self._empty.setVisible(practice is None and self._rows.count() == 0)
        self._passphrase.setVisible(practice is not None and text is None)
        self._text.setVisible(text is not None)
        if text is None:
            self._text.clear_for_good()
        else:
            self._text.begin(text, remembers=False)
        self.hidden_buttons = set()
        if practice is None:
            self.hidden_buttons |= {self._unseal_button, self._close_button}
        elif text is not None:
            self.hidden_buttons |= {self._unseal_button}
        else:
            self.hidden_buttons |= {self._close_button}
        self.buttons_changed.emit()
