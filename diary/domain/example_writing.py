"""How the invented person of the example writes a moment down: soon or later, in full or only the number."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from diary.domain.entry import Entry
from diary.domain.example_chance import Chance
from diary.domain.example_marks import ExampleMarks
from diary.domain.example_moments import ModelMoment
from diary.domain.example_own import OwnQuestions
from diary.domain.example_records import (
    activities_of,
    day_readings,
    feelings_of,
    is_brief,
    moment_readings,
    night_readings,
)
from diary.domain.example_texts import SampleText
from diary.domain.moment import to_the_millisecond
from diary.domain.scale import Value

LONGEST_WRITING = timedelta(minutes=3)

_CHANCE_OF_LATE, _CHANCE_OF_EDIT = 0.06, 0.04


class ExampleWriting:
    """Writes the moments down one after the other, in order of time."""

    def __init__(
        self, language: str, now: datetime, chance: Chance, seed: int, own: OwnQuestions
    ) -> None:
        """``seed`` gives the chance of what was added to the example later; ``chance`` that of the rest."""
        self._language = language
        self._now = now
        self._chance = chance
        self._own = own
        self._later_chance = Chance(seed)
        self._marks = ExampleMarks(seed + 1)

    def entry(self, moment: ModelMoment, texts: Mapping[str, SampleText]) -> Entry:
        """The entry of the next moment."""
        chance, language = self._chance, self._language
        written_at, changed_at = self._times(moment.at)
        readings: dict[str, Value] = {"pain": moment.pain}
        if moment.is_first:
            readings |= night_readings(moment.day, chance)
        brief = is_brief(moment, chance)
        if not brief:
            readings |= moment_readings(moment, chance)
        if moment.looks_back:
            readings |= day_readings(moment, chance)
            readings |= self._own.readings(moment, self._later_chance)
        return Entry(
            uuid=chance.identity(written_at),
            at=moment.at,
            created_at=written_at,
            changed_at=changed_at,
            readings=readings,
            feelings=() if brief else feelings_of(moment, chance),
            marks=() if brief else self._marks.of(moment, chance),
            activities=activities_of(moment, language, chance) if moment.looks_back else (),
            words={prompt: dict(text.in_languages)[language] for prompt, text in texts.items()},
            is_bad_day=moment.day.is_flare,
        )

    def _times(self, at: datetime) -> tuple[datetime, datetime]:
        """When it is written and when it is changed last."""
        chance = self._chance
        written_at = at.astimezone(UTC) + LONGEST_WRITING * chance.between(0.1, 1)
        filled_in_at = written_at + timedelta(minutes=chance.whole(600, 840))
        if chance.happens(_CHANCE_OF_LATE) and filled_in_at <= self._now:
            written_at = filled_in_at
        edited_at = written_at + timedelta(minutes=chance.whole(30, 300))
        is_edited = chance.happens(_CHANCE_OF_EDIT) and edited_at <= self._now
        written_at = to_the_millisecond(written_at)
        return written_at, to_the_millisecond(edited_at) if is_edited else written_at
