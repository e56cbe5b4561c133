"""A questionnaire of one's own: taken over from a file, kept inside the diary, and let go."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.instrument import said
from diary.domain.instruments import kept_in
from diary.domain.worksheet import Worksheet
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label, breakable

ChooseFile = Callable[[QWidget], Path | None]


def choose_questionnaire(parent: QWidget) -> Path | None:
    """Ask which file."""
    kinds = _("Questionnaires for Raakvlak") + " (*.json)"
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("Which file?"), "", kinds)
    return Path(chosen) if chosen else None


class OwnSection(QWidget):
    """The button, and a row for each that was taken over."""

    file_chosen = Signal(object)
    """Take over the questionnaire in this file."""
    deleted = Signal(object)
    """Let go of the one that this ``Worksheet`` keeps."""

    def __init__(self, choose: ChooseFile, parent: QWidget | None = None) -> None:
        """``choose`` asks for a file."""
        super().__init__(parent)
        self._choose = choose
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addWidget(Label(_("A questionnaire of my own"), Type.SECTION, self))
        hint = _(
            "A questionnaire that you or your clinic has as a file can be taken over. It is kept inside this diary and"
            " behaves like the others."
        )
        column.addWidget(Label(hint, Type.HINT, self))
        column.addLayout(self._rows)
        button = Button(_("Take over from a file"), parent=self, icon_name="folder-open")
        button.clicked.connect(self._ask)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_packs(self, packs: Sequence[Worksheet]) -> None:
        """Show those that were taken over."""
        clear_layout(self._rows)
        for sheet in packs:
            instrument = kept_in(sheet)
            name = sheet.about if instrument is None else said(instrument.name)
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(Label(breakable(name), Type.CONTROL_STRONG, row), 1)
            button = Button(_("Delete"), ButtonKind.QUIET, row, icon_name="trash-2")
            button.setAccessibleName(_("Delete {name}").format(name=name))
            button.clicked.connect(partial(self.deleted.emit, sheet))
            line.addWidget(button)
            self._rows.addWidget(row)

    def _ask(self) -> None:
        file = self._choose(self)
        if file is not None:
            self.file_chosen.emit(file)
