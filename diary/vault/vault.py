"""The encrypted diary on disk: made, opened with one of three keys, and closed.

A vault is a folder with ``vault.json`` (who can open it), its mirror ``vault.json.bak`` and ``diary-1.db`` (what was
written). It is open in one window at a time. After ``close`` only these files and an empty lock file remain.
"""

import secrets
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Self

import sqlalchemy as sa

from diary.domain.measure import Catalogue
from diary.errors import DiaryError, DiskFull, StorageProblem, WrongPassphrase
from diary.vault.along_time import AlongTime
from diary.vault.backup.backups import Backups
from diary.vault.cipher import checkpoint, close_database, transaction
from diary.vault.creation import build, fill_new
from diary.vault.drafts import Drafts
from diary.vault.entries import Entries
from diary.vault.header import Header, Kdf, SlotKind
from diary.vault.header_files import are_alike, heal, read_headers, write_header
from diary.vault.instance_lock import InstanceLock
from diary.vault.integrity import problems
from diary.vault.keys import (
    KEY_BYTES,
    add_passphrase,
    add_secret,
    new_data_key,
    opened_by_passphrase,
    remove_slot,
)
from diary.vault.new_key import encrypt_anew, remove_other_databases
from diary.vault.opening import open_up_to_date
from diary.vault.own_measures import OwnMeasures
from diary.vault.passphrase import Passphrase, require_long_enough
from diary.vault.pauses import Pauses
from diary.vault.preferences import Preferences
from diary.vault.record_stores import RecordStores
from diary.vault.recovery_code import new_recovery_secret, printed
from diary.vault.salvage.salvage import Salvaged, salvage_opened
from diary.vault.scale_words import ScaleWordsStore
from diary.vault.search import Search
from diary.vault.tables import DATABASE_VERSION, create_tables
from diary.vault.unlock import Key, Keychain, Unlocked, unlock
from diary.vault.whole import Whole

_FIRST_DATABASE = "diary-1.db"


