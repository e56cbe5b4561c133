"""What the person of the example did now and then: one evening of free writing that she kept, and a time of measuring.

Both lie in her past, on days that the model has, and were finished.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from diary.domain.entry import Entry
from diary.domain.example_chance import Chance
from diary.domain.example_moments import HOME
from diary.domain.example_samples import samples
from diary.domain.measuring import LENGTHS, last_day
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.practice import Practice
from diary.domain.prompts import WRITING

_WRITES_FROM, _MEASURES_FROM = 365, 281
"""The first days, counted from the first of the example, on which she may write freely and on which she measures."""
_EVENING = time(20, 40)
_MOST_MOMENTS = 3
"""Of a day on which she also writes freely, so that it stays a day as others are."""


@dataclass(frozen=True, slots=True)
class FreeWriting:
    """The text, in an entry of its own, and that she wrote."""

    entry: Entry
    practice: Practice


def free_writing(
    entries: Sequence[Entry], first: date, language: str, chance: Chance
) -> FreeWriting | None:
    """On the first quiet evening from day ``_WRITES_FROM`` on; ``first`` is day 0, ``entries`` are in order of time."""
    day = _quiet_day(entries, first + timedelta(_WRITES_FROM))
    if day is None:
        return None
    sample = samples("freely")["writing"]
    at = datetime.combine(day, _EVENING, HOME)
    began, ended = at.astimezone(UTC), at.astimezone(UTC) + timedelta(minutes=sample["minutes"])
    entry = Entry(chance.identity(began), at, began, ended, words={WRITING.key: sample[language]})
    practice = Practice(
        uuid=chance.identity(ended),
        created_at=ended,
        changed_at=ended,
        kind="writing",
        at=at,
        minutes=sample["minutes"],
        before=sample["before"],
        after=sample["after"],
        fate="kept",
        prompt=sample["prompt"],
        entry=entry.uuid,
    )
    return FreeWriting(entry, practice)


def measuring_period(
    first: date, language: str, written_by: Callable[[date], datetime], chance: Chance
) -> MeasuringPeriod:
    """Two weeks that she looked back on; ``written_by`` says when she sat down on a day or after it."""
    sample, begins = samples("freely")["measuring"], first + timedelta(_MEASURES_FROM)
    ends = last_day(begins, LENGTHS[0].days or 0)
    began, looked_back = written_by(begins), written_by(ends + timedelta(1))
    return MeasuringPeriod(
        uuid=chance.identity(began),
        created_at=began,
        changed_at=looked_back,
        first=begins,
        last=ends,
        aim=sample["aim"][language],
        reviewed=looked_back.astimezone(HOME).date(),
        review=sample["review"][language],
    )


def _quiet_day(entries: Sequence[Entry], earliest: date) -> date | None:
    """The first day on which there is room for it in the evening."""
    days: dict[date, list[Entry]] = {}
    for entry in entries:
        if entry.day >= earliest:
            days.setdefault(entry.day, []).append(entry)
    fits = (
        day
        for day, moments in days.items()
        if len(moments) <= _MOST_MOMENTS and moments[-1].at.time() < _EVENING
    )
    return next(fits, None)
