"""What is there at the first paint of the unlock window: little more than PySide6, for the window to show at once."""

import json
import os
import subprocess
import sys
from enum import Enum, Flag
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from diary.ui import qt_numbers

_START = """
import json, os, sys
from pathlib import Path
from diary.app.qt import load_qt
load_qt()
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
from diary.app.program import Program
from diary.arguments import Arguments
from diary.settings import Settings
from diary.ui.first_paint import FirstPaint
from diary.ui.theme import make_application

def tell():
    classes = {name: sorted(vars(sys.modules["PySide6." + name])) for name in ("QtCore", "QtGui", "QtWidgets")}
    print(json.dumps({"modules": sorted(sys.modules), **classes}), flush=True)
    os._exit(0)

application = make_application("raakvlak")
folder = Path(sys.argv[1])
program = Program(application, Settings(folder / "settings.json"), Arguments(vault=folder / "A"), None)
program.start()
FirstPaint(application.topLevelWidgets()[0], tell)
application.exec()
"""


@pytest.fixture(scope="module")
def at_first_paint(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The modules that are imported when the window is painted, and the classes of Qt that PySide made."""
    done = subprocess.run(
        [sys.executable, "-c", _START, tmp_path_factory.mktemp("light")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "nl"},
        cwd=Path(__file__).parents[2],
    )
    return {name: set(found) for name, found in json.loads(done.stdout).items()}


@pytest.mark.parametrize(
    "module",
    [
        "numpy",
        "sqlalchemy",
        "sqlcipher3",
        "alembic",
        "pyqtgraph",
        "scipy",
        "keyring",
        "cryptography",
        "zxcvbn",
        "zoneinfo",
        "argparse",
        "logging",
        "shibokensupport.signature.loader",
        "diary.command_line",
        "diary.log",
        "diary.ui.widgets.page",
        "diary.vault.vault",
    ],
)
def test_a_module_that_the_first_window_does_not_show_is_not_imported(
    at_first_paint: dict[str, set[str]], module: str
) -> None:
    assert module not in at_first_paint["modules"]


@pytest.mark.parametrize(
    ("library", "name"),
    [
        ("QtCore", "Qt"),
        ("QtWidgets", "QStyle"),
        ("QtWidgets", "QFileDialog"),
        ("QtGui", "QAccessible"),
        ("QtGui", "QIcon"),
        ("QtGui", "QKeySequence"),
    ],
)
def test_no_enumerations_are_made_that_the_first_window_does_without(
    at_first_paint: dict[str, set[str]], library: str, name: str
) -> None:
    assert name not in at_first_paint[library]


@pytest.mark.parametrize(
    ("number", "flag"),
    [
        (qt_numbers.PLAIN_TEXT, Qt.TextFormat.PlainText),
        (qt_numbers.NO_FOCUS, Qt.FocusPolicy.NoFocus),
        (qt_numbers.SCROLL_BAR_ALWAYS_OFF, Qt.ScrollBarPolicy.ScrollBarAlwaysOff),
        (qt_numbers.ALIGN_LEFT, Qt.AlignmentFlag.AlignLeft),
        (qt_numbers.ALIGN_MIDDLE, Qt.AlignmentFlag.AlignHCenter),
        (qt_numbers.ALIGN_HALFWAY, Qt.AlignmentFlag.AlignVCenter),
        (
            qt_numbers.SECRET_INPUT,
            Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase,
        ),
    ],
)
def test_a_plain_number_is_that_of_qt(number: int, flag: Flag | Enum) -> None:
    assert number == flag.value


@pytest.mark.parametrize(
    "mistake",
    [
        "QtCore.QRect('a')",
        "QtCore.QObject(nonsense=3)",
        "QtCore.QTimer.singleShot(1, 2, 3, 4, 5)",
        "print(QtCore.QRect.united.__doc__)",
    ],
)
def test_a_mistake_is_told_as_pyside_tells_it(mistake: str) -> None:
    by_itself = _run(f"from PySide6 import QtCore; {mistake}")
    loaded = _run(
        f"from diary.app.qt import load_qt; load_qt(); from PySide6 import QtCore; {mistake}"
    )
    assert by_itself
    assert loaded == by_itself


@pytest.mark.parametrize("before", ["", "import PySide6.QtCore; "])
def test_pyside_reads_no_source_of_what_is_imported_after_it(before: str) -> None:
    script = (
        f"import linecache; {before}from diary.app.qt import load_qt; load_qt(); import diary.colours;"
        " print(sum('colours' in file for file in linecache.cache))"
    )
    assert _run(script).split() == ["0"]


def _run(script: str) -> str:
    """What ``script`` says in a process of its own, also by its last error."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    return done.stdout
