"""Settings of this computer: kept where they are allowed, and never in the way."""

import json
from pathlib import Path

import pytest

from diary.settings import IDLE_LOCK, SETTINGS, TEXT_SIZE, THEME, Settings


def test_a_setting_is_its_default_until_it_is_chosen(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert [settings[setting] for setting in SETTINGS] == [s.default for s in SETTINGS]


def test_every_default_is_allowed() -> None:
    assert all(setting.allows(setting.default) for setting in SETTINGS)


def test_a_choice_is_there_at_the_next_start_and_can_be_reset(tmp_path: Path) -> None:
    file = tmp_path / "deeper" / "settings.json"
    Settings(file)[THEME] = "dark"
    again = Settings(file)
    assert again[THEME] == "dark"
    again.reset(THEME)
    assert Settings(file)[THEME] == THEME.default
    assert list(file.parent.iterdir()) == [file]


def test_what_is_not_allowed_is_refused(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for wrong in (110, "100", 100.0, True):
        with pytest.raises(ValueError, match="text_size"):
            settings[TEXT_SIZE] = wrong
    assert settings[TEXT_SIZE] == 100


@pytest.mark.parametrize("found", ["", "[1]", "{", "\xff", "[" * 100_000])
def test_an_unreadable_file_counts_as_nothing_chosen(tmp_path: Path, found: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(found, encoding="latin-1")
    assert Settings(file)[THEME] == THEME.default


def test_only_what_is_known_and_allowed_is_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "pink", "idle_lock_minutes": 5, "unknown": 1}))
    settings = Settings(file)
    assert settings[THEME] == THEME.default
    assert settings[IDLE_LOCK] == 5


def test_a_choice_holds_for_now_where_the_disk_refuses_it(tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    (folder / "settings.json").mkdir(parents=True)
    settings = Settings(folder / "settings.json")
    settings[THEME] = "dark"
    assert settings[THEME] == "dark"
    assert [file.name for file in folder.iterdir()] == ["settings.json"]
