"""What is shown when the program itself is at fault: what is safe, and a trace without anything from the diary."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label


class ErrorDialog(QDialog):
    """One sentence about what is safe, one about what to do, and the places folded away."""

    def __init__(self, trace: str, parent: QWidget | None = None) -> None:
        """``trace`` as ``diary.log.trace_of`` gives it."""
        super().__init__(parent)
        self.setWindowTitle("Raakvlak")
        root = QVBoxLayout(self)
        root.setContentsMargins(24, 24, 24, 24)
        root.setSpacing(16)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 16, 8)
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
        column.addStretch(1)
        # In large letters the words are higher than the window.
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(_("Something in the program went wrong"))
        root.addWidget(scroll, 1)
        close = Button(_("Go on"), ButtonKind.PRIMARY, self)
        close.clicked.connect(self.accept)
        root.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(current_theme().control(560), current_theme().control(420))
