"""A disk that loses its power: what was not flushed is lost, torn or written before what came earlier.

A file that was flushed holds all that was written until then. Of what was written since, each sector of 512 bytes may
have arrived or not. Names are kept in the order in which they were made, changed and removed; of those that were not
flushed with their folder, the first so many have arrived.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.trace import Call

_SECTOR = 512


@dataclass
class _File:
    kept: bytearray
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)
    """What was written where; ``None`` cuts the file off there."""

    def flush(self) -> None:
        for at, data in self.waiting:
            _write(self.kept, at, data)
        self.waiting.clear()

    def after_a_cut(self, chance: random.Random) -> bytes:
        found = bytearray(self.kept)
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        for at, data in self.waiting:
            if data is None:
                if chance.random() < share:
                    _write(found, at, None)
                continue
            is_torn = chance.random() < 0.3
            arrives = chance.random() < share
            for start in range(0, len(data), _SECTOR):
                if (chance.random() < share) if is_torn else arrives:
                    _write(found, at + start, data[start : start + _SECTOR])
        return bytes(found)


def _write(content: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del content[at:]
        content.extend(bytes(at - len(content)))
    else:
        content.extend(bytes(max(0, at - len(content))))
        content[at : at + len(data)] = data


_Names = dict[str, _File | None]
"""By path; ``None`` is a folder."""


class Disk:
    """Of everything below ``root``; begins with what is there, all of it flushed."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._kept: _Names = {
            str(path): None if path.is_dir() else _File(bytearray(path.read_bytes()))
            for path in sorted(root.rglob("*"))
        }
        self._now: _Names = dict(self._kept)
        self._waiting: list[tuple[str, str, _File | None]] = []
        """A name and what it stands for from now on: "" for nothing; a rename is two of them at once."""

    def do(self, call: Call) -> None:
        """What the program asked."""
        if not call.path.startswith(self._root) or call.path.endswith("-shm"):
            return
        match call.name:
            case "open":
                self._open(call)
            case "write" | "truncate":
                file = self._now[call.path]
                if file is not None:
                    file.waiting.append((call.at, call.data if call.name == "write" else None))
            case "flush":
                self._flush(call.path)
            case "mkdir":
                self._name(call.path, None)
            case "rename":
                self._rename(call.path, call.data.decode())
            case "unlink" | "rmdir":
                self._forget(call.path)

    def cut(self, chance: random.Random, target: Path) -> None:
        """What is there when the power is back, in ``target`` in the place of the root."""
        names = dict(self._kept)
        for kind, path, file in self._waiting[: chance.randint(0, len(self._waiting))]:
            _rename(names, kind, path, file)
        for path, file in sorted(names.items()):
            place = target / Path(path).relative_to(self._root)
            if file is None:
                place.mkdir(parents=True, exist_ok=True)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(file.after_a_cut(chance))

    def _open(self, call: Call) -> None:
        file = self._now.get(call.path)
        if file is None:
            self._name(call.path, _File(bytearray()))
        elif call.data:
            file.waiting.append((0, None))

    def _flush(self, path: str) -> None:
        file = self._now.get(path)
        if file is not None:
            file.flush()
            return
        for kind, name, waiting in self._waiting:
            _rename(self._kept, kind, name, waiting)
        self._waiting.clear()

    def _name(self, path: str, file: _File | None) -> None:
        self._now[path] = file
        self._waiting.append(("", path, file))

    def _forget(self, path: str) -> None:
        self._now.pop(path, None)
        self._waiting.append(("gone", path, None))

    def _rename(self, old: str, new: str) -> None:
        _rename(self._now, old, new, None)
        self._waiting.append((old, new, None))


def _rename(names: _Names, kind: str, path: str, file: _File | None) -> None:
    """Do one change of names: a new name, one that is gone, or ``kind`` is the path that became ``path``."""
    if kind == "":
        names[path] = file
    elif kind == "gone":
        names.pop(path, None)
    else:
        moved = [each for each in names if each == kind or each.startswith(f"{kind}/")]
        for each in moved:
            names[path + each[len(kind) :]] = names.pop(each)


def power_cuts(
    root: Path, calls: Sequence[Call], target: Path, number: int, seed: int
) -> Iterator[tuple[Path, list[str]]]:
    """So many states of ``root`` after a power cut at some moment, each with what was acknowledged before it.

    ``root`` is as it was before the calls; a state is in a folder of its own below ``target``.
    """
    chance = random.Random(seed)
    changes = [place for place, call in enumerate(calls) if call.path.startswith(str(root))]
    # The end counts for more than one call: what was acknowledged last must be there for good.
    changes += [len(calls) - 1] * (len(changes) // 4)
    moments = sorted(chance.choice(changes) for _each in range(number))
    disk = Disk(root)
    said: list[str] = []
    done = 0
    for count, moment in enumerate(moments):
        for call in calls[done : moment + 1]:
            disk.do(call)
            if call.name == "say":
                said.append(call.data.decode().strip())
        done = moment + 1
        place = target / str(count)
        disk.cut(chance, place)
        yield place, list(said)
