"""A bad day: only the numbers and Save, large, and one key back. What is kept is marked as a bad day."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.factors import outcome_values
from diary.analysis.recovery import recoveries
from diary.domain.entry import new_entry
from diary.domain.measure import Measure
from diary.domain.preference import BAD_DAY_PLAN, QUIET
from diary.i18n import _
from diary.ui.dates import month_name
from diary.ui.entry_form.editors import RatingEditor, make_editor
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import Page

_MOST_EARLIER = 3


class BadDayPage(Page):
    """One question, one button, and the way back."""

    left = Signal()
    help_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Asks the first measure of the catalogue; where it is no rating or not asked, Save alone marks the day."""
        super().__init__("", parent, widest=760)
        self._session = session
        self._measure: Measure | None = next(iter(session.catalogue), None)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(_("Bad day"))
        self.column.addStretch(1)
        box = QWidget(self)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(28)
        self._editor: RatingEditor | None = None
        self._asking = QWidget(box)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(28)
        inside.addWidget(self._asking)
        if self._measure is not None:
            editor = make_editor(self._measure, session.words_for(self._measure), self._asking)
            if isinstance(editor, RatingEditor):
                editor.hide_heading()
                asking.addWidget(Label(editor.question, Type.TITLE, self._asking))
                asking.addWidget(editor)
                self._editor = editor
            else:
                editor.deleteLater()
        self._enough = Label("", Type.BODY, box)
        inside.addWidget(self._enough)
        self._plan_head = Label(_("My plan for a bad day"), Type.SECTION, box)
        self._plan = Label("", Type.BODY, box)
        self._earlier = Label("", Type.HINT, box)
        for label in (self._plan_head, self._plan, self._earlier):
            inside.addWidget(label)
        save = Button(_("Save"), ButtonKind.PRIMARY, self, shortcut_hint=_("Enter"))
        save.clicked.connect(self.save)
        back = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Ctrl+B")
        back.clicked.connect(self.left)
        help_now = Button(_("Help now"), ButtonKind.QUIET, self, icon_name="life-buoy")
        help_now.clicked.connect(self.help_asked)
        for button in (save, back, help_now):
            # In the bar they stay in sight, also beside the largest letters.
            self.bar.add(button)
        self.column.addWidget(box)
        self.column.addStretch(2)
        session.vault_about_to_lock.connect(self.forget)
        self.begin()

    def begin(self) -> None:
        """Nothing chosen yet; no figure is asked where numbers are hidden or this one is not asked."""
        asks = (
            self._editor is not None
            and self._session.asked.asks(self._editor.measure)
            and not self._session.preference(QUIET)
        )
        self._asking.setVisible(asks)
        self._enough.setText(
            _("One number is enough today. Nothing else is asked.")
            if asks
            else _("Saving marks today as a bad day. Nothing else is asked.")
        )
        if self._editor is not None:
            self._editor.set_value(None)
        self._session.attempt(self._show_plan)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_plan(self) -> None:
        """What was written on a good day, and how earlier flares of one's own went over."""
        plan = self._session.preference(BAD_DAY_PLAN)
        self._plan.setText(plan)
        for label in (self._plan_head, self._plan):
            label.setVisible(bool(plan))
        self._earlier.setText(" ".join(self._recoveries()))
        self._earlier.setVisible(bool(self._earlier.text()))

    def _recoveries(self) -> list[str]:
        vault, measure = self._session.vault, self._measure
        recorded = vault.along_time.recorded().period
        if measure is None or recorded is None or self._session.preference(QUIET):
            return []
        content = vault.along_time.content(recorded, [measure])
        found = recoveries(outcome_values(measure, content), recorded.first)
        return [
            _("After the flare of {month} it took {days} days until a day was as usual.").format(
                month=month_name(each.first), days=each.days
            )
            for each in found[-_MOST_EARLIER:][::-1]
        ]

    def forget(self) -> None:
        """Hold no diary content any more."""
        for label in (self._plan, self._earlier):
            label.setText("")
        if self._editor is not None:
            self._editor.set_value(None)

    def save(self) -> None:
        """Keep a moment that is marked as a bad day."""
        entry = replace(new_entry(self._session.clock), is_bad_day=True)
        value = None if self._editor is None else self._editor.value()
        if value is not None and self._measure is not None:
            entry = replace(entry, readings={self._measure.key: value})
        if self._session.attempt(
            lambda: self._session.save(entry, _("Saved. Be gentle with yourself today."))
        ):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Enter saves, Escape goes back."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shows_numbers = self._editor is not None and not self._asking.isHidden()
        if plain and event.text().isdecimal() and self._editor is not None and shows_numbers:
            self._editor.row.press_digit(int(event.text()))
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
