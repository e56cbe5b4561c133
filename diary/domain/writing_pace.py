"""How writing is spaced, and when it is better to leave it for a while. Advice only: whoever wants to write may.

After writing on what is heavy, many people feel worse for an hour or two. In one trial with people in pain who wrote at
home the heaviness stayed for days (Gillis 2006), so after a clear rise there is a day of rest, and what brings no
relief is not repeated without end. Studies let people write three to five times (Kacewicz, Slatcher and Pennebaker
2007); after that a pause of weeks is offered. Nothing is counted aloud.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum

from diary.domain.practice import Practice

CLEAR_RISE = 3
"""Points of heaviness, of 0 … 10, that are more than the usual heaviness right after."""
REST = timedelta(days=1)
WITHOUT_RELIEF = 3
"""So many times in a row without relief, and something else is better."""
ENOUGH = 3
"""From so many times on a pause may be taken; studies went up to five."""
PAUSE = timedelta(weeks=3)
"""What is further apart than this belongs to another round."""


class Advice(Enum):
    """What is kindly said before somebody writes again."""

    STOP = "stop"
    REST = "rest"
    PAUSE = "pause"


def rise(practice: Practice) -> int | None:
    """How much heavier it was after than before, −10 … 10; ``None`` where one of the two was not said."""
    if practice.before is None or practice.after is None:
        return None
    return practice.after - practice.before


def advice(practices: Iterable[Practice], now: datetime) -> Advice | None:
    """What to say to somebody who wants to write ``now``, after these; ``None`` where there is nothing to say."""
    written = last_round(practices, now)
    if not written:
        return None
    known = [change for each in written if (change := rise(each)) is not None]
    if len(known) >= WITHOUT_RELIEF and min(known[-WITHOUT_RELIEF:]) >= 0:
        return Advice.STOP
    last = written[-1]
    change = rise(last)
    if change is not None and change >= CLEAR_RISE and now - _end(last) < REST:
        return Advice.REST
    return Advice.PAUSE if len(written) >= ENOUGH else None


def last_round(practices: Iterable[Practice], now: datetime) -> list[Practice]:
    """The writings up to ``now`` that lie less than a pause apart, in order of time; none where a pause has passed."""
    written = sorted(
        (each for each in practices if each.kind == "writing"), key=lambda each: each.at
    )
    found: list[Practice] = []
    later = now
    for each in reversed(written):
        if later - each.at >= PAUSE:
            break
        found.append(each)
        later = each.at
    return found[::-1]


def _end(practice: Practice) -> datetime:
    return practice.at + timedelta(minutes=practice.minutes or 0)
