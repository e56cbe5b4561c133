"""A row of words to choose from, that wraps and is never cut off."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.ui.widgets.chip import ActionChip, Chip, RadioChip
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.radio import choose_only
from diary.ui.widgets.roving import Roving


class ChipRow(QWidget):
    """A row of chips under one question; wraps, is one Tab stop, arrows walk and Space chooses.

    ``value_changed`` carries the chosen keys, in the order of the row.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        name: str,
        options: Iterable[tuple[str, str]] = (),
        parent: QWidget | None = None,
        *,
        exclusive: bool = False,
        may_be_empty: bool = True,
    ) -> None:
        """``name`` is the question; ``options`` are keys and words; ``exclusive`` allows at most one.

        Without ``may_be_empty`` the last chosen word cannot be let go.
        """
        super().__init__(parent)
        self._exclusive, self._may_be_empty = exclusive, may_be_empty
        self._values: tuple[str, ...] = ()
        self._chips: dict[str, Chip | RadioChip] = {}
        self._actions: list[ActionChip] = []
        self._flow = FlowLayout(self, gap=8)
        self._roving = Roving(self)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_options(options)

    def set_options(self, options: Iterable[tuple[str, str]]) -> None:
        """Offer other words; what was chosen and is still offered stays chosen, and the focus stays in the row."""
        offered = dict(options)
        if [*offered.items()] == [(key, chip.text()) for key, chip in self._chips.items()]:
            return
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        gone = self._chips
        self._chips = {}
        for key, text in offered.items():
            chip: Chip | RadioChip = RadioChip(text, self) if self._exclusive else Chip(text, self)
            chip.setAccessibleDescription(self.accessibleName())
            chip.clicked.connect(partial(self._take_click, key))
            self._chips[key] = chip
            self._flow.addWidget(chip)
        for action in self._actions:
            self._flow.removeWidget(action)
            self._flow.addWidget(action)
        self._renew_walk()
        self.set_values(self._values)
        if focused is not None:
            self._focus_again(focused)
        for old in gone.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _focus_again(self, key: str) -> None:
        """The chip of ``key`` had the focus and is made anew: go to it, or to another where it is not offered now."""
        walk = [*self._chips.values(), *self._actions]
        chip = self._chips.get(key, walk[0] if walk else None)
        if chip is not None:
            chip.show()
            chip.setFocus()

    def add_action(
        self, text: str, *, leading_icon: str = "", trailing_icon: str = ""
    ) -> ActionChip:
        """A pill after the words that does something: connect to its ``clicked``."""
        action = ActionChip(text, self, leading_icon=leading_icon, trailing_icon=trailing_icon)
        self._actions.append(action)
        self._flow.addWidget(action)
        self._renew_walk()
        return action

    def chip(self, key: str) -> Chip | RadioChip:
        """The chip of a key. Raises ``KeyError`` where it is not offered."""
        return self._chips[key]

    def values(self) -> tuple[str, ...]:
        """The chosen keys."""
        return self._values

    def value(self) -> str | None:
        """The first chosen key: the value of an exclusive row."""
        return next(iter(self.values()), None)

    def set_values(self, keys: Sequence[str]) -> None:
        """Choose exactly these; tells nobody."""
        chosen = tuple(key for key in self._chips if key in keys)
        self._values = chosen[:1] if self._exclusive else chosen
        radios = {key: chip for key, chip in self._chips.items() if isinstance(chip, RadioChip)}
        choose_only(
            list(radios.values()),
            next((radios[key] for key in self._values if key in radios), None),
        )
        for key, chip in self._chips.items():
            if isinstance(chip, Chip):
                chip.setChecked(key in self._values)

    def _take_click(self, key: str, _checked: bool = False) -> None:  # noqa: FBT002  Qt gives it
        if self._values == (key,) and not self._may_be_empty:
            self.set_values(self._values)
            return
        if key in self._values:
            keys = [each for each in self._values if each != key]
        else:
            keys = [key] if self._exclusive else [*self._values, key]
        self.set_values(keys)
        self.value_changed.emit(self._values)

    def _renew_walk(self) -> None:
        self._roving.set_widgets([*self._chips.values(), *self._actions])
