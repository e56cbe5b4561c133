"""A piece of text on at most so many lines, with the hits of a search marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from diary.ui.theme import Theme, colour

_LINE_HEIGHT = 1.4
_ROOM_FOR_BOLD = 16.0


def line_height(font: QFont) -> float:
    """From one line to the next, in pixels."""
    return font.pixelSize() * _LINE_HEIGHT


def lay_out(
    text: str,
    font: QFont,
    width: float,
    *,
    most: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> QTextLayout:
    """``text`` in lines of ``width`` pixels; what does not fit in ``most`` lines ends with an ellipsis."""
    layout, starts = _broken(text, font, width, formats)
    if len(starts) > most:
        last = starts[most - 1]
        room = width - (_ROOM_FOR_BOLD if formats else 0.0)
        # All that follows on one line, cut where it no longer fits.
        end = QFontMetricsF(font).elidedText(text[last:], Qt.TextElideMode.ElideRight, room)
        layout, starts = _broken(text[:last] + end, font, width, formats)
    return layout


def marking(theme: Theme, marked: Sequence[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
    """The hits of a search: bold, on the ground of what is chosen."""
    found = QTextCharFormat()
    found.setFontWeight(QFont.Weight.Bold)
    found.setBackground(colour(theme.palette.selected))
    found.setForeground(colour(theme.palette.text))
    ranges = []
    for start, end in marked:
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = start, end - start, found
        ranges.append(each)
    return ranges


def _broken(
    text: str, font: QFont, width: float, formats: Sequence[QTextLayout.FormatRange]
) -> tuple[QTextLayout, list[int]]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    starts: list[int] = []
    step = line_height(font)
    shift = (step - QFontMetricsF(font).height()) / 2
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, len(starts) * step + shift))
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts
