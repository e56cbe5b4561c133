"""What the program is for, what it is not, and whose work it uses."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from diary import __version__
from diary.i18n import _
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.brand_mark import BrandMark
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label


class AboutWindow(QDialog):
    """A page of plain words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """The words of this version."""
        super().__init__(parent)
        self.setWindowTitle(_("About Raakvlak"))
        root = QVBoxLayout(self)
        root.setContentsMargins(32, 32, 32, 24)
        root.setSpacing(16)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 16, 8)
        column.setSpacing(16)
        column.addWidget(BrandMark(40, inside), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Label(f"Raakvlak {__version__}", Type.TITLE, inside))
        for text in (
            _(
                "A diary for pain and what you feel, on your own computer. It sends nothing anywhere."
            ),
            _(
                "It is a diary. It makes no diagnosis, predicts nothing and gives no advice about treatment;"
                " for that, talk with whoever treats you."
            ),
            _("Free software under the GNU General Public License, version 3 or later."),
            _(
                "Typeface: Atkinson Hyperlegible Next (Braille Institute, SIL Open Font License)."
                " Icons: Lucide (ISC licence)."
            ),
        ):
            column.addWidget(Label(text, Type.BODY, inside))
        column.addStretch(1)
        # In large letters the words are higher than the window.
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(_("About Raakvlak"))
        root.addWidget(scroll, 1)
        close = Button(_("Close"), ButtonKind.PRIMARY, self)
        close.clicked.connect(self.accept)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        root.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
        self.resize(current_theme().control(560), current_theme().control(520))
