"""Pages on a printer or in a PDF, painted in points; and files that are made in memory."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

NEUTRAL = "Raakvlak"
"""All that a file says of itself: no name, no place, nothing of the diary."""

_PDF_RESOLUTION = 600
_POINTS_PER_INCH = 72


def paint_pages(
    device: QPagedPaintDevice,
    margin: float,
    paint: Callable[[QPainter, QRectF], object],
    orientation: QPageLayout.Orientation = QPageLayout.Orientation.Portrait,
) -> bool:
    """Let ``paint`` paint within a ``margin`` in millimetres, in points; whether the device let itself be painted on.

    The paper is that of the device, A4 where it has none.
    """
    own = device.pageLayout().pageSize()
    layout = QPageLayout(
        own if own.isValid() else QPageSize(QPageSize.PageSizeId.A4),
        orientation,
        QMarginsF(margin, margin, margin, margin),
        QPageLayout.Unit.Millimeter,
    )
    device.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(device):
        return False
    paper = painter.device()
    painter.scale(paper.logicalDpiX() / _POINTS_PER_INCH, paper.logicalDpiY() / _POINTS_PER_INCH)
    paint(painter, layout.paintRect(QPageLayout.Unit.Point))
    return painter.end()


def pdf_of(paint: Callable[[QPdfWriter], object]) -> bytes:
    """What ``paint`` paints as a PDF, on A4 unless it takes other paper; it says nothing of whose it is."""

    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setResolution(_PDF_RESOLUTION)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setTitle(NEUTRAL)
        writer.setCreator(NEUTRAL)
        paint(writer)

    return written(write)


def png_of(picture: QImage) -> bytes:
    """The picture as a PNG, with nothing said about it."""
    return written(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(picture))


def written(write: Callable[[QBuffer], object]) -> bytes:
    """What ``write`` writes, in memory."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(content.data())
