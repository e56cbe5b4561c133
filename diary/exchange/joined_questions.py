"""What of imported own measures is new here, so that no value of either diary loses its meaning.

The words that were changed last win. Kind and how often never change, and the options of both diaries stay: a later
version that has fewer of them was made before the others were added elsewhere.
"""

from collections.abc import Iterable
from dataclasses import replace

from diary.domain.measure import Catalogue
from diary.domain.own_measure import OwnMeasure, as_measure
from diary.domain.record import Record


def new_questions(
    present: tuple[OwnMeasure, ...], imported: tuple[OwnMeasure, ...]
) -> tuple[OwnMeasure, ...]:
    """The own measures to be written; a key that another one has here stays that one's."""
    here = {own.uuid: own for own in present}
    owners = {own.key: own.uuid for own in present}
    allowed = [own for own in imported if owners.get(own.key, own.uuid) == own.uuid]
    joined = [_joined(here.get(own.uuid), own) for own in allowed]
    return tuple(own for own in joined if own != here.get(own.uuid))


def questions_after(present: Iterable[OwnMeasure], written: Iterable[OwnMeasure]) -> Catalogue:
    """The own measures, without those that are deleted, once ``written`` is."""
    after = {own.uuid: own for own in (*present, *written)}
    return Catalogue(as_measure(own) for own in after.values() if own.deleted_at is None)


def is_later(record: Record, here: Record) -> bool:
    """Whether ``record`` was changed after ``here`` was changed or deleted."""
    since = here.changed_at if here.deleted_at is None else max(here.changed_at, here.deleted_at)
    return record.changed_at > since


def _joined(here: OwnMeasure | None, there: OwnMeasure) -> OwnMeasure:
    if here is None:
        return there
    if (there.key, there.kind, there.per) != (here.key, here.kind, here.per):
        return here
    newer, older = (
        (replace(there, deleted_at=None), here) if is_later(there, here) else (here, there)
    )
    keys = {option.key for option in newer.options}
    more = [each for each in older.options[len(newer.options) :] if each.key not in keys]
    return replace(newer, options=(*newer.options, *more))
