"""What happens when the program itself is at fault: a log without diary content, and a dialog about what is safe."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from types import TracebackType


def show_bug(
    kind: type[BaseException], error: BaseException, places: "TracebackType | None"
) -> None:
    """Log a bug and show it, over whichever window is in use; for ``sys.excepthook``."""
    from diary.log import report_bug, trace_of
    from diary.ui.error_dialog import ErrorDialog

    report_bug(kind, error, places)
    ErrorDialog(trace_of(error), QApplication.activeWindow()).exec()
