"""The colour of a figure in a calendar: the pain ramp for pain, else one colour that grows stronger."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from diary.colours import PAIN_RAMP, pain_ink
from diary.ui.theme import Theme, colour, mixed

_STEPS = 5
_WEAKEST, _STRONGEST = 0.08, 0.6
_DARK_TEXT, _LIGHT_TEXT = "#14191D", "#FFFFFF"
_LINEAR_BELOW, _CHANNELS = 0.04045, (0.2126, 0.7152, 0.0722)


class Ink(NamedTuple):
    """A fill and what is written upon it."""

    fill: QColor
    text: QColor


def pain_fill(score: float) -> Ink:
    """The step of the ramp nearest to ``score``, 0 … 10."""
    step = min(max(round(score), 0), len(PAIN_RAMP) - 1)
    return Ink(colour(PAIN_RAMP[step]), colour(pain_ink(step)))


def plain_fill(figure: float, low: float, high: float, theme: Theme) -> Ink:
    """One of five strengths of the first series colour, for a figure from ``low`` to ``high``."""
    share = 0.5 if high <= low else min(max((figure - low) / (high - low), 0.0), 1.0)
    step = min(int(share * _STEPS), _STEPS - 1) / (_STEPS - 1)
    strength = _WEAKEST + (_STRONGEST - _WEAKEST) * step
    fill = mixed(theme.palette.series[0], theme.palette.surface, strength)
    inks = (QColor(_DARK_TEXT), QColor(_LIGHT_TEXT))
    return Ink(fill, max(inks, key=lambda ink: contrast(ink, fill)))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours by the formula of WCAG 2, 1 … 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(ink: QColor) -> float:
    channels = (ink.redF(), ink.greenF(), ink.blueF())
    linear = (
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
        for part in channels
    )
    return sum(weight * part for weight, part in zip(_CHANNELS, linear, strict=True))
