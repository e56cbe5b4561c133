"""Pictures as files: PNG of a chosen width, or SVG that stays sharp at any; and the charts of a report as pictures."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from diary.report.canvas import Canvas
from diary.report.one_section import paint_section
from diary.report.paper import NEUTRAL, png_of, written
from diary.report.sections import (
    Body,
    Days,
    Document,
    Evidences,
    Lanes,
    Lines,
    Painted,
    Pairings,
    Section,
    Strip,
)

WIDEST = 8000
"""Pixels."""
_WIDTH, _MARGIN = 523.0, 14.0
_WHITE = 0xFFFFFFFF


def charts_of(document: Document) -> tuple[Section, ...]:
    """The parts of a report that are a picture by themselves, in their order."""
    return tuple(
        section
        for section in document.sections
        if isinstance(section, Days | Body | Evidences | Pairings | Strip | Lanes)
        or (isinstance(section, Lines) and section.chart is not None)
        or (isinstance(section, Painted) and section.is_chart)
    )


@dataclass(frozen=True, slots=True)
class Picture:
    """Something to be painted on white, and how large it is in the units in which it paints."""

    width: float
    height: float
    paint: Callable[[QPainter], object]


def picture_png(picture: Picture, width: int) -> bytes:
    """A picture as PNG of ``width`` pixels (1 … ``WIDEST``), on white."""
    scale = max(1, min(WIDEST, width)) / picture.width
    image = QImage(
        round(picture.width * scale),
        max(1, round(picture.height * scale)),
        QImage.Format.Format_RGB32,
    )
    image.fill(_WHITE)
    painter = QPainter(image)
    painter.scale(scale, scale)
    picture.paint(painter)
    painter.end()
    return png_of(image)


def picture_svg(picture: Picture) -> bytes:
    """A picture as SVG with its text as text."""
    return written(lambda buffer: _write_svg(buffer, picture))


def picture_of(section: Section) -> Picture:
    """A chart of a report as a picture, in points."""
    height = paint_section(Canvas(None), section, _MARGIN, _MARGIN, _WIDTH) + _MARGIN

    def paint(painter: QPainter) -> None:
        paint_section(Canvas(painter), section, _MARGIN, _MARGIN, _WIDTH)

    return Picture(_WIDTH + 2 * _MARGIN, height, paint)


def _write_svg(buffer: QBuffer, picture: Picture) -> None:
    size = QRectF(0, 0, picture.width, picture.height)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(NEUTRAL)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(size)
    painter = QPainter(generator)
    painter.fillRect(size, _WHITE)
    picture.paint(painter)
    painter.end()
