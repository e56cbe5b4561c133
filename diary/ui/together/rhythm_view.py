"""Rhythm: over the day, since getting up, over the week and over the year."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from PySide6.QtWidgets import QWidget

from diary.analysis.daily import Moments, Numbers, no_moments
from diary.analysis.patterns_words import Told, rhythm_in_words, takes_moments
from diary.analysis.rhythm import (
    HOUR_STARTS,
    LEAST_DAYS_OF_WEEK,
    LEAST_DAYS_OF_YEAR,
    WAKING_STARTS,
    Rhythm,
    over_the_day,
    over_the_week,
    over_the_year,
    since_waking,
)
from diary.analysis.together_words import outcome_of
from diary.domain.measure import Measure, Per
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.dates import month_name, weekday_names
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import voice_of
from diary.ui.together.plot import Drawing
from diary.ui.together.source import looked_at, read_values
from diary.ui.together.view import Asked, Chart, Picture, Table, TogetherView, is_quiet
from diary.ui.widgets.label import Label
from diary.vault.vault import Vault

_DAY_ENDS = 24
_UP_TIME = "up_time"
_WITHIN_A_DAY = frozenset({"day", "waking"})


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    values: Numbers
    first_day: date
    moments: Moments
    got_up: dict[int, float]


class RhythmView(TogetherView):
    """Four small charts; each says itself when there are not enough days for it."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        words = _(
            "Over a day, each moment is compared with the other moments of the same day: above nought is higher than the"
            " rest of that day."
        )
        self._about = Label(words, Type.HINT, self)
        self.column.addWidget(self._about)
        self._titles = {
            "day": _("Over the day"),
            "waking": _("Since getting up"),
            "week": _("Over the week"),
            "year": _("Over the year"),
        }
        self._pictures = {name: Picture(title, self) for name, title in self._titles.items()}
        for picture in self._pictures.values():
            self.column.addWidget(picture)
            self.column.addSpacing(16)

    def table(self) -> Table | None:
        """As the base: one under the other."""
        told = [picture.told for picture in self._pictures.values() if picture.told.rows]
        return (told[0].heads, tuple(row for each in told for row in each.rows)) if told else None

    def charts(self, asked: Asked) -> list[Chart]:
        """As the base."""
        outcome = outcome_of(asked.outcome).title
        return [
            Chart(
                _("{title}: {outcome}").format(title=self._titles[name], outcome=outcome),
                picture.blocks(self._about.text() if name in _WITHIN_A_DAY else ""),
            )
            for name, picture in self._pictures.items()
        ]

    def show_asked(self, asked: Asked | None) -> None:
        """As the base."""
        self.let_go()
        vault, today = self.session.vault, self.session.today
        if asked is None:
            for picture in self._pictures.values():
                picture.show_told(Told(""), None, is_quiet=True)
            return
        self.work_out(lambda: _found(vault, today, asked), self._show)

    def _show(self, found: dict[str, Rhythm | None]) -> None:
        quiet, voice = is_quiet(self.session), voice_of(self.session.today)
        weekdays = [name for name, _letter in weekday_names()]
        months = [month_name(date(2001, month, 1)).split()[0] for month in range(1, 13)]
        week = _("It takes {count} days with a figure.").format(count=LEAST_DAYS_OF_WEEK)
        year = _("It takes {count} days from the first to the last.").format(
            count=LEAST_DAYS_OF_YEAR
        )
        parts = {
            "day": (_spans(HOUR_STARTS, _DAY_ENDS), takes_moments()),
            "waking": (_since(), takes_moments()),
            "week": (weekdays, week),
            "year": (months, year),
        }
        for name, picture in self._pictures.items():
            names, takes = parts[name]
            rhythm = found[name]
            told = rhythm_in_words(rhythm, names, takes, voice)
            drawing = None
            if rhythm is not None:
                is_within = name in _WITHIN_A_DAY
                base = 0.0 if is_within else float(np.nanmean(rhythm.means))
                drawing = Drawing(names, rhythm.means, is_line=False, base=base)
            picture.show_told(told, drawing, is_quiet=quiet)


def _found(vault: Vault, today: date, asked: Asked) -> dict[str, Rhythm | None]:
    period = looked_at(vault, today, asked.days)
    if period is None:
        return dict.fromkeys(("day", "waking", "week", "year"))
    read = _read(vault, period, asked.outcome)
    return {
        "day": over_the_day(read.moments),
        "waking": since_waking(read.moments, read.got_up),
        "week": over_the_week(read.values, read.first_day),
        "year": over_the_year(read.values, read.first_day),
    }


def _read(vault: Vault, period: Period, outcome: Measure) -> _Read:
    moments = no_moments()
    if outcome.per is Per.MOMENT and outcome.computed is None:
        moments = vault.along_time.moments(period, [outcome])[outcome.key]
    up = vault.along_time.content(period, [vault.catalogue[_UP_TIME]]).figures[_UP_TIME]
    hours = dict(zip(up.days.tolist(), (up.mean / 60).tolist(), strict=True))
    return _Read(read_values(vault, period, outcome), period.first, moments, hours)


def _spans(starts: tuple[int, ...], end: int) -> list[str]:
    return [
        _("{first}–{last} o’clock").format(first=start, last=after)
        for start, after in zip(starts, (*starts[1:], end), strict=True)
    ]


def _since() -> list[str]:
    *most, last = WAKING_STARTS
    spans = [
        _("{first}–{last} hours").format(first=first, last=after)
        for first, after in zip(most, WAKING_STARTS[1:], strict=True)
    ]
    return [*spans, _("{first} hours and later").format(first=last)]
