"""The dialogs around the life timeline on paper: which printer, which file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from diary.i18n import _
from diary.report.life_files import PDF, PNG, SVG
from diary.report.life_sheet import LifeSheet, paint_life_sheet

_KINDS = {"PDF (*.pdf)": PDF, "PNG (*.png)": PNG, "SVG (*.svg)": SVG}


class LifeDialogs(Protocol):
    """What asks the person where the timeline goes; the tests answer themselves."""

    def print_sheet(self, parent: QWidget, sheet: LifeSheet) -> bool:
        """Ask for a printer and print; whether something was sent to it."""

    def choose_file(self, parent: QWidget) -> Path | None:
        """Ask for a file; ``None`` where the person thought better of it."""


@dataclass(frozen=True)
class SystemLifeDialogs:
    """The dialogs of the system."""

    def print_sheet(self, parent: QWidget, sheet: LifeSheet) -> bool:
        """Ask for a printer and print; whether something was sent to it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Raakvlak")
        dialog = QPrintDialog(printer, parent)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        return paint_life_sheet(printer, sheet)

    def choose_file(self, parent: QWidget) -> Path | None:
        """Ask for a file; ``None`` where the person thought better of it."""
        chosen, kind = QFileDialog.getSaveFileName(
            parent, _("Save the life timeline"), _("life timeline.pdf"), ";;".join(_KINDS)
        )
        return with_kind(Path(chosen), _KINDS.get(kind, PDF)) if chosen else None


def with_kind(file: Path, kind: str) -> Path:
    """``file``, with the ending of a kind where it has none of the three."""
    return file if file.suffix.lower() in _KINDS.values() else file.with_name(file.name + kind)
