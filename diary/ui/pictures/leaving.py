"""Writes what leaves the diary, and says where it went."""

from collections.abc import Callable
from pathlib import Path

from diary.exchange.new_file import write_new_file
from diary.file_errors import FileNotWritten
from diary.i18n import _
from diary.ui.session import Session


def write_leaving(session: Session, path: Path, content: Callable[[], bytes]) -> bool:
    """Write the new file ``path`` and say where it is; whether that went well."""

    def write() -> None:
        if path.resolve().is_relative_to(session.vault.folder.resolve()):
            # A file would take the place of the diary's own.
            raise FileNotWritten(name=path.name)
        write_new_file(path, content())

    if not session.attempt(write):
        return False
    folder = path.parent.name or str(path.parent)
    said = _("Saved as ‘{name}’ in ‘{folder}’.")
    session.said.emit(said.format(name=path.name, folder=folder))
    return True
