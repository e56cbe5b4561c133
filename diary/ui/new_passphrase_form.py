"""Choosing a passphrase: twice, with a word about its strength and four random words for who has no idea."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.errors import PassphraseTooShort
from diary.i18n import _, language
from diary.ui.passphrase_field import PassphraseField
from diary.ui.strength_meter import StrengthMeter
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.vault.passphrase import random_words, require_long_enough

Rate = Callable[[str, Callable[[int], None]], None]
"""Rates a passphrase elsewhere, for it may be slow, and calls back on the window's thread with 0 … 4."""

_RANDOM_WORDS = 4
_PAUSE_BEFORE_RATING = 150


class NewPassphraseForm(QWidget):
    """Two fields; ``accepted`` carries the passphrase once it is long enough and was typed twice alike."""

    accepted = Signal(str)

    def __init__(
        self, rate: Rate | None = None, parent: QWidget | None = None, *, label: str = ""
    ) -> None:
        """Without ``rate`` nothing is said about the strength; ``label`` is what the first field is called."""
        super().__init__(parent)
        self._rate = rate
        as_high_as_needed(self)
        self._first = PassphraseField(label or _("Passphrase"), self)
        self._second = PassphraseField(_("Once more"), self)
        self._meter = StrengthMeter(self)
        self._meter.setVisible(rate is not None)
        self._words = Button(_("Suggest four words"), ButtonKind.LINK, self, icon_name="dice-5")
        self._hint = Label("", Type.HINT, self)
        self._hint.hide()
        self._rating = QTimer(self)
        self._rating.setSingleShot(True)
        self._rating.setInterval(_PAUSE_BEFORE_RATING)
        self._rating.timeout.connect(self._ask_rating)
        self._words.clicked.connect(self._suggest)
        self._first.edited.connect(self._take_edit)
        self._first.entered.connect(self._second.setFocus)
        self._second.entered.connect(self.submit)
        self._first.line.shown_changed.connect(self._show_both)
        self._second.line.shown_changed.connect(self._show_both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._first)
        column.addWidget(self._meter)
        column.addWidget(self._words)
        column.addWidget(self._hint)
        column.addSpacing(8)
        column.addWidget(self._second)
        self.setFocusProxy(self._first)

    def typed(self) -> tuple[str, str]:
        """What stands in the two fields."""
        return self._first.text(), self._second.text()

    def set_typed(self, typed: tuple[str, str]) -> None:
        """Put texts in the two fields, such as after another language was chosen."""
        self._first.set_text(typed[0])
        self._second.set_text(typed[1])
        self._rating.start()

    def clear(self) -> None:
        """Forget what was typed."""
        self.set_typed(("", ""))

    def submit(self) -> None:
        """Accept what was typed, or say under the field what does not fit; nothing is cleared."""
        first, second = self.typed()
        try:
            require_long_enough(first)
        except PassphraseTooShort as error:
            self._first.mark_wrong(str(error))
            return
        if first != second:
            self._second.mark_wrong(
                _("The two are not the same. Please type the passphrase once more.")
                if second
                else _("Please type the passphrase once more.")
            )
            return
        self.accepted.emit(first)

    def _suggest(self) -> None:
        self._first.set_text(random_words(_RANDOM_WORDS, language()))
        self._first.clear_wrong()
        self._show_both(shown=True)
        sentence = _("Write these words on paper first. Then type them below.")
        self._hint.setText(sentence)
        self._hint.show()
        self._rating.start()
        self._second.setFocus()
        announce(self, sentence)

    def _show_both(self, shown: bool) -> None:
        for field in (self._first, self._second):
            field.line.set_shown(shown=shown)

    def _take_edit(self) -> None:
        self._second.clear_wrong()
        self._hint.hide()
        self._rating.start()

    def _ask_rating(self) -> None:
        passphrase = self._first.text()
        if self._rate is None or not passphrase:
            self._meter.show_strength(None)
            return
        self._rate(passphrase, lambda strength: self._take_rating(passphrase, strength))

    def _take_rating(self, passphrase: str, strength: int) -> None:
        if passphrase == self._first.text():
            self._meter.show_strength(strength)
