"""What of a diary leaves it: which days and which parts; everything else is taken out before a file is made.

What a writer of files does not get cannot be in any byte of its file. Texts (what was written, and every note) are a
part of their own that is left out unless somebody asks; names stay with what they name. What was deleted, the choices
of the diary, worksheets, practices and the life timeline beside its events never leave in any of these files: the
whole diary as JSON holds them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from diary.domain.body import is_private
from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.life import EVENT_TAGS, LifeEvent
from diary.domain.medicine import Dose, Medicine
from diary.domain.own_measure import OWN_PREFIX
from diary.domain.period import Period
from diary.domain.record import Record
from diary.i18n import N_

R = TypeVar("R", bound=Record)


class Part(StrEnum):
    """A part of a diary that leaves or stays."""

    FIGURES = "figures"
    OWN = "own"
    FEELINGS = "feelings"
    PLACES = "places"
    PRIVATE_PLACES = "private_places"
    ACTIVITIES = "activities"
    MEDICINES = "medicines"
    TREATMENTS = "treatments"
    EVENTS = "events"
    SCORES = "scores"
    CONSULTS = "consults"
    WORDS = "words"


PART_NAMES: Mapping[Part, str] = {
    Part.FIGURES: N_("Pain, sleep, figures"),
    Part.OWN: N_("My own questions"),
    Part.FEELINGS: N_("Feelings"),
    Part.PLACES: N_("Places in the body"),
    Part.PRIVATE_PLACES: N_("Intimate places"),
    Part.ACTIVITIES: N_("Activities"),
    Part.MEDICINES: N_("Medicines"),
    Part.TREATMENTS: N_("Treatments"),
    Part.EVENTS: N_("What happened"),
    Part.SCORES: N_("Questionnaires"),
    Part.CONSULTS: N_("Consultations"),
    Part.WORDS: N_("My own words"),
}
"""Marked for translation."""

USUAL_PARTS = frozenset(
    {
        Part.FIGURES,
        Part.FEELINGS,
        Part.PLACES,
        Part.ACTIVITIES,
        Part.MEDICINES,
        Part.TREATMENTS,
        Part.SCORES,
    }
)
"""What leaves unless somebody chooses otherwise."""

_TAGS = frozenset(option.key for option in EVENT_TAGS)
_OTHER_TAG = "other"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which parts leave, and of which local days; ``None`` = all days."""

    parts: frozenset[Part] = USUAL_PARTS
    period: Period | None = None


def selected(content: DiaryContent, selection: Selection) -> DiaryContent:
    """``content`` without what does not leave."""
    chosen = _Chosen(selection)
    thinned = (
        chosen.entry(entry) for entry in content.entries if chosen.meets_day(entry.day, entry.day)
    )
    entries = tuple(entry for entry in thinned if not entry.is_empty or entry.is_bad_day)
    keys = {key for entry in entries for key in entry.readings}
    doses = tuple(
        each for each in _kept(content.doses, chosen, Part.MEDICINES) if chosen.has_dose(each)
    )
    return DiaryContent(
        entries=entries,
        events=tuple(
            chosen.event(each)
            for each in _kept(content.events, chosen, Part.EVENTS)
            if chosen.meets_day(each.when.first, each.when.last)
        ),
        medicines=tuple(
            chosen.textless(each, "reason")
            for each in _kept(content.medicines, chosen, Part.MEDICINES)
            if chosen.has_medicine(each) or any(dose.medicine == each.uuid for dose in doses)
        ),
        doses=doses,
        treatments=tuple(
            chosen.textless(each, "note")
            for each in _kept(content.treatments, chosen, Part.TREATMENTS)
            if chosen.meets_day(each.began.first, None if each.ended is None else each.ended.last)
        ),
        own_measures=tuple(
            own for own in content.own_measures if own.deleted_at is None and own.key in keys
        ),
        scores=tuple(
            chosen.textless(each, "note")
            for each in _kept(content.scores, chosen, Part.SCORES)
            if chosen.meets_day(each.day, each.day)
        ),
        consults=tuple(
            chosen.textless(each, "said", "touched", "note", questions=())
            for each in _kept(content.consults, chosen, Part.CONSULTS)
            if chosen.meets_day(each.day, each.day)
        ),
    )


class _Chosen:
    """Asks a selection about one thing after the other."""

    def __init__(self, selection: Selection) -> None:
        self._parts = selection.parts
        self._period = selection.period

    def __contains__(self, part: Part) -> bool:
        return part in self._parts

    def meets_day(self, first: date | None, last: date | None) -> bool:
        """Whether something from ``first`` to ``last`` (``None`` = open) touches the days that leave."""
        period = self._period
        return period is None or (
            (first is None or first <= period.last) and (last is None or last >= period.first)
        )

    def has_dose(self, dose: Dose) -> bool:
        """Whether it was taken on a day that leaves."""
        return self.meets_day(dose.day, dose.day)

    def has_medicine(self, medicine: Medicine) -> bool:
        """Whether it was on the list on a day that leaves."""
        return self.meets_day(medicine.first, medicine.last)

    def textless(self, record: R, *texts: str, **others: Any) -> R:  # noqa: ANN401  parts of several kinds
        """``record``, without these texts unless they leave as well."""
        if Part.WORDS in self:
            return record
        without: dict[str, Any] = dict.fromkeys(texts, "")
        return replace(record, **without, **others)

    def event(self, event: LifeEvent) -> LifeEvent:
        """An own word for what it was about is a text as well."""
        tag = event.tag if event.tag in _TAGS else _OTHER_TAG
        felt = event.feelings if Part.FEELINGS in self else ()
        return self.textless(replace(event, feelings=felt), "words", "note", "unsaid", tag=tag)

    def entry(self, entry: Entry) -> Entry:
        """``entry`` with only what leaves of it."""
        feelings = Part.FEELINGS in self
        return replace(
            entry,
            readings={
                key: value for key, value in entry.readings.items() if self._has_reading(key)
            },
            feelings=entry.feelings if feelings else (),
            marks=tuple(m for m in entry.marks if Part.PLACES in self and self._shows(m.region)),
            sensations=tuple(
                each for each in entry.sensations if feelings and self._shows(each.region)
            ),
            activities=tuple(
                each if Part.WORDS in self else replace(each, what="")
                for each in entry.activities
                if Part.ACTIVITIES in self
            ),
            words=entry.words if Part.WORDS in self else {},
            is_bad_day=entry.is_bad_day and Part.FIGURES in self,
            unknown_readings={},
        )

    def _has_reading(self, key: str) -> bool:
        return (Part.OWN if key.startswith(OWN_PREFIX) else Part.FIGURES) in self

    def _shows(self, region: str) -> bool:
        return Part.PRIVATE_PLACES in self or not is_private(region)


def _kept(records: tuple[R, ...], chosen: _Chosen, part: Part) -> tuple[R, ...]:
    """The records that are not deleted, where their part leaves."""
    return tuple(each for each in records if each.deleted_at is None) if part in chosen else ()
