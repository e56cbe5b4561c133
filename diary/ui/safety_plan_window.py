"""A safety plan of one's own, for when thoughts get dark: a few questions, answered in calm, kept in the diary."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.domain.preference import SAFETY_PLAN
from diary.i18n import N_, _
from diary.ui.help_footer import HelpFooter
from diary.ui.reading_window import ReadingWindow
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField

_QUESTIONS = (
    N_("How do I notice that it is getting too much?"),
    N_("What can I do by myself then?"),
    N_("Where, or with whom, do my thoughts go elsewhere?"),
    N_("Whom can I tell how it is?"),
    N_("Who is there by profession: doctor, therapist, number?"),
    N_("How do I make it safer around me?"),
    N_("What do I want to stay for?"),
)


class SafetyPlanWindow(ReadingWindow):
    """What is written is kept when the window closes, or the diary locks."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows what is kept."""
        super().__init__(_("My safety plan"), (640, 640), parent)
        self._session = session
        self._is_over = False
        column, inside = self.column, self.inside
        column.addWidget(Label(_("My safety plan"), Type.TITLE, inside))
        words = _(
            "For moments in which it gets dark, written while it is calm. Everything may stay empty. It is kept in this diary"
            " alone, and nobody reads along. In danger right now? ‘Help now’ shows whom to call."
        )
        column.addWidget(Label(words, Type.BODY, inside))
        self._fields = [
            TextField(_(question), inside, lines=2, label_kind=Type.QUESTION)
            for question in _QUESTIONS
        ]
        for field in self._fields:
            column.addWidget(field)
        kept = session.preference(SAFETY_PLAN)
        for field, text in zip(self._fields, kept, strict=False):
            field.set_value(text)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        footer = HelpFooter(session, self.inside, self)
        footer.help_asked.connect(self.ask_help)
        self.root.insertWidget(1, footer)
        self.add_button(_("Keep and close"), self.close, ButtonKind.PRIMARY)
        self._fields[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        session.vault_about_to_lock.connect(self._end)

    def done(self, result: int) -> None:
        """Whatever way it closes: nothing that was written here is lost."""
        self._keep()
        super().done(result)

    def _keep(self) -> None:
        if self._is_over:
            return
        texts = [field.value().strip() for field in self._fields]
        session = self._session
        written = texts if any(texts) else []
        if written != session.preference(SAFETY_PLAN):
            told = _("Your safety plan is kept.")
            session.attempt(lambda: session.prefer(SAFETY_PLAN, written, told))

    def _end(self) -> None:
        self._keep()
        self._is_over = True
        for field in self._fields:
            field.set_value("")
        self.close()
