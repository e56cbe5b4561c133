"""One page about pain at a time, with the next and the one before, and all of them on paper."""

from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.i18n import _
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type, colour, current_theme
from diary.ui.understanding.drawings import HEIGHT, WIDTH, Drawn, paint_drawing
from diary.ui.understanding.printing import document_of_all
from diary.ui.understanding.topics import TOPICS
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label


class ChoosePrinter(Protocol):
    """Asks for a printer; the tests answer themselves."""

    def __call__(self, parent: QWidget) -> QPrinter | None:
        """``None`` where the person thought better of it."""


def choose_printer(parent: QWidget) -> QPrinter | None:
    """The dialog of the system."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Raakvlak")
    accepted = QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted
    return printer if accepted else None


class _Picture(QWidget):
    """The drawing of the page; told in the words above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.which = Drawn.REAL
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As drawn, larger with larger text."""
        theme = current_theme()
        return QSize(theme.control(round(WIDTH)), theme.control(round(HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Half as wide; then it is drawn smaller."""
        return QSize(self.sizeHint().width() // 2, self.sizeHint().height())

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint it as large as fits."""
        painter, theme = QPainter(self), current_theme()
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        painter.scale(scale, scale)
        font = theme.font(Type.SMALL)
        font.setPixelSize(14)
        painter.setFont(font)
        palette = theme.palette
        paint_drawing(painter, self.which, colour(palette.text), colour(palette.accent))


class UnderstandingWindow(ReadingWindow):
    """Page Up and Page Down turn the pages."""

    def __init__(
        self, parent: QWidget | None = None, choose: ChoosePrinter = choose_printer
    ) -> None:
        """The first page."""
        super().__init__(_("Understanding pain"), (620, 600), parent)
        self._choose = choose
        self._number = 0
        column, inside = self.column, self.inside
        self._count = Label("", Type.HINT, inside)
        self._title = Label("", Type.TITLE, inside)
        self._words = Label("", Type.BODY, inside)
        self._picture = _Picture(inside)
        self._source = Label("", Type.HINT, inside)
        for widget in (self._count, self._title, self._words, self._picture, self._source):
            column.addWidget(widget)
        column.addStretch(1)
        self._next = self.add_button(_("Next"), lambda: self.turn(1), ButtonKind.PRIMARY)
        self._back = self.add_button(_("Back"), lambda: self.turn(-1))
        self.add_button(_("Print all pages"), self._print, ButtonKind.QUIET, icon_name="printer")
        self.add_button(_("Close"), self.accept, ButtonKind.QUIET)
        self._show()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self, by: int) -> None:
        """So many pages on; not beyond the first or the last."""
        wanted = min(max(0, self._number + by), len(TOPICS) - 1)
        if wanted != self._number:
            self._number = wanted
            self._show()
            announce(self, self._title.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        by = next((by for key, by in turns.items() if event.key() == key), 0)
        if by:
            self.turn(by)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        topic = TOPICS[self._number]
        count = _("{number} of {count}").format(number=self._number + 1, count=len(TOPICS))
        self._count.setText(count)
        self._title.setText(_(topic.title))
        self._words.setText("\n\n".join(_(text) for text in topic.paragraphs))
        self._picture.which = topic.drawn
        self._picture.update()
        self._source.setText(_("After: {source}").format(source=topic.source))
        if self._number == len(TOPICS) - 1 and self._next.hasFocus():
            self._back.setFocus()
        elif self._number == 0 and self._back.hasFocus():
            self._next.setFocus()
        self._back.setEnabled(self._number > 0)
        self._next.setEnabled(self._number < len(TOPICS) - 1)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _print(self) -> None:
        printer = self._choose(self)
        if printer is not None:
            document_of_all().print_(printer)
