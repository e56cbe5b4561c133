"""``python -m diary`` and the command ``raakvlak``: understands its arguments and hands over to ``app``."""

import os
import sys

from diary.app.start import start
from diary.arguments import parse
from diary.i18n import choose_language, speak
from diary.paths import settings_file, translations
from diary.settings import LANGUAGE, Settings

_LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def main() -> int:
    """Run the program; returns its exit code."""
    os.umask(0o077)
    _speak_language_of_computer()
    return start(parse(sys.argv[1:]))


def _speak_language_of_computer() -> None:
    """The chosen language, else that of the environment, else Dutch; the window looks further by itself."""
    wanted = [Settings(settings_file())[LANGUAGE]]
    for variable in _LANGUAGE_VARIABLES:
        wanted += os.environ.get(variable, "").split(":")
    speak(choose_language(wanted), translations())


if __name__ == "__main__":
    sys.exit(main())
