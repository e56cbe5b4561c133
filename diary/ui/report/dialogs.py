"""The dialogs around a report: which file, which printer."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from diary.report.pdf import paint_on_paper
from diary.report.sections import Document
from diary.ui.pictures.dialogs import FileDialogs, SystemFileDialogs


class ReportDialogs(FileDialogs, Protocol):
    """What asks the person where the report goes; the tests answer themselves."""

    def print_report(self, parent: QWidget, document: Document) -> bool:
        """Ask for a printer and print; whether something was sent to it."""


@dataclass(frozen=True)
class SystemReportDialogs(SystemFileDialogs):
    """The dialogs of the system."""

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
