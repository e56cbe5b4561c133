"""A crash or a failing disk at every single call that changes a file: the old or the new, and nothing half."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.judges import JUDGES, NAME, lay_out, lay_out_old
from tests.faults.nursery import Nursery
from tests.faults.trace import recorded

CALLS = ("pwrite64", "write", "fsync", "fdatasync", "/^rename", "/^unlink", "ftruncate")
TOLD = {"DiskFull", "StorageProblem", "NoRoomForBackup", "BackupNotWritten", "NoRoomToUpgrade"}
"""What a failing disk may be told as; never as damage."""

Record = Callable[[str, object], None]
Point = tuple[str, int]


@pytest.fixture
def before(tmp_path: Path, verb: str) -> Path:
    return (lay_out_old if verb == "upgrade" else lay_out)(tmp_path / "before")


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    with Nursery() as nursery:
        yield nursery


class Operation:
    """One verb of the child, done again and again to a fresh copy of the same files."""

    def __init__(self, verb: str, before: Path, nursery: Nursery) -> None:
        self.verb = verb
        self.root = before.with_name("now")
        self._before, self._nursery = before, nursery
        self._begin()
        calls = recorded(verb, self.root / NAME)
        paths = {each.path for each in calls} | {
            each.data.decode() for each in calls if each.name == "rename"
        }
        paths |= {str(Path(path).parent) for path in paths}
        self._paths = [
            part
            for path in sorted(paths)
            if path.startswith(str(self.root)) and not path.endswith("-shm")
            for part in ("-P", path)
        ]

    def points(self) -> list[Point]:
        """Each call by its name and the how manieth of its kind."""
        self._begin()
        trace = self.root.with_name("trace")
        self._nursery.run(
            self.verb,
            self.root / NAME,
            ["-o", str(trace), "-e", f"trace={','.join(CALLS)}", *self._paths],
        )
        names = [line.split("(")[0] for line in trace.read_text().splitlines() if "(" in line]
        counts = Counter(
            next(call for call in CALLS if name.startswith(call.lstrip("/^"))) for name in names
        )
        return [(call, time) for call in CALLS for time in range(1, counts[call] + 1)]

    def hindered(self, point: Point, what: str) -> list[str]:
        """What the child said while ``what`` was done to one of its calls."""
        call, time = point
        self._begin()
        inject = f"inject={call}:{what}:when={time}"
        options = ["-o", "/dev/null", "-e", f"trace={call}", "-e", inject, *self._paths]
        return self._nursery.run(self.verb, self.root / NAME, options)

    def verdict(self, said: list[str]) -> str:
        """Of what is there now."""
        return JUDGES[self.verb](self.root, said)

    def _begin(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self._before, self.root)


@pytest.mark.parametrize("verb", list(JUDGES))
def test_killed_at_every_call_it_is_the_old_or_the_new(
    before: Path, nursery: Nursery, verb: str, record_property: Record
) -> None:
    operation = Operation(verb, before, nursery)
    points = operation.points()
    wrong = [
        (point, verdict)
        for point in points
        if (verdict := operation.verdict(operation.hindered(point, "signal=KILL"))) != "whole"
    ]
    record_property("crash points", len(points))
    record_property("crash points that are neither old nor new", len(wrong))
    assert len(points) > 5
    assert wrong == []


@pytest.mark.parametrize("verb", list(JUDGES))
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_a_disk_that_fails_at_every_call_loses_nothing_and_is_told(
    before: Path, nursery: Nursery, verb: str, error: str, record_property: Record
) -> None:
    operation = Operation(verb, before, nursery)
    points = operation.points()
    wrong: list[tuple[Point, str, list[str]]] = []
    told = 0
    for point in points:
        said = operation.hindered(point, f"error={error}")
        failures = {each for each in said if each[0].isupper()}
        told += bool(failures)
        verdict = operation.verdict(said)
        if verdict != "whole" or not said or not failures <= TOLD:
            wrong.append((point, verdict, said))
    record_property("failing calls", len(points))
    record_property("failing calls that lost something", len(wrong))
    assert told > 0
    assert wrong == []
