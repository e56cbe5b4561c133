"""The measures that the person added; the catalogue of the open diary always holds them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from diary.domain.measure import Catalogue
from diary.domain.own_measure import OwnMeasure, as_measure, in_order
from diary.vault.cipher import reading
from diary.vault.record_rows import OWN_MEASURE_ROWS
from diary.vault.records import Records, read_records


class OwnMeasures(Records[OwnMeasure]):
    """All own measures, the retired ones too."""

    def __init__(self, engine: sa.Engine, catalogue: Catalogue) -> None:
        """``catalogue`` is kept up to date from now on."""
        super().__init__(engine, OWN_MEASURE_ROWS)
        self._catalogue = catalogue
        self.fill_catalogue()

    def fill_catalogue(self) -> None:
        """Read the own measures into the catalogue; each write here does it too."""
        with reading(self._engine) as connection:
            kept = read_records(
                connection, OWN_MEASURE_ROWS, OWN_MEASURE_ROWS.table.c.deleted_at.is_(None)
            )
        self._catalogue.set_own(as_measure(own) for own in in_order(kept))

    def save_all(self, records: Iterable[OwnMeasure]) -> None:
        """As the base."""
        super().save_all(records)
        self.fill_catalogue()

    def delete(self, uuid: UUID, at: datetime) -> None:
        """As the base; what was recorded is kept for when it comes back."""
        super().delete(uuid, at)
        self.fill_catalogue()

    def restore(self, uuid: UUID) -> None:
        """As the base."""
        super().restore(uuid)
        self.fill_catalogue()

    def purge(self, uuid: UUID) -> None:
        """As the base."""
        super().purge(uuid)
        self.fill_catalogue()
