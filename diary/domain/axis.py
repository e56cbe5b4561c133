"""Places on an axis of local days: ``date.toordinal()`` plus the fraction of that day by the clock on the wall.

So a day is one wide in every time zone and on days of 23 or 25 hours, and midnight is a whole number.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from diary.domain.moment import known_zone, moment

_DAY = 86_400_000
_FIRST_DAY = date(1970, 1, 1).toordinal()
_SECONDS = _DAY // 1000
_LAST_OF_DAY = 1 - 1 / _DAY


def place_of(at: datetime) -> float:
    """Where an aware time lies, by the clock on the wall of its own zone."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    return at.toordinal() + (at.replace(tzinfo=None) - midnight) / timedelta(seconds=_SECONDS)


def day_at(place: float) -> date:
    """The local day in which a place lies; the first or the last day there is beyond the ends of the calendar."""
    return date.fromordinal(int(min(max(place, date.min.toordinal()), date.max.toordinal())))


def places_of(
    at: NDArray[np.int64], days: NDArray[np.int64], zones: Sequence[str]
) -> NDArray[np.float64]:
    """Where moments lie: milliseconds since 1970 in UTC, the local day that was kept with each, and its zone.

    All of shape (moments,). A moment never leaves the day that was kept, whatever a computer knows of its zone.
    """
    offsets: dict[tuple[str, int], int | None] = {}
    local = np.fromiter(
        (
            millisecond + _offset(millisecond, zone, offsets)
            for millisecond, zone in zip(at.tolist(), zones, strict=True)
        ),
        np.int64,
        len(at),
    )
    fraction = (local - (days - _FIRST_DAY) * _DAY) / _DAY
    return np.asarray(days + np.clip(fraction, 0.0, _LAST_OF_DAY), np.float64)


def _offset(at: int, zone: str, known: dict[tuple[str, int], int | None]) -> int:
    """Milliseconds by which the clocks of ``zone`` are ahead of UTC; ``known`` remembers the days without a change."""
    key = (zone, at // _DAY)
    if key not in known:
        first, last = (_exact_offset(edge * _DAY, zone) for edge in (key[1], key[1] + 1))
        known[key] = first if first == last else None
    offset = known[key]
    return _exact_offset(at, zone) if offset is None else offset


def _exact_offset(at: int, zone: str) -> int:
    offset = known_zone(zone).utcoffset(moment(at, zone))
    return 0 if offset is None else offset // timedelta(milliseconds=1)
