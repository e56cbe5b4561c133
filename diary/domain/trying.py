"""What somebody suspects, tries out, and trusts their body with: written down first, answered later.

An experiment is never one with a medicine or a prescribed treatment; the page says so and does not keep it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from diary.domain.moment import Clock
from diary.domain.record import Record, new_record
from diary.domain.scale import Rating

STRENGTH = Rating(0, 10)
"""Pain, fear and trust: 0 none … 10 as much as can be."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the days said to a suspicion, and on which day they were asked."""

    day: date
    verdict: str
    """A value of ``Verdict``: ``together``, ``weak`` or ``no link``."""
    lag: int
    """Days by which the factor comes first."""
    days: int
    effect: float
    """In units of the outcome for a step of the factor, to the thousandth; with the ends of its 95 % interval."""
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion(Record):
    """What is suspected, in the person's own words, and what it comes down to in the diary."""

    words: str
    outcome: str
    """The key of a measure."""
    factor: str
    """The key of a factor (``analysis/factors.py``)."""
    answer: Answer | None = None
    """The first that there was, unless somebody asked anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment(Record):
    """Something that is tried out: what was expected, and what came."""

    what: str
    planned: date | None = None
    expects: str = ""
    expected_pain: int | None = None
    expected_fear: int | None = None
    done: date | None = None
    happened: str = ""
    pain: int | None = None
    """How strong it was, 0 … 10."""
    fear: int | None = None
    learned: str = ""

    @property
    def is_done(self) -> bool:
        """Whether it was tried."""
        return self.done is not None


@dataclass(frozen=True, slots=True)
class Trust:
    """How much somebody trusted themselves with a step, on one day."""

    day: date
    value: int
    """0 not at all … 10 wholly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep(Record):
    """One activity of a ladder, the easiest at the foot."""

    words: str
    place: int
    """From 1; the lowest is the easiest."""
    trust: tuple[Trust, ...] = ()
    """In order of their days, one for each."""

    @property
    def now(self) -> int | None:
        """The last that was said."""
        return self.trust[-1].value if self.trust else None


def new_suspicion(clock: Clock, words: str, outcome: str, factor: str) -> Suspicion:
    """A suspicion that is written down now."""
    return new_record(
        Suspicion,
        clock,
        words=words,
        outcome=outcome,
        factor=factor,
    )


def new_experiment(clock: Clock, what: str) -> Experiment:
    """An experiment that is written down now."""
    return new_record(Experiment, clock, what=what)


def new_step(clock: Clock, words: str, place: int) -> LadderStep:
    """A step that is put on the ladder now."""
    return new_record(LadderStep, clock, words=words, place=place)


def with_trust(step: LadderStep, day: date, value: int) -> LadderStep:
    """``step`` with this trust on ``day``, instead of another of that day."""
    others = [each for each in step.trust if each.day != day]
    return replace(
        step, trust=tuple(sorted([*others, Trust(day, value)], key=lambda each: each.day))
    )


_WORDS_OF_CARE = frozenset(
    [
        "pil",
        "pillen",
        "pilletje",
        "pill",
        "pills",
        "dosis",
        "dosering",
        "dose",
        "doses",
        "dosage",
        "tablet",
        "tabletten",
        "tablets",
        "pleister",
        "pleisters",
    ]
)
_BEGINNINGS_OF_CARE = (
    "medicijn",
    "medicatie",
    "medicine",
    "medication",
    "voorgeschreven",
    "prescri",
    "injecti",
    "paracetamol",
    "ibuprofen",
    "morfine",
    "morphine",
    "oxycodon",
    "pregabalin",
    "amitriptyl",
)
"""In both languages; a few common names, for the lists know the others."""


def is_about_care(what: str, own_names: Iterable[str]) -> bool:
    """Whether an experiment would be one with a medicine or a treatment; ``own_names`` are those of the lists."""
    words = re.findall(r"\w+", what.casefold())
    if any(word in _WORDS_OF_CARE or word.startswith(_BEGINNINGS_OF_CARE) for word in words):
        return True
    names = [name.casefold().strip() for name in own_names]
    return any(name and name in what.casefold() for name in names)


@dataclass(frozen=True, slots=True)
class Expected:
    """How often the pain was less than, as, and more than was expected."""

    less: int
    as_expected: int
    more: int

    @property
    def count(self) -> int:
        """Of how many experiments both are known."""
        return self.less + self.as_expected + self.more


def expected_and_came(experiments: list[Experiment]) -> Expected:
    """Over the experiments that were done and of which both figures are known."""
    pairs = [
        (each.expected_pain, each.pain)
        for each in experiments
        if each.is_done and each.expected_pain is not None and each.pain is not None
    ]
    return Expected(
        sum(came < expected for expected, came in pairs),
        sum(came == expected for expected, came in pairs),
        sum(came > expected for expected, came in pairs),
    )
