"""A sheet with a title, the period and charts under one another: what is saved of a page, always light and on white."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from diary.report.pictures import Picture
from diary.ui.theme import Type, colour, current_theme, paper_theme

WIDE, NARROW = 1040.0, 720.0
"""The width of what is drawn, in pixels at 100 %: of many things beside one another, and of one small chart."""
_MARGIN = 32.0
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_ENDLESS = 100_000.0


@dataclass(frozen=True, slots=True)
class Block:
    """Something on a sheet; ``height`` is told for a width, and ``paint`` gets a box of that size."""

    height: Callable[[float], float]
    paint: Callable[[QPainter, QRectF], object]
    gap: float = 8.0
    """Pixels between it and what stands above it."""


def words(text: str, kind: Type = Type.HINT, *, muted: bool = True, gap: float = 4.0) -> Block:
    """A text that wraps."""

    def height(width: float) -> float:
        room = QRectF(0, 0, width, _ENDLESS)
        return QFontMetricsF(current_theme().font(kind)).boundingRect(room, _WRAPPED, text).height()

    def paint(painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        painter.setFont(theme.font(kind))
        painter.setPen(colour(theme.palette.muted if muted else theme.palette.text))
        painter.drawText(box.adjusted(0, 0, 1, 1), _WRAPPED, text)

    return Block(height, paint, gap)


def drawn(height: float, paint: Callable[[QPainter, QRectF], object], gap: float = 8.0) -> Block:
    """A chart that has one height at any width."""
    return Block(lambda _width: height, paint, gap)


def sheet(title: str, period: str, blocks: Callable[[], Sequence[Block]], width: float) -> Picture:
    """The title, under it the period (none where it is empty), then ``blocks``, which are made in colours for paper."""
    with paper_theme():
        made = [words(title, Type.SECTION, muted=False)]
        if period:
            made.append(words(period))
        made += blocks()
        boxes = _laid_out(made, width)
    return Picture(width + 2 * _MARGIN, boxes[-1].bottom() + _MARGIN, partial(_paint, made, boxes))


def _laid_out(blocks: Sequence[Block], width: float) -> list[QRectF]:
    boxes: list[QRectF] = []
    top = _MARGIN
    for block in blocks:
        top += block.gap if boxes else 0
        boxes.append(QRectF(_MARGIN, top, width, block.height(width)))
        top = boxes[-1].bottom()
    return boxes


def _paint(blocks: Sequence[Block], boxes: Sequence[QRectF], painter: QPainter) -> None:
    """Each in its box, which begins at nought for what it paints."""
    with paper_theme():
        for block, box in zip(blocks, boxes, strict=True):
            painter.save()
            painter.translate(box.topLeft())
            block.paint(painter, QRectF(QPointF(0, 0), box.size()))
            painter.restore()
