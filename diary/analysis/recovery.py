"""How long it took after earlier flares before a day was as usual again: of one's own diary, counted, no promise."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from diary.analysis.daily import Numbers

LEAST_DAYS = 30
_ABOVE_USUAL = 2.0
_LEAST_LENGTH = 3
_LONGEST_GAP = 2
_SEEN_BEFORE = 90


@dataclass(frozen=True, slots=True)
class Recovery:
    """One flare: its first day, and how many days later a day was as usual again."""

    first: date
    days: int


def recoveries(pain: Numbers, first_day: date) -> list[Recovery]:
    """The flares that are over, the oldest first; ``pain`` has shape (days,), NaN where missing.

    A flare is three days or more (two empty ones may lie between) on which it was two points above usual: the middle
    of the 90 days before it. It is over on the first day that is as usual. Nothing of fewer than 30 days.
    """
    places = np.flatnonzero(np.isfinite(pain)).tolist()
    found: list[Recovery] = []
    number = 0
    while number < len(places):
        usual = _usual_before(pain, places[number])
        length = _length_of_flare(pain, places, number, usual)
        if usual is None or length < _LEAST_LENGTH:
            number += 1
            continue
        after = next((place for place in places[number + length :] if pain[place] <= usual), None)
        if after is None:
            break
        start = places[number]
        found.append(Recovery(first_day + timedelta(start), after - start))
        number = places.index(after)
    return found


def _usual_before(pain: Numbers, place: int) -> float | None:
    before = pain[max(0, place - _SEEN_BEFORE) : place]
    known = before[np.isfinite(before)]
    return float(np.median(known)) if len(known) >= LEAST_DAYS else None


def _length_of_flare(pain: Numbers, places: list[int], number: int, usual: float | None) -> int:
    """How many known days from ``number`` on belong to one flare; 0 where none begins there."""
    if usual is None:
        return 0
    length = 0
    for before, place in zip([places[number], *places[number:]], places[number:], strict=False):
        if pain[place] < usual + _ABOVE_USUAL or place - before > _LONGEST_GAP + 1:
            break
        length += 1
    return length
