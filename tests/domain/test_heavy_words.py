"""Words of despair are found as whole words, and ordinary words that look like them are not."""

import pytest

from diary.domain.heavy_words import HEAVY_WORDS, is_heavy


@pytest.mark.parametrize("words", HEAVY_WORDS)
def test_every_word_of_the_list_is_found_in_a_sentence(words: str) -> None:
    assert is_heavy(f"Vandaag, weer: {words}. Verder niets.")
    assert is_heavy(words.upper())


@pytest.mark.parametrize(
    "text",
    [
        "Suïcide",
        "Ik denk aan zélfmoord",
        "i don’t want to live like this",
        "self harm",
        "IK WIL\nDOOD",
        "zelfmoord" + " rustig" * 2_000,
    ],
)
def test_accents_capitals_and_breaks_make_no_difference(text: str) -> None:
    assert is_heavy(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "doodmoe",
        "Ik was doodop en ging liggen",
        "dead tired",
        "Deadline gehaald",
        "Mijn oom is dood",
        "Ik lachte me dood",
        "I hurt myself lifting a box",
        "I can't go on holiday",
        "Dying to see the garden",
        "een doodgewone dag",
        "het kan niet meer regenen",
        "De klachten kunnen er niet meer zijn",
        "desperado",
        "a hopelessly lost sock",
        "totaal lastig",
        "de zelfmoordbrief in het boek",
        "het antisuicidale beleid",
    ],
)
def test_ordinary_words_are_not_taken_for_heavy_ones(text: str) -> None:
    assert not is_heavy(text)


def test_of_a_very_long_text_the_end_is_looked_at() -> None:
    assert is_heavy("a " * 200_000 + "zelfmoord")
    assert not is_heavy("zelfmoord" + " a" * 200_000)
