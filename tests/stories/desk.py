"""Somebody at the desk: looks at what is visible, points, clicks and types. Knows nothing of the program's insides."""

import re
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from tests.stories.accessibility_bus import Accessible, ProgramGoneError
from tests.stories.desktop import Desktop

PATIENCE = 30.0
"""Seconds until something that should appear counts as absent. The program is another process: it cannot be awaited."""

_LOOK_AGAIN = 0.05
_MOST_SCROLLS = 60
_WHEEL_SECONDS = 0.5
_MOST_OF_A_TURN = 120
"""Pixels that one notch of the wheel scrolls at most."""
_MOST_STEPS = 60
_EASY_TO_HIT = 24
"""Pixels of height that are enough to click on."""
LEFT_BUTTON, RIGHT_BUTTON = "1", "3"
_WHEEL_UP, _WHEEL_DOWN = "4", "5"
_TYPING_MILLISECONDS = "8"

_Found = TypeVar("_Found")


class Desk:
    """One program on a desktop and the person before it."""

    def __init__(self, desktop: Desktop, program: subprocess.Popen[bytes]) -> None:
        """``program`` was started with the environment of ``desktop``."""
        self._desktop = desktop
        self.program = program

    # What is seen

    def windows(self) -> list[Accessible]:
        """The windows that answer: all of them, or the dialogs where one stands before the others."""
        shown = self._desktop.bus.shown(self.program.pid)
        return [window for window in shown if window.is_modal] or shown

    def visible(self) -> Iterator[Accessible]:
        """Everything in them, first the window that was opened last."""
        for window in reversed(self.windows()):
            yield from window.everything()

    def texts(self) -> list[str]:
        """Every text that can be read now."""
        return [text for thing in self.visible() for text in (thing.name, thing.text) if text]

    def sees(self, text: str) -> None:
        """Waits until ``text`` can be read somewhere, alone or within a longer text."""
        self._until(f"‘{text}’ to be read", lambda: any(text in seen for seen in self.texts()))

    def no_longer_sees(self, text: str) -> None:
        """Waits until ``text`` can be read nowhere."""
        self._until(f"‘{text}’ to be gone", lambda: all(text not in seen for seen in self.texts()))

    def find(self, name: str, role: str | None = None) -> Accessible:
        """Waits for the thing with this visible name, ``role`` where several things have it."""
        return self._until(
            f"{role or 'something'} called ‘{name}’", lambda: self._named(name, role)
        )

    def reads(self, name: str) -> str:
        """What stands in the field with this name."""
        return self._until(f"a field called ‘{name}’", lambda: self._field(name)).text

    def reads_in(self, name: str, text: str) -> None:
        """Waits until ``text`` stands in the field with this name."""
        self._until(
            f"‘{text}’ in ‘{name}’",
            lambda: (field := self._field(name)) is not None and field.text == text,
        )

    def labels_in(self, name: str) -> list[str]:
        """The labels within the thing with this name, in the order of reading."""

        def labels() -> list[str]:
            thing = self._named(name, None)
            within = thing.everything() if thing is not None else ()
            return [part.name for part in within if part.role == "label"]

        return self._until(f"words within ‘{name}’", labels)

    def is_checked(self, name: str, role: str | None = None) -> bool:
        """Whether the box, button or choice with this name is marked."""
        return self.find(name, role).is_checked

    def screenshot(self, file: Path) -> None:
        """What is on the screen as a PNG, where the program that makes one is installed."""
        command = ["import", "-display", self._desktop.display, "-window", "root", str(file)]
        subprocess.run(command, check=True)

    # What is done

    def click(self, name: str, role: str | None = None) -> None:
        """Clicks the thing with this visible name, after scrolling to it where it is out of sight."""
        thing = self._settled(lambda: self._named(name, role), name)
        self._point_and_click(thing)

    def point_in(
        self,
        name: str,
        role: str,
        place: tuple[float, float],
        *,
        button: str = LEFT_BUTTON,
        twice: bool = False,
    ) -> None:
        """Clicks once or twice in the picture with this name; ``place`` in shares of its width and height."""
        for _ in range(_MOST_SCROLLS):
            thing = self._until(
                f"‘{name}’ to stand still", lambda: self._still(lambda: self._named(name, role))
            )
            across = thing.extents.left + round(place[0] * thing.extents.width)
            down = thing.extents.top + round(place[1] * thing.extents.height)
            if thing.clip.top <= down < thing.clip.top + thing.clip.height:
                for _click in range(2 if twice else 1):
                    self._click_at((across, down), button)
                return
            is_above = down < thing.clip.top
            self._click_at(thing.clip.centre, _WHEEL_UP if is_above else _WHEEL_DOWN)
        raise AssertionError(f"That place of ‘{name}’ cannot be brought into sight.")

    def write(self, name: str, text: str) -> None:
        """Clicks the field with this name and types ``text`` there."""
        self._point_and_click(self._settled(lambda: self._field(name), name))
        self._until(f"‘{name}’ to have the cursor", lambda: self._has_cursor(name))
        self.type(text)

    def type(self, text: str) -> None:
        """Types where the cursor is, letters of ASCII; a line feed is the Return key."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Return")
            if line:
                self._do("type", "--delay", _TYPING_MILLISECONDS, "--", line)

    def press(self, *keys: str) -> None:
        """Presses keys or combinations such as ``ctrl+l``, ``Return``, ``Escape``, one after the other."""
        self._do("key", "--delay", _TYPING_MILLISECONDS, *keys)

    def go_to(self, name: str, *, by: str = "Tab") -> None:
        """Presses ``by`` until the thing with this visible name has the focus; nothing where it has it already."""
        for _ in range(_MOST_STEPS):
            here = self._until("something to have the focus", self._focused)
            if _is_called(here, name):
                return
            self.press(by)
            self._until(f"{by} to leave ‘{here.name}’", partial(self._has_left, here))
        raise AssertionError(f"{by} does not come to ‘{name}’.\n" + self.description())

    def kill(self) -> None:
        """The power goes: the program has no time to do anything."""
        self.program.kill()
        self.program.wait(PATIENCE)

    def ended(self) -> int:
        """Waits until the program has ended, and returns its exit code."""
        return self.program.wait(PATIENCE)

    # How

    def _named(self, name: str, role: str | None) -> Accessible | None:
        candidates = (thing for thing in self.visible() if role in (None, thing.role))
        return _first(candidates, lambda thing: _is_called(thing, name))

    def _field(self, name: str) -> Accessible | None:
        fields = (thing for thing in self.visible() if "text" in thing.role)
        return _first(fields, lambda thing: _is_called(thing, name))

    def _has_cursor(self, name: str) -> bool:
        field = self._field(name)
        return field is not None and field.is_focused

    def _focused(self) -> Accessible | None:
        """What has the focus: the innermost, as what holds a field counts as focused with it."""
        return next((thing for thing in reversed(list(self.visible())) if thing.is_focused), None)

    def _has_left(self, here: Accessible) -> bool:
        there = self._focused()
        return there is not None and (there.name, there.role, there.extents) != (
            here.name,
            here.role,
            here.extents,
        )

    def _settled(self, look: Callable[[], Accessible | None], name: str) -> Accessible:
        """What ``look`` finds, once it is enabled, in sight, and stands still."""
        for _ in range(_MOST_SCROLLS):
            thing = self._until(f"‘{name}’ to stand still", lambda: self._still(look))
            sight = thing.in_sight
            if sight.width > 0 and sight.height >= min(thing.extents.height, _EASY_TO_HIT):
                return thing
            self._scroll(thing)
            self._wait_for_move(look, thing)
        raise AssertionError(f"‘{name}’ cannot be brought into sight.")

    def _still(self, look: Callable[[], Accessible | None]) -> Accessible | None:
        before, after = look(), look()
        if before is None or after is None or before.extents != after.extents:
            return None
        return after if after.is_enabled else None

    def _wait_for_move(self, look: Callable[[], Accessible | None], before: Accessible) -> None:
        """Until the wheel has done its work: the program answers a question before it has turned."""
        deadline = time.monotonic() + _WHEEL_SECONDS
        while time.monotonic() < deadline:
            with suppress(ProgramGoneError):
                after = look()
                if after is None or after.extents != before.extents:
                    return

    def _scroll(self, thing: Accessible) -> None:
        """Turns the wheel over the middle of what hides ``thing``, towards it; rather too little than too much."""
        is_above = thing.extents.top < thing.clip.top
        away = abs(thing.extents.centre[1] - thing.clip.centre[1])
        button = _WHEEL_UP if is_above else _WHEEL_DOWN
        for _turn in range(max(1, away // _MOST_OF_A_TURN)):
            self._click_at(thing.clip.centre, button)

    def _point_and_click(self, thing: Accessible) -> None:
        self._click_at(thing.in_sight.centre, LEFT_BUTTON)

    def _click_at(self, place: tuple[int, int], button: str) -> None:
        self._do("mousemove", str(place[0]), str(place[1]), "click", button)

    def _do(self, *action: str) -> None:
        self._require_running()
        subprocess.run(
            ["xdotool", *action],
            check=True,
            env={"DISPLAY": self._desktop.display, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            timeout=PATIENCE,
        )

    def _until(self, wanted: str, look: Callable[[], _Found | None]) -> _Found:
        """What ``look`` returns as soon as it is something true."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self._require_running()
            try:
                found = look()
            except ProgramGoneError:  # it locked or drew anew while it was read: look again
                found = None
            if found:
                return found
            time.sleep(_LOOK_AGAIN)
        raise AssertionError(f"Waited for {wanted}. Instead there is:\n" + self.description())

    def description(self) -> str:
        """What is on the screen, a line for each thing, for a person who looks why a story failed."""
        try:
            lines = [
                f"{'  ' * depth}{thing.role} ‘{thing.name}’ {thing.text!r}"
                for window in self.windows()
                for depth, thing in _with_depth(window, 0)
                if thing.name or thing.text
            ]
        except ProgramGoneError:
            return "nothing that can be read"
        return "\n".join(lines) or "no window"

    def _require_running(self) -> None:
        if self.program.poll() is not None:
            raise AssertionError(f"The program ended with {self.program.returncode}.")


def _is_called(thing: Accessible, name: str) -> bool:
    """Whether a person would read ``name`` on it: whole, or before the shortcut that stands beside it."""
    return thing.name == name or re.sub(r"\s*[✓▾…]\s*$", "", thing.name) == name


def _first(
    things: Iterable[Accessible], matches: Callable[[Accessible], bool]
) -> Accessible | None:
    return next((thing for thing in things if matches(thing)), None)


def _with_depth(thing: Accessible, depth: int) -> Iterator[tuple[int, Accessible]]:
    yield depth, thing
    for child in thing.children:
        yield from _with_depth(child, depth + 1)


@contextmanager
def at_desk(desktop: Desktop, command: list[str], *, home: Path, language: str) -> Iterator[Desk]:
    """A program on ``desktop`` and somebody before it; at the end it is killed where it still runs."""
    (home / "temporary").mkdir(parents=True, exist_ok=True)
    environment = desktop.environment(home, language)
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL) as program:
        try:
            yield Desk(desktop, program)
        finally:
            program.kill()
