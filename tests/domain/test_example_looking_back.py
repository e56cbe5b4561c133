"""What the person of the example finds when she looks back: it fits her events, and both languages tell the same."""

from datetime import datetime

import pytest

from diary.domain.diary_content import DiaryContent
from diary.domain.emotions import WORDS
from diary.domain.example import SEED, example_content
from diary.domain.example_moments import HOME
from diary.domain.link import LINK_KINDS
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.own_measure import as_measure
from diary.domain.preference import BIRTH
from diary.domain.resource import RESOURCE_KINDS
from diary.exchange.json_file import from_json, to_json

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=HOME)
DUTCH, ENGLISH = example_content("nl", NOW), example_content("en", NOW)


def test_events_of_her_life_have_a_weight_and_those_of_her_days_mostly_not() -> None:
    weighed = [event for event in DUTCH.events if event.weight is not None]
    assert 15 <= len(weighed) <= 25
    assert min(event.weight or 0 for event in weighed) == -5
    assert max(event.weight or 0 for event in weighed) == 5
    assert {word for event in weighed for word in event.feelings} <= WORDS.keys()
    assert sum(bool(event.note) for event in weighed) >= 4


def test_every_sample_finds_its_event_in_both_languages() -> None:
    for dutch, english in zip(DUTCH.events, ENGLISH.events, strict=True):
        assert (dutch.weight, dutch.feelings) == (english.weight, english.feelings)
        assert bool(dutch.note) == bool(english.note)


@pytest.mark.parametrize("content", [DUTCH, ENGLISH])
def test_links_are_of_every_kind_and_both_ends_are_there(content: DiaryContent) -> None:
    events = {event.uuid for event in content.events}
    complaints = {complaint.uuid: complaint for complaint in content.complaints}
    assert {link.kind for link in content.links} == {option.key for option in LINK_KINDS}
    for link in content.links:
        assert link.event in events
        keys = {worse.key for worse in complaints[link.complaint].worsenings}
        assert link.worsening in {"", *keys}


def test_what_carried_her_is_named_in_each_language() -> None:
    assert len(DUTCH.resources) == len(ENGLISH.resources) >= 4
    assert {one.kind for one in DUTCH.resources} <= {option.key for option in RESOURCE_KINDS}
    assert all(one.name for one in (*DUTCH.resources, *ENGLISH.resources))


def test_she_was_born_before_everything_that_happened_to_her() -> None:
    year = int(DUTCH.preferences[BIRTH.key])
    assert NOW.year - year in range(45, 60)
    assert min(event.when.first.year for event in DUTCH.events) >= year


def test_nothing_is_written_later_than_now() -> None:
    for hour in (0, 9, 23):
        now = NOW.replace(hour=hour)
        content = example_content("en", now)
        records = (*content.complaints, *content.resources, *content.links)
        assert all(record.created_at <= record.changed_at <= now for record in records)
        assert all(one.began.first <= now.date() for one in content.complaints)


def test_every_record_has_a_name_of_its_own() -> None:
    records = (*DUTCH.complaints, *DUTCH.resources, *DUTCH.links, *DUTCH.events)
    assert len({record.uuid for record in records}) == len(records)
    assert {record.uuid.version for record in records} == {7}


def test_another_story_leaves_out_what_does_not_happen_in_it() -> None:
    content = example_content("nl", NOW, SEED + 3)
    events = {event.uuid for event in content.events}
    assert all(link.event in events for link in content.links)


def test_a_file_holds_it_and_gives_it_back() -> None:
    catalogue = Catalogue(MEASURES).with_own(as_measure(own) for own in DUTCH.own_measures)
    back = from_json(to_json(DUTCH, catalogue), Catalogue(MEASURES), NOW)
    assert set(back.links) == set(DUTCH.links)
    assert set(back.complaints) == set(DUTCH.complaints)
    assert set(back.resources) == set(DUTCH.resources)
