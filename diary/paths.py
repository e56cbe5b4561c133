"""Where things are: the only reader of resources, and the folders of this computer.

Works from a checkout (``resources/`` beside the package), from a wheel (inside the package) and frozen.
"""

import os
import sys
from functools import cache
from pathlib import Path

_PROGRAM = "raakvlak"

if sys.platform in {"win32", "darwin"}:
    from platformdirs import PlatformDirs

    _folders = PlatformDirs(_PROGRAM, appauthor=False)
    _SETTINGS, _LOG, _DIARIES = (
        Path(folder)
        for folder in (_folders.user_config_dir, _folders.user_log_dir, _folders.user_data_dir)
    )
else:
    # As platformdirs does, which takes 3 ms of a start to import.
    def _home(variable: str, usual: str) -> Path:
        """A folder of the XDG base directory specification, in which a relative path counts as none."""
        named = Path(os.environ.get(variable, "").strip())
        return (named if named.is_absolute() else Path.home() / usual) / _PROGRAM

    _SETTINGS = _home("XDG_CONFIG_HOME", ".config")
    _LOG = _home("XDG_STATE_HOME", ".local/state") / "log"
    _DIARIES = _home("XDG_DATA_HOME", ".local/share")


@cache
def resources() -> Path:
    """The folder of icons, fonts, translations and texts."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def translations() -> Path:
    """The folder of compiled translations, as gettext lays them out."""
    return resources() / "translations"


def settings_file() -> Path:
    """The file with the settings of this computer; it holds nothing about health."""
    return _SETTINGS / "settings.json"


def log_folder() -> Path:
    """The folder for the log, which never holds diary content."""
    return _LOG


def diaries_folder() -> Path:
    """The folder in which a new diary is made."""
    return _DIARIES


def forgotten_diary() -> Path | None:
    """A diary in the usual place that the settings do not name: they were lost, so there is no first run."""
    return next(iter(sorted(diaries_folder().glob("*.raakvlak"))), None)
