"""A date that is read in words, and opens to be changed."""

from datetime import date

from PySide6.QtWidgets import QWidget

from diary.domain.fuzzy_date import FuzzyDate
from diary.ui.fuzzy_words import fuzzy_words
from diary.ui.records.when_field import WhenField
from diary.ui.widgets.disclosure import Disclosure


class FoldedWhen(Disclosure):
    """The question as a heading, the date beside it; folded as long as nobody wants to change it."""

    def __init__(
        self,
        question: str,
        today: date,
        birth: FuzzyDate | None,
        parent: QWidget | None = None,
    ) -> None:
        """On ``today``."""
        super().__init__(question, parent)
        self.field = WhenField(today, self, birth=birth)
        self.body.addWidget(self.field)
        self.field.value_changed.connect(self._say)
        self._say()

    def set_value(self, when: FuzzyDate) -> None:
        """Show a date."""
        self.field.set_value(when)

    def value(self) -> FuzzyDate | None:
        """The date; ``None`` where a part is missing or does not fit."""
        return self.field.value()

    def mark_wrong(self, why: str = "") -> None:
        """Open, and say what does not fit; ``why`` where the date itself does."""
        self.set_open(open_now=True)
        self.field.mark_wrong(why)

    def _say(self) -> None:
        when = self.field.value()
        self.set_hint("" if when is None else fuzzy_words(when))
