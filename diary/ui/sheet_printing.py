"""The dialogs around a recovery sheet: which printer, which file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from diary.i18n import _
from diary.report.recovery_sheet import RecoverySheet, paint_recovery_sheet


class SheetDialogs(Protocol):
    """What asks the person where the sheet goes; the tests answer themselves."""

    def print_sheet(self, parent: QWidget, sheet: RecoverySheet) -> bool:
        """Ask for a printer and print; whether something was sent to it."""

    def choose_pdf(self, parent: QWidget) -> Path | None:
        """Ask for a file; ``None`` where the person thought better of it."""


@dataclass(frozen=True)
class SystemSheetDialogs:
    """The dialogs of the system."""

    def print_sheet(self, parent: QWidget, sheet: RecoverySheet) -> bool:
        """Ask for a printer and print; whether something was sent to it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Raakvlak")
        dialog = QPrintDialog(printer, parent)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        return paint_recovery_sheet(printer, sheet)

    def choose_pdf(self, parent: QWidget) -> Path | None:
        """Ask for a file; ``None`` where the person thought better of it."""
        chosen, _kind = QFileDialog.getSaveFileName(
            parent, _("Save the recovery sheet"), _("recovery sheet.pdf"), "PDF (*.pdf)"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".pdf")
