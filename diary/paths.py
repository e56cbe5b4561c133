"""Where things are: the only reader of resources, and the folders of this computer.

Works from a checkout (``resources/`` beside the package), from a wheel (inside the package) and frozen.
"""

from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

_FOLDERS = PlatformDirs("raakvlak", appauthor=False)


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
    return Path(_FOLDERS.user_config_dir) / "settings.json"


def log_folder() -> Path:
    """The folder for the log, which never holds diary content."""
    return Path(_FOLDERS.user_log_dir)


def diaries_folder() -> Path:
    """The folder in which a new diary is made."""
    return Path(_FOLDERS.user_data_dir)


def forgotten_diary() -> Path | None:
    """A diary in the usual place that the settings do not name: they were lost, so there is no first run."""
    return next(iter(sorted(diaries_folder().glob("*.raakvlak"))), None)
