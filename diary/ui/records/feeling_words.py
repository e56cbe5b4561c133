"""Words for what was felt then: those that were chosen, and a way to others by their families."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.emotions import FAMILIES, NOT_SURE, WORDS
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label


class FeelingWords(QWidget):
    """Its value is the keys of the words, in the order in which they were chosen."""

    heavy_changed = Signal(bool)
    """Whether a heavy word is chosen, at which the page quietly says where to find somebody."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        """No word chosen."""
        super().__init__(parent)
        self._chosen: list[str] = []
        self._offered: list[str] = []
        self._words = ChipRow(question, (), self)
        self._words.value_changed.connect(self._take)
        self._other = self._words.add_action(_("other word"), leading_icon="plus")
        self._other.clicked.connect(self._toggle)
        self._families_box = QWidget(self)
        inner = QVBoxLayout(self._families_box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        closest = _("Which of these comes closest?")
        inner.addWidget(Label(closest, Type.HINT, self._families_box))
        families = [(family.key, _(family.name)) for family in FAMILIES]
        self._families = ChipRow(closest, families, self._families_box, exclusive=True)
        self._families.value_changed.connect(lambda _keys: self._open())
        inner.addWidget(self._families)
        self._more = Label(_("More than one is fine."), Type.HINT, self._families_box)
        inner.addWidget(self._more)
        self._of_family = ChipRow(_("Words"), (), self._families_box)
        self._of_family.value_changed.connect(self._take_of_family)
        inner.addWidget(self._of_family)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self._families_box)
        self.set_value(())

    def value(self) -> tuple[str, ...]:
        """The keys of the chosen words; those of a newer program stay among them."""
        return tuple(self._chosen)

    def set_value(self, words: Iterable[str]) -> None:
        """Show words."""
        self._chosen = list(dict.fromkeys(words))
        self._offered = []
        self._families.set_values(())
        self._families_box.hide()
        self._show()

    def _show(self) -> None:
        """What is let go stays offered, so that nothing jumps."""
        offered = list(dict.fromkeys([*self._offered, *self._chosen, NOT_SURE.key]))
        offered.sort(key=lambda key: key == NOT_SURE.key)
        if offered != self._offered:
            self._offered = offered
            self._words.set_options([(key, word_name(key)) for key in offered])
        self._words.set_values(self._chosen)
        self._open()
        heavy = any(key in WORDS and WORDS[key].is_heavy for key in self._chosen)
        self.heavy_changed.emit(heavy)

    def _open(self) -> None:
        key = self._families.value()
        family = next((family for family in FAMILIES if family.key == key), None)
        words = family.words if family else ()
        self._more.setVisible(bool(words))
        self._of_family.setVisible(bool(words))
        self._of_family.set_options([(word.key, _(word.name)) for word in words])
        self._of_family.set_values(self._chosen)

    def _toggle(self) -> None:
        self._families_box.setVisible(self._families_box.isHidden())

    def _take(self, chosen: tuple[str, ...]) -> None:
        self._keep(self._offered, chosen)

    def _take_of_family(self, chosen: tuple[str, ...]) -> None:
        family = next(each for each in FAMILIES if each.key == self._families.value())
        self._keep([word.key for word in family.words], chosen)

    def _keep(self, offered: list[str], chosen: tuple[str, ...]) -> None:
        kept = [key for key in self._chosen if key not in offered or key in chosen]
        self._chosen = [*kept, *(key for key in chosen if key not in kept)]
        self._show()


def word_name(key: str) -> str:
    """The word in the spoken language; its key where a newer program wrote it."""
    return _(WORDS[key].name) if key in WORDS else key
