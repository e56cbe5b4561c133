"""Keeping a worksheet and setting one aside: what belongs together is one step, and is undone as one."""

from collections.abc import Sequence

from diary.domain.record import Record, touched
from diary.domain.trying import Experiment
from diary.domain.worksheet import Worksheet
from diary.i18n import _
from diary.ui.session import Session

_Change = tuple[Record, Record | None]
"""A record that is to be there, or the last there was and that it is to be gone (``None``)."""


def keep_sheet(
    session: Session,
    sheet: Worksheet,
    *,
    experiment: Experiment | None,
    draft: Worksheet | None,
    sentence: str,
) -> None:
    """Save a sheet, and the experiment that comes of it; its ``draft`` is done with. Undone, the draft is back."""
    sheet = touched(sheet, session.clock)
    changes: list[_Change] = [] if experiment is None else [(experiment, experiment)]
    changes.append((sheet, sheet))
    if draft is not None and draft.uuid != sheet.uuid:
        changes.append((draft, None))
    _do(session, sentence, changes)


def let_go(session: Session, draft: Worksheet) -> None:
    """Forget what was typed and not saved; undone, it is back."""
    _do(session, _("What you changed was let go."), [(draft, None)])


def _do(session: Session, sentence: str, changes: Sequence[_Change]) -> None:
    before = [(record, _stored(session, record)) for record, _after in changes]
    session.do(sentence, lambda: _put(session, changes), lambda: _put(session, before))


def _stored(session: Session, record: Record) -> Record | None:
    return session.vault.records.of(type(record)).record(record.uuid)


def _put(session: Session, changes: Sequence[_Change]) -> None:
    for record, after in changes:
        store = session.vault.records.of(type(record))
        if after is None:
            store.purge(record.uuid)
        else:
            store.save(after)
    for kind in dict.fromkeys(type(record) for record, _after in changes):
        session.records.changed.emit(kind)
