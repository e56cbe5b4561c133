"""The first step: a command without a window, or the window. Only what is asked for is imported."""

import gc
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from diary.app.qt import load_qt
from diary.arguments import Arguments

if TYPE_CHECKING:
    from datetime import datetime

_LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def start(words: Sequence[str]) -> int:
    """Do what was asked with ``words`` on the command line; returns the exit code."""
    arguments = _understood(words) if words else Arguments()
    if arguments.command is None:
        # Nothing of what is made until the first paint is garbage; to look for it takes a twentieth of the start.
        gc.disable()
        load_qt()
        from diary.app.program import open_window

        return open_window(arguments, _now)
    from diary.commands import run
    from diary.computer_clock import computer_now
    from diary.log import start_logging
    from diary.paths import log_folder
    from diary.process import keep_memory_private

    keep_memory_private()
    start_logging(log_folder())
    if arguments.pdf is None and arguments.png is None:
        return run(arguments, clock=computer_now)
    from diary.app.reporting import write_report

    return run(arguments, clock=computer_now, write_report=write_report)


def _understood(words: Sequence[str]) -> Arguments:
    from diary.command_line import parse

    _speak_language_of_computer()
    return parse(words)


def _speak_language_of_computer() -> None:
    """The chosen language, else that of the environment, else Dutch; the window looks further by itself."""
    from diary.i18n import choose_language, speak
    from diary.paths import settings_file, translations
    from diary.settings import LANGUAGE, Settings

    wanted = [Settings(settings_file())[LANGUAGE]]
    for variable in _LANGUAGE_VARIABLES:
        wanted += os.environ.get(variable, "").split(":")
    speak(choose_language(wanted), translations())


def _now() -> "datetime":
    """As ``computer_now``; the zones are not imported before somebody writes."""
    from diary.computer_clock import computer_now

    return computer_now()
