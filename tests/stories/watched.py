"""Everything that a program writes, anywhere, and what of it can be read: recorded by strace, searched for secrets."""

import base64
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_CALLS = "write,pwrite64,writev,pwritev,sendto,sendmsg,sendmmsg,openat,rename,mkdir,link,symlink,socket,connect,execve"
_SPOKEN_ALOUD = b"at-spi"
"""In the path of the bus of screen readers: there, what is on the screen must be told."""

_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_TARGET = re.compile(r"^(?:\d+ +)?\w+\(\d+<(.*?)>[,)]")
_CONNECTED = re.compile(r"^(?:\d+ +)?connect\(\d+<UNIX-STREAM:(\[\d+)")
_INTERNET = re.compile(r"socket\(AF_INET")
_OTHERS = 0o077
_FEWEST_TWISTED_BYTES = 12
"""Shorter secrets could turn up in base64 by chance."""


@dataclass(frozen=True, order=True)
class Leak:
    """A secret that can be read: which of them, in which spelling, and where."""

    secret: str
    spelling: str
    place: str


def watched(command: list[str], trace: Path) -> list[str]:
    """``command`` under the eyes of strace, which writes to ``trace``; it keeps its process number."""
    return [
        "strace",
        *("-D", "-f", "--seccomp-bpf", "-yy", "-xx", "-s", "100000000"),
        *("-o", str(trace), "-e", f"trace={_CALLS}", "-e", "signal=none", *command),
    ]


def leaks_in_trace(trace: Path, secrets: dict[str, str | bytes]) -> list[Leak]:
    """Every secret that was written to a file or a socket, or stood in the name of one."""
    spelled = list(_all_spellings(secrets))
    found = set()
    spoken_aloud: set[str] = set()
    with trace.open() as lines:
        for line in lines:
            data = b"\n".join(
                bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(line)
            )
            if (connected := _CONNECTED.match(line)) and _SPOKEN_ALOUD in data:
                spoken_aloud.add(connected[1])
            target = _TARGET.match(line)
            place = _plain(target[1]) if target else line.split("(")[0].split()[-1]
            if any(f"{socket}-" in place for socket in spoken_aloud):
                continue
            found |= {Leak(name, kind, place) for name, kind, wanted in spelled if wanted in data}
    return sorted(found)


def leaks_in_files(folder: Path, secrets: dict[str, str | bytes]) -> list[Leak]:
    """Every secret that stands in a file below ``folder`` or in its name, also in the text of a PDF."""
    found = set()
    for file in folder.rglob("*"):
        data = os.fsencode(file.name)
        if file.is_file():
            content = file.read_bytes()
            data += b"\n" + content + (_text_of_pdf(file) if content.startswith(b"%PDF") else b"")
        found |= {
            Leak(name, kind, file.name)
            for name, kind, wanted in _all_spellings(secrets)
            if wanted in data
        }
    return sorted(found)


def internet_sockets(trace: Path) -> int:
    """How often a socket of the internet was made."""
    with trace.open() as lines:
        return sum(bool(_INTERNET.search(line)) for line in lines)


def open_to_others(folder: Path) -> list[str]:
    """The files below ``folder`` that somebody else than their owner may read, where the folders do not keep them."""
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file()
        and file.stat().st_mode & _OTHERS
        and not any(
            parent.stat().st_mode & _OTHERS == 0
            for parent in file.parents
            if parent.is_relative_to(folder)
        )
    ]


def in_memory(number: int, secret: str | bytes) -> int:
    """How often a secret stands in the memory of the process ``number``, in any way in which a program keeps text."""
    wanted = (
        [secret, secret.hex().encode()]
        if isinstance(secret, bytes)
        else [secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]
    )
    return sum(part.count(each) for part in _memory(number) for each in wanted)


def _memory(number: int) -> Iterator[bytes]:
    with Path(f"/proc/{number}/maps").open() as maps:
        regions = [line.split() for line in maps]
    with Path(f"/proc/{number}/mem").open("rb", buffering=0) as memory:
        for region in regions:
            if not region[1].startswith("rw"):
                continue
            start, end = (int(part, 16) for part in region[0].split("-"))
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue


def _all_spellings(secrets: dict[str, str | bytes]) -> Iterator[tuple[str, str, bytes]]:
    for name, secret in secrets.items():
        for kind, wanted in _spellings(secret):
            yield name, kind, wanted


def _spellings(secret: str | bytes) -> Iterator[tuple[str, bytes]]:
    """Every way in which a program may write it down without meaning to hide it."""
    raws = [("as it is", secret)] if isinstance(secret, bytes) else list(_encoded(secret))
    yield from raws
    for kind, raw in raws:
        yield f"{kind}, hexadecimal", raw.hex().encode()
        yield f"{kind}, HEXADECIMAL", raw.hex().upper().encode()
        if len(raw) >= _FEWEST_TWISTED_BYTES:
            for before in range(3):
                yield f"{kind}, base64", _base64_within(raw, before)
    text = secret.decode("latin-1") if isinstance(secret, bytes) else secret
    yield "escaped", text.encode("unicode_escape")
    yield "repr", repr(secret)[1:-1].encode()


def _encoded(text: str) -> Iterable[tuple[str, bytes]]:
    for form in ("NFC", "NFD"):
        for code in ("utf-8", "utf-16-le", "utf-16-be"):
            yield f"{form} {code}", unicodedata.normalize(form, text).encode(code)


def _base64_within(raw: bytes, before: int) -> bytes:
    """The letters that stay the same when ``before`` bytes, and any number of others after, stand around it."""
    coded = base64.b64encode(b"\0" * before + raw)
    return coded[-(-before * 8 // 6) : (before + len(raw)) * 8 // 6]


def _plain(name: str) -> str:
    """A name as strace writes it, with its bytes in hexadecimal."""
    return re.sub(r"\\x([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), name)


def _text_of_pdf(file: Path) -> bytes:
    return subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
