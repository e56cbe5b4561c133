"""The ground: set-up, lock, licences, font, icons, and the flaw in Qt's binding that we stay clear of."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import bootstrap
import pytest
import system_packages
from packaging.requirements import Requirement
from packaging.version import Version
from PySide6.QtGui import QFontDatabase
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diary.paths import resources

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "build" / "requirements.lock").read_text(encoding="utf-8")
LOCKED = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", LOCK, re.MULTILINE)

OF_COPIES = ("backup", "restore", "salvage", "new-key")

ADDRESSES = "|".join(
    (
        r"pyp" + r"i\.org",
        r"python" + r"hosted",
        r"npm" + r"js\.(org|com)",
        r"unp" + r"kg\.com",
        r"deb\.deb" + r"ian",
        r"--(extra-)?index" + r"-url ",
        r"--find" + r"-links",
        r"file" + r":///",
    )
)
"""Addresses of registries, written so that this file does not hold one."""


def plain(name: str) -> str:
    """The name of a package as every tool writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> list[Requirement]:
    """Every package that pyproject.toml asks for, to run or to develop."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [
        Requirement(one)
        for one in project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    ]


def test_the_lock_covers_what_the_project_asks_for() -> None:
    for wanted in declared():
        versions = [
            Version(version) for name, version in LOCKED if plain(name) == plain(wanted.name)
        ]
        assert versions, f"{wanted.name} is not in the lock"
        assert all(wanted.specifier.contains(version) for version in versions), str(wanted)


def test_everything_in_the_lock_has_a_hash() -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9._-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(LOCKED)
    assert all("--hash=sha256:" in block for block in blocks)


def test_no_tracked_file_names_a_registry() -> None:
    found = subprocess.run(
        ["git", "grep", "-nIE", ADDRESSES], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.stdout == ""
    assert found.returncode == 1, found.stderr


def test_qt_does_not_lose_a_reference_to_none_on_every_call(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _time in range(1000):
        widget.update()
    assert sys.getrefcount(None) - before > -50


def test_the_licence_is_the_general_public_licence() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in licence


def test_font_and_icons_carry_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (resources() / "fonts" / "OFL.txt").read_text("utf-8")
    assert "ISC License" in (resources() / "icons" / "LICENSE").read_text("utf-8")


@pytest.mark.parametrize(
    "file", sorted((resources() / "fonts").glob("*.ttf")), ids=lambda f: f.stem
)
def test_every_weight_of_the_font_loads(file: Path, qapp: object) -> None:
    assert qapp is not None
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number)
    QFontDatabase.removeApplicationFont(number)
    assert any(family.startswith("Atkinson Hyperlegible Next") for family in families)


def icons() -> list[Path]:
    """Every icon that is tinted; the sign of the program itself has its own colours."""
    return [
        file for file in sorted((resources() / "icons").glob("*.svg")) if file.stem != "raakvlak"
    ]


@pytest.mark.parametrize("file", icons(), ids=lambda f: f.stem)
def test_every_icon_is_drawn_and_takes_its_colour_from_the_palette(file: Path) -> None:
    root = ET.fromstring(file.read_bytes())  # noqa: S314  our own file
    assert root.get("stroke") == "currentColor"
    assert QSvgRenderer(str(file)).isValid()


def test_run_and_test_are_one_script_and_the_name_is_the_verb() -> None:
    run, test = ROOT / "build" / "run", ROOT / "build" / "test"
    assert run.read_bytes() == test.read_bytes()
    assert subprocess.run(["sh", "-n", str(run)], check=False).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--demo"], True),
        (["--vault", "Diary.raakvlak"], True),
        (["--version"], False),
        (["--help"], False),
        (["export", "--json", "file", "--vault", "Diary.raakvlak"], False),
        (["--vault", "Diary.raakvlak", "check"], False),
        *(([command, "--vault", "Diary.raakvlak"], False) for command in OF_COPIES),
    ],
)
def test_a_screen_is_needed_only_for_a_window(arguments: list[str], *, window: bool) -> None:
    assert bootstrap.needs_window(arguments) is window


def without_screen() -> dict[str, str]:
    """The environment of this process as it would be on a machine without a screen."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in screens}


def test_without_a_screen_the_window_is_refused_in_plain_words() -> None:
    done = subprocess.run(
        ["sh", "build/run"],
        cwd=ROOT,
        env=without_screen(),
        input="",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == bootstrap.NO_SCREEN
    assert done.stdout == ""
    assert "There is no screen here" in done.stderr


def test_a_library_that_no_system_has_is_missing() -> None:
    nowhere = system_packages.Needed("libnowhere.so.1", "", "", "", "")
    assert not nowhere.is_present()


def test_what_this_system_lacks_is_asked_for_once_and_named_when_it_cannot_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit) as ended:
        system_packages.require((system_packages.Needed("nowhere", "a", "b", "c", "d"),))
    assert ended.value.code == system_packages.COULD_NOT_INSTALL
    written = capsys.readouterr()
    assert written.out == ""
    assert "nowhere" in written.err
