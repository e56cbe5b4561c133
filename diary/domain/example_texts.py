"""The sentences of the example, in both languages, and the moments at which each is written: none is used twice."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from diary.domain.example_moments import ModelMoment
from diary.paths import resources

_OFTEN = "ordinary"
"""The occasion that comes last, because nearly every moment has it."""


@dataclass(frozen=True, slots=True)
class SampleEvent:
    """A life event in few words; ``tag`` is a key of ``EVENT_TAGS`` or of the person's own tags in the samples."""

    tag: str
    in_languages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SampleText:
    """One answer to a prompt, on one occasion; ``months`` (1 … 12) is empty where it fits all year."""

    prompt: str
    occasion: str
    months: frozenset[int]
    in_languages: tuple[tuple[str, str], ...]
    event: SampleEvent | None
    """What it tells of, where that is kept as an event as well."""


@dataclass(frozen=True, slots=True)
class Samples:
    """All texts of the example; those of one prompt and occasion are in order of time."""

    texts: tuple[SampleText, ...]
    activities: dict[str, dict[str, str]]
    scale_words: tuple[dict[str, dict[str, str]], ...]


@cache
def samples() -> Samples:
    """The texts of ``resources/samples/example.json``."""
    file = resources() / "samples" / "example.json"
    plain: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return Samples(
        texts=tuple(
            SampleText(
                prompt=text["prompt"],
                occasion=text["when"],
                months=frozenset(text.get("months", ())),
                in_languages=in_languages(text),
                event=sample_event(text["event"]) if "event" in text else None,
            )
            for text in plain["texts"]
        ),
        activities=plain["activities"],
        scale_words=tuple(plain["scale_words"]),
    )


def sample_event(plain: dict[str, Any]) -> SampleEvent:
    """An event as the samples write it."""
    return SampleEvent(plain["tag"], in_languages(plain))


def in_languages(plain: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The text in each language, as pairs of language code and text."""
    return ("nl", plain["nl"]), ("en", plain["en"])


@dataclass(slots=True)
class _Places:
    """Which moment has an answer to which prompt already."""

    taken: dict[tuple[int, str], SampleText] = field(default_factory=dict)

    def free(self, moments: Sequence[ModelMoment], prompt: str, occasion: str) -> list[int]:
        return [
            place
            for place, moment in enumerate(moments)
            if occasion in moment.occasions and (place, prompt) not in self.taken
        ]


def texts_of(moments: Sequence[ModelMoment]) -> list[dict[str, SampleText]]:
    """For each moment which text is written, by prompt.

    The texts of one kind are spread evenly over their occasions, from the first to the last.
    """
    places = _Places()
    kinds = dict.fromkeys((text.prompt, text.occasion) for text in samples().texts)
    for prompt, occasion in sorted(kinds, key=lambda kind: kind[1] == _OFTEN):
        deck = [t for t in samples().texts if (t.prompt, t.occasion) == (prompt, occasion)]
        free = places.free(moments, prompt, occasion)
        for number, text in enumerate(deck):
            ideal = number / max(len(deck) - 1, 1) * (len(free) - 1)
            fitting = [
                rank
                for rank, place in enumerate(free)
                if (place, prompt) not in places.taken
                and (not text.months or moments[place].at.month in text.months)
            ]
            if fitting:
                rank = min(fitting, key=lambda rank: abs(rank - ideal))
                places.taken[free[rank], prompt] = text
    texts: list[dict[str, SampleText]] = [{} for _ in moments]
    for (place, prompt), text in places.taken.items():
        texts[place][prompt] = text
    return texts
