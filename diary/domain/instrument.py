"""A questionnaire as data: what its figures mean, what is known of their spread, and its form where it may be shown.

Most questionnaires are licensed: of those only the totals are kept that somebody gives. A form with its questions is
there only where the licence lets anybody show it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from diary.i18n import language

Texts = Mapping[str, str]
"""A text by language; at least one."""


def said(texts: Texts) -> str:
    """The text in the spoken language, else in the first that there is; empty where there is none."""
    return texts.get(language()) or next(iter(texts.values()), "")


class Better(Enum):
    """Which end of a scale is the better one."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure about a scale, in its points, with where it comes from."""

    value: float
    source: str
    is_verified: bool
    """Whether it was read in the source; what is only remembered is never shown as certain."""
    above: float | None = None
    """Where it holds for starts above this figure only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreScale:
    """One figure that a questionnaire comes to."""

    key: str
    name: Texts
    low: float
    high: float
    better: Better
    decimals: int = 0
    ranges: Mapping[str, tuple[float, float]]
    """Other ends, by the key of a variant."""
    items: tuple[str, ...] = ()
    """The keys of the questions that make it; empty where it is only given as a total."""
    is_mean: bool = False
    """The mean of the questions; else their sum."""
    least: int = 0
    """So many of the questions need an answer; with fewer there is no figure."""
    is_from_body: bool = False
    """Counted from the marks on the body of the last days; see ``widespread_pain``."""
    spread: Fact | None = None
    """The standard deviation in a group of reference."""
    reliability: Fact | None = None
    """0 … 1: how much of the differences between people is no error of measurement."""
    detectable: Fact | None = None
    """The smallest change that is more than measurement error (95 %), where a study gives it."""
    important: tuple[Fact, ...] = ()
    """The smallest change that people call important."""
    cut_offs: tuple[Fact, ...] = ()
    """Limits that are in use."""

    def ends(self, variant: str) -> tuple[float, float]:
        """The lowest and the highest figure of a variant."""
        return self.ranges.get(variant, (self.low, self.high))

    def fits(self, value: float, variant: str = "") -> bool:
        """Whether a figure lies in the range."""
        low, high = self.ends(variant)
        return low <= value <= high

    def important_from(self, start: float) -> Fact | None:
        """The important change for who starts there: the most particular one that holds."""
        fitting = [fact for fact in self.important if fact.above is None or start > fact.above]
        return max(
            fitting,
            key=lambda fact: float("-inf") if fact.above is None else fact.above,
            default=None,
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the answers to a question."""

    value: int
    text: Texts
    """Empty where the answer is a bare number."""
    points: float
    """What it counts for."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question: ``lead`` stands above it where it is another than that of the form."""

    key: str
    text: Texts
    answers: tuple[Answer, ...]
    lead: Texts
    help_from: int | None = None
    """From this answer on the window shows where to find somebody to talk to."""


@dataclass(frozen=True, slots=True)
class Form:
    """The questions of a questionnaire, word for word from the form."""

    lead: Texts
    items: tuple[Item, ...]
    notice: str
    """The credit that the licence asks for, or that is due."""
    remark: Texts
    """What should be known of these words, such as that they are a translation of our own."""
    copies: tuple[str, ...]
    """Where the words were compared with."""
    is_offered: bool = True
    """Whether it is offered without being switched on first."""
    warning: Texts | None = None
    """What is said before it is switched on."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which every question and every answer is there."""
        texts = [item.text for item in self.items]
        texts += [each.text for item in self.items for each in item.answers if each.text]
        return tuple(code for code in texts[0] if all(code in text for text in texts))

    def language_for(self, wanted: str) -> str:
        """``wanted`` where the form is there in it, else the first that it is there in."""
        return wanted if wanted in self.languages else self.languages[0]


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way of scoring, or a shorter form, of which figures are not to be compared with those of the others."""

    key: str
    name: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A questionnaire; its key never changes its meaning."""

    key: str
    name: Texts
    about: Texts
    scales: tuple[ScoreScale, ...]
    variants: tuple[Variant, ...] = ()
    reference: str = ""
    licence: str = ""
    form: Form | None = None

    def scale(self, key: str) -> ScoreScale | None:
        """The scale with this key."""
        return next((scale for scale in self.scales if scale.key == key), None)

    def variant_name(self, key: str) -> str:
        """The name of a variant; what somebody typed is its own name."""
        return next((said(each.name) for each in self.variants if each.key == key), key)


def scored(instrument: Instrument, answers: Mapping[str, int]) -> dict[str, float]:
    """The figures that follow from ``answers`` (values by the key of the question).

    A scale of which fewer questions than its own rule asks were answered is left out. Of a sum the questions that
    were left open count as the mean of the others, rounded to a whole point.
    """
    form = instrument.form
    if form is None:
        return {}
    points = {
        item.key: answer.points
        for item in form.items
        for answer in item.answers
        if answers.get(item.key) == answer.value
    }
    found: dict[str, float] = {}
    for scale in instrument.scales:
        known = [points[key] for key in scale.items if key in points]
        if not known or len(known) < scale.least:
            continue
        mean = sum(known) / len(known)
        if scale.is_mean:
            found[scale.key] = round(mean, scale.decimals)
        else:
            whole = len(known) == len(scale.items)
            found[scale.key] = sum(known) if whole else float(round(mean * len(scale.items)))
    return found
