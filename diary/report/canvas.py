"""A sheet of paper to write and draw on, in points (72 to the inch), the same on a PDF, a printer and in a picture.

Lines are broken here and not by the device, so that the preview on the screen has exactly the lines of the paper. Every
text is laid out at ten times its size: fonts have whole sizes, and points would be too coarse.
"""

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from diary.colours import LIGHT, PAIN_RAMP, pain_ink
from diary.report.fonts import paper_font

TENTHS = 10
LEAST_SIZE = 8.5

INK, MUTED, RULE, EDGE, FILL = "#14191D", LIGHT.muted, "#B4BABE", "#5B666E", "#66747D"
"""On white paper: text, lesser text, a line between parts, the edge of a mark, and a column that is not pain."""


class Type(Enum):
    """The sizes of type on paper: points and weight."""

    TITLE = (18.0, 600)
    QUESTION = (11.0, 400)
    SECTION = (11.0, 600)
    NUMBER = (17.0, 700)
    BODY = (9.5, 400)
    STRONG = (9.5, 600)
    SMALL = (8.5, 400)
    SMALL_STRONG = (8.5, 600)

    @property
    def line(self) -> float:
        """The height of a line, in points."""
        return float(self.value[0]) * 1.32


class Side(Enum):
    """Where a text stands against its place."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@lru_cache(maxsize=32)
def _font(kind: Type) -> QFont:
    size, weight = kind.value
    font = paper_font(round(size * TENTHS))
    font.setWeight(QFont.Weight(weight))
    return font


@lru_cache(maxsize=32)
def _metrics(kind: Type) -> QFontMetricsF:
    return QFontMetricsF(_font(kind))


def width_of(text: str, kind: Type) -> float:
    """How wide a text is on one line, in points."""
    return float(_metrics(kind).horizontalAdvance(text)) / TENTHS


def lines_of(text: str, kind: Type, width: float, most: int = 0) -> list[str]:
    """``text`` broken to ``width`` points; with ``most`` lines the last ends in an ellipsis where more came."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _broken(paragraph, kind, width)
        if most and len(lines) > most:
            break
    if most and len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], kind, width)]
    return lines


def _broken(paragraph: str, kind: Type, width: float) -> Iterable[str]:
    space = width_of(" ", kind)
    line: list[str] = []
    used = 0.0
    for word in paragraph.split(" "):
        if not word:
            continue
        wide = width_of(word, kind)
        if line and used + space + wide <= width:
            line.append(word)
            used += space + wide
            continue
        if line:
            yield " ".join(line)
        rest = word
        while wide > width and len(rest) > 1:
            fits = _fitting(rest, kind, width)
            yield rest[:fits]
            rest = rest[fits:]
            wide = width_of(rest, kind)
        line, used = [rest], wide
    yield " ".join(line)


def _fitting(word: str, kind: Type, width: float) -> int:
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(word[:middle], kind) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _shortened(line: str, kind: Type, width: float) -> str:
    while line and width_of(f"{line}…", kind) > width:
        line = line[:-1].rstrip()
    return f"{line}…"


class Canvas:
    """Draws on a painter whose unit is a point; without one it only says where things end."""

    def __init__(self, painter: QPainter | None) -> None:
        """``painter`` is active, and scaled to points."""
        self.painter = painter
        if painter is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def text(
        self,
        x: float,
        top: float,
        text: str,
        kind: Type = Type.BODY,
        *,
        ink: str = INK,
        side: Side = Side.LEFT,
    ) -> None:
        """One line; its box begins at ``top``."""
        painter = self.painter
        if painter is None or not text:
            return
        width = width_of(text, kind) if side is not Side.LEFT else 0.0
        left = x - {Side.LEFT: 0.0, Side.MIDDLE: width / 2, Side.RIGHT: width}[side]
        metrics = _metrics(kind)
        inner = (metrics.ascent() + metrics.descent()) / TENTHS
        baseline = top + (kind.line - inner) / 2 + metrics.ascent() / TENTHS
        painter.save()
        painter.scale(1 / TENTHS, 1 / TENTHS)
        painter.setFont(_font(kind))
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(left * TENTHS, baseline * TENTHS), text)
        painter.restore()

    def paragraph(
        self,
        x: float,
        top: float,
        width: float,
        text: str,
        kind: Type = Type.BODY,
        *,
        ink: str = INK,
        most: int = 0,
    ) -> float:
        """Lines as wide as ``width``; returns where they end."""
        for line in lines_of(text, kind, width, most):
            self.text(x, top, line, kind, ink=ink)
            top += kind.line
        return top

    def line(
        self, x: float, y: float, to_x: float, to_y: float, *, ink: str = RULE, width: float = 0.6
    ) -> None:
        """A straight line."""
        if self.painter is not None:
            self.painter.setPen(_pen(ink, width))
            self.painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))

    def dashed(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """A dashed line: what is usual."""
        if self.painter is not None:
            pen = QPen(_pen(EDGE, 0.7))
            pen.setDashPattern([4, 3])
            self.painter.setPen(pen)
            self.painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))

    def box(
        self, box: QRectF, *, fill: str = "", edge: str = "", width: float = 0.6, radius: float = 0
    ) -> None:
        """A rectangle, filled or with an edge or both."""
        if self.painter is None:
            return
        self.painter.setPen(_pen(edge, width) if edge else Qt.PenStyle.NoPen)
        self.painter.setBrush(_brush(fill) if fill else Qt.BrushStyle.NoBrush)
        if radius:
            self.painter.drawRoundedRect(box, radius, radius)
        else:
            self.painter.drawRect(box)

    def dot(self, x: float, y: float, radius: float, *, is_open: bool = False) -> None:
        """A round mark, filled or open."""
        if self.painter is None:
            return
        self.painter.setPen(_pen(INK, 1.1))
        self.painter.setBrush(_brush("#FFFFFF" if is_open else INK))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def triangle(self, x: float, top: float, size: float) -> None:
        """A mark that points up."""
        if self.painter is None:
            return
        path = QPainterPath(QPointF(x, top))
        path.lineTo(x + size, top + size * 1.4)
        path.lineTo(x - size, top + size * 1.4)
        path.closeSubpath()
        self.painter.fillPath(path, _brush(INK))

    def plate(self, x: float, top: float, size: float, score: int | None) -> None:
        """A number of pain on its step of the ramp, or a plain plate."""
        fill = "#FFFFFF" if score is None else PAIN_RAMP[score]
        self.box(QRectF(x, top, size, size), fill=fill, edge=EDGE, radius=2.5)
        if score is not None:
            self.text(
                x + size / 2,
                top + (size - Type.SMALL_STRONG.line) / 2,
                str(score),
                Type.SMALL_STRONG,
                ink=pain_ink(score),
                side=Side.MIDDLE,
            )


@lru_cache(maxsize=64)
def _brush(ink: str) -> QBrush:
    """Shared, so not to be changed."""
    return QBrush(QColor(ink))


@lru_cache(maxsize=64)
def _pen(ink: str, width: float) -> QPen:
    """Shared, so not to be changed."""
    pen = QPen(_brush(ink), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
