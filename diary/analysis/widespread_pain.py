"""How widespread the pain was: the Widespread Pain Index (Wolfe 2016, doi 10.1016/j.semarthrit.2016.08.012).

It counts in how many of nineteen areas there was pain over the last seven days, and in how many of five parts of the
body. A mark counts from intensity 1 on, or where no intensity was said. Elbow, wrist, hand, groin, knee, ankle, foot
and the head but the jaw are in no area. Jaw, chest and abdomen do not count for the five parts. The numbers are for
who asks for them; they say nothing about an illness.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from diary.domain.body import BodyMark, regions
from diary.domain.period import Period

DAYS = 7
LEAST_INTENSITY = 1

_SIDED = {
    "upper": ("jaw", "shoulder-girdle", "upper-arm", "lower-arm"),
    "lower": ("hip", "upper-leg", "lower-leg"),
}
PARTS: dict[str, tuple[str, ...]] = {
    **{
        f"{half}-{side}": tuple(f"{area}-{side}" for area in areas)
        for half, areas in _SIDED.items()
        for side in ("left", "right")
    },
    "axial": ("neck", "upper-back", "lower-back", "chest", "abdomen"),
}
"""The five parts of the body, each with its areas."""

AREAS: tuple[str, ...] = tuple(area for areas in PARTS.values() for area in areas)
"""The nineteen areas."""

_NOT_FOR_PARTS = frozenset({"jaw-left", "jaw-right", "chest", "abdomen"})


@dataclass(frozen=True, slots=True)
class WidespreadPain:
    """Where there was pain."""

    areas: frozenset[str]
    """Some of ``AREAS``."""

    @property
    def index(self) -> int:
        """0 … 19."""
        return len(self.areas)

    @property
    def parts(self) -> frozenset[str]:
        """Those of the five parts with pain, jaw, chest and abdomen not counted."""
        counted = self.areas - _NOT_FOR_PARTS
        return frozenset(part for part, areas in PARTS.items() if counted & set(areas))


def last_days(today: date) -> Period:
    """The days that are looked at: seven, today included."""
    return Period.until(today, DAYS)


def widespread_pain(marks: Iterable[BodyMark]) -> WidespreadPain:
    """The areas that ``marks`` lie in; a region of a newer program is in none."""
    area_of = {region.id: region.wpi for region in regions()}
    found = {
        area_of.get(mark.region)
        for mark in marks
        if mark.intensity is None or mark.intensity >= LEAST_INTENSITY
    }
    return WidespreadPain(frozenset(area for area in found if area is not None))
