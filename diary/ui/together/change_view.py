"""Before and after the first day of a treatment or a medicine: where the figure lay, and which way it went.

A treatment of which the first day is not known has no before and after; that is said by its name.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.analysis.change import SPAN, Change, change_at
from diary.analysis.daily import Numbers
from diary.analysis.patterns_words import Told, change_in_words
from diary.analysis.together_words import outcome_of
from diary.domain.period import Period
from diary.domain.scale import Rating
from diary.domain.scale_ends import ends_of
from diary.i18n import _, ngettext
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import voice_of
from diary.ui.together.plot import Drawing
from diary.ui.together.source import looked_at, read_values
from diary.ui.together.view import Asked, Chart, Picture, Table, TogetherView, is_quiet
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.label import Label, breakable

_NAMED_EVERY = 45


@dataclass(frozen=True, slots=True)
class _Start:
    """Something that began."""

    key: str
    name: str
    day: date


class ChangeView(TogetherView):
    """Offers what began within the diary, the newest first. Looks at all of the diary, whatever the period."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        self._asked: Asked | None = None
        self._starts: dict[str, _Start] = {}
        self._choice = ChoiceList(_("Before and after what?"), self)
        self._choice.activated.connect(lambda _index: self._look())
        self._picture = Picture("", self)
        self._caution = Label(
            _(
                "Most people begin something new when it is at its worst, and after that it mostly gets better by itself"
                " as well. So a lower figure afterwards does not tell what the new thing did."
            ),
            Type.BODY,
            self,
        )
        self._nothing = Label(
            _("Here it shows before and after, once a treatment or a medicine has a first day."),
            Type.BODY,
            self,
        )
        self._left_out = Label("", Type.HINT, self)
        self.column.addWidget(Label(_("Before and after what?"), Type.HINT, self))
        self.column.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._picture, self._caution, self._nothing, self._left_out):
            self.column.addWidget(widget)

    def show_asked(self, asked: Asked | None) -> None:
        """As the base."""
        self._asked = asked
        chosen = self._choice.currentData()
        voice = voice_of(self.session.today)
        self._starts = {each.key: each for each in self._began()} if asked is not None else {}
        self._choice.clear()
        for start in self._starts.values():
            words = _("{name}, from {day}").format(name=start.name, day=voice.day(start.day))
            self._choice.addItem(words, start.key)
        if chosen in self._starts:
            self._choice.setCurrentIndex(self._choice.findData(chosen))
        for widget in (self._choice, self._picture, self._caution):
            widget.setVisible(bool(self._starts))
        self._nothing.setVisible(not self._starts)
        self._left_out.setText("" if asked is None else self._left_out_in_words())
        self._left_out.setVisible(bool(self._left_out.text()))
        self._look()

    def table(self) -> Table | None:
        """As the base."""
        told = self._picture.told
        return (told.heads, told.rows) if told.rows else None

    def charts(self, asked: Asked) -> list[Chart]:
        """As the base; the caution goes along."""
        start = self._starts.get(self._choice.currentData() or "")
        if start is None:
            return []
        title = _("Before and after {name}: {outcome}").format(
            name=start.name, outcome=outcome_of(asked.outcome).title
        )
        return [Chart(title, self._picture.blocks(self._caution.text()))]

    def period(self, asked: Asked) -> Period | None:
        """The days that are drawn."""
        start = self._starts.get(self._choice.currentData() or "")
        whole = super().period(replace(asked, days=None))
        if start is None or whole is None:
            return None
        first, last = start.day - timedelta(SPAN), start.day + timedelta(SPAN - 1)
        return Period(max(first, whole.first), min(last, whole.last))

    def _began(self) -> list[_Start]:
        records = self.session.records
        found = [
            _Start(str(each.uuid), each.name, each.began.first)
            for each in records.treatments()
            if each.began.is_precise
        ]
        for medicine in records.medicines():
            if medicine.first is not None:
                name = medicine.name
                if medicine.amount is not None:
                    amount = voice_of(self.session.today).figure(medicine.amount)
                    name = f"{name} {amount} {medicine.unit}".strip()
                found.append(_Start(str(medicine.uuid), name, medicine.first))
        return sorted(found, key=lambda each: each.day, reverse=True)

    def _left_out_in_words(self) -> str:
        """The treatments that cannot be chosen, and why; empty where there are none."""
        vague = [each for each in self.session.records.treatments() if not each.began.is_precise]
        names = ", ".join(breakable(each.name) for each in vague)
        told = ngettext(
            "Not offered here, as its first day is not known: {names}.",
            "Not offered here, as their first day is not known: {names}.",
            len(vague),
        )
        return told.format(names=names) if vague else ""

    def _look(self) -> None:
        self.let_go()
        asked, start = self._asked, self._starts.get(self._choice.currentData() or "")
        vault, today = self.session.vault, self.session.today
        if asked is None or start is None:
            self._picture.show_told(Told(""), None, is_quiet=True)
            return

        def work() -> tuple[Change | None, Numbers, date] | None:
            period = looked_at(vault, today, None)
            if period is None:
                return None
            values = read_values(vault, period, asked.outcome)
            return change_at(values, period.first, start.day), values, period.first

        def show(worked: tuple[Change | None, Numbers, date] | None) -> None:
            if worked is None:
                return
            found, values, first = worked
            told = change_in_words(found, start.name, outcome_of(asked.outcome), voice_of(today))
            drawing = None
            if found is not None:
                drawing = self._drawing(found, values, first, start.day)
            self._picture.show_told(told, drawing, is_quiet=is_quiet(self.session))

        self.work_out(work, show)

    def _ends(self) -> tuple[float, float] | None:
        """Those of the scale where it has any, so that a small difference looks small."""
        asked = self._asked
        if asked is None or not isinstance(asked.outcome.scale, Rating):
            return None
        return ends_of(asked.outcome.scale)

    def _drawing(self, found: Change, values: Numbers, first: date, day: date) -> Drawing:
        voice = voice_of(self.session.today)
        place = (day - first).days
        begin, end = max(0, place - SPAN), min(len(values), place + SPAN)
        names = [
            voice.day(first + timedelta(begin + each)) if each % _NAMED_EVERY == 0 else ""
            for each in range(end - begin)
        ]
        return Drawing(
            names,
            np.asarray(values[begin:end]),
            is_joined=False,
            ends=self._ends(),
            mark=place - begin,
            middle=(
                (0, place - begin - 1, found.mean_before),
                (place - begin, end - begin - 1, found.mean_after),
            ),
        )