class Vault:
    """A vault that is open; made by ``create`` and ``open``, and of no use after ``close``."""

    def __init__(
        self,
        folder: Path,
        unlocked: Unlocked,
        lock: InstanceLock,
        *,
        catalogue: Catalogue,
        clock: Callable[[], datetime],
    ) -> None:
        """Open the database of ``unlocked``; ``lock`` is held already. Raises as ``open``."""
        self.folder = folder
        self._header = unlocked.header
        self._data_key = unlocked.data_key
        self._lock = lock
        self._engine = open_up_to_date(self._database, self._data_key)
        try:
            self._join_records(catalogue, clock)
        except BaseException:
            close_database(self._engine)
            raise

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        *,
        catalogue: Catalogue,
        clock: Callable[[], datetime],
        kdf: Kdf | None = None,
    ) -> tuple[Self, str]:
        """A new, open vault in ``folder``, and its recovery code in groups, which is shown once and kept nowhere.

        ``kdf`` is the cost of the passphrase; ``None`` measures what this computer affords (up to some seconds).
        Raises ``PassphraseTooShort``, ``VaultExists``, ``TooMuchMemory``, ``DiskFull`` or ``StorageProblem``; then
        nothing was made.
        """
        require_long_enough(passphrase)
        data_key = new_data_key()
        recovery = new_recovery_secret()
        header = Header(vault_id=uuid.uuid4().hex, database=_FIRST_DATABASE, slots=())
        header = add_passphrase(header, data_key, Passphrase(passphrase), kdf)
        header = add_secret(header, data_key, SlotKind.RECOVERY, recovery)
        build(folder, lambda unfinished: fill_new(unfinished, header, data_key, _make_tables))
        unlocked = Unlocked(header, data_key)
        vault = cls._locked(folder, lambda: unlocked, catalogue=catalogue, clock=clock)
        return vault, printed(recovery)

    @classmethod
    def open(
        cls, folder: Path, key: Key, *, catalogue: Catalogue, clock: Callable[[], datetime]
    ) -> Self:
        """The vault in ``folder``, opened with ``key``; takes about a second with a passphrase.

        Raises ``NoVault``, ``VaultInUse``, ``DamagedHeader``, ``NewerVault``, ``WrongPassphrase``,
        ``WrongRecoveryCode``, ``MistypedRecoveryCode``, ``WrongLengthRecoveryCode``, ``KeyringRefused``,
        ``TooMuchMemory``, ``DamagedVault``, ``DiskFull`` or ``StorageProblem``; then nothing was changed.
        """
        read_headers(folder)

        def unlocked() -> Unlocked:
            found = unlock(read_headers(folder), key)
            heal(folder, found.header)
            with suppress(DiskFull, StorageProblem):
                remove_other_databases(folder, found.header)
            return found

        return cls._locked(folder, unlocked, catalogue=catalogue, clock=clock)

    @classmethod
    def _locked(
        cls,
        folder: Path,
        unlocked: Callable[[], Unlocked],
        *,
        catalogue: Catalogue,
        clock: Callable[[], datetime],
    ) -> Self:
        """The vault, with the lock taken before ``unlocked`` reads its header, and let go where that fails."""
        lock = InstanceLock.take(folder)
        try:
            return cls(folder, unlocked(), lock, catalogue=catalogue, clock=clock)
        except BaseException:
            lock.release()
            raise

    @property
    def vault_id(self) -> str:
        """32 hexadecimal digits that stay the same for as long as the vault exists."""
        return self._header.vault_id

    @property
    def remembers_this_computer(self) -> bool:
        """Whether a computer's key store may open this vault; at most one computer can."""
        return self._header.slot(SlotKind.KEYRING) is not None

    def verify_passphrase(self, passphrase: str) -> bool:
        """Whether this is the passphrase; takes about a second. Raises ``TooMuchMemory``."""
        return opened_by_passphrase(self._header, Passphrase(passphrase)) is not None

    def change_passphrase(self, new: str, *, kdf: Kdf | None = None) -> None:
        """Let ``new`` open the vault and the old passphrase no more; older copies of the folder keep the old one.

        Raises ``PassphraseTooShort``, ``TooMuchMemory``, ``DiskFull`` or ``StorageProblem``; then the old one holds.
        """
        require_long_enough(new)
        self._write(add_passphrase(self._header, self._open_key(), Passphrase(new), kdf))

    def renew_data_key(self, passphrase: str, *, kdf: Kdf | None = None) -> str:
        """Encrypt everything anew, and close the vault; returns the new recovery code, to be shown once.

        The passphrase stays; the older recovery code and the computer's key store open nothing any more, and backups
        that were made before open with what opened them before. Raises ``WrongPassphrase``, ``TooMuchMemory``,
        ``DamagedVault``, ``DiskFull``, ``StorageProblem`` or ``VaultBusy``; then the vault is open and as it was.
        """
        if not self.verify_passphrase(passphrase):
            raise WrongPassphrase
        recovery, unlocked = new_recovery_secret(), Unlocked(self._header, self._open_key())
        with transaction(self._engine) as connection:
            self._write(
                encrypt_anew(
                    self.folder, unlocked, connection, Passphrase(passphrase), recovery, kdf
                )
            )
        close_database(self._engine)
        with suppress(DiskFull, StorageProblem):  # what is left goes at the next opening
            remove_other_databases(self.folder, self._header)
        self.close()
        return printed(recovery)

    def new_recovery_code(self) -> str:
        """A new recovery code in groups, to be shown once; the older one opens nothing any more.

        Raises ``DiskFull`` or ``StorageProblem``; then the older one holds.
        """
        secret = new_recovery_secret()
        self._write(add_secret(self._header, self._open_key(), SlotKind.RECOVERY, secret))
        return printed(secret)

    def remember_this_computer(self, keychain: Keychain) -> None:
        """Let this computer's key store open the vault, and no other computer's any more.

        Raises ``KeyringUnavailable``, ``DiskFull`` or ``StorageProblem``; then nothing was changed but that an earlier
        key of this computer may be gone.
        """
        secret = secrets.token_bytes(KEY_BYTES)
        keychain.store(self.vault_id, secret)
        try:
            self._write(add_secret(self._header, self._open_key(), SlotKind.KEYRING, secret))
        except DiaryError:
            keychain.forget(self.vault_id)
            raise

    def forget_this_computer(self, keychain: Keychain) -> None:
        """Let no key store open the vault any more; raises ``DiskFull`` or ``StorageProblem``."""
        self._write(remove_slot(self._header, self._open_key(), SlotKind.KEYRING))
        keychain.forget(self.vault_id)

    def idle(self) -> None:
        """To be called when nobody types for some seconds: brings the journal into the diary file.

        Raises ``DamagedVault``.
        """
        checkpoint(self._engine)

    def check(self) -> list[str]:
        """A sentence for each kind of damage in the files, in the spoken language; empty where all is well.

        Puts the key file and its mirror right where one was changed since the vault was opened. Raises
        ``StorageProblem`` or ``VaultBusy``.
        """
        if not are_alike(self.folder):
            heal(self.folder, self._header)
        return problems(self._engine)

    def salvage(self, target: Path) -> Salvaged:
        """Make the new vault ``target`` of all that can be read of this one; raises as ``salvage_opened``."""
        return salvage_opened(self.folder, Unlocked(self._header, self._open_key()), target)

    def close(self) -> None:
        """Bring the journal into the diary file, close it and let another window have it; twice does nothing more."""
        self.backups.end()
        close_database(self._engine)
        self.backups.close()
        self._data_key = b""
        self._lock.release()

    def _join_records(self, catalogue: Catalogue, clock: Callable[[], datetime]) -> None:
        """Make the stores of the records, each over the one engine."""
        own = Catalogue(catalogue)
        self.catalogue = own
        self.own_measures = OwnMeasures(self._engine, own)
        self.entries = Entries(self._engine, own)
        self.search = Search(self._engine, own)
        self.drafts = Drafts(self._engine, own, clock)
        self.preferences = Preferences(self._engine, clock)
        self.scale_words = ScaleWordsStore(self._engine, clock)
        self.pauses = Pauses(self._engine, clock)
        self.records = RecordStores(self._engine, self.own_measures)
        self.along_time = AlongTime(self._engine, own)
        self.whole = Whole(self._engine, own, self.own_measures, clock)
        self.backups = Backups(self.folder, lambda: Unlocked(self._header, self._open_key()), clock)

    @property
    def _database(self) -> Path:
        return self.folder / self._header.database

    def _open_key(self) -> bytes:
        """The data key; raises ``StorageProblem`` after ``close``, for a header sealed without it opens nothing."""
        if not self._data_key:
            raise StorageProblem
        return self._data_key

    def _write(self, header: Header) -> None:
        write_header(self.folder, header)
        self._header = header


def _make_tables(connection: sa.Connection) -> None:
    """Give a new database its tables and its version."""
    create_tables(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {DATABASE_VERSION}")
