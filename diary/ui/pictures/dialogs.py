"""The dialog that asks where a file goes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialogs(Protocol):
    """What asks the person where a file goes; the tests answer themselves."""

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
        """Ask for a file with the ending ``kind``; ``None`` where the person thought better of it."""


@dataclass(frozen=True)
class SystemFileDialogs:
    """The dialog of the system."""

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
        """Ask for a file with the ending ``kind``; ``None`` where the person thought better of it."""
        chosen, _filter = QFileDialog.getSaveFileName(
            parent, title, name, f"{kind.upper()} (*.{kind})"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(f".{kind}")
