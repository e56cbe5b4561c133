"""Series: values over time, by moment, by day and by night."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from diary.domain.measure import Catalogue, Computed, Measure, Per
from diary.domain.measures import MEASURES, PAIN
from diary.domain.moment import milliseconds
from diary.domain.period import Period
from diary.domain.scale import Rating
from diary.vault.entries import Entries
from diary.vault.vault import Vault
from tests.vault.records import AMSTERDAM, CATALOGUE, NOON, entry_at, full_entry, hours_later
from tests.vault.vaults import engine_of


def noon_utc(*day: int) -> int:
    return milliseconds(datetime(*day, 12, tzinfo=UTC))  # type: ignore[misc,arg-type]  # year, month, day


def test_a_series_of_moments_is_in_order_of_time(vault: Vault) -> None:
    for hours in (5, -3, 0):
        vault.entries.save(hours_later(hours, readings={"pain": hours + 4}))
    series = vault.entries.series(PAIN)
    assert series.measure is PAIN
    assert series.at.dtype == np.int64
    assert series.values.dtype == np.float64
    assert list(series.values) == [1.0, 4.0, 9.0]
    expected = [milliseconds(NOON + timedelta(hours=hours)) for hours in (-3, 0, 5)]
    assert list(series.at) == expected


def test_a_series_that_was_never_recorded_is_empty(vault: Vault) -> None:
    for measure in CATALOGUE:
        assert len(vault.entries.series(measure)) == 0


def test_a_period_holds_the_local_days_of_every_zone(vault: Vault) -> None:
    kiritimati, pago = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago")
    for pain, at in enumerate(
        (
            datetime(2026, 3, 28, 23, 59, tzinfo=AMSTERDAM),
            datetime(2026, 3, 29, 0, 1, tzinfo=kiritimati),
            datetime(2026, 3, 29, 0, 1, tzinfo=AMSTERDAM),
            datetime(2026, 3, 29, 23, 59, tzinfo=AMSTERDAM),
            datetime(2026, 3, 30, 0, 0, tzinfo=AMSTERDAM),
            datetime(2026, 3, 29, 23, 59, tzinfo=pago),
        )
    ):
        vault.entries.save(entry_at(at, readings={"pain": pain}))
    day = Period(date(2026, 3, 29), date(2026, 3, 29))
    assert list(vault.entries.series(PAIN, day).values) == [1.0, 2.0, 3.0, 5.0]


def test_a_day_has_the_value_that_was_written_last(vault: Vault) -> None:
    first, second = hours_later(6, readings={"pain_worst": 5}), hours_later(0)
    second = replace(
        second, created_at=first.created_at + timedelta(hours=1), readings={"pain_worst": 8}
    )
    third = hours_later(24, readings={"pain_worst": 2})
    for entry in (third, second, first):
        vault.entries.save(entry)
    series = vault.entries.series(CATALOGUE["pain_worst"])
    assert list(series.values) == [8.0, 2.0]
    assert list(series.at) == [noon_utc(2026, 3, 1), noon_utc(2026, 3, 2)]
    assert vault.entries.day_values(date(2026, 3, 1)) == {"pain_worst": 8}
    one_day = Period(date(2026, 3, 2), date(2026, 3, 2))
    assert list(vault.entries.series(CATALOGUE["pain_worst"], one_day).values) == [2.0]


def test_written_at_the_same_moment_the_last_saved_wins(vault: Vault) -> None:
    for pain in (3, 7):
        vault.entries.save(entry_at(readings={"pain_worst": pain}))
    assert list(vault.entries.series(CATALOGUE["pain_worst"]).values) == [7.0]


def test_days_of_23_and_25_hours_have_one_noon_each(vault: Vault) -> None:
    days = [(2026, 3, 28), (2026, 3, 29), (2026, 3, 30), (2026, 10, 25), (2026, 10, 26)]
    for day in days:
        for hour in (0, 23):
            at = datetime(*day, hour, 30, tzinfo=AMSTERDAM)
            vault.entries.save(entry_at(at, readings={"steps": hour}))
    series = vault.entries.series(CATALOGUE["steps"])
    assert list(series.at) == [noon_utc(*day) for day in days]
    assert list(series.values) == [23.0] * 5


def test_values_of_a_day_hold_the_computed_and_not_those_of_a_moment(vault: Vault) -> None:
    vault.entries.save(full_entry())
    values = vault.entries.day_values(NOON.date())
    assert values["hours_slept"] == 7.0
    assert values["hours_in_bed"] == 7.5
    assert values["up_time"] == time(7)
    assert "pain" not in values
    assert "of_a_newer_version" not in values


def test_a_computed_series_joins_what_was_written_in_several_entries(vault: Vault) -> None:
    vault.entries.save(hours_later(-4, readings={"bed_time": time(23), "asleep_after": 30}))
    vault.entries.save(hours_later(0, readings={"up_time": time(7)}, unknown_readings={"pain": 3}))
    vault.entries.save(hours_later(24, readings={"up_time": time(8)}))
    series = vault.entries.series(CATALOGUE["hours_slept"])
    assert list(series.at) == [noon_utc(2026, 3, 1)]
    assert list(series.values) == [7.5]
    empty = Period(date(2026, 3, 2), date(2026, 3, 2))
    assert len(vault.entries.series(CATALOGUE["hours_slept"], empty)) == 0


def test_a_value_that_is_not_known_counts_in_no_computation(vault: Vault) -> None:
    vault.entries.save(
        entry_at(readings={"bed_time": time(23)}, unknown_readings={"up_time": 9999})
    )
    assert len(vault.entries.series(CATALOGUE["hours_slept"])) == 0


def test_a_measure_can_be_computed_for_each_moment(vault: Vault) -> None:
    def more(values: object) -> int:
        return int(dict(values)["pain"]) + 1  # type: ignore[call-overload]  # what the catalogue gives

    worse = Measure("worse", "Worse", Rating(0, 11), computed=Computed(("pain",), more))
    entries = Entries(engine_of(vault), Catalogue((*MEASURES, worse)))
    entries.save(hours_later(1, readings={"pain": 3}))
    entries.save(hours_later(0, readings={"pain": 10}))
    assert worse.per is Per.MOMENT
    assert list(entries.series(worse).values) == [11.0, 4.0]
