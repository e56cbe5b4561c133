"""Some moments of the example become guided ones: what was felt where, how it came out, and how it was afterwards.

Only what a guided moment adds is new; the figures and texts of the moments stay as they were.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diary.domain.emotions import FAMILIES, Sensation
from diary.domain.entry import Entry
from diary.domain.example_chance import Chance
from diary.domain.example_samples import samples
from diary.domain.measures import EXPRESSED_BY, HEAVINESS, HEAVINESS_AFTER, PAIN, PAIN_AFTER
from diary.domain.prompts import (
    ABOUT_WHOM,
    EXPRESSED,
    GUIDED_PROMPTS,
    KIND_THING,
    OTHER_VIEW,
    THOUGHT,
    TOUCHING,
)
from diary.domain.scale import Value

MOST_MOMENTS = 14
"""How many moments become guided ones, the last that fit."""

_LEAST_PAIN, _FROM_HOUR = 3, 12
_FULL = 10
_PAIN_CHANGES = (-2, -1, 0, 0, 0, 0, 1)
_HEAVINESS_CHANGES = (-3, -2, -1, -1, 0, 0, 1)
_WRITING = "writing"
_OTHER_WAYS = ("saying", "moving", "breathing")
_CHANCE_OF_WORDS = {ABOUT_WHOM: 0.5, THOUGHT: 0.45, KIND_THING: 0.7}
_PLACES = (
    (Sensation("neck-front", ("lump",)),),
    (Sensation("chest-left", ("pressure", "heavy")), Sensation("chest-right", ("pressure",))),
    (Sensation("upper-abdomen-left", ("hollow",)), Sensation("upper-abdomen-right", ("hollow",))),
    (Sensation("jaw-left", ("tension",)), Sensation("jaw-right", ("tension",))),
    (Sensation("face-left", ("warm",)), Sensation("face-right", ("warm",))),
    (Sensation("shoulder-back-left", ("tension", "heavy")),),
    (Sensation("hand-front-left", ("cold", "shaky")), Sensation("hand-front-right", ("cold",))),
)

_PLEASANT = frozenset(
    word.key for family in FAMILIES if family.is_pleasant for word in family.words
)


def with_guided(entries: Sequence[Entry], language: str, seed: int) -> list[Entry]:
    """``entries``, of which the last that fit are guided moments."""
    fitting = [place for place, entry in enumerate(entries) if _fits(entry)]
    chance, texts = Chance(seed), _Texts(language)
    guided = list(entries)
    for place in fitting[-MOST_MOMENTS:]:
        guided[place] = _guided(entries[place], texts, chance)
    return guided


def _fits(entry: Entry) -> bool:
    """Something touched her, and it was not pleasant; she wrote at once, and it was no flare."""
    pain = entry.readings[PAIN.key]
    return (
        TOUCHING.key in entry.words
        and bool(entry.feelings)
        and all(feeling.word not in _PLEASANT for feeling in entry.feelings)
        and entry.at.hour >= _FROM_HOUR
        and isinstance(pain, int)
        and pain >= _LEAST_PAIN
        and not (entry.is_late or entry.is_bad_day)
    )


class _Texts:
    """What is written in guided moments, each text once."""

    def __init__(self, language: str) -> None:
        """The texts in ``language``."""
        self._decks: dict[str, Iterator[str]] = {
            prompt.key: iter([text[language] for text in samples("guided")["texts"][prompt.key]])
            for prompt in GUIDED_PROMPTS
        }

    def next(self, key: str) -> dict[str, str]:
        """The next answer to a prompt, by its key; nothing where all are used."""
        text = next(self._decks[key], None)
        return {} if text is None else {key: text}


def _guided(entry: Entry, texts: _Texts, chance: Chance) -> Entry:
    heaviness = chance.whole(5, 8)
    pain_after = _moved(entry.readings[PAIN.key], chance.pick(_PAIN_CHANGES))
    readings: dict[str, Value] = {
        HEAVINESS.key: heaviness,
        PAIN_AFTER.key: pain_after,
        HEAVINESS_AFTER.key: _moved(heaviness, chance.pick(_HEAVINESS_CHANGES)),
    }
    words: dict[str, str] = {}
    written = texts.next(EXPRESSED.key) if chance.happens(0.5) else {}
    words |= written
    readings[EXPRESSED_BY.key] = _WRITING if written else chance.pick(_OTHER_WAYS)
    for prompt, likely in _CHANCE_OF_WORDS.items():
        if chance.happens(likely):
            words |= texts.next(prompt.key)
    if THOUGHT.key in words:
        words |= texts.next(OTHER_VIEW.key)
    return replace(
        entry,
        readings={**entry.readings, **readings},
        words={**entry.words, **words},
        sensations=chance.pick(_PLACES),
        is_guided=True,
    )


def _moved(value: Value, by: int) -> int:
    return min(max(int(value) + by, 0), _FULL)  # type: ignore[arg-type]  # a rating
