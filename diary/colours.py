"""The palette "Schemer" and the pain ramp, as numbers: window, paper and exports share them.

Contrast was computed with the WCAG 2 formula; ``tests/test_colours.py`` computes it again.
"""

from typing import NamedTuple


class Palette(NamedTuple):
    """The colours of one theme, each ``#RRGGBB``."""

    window: str
    surface: str
    sunk: str
    text: str
    muted: str
    border: str
    line: str
    accent: str
    on_accent: str
    selected: str
    danger: str
    success: str
    warning: str
    link: str
    band: str
    series: tuple[str, str, str, str]


LIGHT = Palette(
    window="#F7F5F0",
    surface="#FFFFFF",
    sunk="#EFECE4",
    text="#1F2A30",
    muted="#4A5760",
    border="#7B858C",
    line="#DDD8CC",
    accent="#0B6477",
    on_accent="#FFFFFF",
    selected="#CFE6EA",
    danger="#A3312A",
    success="#2A6A3C",
    warning="#7A4B00",
    link="#0B5C8A",
    band="#DCE3E6",
    series=("#0067A3", "#B94F00", "#00795A", "#A64D82"),
)

DARK = Palette(
    window="#14191D",
    surface="#1E252A",
    sunk="#101417",
    text="#E8ECEE",
    muted="#AFBAC1",
    border="#7F8C95",
    line="#333D44",
    accent="#6CCBDC",
    on_accent="#0A1B20",
    selected="#20505B",
    danger="#FFA197",
    success="#93D5A2",
    warning="#F2C46D",
    link="#8CC8F0",
    band="#37434A",
    series=("#56A8F0", "#F2A65A", "#1FA37A", "#F0B3D3"),
)

PAIN_RAMP = (
    "#FFF1D0",
    "#FBDFA6",
    "#F4C97D",
    "#E9B062",
    "#DA9457",
    "#CC8159",
    "#AB6058",
    "#8C4B5B",
    "#6C3A59",
    "#4B2C52",
    "#2E2147",
)
"""Pain 0 … 10, the same in light, dark and on paper, so that it is learnt once; only ever used for pain."""

_DARK_INK = "#1F2A30"
_LIGHT_INK = "#FFFFFF"
_FIRST_WITH_LIGHT_INK = 6


def pain_ink(score: int) -> str:
    """The colour of a number on the ramp step ``score`` (0 … 10); at least 4.6:1."""
    return _LIGHT_INK if score >= _FIRST_WITH_LIGHT_INK else _DARK_INK
