"""The plan for a bad day: written on a good one, shown when a bad day is chosen."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.preference import BAD_DAY_PLAN
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField


class PlanRow(QWidget):
    """Kept by the button, and when another page opens or the diary locks."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_plan``."""
        super().__init__(parent)
        self._session = session
        self._is_over = False
        self._shown = ""
        as_high_as_needed(self)
        hint = _(
            "What helped before, what can wait, who may know. You see it when you choose “Bad day”, with how earlier bad"
            " stretches of your own went over."
        )
        self._text = TextField(
            _("Plan for a bad day"),
            self,
            hint=_("may stay empty"),
            lines=4,
            label_kind=Type.QUESTION,
        )
        keep = Button(_("Keep the plan"), ButtonKind.SECONDARY, self)
        keep.clicked.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(Label(hint, Type.HINT, self))
        column.addWidget(button_row(self, keep))
        session.vault_about_to_lock.connect(self._end)

    def show_plan(self) -> None:
        """Show what is kept, unless something else is typed that is not."""
        is_typed = self._text.editor.hasFocus() or self._text.value() != self._shown
        if not self._is_over and not is_typed:
            self._shown = self._session.preference(BAD_DAY_PLAN)
            self._text.set_value(self._shown)

    def keep(self) -> None:
        """Keep what is written, where it differs."""
        text = self._text.value().strip()
        session = self._session
        if self._is_over or text == session.preference(BAD_DAY_PLAN):
            return
        told = _("Your plan for a bad day is kept.")
        if session.attempt(lambda: session.prefer(BAD_DAY_PLAN, text, told)):
            self._shown = self._text.value()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written when another page opens."""
        self.keep()
        super().hideEvent(event)

    def _end(self) -> None:
        self.keep()
        self._is_over = True
        self._text.set_value("")
