"""Where to find somebody to talk to: helplines by country, each number confirmed by two sources.

The list is a data file with the day on which it was checked; it is checked again before every release, because a wrong
number is worse than none. Light on purpose: the lock screen shows it too.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from diary.i18n import in_spoken_language
from diary.paths import resources

_Texts = tuple[tuple[str, str], ...]

_NEAREST = {"nl": ("NL", "BE"), "en": ("GB", "IE", "US", "CA", "NL", "BE")}
"""The countries that come first for a reader of this language."""


@dataclass(frozen=True, slots=True)
class Helpline:
    """People who listen: their name, their numbers as one dials them, and their website."""

    name: str
    numbers: tuple[str, ...]
    web: str
    hours_texts: _Texts
    what_texts: _Texts
    sources: tuple[str, ...]
    """Pages, at least two, that name these numbers."""

    @property
    def hours(self) -> str:
        """When somebody answers, in the spoken language."""
        return in_spoken_language(dict(self.hours_texts))

    @property
    def what(self) -> str:
        """Whom it is for, in the spoken language."""
        return in_spoken_language(dict(self.what_texts))


@dataclass(frozen=True, slots=True)
class Country:
    """A country (``code`` as in ISO 3166), its emergency numbers and its helplines, the most fitting first."""

    code: str
    name_texts: _Texts
    emergency: tuple[str, ...]
    emergency_sources: tuple[str, ...]
    """Pages, at least two, that name the emergency numbers."""
    lines: tuple[Helpline, ...]

    @property
    def name(self) -> str:
        """The country's name in the spoken language."""
        return in_spoken_language(dict(self.name_texts))


@dataclass(frozen=True, slots=True)
class Helplines:
    """All helplines that are known, and the day on which they were checked."""

    checked_on: date
    countries: tuple[Country, ...]


def helplines(language: str) -> Helplines:
    """All helplines, the countries nearest to a reader of ``language`` first."""
    known = _read()
    nearest = _NEAREST[language]
    places = {code: place for place, code in enumerate(nearest)}
    return Helplines(
        known.checked_on,
        tuple(sorted(known.countries, key=lambda country: places.get(country.code, len(nearest)))),
    )


@cache
def _read() -> Helplines:
    file = resources() / "help" / "helplines.json"
    plain = json.loads(file.read_text(encoding="utf-8"))
    return Helplines(
        date.fromisoformat(plain["checked_on"]),
        tuple(_country(country) for country in plain["countries"]),
    )


def _country(plain: dict[str, Any]) -> Country:  # Any: what JSON holds
    return Country(
        code=plain["code"],
        name_texts=tuple(plain["name"].items()),
        emergency=tuple(plain["emergency"]),
        emergency_sources=tuple(plain["emergency_sources"]),
        lines=tuple(
            Helpline(
                name=line["name"],
                numbers=tuple(line["numbers"]),
                web=line["web"],
                hours_texts=tuple(line["hours"].items()),
                what_texts=tuple(line["what"].items()),
                sources=tuple(line["sources"]),
            )
            for line in plain["lines"]
        ),
    )
