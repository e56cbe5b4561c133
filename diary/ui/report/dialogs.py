"""The dialogs around a report: which file, which printer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from diary.report.pdf import paint_on_paper
from diary.report.sections import Document


class ReportDialogs(Protocol):
    """What asks the person where the report goes; the tests answer themselves."""

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
        """Ask for a file with the ending ``kind``; ``None`` where the person thought better of it."""

    def print_report(self, parent: QWidget, document: Document) -> bool:
        """Ask for a printer and print; whether something was sent to it."""


@dataclass(frozen=True)
class SystemReportDialogs:
    """The dialogs of the system."""

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
        """Ask for a file with the ending ``kind``; ``None`` where the person thought better of it."""
        chosen, _filter = QFileDialog.getSaveFileName(
            parent, title, name, f"{kind.upper()} (*.{kind})"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(f".{kind}")

    def print_report(self, parent: QWidget, document: Document) -> bool:
        """Ask for a printer and print; whether something was sent to it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Raakvlak")
        dialog = QPrintDialog(printer, parent)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        size = printer.pageLayout().pageSize()
        paper = size if size.isValid() else QPageSize(QPageSize.PageSizeId.A4)
        return paint_on_paper(printer, document, paper)
