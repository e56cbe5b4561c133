"""A process of its own that uses a vault, to be killed or hindered: ``python child.py VERB FOLDER``.

Each line that it prints is an acknowledgement: what stands there must survive.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from diary.errors import DiaryError
from diary.vault.backup.restoring import restore
from diary.vault.passphrase import Passphrase
from diary.vault.vault import Vault
from tests.vault.vaults import (
    CHEAP,
    NEW_PASSPHRASE,
    PASSPHRASE,
    engine_of,
    make_vault,
    open_vault,
    write_note,
)


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def make(folder: Path) -> None:
    try:
        make_vault(folder)
    except DiaryError as error:
        say(type(error).__name__)
    else:
        say("made")


def make_new(folder: Path) -> None:
    """A vault beside another one."""
    make(folder.with_name("New.raakvlak"))


def open_and_close(folder: Path) -> None:
    try:
        open_vault(folder).close()
    except DiaryError as error:
        say(type(error).__name__)
    else:
        say("opened")


def upgrade(folder: Path) -> None:
    """Open a vault of an older version."""
    open_and_close(folder)


def write(folder: Path) -> None:
    """Write notes with a number until somebody ends this process."""
    vault = open_vault(folder)
    number = 0
    while True:
        number += 1
        write_note(vault, f"note {number} " + "x" * (number * 37 % 9000))
        say(str(number))
        if number % 10 == 0:
            vault.idle()


def write_forty(folder: Path) -> None:
    """Write forty notes, and bring the journal in after every tenth, as when nobody types."""
    _write_forty(open_vault(folder))


def write_forty_unflushed(folder: Path) -> None:
    """The same with a database that flushes nothing: what a test of power cuts must notice."""
    vault = open_vault(folder)
    connection = engine_of(vault).raw_connection()
    connection.cursor().execute("PRAGMA synchronous = OFF")
    connection.close()
    _write_forty(vault)


def _write_forty(vault: Vault) -> None:
    for number in range(1, 41):
        write_note(vault, f"note {number} " + "x" * (number * 37 % 9000))
        say(str(number))
        if number % 10 == 0:
            vault.idle()


def write_some(folder: Path) -> None:
    """Write twelve notes, and go on after a failure."""
    vault = open_vault(folder)
    for number in range(1, 13):
        try:
            write_note(vault, f"note {number} " + "x" * 5000)
        except DiaryError as error:
            say(type(error).__name__)
        else:
            say(str(number))
    vault.close()


def change_passphrase(folder: Path) -> None:
    vault = open_vault(folder)
    try:
        vault.change_passphrase(NEW_PASSPHRASE, kdf=CHEAP)
    except DiaryError as error:
        say(type(error).__name__)
    else:
        say("changed")
    vault.close()


def renew_key(folder: Path) -> None:
    vault = open_vault(folder)
    try:
        vault.renew_data_key(PASSPHRASE, kdf=CHEAP)
    except DiaryError as error:
        say(type(error).__name__)
    else:
        say("renewed")
    vault.close()


def back_up(folder: Path) -> None:
    vault = open_vault(folder)
    try:
        vault.backups.make(folder.parent / f"{folder.name} backups")
    except DiaryError as error:
        say(type(error).__name__)
    else:
        say("backed up")
    vault.close()


def restore_backup(folder: Path) -> None:
    """Restore the one backup beside it into a new folder."""
    (file,) = folder.with_name(f"{folder.name} backups").glob("*.raakvlak-backup")
    try:
        restore(
            file, Passphrase(PASSPHRASE), folder.with_name("Again.raakvlak"), lambda _part: None
        )
    except DiaryError as error:
        say(type(error).__name__)
    else:
        say("restored")


def restart(folder: Path) -> None:
    """Open the vault, then become another program, as the lock does."""
    open_vault(folder)
    program = [sys.executable, "-c", "print('restarted', flush=True); input()"]
    os.execv(sys.executable, program)  # noqa: S606  what the lock does too


VERBS: dict[str, Callable[[Path], None]] = {
    verb.__name__: verb
    for verb in (
        make,
        make_new,
        open_and_close,
        upgrade,
        write,
        write_forty,
        write_forty_unflushed,
        write_some,
        change_passphrase,
        renew_key,
        back_up,
        restore_backup,
        restart,
    )
}

if __name__ == "__main__":
    VERBS[sys.argv[1]](Path(sys.argv[2]))
