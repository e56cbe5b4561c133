"""How a life chart looks: colours and fonts, from the theme of the window or in black and white for paper."""

from dataclasses import dataclass

from PySide6.QtGui import QFont

FAMILY = "Atkinson Hyperlegible Next"


@dataclass(frozen=True, slots=True)
class LifeLook:
    """Colours as ``#RRGGBB``; ``scale`` is 1 where fonts have their size at 100 %."""

    ground: str
    surface: str
    text: str
    muted: str
    line: str
    rule: str
    band: str
    strength: str
    link: str
    accent: str
    selected: str
    font: QFont
    """Names at marks."""
    strong: QFont
    """Titles of lanes, and the name that is chosen."""
    small: QFont
    """Axes and hints."""
    small_strong: QFont
    scale: float = 1.0


PAPER_POINTS = 9.5
"""The size of print: never less than 8.5 points."""
_SMALL_POINTS = 9.0


def paper_look() -> LifeLook:
    """Black on white; greys that stay apart when a printer has no colours. One pixel is one point."""
    return LifeLook(
        ground="#FFFFFF",
        surface="#FFFFFF",
        text="#000000",
        muted="#333333",
        line="#C8C8C8",
        rule="#808080",
        band="#D9D9D9",
        strength="#2A6A3C",
        link="#7A2E5D",
        accent="#000000",
        selected="#FFFFFF",
        font=paper_font(PAPER_POINTS),
        strong=paper_font(PAPER_POINTS, bold=True),
        small=paper_font(_SMALL_POINTS),
        small_strong=paper_font(_SMALL_POINTS, bold=True),
        scale=0.72,
    )


def paper_font(points: float, *, bold: bool = False) -> QFont:
    """A font whose pixels are points: the painter is scaled.

    Without the figures of one width that the window has: in a PDF those can be neither searched nor copied.
    """
    font = QFont(FAMILY)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(points))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 0)
    return font
