"""The life events of the example: they agree with the diary, with the model and with one another."""

from datetime import date, datetime, timedelta

import pytest

from diary.domain.example import SEED, example_content
from diary.domain.example_days import CLAIM_CONFLICTS, PAUSE, model_days
from diary.domain.example_life import life_samples
from diary.domain.example_moments import HOME
from diary.domain.example_texts import samples
from diary.domain.fuzzy_date import Precision
from diary.domain.life import EVENT_TAGS

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=HOME)
CONTENT = example_content("nl", NOW)
ENGLISH = example_content("en", NOW)
EVENTS = CONTENT.events
FIRST = NOW.date() - timedelta(439)
RECENT = [event for event in EVENTS if event.when.first >= FIRST]
LIFE = [event for event in EVENTS if event.when.first < FIRST]
OWN_TAGS = {"mama", "tuin"}


def day_of(words: str) -> date:
    """The day of the one event with these words."""
    (found,) = [event.when.first for event in EVENTS if event.words == words]
    return found


def test_the_fourteen_months_have_about_a_hundred_events_and_the_life_before_them_some() -> None:
    assert 100 <= len(RECENT) <= 130
    assert 15 <= len(LIFE) <= 20


def test_a_life_goes_back_to_childhood_and_has_more_good_than_loss() -> None:
    assert min(event.when.last.year for event in LIFE) <= NOW.year - 44
    tags = [event.tag for event in LIFE]
    assert tags.count("joy") > tags.count("loss") >= 3
    assert {event.when.precision for event in LIFE} == set(Precision)


def test_they_are_in_order_of_time() -> None:
    assert list(EVENTS) == sorted(EVENTS, key=lambda event: event.when.middle)


def test_some_are_remembered_by_their_month_alone_and_then_written_when_it_was_over() -> None:
    fuzzy = [event for event in RECENT if event.when.precision is Precision.MONTH]
    assert 4 <= len(fuzzy) <= 12
    assert all(event.created_at.astimezone(HOME).date() > event.when.last for event in fuzzy)


def test_tags_are_spread_and_two_are_her_own() -> None:
    known = {tag.key for tag in EVENT_TAGS}
    assert {event.tag for event in EVENTS} == known | OWN_TAGS
    assert all(sum(event.tag == tag for event in EVENTS) >= 2 for tag in known | OWN_TAGS)
    assert {event.tag for event in ENGLISH.events} == known | {"Mum", "garden"}


def test_words_are_few_and_in_each_language_never_the_same_twice() -> None:
    for content in (CONTENT, ENGLISH):
        words = [event.words for event in content.events]
        assert len(set(words)) == len(words)
        assert all(0 < len(text) <= 50 and text == text.strip() for text in words)


def test_both_languages_tell_of_the_same_events() -> None:
    for dutch, english in zip(EVENTS, ENGLISH.events, strict=True):
        assert (dutch.uuid, dutch.when, dutch.created_at) == (
            english.uuid,
            english.when,
            english.created_at,
        )


@pytest.mark.parametrize("seed", [SEED, SEED + 11])
def test_each_conflict_of_the_model_is_an_event_and_no_other_day_has_one(seed: int) -> None:
    content = example_content("nl", NOW, seed)
    conflicts = {day.date for day in model_days(NOW.date(), seed) if day.conflict_days_ago == 0}
    letters = {FIRST + timedelta(number) for number in CLAIM_CONFLICTS}
    told = {event.when.first for event in content.events if event.tag == "conflict"}
    claim = {event.when.first for event in content.events if event.tag == "claim"}
    assert told == conflicts - letters
    assert letters <= claim


def test_what_a_sentence_tells_of_is_an_event_on_its_day() -> None:
    events = {(event.words, event.when.first) for event in EVENTS}
    tellings = {dict(text.in_languages)["nl"]: text.event for text in samples().texts}
    told = [
        (dict(event.in_languages)["nl"], entry.day)
        for entry in CONTENT.entries
        for words in entry.words.values()
        if (event := tellings.get(words)) is not None
    ]
    assert len(told) >= 30
    assert set(told) <= events


def test_the_claim_goes_from_letter_to_decision() -> None:
    found = [event.words for event in EVENTS if event.tag == "claim"]
    texts = [text.event for text in samples().texts if text.occasion == "claim"]
    written = [dict(event.in_languages)["nl"] for event in texts if event is not None]
    assert [words for words in found if words in written] == written


def test_what_belongs_together_happens_in_its_order() -> None:
    assert day_of("Mama verhuist naar De Linde") < day_of("Huis van mama te koop")
    assert day_of("Tijn levert zijn scriptie in") < day_of("Tijn afgestudeerd")
    assert day_of("Nu zit het rechts") < day_of("Huisarts kijkt naar mijn rechterheup")
    assert day_of("Intake revalidatie") < day_of("Start revalidatie")


def test_a_doctor_is_seen_on_a_working_day() -> None:
    care = [event for event in EVENTS if event.tag == "care"]
    days = [event.when.first for event in care if event.when.is_precise]
    assert days
    assert all(day.weekday() < 5 for day in days)


@pytest.mark.parametrize("hour", [0, 9, 23])
def test_none_is_later_than_now_nor_written_before_it_happened(hour: int) -> None:
    now = NOW.replace(hour=hour)
    for event in example_content("nl", now).events:
        assert event.when.last <= now.date()
        assert event.created_at == event.changed_at <= now
        assert event.when.first <= event.created_at.astimezone(HOME).date()


def test_none_is_written_in_the_pause() -> None:
    pause = {FIRST + timedelta(number) for number in PAUSE}
    assert not pause & {event.created_at.astimezone(HOME).date() for event in EVENTS}


def test_the_same_moment_has_the_same_events_and_another_seed_others() -> None:
    assert example_content("nl", NOW).events == EVENTS
    assert example_content("nl", NOW, SEED + 1).events != EVENTS


def test_every_day_of_the_year_can_be_the_last() -> None:
    for back in range(0, 366, 13):
        events = example_content("en", NOW - timedelta(back)).events
        assert 110 <= len(events) <= 160


def test_every_text_of_the_samples_is_in_both_languages() -> None:
    life = life_samples()
    for texts in (
        *life.tags.values(),
        *(texts for parts in life.own_measures.values() for texts in parts.values()),
        *(texts for parts in life.medicines.values() for texts in parts.values()),
        *(texts for parts in life.treatments.values() for texts in parts.values()),
    ):
        assert texts.keys() == {"nl", "en"}
        assert all(texts.values())
    assert all(len(plain["nl"]) == len(plain["en"]) == 2 for plain in life.yearly)
