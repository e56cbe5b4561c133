"""``python -m tests.bench [--only N | --truth]``: prints the rows, and exits with 1 where a goal is missed.

Not part of the ordinary tests: a busy computer must not fail them. ``--entries`` makes the synthetic diary smaller,
for looking whether it runs at all.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.bench.diary_on_disk import diary_on_disk
from tests.bench.measuring import Row
from tests.bench.reading_a_series import measure_reading
from tests.bench.reporting import measure_report
from tests.bench.saving import measure_saving
from tests.bench.starting import measure_gap, measure_start
from tests.bench.synthetic import TEN_YEARS
from tests.bench.truth import Truth, truths
from tests.bench.using import measure_opening, measure_panning

_REPORT = 11
NUMBERS = (1, 2, 3, 4, 5, 6, 7, 8, 11)


def main(words: list[str]) -> int:
    """Print what was asked; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", type=int, choices=NUMBERS, help="this row alone")
    parser.add_argument("--entries", type=int, default=TEN_YEARS, help="of the synthetic diary")
    parser.add_argument("--truth", action="store_true", help="the figures of statistics instead")
    parser.add_argument("--diaries", type=int, default=2000, help="of each cell of --truth")
    asked = parser.parse_args(words)
    if asked.truth:
        return _print_all(truths(asked.diaries))
    numbers = NUMBERS if asked.only is None else (asked.only,)
    return _print_all(_rows(numbers, asked.entries))


def _print_all(rows: Iterable[Row | Truth]) -> int:
    is_met = True
    for row in rows:
        print(row, flush=True)
        is_met = is_met and row.is_met
    return 0 if is_met else 1


def _rows(numbers: tuple[int, ...], entries: int) -> Iterator[Row]:
    starts: dict[int, Callable[[Path], list[Row]]] = {1: measure_start, 2: measure_gap}
    for number in numbers:
        if number in starts:
            with tempfile.TemporaryDirectory(prefix="raakvlak-bench-") as folder:
                yield from starts[number](Path(folder))
    in_use = {3: measure_opening, 6: measure_opening, 7: measure_panning, 8: measure_panning}
    for measure in dict.fromkeys(in_use[number] for number in numbers if number in in_use):
        with tempfile.TemporaryDirectory(prefix="raakvlak-bench-") as folder:
            yield from measure(Path(folder), entries)
    if _REPORT in numbers:
        with tempfile.TemporaryDirectory(prefix="raakvlak-bench-") as folder:
            yield from measure_report(Path(folder))
    on_disk = {4: measure_saving, 5: measure_reading}
    if on_disk.keys() & set(numbers):
        with (
            tempfile.TemporaryDirectory(prefix="raakvlak-bench-") as folder,
            diary_on_disk(Path(folder), entries) as diary,
        ):
            for number in numbers:
                if number in on_disk:
                    yield from on_disk[number](diary)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
