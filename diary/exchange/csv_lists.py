"""The cells of an entry that hold several things: feelings, places, what is felt in the body, activities."""

from collections.abc import Callable
from typing import Any

from diary.domain.body import region_name
from diary.exchange.csv_cells import ListCell, NoValue, coded, uncoded
from diary.exchange.key_words import (
    about_words,
    category_words,
    effort_words,
    feeling_words,
    outcome_words,
    quality_words,
    status_words,
    timing_words,
)
from diary.i18n import _

_SEVERAL = "+"
_APART = ":"


def _list_cell(words: Callable[[dict[str, Any]], str], *fields: "_Field") -> ListCell:
    def code(item: dict[str, Any]) -> str:
        parts = [write(item[name]) if name in item else "" for name, write, _read in fields]
        return _APART.join(parts).rstrip(_APART)

    def decode(text: str) -> dict[str, Any]:
        parts = text.split(_APART)
        if len(parts) > len(fields):
            raise NoValue
        given = zip(fields, parts, strict=False)
        return {name: read(part) for (name, _write, read), part in given if part}

    return ListCell(words, code, decode)


_Field = tuple[str, Callable[[Any], str], Callable[[str], Any]]


def _key(name: str) -> _Field:
    return name, coded, uncoded


def _number(name: str) -> _Field:
    return name, str, _whole


def _keys(name: str) -> _Field:
    return (
        name,
        lambda keys: _SEVERAL.join(map(coded, keys)),
        lambda text: [uncoded(code) for code in text.split(_SEVERAL)],
    )


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise NoValue from None


def _feeling_words(item: dict[str, Any]) -> str:
    about = item.get("about")
    return _joined(
        feeling_words(item["word"]),
        item.get("strength"),
        "" if about is None else about_words(about),
    )


def _mark_words(item: dict[str, Any]) -> str:
    more = [
        *map(quality_words, item.get("qualities", ())),
        *map(timing_words, item.get("timings", ())),
    ]
    if "status" in item:
        more.append(status_words(item["status"]))
    return _joined(region_name(item["region"]), item.get("intensity"), ", ".join(more))


def _sensation_words(item: dict[str, Any]) -> str:
    kinds = ", ".join(map(feeling_words, item.get("kinds", ())))
    return _joined(region_name(item["region"]), None, kinds)


def _activity_words(item: dict[str, Any]) -> str:
    more = [item["what"]] if "what" in item else []
    if "minutes" in item:
        more.append(_("{minutes} minutes").format(minutes=item["minutes"]))
    if "effort" in item:
        more.append(effort_words(item["effort"]))
    if "energy" in item:
        more.append(_("energy {energy}").format(energy=item["energy"]))
    if "outcome" in item:
        more.append(outcome_words(item["outcome"]))
    return _joined(category_words(item["category"]), None, ", ".join(more))


def _joined(name: str, figure: int | None, more: str) -> str:
    words = name if figure is None else f"{name} {figure}"
    return f"{words}, {more}" if more else words


FEELINGS = _list_cell(_feeling_words, _key("word"), _number("strength"), _key("about"))
MARKS = _list_cell(
    _mark_words,
    _key("region"),
    _number("intensity"),
    _keys("qualities"),
    _keys("timings"),
    _key("status"),
)
SENSATIONS = _list_cell(_sensation_words, _key("region"), _keys("kinds"))
ACTIVITIES = _list_cell(
    _activity_words,
    _key("category"),
    _key("what"),
    _number("minutes"),
    _key("effort"),
    _number("energy"),
    _key("outcome"),
)
FELT_THEN = ListCell(feeling_words, coded, uncoded)
"""The feelings of a life event: keys alone."""
