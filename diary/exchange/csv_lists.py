"""The cells of an entry that hold several things: feelings, places, what is felt in the body, activities."""

from collections.abc import Callable, Iterable
from typing import Any

from diary.domain.activity import CATEGORIES, EFFORTS, OUTCOMES
from diary.domain.body import QUALITIES, STATUSES, TIMINGS, region_name
from diary.domain.emotions import ABOUT_NAMES, WORDS
from diary.domain.scale import Option
from diary.exchange.csv_cells import ListCell, NoValue, coded, uncoded
from diary.i18n import _

_SEVERAL = "+"
_APART = ":"


def option_name(options: Iterable[Option]) -> Callable[[str], str]:
    """Gives the words for a key of ``options``; the key itself where it is of a newer program."""
    names = {option.key: option.name for option in options}
    return lambda key: _(names[key]) if key in names else key


def feeling_name(key: str) -> str:
    """The word for a feeling; its key where it is of a newer program."""
    return _(WORDS[key].name) if key in WORDS else key


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


_QUALITY, _TIMING, _STATUS = map(option_name, (QUALITIES, TIMINGS, STATUSES))
_CATEGORY, _EFFORT, _OUTCOME = map(option_name, (CATEGORIES, EFFORTS, OUTCOMES))
_ABOUT = {about.value: name for about, name in ABOUT_NAMES.items()}


def _feeling_words(item: dict[str, Any]) -> str:
    about = item.get("about")
    return _joined(
        feeling_name(item["word"]), item.get("strength"), "" if about is None else _(_ABOUT[about])
    )


def _mark_words(item: dict[str, Any]) -> str:
    more = [*map(_QUALITY, item.get("qualities", ())), *map(_TIMING, item.get("timings", ()))]
    if "status" in item:
        more.append(_STATUS(item["status"]))
    return _joined(region_name(item["region"]), item.get("intensity"), ", ".join(more))


def _sensation_words(item: dict[str, Any]) -> str:
    kinds = ", ".join(map(feeling_name, item.get("kinds", ())))
    return _joined(region_name(item["region"]), None, kinds)


def _activity_words(item: dict[str, Any]) -> str:
    more = [item["what"]] if "what" in item else []
    if "minutes" in item:
        more.append(_("{minutes} minutes").format(minutes=item["minutes"]))
    if "effort" in item:
        more.append(_EFFORT(item["effort"]))
    if "energy" in item:
        more.append(_("energy {energy}").format(energy=item["energy"]))
    if "outcome" in item:
        more.append(_OUTCOME(item["outcome"]))
    return _joined(_CATEGORY(item["category"]), None, ", ".join(more))


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
FELT_THEN = ListCell(feeling_name, coded, uncoded)
"""The feelings of a life event: keys alone."""
