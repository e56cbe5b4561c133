"""Figures by local day, as the timeline and the calendar need them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from diary.analysis.body_heat import body_heat
from diary.analysis.calendar import day_values
from diary.domain.activity import Activity
from diary.domain.axis import day_at, place_of
from diary.domain.body import BodyMark
from diary.domain.emotions import FAMILIES, Feeling
from diary.domain.measure import Measure
from diary.domain.medicine import Dose, Medicine, new_dose, new_medicine
from diary.domain.period import Period
from diary.domain.scale import (
    Choice,
    ClockTime,
    Count,
    Hours,
    Minutes,
    Option,
    Rating,
    Scale,
    YesNo,
)
from diary.domain.scale_ends import ends_of
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.vault.records import AMSTERDAM, NOON, entry_at

WEEK = Period(NOON.date() - timedelta(6), NOON.date())
PAIN_KEY = "pain"


def pain(vault: Vault) -> Measure:
    return vault.catalogue[PAIN_KEY]


def at(day: date, hour: int, zone: ZoneInfo = AMSTERDAM) -> datetime:
    return datetime.combine(day, time(hour), zone)


def test_a_day_has_its_least_mean_and_worst(vault: Vault) -> None:
    for hour, score in ((8, 2), (12, 7), (20, 3)):
        vault.entries.save(entry_at(at(NOON.date(), hour), readings={PAIN_KEY: score}))
    found = vault.along_time.content(WEEK, [pain(vault)]).figures[PAIN_KEY]
    assert found.days.tolist() == [NOON.date().toordinal()]
    assert (found.least[0], found.mean[0], found.most[0]) == (2, 4, 7)
    assert found.count.tolist() == [3]


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2025, 10, 26), 25)])
def test_a_day_of_23_or_25_hours_is_one_day(vault: Vault, day: date, hours: int) -> None:
    begin = datetime.combine(day, time(), AMSTERDAM).astimezone(UTC)
    for hour in range(hours):
        moment = (begin + timedelta(hours=hour)).astimezone(AMSTERDAM)
        vault.entries.save(entry_at(moment, readings={PAIN_KEY: 1}))
    period = Period(day - timedelta(1), day + timedelta(1))
    content = vault.along_time.content(period, [pain(vault)])
    assert content.figures[PAIN_KEY].count.tolist() == [hours]
    places = vault.along_time.moments(period, [pain(vault)])[PAIN_KEY].places
    assert day.toordinal() <= places.min() <= places.max() < day.toordinal() + 1


def test_a_moment_abroad_lies_where_the_clock_on_the_wall_was(vault: Vault) -> None:
    moment = at(NOON.date(), 23, ZoneInfo("America/Curacao"))
    entry = entry_at(moment, readings={PAIN_KEY: 4})
    vault.entries.save(replace(entry, created_at=moment + timedelta(hours=9)))
    found = vault.along_time.moments(WEEK, [pain(vault)])[PAIN_KEY]
    assert found.places.tolist() == [pytest.approx(NOON.date().toordinal() + 23 / 24)]
    assert place_of(moment) == pytest.approx(found.places[0])
    assert day_at(float(found.places[0])) == NOON.date()
    assert found.is_late.tolist() == [True]
    assert found.entry(0) == entry.uuid
    assert len(found.within(0, 10)) == 0


def test_the_value_of_a_night_is_the_one_that_was_written_last(vault: Vault) -> None:
    night = {"bed_time": time(23), "up_time": time(7), "asleep_after": 0, "night_awake": 0}
    vault.entries.save(entry_at(at(NOON.date(), 8), readings=night))
    vault.entries.save(entry_at(at(NOON.date(), 9), readings={"up_time": time(6)}))
    slept = vault.catalogue["hours_slept"]
    found = vault.along_time.content(WEEK, [slept]).figures["hours_slept"]
    assert found.mean.tolist() == [7]


def test_feelings_load_and_doses_lie_on_their_days(vault: Vault) -> None:
    entry = entry_at(
        feelings=(Feeling("sad", 6), Feeling("word_of_later")),
        activities=(Activity("moving", "", 30, "heavy"), Activity("rest", "", None, None)),
    )
    vault.entries.save(entry)
    clock = FakeClock(NOON)
    medicine = new_medicine(clock, "paracetamol")
    vault.records.of(Medicine).save(medicine)
    vault.records.of(Dose).save(new_dose(clock, medicine))
    content = vault.along_time.content(WEEK, [])
    families = [family.key for family in FAMILIES]
    assert content.feelings.families.tolist().count(-1) == 1
    assert families[int(content.feelings.families.max())] == "sadness"
    assert content.load.total.tolist() == [90]
    assert content.doses[medicine.uuid].tolist() == [pytest.approx(place_of(NOON))]
    assert content.written.mean.tolist() == [1]


def test_what_is_in_the_bin_is_nowhere(vault: Vault) -> None:
    entry = entry_at(readings={PAIN_KEY: 4}, marks=(BodyMark("neck-back", 3),))
    vault.entries.save(entry)
    vault.entries.bin(entry.uuid, NOON)
    assert not len(vault.along_time.content(WEEK, [pain(vault)]).figures[PAIN_KEY])
    assert vault.along_time.marks(WEEK).marks == ()
    assert vault.along_time.recorded().period is None


def test_what_there_is_is_told_for_the_whole_diary(vault: Vault) -> None:
    empty = vault.along_time.recorded()
    assert (empty.measures, empty.period, empty.days) == (frozenset(), None, 0)
    for days in range(10):
        entry = entry_at(NOON - timedelta(days=days), readings={PAIN_KEY: 4, "bed_time": time(23)})
        vault.entries.save(replace(entry, feelings=(Feeling("sad"),)))
    found = vault.along_time.recorded()
    assert {PAIN_KEY, "bed_time", "hours_slept"} <= found.measures
    assert found.has_feelings
    assert not found.has_load
    assert found.days == 8
    assert found.period == Period(NOON.date() - timedelta(9), NOON.date())


def test_a_region_counts_once_a_day_with_its_strongest(vault: Vault) -> None:
    for hour, score in ((8, 3), (20, None), (21, 6)):
        marks = (BodyMark("neck-back", score),)
        vault.entries.save(entry_at(at(NOON.date(), hour), marks=marks))
    found = vault.along_time.marks(WEEK)
    assert found.marks == ((NOON.date(), "neck-back", 6),)
    assert body_heat(found).regions["neck-back"].usual == 6


def test_a_calendar_shows_the_worst_pain_and_the_sum_of_counts(vault: Vault) -> None:
    for hour, score in ((8, 2), (12, 7)):
        vault.entries.save(
            entry_at(at(NOON.date(), hour), readings={PAIN_KEY: score, "stress": score})
        )
    keys = (PAIN_KEY, "stress")
    content = vault.along_time.content(WEEK, [vault.catalogue[key] for key in keys])
    values = [day_values(content, vault.catalogue[key]).days[NOON.date()].value for key in keys]
    assert values == [7, 4.5]


@pytest.mark.parametrize(
    ("scale", "ends"),
    [
        (Rating(1, 5), (1, 5)),
        (Count(), (0, 100_000)),
        (Minutes(), (0, 1440)),
        (Hours(), (0, 24)),
        (Choice((Option("a", "a"), Option("b", "b")), first=-1), (-1, 0)),
        (ClockTime(), (0, 1439)),
        (YesNo(), (0, 1)),
    ],
)
def test_the_ends_of_a_scale_are_known(scale: Scale, ends: tuple[float, float]) -> None:
    assert ends_of(scale) == ends


def test_what_is_no_scale_has_no_ends() -> None:
    with pytest.raises(TypeError):
        ends_of(object())  # type: ignore[arg-type]  # on purpose


def test_places_beyond_the_calendar_are_its_ends() -> None:
    assert day_at(-5) == date.min
    assert day_at(np.inf) == date.max


def test_words_minutes_and_regions_lie_on_their_days(vault: Vault) -> None:
    entry = entry_at(
        feelings=(Feeling("sad", 6), Feeling("calm")),
        activities=(Activity("moving", "", 30), Activity("moving", "", 15), Activity("rest", "")),
        marks=(BodyMark("neck-back", 3),),
    )
    vault.entries.save(entry)
    vault.entries.save(entry_at(NOON + timedelta(hours=1), feelings=(Feeling("sad"),)))
    found = vault.along_time.happenings(WEEK)
    day = NOON.date().toordinal()
    assert found.feelings == ((day, "calm"), (day, "sad"))
    assert found.minutes == ((day, "moving", 45),)
    assert found.regions == ((NOON.date(), "neck-back", 3),)
