"""An editor for every kind of scale, and the table that finds it: a new measure needs no line here."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.measure import Measure
from diary.domain.scale import Choice, ClockTime, Count, Hours, Minutes, Rating, Scale, Value, YesNo
from diary.domain.scale_words import ScaleWords
from diary.i18n import _
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.value_fields import DurationField, NumberField, TimeField

_MOST_SEGMENTS = 5
_LONGEST_SEGMENT = 14
"""Characters; longer words would make a bar fold into a tall list."""
_NARROW_WIDTH = 160
"""Pixels at 100 %: four of these stand in one row of the form."""
_YES, _NO = "yes", "no"


class Editor(QWidget):
    """Shows and changes the value of one measure; ``None`` is "not recorded"."""

    value_changed = Signal()
    is_narrow = False
    """Whether several of these stand in one row."""

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        """An editor without a value."""
        super().__init__(parent)
        self.measure = measure
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._heading: Label | None = None

    @property
    def question(self) -> str:
        """What is asked, translated."""
        return _(self.measure.question or self.measure.name)

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that does not fit."""
        return False

    def value(self) -> Value | None:
        """What was recorded, as the scale keeps it."""
        raise NotImplementedError

    def set_value(self, value: Value | None) -> None:
        """Show a value without telling that it changed."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Narrow editors are all of one width, so that they stand under each other."""
        hint = super().sizeHint()
        if self.is_narrow:
            hint.setWidth(
                max(current_theme().control(_NARROW_WIDTH), self.minimumSizeHint().width())
            )
            # Own questions may have more words than fit one line.
            hint.setHeight(max(hint.height(), self.heightForWidth(hint.width())))
        return hint

    def retheme(self) -> None:
        """Take another width."""
        self.updateGeometry()

    def set_heading(self, widget: QWidget) -> None:
        """Put the question above ``widget``."""
        self._heading = Label(self.question, Type.QUESTION, self)
        self._column.addWidget(self._heading)
        self._column.addWidget(widget)

    def set_field(self, field: QWidget) -> None:
        """Show ``field``, which has the question in it; going to this editor is going there."""
        self._column.addWidget(field)
        self.setFocusProxy(field)

    def hide_heading(self) -> None:
        """Leave the question out where the page has it as its title."""
        if self._heading is not None:
            self._heading.hide()


class RatingEditor(Editor):
    """A row of numbers, with the person's own words for the ends."""

    def __init__(
        self, measure: Measure, words: ScaleWords | None = None, parent: QWidget | None = None
    ) -> None:
        """``words`` replace the usual ones where they are not empty."""
        super().__init__(measure, parent)
        scale = measure.scale
        if not isinstance(scale, Rating):
            raise TypeError
        self.row = ScoreRow(
            self.question,
            self,
            ramp=scale.is_pain,
            low=scale.low,
            high=scale.high,
            low_words=(words and words.low) or (scale.low_words and _(scale.low_words)),
            middle_words=(words and words.middle) or "",
            high_words=(words and words.high) or (scale.high_words and _(scale.high_words)),
        )
        self.row.value_changed.connect(self.value_changed)
        self.set_heading(self.row)

    def value(self) -> int | None:
        """The chosen number."""
        return self.row.value()

    def set_value(self, value: Value | None) -> None:
        """Choose a number."""
        self.row.set_value(value if isinstance(value, int) else None)


class ChoiceEditor(Editor):
    """Words to choose one from: in one bar where they are few, as chips where they are more."""

    def __init__(
        self, measure: Measure, _words: ScaleWords | None = None, parent: QWidget | None = None
    ) -> None:
        """The options of the measure's scale."""
        super().__init__(measure, parent)
        if isinstance(measure.scale, Choice):
            options = [(option.key, _(option.name)) for option in measure.scale.options]
        else:
            options = [(_YES, _("yes")), (_NO, _("no"))]
        self._row: Segment | ChipRow = (
            Segment(self.question, options, self)
            if len(options) <= _MOST_SEGMENTS
            and all(len(text) <= _LONGEST_SEGMENT for _key, text in options)
            else ChipRow(self.question, options, self, exclusive=True)
        )
        self._row.value_changed.connect(self.value_changed)
        self.set_heading(self._row)

    def value(self) -> Value | None:
        """The key of the chosen option."""
        return self._row.value()

    def set_value(self, value: Value | None) -> None:
        """Choose an option by its key."""
        key = value if isinstance(value, str) else None
        if isinstance(self._row, Segment):
            self._row.set_value(key)
        else:
            self._row.set_values(() if key is None else (key,))


