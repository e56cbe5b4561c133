"""What a person typed, as a value: times, numbers and durations, in every way people write them."""

import re
from datetime import time

from diary.errors import InvalidValue

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.,uUhH]\s*(\d{0,2}))?|(\d{1,2})(\d{2})")
_NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)?|[-+−]?[.,]\d+")
_CLOCK_DURATION = re.compile(r"(\d{1,2}):([0-5]\d)")
_DURATION = re.compile(
    r"(?:(?P<hours>\d+(?:[.,]\d+)?)\s*(?:uur|uren|u|hours?|h)\.?)?\s*"
    r"(?:(?P<minutes>\d+)\s*(?:minuten|minuut|minutes?|min|m)?\.?)?",
    re.IGNORECASE,
)


def read_time(text: str) -> time | None:
    """The time of day in 22:45, 2245, 22.45, 22u45, 7 or 7:5; ``None`` where nothing was typed.

    Raises ``InvalidValue`` where it is no time of day.
    """
    text = text.strip()
    if not text:
        return None
    found = _TIME.fullmatch(text)
    if found is None:
        raise InvalidValue
    hour = int(found[1] or found[3])
    minute = int(found[2] or found[4] or 0)
    try:
        return time(hour, minute)
    except ValueError as error:
        raise InvalidValue from error


def read_number(text: str, unit: str = "") -> float | None:
    """The number, with a comma or a point, ``unit`` behind it or not; ``None`` where nothing was typed.

    Raises ``InvalidValue`` where it is no number.
    """
    text = text.strip()
    if unit and text.lower().endswith(unit.lower()):
        text = text[: -len(unit)].strip()
    if not text:
        return None
    if _NUMBER.fullmatch(text) is None:
        raise InvalidValue
    return float(text.replace(",", ".").replace("−", "-"))


def read_minutes(text: str) -> int | None:
    """The minutes in 50, 50 min, 1:30, 1u30, 1,5 uur; ``None`` where nothing was typed.

    Raises ``InvalidValue`` where it is no duration.
    """
    text = text.strip()
    if not text:
        return None
    clock = _CLOCK_DURATION.fullmatch(text)
    if clock is not None:
        return 60 * int(clock[1]) + int(clock[2])
    found = _DURATION.fullmatch(text)
    if found is None:
        raise InvalidValue
    hours = float((found["hours"] or "0").replace(",", "."))
    return round(60 * hours) + int(found["minutes"] or 0)
