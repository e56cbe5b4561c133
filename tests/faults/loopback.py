"""A disk that can be pulled out: a folder shown in another place, whose calls fail while a file ``pulled`` is there.

``python loopback.py SOURCE MOUNT_POINT PULLED`` serves it until it is unmounted.
"""

import errno
import os
import sys
from pathlib import Path
from typing import Any

import mfusepy  # type: ignore[import-untyped]  # has no types


class Loopback(mfusepy.Operations):  # type: ignore[misc]  # see above
    """Hands every call on to the folder."""

    use_ns = True

    def __init__(self, source: Path, pulled: Path) -> None:
        self._source, self._pulled = source, pulled

    def init(self, path: str) -> None:  # noqa: ARG002  as mfusepy has it
        """Say that it is mounted."""
        sys.stdout.write("mounted\n")
        sys.stdout.flush()

    def _is_there(self) -> None:
        if self._pulled.exists():
            raise mfusepy.FuseOSError(errno.EIO)

    def _at(self, path: str) -> Path:
        self._is_there()
        return self._source / path.removeprefix("/")

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        self._is_there()
        found = os.fstat(fh) if fh is not None else os.lstat(self._at(path))
        names = ("st_mode", "st_nlink", "st_size", "st_uid", "st_gid")
        times = {
            f"st_{name}": getattr(found, f"st_{name}_ns") for name in ("atime", "mtime", "ctime")
        }
        return {name: getattr(found, name) for name in names} | times

    def readdir(self, path: str, fh: int) -> list[str]:  # noqa: ARG002  as mfusepy has it
        return [".", "..", *(each.name for each in self._at(path).iterdir())]

    def statfs(self, path: str) -> dict[str, int]:
        found = os.statvfs(self._at(path))
        names = ("f_bavail", "f_bfree", "f_blocks", "f_bsize", "f_files", "f_frsize", "f_namemax")
        return {name: getattr(found, name) for name in names}

    def create(self, path: str, mode: int, fi: Any = None) -> int:  # noqa: ANN401, ARG002  as mfusepy has it
        return os.open(self._at(path), os.O_CREAT | os.O_RDWR | os.O_TRUNC, mode)

    def open(self, path: str, flags: int) -> int:
        return os.open(self._at(path), flags & ~os.O_APPEND)

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:  # noqa: ARG002  as mfusepy has it
        self._is_there()
        return os.pread(fh, size, offset)

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:  # noqa: ARG002  as mfusepy has it
        self._is_there()
        return os.pwrite(fh, data, offset)

    def truncate(self, path: str, length: int, fh: int | None = None) -> None:
        self._is_there()
        os.truncate(fh if fh is not None else self._at(path), length)

    def flush(self, path: str, fh: int) -> None:
        """Nothing is kept back."""

    def fsync(self, path: str, datasync: int, fh: int) -> None:  # noqa: ARG002  as mfusepy has it
        self._is_there()
        os.fsync(fh)

    def release(self, path: str, fh: int) -> None:  # noqa: ARG002  as mfusepy has it
        os.close(fh)

    def mkdir(self, path: str, mode: int) -> None:
        self._at(path).mkdir(mode)

    def rmdir(self, path: str) -> None:
        self._at(path).rmdir()

    def unlink(self, path: str) -> None:
        self._at(path).unlink()

    def rename(self, old: str, new: str) -> None:
        self._at(old).rename(self._at(new))

    def chmod(self, path: str, mode: int) -> None:
        self._at(path).chmod(mode)


if __name__ == "__main__":
    source, mount_point, pulled = sys.argv[1:]
    mfusepy.FUSE(
        Loopback(Path(source), Path(pulled)), mount_point, foreground=True, nothreads=True,
        attr_timeout=0, entry_timeout=0,
    )  # fmt: skip
