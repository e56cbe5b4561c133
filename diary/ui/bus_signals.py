"""What the desktop says over D-Bus: the computer goes to sleep, its session is locked.

Listens only; no call is made that could wait for an answer. Without a bus nothing is heard, and nothing else happens.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN_PATH = "/org/freedesktop/login1"
_LOGIN_MANAGER = "org.freedesktop.login1.Manager"
_LOGIN_SESSION = "org.freedesktop.login1.Session"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""Who says that the session was locked, apart from the login service."""


class BusSignals(QObject):
    """``leaving`` comes when the computer goes to sleep or its session is locked."""

    leaving = Signal()

    def __init__(
        self, system: QDBusConnection, session: QDBusConnection, parent: QObject | None = None
    ) -> None:
        """Listens to the two buses, as far as they are connected."""
        super().__init__(parent)
        session_of_ours = session_path(os.environ.get("XDG_SESSION_ID", ""))
        self._hear(system, _LOGIN_PATH, _LOGIN_MANAGER, "PrepareForSleep", "take_sleep(bool)")
        self._hear(system, session_of_ours, _LOGIN_SESSION, "Lock", "take_lock()")
        for interface in SCREEN_SAVERS:
            self._hear(session, "", interface, "ActiveChanged", "take_screen_saver(bool)")

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        # No name of a service is given: with one, Qt waits for the bus to say who owns it.
        if bus.isConnected():
            bus.connect("", path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # typed as bytes, takes text

    @Slot(bool)
    def take_sleep(self, _is_going: bool) -> None:
        """Going to sleep, or waking where there was no time before."""
        self.leaving.emit()

    @Slot()
    def take_lock(self) -> None:
        """The session is locked."""
        self.leaving.emit()

    @Slot(bool)
    def take_screen_saver(self, is_on: bool) -> None:
        """The screen is locked, or dark."""
        if is_on:
            self.leaving.emit()


def session_path(identity: str) -> str:
    """The path of a login session on the bus; empty, which means any, where the identity is not known.

    Every sign but letters and digits, and a digit at the start, is written as its code (systemd, ``bus-label.c``).
    """
    if not identity:
        return ""
    written = "".join(
        sign
        if sign.isascii() and sign.isalnum() and (at > 0 or sign.isalpha())
        else f"_{ord(sign):02x}"
        for at, sign in enumerate(identity)
    )
    return f"{_LOGIN_PATH}/session/{written}"


def listen_to_desktop(parent: QObject | None = None) -> BusSignals | None:
    """The signals of this computer, or ``None`` where there are none to listen to."""
    if sys.platform != "linux" or not _has_session_bus():
        return None
    return BusSignals(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), parent)


def _has_session_bus() -> bool:
    """Whether there is one already: asking for one where there is none would start it, and wait."""
    if "DBUS_SESSION_BUS_ADDRESS" in os.environ:
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(folder) and (Path(folder) / "bus").exists()
