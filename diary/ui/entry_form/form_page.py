"""A page with the form of one moment: digits choose, Enter saves, and what does not fit gets the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from diary.domain.preference import QUIET
from diary.domain.entry import Entry
from diary.domain.measure import Measure
from diary.i18n import _
from diary.ui.entry_form.entry_form import EntryForm
from diary.ui.session import Session
from diary.ui.widgets.announce import announce
from diary.ui.widgets.page import Page


class FormPage(Page):
    """Base of the pages on which a moment is written down."""

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        """The form itself is made by ``make_form``, and again when other questions are asked."""
        super().__init__(title, parent)
        self.session = session
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.form = self.make_form()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.try_to_save)

    def make_form(self) -> EntryForm:
        """A form with what is asked now, that is listened to."""
        form = EntryForm(self.session, self)
        form.value_changed.connect(self.take_change)
        return form

    def take_change(self) -> None:
        """Something was filled in."""

    def save(self) -> None:
        """Keep what the form holds."""
        raise NotImplementedError

    def try_to_save(self) -> bool:
        """Save, unless something does not fit: then go there. Whether it was saved."""
        wrong = self.form.first_wrong()
        if wrong is not None:
            self.scroll.ensureWidgetVisible(wrong)
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, _("Something here does not fit yet. Nothing was lost."), urgent=True)
            return False
        return self.session.attempt(self.save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits act on the first question, Enter saves; both only where no text has the focus."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdigit() and self.form.lead is not None:
            self.form.lead.row.press_digit(int(event.text()))
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.try_to_save()
        else:
            super().keyPressEvent(event)

    def saved_sentence(self, entry: Entry) -> str:
        """What is said after saving: with the figure of the first question, unless numbers are hidden."""
        measure: Measure | None = next(iter(self.session.catalogue), None)
        if measure is None or measure.key not in entry.readings or self.session.preference(QUIET):
            return _("Saved.")
        return _("Saved: {measure} {value}.").format(
            measure=_(measure.name).lower(), value=entry.readings[measure.key]
        )
