"""Many marks in one call of the painter, straight from arrays.

PySide's own ``drawRects`` wants a list of objects, which costs more than the drawing. pyqtgraph hands the memory of an
array over; its class for that is no part of its public interface, so its version is bounded in ``pyproject.toml``.
"""

from pyqtgraph.functions import ndarray_from_qpolygonf
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPixmap, QPolygonF

from diary.analysis.lanes import Numbers

_RECT_FIELDS, _LINE_FIELDS, _FRAGMENT_FIELDS = 4, 4, 10


def draw_rects(
    painter: QPainter, left: Numbers, top: Numbers, width: Numbers | float, height: Numbers
) -> None:
    """Draw rectangles with the pen and the brush of ``painter``; shape (rectangles,) each."""
    batch = PrimitiveArray(QRectF, _RECT_FIELDS)
    batch.resize(left.size)
    fields = batch.ndarray()
    fields[:, 0], fields[:, 1], fields[:, 2], fields[:, 3] = left, top, width, height
    if left.size:
        painter.drawRects(*batch.drawargs())


def draw_lines(
    painter: QPainter, x1: Numbers, y1: Numbers | float, x2: Numbers, y2: Numbers | float
) -> None:
    """Draw single lines; shape (lines,) each."""
    batch = PrimitiveArray(QLineF, _LINE_FIELDS)
    batch.resize(x1.size)
    fields = batch.ndarray()
    fields[:, 0], fields[:, 1], fields[:, 2], fields[:, 3] = x1, y1, x2, y2
    if x1.size:
        painter.drawLines(*batch.drawargs())


def draw_pictures(
    painter: QPainter, sheet: QPixmap, x: Numbers, y: Numbers, number: Numbers, side: float
) -> None:
    """Draw picture ``number`` of a ``sheet`` of squares, its middle at each place; ``side`` in pixels of the page."""
    ratio = sheet.devicePixelRatio()
    batch = PrimitiveArray(QPainter.PixmapFragment, _FRAGMENT_FIELDS)
    batch.resize(x.size)
    fields = batch.ndarray()
    fields[:, 0], fields[:, 1] = x, y
    fields[:, 2], fields[:, 3] = number * side * ratio, 0
    fields[:, 4:6] = side * ratio
    fields[:, 6:8] = 1 / ratio
    fields[:, 8], fields[:, 9] = 0, 1
    if x.size:
        pointer, count = batch.drawargs()
        painter.drawPixmapFragments(pointer, count, sheet)


def polygon(x: Numbers, y: Numbers) -> QPolygonF:
    """A line through all points; shape (points,) each."""
    made = QPolygonF()
    made.resize(x.size)
    memory = ndarray_from_qpolygonf(made)
    memory[:, 0], memory[:, 1] = x, y
    return made
