"""An entry as plain values (numbers, texts, lists and dictionaries): for the draft, and for JSON in and out.

What is not recorded is left out, so that the same entry always gives the same text.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from diary.domain.activity import CATEGORIES, EFFORTS, MOST_ENERGY, OUTCOMES, Activity
from diary.domain.body import QUALITIES, STATUSES, TIMINGS, BodyMark
from diary.domain.emotions import SENSATIONS, About, Feeling, Sensation
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.moment import known_zone, zone_name
from diary.domain.scale import Minutes, Option, Rating, Value
from diary.errors import InvalidValue

Plain = dict[str, Any]  # Any: what JSON can hold

_STRENGTH = Rating(0, 10)
_ENERGY = Rating(-MOST_ENERGY, MOST_ENERGY)
_MINUTES = Minutes(100_000)
_LARGEST = 2**63 - 1
"""The largest number that any diary could have kept."""
_LONGEST_TEXT = 50_000_000


def entry_to_plain(entry: Entry, catalogue: Catalogue) -> Plain:
    """``entry`` as plain values, keys in a fixed order, nothing that was not recorded."""
    plain: Plain = {
        "uuid": str(entry.uuid),
        "at": time_to_plain(entry.at),
        "zone": zone_name(entry.at),
        "created_at": time_to_plain(entry.created_at.astimezone(UTC)),
        "changed_at": time_to_plain(entry.changed_at.astimezone(UTC)),
        "readings": {
            key: catalogue[key].scale.plain(value) for key, value in sorted(entry.readings.items())
        },
        "unknown_readings": dict(sorted(entry.unknown_readings.items())),
        "feelings": [
            _without_none(word=f.word, strength=f.strength, about=f.about) for f in entry.feelings
        ],
        "marks": [
            _without_none(
                region=m.region,
                intensity=m.intensity,
                qualities=list(m.qualities) or None,
                timings=list(m.timings) or None,
                status=m.status,
            )
            for m in entry.marks
        ],
        "activities": [
            _without_none(
                category=a.category,
                what=a.what or None,
                minutes=a.minutes,
                effort=a.effort,
                energy=a.energy,
                outcome=a.outcome,
            )
            for a in entry.activities
        ],
        "sensations": [
            _without_none(region=s.region, kinds=list(s.kinds) or None) for s in entry.sensations
        ],
        "words": dict(sorted(entry.words.items())),
    }
    if entry.is_bad_day:
        plain["bad_day"] = True
    if entry.is_guided:
        plain["guided"] = True
    return {key: value for key, value in plain.items() if value not in ({}, [])}


def entry_from_plain(plain: Plain, catalogue: Catalogue) -> Entry:
    """The entry that ``entry_to_plain`` wrote. Raises ``InvalidValue`` for anything else."""
    try:
        readings, unknown = _readings(
            plain.get("readings", {}), plain.get("unknown_readings", {}), catalogue
        )
        at = time_from_plain(plain["at"])
        return Entry(
            uuid=UUID(plain["uuid"]),
            at=at.astimezone(known_zone(plain["zone"])),
            created_at=time_from_plain(plain["created_at"]),
            changed_at=time_from_plain(plain["changed_at"]),
            readings=readings,
            unknown_readings=unknown,
            feelings=tuple(_feeling(item) for item in plain.get("feelings", ())),
            marks=tuple(_mark(item) for item in plain.get("marks", ())),
            activities=tuple(_activity(item) for item in plain.get("activities", ())),
            words={str(key): _text(text) for key, text in plain.get("words", {}).items()},
            is_bad_day=plain.get("bad_day", False) is True,
            sensations=tuple(_sensation(item) for item in plain.get("sensations", ())),
            is_guided=plain.get("guided", False) is True,
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise InvalidValue from error


def time_to_plain(at: datetime) -> str:
    """ISO 8601 with offset, to the millisecond."""
    return at.isoformat(timespec="milliseconds")


def time_from_plain(text: str) -> datetime:
    """The aware time of an ISO 8601 text with offset. Raises ``InvalidValue`` where it has none."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise InvalidValue
    return at.astimezone(UTC)


def _readings(
    known: Mapping[str, Any], unknown: Mapping[str, Any], catalogue: Catalogue
) -> tuple[dict[str, Value], dict[str, int]]:
    readings: dict[str, Value] = {}
    left: dict[str, int] = {}
    for key, stored in unknown.items():
        if isinstance(stored, bool) or not isinstance(stored, int) or abs(stored) > _LARGEST:
            raise InvalidValue
        value = catalogue.known_value(key, stored)
        if value is None:
            left[key] = stored
        else:
            readings[key] = value
    for key, value in known.items():
        measure = catalogue[key]
        if measure.computed is not None:
            raise InvalidValue
        readings[key] = measure.scale.check(value)
    return readings, left


def _feeling(plain: Plain) -> Feeling:
    about = plain.get("about")
    return Feeling(
        word=_key(plain["word"]),
        strength=_optional(plain.get("strength"), _STRENGTH),
        about=None if about is None else About(about),
    )


def _mark(plain: Plain) -> BodyMark:
    status = plain.get("status")
    return BodyMark(
        region=_key(plain["region"]),
        intensity=_optional(plain.get("intensity"), _STRENGTH),
        qualities=tuple(_one_of(quality, QUALITIES) for quality in plain.get("qualities", ())),
        timings=tuple(_one_of(timing, TIMINGS) for timing in plain.get("timings", ())),
        status=None if status is None else _one_of(status, STATUSES),
    )


def _sensation(plain: Plain) -> Sensation:
    kinds = tuple(plain.get("kinds", ()))
    if not {word.key for word in SENSATIONS.words}.issuperset(kinds):
        raise InvalidValue
    return Sensation(_key(plain["region"]), kinds)


def _activity(plain: Plain) -> Activity:
    effort, outcome = plain.get("effort"), plain.get("outcome")
    return Activity(
        category=_one_of(plain["category"], CATEGORIES),
        what=_text(plain.get("what", "")),
        minutes=_optional(plain.get("minutes"), _MINUTES),
        effort=None if effort is None else _one_of(effort, EFFORTS),
        energy=_optional(plain.get("energy"), _ENERGY),
        outcome=None if outcome is None else _one_of(outcome, OUTCOMES),
    )


def _optional(value: object, scale: Rating | Minutes) -> int | None:
    return None if value is None else scale.check(value)


def _one_of(key: object, options: tuple[Option, ...]) -> str:
    if not any(option.key == key for option in options):
        raise InvalidValue
    return str(key)


def _key(key: object) -> str:
    """A key that may come from a newer program, so it need not be known here."""
    if not isinstance(key, str) or not key:
        raise InvalidValue
    return key


def _text(text: object) -> str:
    if not isinstance(text, str) or len(text) > _LONGEST_TEXT:
        raise InvalidValue
    return text


def _without_none(**values: object) -> Plain:
    return {key: value for key, value in values.items() if value is not None}
