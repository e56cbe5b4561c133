"""The passphrase: its least length, its bytes, the random words and the meter."""

import subprocess
import sys
from pathlib import Path

import pytest

from diary.errors import PassphraseTooShort
from diary.i18n import LANGUAGES
from diary.vault.passphrase import Passphrase, random_words, require_long_enough, words_file
from diary.vault.passphrase_strength import strength


@pytest.mark.parametrize("passphrase", ["", "1234567", "e\u0301" * 7])
def test_a_short_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(PassphraseTooShort, match="8"):
        require_long_enough(passphrase)


def test_a_passphrase_of_eight_characters_is_enough() -> None:
    require_long_enough("12345678")


def test_two_ways_to_type_the_same_letters_are_the_same_passphrase() -> None:
    assert Passphrase("a\u0308ﬁ").as_bytes() == Passphrase("äfi").as_bytes()


def test_a_character_that_cannot_be_encoded_is_still_a_passphrase() -> None:
    assert Passphrase("half \ud83d").as_bytes()


def test_a_passphrase_does_not_show_itself() -> None:
    assert "geheim" not in repr(Passphrase("geheim"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_random_words_come_from_the_list_of_the_language(language: str) -> None:
    listed = words_file(language).read_text(encoding="utf-8").split()
    words = random_words(4, language).split(" ")
    assert len(words) == 4
    assert set(words) <= set(listed)
    assert random_words(4, language) != " ".join(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_can_be_typed_on_every_keyboard(language: str) -> None:
    listed = words_file(language).read_text(encoding="utf-8").split()
    assert len(set(listed)) == len(listed) >= 2048
    assert all(word.isascii() and word.islower() and 4 <= len(word) <= 8 for word in listed)


def test_words_can_come_from_a_file_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("appel\n")
    assert random_words(2, "nl", tmp_path / "one.txt") == "appel appel"


def test_the_meter_runs_from_nothing_to_very_strong() -> None:
    assert strength("") == 0
    assert strength("12345678") == 0
    assert strength("vlinder orkest pantoffel zalm") == 4


def test_a_very_long_passphrase_can_be_measured() -> None:
    assert strength("lang genoeg " * 1000) > 0


def test_the_first_window_can_use_it_without_loading_the_vault() -> None:
    script = (
        "import sys, diary.vault.passphrase, diary.vault.header_files;"
        "print({'sqlalchemy', 'sqlcipher3', 'cryptography', 'zxcvbn', 'keyring', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
