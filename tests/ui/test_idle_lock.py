"""The diary locks when nobody is there: a clock of our own, and a bus of our own."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from diary.ui.bus_signals import BusSignals, session_path
from diary.ui.idle_lock import IdleLock, seconds_since_start

_BUS_ANSWERS = 5000


class FakeSeconds:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Asked:
    def __init__(self, idle: IdleLock) -> None:
        self.times = 0
        idle.lock_asked.connect(self.add)

    def add(self) -> None:
        self.times += 1


def watching(
    minutes: int, seconds: FakeSeconds, desktop: BusSignals | None = None
) -> tuple[IdleLock, Asked]:
    application = QCoreApplication.instance()
    assert application is not None
    idle = IdleLock(application, minutes, desktop=desktop, seconds=seconds)
    asked = Asked(idle)
    idle.start()
    return idle, asked


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[tuple[QDBusConnection, QDBusConnection]]:
    """Two connections to a bus that is nobody else's."""
    daemon = subprocess.Popen(
        [
            "dbus-daemon",
            "--session",
            "--nofork",
            "--print-address",
            f"--address=unix:dir={tmp_path}",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    names = ("listens", "speaks")
    yield (
        QDBusConnection.connectToBus(address, names[0]),
        QDBusConnection.connectToBus(address, names[1]),
    )
    for name in names:
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def listening(bus: QDBusConnection) -> BusSignals:
    """Signals from a bus that has taken note of what is listened to: it answers in the order in which it was asked."""
    signals = BusSignals(bus, bus)
    service = "org.freedesktop.DBus"
    bus.call(QDBusMessage.createMethodCall(service, "/org/freedesktop/DBus", service, "GetId"))
    return signals


def say(bus: QDBusConnection, path: str, interface: str, name: str, *values: object) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(values))
    assert bus.send(message)


def test_it_asks_to_lock_after_the_chosen_minutes(qtbot: QtBot) -> None:  # noqa: ARG001  makes the application
    seconds = FakeSeconds()
    idle, asked = watching(10, seconds)
    seconds.now += 599
    idle.look()
    assert asked.times == 0
    seconds.now += 1
    idle.look()
    assert asked.times == 1


def test_a_key_begins_the_minutes_anew(qtbot: QtBot) -> None:
    seconds = FakeSeconds()
    field = QLineEdit()
    qtbot.addWidget(field)
    idle, asked = watching(10, seconds)
    seconds.now += 599
    QTest.keyClick(field, Qt.Key.Key_A)
    seconds.now += 599
    idle.look()
    assert asked.times == 0


def test_other_minutes_count_at_once(qtbot: QtBot) -> None:  # noqa: ARG001  makes the application
    seconds = FakeSeconds()
    idle, asked = watching(10, seconds)
    seconds.now += 120
    idle.set_minutes(2)
    idle.look()
    assert asked.times == 1


def test_it_asks_once_until_it_is_started_again(qtbot: QtBot) -> None:  # noqa: ARG001  makes the application
    seconds = FakeSeconds()
    idle, asked = watching(2, seconds)
    seconds.now += 120
    idle.look()
    idle.look()
    assert asked.times == 1
    idle.start()
    idle.look()
    assert asked.times == 1
    seconds.now += 120
    idle.look()
    assert asked.times == 2


def test_the_clock_goes_on() -> None:
    assert seconds_since_start() <= seconds_since_start()


def test_sleep_locks(qtbot: QtBot, bus: tuple[QDBusConnection, QDBusConnection]) -> None:
    listens, speaks = bus
    idle, _asked = watching(10, FakeSeconds(), listening(listens))
    with qtbot.waitSignal(idle.lock_asked, timeout=_BUS_ANSWERS):
        say(
            speaks,
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            True,
        )


def test_a_session_that_is_locked_locks_the_diary(
    qtbot: QtBot, bus: tuple[QDBusConnection, QDBusConnection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    listens, speaks = bus
    idle, _asked = watching(10, FakeSeconds(), listening(listens))
    with qtbot.waitSignal(idle.lock_asked, timeout=_BUS_ANSWERS):
        say(speaks, "/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock")


@pytest.mark.parametrize(
    ("path", "interface"),
    [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ],
)
def test_a_locked_screen_locks_the_diary(
    qtbot: QtBot, bus: tuple[QDBusConnection, QDBusConnection], path: str, interface: str
) -> None:
    listens, speaks = bus
    idle, _asked = watching(10, FakeSeconds(), listening(listens))
    with qtbot.waitSignal(idle.lock_asked, timeout=_BUS_ANSWERS):
        # Coming back is no reason to lock; the next signal is.
        say(speaks, path, interface, "ActiveChanged", False)
        say(speaks, path, interface, "ActiveChanged", True)


def test_who_does_not_want_it_is_not_locked_by_sleep(qtbot: QtBot) -> None:  # noqa: ARG001  makes the application
    nowhere = QDBusConnection("nowhere")
    desktop = BusSignals(nowhere, nowhere)
    idle, asked = watching(10, FakeSeconds(), desktop)
    idle.set_locks_on_leaving(on=False)
    desktop.take_sleep(True)
    assert asked.times == 0
    idle.set_locks_on_leaving(on=True)
    desktop.take_screen_saver(False)
    assert asked.times == 0
    desktop.take_lock()
    assert asked.times == 1


def test_the_path_of_a_session_is_written_as_the_login_service_writes_it() -> None:
    assert session_path("2") == "/org/freedesktop/login1/session/_32"
    assert session_path("c12") == "/org/freedesktop/login1/session/c12"
    assert session_path("a-1") == "/org/freedesktop/login1/session/a_2d1"
    assert session_path("") == ""


def test_an_exercise_that_goes_on_counts_as_somebody_being_there() -> None:
    seconds = FakeSeconds()
    idle, asked = watching(10, seconds)
    seconds.now += 599
    idle.notice()
    seconds.now += 599
    idle.look()
    assert asked.times == 0
    seconds.now += 1
    idle.look()
    assert asked.times == 1
