"""Expressing: in writing, aloud, moving, drawing or breathing; and who or what it is about, if one wants."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from diary.domain.entry import Entry
from diary.domain.measures import EXPRESSED_BY
from diary.domain.prompts import ABOUT_WHOM, EXPRESSED
from diary.domain.scale import Choice
from diary.i18n import N_, _
from diary.ui.guided.arriving import with_words
from diary.ui.guided.card import Card, Step
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField

WRITING = "writing"
HOW = {
    "saying": N_("Say it aloud, as it comes. To the wall, to a chair, to yourself."),
    "moving": N_("Move as the feeling wants to: shake your hands, stretch, push against the wall. Only as far as is good."),
    "drawing": N_("Take paper and something to draw with. Lines and scribbles are enough."),
    "breathing": N_("Breathe out slowly, as through a straw, and let the next breath come by itself. A few times."),
}  # fmt: skip
"""How each way goes; marked for translation."""


class ExpressCard(Card):
    """One way, or none."""

    step = Step.EXPRESS

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing chosen."""
        super().__init__(
            _(EXPRESSED_BY.question), parent, hint=_("What suits you now. It may also stay inside.")
        )
        scale = EXPRESSED_BY.scale
        if not isinstance(scale, Choice):
            raise TypeError
        self._ways = ChipRow(
            _(EXPRESSED_BY.question),
            [(option.key, _(option.name)) for option in scale.options],
            self,
            exclusive=True,
        )
        self._ways.value_changed.connect(self._take)
        self._how = Label("", Type.BODY, self)
        self._text = TextField(_(EXPRESSED.question), self, lines=4)
        self._about = TextField(
            _(ABOUT_WHOM.question), self, hint=_("may stay empty"), lines=1, most_lines=6
        )
        for widget in (self._ways, self._how, self._text, self._about):
            self.column.addWidget(widget)
        for field in (self._text, self._about):
            field.value_changed.connect(lambda _text: self.value_changed.emit())
        self._show_way()

    def show_entry(self, entry: Entry) -> None:
        """As the base."""
        way = entry.readings.get(EXPRESSED_BY.key)
        self._ways.set_values((way,) if isinstance(way, str) else ())
        self._text.set_value(entry.words.get(EXPRESSED.key, ""))
        self._about.set_value(entry.words.get(ABOUT_WHOM.key, ""))
        self._show_way()

    def filled(self, entry: Entry) -> Entry:
        """As the base."""
        readings = {key: value for key, value in entry.readings.items() if key != EXPRESSED_BY.key}
        way = self._ways.value()
        if way is not None:
            readings[EXPRESSED_BY.key] = way
        words = {EXPRESSED.key: self._text.value(), ABOUT_WHOM.key: self._about.value()}
        return replace(with_words(entry, words), readings=readings)

    def holds(self, entry: Entry) -> bool:
        """As the base."""
        return EXPRESSED_BY.key in entry.readings or not entry.words.keys().isdisjoint(
            {EXPRESSED.key, ABOUT_WHOM.key}
        )

    def _take(self, _chosen: object) -> None:
        self._show_way()
        if self._ways.value() == WRITING:
            self._text.setFocus()
        self.value_changed.emit()

    def _show_way(self) -> None:
        """How it goes; what was written stays in sight whatever is chosen."""
        way = self._ways.value()
        self._how.setText(_(HOW[way]) if way in HOW else "")
        self._how.setVisible(way in HOW)
        self._text.setVisible(way == WRITING or bool(self._text.value()))
