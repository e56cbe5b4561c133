"""All figures of the fault tests in one run: ``python -m tests.faults``; its last line sums up.

The tests themselves count what they did and what went wrong, with ``record_property``; here the counts are added up
and laid beside what is promised. Ends with a code other than 0 where a test failed or a figure falls short, also
where nobody counted it.
"""

import sys
from collections import Counter
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_WHERE = (
    str(_HERE),
    *(str(_HERE.parent / "vault" / name) for name in ("test_header.py", "test_backup.py")),
    str(_HERE.parent / "stories" / "test_nothing_leaks.py"),
)
"""The hostile headers, the backups and the whole session are tested beside what they belong to."""

_AT_LEAST = {
    "power cuts": 400,
    "power cuts noticed without flushing": 1,
    "kills": 60,
    "crash points": 400,
    "failing calls": 400,
    "pages flipped": 20,
    "header bytes flipped": 600,
    "truncations": 60,
    "hostile headers": 20,
    "nasty texts kept": 22,
    "nasty searches answered": 19,
    "exposure controls noticed": 4,
    "backups flipped": 150,
    "backups restored with the passphrase": 1,
    "backups restored with the recovery code": 1,
}
_NONE = (
    "saves lost in power cuts",
    "diaries damaged by power cuts",
    "saves lost in kills",
    "diaries damaged by kills",
    "crash points that are neither old nor new",
    "failing calls that lost something",
    "page flips not noticed",
    "header flips that opened wrongly",
    "truncations that opened",
    "hostile headers accepted",
    "bytes in clear",
    "notes in memory after the lock",
    "passphrases in memory after the lock",
    "keys in memory after the lock",
    "plain-text key stores accepted",
    "flipped backups accepted",
)


class _Figures:
    """Adds up what the tests counted."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call":
            for name, count in report.user_properties:
                self.found[name] += int(str(count))


def main(options: list[str]) -> int:
    """Run the tests and print the figures; returns the exit code."""
    figures = _Figures()
    code = int(pytest.main(["-q", *_WHERE, *options], plugins=[figures]))
    missed = []
    for name, least in _AT_LEAST.items():
        if figures.found[name] < least:
            missed.append(name)
        print(f"{figures.found[name]:7} {name} (at least {least})")
    for name in _NONE:
        if figures.found.get(name) != 0:
            missed.append(name)
        print(f"{figures.found.get(name, 'not counted'):>7} {name} (0)")
    if code or missed:
        print(f"faults: MISSED ({', '.join(missed) or 'a test failed'})")
        return code or 1
    print(f"faults: all {len(_AT_LEAST) + len(_NONE)} figures hold")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
