"""What is being typed and is not saved yet, kept in the vault so that a lock or a crash loses nothing."""

import json

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.moment import Clock, milliseconds
from diary.domain.plain import entry_from_plain, entry_to_plain
from diary.errors import InvalidValue
from diary.vault.cipher import reading, transaction
from diary.vault.stored_text import stored_text
from diary.vault.tables import DRAFT


class Drafts:
    """One draft under each name."""

    def __init__(self, engine: sa.Engine, catalogue: Catalogue, clock: Clock) -> None:
        """``catalogue`` says which readings are known."""
        self._engine = engine
        self._catalogue = catalogue
        self._clock = clock

    def keep(self, name: str, entry: Entry | None) -> None:
        """Keep ``entry`` in the place of the draft that was there; ``None`` removes it from the file.

        Raises ``DiskFull``, ``StorageProblem``, ``VaultBusy`` or ``DamagedVault``; then the older draft is still there.
        """
        with transaction(self._engine) as connection:
            if entry is None:
                connection.execute(DRAFT.delete().where(DRAFT.c.name == name))
                return
            plain = json.dumps(entry_to_plain(entry, self._catalogue), ensure_ascii=False)
            row = {"plain": stored_text(plain), "changed_at": milliseconds(self._clock())}
            connection.execute(
                insert(DRAFT)
                .values(name=name, **row)
                .on_conflict_do_update(index_elements=[DRAFT.c.name], set_=row)
            )

    def draft(self, name: str) -> Entry | None:
        """The draft of this name; ``None`` where there is none, or none that this version can read."""
        with reading(self._engine) as connection:
            plain = connection.execute(
                sa.select(DRAFT.c.plain).where(DRAFT.c.name == name)
            ).scalar_one_or_none()
        if plain is None:
            return None
        try:
            return entry_from_plain(json.loads(plain), self._catalogue)
        except InvalidValue:
            return None
