"""Days with painkillers in a month, and a dose that changed as steps."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from diary.analysis.medicine_use import (
    DoseStep,
    MonthOfPainkillers,
    by_month,
    days_with_painkillers,
    name_of,
    tapers,
)
from diary.domain.medicine import Dose, Medicine, new_dose, new_medicine
from diary.domain.period import Period

HOME = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 8, 12, tzinfo=HOME)
TODAY = NOW.date()
PERIOD = Period(date(2026, 2, 1), TODAY)


def medicine(name: str, **parts: object) -> Medicine:
    return replace(new_medicine(lambda: NOW, name), **parts)  # type: ignore[arg-type]  # by name


def dose(of: Medicine, day: date, hour: int = 9) -> Dose:
    return new_dose(lambda: NOW, of, datetime(day.year, day.month, day.day, hour, tzinfo=HOME))


def test_a_day_with_three_doses_is_one_day() -> None:
    para = medicine("Paracetamol")
    doses = [dose(para, TODAY, hour) for hour in (8, 13, 19)]
    assert days_with_painkillers([para], doses, {"paracetamol"}, PERIOD) == {TODAY}


def test_only_what_the_person_calls_a_painkiller_counts() -> None:
    para, tea = medicine("paracetamol"), medicine("magnesium")
    doses = [dose(para, TODAY), dose(tea, TODAY - timedelta(1))]
    assert days_with_painkillers([para, tea], doses, {"paracetamol"}, PERIOD) == {TODAY}
    assert days_with_painkillers([para, tea], doses, set(), PERIOD) == frozenset()


def test_a_dose_after_midnight_belongs_to_the_day_on_the_wall() -> None:
    para = medicine("paracetamol")
    late = replace(dose(para, TODAY), at=datetime(2026, 3, 1, 0, 30, tzinfo=HOME))
    assert late.at.astimezone(UTC).day == 28
    assert days_with_painkillers([para], [late], {"paracetamol"}, PERIOD) == {date(2026, 3, 1)}


def test_what_is_taken_on_fixed_times_counts_on_each_day_that_it_is_on_the_list() -> None:
    naproxen = medicine("naproxen", as_needed=False, first=date(2026, 2, 27), last=date(2026, 3, 2))
    days = days_with_painkillers([naproxen], [dose(naproxen, TODAY)], {"naproxen"}, PERIOD)
    assert days == {date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)}


def test_doses_outside_the_period_are_left_out() -> None:
    para = medicine("paracetamol")
    doses = [dose(para, date(2026, 1, 31)), dose(para, date(2026, 2, 1))]
    assert days_with_painkillers([para], doses, {"paracetamol"}, PERIOD) == {date(2026, 2, 1)}


def test_each_month_is_counted_and_one_without_any_is_nought() -> None:
    days = [date(2026, 3, 1), date(2026, 3, 4)]
    assert by_month(days, PERIOD) == (
        MonthOfPainkillers(date(2026, 2, 1), 0),
        MonthOfPainkillers(date(2026, 3, 1), 2),
    )


def test_a_dose_that_changed_is_steps_in_order_of_time() -> None:
    first = medicine(
        "Pregabaline",
        unit="mg",
        amount=150.0,
        as_needed=False,
        first=date(2025, 1, 1),
        last=date(2025, 6, 30),
    )
    second = replace(first, amount=75.0, first=date(2025, 7, 1), last=None, name="pregabaline ")
    (found,) = tapers([second, first], TODAY)
    assert (found.name, found.unit) == ("pregabaline", "mg")
    assert found.steps == (
        DoseStep(date(2025, 1, 1), date(2025, 6, 30), 150.0),
        DoseStep(date(2025, 7, 1), TODAY, 75.0),
    )


def test_a_step_without_an_end_goes_on_until_the_next_begins() -> None:
    first = medicine("x", amount=20.0, as_needed=False, first=date(2025, 1, 1), last=None)
    second = replace(first, amount=10.0, first=date(2025, 3, 1))
    (found,) = tapers([first, second], TODAY)
    assert [step.last for step in found.steps] == [date(2025, 2, 28), TODAY]


def test_what_never_changed_or_has_no_amount_or_day_or_lies_ahead_is_no_taper() -> None:
    same = medicine("a", amount=10.0, as_needed=False, first=date(2025, 1, 1))
    again = replace(same, first=date(2025, 2, 1))
    ahead = replace(same, amount=5.0, first=TODAY + timedelta(1))
    bare = [replace(same, amount=None), replace(same, first=None), replace(same, as_needed=True)]
    assert tapers([same, again, ahead, *bare], TODAY) == ()


def test_two_units_are_two_medicines() -> None:
    drops = medicine("a", amount=10.0, unit="drops", as_needed=False, first=date(2025, 1, 1))
    pills = replace(drops, amount=5.0, unit="mg", first=date(2025, 2, 1))
    assert tapers([drops, pills], TODAY) == ()


def test_names_are_alike_whatever_their_capitals() -> None:
    assert name_of(medicine(" Paracetamol ")) == name_of(medicine("paracetamol"))
