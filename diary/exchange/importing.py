"""What of an imported diary is new to the diary that is open.

Nothing is lost by it: an import adds and updates. Of two versions of one entry the one that was changed last wins; what
is not in the bin never gets there by an import, and what is in it comes back only where the file has changed it since.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.own_measure import OwnMeasure
from diary.domain.pause import Pause
from diary.domain.preference import PREFERENCES
from diary.domain.record import Record

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True)
class Import:
    """What is to be written, and how many entries that concerns."""

    content: DiaryContent
    added: int
    updated: int
    unchanged: int


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
    updated = sum(entry.uuid in here.changed for entry in written)
    added = len(written) - updated + len(binned)
    return Import(
        DiaryContent(
            entries=written,
            binned=binned,
            preferences=_not_yet_chosen(present, imported),
            scale_words=tuple(
                words
                for words in imported.scale_words
                if words.uuid not in {known.uuid for known in present.scale_words}
            ),
            pauses=_new_pauses(present.pauses, imported.pauses),
            events=_new_records(present.events, imported.events),
            medicines=_new_records(present.medicines, imported.medicines),
            doses=_new_records(present.doses, imported.doses),
            treatments=_new_records(present.treatments, imported.treatments),
            own_measures=_new_own_measures(present.own_measures, imported.own_measures),
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
        if record.uuid not in here or _is_later(record, here[record.uuid])
    )


def _new_own_measures(
    present: tuple[OwnMeasure, ...], imported: tuple[OwnMeasure, ...]
) -> tuple[OwnMeasure, ...]:
    """As all records; a key that another one has here stays that one's."""
    owners = {own.key: own.uuid for own in present}
    return tuple(
        own for own in _new_records(present, imported) if owners.get(own.key, own.uuid) == own.uuid
    )


def _is_later(record: Record, here: Record) -> bool:
    since = here.changed_at if here.deleted_at is None else max(here.changed_at, here.deleted_at)
    return record.changed_at > since
