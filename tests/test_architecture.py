"""What the tools do not see of the architecture: sizes, who reads resources, what the first window imports.

The direction of the layers is kept by import-linter, the place of widgets and late imports by ruff (pyproject.toml).
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "diary").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

MOST_LINES_IN_A_FILE = 300
MOST_LINES_IN_A_CLASS = 250
MOST_METHODS = 20

HEAVY = (
    "numpy",
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "pyqtgraph",
    "scipy",
    "keyring",
    "cryptography",
    "zxcvbn",
)
"""What may not be imported before the unlock window is seen."""

FIRST_SEEN = (
    "ui/unlock_window.py",
    "ui/first_run/*.py",
    "ui/theme.py",
    "ui/icons.py",
    "ui/widgets/*.py",
    "settings.py",
    "i18n.py",
    "errors.py",
    "paths.py",
    "colours.py",
)


def place(file: Path) -> str:
    """Where ``file`` is in the project."""
    return file.relative_to(ROOT).as_posix()


def tree(file: Path) -> ast.Module:
    """What Python reads in ``file``."""
    return ast.parse(file.read_text(encoding="utf-8"))


def classes(file: Path) -> Iterator[ast.ClassDef]:
    """Every class of ``file``."""
    return (node for node in ast.walk(tree(file)) if isinstance(node, ast.ClassDef))


def names_used(file: Path) -> set[str]:
    """Every name and attribute that ``file`` uses."""
    nodes = list(ast.walk(tree(file)))
    return {node.id for node in nodes if isinstance(node, ast.Name)} | {
        node.attr for node in nodes if isinstance(node, ast.Attribute)
    }


def test_no_file_is_longer_than_one_reason_to_open_it() -> None:
    lengths = {place(file): len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_IN_A_FILE} == {}


def test_no_class_does_too_much() -> None:
    too_much = [
        (place(file), one.name)
        for file in MODULES
        for one in classes(file)
        if (one.end_lineno or 0) - one.lineno >= MOST_LINES_IN_A_CLASS
        or sum(isinstance(part, ast.FunctionDef) for part in one.body) > MOST_METHODS
    ]
    assert too_much == []


def test_only_paths_knows_where_resources_are() -> None:
    readers = {place(file) for file in MODULES if "__file__" in names_used(file)}
    assert readers <= {"diary/paths.py"}


def test_nothing_pumps_events_or_opens_a_loop_of_its_own() -> None:
    pumps = {place(file) for file in MODULES if names_used(file) & {"processEvents", "QEventLoop"}}
    assert pumps == set()


def test_no_test_sleeps_or_patches_what_is_ours() -> None:
    careless = {
        place(file)
        for file in TESTS
        if "sleep" in names_used(file) or names_used(file) & {"Mock", "MagicMock", "qWait"}
    }
    assert careless == set()


def test_build_is_no_package() -> None:
    assert not (ROOT / "build" / "__init__.py").exists()


def first_seen() -> list[str]:
    """The modules that the unlock window and the first run need."""
    files = sorted(file for pattern in FIRST_SEEN for file in (ROOT / "diary").glob(pattern))
    return [
        place(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for file in files
    ]


@pytest.mark.parametrize("module", first_seen())
def test_what_is_seen_first_imports_nothing_heavy(module: str) -> None:
    script = f"import sys, {module}\nprint(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
