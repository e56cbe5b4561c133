"""All checks of the project, one after another: style, types, direction, translations, tests, coverage.

``build/test`` runs this inside ``.venv``. Every check runs, also when an earlier one failed; the end says which did.
With arguments only pytest runs, with those arguments: ``sh build/test tests/vault -k passphrase``.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

FULLY_COVERED = ("diary/domain/*", "diary/vault/*", "diary/exchange/*")
"""Where every line must be run by a test."""

WORKERS = "2"


def main(arguments: list[str]) -> int:
    """Run every check and return 0 if all passed, else 1."""
    _prepare()
    if arguments:
        return _run("pytest", [sys.executable, "-m", "pytest", *arguments])
    failed = [name for name, command in _checks().items() if _run(name, command) != 0]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.", flush=True)
    return 1 if failed else 0


def _prepare() -> None:
    os.chdir(ROOT)
    tools = str(Path(sys.executable).parent)
    os.environ["PATH"] = tools + os.pathsep + os.environ.get("PATH", os.defpath)
    os.environ["RAAKVLAK_NO_SKIPS"] = "1"


def _checks() -> dict[str, list[str]]:
    python = [sys.executable]
    covered = ["--cov", "--cov-report="]
    return {
        "ruff check": ["ruff", "check", "--quiet"],
        "ruff format": ["ruff", "format", "--check", "--quiet"],
        "mypy": ["mypy"],
        "import contracts": ["lint-imports"],
        "translations": [*python, "build/translations.py", "check"],
        "pytest": [*python, "-m", "pytest", "-n", WORKERS, "--dist", "loadfile", *covered],
        "coverage": [
            "coverage",
            "report",
            "--include",
            ",".join(FULLY_COVERED),
            "--fail-under=100",
        ],
    }


def _run(name: str, command: list[str]) -> int:
    print(f"\n=== {name}", flush=True)
    started = time.monotonic()
    code = subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode
    print(
        f"=== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - started:.0f} s",
        flush=True,
    )
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
