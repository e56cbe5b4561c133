"""The lists that exist once, walked from end to end: keys, menus, texts in both languages."""

import gettext
import json
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from diary.domain.body import PARTS as BODY_PARTS
from diary.domain.body import QUALITIES, regions
from diary.domain.emotions import FIRST_WORDS, WORDS
from diary.domain.helplines import helplines
from diary.domain.measures import MEASURES
from diary.domain.parts import BUNDLES, PARTS
from diary.domain.preference import PREFERENCES
from diary.domain.prompts import PROMPTS
from diary.i18n import LANGUAGES, _, speak
from diary.paths import resources, translations
from diary.settings import SETTINGS
from diary.ui.actions import ACTIONS, PAGE_KEYS, Menu


def menu_letter(text: str) -> str:
    return text[text.index("&") + 1].lower() if "&" in text else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_does_two_things(language: str) -> None:
    speak(language, translations())
    keys = [QKeySequence(action.shortcut).toString() for action in ACTIONS]
    keys += [QKeySequence(key.shortcut).toString() for key in PAGE_KEYS]
    keys += [f"Alt+{menu_letter(_(menu.value)).upper()}" for menu in Menu]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("menu", list(Menu))
def test_no_letter_stands_twice_in_a_menu(language: str, menu: Menu) -> None:
    speak(language, translations())
    letters = [menu_letter(_(action.text)) for action in ACTIONS if action.menu is menu]
    assert "" not in letters
    assert len(letters) == len(set(letters)), sorted(letters)


def test_every_action_has_a_picture_that_is_there_and_a_key_of_its_own() -> None:
    for action in ACTIONS:
        assert action.shortcut
        assert not action.icon or (resources() / "icons" / f"{action.icon}.svg").is_file()
    keys = [action.key for action in ACTIONS]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "declared",
    [
        [measure.key for measure in MEASURES],
        [part.key for part in PARTS] + [measure.key for measure in MEASURES],
        [prompt.key for prompt in PROMPTS],
        [preference.key for preference in PREFERENCES],
        [setting.key for setting in SETTINGS],
        [region.id for region in regions()],
        [quality.key for quality in QUALITIES],
    ],
)
def test_no_key_is_declared_twice(declared: list[str]) -> None:
    assert [key for key, times in Counter(declared).items() if times > 1] == []


def test_what_the_first_run_offers_is_there_to_be_asked() -> None:
    known = {part.key for part in PARTS} | {measure.key for measure in MEASURES}
    assert {key for bundle in BUNDLES for key in bundle.keys} <= known


def test_the_first_words_are_words() -> None:
    assert set(FIRST_WORDS) <= set(WORDS)


def test_every_place_of_the_body_is_in_a_part() -> None:
    assert {region.part for region in regions()} == {part.key for part in BODY_PARTS}


def texts_by_language(found: object) -> list[dict[str, str]]:
    """Every text of a resource that carries its own translations."""
    if isinstance(found, dict):
        if found and set(found) <= {"nl", "en", "de", "fr"} and set(found) & set(LANGUAGES):
            return [found]
        return [text for value in found.values() for text in texts_by_language(value)]
    if isinstance(found, list):
        return [text for value in found for text in texts_by_language(value)]
    return []


@pytest.mark.parametrize("file", ["body/regions.json", "help/helplines.json"])
def test_every_text_of_a_resource_is_there_in_both_languages(file: str) -> None:
    found = texts_by_language(json.loads((resources() / file).read_text(encoding="utf-8")))
    assert found
    assert all(text[language].strip() for text in found for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_has_numbers_for_every_language(language: str) -> None:
    speak(language, translations())
    first = helplines(language).countries[0]
    assert first.emergency
    assert all(line.numbers or line.web for line in first.lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_to_make_a_passphrase_of(language: str) -> None:
    words = (resources() / "words" / f"{language}.txt").read_text(encoding="utf-8").split()
    assert len(set(words)) >= 2048


def test_dutch_translates_what_is_declared() -> None:
    dutch = gettext.translation("raakvlak", localedir=str(translations()), languages=["nl"])
    declared = [measure.name for measure in MEASURES]
    declared += [prompt.question for prompt in PROMPTS]
    same = [text for text in declared if dutch.gettext(text) == text]
    assert set(same) <= {"Stress", "Contact"}


def test_the_body_map_names_neighbours_that_are_there() -> None:
    file = Path(resources()) / "body" / "regions.json"
    plain = json.loads(file.read_text(encoding="utf-8"))
    known = {region["id"] for region in plain}
    assert {each for region in plain for each in region["neighbours"]} <= known
