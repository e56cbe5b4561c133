"""Where the two views stand in the picture, and how high it is."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from diary.figure.body_drawing import Drawings, View
from diary.figure.body_figure import BodyFigure
from diary.ui.theme import Type, current_theme

_HEIGHT = 500
_WIDTH_FOR_HEIGHT = 0.53
"""The room for one view in proportion to its height: the figure and a few words beside its head."""
_WIDEST = 348
_LEAST_NUMBER = 14
"""Pixels: no number is smaller."""


def height_for(width: int) -> int:
    """The height of the picture in ``width``, in pixels."""
    most = current_theme().control(_HEIGHT)
    return round(min(most, width / 2 / _WIDTH_FOR_HEIGHT))


def number_font() -> QFont:
    """The font of what stands on the regions."""
    theme = current_theme()
    font = theme.font(Type.HINT_STRONG)
    font.setPixelSize(max(_LEAST_NUMBER, theme.control(_LEAST_NUMBER)))
    return font


def figures_in(room: QRectF, drawings: Drawings) -> tuple[BodyFigure, ...]:
    """The views in ``room``, the front on the left, in its middle where there is room to spare."""
    theme = current_theme()
    width = min(room.width() / 2, float(theme.control(_WIDEST)))
    left = room.center().x() - width
    numbers, words = number_font(), theme.font(Type.HINT)
    return tuple(
        BodyFigure(
            drawings[view],
            QRectF(left + place * width, room.top(), width, room.height()),
            numbers,
            words,
        )
        for place, view in enumerate(View)
        if view in drawings
    )
