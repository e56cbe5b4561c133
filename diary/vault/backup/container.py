"""The file of a backup: a zip that stores a manifest, the key header and the database, and ends in its own digest.

The zip is for whoever has only ordinary tools: the parts can be taken out by hand. The digest is its comment, the last
64 bytes of the file, over everything before it: any changed byte is noticed, also where a zip would not mind. It
guards against accidents; against people there is the seal of the manifest.
"""

import errno
import hashlib
import os
import stat
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from diary.errors import DamagedBackup, DiaryError
from diary.vault.disk_failures import of_disk

_COMMENT_BYTES = 64
_CHUNK_BYTES = 1 << 20
_EARLIEST = (1980, 1, 1, 0, 0, 0)
LARGEST_SMALL_PART = 64 * 1024
"""Bytes of the manifest and of the header, which are read into memory."""

_DAMAGE = (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError)

Told = Callable[[float], None]
"""Told how far a part is, 0 … 1; whoever wants to stop raises ``BackupStopped``."""


def write_container(file: Path, small: Sequence[tuple[str, bytes]], large: Path) -> None:
    """Make ``file`` of small parts and one large file under its own name; it is on the disk after that.

    Readable by its owner alone. Raises ``OSError``.
    """
    descriptor = os.open(file, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600)
    with os.fdopen(descriptor, "w+b") as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            archive.comment = b"0" * _COMMENT_BYTES
            for name, content in small:
                archive.writestr(_named(name), content)
            with (
                large.open("rb") as source,
                archive.open(_named(large.name), "w", force_zip64=True) as part,
            ):
                while chunk := source.read(_CHUNK_BYTES):
                    part.write(chunk)
        stream.flush()
        digest = _digest(file)
        stream.seek(-_COMMENT_BYTES, os.SEEK_END)
        stream.write(digest)
        stream.flush()
        os.fsync(stream.fileno())


def require_whole(file: Path) -> None:
    """Raise ``DamagedBackup`` unless every byte is as it was written; or ``StorageProblem``."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise DamagedBackup(name=file.name)
        with file.open("rb") as stream:
            if stream.seek(0, os.SEEK_END) <= _COMMENT_BYTES:
                raise DamagedBackup(name=file.name)
            stream.seek(-_COMMENT_BYTES, os.SEEK_END)
            written = stream.read()
        if written != _digest(file):
            raise DamagedBackup(name=file.name)
    except OSError as error:
        raise of_disk(error) from error


def small_part(file: Path, name: str) -> bytes:
    """A part that is read into memory; raises ``DamagedBackup`` or ``StorageProblem``."""
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.getinfo(name).file_size > LARGEST_SMALL_PART:
                raise DamagedBackup(name=file.name)
            return archive.read(name)
    except _DAMAGE as error:
        raise DamagedBackup(name=file.name) from error
    except OSError as error:
        raise _of_part(error, file) from error


def take_out(file: Path, name: str, target: Path, told: Told) -> bytes:
    """Write the part ``name`` to ``target``, a new file for its owner alone; returns its SHA-256.

    Raises ``DamagedBackup``, ``DiskFull`` or ``StorageProblem``.
    """
    digest = hashlib.sha256()
    try:
        descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with (
            os.fdopen(descriptor, "wb") as stream,
            zipfile.ZipFile(file) as archive,
            archive.open(name) as part,
        ):
            size, done = archive.getinfo(name).file_size, 0
            while chunk := part.read(_CHUNK_BYTES):
                stream.write(chunk)
                digest.update(chunk)
                done += len(chunk)
                told(done / size)
            stream.flush()
            os.fsync(stream.fileno())
    except _DAMAGE as error:
        raise DamagedBackup(name=file.name) from error
    except OSError as error:
        raise _of_part(error, file) from error
    return digest.digest()


def _of_part(error: OSError, file: Path) -> DiaryError:
    """What went wrong with reading a part: a damaged table of contents can point before the beginning of the file."""
    return DamagedBackup(name=file.name) if error.errno == errno.EINVAL else of_disk(error)


def _named(name: str) -> zipfile.ZipInfo:
    """A part without a time of its own and readable by its owner alone."""
    part = zipfile.ZipInfo(name, _EARLIEST)
    part.external_attr = 0o600 << 16
    return part


def digest_of(file: Path, without_last: int = 0) -> "hashlib._Hash":
    """The SHA-256 of all bytes of ``file`` but some last ones; raises ``OSError``."""
    digest = hashlib.sha256()
    left = file.stat().st_size - without_last
    with file.open("rb") as stream:
        while left > 0 and (chunk := stream.read(min(_CHUNK_BYTES, left))):
            digest.update(chunk)
            left -= len(chunk)
    return digest


def _digest(file: Path) -> bytes:
    """Of everything but the digest itself, as 64 hexadecimal digits."""
    return digest_of(file, _COMMENT_BYTES).hexdigest().encode()
