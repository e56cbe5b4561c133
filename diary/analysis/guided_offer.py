"""When Today may offer a guided moment: the pain is higher than before, and it was not offered too often today."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from diary.analysis.daily import Numbers

RISE = 2
"""Points above the figure before it, from which a moment is offered."""
LEAST_EARLIER = 20
"""Earlier figures that it takes to tell which are high for this person."""
MOST_A_DAY = 2
"""Offers on one day."""

_HIGH, _MIDDLE = 75, 50
"""Percentiles of the person's own earlier figures."""


def stands_out(pain: float, earlier: Numbers) -> bool:
    """Whether ``pain`` is at least ``RISE`` above the last of ``earlier``, or high among them all.

    ``earlier`` is in order of time. High is at or above their 75th percentile; where that is what it mostly is, it is
    not high, or somebody whose pain never changes would be asked each time.
    """
    if not len(earlier):
        return False
    if pain - earlier[-1] >= RISE:
        return True
    if len(earlier) < LEAST_EARLIER:
        return False
    middle, high = np.percentile(earlier, (_MIDDLE, _HIGH))
    return bool(pain >= high and pain > middle)


def may_offer(offers: Sequence[str], today: date) -> bool:
    """Whether fewer than ``MOST_A_DAY`` of the ``offers`` (days, ISO) were today."""
    return list(offers).count(today.isoformat()) < MOST_A_DAY


def with_offer(offers: Sequence[str], today: date) -> list[str]:
    """``offers`` with one more of ``today``; those of other days are forgotten."""
    return [*(day for day in offers if day == today.isoformat()), today.isoformat()]
