"""Before writing: what is good to know, what about, how heavy it is, and what becomes of the text."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.domain.unfinished_writing import SEALED
from diary.domain.writing_pace import Advice
from diary.domain.writing_prompts import WRITING_PROMPTS
from diary.i18n import N_, _
from diary.ui.new_passphrase_form import NewPassphraseForm, Rate
from diary.ui.note import Note
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.choice_rows import ChoiceRows
from diary.ui.widgets.label import Label
from diary.ui.widgets.roving import show_in_page
from diary.ui.widgets.rule import Rule
from diary.ui.writing.fates import FATES
from diary.ui.writing.heaviness import Heaviness
from diary.ui.writing.writing_view import WritingView

_GOOD_TO_KNOW = (
    N_("Fifteen to twenty minutes are enough. Spelling does not matter, and nobody reads along."),
    N_("It is usual to feel sad or heavy right afterwards. Mostly that goes down within an hour or two."),
    N_("Does a subject feel like too much? Stop, or take another one. Nothing has to be written."),
    N_("Better not now: in the first weeks after something terrible, in a crisis, or just before you go to sleep."),
    N_("Do you have flashbacks, or do you get lost in what happened? Then write only together with a therapist."),
)  # fmt: skip

_ADVICE = {
    Advice.REST: N_(
        "After last time it was clearly heavier. Leave at least a day between; a walk or somebody to talk to does more"
        " now. You may write all the same."
    ),
    Advice.STOP: N_(
        "The last times brought no relief. Then it is wiser to stop writing in this way for now, and to talk about it with"
        " somebody you trust, or with your doctor. You may write all the same."
    ),
    Advice.PAUSE: N_(
        "You wrote several times in a short while. Most people then leave it for some weeks, so that it can settle. You"
        " may write all the same."
    ),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen before writing."""

    fate: str
    prompt: str
    before: int | None
    passphrase: str = field(default="", repr=False)
    """Of the seal; empty for another fate."""


class BeforeView(WritingView):
    """``begin_asked`` carries what was ``Chosen``."""

    begin_asked = Signal(object)
    sealed_asked = Signal()
    left = Signal()

    def __init__(self, session: Session, rate: Rate, parent: QWidget) -> None:
        """Nothing chosen; ``rate`` says how hard a passphrase is to guess."""
        super().__init__(parent)
        self._advice = Note("info", self, warns=False)
        self._prompts = ChoiceRows(
            _("What do I want to write about?"),
            [(prompt.key, _(prompt.question), "") for prompt in WRITING_PROMPTS],
            self,
        )
        self._heaviness = Heaviness(session, _("How heavy is it now?"), self)
        self._fates = ChoiceRows(
            _("What becomes of the text?"),
            [(fate.key, _(fate.name), _(fate.meaning)) for fate in FATES],
            self,
        )
        self._seal = NewPassphraseForm(rate, self, label=_("Second passphrase"))
        self._caution = Label(
            _(
                "Take another one than that of the diary, and write it down where you will find it. It cannot be recovered"
                " in any way."
            ),
            Type.BODY,
            self,
        )
        self._missing = Note("info", self)
        self._begin_words = _("Begin to write")
        self._begin = self.add_button(self._begin_words, self._submit, ButtonKind.PRIMARY)
        self._texts = self.add_button(_("Sealed texts"), self.sealed_asked.emit, icon_name="lock")
        self.add_button(_("Back"), self.left.emit, shortcut_hint="Esc")
        self._fates.value_changed.connect(self._take_fate)
        self._seal.accepted.connect(self._begin_with)
        self._lay_out()
        self._take_fate(None)

    @property
    def follows_preferences(self) -> Heaviness:
        """What shows numbers, or not."""
        return self._heaviness

    def show_advice(self, advice: Advice | None) -> None:
        """Say kindly that it may be better to wait; nobody is stopped."""
        self._advice.say("" if advice is None else _(_ADVICE[advice]))
        self._begin_words = _("Begin to write") if advice is None else _("Write all the same")
        self.set_busy(busy=False)

    def show_has_sealed(self, *, has: bool) -> None:
        """Offer the sealed texts where there are any."""
        self.hidden_buttons = set() if has else {self._texts}

    def set_busy(self, *, busy: bool) -> None:
        """While the key of the seal is made, nothing can be changed."""
        self.setEnabled(not busy)
        self._begin.setEnabled(not busy)
        self._begin.setText(_("One moment") if busy else self._begin_words)
        self._begin.updateGeometry()

    def show_problem(self, sentence: str) -> None:
        """Say what stands in the way; what was chosen stays."""
        self._missing.say(sentence)
        announce(self, sentence, urgent=True)

    def focus_first(self) -> None:
        """Go to the first prompt."""
        self._prompts.focus_value()

    def forget_passphrase(self) -> None:
        """Whoever goes elsewhere types it anew."""
        self._seal.clear()

    def forget(self) -> None:
        """Nothing chosen and no passphrase."""
        self._prompts.set_value(None)
        self._heaviness.set_value(None)
        self._fates.set_value(None)
        self._take_fate(None)
        self._advice.say("")

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self._advice)
        column.addWidget(Label(_("Good to know first"), Type.QUESTION, self))
        for sentence in _GOOD_TO_KNOW:
            column.addWidget(Label(_(sentence), Type.BODY, self))
        column.addWidget(Rule(self))
        column.addWidget(Label(_("What do I want to write about?"), Type.QUESTION, self))
        column.addWidget(Label(_("Choose one, or none and see what comes."), Type.HINT, self))
        column.addWidget(self._prompts)
        column.addSpacing(8)
        column.addWidget(self._heaviness)
        column.addSpacing(8)
        column.addWidget(Label(_("What becomes of the text?"), Type.QUESTION, self))
        column.addWidget(self._fates)
        for widget in (self._caution, self._seal, self._missing):
            column.addWidget(widget)
        column.addStretch(1)

    def _take_fate(self, key: object) -> None:
        seals = key == SEALED
        self._caution.setVisible(seals)
        self._seal.setVisible(seals)
        self._missing.say("")
        if not seals:
            self._seal.clear()

    def _submit(self) -> None:
        fate = self._fates.value()
        if fate is None:
            self.show_problem(_("Choose first what becomes of the text."))
            self._fates.focus_value()
        elif fate == SEALED:
            self._seal.submit()
        else:
            self._begin_with("")
        focused = self.focusWidget()
        if isinstance(focused, QWidget):
            show_in_page(focused)

    def _begin_with(self, passphrase: str) -> None:
        chosen = Chosen(
            fate=self._fates.value() or "",
            prompt=self._prompts.value() or "",
            before=self._heaviness.value(),
            passphrase=passphrase,
        )
        self.begin_asked.emit(chosen)
