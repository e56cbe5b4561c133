"""What the person of the example did now and then: a text that she kept, and a time of measuring with its look back."""

from datetime import date, datetime, timedelta

import pytest

from diary.domain.diary_content import DiaryContent
from diary.domain.example import SEED, example_content
from diary.domain.example_chance import Chance
from diary.domain.example_freely import free_writing
from diary.domain.example_moments import HOME
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.measuring import lasting, unreviewed
from diary.domain.own_measure import as_measure
from diary.domain.writing_prompts import writing_prompt
from diary.exchange.json_file import from_json, to_json
from diary.i18n import LANGUAGES

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=HOME)
CONTENT = {language: example_content(language, NOW) for language in LANGUAGES}
both = pytest.mark.parametrize("content", CONTENT.values(), ids=CONTENT)


@both
def test_one_text_was_kept_and_stands_in_an_entry_of_its_own(content: DiaryContent) -> None:
    (practice,) = [each for each in content.practices if each.kind == "writing"]
    (entry,) = [each for each in content.entries if each.uuid == practice.entry]
    assert (practice.fate, practice.sealed) == ("kept", "")
    assert entry.words.keys() == {"writing"}
    assert 100 < len(entry.words["writing"].split()) < 250
    assert not entry.readings
    assert not entry.feelings
    assert practice.at == entry.at < NOW - timedelta(days=30)
    assert writing_prompt(practice.prompt) is not None
    assert practice.before is not None
    assert practice.after is not None
    assert list(content.entries) == sorted(content.entries, key=lambda each: each.at)


@both
def test_a_time_of_measuring_is_over_and_was_looked_back_on(content: DiaryContent) -> None:
    (period,) = content.measuring_periods
    assert (period.last - period.first).days == 13
    assert period.aim
    assert period.review
    assert period.reviewed is not None
    assert period.last < period.reviewed <= period.last + timedelta(days=5)
    assert period.created_at <= period.changed_at <= NOW
    assert lasting(content.measuring_periods, NOW.date()) is None
    assert unreviewed(content.measuring_periods, NOW.date()) is None


def test_it_does_not_lie_in_the_pause() -> None:
    (pause,), (period,) = CONTENT["nl"].pauses, CONTENT["nl"].measuring_periods
    assert pause.last is not None
    assert period.first > pause.last


def test_both_languages_tell_the_same() -> None:
    one, other = (
        next(each for each in content.practices if each.kind == "writing")
        for content in CONTENT.values()
    )
    assert one == other
    dutch, english = (content.measuring_periods[0] for content in CONTENT.values())
    assert (dutch.uuid, dutch.first, dutch.last) == (english.uuid, english.first, english.last)
    assert dutch.review != english.review


@pytest.mark.parametrize("seed", [SEED, SEED + 1, SEED + 3])
@pytest.mark.parametrize("hour", [0, 12, 23])
def test_every_story_has_it_and_nothing_lies_in_the_future(hour: int, seed: int) -> None:
    now = NOW.replace(hour=hour)
    content = example_content("en", now, seed)
    written = [each for each in content.practices if each.kind == "writing"]
    assert len(written) == 1
    assert all(each.changed_at <= now for each in (*written, *content.measuring_periods))


def test_without_a_quiet_evening_nothing_is_written() -> None:
    assert free_writing([], date(2026, 1, 1), "en", Chance(1)) is None


def test_a_file_holds_it_and_gives_it_back() -> None:
    content = CONTENT["nl"]
    catalogue = Catalogue(MEASURES).with_own(as_measure(own) for own in content.own_measures)
    back = from_json(to_json(content, catalogue), Catalogue(MEASURES), NOW)
    assert back.measuring_periods == content.measuring_periods
    assert set(back.practices) == set(content.practices)
