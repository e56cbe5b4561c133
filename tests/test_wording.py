"""The diary blames, promises and applauds nobody, and never says that pain is imagined."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations

from diary.paths import resources

NEVER = (
    r"!",
    r"\bstreaks?\b",
    # Dutch
    r"\bgemist\b",
    r"tussen de oren",
    r"\bingebeeld",
    r"psychisch veroorzaakt",
    r"\baanstellen\b",
    r"\baansteller",
    r"ermee leren leven",
    r"\bgenezen\b",
    r"oorzaak gevonden",
    # English
    r"\bmissed\b",
    r"\ball in your head\b",
    r"\bimaginary\b",
    r"\bcaused by\b",
    r"\bcures?\b",
    r"\bcured\b",
)
"""Patterns that no text for people may hold, in either language."""


def forbidden(text: str) -> list[str]:
    """The patterns that ``text`` holds and may not."""
    return [pattern for pattern in NEVER if re.search(pattern, text, re.IGNORECASE)]


def texts_of_the_program() -> Iterator[tuple[str, str]]:
    """Every text in English and in each translation, with where it stands."""
    for message in translations.texts(translations.extracted()):
        for form in translations.forms(message.id):
            yield "en", form
    for language in translations.TRANSLATED:
        catalogue = translations.read(translations.po_file(language), language)
        for message in translations.texts(catalogue):
            for form in translations.forms(message.string):
                yield language, form


def texts_of_resources() -> Iterator[tuple[str, str]]:
    """Every text in the data files, with the name of the file."""
    for file in sorted(resources().rglob("*.json")):
        yield from ((file.name, text) for text in texts_in(json.loads(file.read_text("utf-8"))))


def texts_in(value: object) -> Iterator[str]:
    """Every text in a value that came from JSON, names of fields excepted."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)


def test_no_text_of_the_program_holds_a_forbidden_phrase() -> None:
    assert [(place, text) for place, text in texts_of_the_program() if forbidden(text)] == []


def test_no_text_of_the_data_files_holds_a_forbidden_phrase() -> None:
    assert [(place, text) for place, text in texts_of_resources() if forbidden(text)] == []


@pytest.mark.parametrize(
    "text", ["Well done!", "Your streak is 5 days", "U hebt het gemist", "It is all in your head"]
)
def test_a_forbidden_phrase_is_found(text: str) -> None:
    assert forbidden(text)


@pytest.mark.parametrize("text", ["Your diary is secure", "accurate", "U kunt dit overslaan"])
def test_a_word_that_only_looks_like_one_is_allowed(text: str) -> None:
    assert forbidden(text) == []


def test_the_data_files_are_looked_at() -> None:
    assert {Path(place).suffix for place, _text in texts_of_resources()} == {".json"}
