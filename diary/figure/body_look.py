"""The colours of the body: the figure itself, and what stands on one region."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from diary.colours import PAIN_RAMP, Palette, pain_ink

MARKED = "•"
"""What stands on a region that is marked without a number."""


@dataclass(frozen=True, slots=True)
class RegionInk:
    """How one region is filled and what is written on it; ``ink`` is the colour of that text."""

    fill: QColor
    ink: QColor
    text: str = ""


@dataclass(frozen=True, slots=True)
class BodyLook:
    """The colours of the figure: an empty region, its lines, the outline and what is chosen."""

    surface: QColor
    line: QColor
    outline: QColor
    text: QColor
    muted: QColor
    chosen: QColor
    accent: QColor
    marked: QColor


def look_of(palette: Palette, *, high_contrast: bool = False) -> BodyLook:
    """The look in a palette; on paper that is ``LIGHT``."""
    return BodyLook(
        surface=QColor(palette.surface),
        line=QColor(palette.border if high_contrast else palette.line),
        outline=QColor(palette.text if high_contrast else palette.border),
        text=QColor(palette.text),
        muted=QColor(palette.muted),
        chosen=QColor(palette.selected),
        accent=QColor(palette.accent),
        marked=QColor(palette.band),
    )


def pain_region(score: int | None, look: BodyLook) -> RegionInk:
    """A region with pain ``score`` (0 … 10) on its step of the ramp; ``None`` is marked without a number."""
    if score is None:
        return RegionInk(look.marked, look.text, MARKED)
    return RegionInk(QColor(PAIN_RAMP[score]), QColor(pain_ink(score)), str(score))
