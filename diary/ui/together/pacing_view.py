"""Much and little: the load of each day beside a usual day, and how often the one is followed by the other."""

import numpy as np
from PySide6.QtWidgets import QWidget

from diary.analysis.daily import Numbers
from diary.analysis.pacing import Pacing, pacing_of
from diary.analysis.patterns_words import Told, pacing_in_words
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import voice_of
from diary.ui.together.plot import Drawing
from diary.ui.together.source import looked_at, read_load
from diary.ui.together.view import Asked, Chart, Picture, Table, TogetherView, is_quiet
from diary.ui.widgets.label import Label

_SHOWN = 60
"""The last days that are drawn one by one."""
_HOUR = 60
_NAMED_EVERY = 14


class PacingView(TogetherView):
    """Describes both ways alike."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        self._picture = Picture("", self)
        words = _(
            "Each bar is a day: hours of activity, a light hour counted once, a medium one twice and a heavy one three"
            " times. Grey lies between the days with little and those with much; the line is a usual day. Much and little"
            " are counted alike: this does not say what would be better."
        )
        self._legend = Label(words, Type.HINT, self)
        self.column.addWidget(self._picture)
        self.column.addWidget(self._legend)

    def table(self) -> Table | None:
        """As the base."""
        told = self._picture.told
        return (told.heads, told.rows) if told.rows else None

    def charts(self, asked: Asked) -> list[Chart]:  # noqa: ARG002  the load is no figure that is chosen
        """As the base."""
        title = _("Much and little: the load of each day")
        return [Chart(title, self._picture.blocks(self._legend.text()))]

    def show_asked(self, asked: Asked | None) -> None:
        """As the base."""
        self.let_go()
        vault, today = self.session.vault, self.session.today
        self._legend.setVisible(asked is not None and not is_quiet(self.session))
        if asked is None:
            self._picture.show_told(Told(""), None, is_quiet=True)
            return

        def work() -> tuple[Pacing | None, Numbers, Period] | None:
            period = looked_at(vault, today, asked.days)
            if period is None:
                return None
            load = read_load(vault, period)
            return pacing_of(load), load, period

        def show(worked: tuple[Pacing | None, Numbers, Period] | None) -> None:
            if worked is None:
                return
            found, load, period = worked
            drawing = None if found is None else self._drawing(found, load, period)
            told = pacing_in_words(found, voice_of(today))
            self._picture.show_told(told, drawing, is_quiet=is_quiet(self.session))

        self.work_out(work, show)

    def _drawing(self, found: Pacing, load: Numbers, period: Period) -> Drawing:
        voice = voice_of(self.session.today)
        days = list(period)[-_SHOWN:]
        shown = load[-_SHOWN:] / _HOUR
        names = [
            voice.day(day) if place % _NAMED_EVERY == 0 else "" for place, day in enumerate(days)
        ]
        return Drawing(
            names,
            shown,
            np.full(len(days), found.little / _HOUR),
            np.full(len(days), found.much / _HOUR),
            is_line=False,
            middle=((0, len(days) - 1, found.usual / _HOUR),),
        )
