"""The worksheets of the example: the same each time, in both languages, and pointing at what is there."""

from datetime import datetime

import pytest

from diary.domain.example import example_content
from diary.domain.example_moments import HOME
from diary.domain.worksheet_reading import figure_changes, finished, newest_goals, newest_sentence
from diary.domain.worksheets import ACTIVITIES, SHEETS, sheet_of
from diary.i18n import LANGUAGES

NOW = datetime(2026, 3, 8, 14, 5, tzinfo=HOME)
CONTENT = {language: example_content(language, NOW) for language in LANGUAGES}


def test_every_kind_was_filled_in() -> None:
    kinds = {sheet.kind for sheet in CONTENT["nl"].worksheets}
    assert kinds == {sheet.key for sheet in SHEETS}


def test_both_languages_have_the_same_sheets_in_other_words() -> None:
    for dutch, english in zip(CONTENT["nl"].worksheets, CONTENT["en"].worksheets, strict=True):
        assert (dutch.uuid, dutch.day, dutch.kind) == (english.uuid, english.day, english.kind)
        for one, other in zip(dutch.items, english.items, strict=True):
            assert (one.part, one.figures, one.cites) == (other.part, other.figures, other.cites)
            assert not one.text or one.text != other.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_stands_under_a_part_that_is_asked(language: str) -> None:
    for record in CONTENT[language].worksheets:
        sheet = sheet_of(record.kind)
        assert sheet is not None
        parts = {part.key for part in sheet.all_parts()} | {"step"}
        assert {item.part for item in record.items} <= parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_pointed_at_is_in_the_diary(language: str) -> None:
    content = CONTENT[language]
    there = {str(each.uuid) for each in (*content.events, *content.experiments)}
    cites = [cite for each in content.worksheets for item in each.items for cite in item.cites]
    assert {cite.kind for cite in cites} == {"day", "event", "experiment"}
    assert {cite.key for cite in cites if cite.kind != "day"} <= there
    assert sum(cite.kind == "event" for cite in cites) == 6


@pytest.mark.parametrize("hour", [0, 9, 23])
def test_no_sheet_and_no_rest_lies_in_the_future(hour: int) -> None:
    now = NOW.replace(hour=hour)
    content = example_content("en", now)
    assert all(each.created_at <= now for each in (*content.worksheets, *content.practices))
    assert all(each.day <= now.date() for each in content.worksheets)


def test_the_two_times_of_health_lie_months_apart() -> None:
    newest, oldest = finished(CONTENT["nl"].worksheets, "health")
    assert (newest.day - oldest.day).days > 60


def test_the_goals_the_sentence_and_the_activities_can_be_told() -> None:
    sheets = CONTENT["en"].worksheets
    assert newest_goals(sheets)[0].goal == "Three mornings at the library"
    assert len(newest_goals(sheets)) == 4
    sentence = newest_sentence(sheets)
    assert sentence is not None
    assert sentence[1] == "I dare to make plans again."
    assert [
        [value for _day, value in each.values] for each in figure_changes(ACTIVITIES, sheets)
    ] == [
        [8, 6],
        [7, 4],
        [5, 4],
    ]
