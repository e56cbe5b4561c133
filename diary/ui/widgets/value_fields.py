"""Questions answered with a time, a number or a duration, typed in any usual way."""

from collections.abc import Callable
from datetime import date, time
from typing import Generic, TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from diary.errors import InvalidValue
from diary.i18n import N_, _
from diary.ui.theme import Type
from diary.ui.widgets.field import Field, LineEdit
from diary.ui.widgets.typed import read_minutes, read_number, read_time

NO_TIME = N_("A time looks like 22:45 or 7:30.")
NO_NUMBER = N_("A number is needed here, such as {example}.")
NO_WHOLE_NUMBER = N_("A whole number fits here, such as {example}.")
NO_DURATION = N_("Minutes are needed here, such as 50 or 1:30.")
OUT_OF_RANGE = N_("Between {low} and {high} fits here.")

Value = TypeVar("Value", time, float, int, date)


class TypedField(Field, Generic[Value]):
    """The shared half: reads while one types, and speaks up only once one is done."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None,
        *,
        read: Callable[[str], Value | None],
        show: Callable[[Value], str],
        hint: str,
        label_kind: Type,
    ) -> None:
        self.line = LineEdit()
        super().__init__(label, self.line, parent, hint=hint, label_kind=label_kind)
        self._read: Callable[[str], Value | None] = read
        self._show: Callable[[Value], str] = show
        self._value: Value | None = None
        self.line.textEdited.connect(self._take)
        self.line.editingFinished.connect(self._finish)

    def value(self) -> Value | None:
        """The value; ``None`` where nothing was typed, or something that does not fit."""
        return self._value

    def set_value(self, value: Value | None) -> None:
        """Show a value, or nothing; tells nobody."""
        self._value = value
        self.line.setText("" if value is None else self._show(value))
        self.clear_wrong()

    def problem(self, value: Value) -> str:  # noqa: ARG002  those with a range look at it
        """The sentence for a value outside the range, empty where it fits."""
        return ""

    def typed_problem(self) -> str:
        """The sentence about what is typed now; empty where it fits."""
        _value, sentence = self._judge(self.line.text())
        return sentence

    def no_value(self) -> str:
        """The sentence for a text that is no value."""
        raise NotImplementedError

    def _take(self, text: str) -> None:
        value, sentence = self._judge(text)
        if not sentence:
            self.clear_wrong()
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _finish(self) -> None:
        value, sentence = self._judge(self.line.text())
        if sentence:
            self.mark_wrong(sentence)
        elif value is not None:
            self.line.setText(self._show(value))

    def _judge(self, text: str) -> tuple[Value | None, str]:
        try:
            value = self._read(text)
        except InvalidValue:
            return None, self.no_value()
        sentence = "" if value is None else self.problem(value)
        return (None if sentence else value), sentence


class TimeField(TypedField[time]):
    """A time of day: 22:45, 2245, 22.45, 7 and 7:5 are understood."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        label_kind: Type = Type.HINT,
    ) -> None:
        """Its value is a ``time`` to the minute."""
        super().__init__(
            label, parent, read=read_time, show=_show_time, hint=hint, label_kind=label_kind
        )

    def no_value(self) -> str:
        """How a time looks."""
        return _(NO_TIME)


class NumberField(TypedField[float]):
    """A number with a comma or a point, ``low`` to ``high`` with both ends, shown with its unit."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        low: float = 0,
        high: float = 1_000_000,
        unit: str = "",
        decimals: int = 0,
        hint: str = "",
        label_kind: Type = Type.HINT,
    ) -> None:
        """``unit`` is shown after the number; ``decimals`` is the most that is shown."""
        self._low, self._high, self._unit, self._decimals = low, high, unit, decimals
        super().__init__(
            label,
            parent,
            read=lambda text: read_number(text, unit),
            show=self._show_number,
            hint=hint,
            label_kind=label_kind,
        )

    def no_value(self) -> str:
        """How a number looks."""
        return _(NO_NUMBER).format(example=self._plain(self._low if self._low > 0 else 5))

    def problem(self, value: float) -> str:
        """The range where the number lies outside it, or that it must be whole."""
        if self._decimals == 0 and value != round(value):
            return _(NO_WHOLE_NUMBER).format(example=self._plain(round(value)))
        if self._low <= value <= self._high:
            return ""
        return _(OUT_OF_RANGE).format(low=self._plain(self._low), high=self._plain(self._high))

    def _plain(self, value: float) -> str:
        if value == round(value):
            return QLocale().toString(round(value))
        return QLocale().toString(value, "f", self._decimals)

    def _show_number(self, value: float) -> str:
        return f"{self._plain(value)} {self._unit}".rstrip()


class YearField(NumberField):
    """A year: 1979, with no sign between its digits in any language."""

    def _plain(self, value: float) -> str:
        return f"{value:.0f}"


class DurationField(TypedField[int]):
    """A duration in minutes, 0 to ``high``: 50, 50 min, 1:30, 1u30 and 1,5 uur are understood."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        high: int = 24 * 60,
        hint: str = "",
        label_kind: Type = Type.HINT,
    ) -> None:
        """``high`` in minutes; a day where left out."""
        self._high = high
        super().__init__(
            label, parent, read=read_minutes, show=_show_minutes, hint=hint, label_kind=label_kind
        )

    def no_value(self) -> str:
        """How a duration looks."""
        return _(NO_DURATION)

    def problem(self, value: int) -> str:
        """The range, where the duration is longer."""
        if value <= self._high:
            return ""
        return _(OUT_OF_RANGE).format(low=_show_minutes(0), high=_show_minutes(self._high))


def _show_time(value: time) -> str:
    return value.strftime("%H:%M")


def _show_minutes(value: int) -> str:
    return _("{minutes} min").format(minutes=value)
