"""The key store of a real session: unlocked, locked, absent, and one that would write plain text."""

import base64
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.children import environment
from tests.faults.key_store_session import SECRET

SESSION = Path(__file__).with_name("key_store_session.py")

UNLOCK = (
    "printf geheim | gnome-keyring-daemon --unlock --components=secrets --daemonize > /dev/null"
)
LOCK = (
    "dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets"
    " org.freedesktop.Secret.Service.Lock"
    " array:objpath:/org/freedesktop/secrets/collection/login > /dev/null"
)
NO_STORE = "export DBUS_SESSION_BUS_ADDRESS=disabled:"
PLAIN_TEXT_STORE = """
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 100

    def get_password(self, service, username):
        return None

    def set_password(self, service, username, password):
        with open("plain.txt", "a") as stream:
            stream.write(password)

    delete_password = get_password
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "run").mkdir(mode=0o700)
    return tmp_path


def said_in_session(home: Path, *steps: str) -> list[str]:
    """What the steps print, each a verb of ``key_store_session`` or a line for the shell, on a bus of their own."""
    verbs = {"store", "load", "forget", "name_the_store_of_keyring"}
    lines = [f'"{sys.executable}" "{SESSION}" {step}' if step in verbs else step for step in steps]
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        env=environment_at(home),
        cwd=home,
        timeout=120,
        check=True,
    )
    return done.stdout.split()


def environment_at(home: Path) -> dict[str, str]:
    """A home of its own, and a package in it that offers itself to ``keyring`` and writes plain text."""
    (home / "plainstore.py").write_text(PLAIN_TEXT_STORE)
    places = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
    bare = {
        name: text
        for name, text in environment().items()
        if not name.startswith(("DBUS", "DISPLAY", "WAYLAND"))
    }
    return bare | places | {"PYTHONPATH": f"{bare['PYTHONPATH']}{os.pathsep}{home}"}


def all_bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_an_unlocked_store_keeps_the_key_and_not_in_clear(home: Path) -> None:
    assert said_in_session(home, UNLOCK, "store", "load") == ["done", "done"]
    kept = all_bytes(home / "data")
    assert kept
    assert SECRET not in kept
    assert base64.b64encode(SECRET) not in kept


def test_a_forgotten_key_is_gone_from_the_store(home: Path) -> None:
    said = said_in_session(home, UNLOCK, "store", "forget", "load", "forget")
    assert said == ["done", "done", "KeyringRefused", "done"]


def test_a_locked_store_is_refused_without_waiting_for_anybody(home: Path) -> None:
    said = said_in_session(home, UNLOCK, "store", LOCK, "load", "store")
    assert said == ["done", "KeyringRefused", "KeyringUnavailable"]


def test_without_a_store_nothing_is_kept(home: Path) -> None:
    assert said_in_session(home, NO_STORE, "store", "load", "forget") == [
        "KeyringUnavailable",
        "KeyringRefused",
        "done",
    ]


def test_a_store_that_writes_plain_text_is_not_used_even_if_the_session_orders_it(
    home: Path, record_property: Callable[[str, object], None]
) -> None:
    said = said_in_session(
        home,
        f"{NO_STORE} PYTHON_KEYRING_BACKEND=plainstore.Keyring",
        *("name_the_store_of_keyring", "store", "load"),
    )
    assert said == ["plainstore", "done", "KeyringUnavailable", "KeyringRefused"]
    is_written = (home / "plain.txt").exists()
    record_property("plain-text key stores accepted", int(is_written))
    assert not is_written


def test_a_store_that_writes_plain_text_is_not_used_because_it_is_installed(
    home: Path, record_property: Callable[[str, object], None]
) -> None:
    """As the package ``keyrings.alt`` does it: by an entry point, and with the highest priority there is."""
    package = home / "plainstore-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: plainstore\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text("[keyring.backends]\nplain = plainstore\n")
    said = said_in_session(home, NO_STORE, "name_the_store_of_keyring", "store", "load")
    assert said == ["plainstore", "done", "KeyringUnavailable", "KeyringRefused"]
    is_written = (home / "plain.txt").exists()
    record_property("plain-text key stores accepted", int(is_written))
    assert not is_written


def test_a_store_that_keeps_nothing_is_not_believed(home: Path) -> None:
    order = "PYTHON_KEYRING_BACKEND=keyring.backends.null.Keyring"
    steps = ("name_the_store_of_keyring", "store", "load")
    said = said_in_session(home, f"{NO_STORE} {order}", *steps)
    assert said == ["keyring.backends.null", "done", "KeyringUnavailable", "KeyringRefused"]
    said = said_in_session(home, f"export {order}", UNLOCK, *steps)
    assert said == ["keyring.backends.null", "done", "done", "done"]
    assert SECRET not in all_bytes(home / "data")
