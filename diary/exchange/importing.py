"""What of an imported diary is new to the diary that is open.

Nothing is lost by it: an import adds and updates. Of two versions of one entry the one that was changed last wins; what
is not in the bin never gets there by an import, and what is in it comes back only where the file has changed it since.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from diary.domain.diary_content import RECORD_PARTS, DiaryContent
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.own_measure import as_measure
from diary.domain.pause import Pause
from diary.domain.preference import PREFERENCES
from diary.domain.record import Record
from diary.domain.refitting import refitted
from diary.exchange.found import Found
from diary.exchange.joined_questions import is_later, new_questions, questions_after

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True)
class Import:
    """What is to be written, and how many entries that concerns."""

    content: DiaryContent
    added: int
    updated: int
    unchanged: int

    @property
    def others(self) -> int:
        """How many records beside the entries are to be written."""
        return sum(len(getattr(self.content, part)) for part in RECORD_PARTS)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be written."""
        return self.content == DiaryContent()


def news_of(present: DiaryContent, found: Found) -> Import:
    """What has to be written of what was found; of a file that does not hold all it has, only what is not here."""
    if found.is_whole:
        return compare(present, found.content)
    here = {entry.uuid for entry in present.entries} | {entry.uuid for _, entry in present.binned}
    entries = tuple(entry for entry in found.content.entries if entry.uuid not in here)
    records: dict[str, Any] = {
        part: _not_here(getattr(present, part), getattr(found.content, part))
        for part in RECORD_PARTS
    }
    content = DiaryContent(entries=entries, **records)
    same = len(found.content.entries) - len(entries)
    return Import(content, added=len(entries), updated=0, unchanged=same)


def touched_by(written: DiaryContent, present: DiaryContent) -> DiaryContent:
    """What of ``present`` is replaced where ``written`` is written: enough to take that back."""
    names = {entry.uuid for entry in written.entries} | {each.uuid for _, each in written.binned}
    pauses = {pause.uuid for pause in written.pauses}
    records: dict[str, Any] = {}
    for part in RECORD_PARTS:
        changed = {record.uuid for record in getattr(written, part)}
        records[part] = tuple(each for each in getattr(present, part) if each.uuid in changed)
    return DiaryContent(
        entries=tuple(entry for entry in present.entries if entry.uuid in names),
        binned=tuple(pair for pair in present.binned if pair[1].uuid in names),
        preferences={
            key: value for key, value in present.preferences.items() if key in written.preferences
        },
        pauses=tuple(pause for pause in present.pauses if pause.uuid in pauses),
        **records,
    )


def _not_here(present: tuple[_R, ...], found: tuple[_R, ...]) -> tuple[_R, ...]:
    names = {record.uuid for record in present}
    return tuple(record for record in found if record.uuid not in names)


def compare(present: DiaryContent, imported: DiaryContent) -> Import:
    """What has to be written so that ``present`` holds ``imported`` as well."""
    here = _Here.of(present)
    entries = tuple(entry for entry in imported.entries if here.lacks(entry))
    updates = tuple(
        entry
        for _, entry in imported.binned
        if entry.uuid in here.changed and entry.uuid not in here.binned and here.lacks(entry)
    )
    binned = tuple(pair for pair in imported.binned if pair[1].uuid not in here.changed)
    written = (*entries, *updates)
    own_measures = new_questions(present.own_measures, imported.own_measures)
    fitted = _fitting(imported, questions_after(present.own_measures, own_measures))
    updated = sum(entry.uuid in here.changed for entry in written)
    added = len(written) - updated + len(binned)
    return Import(
        DiaryContent(
            entries=tuple(fitted(entry) for entry in written),
            binned=tuple((at, fitted(entry)) for at, entry in binned),
            preferences=_not_yet_chosen(present, imported),
            scale_words=tuple(
                words
                for words in imported.scale_words
                if words.uuid not in {known.uuid for known in present.scale_words}
            ),
            pauses=_new_pauses(present.pauses, imported.pauses),
            own_measures=own_measures,
            **{
                part: _new_records(getattr(present, part), getattr(imported, part))
                for part in RECORD_PARTS
                if part != "own_measures"
            },
        ),
        added=added,
        updated=updated,
        unchanged=len(imported.entries) + len(imported.binned) - added - updated,
    )


@dataclass(frozen=True, slots=True)
class _Here:
    """When each entry of the open diary was changed or binned last."""

    changed: dict[UUID, datetime]
    binned: frozenset[UUID]

    @classmethod
    def of(cls, content: DiaryContent) -> "_Here":
        changed = {entry.uuid: entry.changed_at for entry in content.entries}
        binned = {entry.uuid: max(at, entry.changed_at) for at, entry in content.binned}
        return cls(changed | binned, frozenset(binned))

    def lacks(self, entry: Entry) -> bool:
        """Whether ``entry`` is new here, or was changed since."""
        return entry.uuid not in self.changed or entry.changed_at > self.changed[entry.uuid]


def _fitting(imported: DiaryContent, questions: Catalogue) -> Callable[[Entry], Entry]:
    """Makes an imported entry one of this diary: a question that is deleted here keeps its values, unseen."""
    before = {own.key: as_measure(own) for own in imported.own_measures}
    return lambda entry: refitted(entry, before, questions)


def _not_yet_chosen(present: DiaryContent, imported: DiaryContent) -> dict[str, object]:
    default = {preference.key: preference.default for preference in PREFERENCES}
    return {
        key: value
        for key, value in imported.preferences.items()
        if present.preferences.get(key, default[key]) == default[key]
    }


def _new_pauses(present: tuple[Pause, ...], imported: tuple[Pause, ...]) -> tuple[Pause, ...]:
    known = {pause.uuid: pause for pause in present}
    return tuple(
        pause
        for pause in imported
        if pause.uuid not in known or (known[pause.uuid].last is None and pause.last is not None)
    )


def _new_records(present: tuple[_R, ...], imported: tuple[_R, ...]) -> tuple[_R, ...]:
    """What is not here, or was changed there since; nothing is deleted by an import."""
    here = {record.uuid: record for record in present}
    return tuple(
        record if record.uuid not in here else replace(record, deleted_at=None)
        for record in imported
        if record.uuid not in here or is_later(record, here[record.uuid])
    )
