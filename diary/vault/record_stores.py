"""The store of each kind of record of an open vault, and how each kind lies in its table."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import sqlalchemy as sa

from diary.domain.complaint import COMPLAINT, Complaint
from diary.domain.consult import CONSULT, Consult
from diary.domain.life import LifeEvent
from diary.domain.link import LINK, Link
from diary.domain.measuring_period import MEASURING_PERIOD, MeasuringPeriod
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.own_measure import OwnMeasure
from diary.domain.plain_fields import Shape
from diary.domain.practice import PRACTICE, Practice
from diary.domain.record import Record
from diary.domain.resource import RESOURCE, Resource
from diary.domain.score import SCORE, Score
from diary.domain.trying import Experiment, LadderStep, Suspicion
from diary.domain.worksheet import WORKSHEET, Worksheet
from diary.vault import tables
from diary.vault.cipher import transaction
from diary.vault.own_measures import OwnMeasures
from diary.vault.record_rows import (
    DOSE_ROWS,
    EVENT_ROWS,
    EXPERIMENT_ROWS,
    MEDICINE_ROWS,
    OWN_MEASURE_ROWS,
    STEP_ROWS,
    SUSPICION_ROWS,
    TREATMENT_ROWS,
    RecordRows,
    Row,
    common_parts,
)
from diary.vault.records import Records, write_record
from diary.vault.stored_text import stored_text

R = TypeVar("R", bound=Record)


def _plain_rows(table: sa.Table, shape: Shape[R]) -> RecordRows[R]:
    def row(record: R) -> Row:
        return {"plain": stored_text(json.dumps(shape.to_plain(record), ensure_ascii=False))}

    def record(row: sa.Row[Any]) -> R:
        return shape.from_plain(json.loads(row.plain), **common_parts(row))

    return RecordRows(table, ("created_at",), row, record)


ROWS: Mapping[type[Record], RecordRows[Any]] = {
    LifeEvent: EVENT_ROWS,
    Medicine: MEDICINE_ROWS,
    Dose: DOSE_ROWS,
    Treatment: TREATMENT_ROWS,
    OwnMeasure: OWN_MEASURE_ROWS,
    Suspicion: SUSPICION_ROWS,
    Experiment: EXPERIMENT_ROWS,
    LadderStep: STEP_ROWS,
    Complaint: _plain_rows(tables.COMPLAINT, COMPLAINT),
    Resource: _plain_rows(tables.RESOURCE, RESOURCE),
    Link: _plain_rows(tables.LINK, LINK),
    Practice: _plain_rows(tables.PRACTICE, PRACTICE),
    Worksheet: _plain_rows(tables.WORKSHEET, WORKSHEET),
    MeasuringPeriod: _plain_rows(tables.MEASURING_PERIOD, MEASURING_PERIOD),
    Score: _plain_rows(tables.SCORE, SCORE),
    Consult: _plain_rows(tables.CONSULT, CONSULT),
}
"""How each kind of record lies in its table."""


class RecordStores:
    """All records beside the entries, by their kind."""

    def __init__(self, engine: sa.Engine, own_measures: OwnMeasures) -> None:
        """``own_measures`` is the store of its kind, because it keeps the catalogue too."""
        self._stores: dict[type[Record], Records[Any]] = {
            kind: Records(engine, rows) for kind, rows in ROWS.items()
        }
        self._stores[OwnMeasure] = own_measures
        self._engine = engine

    def of(self, kind: type[R]) -> Records[R]:
        """The store of one kind of record."""
        return self._stores[kind]

    def save_together(self, records: Iterable[Record]) -> None:
        """Save records of several kinds, all or none; own measures are not among them. Raises as ``Records``."""
        with transaction(self._engine) as connection:
            for record in records:
                write_record(connection, ROWS[type(record)], record)
