"""How old somebody was: from a birth that may be known by its year alone, and a date as precise as memory is."""

import re
from datetime import date

from diary.domain.fuzzy_date import FuzzyDate, around_year, in_year, on_day

_YEAR = re.compile(r"\d{4}")


def birth_from(text: str) -> FuzzyDate | None:
    """The birth in ``1979`` or ``1979-05-12``; ``None`` where the text is empty or no such thing."""
    try:
        return in_year(int(text)) if _YEAR.fullmatch(text) else on_day(date.fromisoformat(text))
    except ValueError:
        return None


def birth_text(birth: FuzzyDate | None) -> str:
    """What ``birth_from`` reads back: a day where it is known, else the year; empty where there is none."""
    if birth is None:
        return ""
    return birth.first.isoformat() if birth.is_precise else f"{birth.middle.year:04d}"


def ages(when: FuzzyDate, birth: FuzzyDate) -> tuple[int, int] | None:
    """The least and the most years that somebody could have then; ``None`` where it was before the birth."""
    most = _years(birth.first, when.last)
    return None if most < 0 else (max(0, _years(birth.last, when.first)), most)


def around_age(age: int, birth: FuzzyDate) -> FuzzyDate:
    """A date around an age; raises ``ValueError`` beyond the calendar."""
    return around_year(birth.middle.year + age)


def _years(since: date, day: date) -> int:
    """Whole years from one day to another; below nought where the other comes first."""
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))
