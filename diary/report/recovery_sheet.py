"""The recovery sheet: one page with the code that opens the diary when the passphrase is forgotten.

Black on white, in sizes one can read without glasses; the code in figures with a slashed zero, which can be
searched and copied where the sheet is a PDF.
"""

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QPen,
)

from diary.file_errors import FileNotWritten
from diary.i18n import _, language
from diary.report.fonts import paper_font
from diary.report.paper import paint_pages, pdf_of

_MARGIN_MILLIMETRES = 22
_GROUPS_IN_ROW = 4
_INK = QColor("#000000")


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What the sheet says: ``code_groups`` are the groups of the recovery code, in order."""

    diary_name: str
    made_on: date
    code_groups: tuple[str, ...] = field(repr=False)


class _Page:
    """Text from top to bottom on the printable part of a page; all sizes in points."""

    def __init__(self, painter: QPainter, width: float) -> None:
        self._painter = painter
        self._width = width
        self._top = 0.0

    def write(self, text: str, size: float, *, bold: bool = False, space: float = 0) -> None:
        """A paragraph, and ``space`` points after it."""
        font = _font(size, bold=bold)
        self._painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        room = QRectF(0, self._top, self._width, 10_000)
        needed = QFontMetricsF(font).boundingRect(room, flags, text)
        self._painter.drawText(room, flags, text)
        self._top += needed.height() + space

    def write_code(self, groups: tuple[str, ...]) -> None:
        """The groups in a box, each with its number below, as large as fits."""
        rows = [groups[at : at + _GROUPS_IN_ROW] for at in range(0, len(groups), _GROUPS_IN_ROW)]
        height, padding = 62.0, 14.0
        box = QRectF(0, self._top, self._width, len(rows) * height + 2 * padding)
        self._painter.setPen(QPen(_INK, 1.0))
        self._painter.drawRect(box)
        cell = self._width / _GROUPS_IN_ROW
        for down, row in enumerate(rows):
            for across, group in enumerate(row):
                place = QRectF(across * cell, self._top + padding + down * height, cell, height)
                self._painter.setFont(_font(24, bold=True))
                self._painter.drawText(
                    place.adjusted(0, 4, 0, -22), Qt.AlignmentFlag.AlignCenter, group
                )
                self._painter.setFont(_font(10))
                self._painter.drawText(
                    place.adjusted(0, 40, 0, 0),
                    Qt.AlignmentFlag.AlignHCenter,
                    str(down * _GROUPS_IN_ROW + across + 1),
                )
        self._top += box.height() + 24


def paint_recovery_sheet(device: QPagedPaintDevice, sheet: RecoverySheet) -> bool:
    """Paint the sheet as one page of a printer or a PDF; whether the device let itself be painted on."""

    def paint(painter: QPainter, room: QRectF) -> None:
        painter.setPen(_INK)
        _write(_Page(painter, room.width()), sheet)

    return paint_pages(device, _MARGIN_MILLIMETRES, paint)


def _write(page: _Page, sheet: RecoverySheet) -> None:
    locale = QLocale(language())
    day = locale.toString(
        QDate(sheet.made_on.year, sheet.made_on.month, sheet.made_on.day),
        QLocale.FormatType.LongFormat,
    )
    page.write(_("Recovery sheet"), 28, bold=True, space=6)
    page.write(
        _("For the diary ‘{name}’ in Raakvlak, made on {day}").format(
            name=sheet.diary_name, day=day
        ),
        13,
        space=26,
    )
    page.write_code(sheet.code_groups)
    page.write(_("What it is for"), 16, bold=True, space=4)
    page.write(
        _(
            "If you forget your passphrase, this code opens your diary. Without the passphrase and without this sheet"
            " nobody can open it, not even the makers of Raakvlak."
        ),
        13,
        space=18,
    )
    page.write(_("How to use it"), 16, bold=True, space=4)
    page.write(_("1. Start Raakvlak and choose ‘Restore’ under the passphrase."), 13, space=2)
    page.write(_("2. Type the eight groups in their order. Small letters will do."), 13, space=2)
    page.write(_("3. Choose a new passphrase. This sheet stays valid."), 13, space=18)
    page.write(_("Where to keep it"), 16, bold=True, space=4)
    page.write(
        _(
            "Keep this sheet apart from the computer, where you keep other important papers. Whoever has both the sheet"
            " and the computer can read the diary."
        ),
        13,
    )


def write_pdf(path: Path, sheet: RecoverySheet) -> None:
    """Write the sheet as a PDF that only its owner may read, where the system knows owners.

    Raises ``FileNotWritten`` where the place does not let itself be written.
    """
    content = pdf(sheet)
    try:
        # The code opens the diary, so it never stands in a file that others may read, not for a moment.
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
    except OSError as error:
        raise FileNotWritten(name=path.name) from error


def pdf(sheet: RecoverySheet) -> bytes:
    """The sheet as a PDF, A4."""
    return pdf_of(lambda writer: paint_recovery_sheet(writer, sheet))


def _font(size: float, *, bold: bool = False) -> QFont:
    # Pixels are points here: the painter is scaled.
    font = paper_font(round(size))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font
