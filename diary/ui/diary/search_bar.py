"""What is looked for in the diary: words, and chips that narrow it down. What is typed here is kept nowhere."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.emotions import FAMILIES, Family
from diary.domain.entry_filter import EntryFilter
from diary.i18n import _
from diary.ui.diary.search_field import SearchField
from diary.ui.diary.wrapping import let_wrap
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip import ActionChip, Chip
from diary.ui.widgets.flow_layout import FlowLayout

PAUSE_WHILE_TYPING = 150
"""Milliseconds without a key after which the search begins."""


class SearchBar(QWidget):
    """The field, and the chips that are laid out by the page; ``asked`` tells what is looked for now."""

    asked = Signal(object)
    """An ``EntryFilter``."""
    left = Signal()
    """The keys should go to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is looked for yet."""
        super().__init__(parent)
        self.field = SearchField(_("Search in the diary"), self)
        self.field.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_WHILE_TYPING)
        self._timer.timeout.connect(self._tell)
        self._told = EntryFilter()

        self.chips = QWidget(self)
        self.chips.setAccessibleName(_("Filters"))
        flow = FlowLayout(self.chips, gap=8)
        let_wrap(self.chips)
        self._with_words = self._chip(_("with words"))
        self._bad_days = self._chip(_("bad days"))
        self._late = self._chip(_("filled in later"))
        self._more = ActionChip(_("feelings"), self.chips, trailing_icon="chevron-down")
        self._more.setCheckable(False)
        self._more.setAccessibleDescription(_("Shows or hides the feelings to choose from"))
        self._families = {family.key: self._chip(_(family.name)) for family in FAMILIES}
        self._clear = Button(_("Clear filters"), ButtonKind.LINK, self.chips)
        for widget in (self._with_words, self._bad_days, self._late, self._more):
            flow.addWidget(widget)
        for chip in self._families.values():
            flow.addWidget(chip)
        flow.addWidget(self._clear)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self._is_open = False
        self._fold()
        self.field.textChanged.connect(self._begin_to_wait)
        self._more.clicked.connect(self._open_or_close)
        self._clear.clicked.connect(self.clear_and_tell)

    @property
    def first_chip(self) -> QWidget:
        """Where the keys enter the chips."""
        return self._with_words

    def value(self) -> EntryFilter:
        """What is looked for."""
        chosen = [family for family in FAMILIES if self._families[family.key].isChecked()]
        return EntryFilter(
            words=self.field.text().strip(),
            feelings=frozenset(key for family in chosen for key in _keys(family)),
            only_bad_days=self._bad_days.isChecked(),
            only_with_words=self._with_words.isChecked(),
            only_late=self._late.isChecked(),
        )

    def clear(self) -> None:
        """Look for nothing; tells nobody."""
        for chip in self._all_chips():
            chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(False)
        self.field.blockSignals(True)
        # Not ``clear``: what was typed may not come back by undoing.
        self.field.setText("")
        self.field.blockSignals(False)
        self._timer.stop()
        self._told = EntryFilter()
        self._is_open = False
        self._fold()

    def clear_and_tell(self) -> None:
        """Look for nothing, and say so."""
        self.clear()
        self.asked.emit(EntryFilter())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt gives it
        """Escape clears, Enter and the arrow go to what was found."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            if self.value().is_empty and not self.field.text():
                self.left.emit()
            else:
                self.clear_and_tell()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._tell()
            self.left.emit()
            return True
        return False

    def _begin_to_wait(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        self._fold()
        value = self.value()
        if value != self._told:
            self._told = value
            self.asked.emit(value)

    def _open_or_close(self) -> None:
        self._is_open = not self._is_open
        self._fold()

    def _fold(self) -> None:
        """Show every family, or only those that are chosen."""
        for chip in self._families.values():
            chip.setVisible(self._is_open or chip.isChecked())
        self._clear.setVisible(any(chip.isChecked() for chip in self._all_chips()))
        self.chips.updateGeometry()

    def _chip(self, text: str) -> Chip:
        chip = Chip(text, self.chips)
        chip.toggled.connect(self._tell)
        return chip

    def _all_chips(self) -> list[Chip]:
        return [self._with_words, self._bad_days, self._late, *self._families.values()]


def _keys(family: Family) -> list[str]:
    return [word.key for word in family.words]
