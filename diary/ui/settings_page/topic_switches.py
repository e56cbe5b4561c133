"""The questions of one topic, each with a switch, folded under the name of the topic."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.measure import Measure
from diary.domain.parts import Asked, Part
from diary.i18n import _, ngettext
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.switch_row import SwitchRow

Askable = Part | Measure


class TopicSwitches(Disclosure):
    """Opens to a switch for everything that can be asked; ``switched`` carries what, and on or off."""

    switched = Signal(object, bool)

    def __init__(
        self, title: str, askables: Sequence[Askable], parent: QWidget | None = None
    ) -> None:
        """``title`` is translated; everything is off until ``show_asked``."""
        super().__init__(title, parent)
        self.body.setSpacing(0)
        self._title = title
        self._is_searched = False
        self._was_open = False
        self._rows: list[tuple[Askable, SwitchRow]] = []
        for askable in askables:
            row = SwitchRow(_(askable.name), self, hint=_question_of(askable))
            row.value_changed.connect(partial(self.switched.emit, askable))
            self.body.addWidget(row)
            self._rows.append((askable, row))

    def rows(self) -> dict[str, SwitchRow]:
        """The switches, by the key of what they switch."""
        return {askable.key: row for askable, row in self._rows}

    def show_asked(self, asked: Asked) -> None:
        """Show what is asked now; tells nobody."""
        for askable, row in self._rows:
            row.set_value(asked.asks(askable))
        number = sum(row.value() for _askable, row in self._rows)
        self.set_hint(
            ngettext("{number} of {all} is asked", "{number} of {all} are asked", number).format(
                number=number, all=len(self._rows)
            )
            if number
            else _("nothing is asked")
        )

    def search(self, wanted: str) -> bool:
        """As ``section.Searched``; opens where something inside is found, and folds again afterwards."""
        if wanted and not self._is_searched:
            self._was_open = self.is_open
        in_title = wanted in self._title.casefold()
        found = False
        for askable, row in self._rows:
            words = f"{_(askable.name)} {_question_of(askable)}".casefold()
            row.setVisible(in_title or wanted in words)
            found = found or in_title or wanted in words
        if wanted or self._is_searched:
            self.set_open(found if wanted else self._was_open)
        self._is_searched = bool(wanted)
        return found


class TopicList(QWidget):
    """Topics under one another; ``switched`` carries what, and on or off."""

    switched = Signal(object, bool)

    def __init__(
        self, topics: Sequence[tuple[str, Sequence[Askable]]], parent: QWidget | None = None
    ) -> None:
        """``topics`` are translated titles with what can be asked; those without anything are left out."""
        super().__init__(parent)
        as_high_as_needed(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._topics = [TopicSwitches(title, each, self) for title, each in topics if each]
        for topic in self._topics:
            topic.switched.connect(self.switched)
            column.addWidget(topic)

    def topics(self) -> list[TopicSwitches]:
        """In the order of the page."""
        return list(self._topics)

    def show_asked(self, asked: Asked) -> None:
        """Show what is asked now; tells nobody."""
        for topic in self._topics:
            topic.show_asked(asked)

    def search(self, wanted: str) -> bool:
        """As ``section.Searched``."""
        found = False
        for topic in self._topics:
            fits = topic.search(wanted)
            topic.setVisible(fits)
            found = found or fits
        return found


def _question_of(askable: Askable) -> str:
    return _(askable.question) if isinstance(askable, Measure) and askable.question else ""
