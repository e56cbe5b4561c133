"""Every setting of this computer, declared once. The file is not encrypted, so nothing here says anything about health.

What a person chooses for a diary itself (what is asked, quiet mode) lives in the diary: ``domain/preference.py``.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from diary.i18n import LANGUAGES

TEXT_SIZES = (100, 125, 150, 175, 200)
THEMES = ("system", "light", "dark")
IDLE_MINUTES = (2, 5, 10, 20, 30, 60)


class Setting(NamedTuple):
    """One setting: its key in the file, its value before anybody chose, and which values it may have."""

    key: str
    default: Any  # Any: values of several plain kinds; ``allows`` says which
    allows: Callable[[Any], bool]


def _one_of(*values: object) -> Callable[[Any], bool]:
    return lambda value: any(value == known and type(value) is type(known) for known in values)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


LANGUAGE = Setting("language", "", _one_of("", *LANGUAGES))
"""Empty = the languages of the system."""
TEXT_SIZE = Setting("text_size", 100, _one_of(*TEXT_SIZES))
"""Percent."""
THEME = Setting("theme", "system", _one_of(*THEMES))
VAULT = Setting("vault", "", _is_text)
"""The folder of the diary that was open last."""
IDLE_LOCK = Setting("idle_lock_minutes", 10, _one_of(*IDLE_MINUTES))
"""Minutes without a key or movement after which the diary locks."""
LOCK_ON_SLEEP = Setting("lock_on_sleep", default=True, allows=_is_yes_or_no)
"""Lock when the computer sleeps or its session is locked."""
BACKUP_FOLDER = Setting("backup_folder", "", _is_text)
"""Where backups go; empty = a folder beside the diary."""
WINDOW = Setting("window", "", _is_text)
"""Size and place of the window, as Qt packs it, in base64."""

SETTINGS: tuple[Setting, ...] = (
    LANGUAGE,
    TEXT_SIZE,
    THEME,
    VAULT,
    IDLE_LOCK,
    LOCK_ON_SLEEP,
    BACKUP_FOLDER,
    WINDOW,
)


class Settings:
    """The settings of this computer; each change is written at once, whole, beside the old file."""

    def __init__(self, file: Path) -> None:
        """Reads ``file``; what is missing, unreadable or not allowed counts as not chosen."""
        self._file = file
        self._values = self._read()

    def __getitem__(self, setting: Setting) -> Any:  # noqa: ANN401  see Setting.default
        """The value that was chosen, else the default."""
        return self._values.get(setting.key, setting.default)

    def __setitem__(self, setting: Setting, value: object) -> None:
        """Choose ``value``. Raises ``ValueError`` where it is not allowed; a disk that refuses is no error here."""
        if not setting.allows(value):
            raise ValueError(setting.key)
        self._values[setting.key] = value
        self._write()

    def reset(self, setting: Setting) -> None:
        """Back to the default."""
        self._values.pop(setting.key, None)
        self._write()

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {s.key: found[s.key] for s in SETTINGS if s.key in found and s.allows(found[s.key])}

    def _write(self) -> None:
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(self._values, indent=1, sort_keys=True), encoding="utf-8")
            beside.replace(self._file)
        except OSError:
            # A preference that cannot be kept must not stop somebody from writing; it holds for this session.
            beside.unlink(missing_ok=True)