class YesNoEditor(ChoiceEditor):
    """Yes or no, or neither."""

    def value(self) -> bool | None:
        """True, false or not recorded."""
        key = super().value()
        return None if key is None else key == _YES

    def set_value(self, value: Value | None) -> None:
        """Choose yes or no."""
        super().set_value(None if value is None else _YES if value else _NO)


class ClockTimeEditor(Editor):
    """A time on a 24-hour clock."""

    is_narrow = True

    def __init__(
        self, measure: Measure, _words: ScaleWords | None = None, parent: QWidget | None = None
    ) -> None:
        """An empty field."""
        super().__init__(measure, parent)
        self._field = TimeField(self.question, self)
        self._field.value_changed.connect(self.value_changed)
        self.set_field(self._field)

    @property
    def is_wrong(self) -> bool:
        """Whether what is typed is no time."""
        return self._field.is_wrong

    def value(self) -> time | None:
        """The time."""
        return self._field.value()

    def set_value(self, value: Value | None) -> None:
        """Show a time."""
        self._field.set_value(value if isinstance(value, time) else None)


class DurationEditor(Editor):
    """A duration in minutes."""

    is_narrow = True

    def __init__(
        self, measure: Measure, _words: ScaleWords | None = None, parent: QWidget | None = None
    ) -> None:
        """An empty field."""
        super().__init__(measure, parent)
        if not isinstance(measure.scale, Minutes):
            raise TypeError
        self._field = DurationField(self.question, self, high=measure.scale.high)
        self._field.value_changed.connect(self.value_changed)
        self.set_field(self._field)

    @property
    def is_wrong(self) -> bool:
        """Whether what is typed is no duration."""
        return self._field.is_wrong

    def value(self) -> int | None:
        """The minutes."""
        return self._field.value()

    def set_value(self, value: Value | None) -> None:
        """Show minutes."""
        self._field.set_value(value if isinstance(value, int) else None)


class NumberEditor(Editor):
    """How many: cups, steps, hours."""

    is_narrow = True

    def __init__(
        self, measure: Measure, _words: ScaleWords | None = None, parent: QWidget | None = None
    ) -> None:
        """An empty field with the unit of the scale."""
        super().__init__(measure, parent)
        scale = measure.scale
        if not isinstance(scale, Count | Hours):
            raise TypeError
        self._is_whole = isinstance(scale, Count)
        self._field = NumberField(
            self.question,
            self,
            unit=_(scale.unit) if scale.unit else "",
            high=scale.high,
            decimals=0 if self._is_whole else 2,
        )
        self._field.value_changed.connect(self.value_changed)
        self.set_field(self._field)

    @property
    def is_wrong(self) -> bool:
        """Whether what is typed is no such number."""
        return self._field.is_wrong

    def value(self) -> int | float | None:
        """The number."""
        number = self._field.value()
        return None if number is None else int(number) if self._is_whole else number

    def set_value(self, value: Value | None) -> None:
        """Show a number."""
        self._field.set_value(value if isinstance(value, int | float) else None)


EDITORS: dict[type[Scale], Callable[[Measure, ScaleWords | None, QWidget | None], Editor]] = {
    Rating: RatingEditor,
    Choice: ChoiceEditor,
    YesNo: YesNoEditor,
    ClockTime: ClockTimeEditor,
    Minutes: DurationEditor,
    Hours: NumberEditor,
    Count: NumberEditor,
}
"""Which editor a kind of scale has."""


def make_editor(
    measure: Measure, words: ScaleWords | None = None, parent: QWidget | None = None
) -> Editor:
    """The editor for a measure."""
    return EDITORS[type(measure.scale)](measure, words, parent)
