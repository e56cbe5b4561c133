"""A whole session, watched: nothing of it is written anywhere in clear, and nothing is in memory after the lock."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.unlock import unlock
from tests.stories.desk import Desk, at_desk
from tests.stories.desktop import Desktop
from tests.stories.steps import make_a_diary
from tests.stories.watched import (
    in_memory,
    internet_sockets,
    leaks_in_files,
    leaks_in_trace,
    open_to_others,
    watched,
)

Record = Callable[[str, object], None]

PASSPHRASE = "marigold tractor lantern"
NOTE = "Zonnebloemenpad"
UNDONE = "Kastanjelaantje"
UNSAVED = "Vuurvlinderdal"
DRAFT = "Waterhoenderplas"
QUESTION = "What is touching me right now?"


def data_key_of(folder: Path) -> bytes:
    return unlock(read_headers(folder), Passphrase(PASSPHRASE)).data_key


def limit_files(desk: Desk, size: str) -> None:
    """No file of the program may grow beyond this."""
    subprocess.run(["prlimit", "--pid", str(desk.program.pid), f"--fsize={size}:"], check=True)


def a_whole_session(desk: Desk, home: Path) -> tuple[Path, str]:
    """Everything but the lock; returns the folder of the diary and the recovery code."""
    code = "".join(make_a_diary(desk, PASSPHRASE))
    (folder,) = home.rglob("*.raakvlak")
    desk.write(QUESTION, f"{UNDONE} {NOTE}")
    desk.press("ctrl+a", "ctrl+c")
    desk.press("ctrl+z", "ctrl+shift+z")
    desk.press("ctrl+Return")
    desk.sees("Saved.")
    desk.click("Diary")
    desk.press("ctrl+f")
    desk.type(NOTE)
    desk.sees("1 note")
    desk.press("Escape")
    desk.click("Today")
    limit_files(desk, "1")
    desk.write(QUESTION, UNSAVED)
    desk.press("ctrl+Return")
    desk.sees("What you typed is still here")
    limit_files(desk, "unlimited")
    desk.press("ctrl+Return")
    desk.sees("Saved.")
    desk.click("Settings")
    desk.click("Make a backup now")
    desk.sees("Newest backup: today")
    desk.click("Today")
    desk.write(QUESTION, DRAFT)
    desk.sees("Draft kept")
    return folder, code


def export(folder: Path, chosen: Path, trace: Path) -> str:
    """By the command, watched; into a folder that somebody chose for it. Returns what it said."""
    chosen.mkdir()
    options = ["--vault", str(folder), "--json", str(chosen / "exported.json")]
    done = subprocess.run(
        watched([sys.executable, "-m", "diary", "export", *options], trace),
        input=f"{PASSPHRASE}\n",
        text=True,
        check=True,
        capture_output=True,
        timeout=60,
    )
    return done.stdout + done.stderr


def test_a_whole_session_writes_nothing_in_clear_and_leaves_nothing_in_memory(
    shared_desktop: Desktop, home: Path, tmp_path: Path, record_property: Record
) -> None:
    trace = tmp_path / "trace"
    command = watched([sys.executable, "-m", "diary"], trace)
    with at_desk(shared_desktop, command, home=home, language="en") as desk:
        folder, code = a_whole_session(desk, home)
        key = data_key_of(folder)
        before = [in_memory(desk.program.pid, secret) for secret in (NOTE, key)]
        desk.press("ctrl+l")
        desk.sees("Your diary is locked")
        after = [in_memory(desk.program.pid, secret) for secret in (NOTE, PASSPHRASE, key)]
        desk.press("alt+F4")
        desk.ended()
    said = export(folder, tmp_path / "chosen", tmp_path / "trace of the export")
    secrets: dict[str, str | bytes] = {
        "the note": NOTE,
        "what was undone": UNDONE,
        "what was not saved": UNSAVED,
        "the draft": DRAFT,
        "the passphrase": PASSPHRASE,
        "the recovery code": code,
        "the data key": key,
    }
    leaks = leaks_in_trace(trace, secrets) + leaks_in_files(home, secrets)
    of_export = leaks_in_trace(tmp_path / "trace of the export", secrets)
    leaks += [leak for leak in of_export if not leak.place.startswith(str(tmp_path / "chosen"))]
    record_property("bytes in clear", len(leaks))
    for name, count in zip(("notes", "passphrases", "keys"), after, strict=True):
        record_property(f"{name} in memory after the lock", count)
    assert leaks == []
    assert NOTE not in said
    assert {leak.secret for leak in of_export} >= {"the note", "what was not saved"}
    assert min(before) >= 1
    assert after == [0, 0, 0]
    assert internet_sockets(trace) == 0
    assert open_to_others(home) == []
    assert list(home.rglob("*.raakvlak-backup"))


CARELESS = {
    "a log with what was saved": (
        "import logging, sqlite3; logging.basicConfig(filename='log', level='DEBUG');"
        "logging.debug('INSERT INTO words VALUES (?) %r', ({note!r},))"
    ),
    "a draft in a file": "import base64; open('draft', 'wb').write(base64.b64encode(b'x' + {note!r}.encode()))",
    "a setting": (
        "from PySide6.QtCore import QSettings; s = QSettings('s.ini', QSettings.Format.IniFormat);"
        "s.setValue('last', {note!r}); s.sync()"
    ),
    "a page for a printer": (
        "from PySide6.QtGui import QGuiApplication, QPdfWriter, QPainter; a = QGuiApplication([]);"
        "w = QPdfWriter('page.pdf'); p = QPainter(w); p.drawText(500, 500, {note!r}); p.end()"
    ),
}


@pytest.mark.parametrize("name", list(CARELESS))
def test_what_a_careless_program_writes_is_noticed(
    tmp_path: Path, name: str, record_property: Record
) -> None:
    trace, place = tmp_path / "trace", tmp_path / "place"
    place.mkdir()
    script = CARELESS[name].format(note=NOTE)
    subprocess.run(
        watched([sys.executable, "-c", script], trace), cwd=place, check=True, timeout=60
    )
    secrets: dict[str, str | bytes] = {"the note": NOTE}
    found = {leak.place for leak in leaks_in_trace(trace, secrets) + leaks_in_files(place, secrets)}
    assert found
    record_property("exposure controls noticed", 1)
