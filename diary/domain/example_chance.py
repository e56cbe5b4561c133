"""Chance for the example diary: the same on every computer, so that the same seed always gives the same diary."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from diary.domain.moment import milliseconds, to_the_millisecond

_Item = TypeVar("_Item")


class Chance:
    """Chance that is the same on every computer: of ``random`` only what is promised to stay as it is."""

    def __init__(self, seed: int) -> None:
        """The same ``seed`` gives the same chance."""
        self._random = random.Random(seed)  # noqa: S311  an example is no secret

    def one(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self._random.random()

    def happens(self, chance: float) -> bool:
        """Whether something of this chance happens."""
        return self.one() < chance

    def between(self, low: float, high: float) -> float:
        """A number from ``low`` to ``high``."""
        return low + (high - low) * self.one()

    def whole(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self.one() * (high - low + 1))

    def identity(self, at: datetime) -> UUID:
        """A UUID of version 7 for a record made at ``at`` (aware), like that of any record, but the same each time."""
        low, high = (int(self.one() * 2**31) for _ in range(2))
        return UUID(
            int=milliseconds(at) << 80 | 7 << 76 | (high & 0xFFF) << 64 | 0b10 << 62 | low << 20
        )

    def stamps(self, at: datetime) -> dict[str, Any]:
        """What every record has, for one that was written down at ``at`` (aware)."""
        written = to_the_millisecond(at.astimezone(UTC))
        return {
            "uuid": self.identity(written),
            "created_at": written,
            "changed_at": written,
        }

    def spread(self, size: float) -> float:
        """A number round nought, as a bell of standard deviation ``size``."""
        return size * (sum(self.one() for _ in range(12)) - 6)

    def pick(self, items: Sequence[_Item]) -> _Item:
        """One of ``items``."""
        return items[int(self.one() * len(items))]
