"""Around an event: the figure from a week before to two weeks after the days with a tag of one's own choice."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.analysis.around_event import BEFORE, Around, around
from diary.analysis.daily import Numbers
from diary.analysis.patterns_words import Told, around_in_words
from diary.analysis.together_words import outcome_of
from diary.domain.life import LifeEvent, tag_name
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import voice_of
from diary.ui.together.plot import Drawing
from diary.ui.together.source import looked_at, read_values
from diary.ui.together.view import Asked, Chart, Picture, Table, TogetherView, is_quiet
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.label import Label

_NAMED = (-7, 0, 7, 14)


class AroundView(TogetherView):
    """Offers every tag that happened on a known day, the most frequent first."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        self._asked: Asked | None = None
        self._tags = ChoiceList(_("Around which event?"), self)
        self._tags.activated.connect(lambda _index: self._look())
        self._picture = Picture("", self)
        self._legend = Label(
            _(
                "Grey: the line would lie within it in 95 of 100 diaries in which nothing changes around these days."
                " It does not tell why."
            ),
            Type.HINT,
            self,
        )
        self._nothing = Label(
            _("Here it shows the days around an event, once there are events on the timeline."),
            Type.BODY,
            self,
        )
        self.column.addWidget(Label(_("Around which event?"), Type.HINT, self))
        self.column.addWidget(self._tags, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._picture, self._legend, self._nothing):
            self.column.addWidget(widget)

    def show_asked(self, asked: Asked | None) -> None:
        """As the base."""
        self._asked = asked
        chosen = self._tags.currentData()
        self._tags.clear()
        counts: dict[str, int] = {}
        for event in self.session.records.events() if asked is not None else ():
            if event.when.is_precise:
                counts[event.tag] = counts.get(event.tag, 0) + 1
        for tag in sorted(counts, key=lambda each: -counts[each]):
            self._tags.addItem(f"{tag_name(tag)} ({counts[tag]})", tag)
        if chosen in counts:
            self._tags.setCurrentIndex(self._tags.findData(chosen))
        for widget in (self._tags, self._picture, self._legend):
            widget.setVisible(bool(counts))
        self._nothing.setVisible(not counts)
        self._look()

    def table(self) -> Table | None:
        """As the base."""
        told = self._picture.told
        return (told.heads, told.rows) if told.rows else None

    def charts(self, asked: Asked) -> list[Chart]:
        """As the base."""
        title = _("Around “{event}”: {outcome}").format(
            event=tag_name(self._tags.currentData() or ""), outcome=outcome_of(asked.outcome).title
        )
        return [Chart(title, self._picture.blocks(self._legend.text()))]

    def _look(self) -> None:
        self.let_go()
        asked, tag = self._asked, self._tags.currentData()
        vault, today = self.session.vault, self.session.today
        if asked is None or tag is None:
            self._picture.show_told(Told(""), None, is_quiet=True)
            return
        events = self.session.records.events()

        def work() -> Around | None:
            period = looked_at(vault, today, asked.days)
            if period is None:
                return None
            values = read_values(vault, period, asked.outcome)
            return around(values, _days_of(tag, events, period) > 0)

        def show(found: Around | None) -> None:
            told = around_in_words(found, tag_name(tag), outcome_of(asked.outcome), voice_of(today))
            drawing = None if found is None else _drawing(found)
            self._picture.show_told(told, drawing, is_quiet=is_quiet(self.session))
            self._legend.setVisible(found is not None and not is_quiet(self.session))

        self.work_out(work, show)


def _days_of(tag: str, events: list[LifeEvent], period: Period) -> Numbers:
    happened = np.zeros(len(period))
    for event in events:
        if event.tag == tag and event.when.is_precise and event.when.first in period:
            happened[(event.when.first - period.first).days] = 1
    return happened


def _drawing(found: Around) -> Drawing:
    names = [_name(offset) if offset in _NAMED else "" for offset in found.offsets]
    return Drawing(names, found.mean, found.low, found.high, mark=BEFORE)


def _name(offset: int) -> str:
    if offset == 0:
        return _("the day")
    text = _("{count} days before") if offset < 0 else _("{count} days after")
    return text.format(count=abs(offset))
