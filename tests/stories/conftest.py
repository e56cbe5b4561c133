"""A desktop for all stories, and for each a home that is empty and a person who starts the program."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.stories.desk import Desk, at_desk
from tests.stories.desktop import Desktop, desktop, missing_programs

Start = Callable[..., AbstractContextManager[Desk]]
"""Starts the program with these arguments; the same home every time within one story."""


@pytest.fixture(scope="session")
def shared_desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """An X server and its buses, for all stories."""
    if missing := missing_programs():
        pytest.skip(f"Not installed here: {', '.join(missing)}.")
    with desktop(tmp_path_factory.mktemp("desktop")) as started:
        yield started


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home folder of the person of this story."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def start(shared_desktop: Desktop, home: Path) -> Start:
    """See ``Start``; the program speaks English unless the story chooses otherwise."""

    def started(*arguments: str, language: str = "en") -> AbstractContextManager[Desk]:
        command = [sys.executable, "-m", "diary", *arguments]
        return at_desk(shared_desktop, command, home=home, language=language)

    return started
