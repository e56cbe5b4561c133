"""What is shown when the program itself is at fault: what is safe, and a trace without anything from the diary."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from diary.i18n import _
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label


class ErrorDialog(ReadingWindow):
    """One sentence about what is safe, one about what to do, and the places folded away."""

    def __init__(self, trace: str, parent: QWidget | None = None) -> None:
        """``trace`` as ``diary.log.trace_of`` gives it."""
        super().__init__("Raakvlak", (560, 420), parent)
        column = self.column
        column.addWidget(Label(_("Something in the program went wrong"), Type.SECTION, self))
        column.addWidget(
            Label(
                _(
                    "What you saved is in the diary, and what you were typing is kept as a draft."
                    " You can go on; if it happens again, please close the diary and open it anew."
                ),
                Type.BODY,
                self,
            )
        )
        fold = Disclosure(_("For the makers"), self, hint=_("holds nothing from your diary"))
        text = QPlainTextEdit(trace, self)
        text.setReadOnly(True)
        text.setAccessibleName(_("For the makers"))
        fold.body.addWidget(text)
        column.addWidget(fold)
        column.addStretch(1)
        self.add_close(_("Go on"))
