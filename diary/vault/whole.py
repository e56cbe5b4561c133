"""Everything in an open vault at once: for files in and out, and for the example diary."""

import json
from uuid import UUID

import sqlalchemy as sa

from diary.domain.diary_content import DiaryContent
from diary.domain.measure import Catalogue
from diary.domain.moment import Clock, milliseconds
from diary.vault.cipher import reading, transaction
from diary.vault.entries import read_all, read_binned
from diary.vault.entry_writing import hide_entry, write_entry
from diary.vault.pauses import read_pauses, write_pause
from diary.vault.preferences import write_preference
from diary.vault.scale_words import add_scale_words, read_scale_words
from diary.vault.tables import ENTRY, PREFERENCE


class Whole:
    """The whole diary but its drafts."""

    def __init__(self, engine: sa.Engine, catalogue: Catalogue, clock: Clock) -> None:
        """``catalogue`` says which readings are known, ``clock`` dates what is written."""
        self._engine = engine
        self._catalogue = catalogue
        self._clock = clock

    def read(self) -> DiaryContent:
        """The diary as it is at one moment.

        Raises ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``.
        """
        with reading(self._engine) as connection:
            chosen = connection.execute(sa.select(PREFERENCE.c.key, PREFERENCE.c.value))
            return DiaryContent(
                entries=tuple(read_all(connection, self._catalogue)),
                binned=tuple(read_binned(connection, self._catalogue)),
                preferences={row.key: json.loads(row.value) for row in chosen},
                scale_words=tuple(read_scale_words(connection)),
                pauses=tuple(read_pauses(connection)),
            )

    def write(self, content: DiaryContent) -> None:
        """Add ``content``, all of it or nothing; an entry, pause or choice that is there is replaced.

        Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then nothing was changed. Raises
        ``InvalidValue`` and ``KeyError`` as ``Entries.save``, and ``sqlalchemy.exc.IntegrityError`` for own words that
        are there already, because those are only ever added.
        """
        now = self._clock()
        with transaction(self._engine) as connection:
            for entry in content.entries:
                write_entry(connection, entry, self._catalogue)
            for deleted_at, entry in content.binned:
                write_entry(connection, entry, self._catalogue)
                hide_entry(connection, _number(connection, entry.uuid), milliseconds(deleted_at))
            for key, value in content.preferences.items():
                write_preference(connection, key, value, now)
            for words in content.scale_words:
                add_scale_words(connection, words, now)
            for pause in content.pauses:
                write_pause(connection, pause, now)


def _number(connection: sa.Connection, uuid: UUID) -> int:
    found = connection.execute(sa.select(ENTRY.c.id).where(ENTRY.c.uuid == str(uuid)))
    return int(found.scalar_one())
