"""The person's own medicines as pills: a press notes a dose at the moment that is shown.

Below them stand the doses of that day, each with its time, how much it helped, and the way to take it away.
"""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.medicine import Dose, Medicine, new_dose
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.dates import clock_time
from diary.ui.records.medicine_words import medicine_name
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow

_MOST_KEYS = 9


class MedicinesRow(QWidget):
    """The medicines of the day that is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """For now."""
        super().__init__(parent)
        self._session = session
        self._at: datetime | None = None
        self._is_over = False
        self._medicines: list[Medicine] = []
        self._chips = ChipRow(_("Medicines: a press notes that it was taken"), (), self)
        self._chips.value_changed.connect(self._press)
        self._hint = Label(
            _("A press notes it now. With the keyboard: Alt and its number."), Type.HINT, self
        )
        lists = self._chips.add_action(_("my list"), leading_icon="list")
        lists.clicked.connect(session.records.lists_asked)
        self._doses = QWidget(self)
        self._dose_column = QVBoxLayout(self._doses)
        self._dose_column.setContentsMargins(0, 0, 0, 0)
        self._dose_column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("Medicines"), Type.SECTION, self))
        for part in (self._hint, self._chips, self._doses):
            column.addWidget(part)
        session.records.changed.connect(self._take_change)
        session.vault_about_to_lock.connect(self._end)
        self._refresh()

    def show_moment(self, at: datetime) -> None:
        """Be about the day of ``at``; a dose of today is noted now, of another day at that moment."""
        self._at = at
        self._refresh()

    def take(self, number: int) -> None:
        """Note a dose of the medicine in this place, from 1; nothing where there is none."""
        if 1 <= number <= len(self._medicines):
            self._note(self._medicines[number - 1])

    def _moment(self) -> datetime:
        now = self._session.now()
        return now if self._at is None or self._at.date() == now.date() else self._at

    def _press(self, keys: tuple[str, ...]) -> None:
        self._chips.set_values(())
        for medicine in self._medicines:
            if str(medicine.uuid) in keys:
                self._note(medicine)

    def _note(self, medicine: Medicine) -> None:
        at = self._moment()
        if at > self._session.now():
            self._session.said.emit(_("That is still to come. Please choose a moment before now."))
            return
        dose = new_dose(self._session.clock, medicine, at)
        told = _("Noted: {medicine}, {time}.").format(
            medicine=medicine_name(medicine), time=clock_time(at)
        )
        self._session.attempt(lambda: self._session.records.save(dose, told))

    def _take_change(self, kind: type) -> None:
        if kind in {Medicine, Dose}:
            self._refresh()

    def _refresh(self) -> None:
        if self._is_over or not self._session.attempt(self._read):
            return
        names = [
            (str(medicine.uuid), _numbered(place, medicine_name(medicine)))
            for place, medicine in enumerate(self._medicines, start=1)
        ]
        self._chips.set_options(names)
        self._hint.setVisible(bool(names))

    def _read(self) -> None:
        day = self._moment().date()
        known = {medicine.uuid: medicine for medicine in self._session.records.medicines()}
        self._medicines = [each for each in known.values() if each.is_taken_on(day)]
        doses = self._session.records.doses(Period(day, day))
        clear_layout(self._dose_column)
        for dose in doses:
            self._dose_column.addWidget(self._dose_row(dose, known.get(dose.medicine)))
        self._doses.setVisible(bool(doses))

    def _dose_row(self, dose: Dose, medicine: Medicine | None) -> QWidget:
        name = (
            _("a medicine that is not on the list") if medicine is None else medicine_name(medicine)
        )
        told = _("{time} {name}").format(time=clock_time(dose.at), name=name)
        helped = "" if dose.helped is None else _("helped {score}").format(score=dose.helped)
        row = Disclosure(told, self._doses, hint=helped or _("did it help?"))
        question = _("How much did it help?")
        score = ScoreRow(question, row, low_words=_("not at all"), high_words=_("very much"))
        score.set_value(dose.helped)
        score.value_changed.connect(partial(self._rate, dose, told))
        away = Button(_("Not taken after all"), ButtonKind.QUIET, row, icon_name="trash-2")
        away.clicked.connect(partial(self._remove, dose, told))
        row.body.addWidget(Label(question, Type.QUESTION, row))
        row.body.addWidget(score)
        row.body.addWidget(away)
        return row

    def _rate(self, dose: Dose, told: str, helped: int | None) -> None:
        sentence = _("Kept: {dose}.").format(dose=told)
        rated = replace(dose, helped=helped)
        self._session.attempt(lambda: self._session.records.save(rated, sentence))

    def _remove(self, dose: Dose, told: str, _checked: bool = False) -> None:  # noqa: FBT002  Qt gives it
        sentence = _("Taken away: {dose}.").format(dose=told)
        self._session.attempt(lambda: self._session.records.delete(dose, sentence))

    def _end(self) -> None:
        self._is_over = True
        self._medicines = []
        self._chips.set_options(())
        clear_layout(self._dose_column)


def _numbered(place: int, name: str) -> str:
    return f"{place} · {name}" if place <= _MOST_KEYS else name
