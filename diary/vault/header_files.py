"""The two files of the key header: ``vault.json`` and its mirror ``vault.json.bak``.

Replacing ``vault.json`` is the moment at which a change counts; the mirror then follows and always holds the *new*
header, because an older one would keep an older passphrase alive. A mirror that lags behind after a crash is put
right at the next unlock, and until then opens nothing (``unlock.py``).
"""

import stat
from contextlib import suppress
from pathlib import Path

from diary.errors import DamagedHeader, NoVault
from diary.vault.atomic_file import remove_unfinished, write_atomically
from diary.vault.disk_failures import of_disk
from diary.vault.header import LARGEST_BYTES, Header, SlotKind, parse

_MAIN = "vault.json"
_MIRROR = "vault.json.bak"


def read_headers(folder: Path) -> tuple[Header, ...]:
    """The readable headers of the vault in ``folder``, not yet believed: that of ``vault.json`` first, none twice.

    At least one. Raises ``NoVault`` where nothing looks like a vault, ``DamagedHeader`` where neither file can be used,
    ``NewerVault``, or ``StorageProblem``.
    """
    readable: list[Header] = []
    try:
        contents = [_content(folder / name) for name in (_MAIN, _MIRROR)]
        if contents == [None, None] and not any(folder.glob("diary-*.db")):
            raise NoVault(name=folder.name)
    except OSError as error:
        raise of_disk(error) from error
    for content in contents:
        with suppress(DamagedHeader):
            header = parse(content or b"")
            if header not in readable:
                readable.append(header)
    if not readable:
        raise DamagedHeader
    return tuple(readable)


def write_header(folder: Path, header: Header) -> None:
    """Make ``header`` the one that counts, then let the mirror follow.

    Raises ``DiskFull`` or ``StorageProblem``; then the header that counted before still does.
    """
    content = header.as_bytes()
    try:
        write_atomically(folder / _MAIN, content)
    except OSError as error:
        if not _holds(folder / _MAIN, content):
            raise of_disk(error) from error
    write_mirror(folder, content)


def write_mirror(folder: Path, content: bytes) -> None:
    """Let the mirror hold ``content``; where that fails there is no mirror, until the next unlock makes one."""
    mirror = folder / _MIRROR
    try:
        write_atomically(mirror, content)
    except OSError:
        if not _holds(mirror, content):
            with suppress(OSError):
                mirror.unlink(missing_ok=True)


def heal(folder: Path, header: Header) -> None:
    """Let both files hold ``header``, which was found genuine, and take away what a crash left half written.

    What is right already is not touched. Where the disk does not let itself be written, the diary opens all the same
    and the next unlock tries again.
    """
    content = header.as_bytes()
    with suppress(OSError):
        if not _holds(folder / _MAIN, content):
            write_atomically(folder / _MAIN, content)
    if not _holds(folder / _MIRROR, content):
        write_mirror(folder, content)
    for name in (_MAIN, _MIRROR):
        remove_unfinished(folder / name)


def are_alike(folder: Path) -> bool:
    """Whether the mirror holds the same as ``vault.json``; raises ``StorageProblem``."""
    try:
        return _content(folder / _MAIN) == _content(folder / _MIRROR)
    except OSError as error:
        raise of_disk(error) from error


def remembers_a_computer(folder: Path) -> bool:
    """Whether a computer's key store may open this vault: read from the header without opening anything.

    Raises as ``read_headers``.
    """
    return read_headers(folder)[0].slot(SlotKind.KEYRING) is not None


def _holds(file: Path, content: bytes) -> bool:
    try:
        return _content(file) == content
    except OSError:
        return False


def _content(file: Path) -> bytes | None:
    """The beginning of a file, enough to see that it is too large; ``None`` where there is no file.

    Raises ``OSError``.
    """
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return b""
        with file.open("rb") as stream:
            return stream.read(LARGEST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
