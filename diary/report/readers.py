"""Who reads a report, and what it can hold: each part once, with the readers that get it unless somebody chooses else.

Free texts are for nobody at first, and neither are the private places of the body. Who judges a claim or the fitness
for work gets the shortest: what one could do, how bad it was, and how the diary was kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from diary.i18n import N_


class Part(Enum):
    """Something that a report can hold; the value is its name, marked for translation."""

    QUESTIONS = N_("My sentence and my questions")
    FUNCTION = N_("What I could do")
    PAIN = N_("Worst pain of each day")
    EVENTS = N_("Events by name")
    BODY = N_("Where it hurt")
    PRIVATE = N_("Private places on the body")
    SLEEP = N_("Sleep")
    MEDICINES = N_("Medicines and treatments")
    FEELINGS = N_("Feelings")
    TOGETHER = N_("What was seen together")
    SCORES = N_("Questionnaires")
    KEPT = N_("How the diary was kept")
    GOALS = N_("Treatment goals")
    VERDICTS = N_("All questionnaires")
    TIMELINE = N_("Timeline")
    LIFE = N_("Life timeline")
    WORKSHEETS = N_("Worksheets")
    TABLE = N_("Table of all days")
    WORDS = N_("My own words")


FIRST_PAGE = (
    Part.QUESTIONS,
    Part.FUNCTION,
    Part.PAIN,
    Part.EVENTS,
    Part.BODY,
    Part.PRIVATE,
    Part.SLEEP,
    Part.MEDICINES,
    Part.FEELINGS,
    Part.TOGETHER,
    Part.SCORES,
    Part.KEPT,
)
"""What stands on the first page; the rest has pages of its own."""

MORE_PAGES = tuple(part for part in Part if part not in FIRST_PAGE)


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a report is; the texts are marked for translation."""

    key: str
    name: str
    heading: str
    parts: frozenset[Part]
    """What this reader gets unless somebody chooses else."""
    is_short: bool = False
    """The page does not even name what was left out."""
    advice: str = ""
    """What to know before handing it over."""


_SHORT = frozenset({Part.QUESTIONS, Part.FUNCTION, Part.PAIN, Part.KEPT})
_CARE = _SHORT | {Part.SLEEP, Part.TOGETHER, Part.SCORES}

READERS: tuple[Reader, ...] = (
    Reader(
        "gp",
        N_("general practitioner"),
        N_("for the general practitioner"),
        _CARE | {Part.BODY, Part.MEDICINES},
    ),
    Reader(
        "rehabilitation",
        N_("rehabilitation team"),
        N_("for the rehabilitation team"),
        _CARE | {Part.BODY, Part.MEDICINES, Part.GOALS, Part.TIMELINE},
    ),
    Reader(
        "psychologist",
        N_("psychologist"),
        N_("for the psychologist"),
        _CARE | {Part.FEELINGS, Part.GOALS},
    ),
    Reader(
        "insurance",
        N_("company or insurance doctor"),
        N_("for the company or insurance doctor"),
        _SHORT,
        is_short=True,
        advice=N_(
            "This is the short version, on purpose. In a claim a whole diary may be asked for; you need not give more"
            " than the question at hand asks. You may show this page to somebody who helps you first."
        ),
    ),
    Reader(
        "relative",
        N_("somebody close to me"),
        N_("for somebody close to me"),
        frozenset({Part.QUESTIONS, Part.FUNCTION, Part.PAIN, Part.SLEEP, Part.GOALS}),
    ),
)


def reader_of(key: str) -> Reader:
    """The reader with this key. Raises ``KeyError``."""
    return {reader.key: reader for reader in READERS}[key]


def parts_for(reader: Reader, chosen: Mapping[str, bool]) -> frozenset[Part]:
    """What ``reader`` gets, as somebody chose: ``reader.part`` → in or out."""
    return frozenset(
        part for part in Part if chosen.get(choice_key(reader, part), part in reader.parts)
    )


def choice_key(reader: Reader, part: Part) -> str:
    """Under which a choice is kept."""
    return f"{reader.key}.{part.name.lower()}"
