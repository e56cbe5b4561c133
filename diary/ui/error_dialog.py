"""What is shown when the program itself is at fault: what is safe, and a trace without anything from the diary."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label


class ErrorDialog(QDialog):
    """One sentence about what is safe, one about what to do, and the places folded away."""

    def __init__(self, trace: str, parent: QWidget | None = None) -> None:
        """``trace`` as ``diary.log.trace_of`` gives it."""
        super().__init__(parent)
        self.setWindowTitle("Raakvlak")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
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
        close = Button(_("Go on"), ButtonKind.PRIMARY, self)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
        self.setMinimumWidth(560)
