"""Before a report leaves the diary: what is in it, that it is not encrypted, and a password for who wants one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _, ngettext
from diary.report.pictures import charts_of
from diary.report.sections import Document
from diary.ui.note import Note
from diary.ui.passphrase_field import PassphraseField
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.segment import Segment

WIDTHS = ("800", "1600", "3200")
"""Pixels of a picture."""


class _Panel(QWidget):
    """A title, a sentence about what leaves, something to choose, and buttons; Esc closes."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.note = Note("info", self)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(8)
        buttons = QWidget(self)
        self.buttons = FlowLayout(buttons, gap=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        column.addWidget(Label(title, Type.SECTION, self))
        column.addWidget(self.note)
        column.addLayout(self.fields)
        column.addWidget(buttons)
        column.addWidget(Rule(self))
        self.hide()

    def add_way_out(self) -> None:
        """The button that does nothing, after the others."""
        cancel = Button(_("Better not"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        cancel.clicked.connect(self.closed)
        self.buttons.addWidget(cancel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class PdfPanel(_Panel):
    """``save_asked`` carries the password, empty for none."""

    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until there is something to save."""
        super().__init__(_("Save as PDF"), parent)
        self.password = PassphraseField(_("A password for the file, may stay empty"), self)
        self.password.edited.connect(lambda _text: self._say())
        self.password.entered.connect(self._ask)
        self._about = ""
        self.fields.addWidget(self.password)
        self._save = Button(_("Choose where"), ButtonKind.PRIMARY, self, icon_name="folder-open")
        self._save.clicked.connect(self._ask)
        self.buttons.addWidget(self._save)
        self.add_way_out()

    def open_for(self, document: Document, pages: int) -> None:
        """Say what ``document`` holds."""
        self._about = leaving(document, pages)
        self.password.set_text("")
        self._say()
        self.show()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        tail = (
            _("Who has the file needs the password; nobody can find it again for you.")
            if self.password.text()
            else _("The file is not encrypted: whoever has it can read it.")
        )
        self.note.say(f"{tail} {self._about}")

    def _ask(self) -> None:
        self.save_asked.emit(self.password.text())


class PicturePanel(_Panel):
    """``save_asked`` carries the place of the chart, its width in pixels and ``png`` or ``svg``."""

    save_asked = Signal(int, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until there is something to save."""
        super().__init__(_("Save a chart as a picture"), parent)
        self.charts = ChoiceList(_("Which chart"), self)
        self.widths = Segment(
            _("Width in pixels"), [(width, width) for width in WIDTHS], self, may_be_empty=False
        )
        self.widths.set_value(WIDTHS[1])
        self.fields.addWidget(Label(_("Which chart"), Type.HINT, self))
        self.fields.addWidget(self.charts, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields.addWidget(Label(_("Width in pixels"), Type.HINT, self))
        self.fields.addWidget(self.widths, 0, Qt.AlignmentFlag.AlignLeft)
        for kind, words in (("png", _("Save as PNG")), ("svg", _("Save as SVG"))):
            button = Button(words, ButtonKind.SECONDARY, self)
            button.clicked.connect(lambda _checked=False, kind=kind: self._ask(kind))
            self.buttons.addWidget(button)
        self.add_way_out()

    def open_for(self, document: Document) -> None:
        """Offer the charts of ``document``."""
        self.charts.clear()
        self.charts.addItems([chart.title for chart in charts_of(document)])
        self.note.say(_("The file is not encrypted: whoever has it can read it."))
        self.show()
        self.charts.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, kind: str) -> None:
        if self.charts.count():
            width = int(self.widths.value() or WIDTHS[1])
            self.save_asked.emit(self.charts.currentIndex(), width, kind)


def leaving(document: Document, pages: int) -> str:
    """In one sentence what leaves the diary."""
    titles = dict.fromkeys(section.title for section in document.sections[:-1])
    count = ngettext("{count} page", "{count} pages", pages).format(count=pages)
    return _("It holds {pages}: {titles}.").format(pages=count, titles=", ".join(titles))
