"""Where it was felt over a period: on how many days, how strongly, and how two periods differ.

A share is taken of the days on which places were marked: a day without marks says nothing about where. With few such
days a share tells little, so two periods are only laid side by side where both have enough.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from diary.analysis.daily import MarkDays
from diary.i18n import _, ngettext

FEWEST_DAYS = 7
"""Days with marks that each of two periods needs before they are compared."""


@dataclass(frozen=True, slots=True)
class RegionHeat:
    """One region of the body over a period."""

    days: int
    """On how many days it was marked."""
    share: float
    """Of the days with marks, 0 … 1."""
    strongest: int | None
    """0 … 10; ``None`` where a strength was never said."""
    usual: float | None
    """The median of the strongest of each day; ``None`` as above."""


@dataclass(frozen=True, slots=True)
class BodyHeat:
    """Every region that was marked in a period."""

    regions: Mapping[str, RegionHeat]
    """By id, also of a region that no longer exists; the one marked on most days first."""
    days_with_marks: int
    days_with_note: int
    sentence: str
    """How many days this rests on."""


@dataclass(frozen=True, slots=True)
class RegionChange:
    """One region in two periods."""

    before: RegionHeat | None
    """``None`` where it was not marked in that period."""
    after: RegionHeat | None
    share: float
    """How much larger the share of days is in the second period, −1 … 1."""
    usual: float | None
    """How much higher the usual strength is, −10 … 10; ``None`` where one of the two is not known."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two periods side by side."""

    regions: Mapping[str, RegionChange]
    """By id, the greatest change of share first; empty where there are too few days."""
    days_before: int
    """With marks."""
    days_after: int
    is_enough: bool
    sentence: str
    """On how many days of each period this rests, or that these are too few."""


def body_heat(marked: MarkDays) -> BodyHeat:
    """How often and how strongly each region was marked."""
    strengths: dict[str, list[int | None]] = defaultdict(list)
    for _day, region, strength in marked.marks:
        strengths[region].append(strength)
    days_with_marks = len({day for day, _region, _strength in marked.marks})
    regions = {
        region: _region_heat(strengths[region], days_with_marks)
        for region in sorted(strengths, key=lambda region: (-len(strengths[region]), region))
    }
    return BodyHeat(
        regions, days_with_marks, marked.days_with_note, _days_in_words(days_with_marks)
    )


def difference(before: BodyHeat, after: BodyHeat) -> Difference:
    """How the second period differs from the first; nothing but a sentence where either has too few days."""
    few = min(before.days_with_marks, after.days_with_marks)
    is_enough = few >= FEWEST_DAYS
    changes = {
        region: _change(before.regions.get(region), after.regions.get(region))
        for region in {**before.regions, **after.regions}
        if is_enough
    }
    return Difference(
        {
            region: changes[region]
            for region in sorted(changes, key=lambda region: (-abs(changes[region].share), region))
        },
        before.days_with_marks,
        after.days_with_marks,
        is_enough,
        _difference_in_words(before.days_with_marks, after.days_with_marks, is_enough=is_enough),
    )


def _region_heat(strengths: list[int | None], days_with_marks: int) -> RegionHeat:
    said = [strength for strength in strengths if strength is not None]
    return RegionHeat(
        len(strengths),
        len(strengths) / days_with_marks,
        max(said, default=None),
        float(median(said)) if said else None,
    )


def _change(before: RegionHeat | None, after: RegionHeat | None) -> RegionChange:
    usual_before = None if before is None else before.usual
    usual_after = None if after is None else after.usual
    return RegionChange(
        before,
        after,
        (0.0 if after is None else after.share) - (0.0 if before is None else before.share),
        None if usual_before is None or usual_after is None else usual_after - usual_before,
    )


def _days_in_words(days: int) -> str:
    if days == 0:
        return _("In this period no places were marked.")
    return ngettext(
        "Places were marked on {count} day.", "Places were marked on {count} days.", days
    ).format(count=days)


def _difference_in_words(before: int, after: int, *, is_enough: bool) -> str:
    days = _("Days with marked places: {before} in the first period, {after} in the second.")
    sentence = days.format(before=before, after=after)
    if is_enough:
        return sentence
    few = _("That is too few to compare; from {count} days in each the difference shows here.")
    return f"{sentence} {few.format(count=FEWEST_DAYS)}"
