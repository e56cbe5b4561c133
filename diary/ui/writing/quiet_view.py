"""While writing: the prompt, a text with room, and how much time has passed; nothing hurries."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diary.domain.writing_prompts import writing_prompt
from diary.i18n import _, ngettext
from diary.ui.theme import Type
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.writing.fates import fate_of
from diary.ui.writing.quiet_text import QuietText
from diary.ui.writing.writing_view import WritingView

ENOUGH_MINUTES, LONG_MINUTES = 15, 20


class QuietView(WritingView):
    """Done, Stop and Help now are always in sight."""

    wants_title = False
    """The room is for the text."""
    done_asked = Signal()
    stop_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Nothing written."""
        super().__init__(parent)
        self._prompt = Label("", Type.SECTION, self)
        self.text = QuietText(_("What I write"), self)
        self._fate = Label("", Type.HINT, self)
        self._time = Label("", Type.HINT, self)
        self._done = self.add_button(_("Done"), self.done_asked.emit, ButtonKind.PRIMARY)
        self.add_button(_("Stop"), self.stop_asked.emit, shortcut_hint="Esc")
        self.add_button(_("Help now"), self.help_asked.emit, ButtonKind.LINK, icon_name="life-buoy")
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addWidget(self._fate, 1)
        foot.addWidget(self._time, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self._prompt)
        self.column.addWidget(self.text, 1)
        self.column.addLayout(foot)

    def begin(self, fate: str, prompt: str) -> None:
        """Show what was chosen."""
        words = fate_of(fate)
        chosen = writing_prompt(prompt)
        self._prompt.setText("" if chosen is None else _(chosen.question))
        self._prompt.setVisible(chosen is not None)
        self._fate.setText(_(words.while_writing))
        self._done.setAccessibleDescription(_(words.name))
        self.text.setAccessibleDescription(f"{self._prompt.text()} {self._fate.text()}".strip())

    def show_minutes(self, minutes: int) -> None:
        """Say how much time has passed, in a few quiet words."""
        if minutes < 1:
            words = _("Just begun")
        elif minutes < ENOUGH_MINUTES:
            words = ngettext("{count} minute", "{count} minutes", minutes)
        elif minutes < LONG_MINUTES:
            words = _("{count} minutes. It may be enough; you may also go on.")
        else:
            words = _("{count} minutes. It is long enough; going on is all right.")
        self._time.setText(words.format(count=minutes))

    def focus_first(self) -> None:
        """Go on where the text ends."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing written."""
        self.text.clear_for_good()
        self._prompt.setText("")
        self.text.setAccessibleDescription("")
