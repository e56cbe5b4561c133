"""What is declared once: measures, words, regions, parts; and the small rules of an entry."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import numpy as np
import pytest

from diary.domain.body import PARTS as BODY_PARTS
from diary.domain.body import region_name, regions
from diary.domain.day_summary import DaySummary
from diary.domain.emotions import ABOUT_NAMES, FAMILIES, FIRST_WORDS, WORDS, About, Feeling
from diary.domain.entry import changed, new_entry
from diary.domain.entry_filter import EntryFilter, Snippet
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES, PAIN
from diary.domain.parts import BUNDLES, PARTS, Asked
from diary.domain.preference import PREFERENCES
from diary.domain.series import Series
from diary.i18n import LANGUAGES

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CATALOGUE = Catalogue(MEASURES)


def test_the_catalogue_knows_every_measure_in_order() -> None:
    assert list(CATALOGUE) == list(MEASURES)
    assert len(CATALOGUE) == len(MEASURES)
    assert CATALOGUE["pain"] is PAIN
    assert "pain" in CATALOGUE
    assert "nothing" not in CATALOGUE
    assert all(measure.computed is None for measure in CATALOGUE.recorded())


def test_a_key_cannot_be_declared_twice() -> None:
    with pytest.raises(ValueError, match="pain"):
        Catalogue((PAIN, PAIN))


def test_computed_measures_follow_from_measures_that_are_recorded() -> None:
    recorded = {measure.key for measure in CATALOGUE.recorded()}
    for measure in CATALOGUE:
        assert measure.computed is None or set(measure.computed.inputs) <= recorded


def test_values_of_a_day_are_completed_where_they_suffice() -> None:
    assert CATALOGUE.with_computed({"bed_time": time(23)}) == {"bed_time": time(23)}
    complete = CATALOGUE.with_computed({"bed_time": time(23), "up_time": time(7)})
    assert complete["hours_slept"] == complete["hours_in_bed"] == 8.0


def test_every_key_that_is_bundled_or_shown_first_exists() -> None:
    keys = {part.key for part in PARTS} | {measure.key for measure in MEASURES}
    assert {key for bundle in BUNDLES for key in bundle.keys} <= keys
    assert set(FIRST_WORDS) <= set(WORDS)
    assert set(ABOUT_NAMES) == set(About)


def test_no_key_is_declared_twice() -> None:
    words = [word.key for family in FAMILIES for word in family.words]
    for keys in (words, [p.key for p in PREFERENCES], [p.key for p in PARTS]):
        assert len(set(keys)) == len(keys)


def test_every_region_has_a_part_and_a_name_in_every_language() -> None:
    assert {region.part for region in regions()} <= {part.key for part in BODY_PARTS}
    for language in LANGUAGES:
        assert all(dict(region.names)[language] for region in regions())


def test_a_region_is_called_by_its_name_and_a_newer_one_by_its_id() -> None:
    region = regions()[0]
    assert region_name(region.id) == region.name
    assert region_name("of_a_newer_version") == "of_a_newer_version"


def test_what_is_asked_is_what_was_chosen_else_what_a_new_diary_asks() -> None:
    asked = Asked({"stress": True})
    assert asked.asks(PAIN)
    assert asked.asks(CATALOGUE["stress"])
    assert not asked.asks(CATALOGUE["fatigue"])
    assert not asked.with_choice(("pain", "stress"), on=False).asks(PAIN)
    assert asked.chosen == {"stress": True}


def test_a_new_entry_is_empty_and_about_now() -> None:
    entry = new_entry(lambda: NOW)
    assert entry.is_empty
    assert (entry.at, entry.created_at, entry.changed_at) == (NOW, NOW, NOW)
    assert entry.day == NOW.date()


def test_spaces_alone_are_nothing_written() -> None:
    entry = new_entry(lambda: NOW)
    assert replace(entry, words={"note": "  \n"}).is_empty
    assert not replace(entry, words={"note": "x"}).is_empty
    assert not replace(entry, feelings=(Feeling("calm"),)).is_empty


def test_an_entry_is_late_more_than_two_hours_after_its_moment() -> None:
    assert not new_entry(lambda: NOW, NOW - timedelta(hours=2)).is_late
    assert new_entry(lambda: NOW, NOW - timedelta(hours=2, minutes=1)).is_late


def test_a_changed_entry_says_when() -> None:
    later = NOW + timedelta(hours=1)
    entry = new_entry(lambda: NOW)
    assert changed(entry, lambda: later) == replace(entry, changed_at=later)


def test_a_filter_is_empty_until_something_is_asked() -> None:
    assert EntryFilter().is_empty
    assert not EntryFilter(words="x").is_empty
    assert Snippet("x").marked == ()
    assert DaySummary(1).pain_max is None


def test_a_series_is_as_long_as_its_values() -> None:
    assert len(Series(PAIN, np.zeros(3, np.int64), np.zeros(3))) == 3
