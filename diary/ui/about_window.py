"""What the program is for, what it is not, and whose work it uses."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary import __version__
from diary.i18n import _
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type
from diary.ui.widgets.brand_mark import BrandMark
from diary.ui.widgets.label import Label


class AboutWindow(ReadingWindow):
    """A page of plain words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """The words of this version."""
        super().__init__(_("About Raakvlak"), (560, 520), parent)
        column, inside = self.column, self.inside
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
        self.add_close()
