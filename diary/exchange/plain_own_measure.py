"""Own measures as plain values, and checked on the way back."""

from datetime import datetime
from typing import Any

from diary.domain.measure import Per
from diary.domain.own_measure import OWN_PREFIX, Kind, OwnMeasure
from diary.domain.plain import Plain
from diary.domain.plain_fields import LONGEST_TEXT
from diary.domain.scale import Option
from diary.exchange.misfit import Misfit, text_of, truth_of
from diary.exchange.record_kind import RecordKind
from diary.i18n import N_

_MOST_OPTIONS = 1000
_FARTHEST_PLACE = 1_000_000
_PERS = (Per.MOMENT, Per.DAY)


def _own_measure_parts(own: OwnMeasure) -> Plain:
    return {
        "key": own.key,
        "kind": own.kind.value,
        "per": own.per.value,
        "name": own.name,
        "low_words": own.low_words,
        "high_words": own.high_words,
        "options": [{"key": option.key, "name": option.name} for option in own.options],
        "place": own.place,
        "retired": own.is_retired,
    }


def _own_measure(plain: Plain, common: dict[str, Any], _latest: datetime) -> OwnMeasure:
    key = text_of(plain, "key", LONGEST_TEXT)
    if not key.startswith(OWN_PREFIX):
        raise Misfit("key")
    try:
        kind, per = Kind(plain["kind"]), Per(plain["per"])
    except (ValueError, TypeError):
        raise Misfit("kind") from None
    if per not in _PERS:
        raise Misfit("per")
    options = _options(plain)
    if (kind is Kind.CHOICE) != bool(options):
        raise Misfit("options")
    place = plain["place"]
    if isinstance(place, bool) or not isinstance(place, int) or not 0 <= place <= _FARTHEST_PLACE:
        raise Misfit("place")
    return OwnMeasure(
        **common,
        key=key,
        kind=kind,
        per=per,
        name=text_of(plain, "name", LONGEST_TEXT, may_be_empty=False),
        low_words=text_of(plain, "low_words", LONGEST_TEXT),
        high_words=text_of(plain, "high_words", LONGEST_TEXT),
        options=options,
        place=place,
        is_retired=truth_of(plain, "retired"),
    )


def _options(plain: Plain) -> tuple[Option, ...]:
    items = plain.get("options", [])
    if not isinstance(items, list) or len(items) > _MOST_OPTIONS:
        raise Misfit("options")
    found: dict[str, Option] = {}
    for item in items:
        if not isinstance(item, dict) or item.keys() != {"key", "name"}:
            raise Misfit("options")
        key, name = item["key"], item["name"]
        is_text = isinstance(key, str) and isinstance(name, str)
        if not is_text or not key or not name.strip() or key in found:
            raise Misfit("options")
        found[key] = Option(key, name)
    return tuple(found.values())


OWN_MEASURES = RecordKind(
    "own_measures",
    N_("own question {number}: {part}"),
    ("key", "kind", "per", "name", "place"),
    ("low_words", "high_words", "options", "retired"),
    _own_measure_parts,
    _own_measure,
)
