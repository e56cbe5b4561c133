"""One chart of a report as a picture: PNG of a chosen width, or SVG that stays sharp at any."""

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


def charts_of(document: Document) -> tuple[Section, ...]:
    """The parts of a report that are a picture by themselves, in their order."""
    return tuple(
        section
        for section in document.sections
        if isinstance(section, Days | Body | Evidences | Pairings | Strip | Lanes)
        or (isinstance(section, Lines) and section.chart is not None)
        or (isinstance(section, Painted) and section.is_chart)
    )


def chart_png(section: Section, width: int) -> bytes:
    """A chart as PNG of ``width`` pixels (1 … ``WIDEST``), on white."""
    size = _size_of(section)
    scale = max(1, min(WIDEST, width)) / size.width()
    picture = QImage(
        round(size.width() * scale),
        max(1, round(size.height() * scale)),
        QImage.Format.Format_RGB32,
    )
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    _paint(painter, section)
    painter.end()
    return png_of(picture)


def chart_svg(section: Section) -> bytes:
    """A chart as SVG with its text as text."""
    return written(lambda buffer: _write_svg(buffer, section))


def _write_svg(buffer: QBuffer, section: Section) -> None:
    size = _size_of(section)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(NEUTRAL)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(size)
    painter = QPainter(generator)
    _paint(painter, section)
    painter.end()


def _size_of(section: Section) -> QRectF:
    height = paint_section(Canvas(None), section, _MARGIN, _MARGIN, _WIDTH) + _MARGIN
    return QRectF(0, 0, _WIDTH + 2 * _MARGIN, height)


def _paint(painter: QPainter, section: Section) -> None:
    painter.fillRect(_size_of(section), 0xFFFFFFFF)
    paint_section(Canvas(painter), section, _MARGIN, _MARGIN, _WIDTH)
