"""What a program shows, read over AT-SPI: the way a screen reader reads it, from another process.

``AccessibilityBus.shown(pid)`` walks the windows of one program and returns what is showing now. The program is looked
up by its process every time, because a diary that locks starts itself again: same process, new connection.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from jeepney import (  # type: ignore[import-untyped]  # ships no types
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped]  # idem
    DBusConnection,
    open_dbus_connection,
)

_ATSPI = "org.a11y.atspi"
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_REPLY_SECONDS = 20.0
"""How long a program may be too busy to answer; deriving a key on a slow computer takes some seconds."""

# Bits of the state set (AtspiStateType).
_CHECKED, _ENABLED, _FOCUSED, _MODAL, _SHOWING = 4, 8, 12, 16, 25

_FIELD_ROLES = frozenset({"text", "entry", "password text"})

Reference = tuple[str, str]
"""The connection of a program, and the path of one accessible within it."""


class ProgramGoneError(Exception):
    """The program left the bus, or one of its widgets vanished, while it was being read."""


@dataclass(frozen=True, slots=True)
class Extents:
    """A rectangle in pixels of the screen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        return self.left + self.width // 2, self.top + self.height // 2

    @property
    def has_area(self) -> bool:
        return self.width > 0 and self.height > 0

    def within(self, other: "Extents") -> "Extents":
        """What is left of it within ``other``; without width or height where they do not meet."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right = min(self.left + self.width, other.left + other.width)
        bottom = min(self.top + self.height, other.top + other.height)
        return Extents(left, top, max(right - left, 0), max(bottom - top, 0))


@dataclass(frozen=True, slots=True)
class Accessible:
    """One thing on the screen as a screen reader knows it."""

    name: str
    role: str
    states: int
    extents: Extents
    clip: Extents
    """The part of the screen in which everything around it lets it be seen."""
    text: str = ""
    """What stands in it, where it is a field."""
    children: list["Accessible"] = field(default_factory=list)

    def _has(self, state: int) -> bool:
        return bool(self.states >> state & 1)

    @property
    def is_checked(self) -> bool:
        return self._has(_CHECKED)

    @property
    def is_enabled(self) -> bool:
        return self._has(_ENABLED)

    @property
    def is_focused(self) -> bool:
        return self._has(_FOCUSED)

    @property
    def is_modal(self) -> bool:
        return self._has(_MODAL)

    @property
    def in_sight(self) -> Extents:
        """The part of it that can be seen and clicked."""
        return self.extents.within(self.clip)

    def everything(self) -> Iterator["Accessible"]:
        """Itself and everything within it, in the order of the window."""
        yield self
        for child in self.children:
            yield from child.everything()


class AccessibilityBus:
    """A connection to the accessibility bus of one desktop."""

    def __init__(self, session_bus: str) -> None:
        """Asks the session bus for the other one, which starts it."""
        with open_dbus_connection(session_bus) as session:
            status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            reply = session.send_and_get_reply(new_method_call(status, "GetAddress"), timeout=20)
        self._connection: DBusConnection = open_dbus_connection(reply.body[0])

    def close(self) -> None:
        self._connection.close()

    def shown(self, pid: int) -> list[Accessible]:
        """The windows of the process ``pid`` that are showing, with all that shows in them; empty where there are none.

        Raises ``ProgramGoneError`` where the program ended or changed under our eyes.
        """
        windows: list[Accessible] = []
        for program in self._children([_REGISTRY])[0]:
            if self._process(program[0]) == pid:
                found = self._read(self._children([program])[0], [None] * 1000)
                windows.extend(window for window in found if window is not None)
        return windows

    def _read(
        self, references: Sequence[Reference], clips: Sequence[Extents | None]
    ) -> list[Accessible | None]:
        """What is showing of these and all below them, one level of the tree at a time; ``None`` for what is not."""
        if not references:
            return []
        all_states = [
            low | high << 32 for ((low, high),) in self._ask(references, "Accessible", "GetState")
        ]
        showing = [index for index, states in enumerate(all_states) if states >> _SHOWING & 1]
        chosen = [references[index] for index in showing]
        roles = [reply[0] for reply in self._ask(chosen, "Accessible", "GetRoleName")]
        names = self._properties(chosen, "Accessible", "Name")
        places = self._ask(chosen, "Component", "GetExtents", "u", (0,))
        texts = self._texts(chosen, roles)
        found: list[Accessible | None] = [None] * len(references)
        for index, role, name, place, text in zip(
            showing, roles, names, places, texts, strict=True
        ):
            extents = Extents(*place[0])
            clip = clips[index] or extents
            found[index] = Accessible(name, role, all_states[index], extents, clip, text)
        self._read_below([thing for thing in found if thing is not None], chosen)
        return found

    def _read_below(self, parents: list[Accessible], references: list[Reference]) -> None:
        families = self._children(references)
        owners = [parent for parent, family in zip(parents, families, strict=True) for _ in family]
        below = [child for family in families for child in family]
        clips = [owner.in_sight if owner.in_sight.has_area else owner.clip for owner in owners]
        for owner, child in zip(owners, self._read(below, clips), strict=True):
            if child is not None:
                owner.children.append(child)

    def _texts(self, references: Sequence[Reference], roles: Sequence[str]) -> list[str]:
        """What stands in each; empty where it is no field."""
        fields = [
            reference
            for reference, role in zip(references, roles, strict=True)
            if role in _FIELD_ROLES
        ]
        texts = iter(self._ask(fields, "Text", "GetText", "ii", (0, -1)))
        return [next(texts)[0] if role in _FIELD_ROLES else "" for role in roles]

    def _process(self, connection: str) -> int:
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        call = new_method_call(bus, "GetConnectionUnixProcessID", "s", (connection,))
        return int(self._replies([call])[0][0])

    def _children(self, references: Sequence[Reference]) -> list[list[Reference]]:
        return [reply[0] for reply in self._ask(references, "Accessible", "GetChildren")]

    def _properties(self, references: Sequence[Reference], interface: str, name: str) -> list[str]:
        calls = [Properties(_address(reference, interface)).get(name) for reference in references]
        return [reply[0][1] for reply in self._replies(calls)]

    def _ask(
        self,
        references: Sequence[Reference],
        interface: str,
        method: str,
        signature: str | None = None,
        arguments: tuple[int, ...] = (),
    ) -> list[Any]:  # Any: bodies of replies, each read by one caller that knows its shape
        calls = [
            new_method_call(_address(reference, interface), method, signature, arguments)
            for reference in references
        ]
        return self._replies(calls)

    def _replies(self, calls: list[Message]) -> list[Any]:  # Any: see _ask
        """The bodies of the replies, in the order of the calls, which are all sent before the first is awaited."""
        waiting: dict[int, int] = {}
        for index, call in enumerate(calls):
            serial = next(self._connection.outgoing_serial)
            self._connection.send(call, serial=serial)
            waiting[serial] = index
        replies: dict[int, Any] = {}
        is_gone = False
        while waiting:
            message = self._connection.receive(timeout=_REPLY_SECONDS)
            serial = message.header.fields.get(HeaderFields.reply_serial, -1)
            if serial in waiting:
                replies[waiting.pop(serial)] = message.body
                is_gone = is_gone or message.header.message_type == MessageType.error
        if is_gone:
            raise ProgramGoneError
        return [replies[index] for index in range(len(calls))]


def _address(reference: Reference, interface: str) -> DBusAddress:
    connection, path = reference
    return DBusAddress(path, connection, f"{_ATSPI}.{interface}")
