"""Records as plain values (what JSON can hold), declared field by field: the same in the database and in files.

A ``Shape`` names the fields of a dataclass and what each may be. What is not recorded is left out, so that the same
record always gives the same text.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

from diary.domain.fuzzy_date import FuzzyDate, Precision
from diary.domain.moment import known_zone, zone_name
from diary.domain.plain import Plain, time_from_plain, time_to_plain
from diary.errors import InvalidValue

LONGEST_TEXT = 1_000_000
"""Characters of a text in a record."""
MOST_ITEMS = 10_000
"""Of a list in a record."""

T = TypeVar("T")


class InvalidPart(InvalidValue):
    """The part of a record that does not fit."""

    def __init__(self, part: str) -> None:
        """``part`` is its name."""
        super().__init__()
        self.part = part


@dataclass(frozen=True, slots=True)
class PlainField:
    """What one field may be, and both ways; a value equal to ``absent`` is left out."""

    to_plain: Callable[[Any], Any]
    from_plain: Callable[[Any], Any]
    """Raises ``InvalidValue``, ``ValueError``, ``TypeError``, ``KeyError`` or ``AttributeError``."""
    absent: Any = None
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """The fields of a dataclass by their names."""

    made: Callable[..., T]
    fields: Mapping[str, PlainField]

    @property
    def needed(self) -> tuple[str, ...]:
        """The names that may not be left out."""
        return tuple(name for name, field in self.fields.items() if field.is_needed)

    def to_plain(self, value: T) -> Plain:
        """Its fields as plain values."""
        plain: Plain = {}
        for name, field in self.fields.items():
            part = getattr(value, name)
            if field.is_needed or part != field.absent:
                plain[name] = field.to_plain(part)
        return plain

    def from_plain(self, plain: Any, **others: Any) -> T:  # noqa: ANN401  what JSON can hold
        """The value, with ``others`` for fields that are not in the shape. Raises ``InvalidPart``."""
        if not isinstance(plain, dict):
            raise InvalidPart("")
        for name in plain:
            if name not in self.fields:
                raise InvalidPart(str(name))
        parts = {name: _read(name, field, plain) for name, field in self.fields.items()}
        return self.made(**others, **parts)


def _read(name: str, field: PlainField, plain: Plain) -> Any:  # noqa: ANN401  any field
    if name not in plain:
        if field.is_needed:
            raise InvalidPart(name)
        return field.absent
    try:
        return field.from_plain(plain[name])
    except (InvalidValue, ValueError, TypeError, KeyError, AttributeError, OverflowError):
        raise InvalidPart(name) from None


def _text(plain: object) -> str:
    if not isinstance(plain, str) or len(plain) > LONGEST_TEXT:
        raise InvalidValue
    return plain


def _words(plain: object) -> str:
    text = _text(plain)
    if not text.strip():
        raise InvalidValue
    return text


def _same(value: T) -> T:
    return value


def _fuzzy_to_plain(when: FuzzyDate) -> Plain:
    return {
        "first": when.first.isoformat(),
        "last": when.last.isoformat(),
        "precision": when.precision.value,
    }


def _fuzzy_from_plain(plain: Any) -> FuzzyDate:  # noqa: ANN401  what JSON can hold
    if plain.keys() != {"first", "last", "precision"}:
        raise InvalidValue
    ends = date.fromisoformat(plain["first"]), date.fromisoformat(plain["last"])
    return FuzzyDate(*ends, Precision(plain["precision"]))


TEXT = PlainField(_same, _text, "")
NEEDED_TEXT = PlainField(_same, _words, is_needed=True)
DAY = PlainField(date.isoformat, date.fromisoformat)
NEEDED_DAY = PlainField(date.isoformat, date.fromisoformat, is_needed=True)
FUZZY_DATE = PlainField(_fuzzy_to_plain, _fuzzy_from_plain)
NEEDED_FUZZY_DATE = PlainField(_fuzzy_to_plain, _fuzzy_from_plain, is_needed=True)
NAME = PlainField(str, UUID)
NEEDED_NAME = PlainField(str, UUID, is_needed=True)


def _moment_from_plain(plain: Any) -> Any:  # noqa: ANN401  what JSON can hold
    if plain.keys() != {"at", "zone"} or known_zone(plain["zone"]).key != plain["zone"]:
        raise InvalidValue
    return time_from_plain(plain["at"]).astimezone(known_zone(plain["zone"]))


NEEDED_MOMENT = PlainField(
    lambda at: {"at": time_to_plain(at), "zone": zone_name(at)}, _moment_from_plain, is_needed=True
)
"""An aware moment with the name of its zone."""


def figure(low: int, high: int) -> PlainField:
    """A whole number from ``low`` to ``high``, or nothing."""
    return PlainField(_same, lambda plain: _whole(plain, low, high))


def one_of(keys: Iterable[str], *, absent: str | None = None) -> PlainField:
    """One of some keys; needed unless there is a value that counts as left out."""
    known = frozenset(keys)

    def read(plain: object) -> str:
        if not isinstance(plain, str) or plain not in known:
            raise InvalidValue
        return plain

    return PlainField(str, read, absent, is_needed=absent is None)


def list_of(shape: Shape[Any]) -> PlainField:
    """A tuple of values of a shape."""
    return _list(shape.to_plain, shape.from_plain)


def _list(to_plain: Callable[[Any], Any], from_plain: Callable[[Any], Any]) -> PlainField:
    def read(plain: object) -> tuple[Any, ...]:
        if not isinstance(plain, list) or len(plain) > MOST_ITEMS:
            raise InvalidValue
        return tuple(from_plain(item) for item in plain)

    return PlainField(lambda items: [to_plain(item) for item in items], read, ())


TEXTS = _list(_same, _text)
"""A tuple of texts."""


def _by_key(from_plain: Callable[[Any], Any]) -> PlainField:
    def read(plain: object) -> dict[str, Any]:
        if not isinstance(plain, dict) or len(plain) > MOST_ITEMS:
            raise InvalidValue
        return {_words(key): from_plain(value) for key, value in plain.items()}

    return PlainField(lambda values: dict(sorted(values.items())), read, {})


def _whole(plain: object, low: int, high: int) -> int:
    if type(plain) is not int or not low <= plain <= high:
        raise InvalidValue
    return plain


def _number(plain: object) -> float:
    if type(plain) not in {int, float} or not math.isfinite(plain):  # type: ignore[arg-type]  # checked just before
        raise InvalidValue
    return float(plain)  # type: ignore[arg-type]  # checked just before


FIGURES = _by_key(lambda plain: _whole(plain, -1_000_000, 1_000_000))
"""Whole numbers by key."""
NUMBERS = _by_key(_number)
"""Numbers by key."""
