"""What is drawn along time and on the calendar: figures by local day, without the entries they come from."""

from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa

from diary.analysis.daily import ENOUGH_TO_COUNT, Content, Happenings, MarkDays, Moments, Recorded
from diary.analysis.overview import Kept
from diary.domain.measure import Catalogue, Measure
from diary.domain.period import Period
from diary.vault.cipher import reading
from diary.vault.plain_rows import run
from diary.vault.timeline_reading import (
    read_daily,
    read_doses,
    read_feeling_words,
    read_feelings,
    read_kept,
    read_load,
    read_marks,
    read_minutes,
    read_moments,
    read_texts,
    read_written,
)

_MEASURES = "SELECT key FROM measure WHERE EXISTS (SELECT 1 FROM reading WHERE reading.measure = measure.id)"
_HAS_FEELINGS = (
    "SELECT EXISTS (SELECT 1 FROM feeling JOIN entry ON entry.id = entry WHERE deleted_at IS NULL)"
)
_HAS_LOAD = (
    "SELECT EXISTS (SELECT 1 FROM activity JOIN entry ON entry.id = entry"
    " WHERE deleted_at IS NULL AND minutes IS NOT NULL)"
)
_DAYS = (
    "SELECT count(*) FROM (SELECT DISTINCT day FROM entry WHERE deleted_at IS NULL"  # noqa: S608  a number of our own
    f" LIMIT {ENOUGH_TO_COUNT})"
)
_ENDS = (
    "SELECT (SELECT day FROM entry WHERE deleted_at IS NULL ORDER BY day LIMIT 1),"
    " (SELECT day FROM entry WHERE deleted_at IS NULL ORDER BY day DESC LIMIT 1)"
)


class AlongTime:
    """Reads along the local days; each answer is one state of the diary. Raises as ``Entries``."""

    def __init__(self, engine: sa.Engine, catalogue: Catalogue) -> None:
        """``catalogue`` says from what a measure is computed."""
        self._engine = engine
        self._catalogue = catalogue

    def recorded(self) -> Recorded:
        """What there is in the whole diary."""
        with reading(self._engine) as connection:
            stored = {key for (key,) in run(connection, _MEASURES)}
            first, last = next(run(connection, _ENDS))
            (days,) = next(run(connection, _DAYS))
            return Recorded(
                frozenset(measure.key for measure in self._catalogue if _is_there(measure, stored)),
                has_feelings=next(run(connection, _HAS_FEELINGS)) == (1,),
                has_load=next(run(connection, _HAS_LOAD)) == (1,),
                period=None
                if first is None
                else Period(date.fromordinal(first), date.fromordinal(last)),
                days=days,
            )

    def content(self, period: Period, measures: Iterable[Measure]) -> Content:
        """Figures by day of ``measures``, feelings, load and doses of the local days of ``period``."""
        with reading(self._engine) as connection:
            return Content(
                period=period,
                written=read_written(connection, period),
                figures={
                    measure.key: read_daily(connection, self._catalogue, measure, period)
                    for measure in measures
                },
                feelings=read_feelings(connection, period),
                load=read_load(connection, period),
                doses=read_doses(connection, period),
            )

    def moments(self, period: Period, measures: Iterable[Measure]) -> dict[str, Moments]:
        """The moments of ``measures`` (stored ones) on the local days of ``period``, by key."""
        with reading(self._engine) as connection:
            return {measure.key: read_moments(connection, measure, period) for measure in measures}

    def happenings(self, period: Period) -> Happenings:
        """The feelings that were named, the minutes of activities and the regions of the local days of ``period``."""
        with reading(self._engine) as connection:
            return Happenings(
                feelings=read_feeling_words(connection, period),
                minutes=read_minutes(connection, period),
                regions=read_marks(connection, period),
            )

    def marks(self, period: Period) -> MarkDays:
        """Where it was felt on the local days of ``period``."""
        with reading(self._engine) as connection:
            return MarkDays(read_marks(connection, period), len(read_written(connection, period)))

    def texts(self, period: Period, longest: int) -> tuple[tuple[date, str, str], ...]:
        """What was written on the local days of ``period``: the day, the key of the prompt, and the text.

        Of a text at most ``longest`` characters are read.
        """
        with reading(self._engine) as connection:
            return read_texts(connection, period, longest)

    def kept(self, period: Period) -> Kept:
        """On which of the local days of ``period`` something was written, and what was filled in afterwards."""
        with reading(self._engine) as connection:
            return read_kept(connection, period)


def _is_there(measure: Measure, stored: set[str]) -> bool:
    if measure.computed is not None:
        return not stored.isdisjoint(measure.computed.inputs)
    return measure.key in stored
