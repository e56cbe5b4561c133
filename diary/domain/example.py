"""The example diary: fourteen months of an invented person, made anew from a written model each time.

The model is in ``example_days``, with the size of every link that is in it; the texts are in ``resources/samples``.
The same language, moment and seed give the same diary on every computer. What was added later draws from a ``Chance``
of its own, so that the figures of the entries stay as they were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.example_care import ExampleCare
from diary.domain.example_chance import Chance
from diary.domain.example_days import PAUSE, ModelDay, model_days
from diary.domain.example_events import ExampleEvents
from diary.domain.example_freely import FreeWriting, free_writing, measuring_period
from diary.domain.example_guided import with_guided
from diary.domain.example_life import Sittings
from diary.domain.example_looking_back import ExampleLookingBack
from diary.domain.example_medicines import ExampleMedicines
from diary.domain.example_moments import HOME, ModelMoment, model_moments
from diary.domain.example_own import SUPPLE, TEA_FROM, OwnQuestions, own_questions
from diary.domain.example_texts import SampleText, samples, texts_of
from diary.domain.example_trying import ExampleTrying
from diary.domain.example_worksheets import ExampleWorksheets
from diary.domain.example_writing import LONGEST_WRITING, ExampleWriting
from diary.domain.parts import BUNDLES, PARTS
from diary.domain.pause import Pause
from diary.domain.preference import ASKED, BIRTH
from diary.domain.scale_words import ScaleWords

SEED = 20261

_LOOKS_BACK_DAY = 380
"""The day on which she sat down with her life as a whole, and the first of some that followed."""

_NEW_WORDS_DAY = 250
"""The day, counted from the first, on which the person found other words for the scale."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What is told, from which everything else follows."""

    days: list[ModelDay]
    moments: list[ModelMoment]
    texts: list[dict[str, SampleText]]
    """What is written at each of ``moments``."""
    chance: Chance
    """Where the moments left it; the entries draw on."""


def example_content(language: str, now: datetime, seed: int = SEED) -> DiaryContent:
    """The example as a whole: everything that a diary can hold, and one entry in the bin.

    Nothing is later than ``now`` (aware).
    """
    story = _story(now, seed)
    own = _own_questions(story.days, language, seed)
    entries = _entries(story, own, language, now, seed)
    freely = _free_writing(story, entries, language, seed)
    sittings = Sittings(entries)
    medication = ExampleMedicines(story.days, sittings, language, Chance(seed + 3))
    medicines = medication.medicines()
    chance = Chance(seed + 2)
    care = ExampleCare(story.days, sittings, language, Chance(seed + 7))
    back = ExampleLookingBack(
        language,
        story.days[-1].date.year,
        lambda place: sittings.by(story.days[_LOOKS_BACK_DAY + place].date),
        Chance(seed + 47),
    )
    told = ExampleEvents(story.days, sittings).records(_by_day(story), language, Chance(seed + 4))
    lived, complaints = back.weighed(told), back.complaints()
    trying = ExampleTrying(language, now, Chance(seed + 5))
    experiments = trying.experiments()
    sheets = ExampleWorksheets(language, now, Chance(seed + 19))
    return DiaryContent(
        entries=tuple(_with_written(entries, freely)),
        binned=(_doubled(entries[-4], chance),),
        preferences={ASKED.key: _asked(), BIRTH.key: back.birth},
        scale_words=tuple(
            ScaleWords(chance.identity(since), "pain", since, **texts[language])
            for since, texts in zip(
                _moments_of_words(story.days), samples().scale_words, strict=True
            )
        ),
        pauses=(_pause(story.days, chance),),
        events=lived,
        medicines=medicines,
        doses=medication.doses(medicines[-1], story.moments, now),
        treatments=medication.treatments(),
        own_measures=(own.tea, own.supple),
        suspicions=trying.suspicions(),
        experiments=experiments,
        ladder=trying.ladder(),
        scores=care.scores(),
        consults=care.consults(),
        measuring_periods=(
            measuring_period(story.days[0].date, language, sittings.by, Chance(seed + 67)),
        ),
        practices=(*sheets.practices(), *(each.practice for each in freely)),
        worksheets=sheets.worksheets(lived, experiments),
        complaints=complaints,
        resources=back.resources(),
        links=back.links(lived, complaints),
    )


def example_entries(language: str, now: datetime, seed: int = SEED) -> list[Entry]:
    """The entries of the example in order of time, the last on the day of ``now`` (aware) or shortly before it."""
    story = _story(now, seed)
    entries = _entries(story, _own_questions(story.days, language, seed), language, now, seed)
    return _with_written(entries, _free_writing(story, entries, language, seed))


def _free_writing(
    story: _Story, entries: list[Entry], language: str, seed: int
) -> list[FreeWriting]:
    found = free_writing(entries, story.days[0].date, language, Chance(seed + 61))
    return [] if found is None else [found]


def _with_written(entries: list[Entry], freely: list[FreeWriting]) -> list[Entry]:
    return sorted([*entries, *(each.entry for each in freely)], key=lambda entry: entry.at)


def _entries(
    story: _Story, own: OwnQuestions, language: str, now: datetime, seed: int
) -> list[Entry]:
    writing = ExampleWriting(language, now, story.chance, seed + 6, own)
    entries = [
        writing.entry(moment, texts)
        for moment, texts in zip(story.moments, story.texts, strict=True)
    ]
    return with_guided(entries, language, seed + 9)


def _story(now: datetime, seed: int) -> _Story:
    days = model_days(now.astimezone(HOME).date(), seed)
    chance = Chance(seed + 1)
    moments = [
        moment for moment in model_moments(days, chance) if moment.at + LONGEST_WRITING <= now
    ]
    return _Story(days, moments, texts_of(moments), chance)


def _by_day(story: _Story) -> Mapping[int, Sequence[SampleText]]:
    """What is written, by the number of its day."""
    told: dict[int, list[SampleText]] = {}
    for moment, texts in zip(story.moments, story.texts, strict=True):
        told.setdefault(moment.day.number, []).extend(texts.values())
    return told


def _own_questions(days: list[ModelDay], language: str, seed: int) -> OwnQuestions:
    return own_questions(
        tea_since=_morning(days[TEA_FROM]),
        supple_since=_morning(days[SUPPLE.start]),
        supple_until=_morning(days[SUPPLE.stop]),
        language=language,
        seed=seed + 5,
    )


def _doubled(entry: Entry, chance: Chance) -> tuple[datetime, Entry]:
    """An entry that was written twice, as it lies in the bin, and since when."""
    doubled = replace(entry, uuid=chance.identity(entry.created_at), words={})
    return entry.created_at + timedelta(minutes=2), doubled


def _pause(days: list[ModelDay], chance: Chance) -> Pause:
    first, last = days[PAUSE.start], days[PAUSE.stop - 1]
    return Pause(chance.identity(_morning(first)), first.date, last.date)


def _asked() -> dict[str, bool]:
    """Everything that the first run offers, and every question in words, is asked."""
    bundled = [key for bundle in BUNDLES for key in bundle.keys]
    left_out = {"alcohol"}
    keys = [*bundled, *(part.key for part in PARTS)]
    return {key: True for key in keys if key not in left_out}


def _moments_of_words(days: list[ModelDay]) -> tuple[datetime, datetime]:
    return _morning(days[0]), _morning(days[_NEW_WORDS_DAY])


def _morning(day: ModelDay) -> datetime:
    return datetime.combine(day.date, time(7, 15), HOME)
