"""Brushes and pens for what is painted in the first window.

``QBrush(colour)`` and ``QPen(colour, width)`` are the same, but PySide compares their arguments with flags of ``Qt``;
see ``qt_numbers``.
"""

from functools import lru_cache

from PySide6.QtGui import QBrush, QColor, QPalette, QPen


@lru_cache(maxsize=256)
def solid(rgba: int) -> QBrush:
    """The brush of one colour, ``0xAARRGGBB``; not to be changed, it is shared."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor.fromRgba(rgba))
    return palette.brush(QPalette.ColorRole.Window)


def line(colour: QColor, width: float) -> QPen:
    """A pen of ``width`` pixels."""
    pen = QPen()
    pen.setColor(colour)
    pen.setWidthF(width)
    return pen
