"""The recovery code on the screen, and the ways to get it on paper."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from diary.file_errors import FileNotWritten
from diary.i18n import _
from diary.report.recovery_sheet import RecoverySheet, write_pdf
from diary.ui.code_groups import HalvedLayout
from diary.ui.note import Note
from diary.ui.sheet_printing import SheetDialogs
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import paint_box, painter_for


class _Group(Label):
    """One group of the code, spelled to a screen reader."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, Type.NUMBER_CHOSEN, parent, wraps=False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(text))


class _CodeBox(QWidget):
    """The groups in a box, to copy by hand."""

    def __init__(self, groups: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        layout = HalvedLayout(self, gap=16, row_gap=14, stretches=True)
        layout.setContentsMargins(16, 20, 16, 20)
        for group in groups:
            layout.addWidget(_Group(group, self))
        as_high_as_needed(self)
        self.setAccessibleName(_("Recovery code"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        theme = current_theme()
        paint_box(
            painter_for(QPainter(self)),
            QRectF(self.rect()),
            fill=colour(theme.palette.surface),
            edge=colour(theme.palette.border),
            width=theme.edge,
        )


class RecoveryCodePanel(QWidget):
    """Code, print, PDF; ``put_on_paper`` comes when it was printed or saved."""

    put_on_paper = Signal()

    def __init__(
        self, sheet: RecoverySheet, dialogs: SheetDialogs, parent: QWidget | None = None
    ) -> None:
        """Holds the code as long as it lives: let it go when it is done."""
        super().__init__(parent)
        self._sheet, self._dialogs = sheet, dialogs
        as_high_as_needed(self)
        self._print = Button(_("Print…"), ButtonKind.SECONDARY, self, icon_name="printer")
        self._print.clicked.connect(self._print_sheet)
        self._pdf = Button(_("Save as PDF…"), ButtonKind.QUIET, self, icon_name="download")
        self._pdf.clicked.connect(self._warn)
        self._said = Note("check", self, warns=False)
        self._warning = self._make_warning()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_CodeBox(sheet.code_groups, self))
        column.addWidget(self._row(self._print, self._pdf))
        column.addWidget(self._warning)
        column.addWidget(self._said)
        self.setFocusProxy(self._print)

    def _make_warning(self) -> QWidget:
        warning = QWidget(self)
        self._warning_note = Note("circle-alert", warning)
        anyway = Button(_("Save it anyway…"), ButtonKind.SECONDARY, warning)
        anyway.clicked.connect(self._save_pdf)
        self._better_not = Button(_("Better not"), ButtonKind.QUIET, warning)
        self._better_not.clicked.connect(self._put_warning_away)
        column = QVBoxLayout(warning)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._warning_note)
        column.addWidget(self._row(self._better_not, anyway))
        as_high_as_needed(warning)
        warning.hide()
        return warning

    def _row(self, *buttons: Button) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, gap=12, row_gap=8)
        for button in buttons:
            flow.addWidget(button)
        as_high_as_needed(row)
        return row

    def _print_sheet(self) -> None:
        if self._dialogs.print_sheet(self, self._sheet):
            self._say(_("Sent to the printer."))
            self.put_on_paper.emit()

    def _warn(self) -> None:
        self._warning_note.say(
            _(
                "This file opens your diary for whoever finds it. Do not leave it on this computer: paper is safer."
            )
        )
        self._said.say("")
        self._pdf.setEnabled(False)
        self._warning.show()
        self._better_not.setFocus()
        announce(self, self._warning_note.text(), urgent=True)

    def _put_warning_away(self) -> None:
        self._pdf.setEnabled(True)
        self._pdf.setFocus()
        self._warning.hide()

    def _save_pdf(self) -> None:
        path = self._dialogs.choose_pdf(self)
        if path is None:
            return
        try:
            write_pdf(path, self._sheet)
        except FileNotWritten as error:
            self._warning_note.say(str(error))
            announce(self, str(error), urgent=True)
            return
        self._put_warning_away()
        self._say(_("Saved as ‘{name}’.").format(name=path.name))
        self.put_on_paper.emit()

    def _say(self, sentence: str) -> None:
        self._said.say(sentence)
        announce(self, sentence)
