"""From a backup to an open diary: the window, and the work behind it."""

import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from diary import paths
from diary.app.later import SUFFIX, Later
from diary.errors import REFUSALS, BackupStopped, DiaryError
from diary.i18n import _
from diary.ui.restore_window import ChooseBackup, RestoreWindow, choose_backup

if TYPE_CHECKING:
    from diary.vault.unlock import Key
    from diary.vault.vault import Vault

_LONGEST_NAME = 80


def restore_window(
    later: Later,
    take: "Callable[[Path, Vault], None]",
    finish: Callable[[], None],
    choose: ChooseBackup = choose_backup,
) -> RestoreWindow:
    """The window; ``take`` gets the folder and the open vault as soon as there is one, ``finish`` goes on with it."""
    window = RestoreWindow(choose)
    stop = threading.Event()

    def refuse(error: DiaryError) -> None:
        is_refusal = isinstance(error, REFUSALS)
        (window.show_refusal if is_refusal else window.show_problem)(str(error))

    def go_on(made: "tuple[Path, Vault]") -> None:
        take(*made)
        finish()

    def begin(file: Path, typed: str) -> None:
        stop.clear()
        window.show_busy(_("Restoring the backup"))
        later.run(window, lambda: _restored(later, file, typed, tell), go_on, refuse)

    def tell(part: float) -> None:
        if stop.is_set():
            raise BackupStopped
        window.progressed.emit(part)

    window.restore_asked.connect(begin)
    window.stop_asked.connect(stop.set)
    return window


def _restored(
    later: Later, file: Path, typed: str, told: Callable[[float], None]
) -> "tuple[Path, Vault]":
    """A new diary in the usual place, opened with a passphrase or a recovery code; runs in a thread."""
    later.wait()
    from diary.vault.backup.checking import read_manifest
    from diary.vault.backup.restoring import restore

    key = key_of(typed)
    folder = _free_folder(read_manifest(file).name)
    restore(file, key, folder, told)
    return folder, later.open_vault(folder, key)


def key_of(typed: str) -> "Key":
    """A recovery code holds a check of its own, so nobody's passphrase is taken for one."""
    from diary.vault.passphrase import Passphrase
    from diary.vault.recovery_code import RecoveryCode

    try:
        RecoveryCode(typed).secret()
    except DiaryError:
        return Passphrase(typed)
    return RecoveryCode(typed)


def _free_folder(name: str) -> Path:
    """A folder in the usual place that is not there yet; ``name`` comes from a file and may be anything."""
    plain = "".join(each for each in name if each.isalnum() or each in " -_()").strip()
    plain = plain[:_LONGEST_NAME] or _("Diary")
    names = (f"{plain}{f' ({number})' if number > 1 else ''}{SUFFIX}" for number in count(1))
    folders = (paths.diaries_folder() / each for each in names)
    return next(folder for folder in folders if not folder.exists())
