"""A report as a PDF with real text and lines, on a printer, or one of its pages as a picture."""

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from diary.file_errors import FileNotWritten
from diary.report.encrypting import encrypted
from diary.report.pages import HEIGHT, WIDTH, Page, pages_of, paint_page
from diary.report.paper import pdf_of
from diary.report.sections import Document

_POINTS_PER_INCH = 72


def report_pdf(document: Document, password: str = "") -> bytes:
    """The report as a PDF: as PDF/A-1b, or encrypted (AES-256) where there is a ``password``.

    What it says of itself holds no name, no place and nothing of the diary. Raises ``FileNotWritten``.
    """

    def paint(writer: QPdfWriter) -> None:
        if not password:
            writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
        if not paint_on_paper(writer, document):
            raise FileNotWritten(name=document.title)

    plain = pdf_of(paint)
    return encrypted(plain, password) if password else plain


def paint_on_paper(
    device: QPagedPaintDevice, document: Document, paper: QPageSize | None = None
) -> bool:
    """Paint every page on a printer or a PDF; whether the device let itself be painted on.

    ``paper`` is A4 where it is not given; on other paper a page is made to fit.
    """
    paper = paper or QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(
        QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    pages = pages_of(document)
    painter = QPainter()
    if not painter.begin(device):
        return False
    room = paper.size(QPageSize.Unit.Point)
    fit = min(room.width() / WIDTH, room.height() / HEIGHT, 1.0)
    scale = painter.device().logicalDpiX() / _POINTS_PER_INCH * fit
    for number, page in enumerate(pages, 1):
        if number > 1:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        paint_page(painter, document, page, number, len(pages))
        painter.restore()
    return painter.end()


def page_picture(document: Document, pages: tuple[Page, ...], number: int, width: int) -> QImage:
    """Page ``number`` (from 1) as a picture of ``width`` pixels, on white."""
    scale = width / WIDTH
    picture = QImage(width, round(HEIGHT * scale), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    paint_page(painter, document, pages[number - 1], number, len(pages))
    painter.end()
    return picture
