"""What a child really asked of the disk, in order: recorded by strace and read back."""

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.faults.children import CHILD, environment

_CALLS = (
    "openat,write,pwrite64,lseek,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,"
    "unlinkat,mkdir,mkdirat,rmdir"
)
_LINE = re.compile(r"(\w+)\((.*)\) += (-?\d+)(.*)", re.DOTALL)
_OF_FILE = re.compile(r"(\d+)<(.*?)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Call:
    """One call that succeeded; ``data`` is what was written, or the path that a rename gave."""

    name: str
    path: str = ""
    data: bytes = b""
    at: int = 0
    """The offset of a write, or the size of a truncation."""
    is_new: bool = False
    """A file was opened that is made where it is not there."""


def recorded(verb: str, folder: Path, *, inject: str = "") -> list[Call]:
    """What the child did to the files, and what it acknowledged (a ``say``), in order.

    A flush that strace answers itself (``inject``) never reached the disk and is left out.
    """
    with tempfile.NamedTemporaryFile("r") as trace:
        subprocess.run(
            [
                "strace",
                *("-y", "-xx", "-s", "100000000", "-o", trace.name, "-e", f"trace={_CALLS}"),
                *(("-e", f"inject={inject}") if inject else ()),
                *(sys.executable, str(CHILD), verb, str(folder)),
            ],
            check=True,
            capture_output=True,
            env=environment(),
            timeout=120,
        )
        reader = _Reader()
        return [call for line in trace if (call := reader.call(line)) is not None]


class _Reader:
    """Knows where each open file is to be written next."""

    def __init__(self) -> None:
        self._places: dict[int, int] = {}

    def call(self, line: str) -> Call | None:
        found = _LINE.match(line)
        if found is None or int(found[3]) < 0 or "(INJECTED)" in found[4]:
            return None
        name, arguments, result = found[1], found[2], int(found[3])
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
        if name == "openat":
            self._places[result] = 0
            is_new = "O_CREAT" in arguments
            is_cut = "O_TRUNC" in arguments
            path = os.fsdecode(texts[0])
            return Call("open", path, b"cut" if is_cut else b"", is_new=is_new) if is_new else None
        if name.startswith(("rename", "unlink", "mkdir", "rmdir")):
            name = "rename" if name.startswith("rename") else name.removesuffix("at")
            return Call(name, os.fsdecode(texts[0]), texts[1] if len(texts) > 1 else b"")
        return self._on_open_file(name, arguments, result, texts)

    def _on_open_file(
        self, name: str, arguments: str, result: int, texts: list[bytes]
    ) -> Call | None:
        found = _OF_FILE.match(arguments)
        if found is None:
            return None
        number, path = int(found[1]), _plain(found[2])
        call: Call | None
        match name:
            case "lseek":
                self._places[number] = result
                call = None
            case "write" if number == 1:
                call = Call("say", data=texts[0])
            case "write":
                at = self._places.get(number, 0)
                self._places[number] = at + result
                call = Call("write", path, texts[0][:result], at)
            case "pwrite64":
                call = Call("write", path, texts[0][:result], int(arguments.rsplit(",", 1)[1]))
            case "ftruncate":
                call = Call("truncate", path, at=int(arguments.rsplit(",", 1)[1]))
            case _:
                call = Call("flush", path)
        return call


def _plain(path: str) -> str:
    """The path of an open file, which strace writes in hexadecimal digits too."""
    if "\\x" not in path:
        return path
    return os.fsdecode(bytes.fromhex(path.replace("\\x", "")))
