"""A life chart as a file: PDF, PNG or SVG."""

from PySide6.QtCore import QBuffer, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from diary.report.life_sheet import (
    HEIGHT,
    MARGIN,
    WIDTH,
    LifeSheet,
    paint_life_sheet,
    paint_picture,
)
from diary.report.paper import NEUTRAL, pdf_of, png_of, written

PDF, PNG, SVG = ".pdf", ".png", ".svg"
_DENSITY = 2.75
"""Pixels a point: about 200 an inch."""


def life_file(sheet: LifeSheet, suffix: str) -> bytes:
    """The sheet as a file of this kind; a picture has the first page only. Raises ``KeyError`` for another kind."""
    return {PDF: life_pdf, PNG: life_png, SVG: life_svg}[suffix](sheet)


def life_pdf(sheet: LifeSheet) -> bytes:
    """All pages."""
    return pdf_of(lambda writer: paint_life_sheet(writer, sheet))


def life_image(sheet: LifeSheet, density: float = _DENSITY) -> QImage:
    """The first page; ``density`` is how many pixels a point has."""
    image = QImage(round(WIDTH * density), round(HEIGHT * density), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(density, density)
    _paint_inside(painter, sheet)
    painter.end()
    return image


def life_png(sheet: LifeSheet) -> bytes:
    """The first page in pixels."""
    return png_of(life_image(sheet))


def life_svg(sheet: LifeSheet) -> bytes:
    """The first page as lines and letters."""
    return written(lambda buffer: _write_svg(buffer, sheet))


def _write_svg(buffer: QBuffer, sheet: LifeSheet) -> None:
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(WIDTH), round(HEIGHT)))
    generator.setViewBox(QRectF(0, 0, WIDTH, HEIGHT))
    generator.setResolution(72)
    generator.setTitle(NEUTRAL)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), Qt.GlobalColor.white)
    _paint_inside(painter, sheet)
    painter.end()


def _paint_inside(painter: QPainter, sheet: LifeSheet) -> None:
    painter.translate(MARGIN, MARGIN)
    paint_picture(painter, sheet, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN)
