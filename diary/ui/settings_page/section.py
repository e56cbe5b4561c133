"""A part of the settings: a title, rows that can be searched, and the way back to how it was at first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

_BETWEEN_SECTIONS = 28
_ABOVE_TITLE = 32


@runtime_checkable
class Searched(Protocol):
    """A row that holds rows of its own."""

    def search(self, wanted: str) -> bool:
        """Show only what holds ``wanted`` (folded; empty shows all); whether anything does."""


@dataclass(frozen=True, slots=True)
class _Row:
    widget: QWidget
    words: str


class Section(QWidget):
    """Title, rows, and a button that lets everything in it be as it was at first."""

    def __init__(self, title: str, parent: QWidget | None = None, *, first: bool = False) -> None:
        """The ``first`` section has no line above it."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._title = title
        self._rows: list[_Row] = []
        self._reset_row: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, _BETWEEN_SECTIONS)
        self.column.setSpacing(20)
        rule = Rule(self)
        rule.setVisible(not first)
        self.column.addWidget(rule)
        self.column.addSpacing(_ABOVE_TITLE - 20)
        self.column.addWidget(Label(title, Type.SECTION, self))
        self.setAccessibleName(title)

    def add_row(self, widget: QWidget, *words: str) -> None:
        """Put a row under the others; it is found by ``words``."""
        self._rows.append(_Row(widget, _folded(" ".join(words))))
        self.column.addWidget(widget)

    def add_reset(self, reset: Callable[[], object]) -> Button:
        """Put the button last that calls ``reset``."""
        button = Button(_("Back to how it was at first"), ButtonKind.LINK, self, icon_name="undo-2")
        button.setAccessibleDescription(self._title)
        button.clicked.connect(lambda _checked=False: reset())
        self._reset_row = button_row(self, button)
        self.column.addWidget(self._reset_row)
        return button

    def refresh(self) -> None:
        """Show what is chosen now; tells nobody."""

    def retheme(self) -> None:
        """The text size may have been changed elsewhere."""
        self.refresh()

    def search(self, wanted: str) -> bool:
        """Show only the rows that hold ``wanted``, all of them where the title does; whether there is any."""
        wanted = _folded(wanted)
        if self._reset_row is not None:  # it would reset more than what is in sight
            self._reset_row.setVisible(not wanted)
        if wanted in _folded(self._title):
            wanted = ""
        found = False
        for row in self._rows:
            is_found = (
                row.widget.search(wanted)
                if isinstance(row.widget, Searched)
                else wanted in row.words
            )
            row.widget.setVisible(is_found)
            found = found or is_found
        self.setVisible(found)
        return found


class Question(QWidget):
    """A question over what answers it, and a quiet word between them."""

    def __init__(
        self, text: str, answer: QWidget, parent: QWidget | None = None, *, hint: str = ""
    ) -> None:
        """``answer`` says the question to a screen reader itself."""
        super().__init__(parent)
        as_high_as_needed(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(text, Type.QUESTION, self))
        if hint:
            column.addWidget(Label(hint, Type.HINT, self))
        column.addWidget(answer)
        self.setFocusProxy(answer)


def button_row(parent: QWidget, *buttons: Button) -> QWidget:
    """Buttons beside one another, that wrap."""
    row = QWidget(parent)
    flow = FlowLayout(row, gap=12, row_gap=8)
    for button in buttons:
        flow.addWidget(button)
    as_high_as_needed(row)
    return row


def search_all(sections: Sequence[Section], wanted: str) -> bool:
    """Search every section; whether anything was found."""
    found = [section.search(wanted.strip()) for section in sections]
    return any(found)


def _folded(text: str) -> str:
    return text.casefold()
