"""The body in regions, and a mark on one of them. "Left" is always the person's own left."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from diary.domain.scale import Option
from diary.i18n import N_, in_spoken_language
from diary.paths import resources

PARTS: tuple[Option, ...] = (
    Option("head", N_("Head")),
    Option("neck_and_shoulders", N_("Neck and shoulders")),
    Option("arms_and_hands", N_("Arms and hands")),
    Option("chest_and_belly", N_("Chest and belly")),
    Option("back", N_("Upper and lower back")),
    Option("hips_and_pelvis", N_("Hips and pelvis")),
    Option("legs_and_feet", N_("Legs and feet")),
)

QUALITIES: tuple[Option, ...] = (
    Option("nagging", N_("nagging")),
    Option("stabbing", N_("stabbing")),
    Option("burning", N_("burning")),
    Option("pressing", N_("pressing")),
    Option("pulling", N_("pulling")),
    Option("throbbing", N_("throbbing")),
    Option("electric", N_("electric")),
    Option("tingling", N_("tingling")),
    Option("cramping", N_("cramping")),
    Option("stiff", N_("stiff")),
    Option("numb", N_("numb")),
    Option("tense", N_("tense")),
    Option("heavy", N_("heavy")),
    Option("tender", N_("tender to the touch")),
    Option("itching", N_("itching")),
    Option("cold", N_("cold")),
    Option("weak", N_("weak")),
)
"""What it is like. Keys never change; a new one is added at the end."""

TIMINGS: tuple[Option, ...] = (
    Option("radiates", N_("radiates")),
    Option("when_starting", N_("when I start to move")),
    Option("during_effort", N_("during effort")),
    Option("after_effort", N_("after effort")),
    Option("morning_stiffness", N_("stiff in the morning")),
    Option("after_sitting", N_("after sitting for long")),
    Option("at_rest", N_("at rest")),
    Option("at_night", N_("at night")),
    Option("comes_and_goes", N_("comes and goes")),
    Option("in_bursts", N_("in short bursts")),
    Option("always_there", N_("always there")),
    Option("moves_about", N_("moves about")),
)
"""When it is felt, and how it behaves. Keys never change."""

STATUSES: tuple[Option, ...] = (
    Option("new", N_("new")),
    Option("known", N_("as I know it")),
    Option("seen_by_doctor", N_("seen by a doctor")),
)
"""Whether it is new. Keys never change."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the body map; ``id`` is its id in the drawing, ``wpi`` its area of the Widespread Pain Index."""

    id: str
    part: str
    names: tuple[tuple[str, str], ...]
    """The name in each language, as pairs of language code and text."""
    is_private: bool
    """Whether a report leaves it out unless it is chosen."""
    wpi: str | None
    view: str
    """``front`` or ``back``: the drawing it is in."""
    label_at: tuple[float, float]
    """Where in that drawing its number stands, in units of the drawing."""

    @property
    def name(self) -> str:
        """The name in the spoken language, with the person's own left and right."""
        return in_spoken_language(dict(self.names))


@dataclass(frozen=True, slots=True)
class BodyMark:
    """Where it is felt: a region, how strongly (0 … 10, ``None`` = not said), what it is like and when.

    ``qualities``, ``timings`` and ``status`` are keys of ``QUALITIES``, ``TIMINGS`` and ``STATUSES``.
    """

    region: str
    intensity: int | None = None
    qualities: tuple[str, ...] = ()
    timings: tuple[str, ...] = ()
    status: str | None = None


def merged(marks: Iterable[BodyMark]) -> dict[str, BodyMark]:
    """The marks by region, in the order in which the regions come first: two on one region become one.

    That one has the strongest intensity, all qualities and timings, and the last status that was said.
    """
    found: dict[str, BodyMark] = {}
    for mark in marks:
        before = found.get(mark.region)
        found[mark.region] = mark if before is None else _merge(before, mark)
    return found


def _merge(first: BodyMark, second: BodyMark) -> BodyMark:
    return BodyMark(
        first.region,
        max(
            (mark.intensity for mark in (first, second) if mark.intensity is not None), default=None
        ),
        tuple(dict.fromkeys((*first.qualities, *second.qualities))),
        tuple(dict.fromkeys((*first.timings, *second.timings))),
        second.status or first.status,
    )


@cache
def regions() -> tuple[Region, ...]:
    """All regions, part by part from head to feet."""
    file = resources() / "body" / "regions.json"
    return tuple(
        Region(
            id=region["id"],
            part=region["part"],
            names=tuple(region["name"].items()),
            is_private=region["private"],
            wpi=region["wpi"],
            view=region["view"],
            label_at=tuple(region["label_at"]),
        )
        for region in json.loads(file.read_text(encoding="utf-8"))
    )


def region_name(region_id: str) -> str:
    """The name of a region in the spoken language; its id where a newer program drew it."""
    return next((region.name for region in regions() if region.id == region_id), region_id)


def is_private(region_id: str) -> bool:
    """Whether a report leaves this region out unless it is chosen; so it is with one of a newer program."""
    return next((region.is_private for region in regions() if region.id == region_id), True)
