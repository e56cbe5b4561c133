"""The body in regions, and a mark on one of them. "Left" is always the person's own left."""

import json
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
)


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the body map; ``id`` is its id in the drawing, ``wpi`` its area of the Widespread Pain Index."""

    id: str
    part: str
    names: tuple[tuple[str, str], ...]
    """The name in each language, as pairs of language code and text."""
    is_private: bool
    wpi: str | None

    @property
    def name(self) -> str:
        """The name in the spoken language, with the person's own left and right."""
        return in_spoken_language(dict(self.names))


@dataclass(frozen=True, slots=True)
class BodyMark:
    """Where it is felt: a region, how strongly (0 … 10, ``None`` = not said) and what it is like."""

    region: str
    intensity: int | None = None
    qualities: tuple[str, ...] = ()


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
        )
        for region in json.loads(file.read_text(encoding="utf-8"))
    )


def region_name(region_id: str) -> str:
    """The name of a region in the spoken language; its id where a newer program drew it."""
    return next((region.name for region in regions() if region.id == region_id), region_id)
