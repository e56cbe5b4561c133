"""The small shapes of which FHIR resources are made, as plain values."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote, unquote
from uuid import UUID, uuid5

from diary.domain.moment import zone_name
from diary.domain.plain import time_to_plain
from diary.exchange.fhir_codes import OWN, UCUM, UNKNOWN, ZONE_EXTENSION, Code, Json

_MINUTE = timedelta(minutes=1)
_NAMELESS, _EMPTY = "?", "%"
_KEPT_CONTROLS = "\t\n\r"
_FIRST_PRINTED = " "

NOT_KNOWN: Json = {"dataAbsentReason": {"coding": [UNKNOWN.plain()]}}
"""Stands where there is no value."""

WRITER = {"display": "the person who keeps this diary"}
"""Who it is about, where a resource may not leave that out: nobody is named."""


def own(system: str, key: str) -> Code:
    """A code of our own; ``key`` may be any text."""
    return Code(OWN + system, quote(key, safe="") or _EMPTY)


def own_key(codings: object, system: str) -> str | None:
    """The key of the code of our own in ``codings``; ``None`` where there is none."""
    for coding in codings if isinstance(codings, list) else ():
        if isinstance(coding, dict) and coding.get("system") == OWN + system:
            code = str(coding.get("code"))
            return "" if code == _EMPTY else unquote(code)
    return None


def concept(text: str, *codes: Code) -> Json:
    """Codes, with the words for them in the language of the file."""
    return {"coding": [code.plain() for code in codes], "text": name_of(text)}


def coded_part(code: Json, value: Json) -> Json:
    """A component of an observation; one without a value says that it is not known."""
    return {"code": code, **(value or NOT_KNOWN)}


def quantity(value: float, unit: str) -> Json:
    """An amount in a unit of UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": unit}


def derived(record: UUID, *names: str) -> str:
    """The name of something that belongs to a record: the same each time it is written."""
    return str(uuid5(record, "/".join(quote(name, safe="") for name in names)))


def link(name: UUID | str) -> str:
    """How a resource of that name is pointed at."""
    return f"urn:uuid:{name}"


def pointing_at(name: UUID | str) -> Json:
    """A reference."""
    return {"reference": link(name)}


def at_moment(at: datetime, name: str) -> Json:
    """The element ``name`` with a moment and the zone in which it was written."""
    zone = {"url": ZONE_EXTENSION, "valueCode": zone_name(at)}
    return {name: clock_time(at), f"_{name}": {"extension": [zone]}}


def instant(at: datetime) -> str:
    """A moment that is about the record itself, in UTC."""
    return time_to_plain(at.astimezone(UTC))


def clock_time(at: datetime) -> str:
    """A moment with its offset; in UTC where FHIR does not know such an offset, as before there were zones."""
    offset = at.utcoffset() or timedelta()
    return time_to_plain(at.astimezone(UTC) if offset % _MINUTE else at)


def clean(text: str) -> str:
    """``text`` without what FHIR forbids in texts; empty where nothing but spaces is left."""
    kept = "".join(sign for sign in text if sign >= _FIRST_PRINTED or sign in _KEPT_CONTROLS)
    return kept if kept.strip() else ""


def name_of(text: str) -> str:
    """A name that is never empty."""
    return clean(text) or _NAMELESS


def without_nothing(**parts: object) -> Json:
    """The parts that there are."""
    return {key: value for key, value in parts.items() if value not in (None, "", [], {})}
