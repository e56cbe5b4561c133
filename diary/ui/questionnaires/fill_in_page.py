"""A questionnaire filled in here: one question a screen, each of which may be left open."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from diary.domain.instrument import Form, Instrument, said, scored
from diary.domain.preference import QUIET
from diary.domain.record import new_record
from diary.domain.score import Score
from diary.i18n import _, language
from diary.ui.questionnaires.outcome_view import OutcomeView
from diary.ui.questionnaires.question_view import QuestionView
from diary.ui.questionnaires.source import widespread_pain_now
from diary.ui.questionnaires.where_one_was import forget_place, keep_place, place_to_go_on
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class _Filling:
    """What is being filled in."""

    instrument: Instrument
    form: Form
    kept: Score
    """As it was when one began."""
    score: Score

    @property
    def is_changed(self) -> bool:
        return self.score != self.kept


class FillInPage(Page):
    """Digits choose, Enter goes on; what was answered is kept when one stops or the diary locks."""

    left = Signal()
    begun = Signal()
    """There is a questionnaire to show."""
    help_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Without a questionnaire yet."""
        super().__init__(_("A questionnaire"), parent)
        self._session = session
        self._filling: _Filling | None = None
        self._place = 0
        self._view: QuestionView | OutcomeView | None = None
        self._where = Label("", Type.HINT_STRONG, self)
        self._remark = Label("", Type.HINT, self)
        self._room = QVBoxLayout()
        self.column.addWidget(self._where)
        self.column.addLayout(self._room)
        self.column.addWidget(self._remark)
        self.finish()
        self._next = Button(_("Next"), ButtonKind.PRIMARY, self, shortcut_hint=_("Enter"))
        self._next.clicked.connect(self.go_on)
        self._back = Button(_("Back"), ButtonKind.SECONDARY, self)
        self._back.clicked.connect(self.go_back)
        stop = Button(_("Stop for now"), ButtonKind.QUIET, self, shortcut_hint="Esc")
        stop.clicked.connect(self.stop)
        for button in (self._next, self._back, stop):
            self.bar.add(button)
        session.vault_about_to_lock.connect(self._keep_and_forget)

    def begin(self, instrument: Instrument, score: Score | None) -> None:
        """Show the first question that is open; ``score`` was begun before."""
        if instrument.form is None:
            return
        begun = score or new_record(
            Score,
            self._session.clock,
            instrument=instrument.key,
            day=self._session.today,
            source=_("myself"),
        )
        self._filling = _Filling(instrument, instrument.form, begun, begun)
        self._place = place_to_go_on(self._session, begun, instrument.form)
        self.title.setText(breakable(said(instrument.name)))
        self.begun.emit()
        self._show()

    def focus_first(self) -> None:
        """Go to the answers."""
        if isinstance(self._view, QuestionView):
            self._view.focus_answer()
        else:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """To the next question, then to what it comes to, then keep it."""
        if isinstance(self._view, OutcomeView):
            self._keep(self._view)
        elif self._filling is not None:
            self._place += 1
            self._show()

    def go_back(self) -> None:
        """To the question before."""
        if self._filling is not None and self._place:
            self._place -= 1
            self._show()

    def stop(self) -> None:
        """Keep what was answered, and go."""
        filling = self._filling
        told = _("Kept: you can go on with it later.")
        is_gone = filling is None or not filling.is_changed
        if filling is None or is_gone or self._save(filling, self._so_far(filling), told):
            self._keep_place(self._place_after_stopping())
            self._forget()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, Enter goes on, Esc stops."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            (focused.click if isinstance(focused, QPushButton) else self.go_on)()
        elif text.isascii() and text.isdigit() and isinstance(self._view, QuestionView):
            self._view.press_digit(int(text))
        else:
            super().keyPressEvent(event)

    # what is shown

    def _show(self) -> None:
        filling = self._filling
        clear_layout(self._room)
        self._view = None
        if filling is None:
            return
        items, is_quiet = filling.form.items, self._session.preference(QUIET)
        is_over = self._place >= len(items)
        if is_over:
            shown = replace(filling.score, values=self._figures(filling))
            self._view = OutcomeView(
                self._session, filling.instrument, shown, is_quiet=is_quiet, parent=self
            )
            self._view.day.value_changed.connect(self._take_day)
            self._where.setText(_("The end"))
        else:
            self._view = self._question(filling)
            self._where.setText(
                _("Question {number} of {count}, may stay open").format(
                    number=self._place + 1, count=len(items)
                )
            )
        remark = said(filling.form.remark) if language() in filling.form.remark else ""
        self._remark.setText("" if is_over else remark)
        self._remark.setVisible(bool(self._remark.text()))
        self._next.setText(_("Save") if is_over else _("Next"))
        self._back.setEnabled(self._place > 0)
        self._room.addWidget(self._view)
        self._view.show()
        announce(self._where, self._where.text())
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def _question(self, filling: _Filling) -> QuestionView:
        item = filling.form.items[self._place]
        view = QuestionView(
            filling.form,
            item,
            filling.form.language_for(language()),
            filling.score.answers.get(item.key),
            self,
        )
        view.answered.connect(lambda value: self._take(item.key, value))
        view.help_asked.connect(self.help_asked)
        return view

    def _take(self, key: str, value: int | None) -> None:
        filling = self._filling
        if filling is None:
            return
        answers = {each: known for each, known in filling.score.answers.items() if each != key}
        if value is not None:
            answers[key] = value
        self._filling = replace(filling, score=replace(filling.score, answers=answers))
        view = self._view
        if isinstance(view, QuestionView):
            QTimer.singleShot(0, view, lambda: self._bring_into_sight(view))

    def _take_day(self, day: date | None) -> None:
        filling = self._filling
        if filling is not None and day is not None:
            self._filling = replace(filling, score=replace(filling.score, day=day))

    def _bring_into_sight(self, view: QuestionView) -> None:
        """What was chosen, and where help is: a small window shows only a part of the question."""
        focused = view.focusWidget()
        for part in (focused, None if view.help_place.isHidden() else view.help_place):
            if part is not None:
                self.scroll_area.ensureWidgetVisible(part, 0, 24)

    # keeping it

    def _figures(self, filling: _Filling) -> dict[str, float]:
        """What follows from the answers, and what is counted from the marks on the body."""
        counted = [scale.key for scale in filling.instrument.scales if scale.is_from_body]
        figures = scored(filling.instrument, filling.score.answers)
        if counted:
            pain = widespread_pain_now(self._session)
            figures |= {key: float(pain.index) for key in counted}
        return figures

    def _so_far(self, filling: _Filling) -> Score:
        """With figures only where there were some: what is half answered has none yet."""
        values = self._figures(filling) if filling.kept.values else {}
        return replace(filling.score, values=values)

    def _place_after_stopping(self) -> int:
        """Whoever stops at a question that is answered is done with it."""
        items = () if self._filling is None else self._filling.form.items
        answers = {} if self._filling is None else self._filling.score.answers
        is_done = self._place < len(items) and items[self._place].key in answers
        return self._place + is_done

    def _keep_place(self, place: int) -> None:
        """Where to go on with what is not whole yet, unless nothing of it is kept."""
        filling = self._filling
        if filling is not None and filling.score.answers and not filling.kept.values:
            score, form = filling.score, filling.form
            self._session.attempt(lambda: keep_place(self._session, score, form, place))

    def _keep(self, view: OutcomeView) -> None:
        filling, day = self._filling, view.day.value()
        if filling is None:
            return
        if day is None:
            view.day.mark_wrong(view.day.no_value())
            view.day.setFocus()
            return
        score = replace(filling.score, day=day, values=self._figures(filling))
        told = _("Kept: {name}.").format(name=said(filling.instrument.name))
        if self._save(filling, score, told):
            self._session.attempt(lambda: forget_place(self._session, score))
            self._forget()
            self.left.emit()

    def _save(self, filling: _Filling, score: Score, told: str) -> bool:
        is_saved = self._session.attempt(lambda: self._session.records.save(score, told))
        if is_saved:
            self._filling = replace(filling, kept=score)
        return is_saved

    def _keep_and_forget(self) -> None:
        """The vault closes: keep what was answered, and hold nothing of it any more."""
        filling = self._filling
        if filling is not None and filling.is_changed:
            self._session.attempt(lambda: self._session.records.note(self._so_far(filling)))
        self._keep_place(self._place)
        if isinstance(self._view, OutcomeView):
            self._view.day.set_value(None)
        self._forget()

    def _forget(self) -> None:
        self._filling = None
        self._place = 0
        self._show()
        self._where.setText("")
        self.title.setText(_("A questionnaire"))
