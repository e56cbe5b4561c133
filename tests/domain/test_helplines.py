"""The helplines: right numbers in the right order, or none."""

import re
from datetime import date
from urllib.parse import urlsplit

import pytest

from diary.domain.helplines import helplines
from diary.i18n import LANGUAGES


def test_a_dutch_reader_finds_the_netherlands_first_and_belgium_next() -> None:
    codes = [country.code for country in helplines("nl").countries]
    assert codes[:2] == ["NL", "BE"]


def test_an_english_reader_finds_english_speaking_countries_first() -> None:
    codes = [country.code for country in helplines("en").countries]
    assert codes[:4] == ["GB", "IE", "US", "CA"]


def test_every_language_sees_every_country_once() -> None:
    lists = [[country.code for country in helplines(code).countries] for code in LANGUAGES]
    assert all(len(set(codes)) == len(codes) for codes in lists)
    assert {*lists[0]} == {*lists[1]}


def test_every_number_has_two_sources_of_different_houses() -> None:
    for country in helplines("nl").countries:
        for sources in (country.emergency_sources, *(line.sources for line in country.lines)):
            houses = {urlsplit(source).hostname for source in sources}
            assert len(houses) >= 2, country.code


def test_every_number_can_be_dialled() -> None:
    for country in helplines("nl").countries:
        for number in (*country.emergency, *(n for line in country.lines for n in line.numbers)):
            assert re.fullmatch(r"[0-9][0-9 -]*[0-9]", number), number


def test_every_website_is_reached_over_a_safe_connection() -> None:
    for country in helplines("nl").countries:
        assert all(line.web.startswith("https://") for line in country.lines)


def test_the_list_says_when_it_was_checked() -> None:
    assert helplines("nl").checked_on >= date(2026, 11, 23)


def test_the_numbers_for_the_netherlands_are_those_that_were_confirmed() -> None:
    first = helplines("nl").countries[0]
    assert first.emergency == ("112",)
    assert [line.numbers for line in first.lines] == [("113", "0800-0113"), ("088 0767 000",)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_every_language(language: str) -> None:
    for country in helplines(language).countries:
        assert dict(country.name_texts)[language]
        for line in country.lines:
            assert dict(line.hours_texts)[language]
            assert dict(line.what_texts)[language]


def test_the_texts_follow_the_spoken_language() -> None:
    first = helplines("nl").countries[0]
    assert first.name == "The Netherlands"
    assert first.lines[0].hours == "day and night"
    assert first.lines[1].what == "Somebody who listens, whatever it is about."
