"""A day that is typed: 8-3-2026, 8/3/2026, 8 3 2026, 2026-03-08, or 8-3 for this year."""

import re
from datetime import date

from PySide6.QtWidgets import QWidget

from diary.errors import InvalidValue
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.value_fields import TypedField

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(text: str, year: int) -> date | None:
    """The day in ``text``, in ``year`` where none was typed; ``None`` where nothing was typed.

    Raises ``InvalidValue`` where it is no day.
    """
    text = text.strip()
    if not text:
        return None
    if found := _YEAR_FIRST.fullmatch(text):
        parts = (int(found[1]), int(found[2]), int(found[3]))
    elif found := _DAY_FIRST.fullmatch(text):
        parts = (int(found[3] or year), int(found[2]), int(found[1]))
    else:
        raise InvalidValue
    try:
        return date(*parts)
    except ValueError as error:
        raise InvalidValue from error


def shown_day(day: date) -> str:
    """``8-3-2026``."""
    return f"{day.day}-{day.month}-{day.year:04d}"


class DateField(TypedField[date]):
    """A day, or nothing."""

    def __init__(
        self,
        label: str,
        today: date,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        label_kind: Type = Type.HINT,
    ) -> None:
        """``today`` gives the year where none is typed."""
        super().__init__(
            label,
            parent,
            read=lambda text: read_day(text, today.year),
            show=shown_day,
            hint=hint,
            label_kind=label_kind,
        )

    def no_value(self) -> str:
        """How a day looks."""
        return _("A day looks like 8-3-2026.")
