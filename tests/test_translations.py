"""The translations are whole, fresh and deterministic."""

import pytest
import translations
from babel.messages.catalog import Message

from diary import paths
from diary.i18n import LANGUAGES, SOURCE_LANGUAGE, _, speak


def test_nothing_is_left_to_extract_translate_or_compile() -> None:
    assert translations.problems() == []


def test_every_language_but_the_source_has_a_translation() -> None:
    assert set(translations.TRANSLATED) == set(LANGUAGES) - {SOURCE_LANGUAGE}


def test_every_language_can_be_spoken_from_the_resources() -> None:
    for language in LANGUAGES:
        speak(language, paths.translations())
        assert isinstance(_("To bed"), str)


def test_the_template_names_no_machine_and_no_date() -> None:
    text = translations.TEMPLATE.read_text(encoding="utf-8")
    assert "Date" not in text
    assert str(translations.ROOT) not in text


@pytest.mark.parametrize(
    ("text", "translation", "same"),
    [
        ("Saved: {score}.", "Bewaard: {score}.", True),
        ("Saved: {score}.", "Bewaard.", False),
        ("Saved: {score}.", "Bewaard: {cijfer}.", False),
        (("one day", "{count} days"), ("één dag", "{count} dagen"), True),
        (("{count} day", "{count} days"), ("{count} dag", "{count} dagen"), True),
        (("one day", "{count} days"), ("één dag", "veel dagen"), False),
    ],
)
def test_a_translation_keeps_the_placeholders(
    text: str | tuple[str, str], translation: str | tuple[str, str], *, same: bool
) -> None:
    assert translations.has_same_placeholders(Message(text, translation)) is same
