"""Dates as memory has them, events, medicines and own measures."""

from dataclasses import replace
from datetime import date

import pytest

from diary.domain.activity import Activity, load_of
from diary.domain.fuzzy_date import (
    FuzzyDate,
    Precision,
    Season,
    around_year,
    between,
    in_month,
    in_season,
    in_year,
    on_day,
    season_of,
    year_of_around,
)
from diary.domain.life import EVENT_TAGS, event_name, new_event, tag_name
from diary.domain.measure import Catalogue, Per
from diary.domain.measures import MEASURES
from diary.domain.medicine import checked_amount, new_dose, new_medicine, new_treatment
from diary.domain.own_measure import KIND_NAMES, Kind, as_measure, in_order, new_own_measure
from diary.domain.parts import Asked
from diary.domain.record import touched
from diary.errors import InvalidValue
from diary.i18n import _, speak
from diary.paths import resources
from tests.exchange.contents import NOW
from tests.fakes import FakeClock

CLOCK = FakeClock(NOW)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (on_day(date(2024, 2, 29)), date(2024, 2, 29), date(2024, 2, 29)),
        (in_month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (in_season(2019, Season.SPRING), date(2019, 3, 1), date(2019, 5, 31)),
        (in_season(2019, Season.AUTUMN), date(2019, 9, 1), date(2019, 11, 30)),
        (in_season(2019, Season.WINTER), date(2019, 12, 1), date(2020, 2, 29)),
        (in_year(1890), date(1890, 1, 1), date(1890, 12, 31)),
        (around_year(1988), date(1986, 1, 1), date(1990, 12, 31)),
        (around_year(1), date(1, 1, 1), date(3, 12, 31)),
        (between(date(2001, 1, 1), date(2003, 1, 1)), date(2001, 1, 1), date(2003, 1, 1)),
    ],
)
def test_a_date_holds_every_day_it_may_mean(when: FuzzyDate, first: date, last: date) -> None:
    assert (when.first, when.last) == (first, last)
    assert first <= when.middle <= last
    assert when.is_precise == (first == last)


def test_a_date_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before"):
        between(date(2003, 1, 1), date(2001, 1, 1))
    with pytest.raises(ValueError, match="ends before"):
        FuzzyDate(date(2003, 1, 1), date(2003, 1, 2), Precision.DAY)
    with pytest.raises(ValueError, match="no season"):
        FuzzyDate(date(2003, 4, 1), date(2003, 6, 2), Precision.SEASON)


def test_the_load_is_minutes_times_effort() -> None:
    assert load_of(Activity("moving", "", 30, "heavy")) == 90
    assert load_of(Activity("moving", "", 30)) == 30
    assert load_of(Activity("rest")) is None


def test_season_and_year_can_be_asked_back() -> None:
    assert season_of(in_season(2020, Season.SUMMER)) is Season.SUMMER
    assert year_of_around(around_year(1975)) == 1975


def test_an_event_is_called_by_its_words_or_its_tag() -> None:
    event = new_event(CLOCK, "claim", "  ", on_day(NOW.date()))
    assert event_name(event) == "claim or assessment"
    assert event_name(new_event(CLOCK, "x", "Brief", on_day(NOW.date()))) == "Brief"
    assert tag_name("een eigen woord") == "een eigen woord"
    assert len({tag.key for tag in EVENT_TAGS}) == len(EVENT_TAGS)


def test_a_medicine_is_taken_from_its_first_to_its_last_day() -> None:
    medicine = new_medicine(CLOCK, "paracetamol")
    assert medicine.is_taken_on(NOW.date())
    assert not medicine.is_taken_on(date(2020, 1, 1))


def test_a_dose_has_the_amount_of_its_medicine_and_its_own_moment() -> None:
    dose = new_dose(CLOCK, new_medicine(CLOCK, "paracetamol"))
    assert dose.at == NOW
    assert dose.day == NOW.date()
    assert new_treatment(CLOCK, "EMDR", NOW.date()).ended is None


@pytest.mark.parametrize("wrong", [0, -1, True, "5", 2_000_000, float("nan")])
def test_an_amount_is_a_number_above_nought(wrong: object) -> None:
    with pytest.raises(InvalidValue):
        checked_amount(wrong)


def test_an_amount_is_kept_to_the_thousandth() -> None:
    assert checked_amount(12.50049) == 12.5
    assert checked_amount(0.0000001) == 0.001
    assert checked_amount(None) is None


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_own_question_becomes_a_measure(kind: Kind) -> None:
    options = ("a", "b") if kind is Kind.CHOICE else ()
    own = new_own_measure(CLOCK, kind, Per.DAY, "Stress", options)
    measure = as_measure(own)
    assert measure.key not in {declared.key for declared in MEASURES}
    assert kind in KIND_NAMES
    assert Asked({}).asks(measure)


def test_a_retired_question_is_not_asked_whatever_was_chosen() -> None:
    own = new_own_measure(CLOCK, Kind.COUNT, Per.DAY, "Thee")
    retired = as_measure(replace(own, is_retired=True))
    assert not Asked({retired.key: True}).asks(retired)


def test_own_words_are_never_translated() -> None:
    own = as_measure(new_own_measure(CLOCK, Kind.COUNT, Per.DAY, "Tiredness"))
    speak("nl", resources() / "translations")
    try:
        assert _("Tiredness") == "Vermoeidheid"
        assert _(own.name) == "Tiredness"
    finally:
        speak("en", resources() / "translations")


def test_own_measures_take_the_place_of_those_before() -> None:
    catalogue = Catalogue(MEASURES)
    first = new_own_measure(CLOCK, Kind.COUNT, Per.DAY, "Thee")
    second = new_own_measure(CLOCK, Kind.COUNT, Per.DAY, "Koffie")
    catalogue.set_own([as_measure(first)])
    catalogue.set_own([as_measure(second)])
    assert second.key in catalogue
    assert first.key not in catalogue
    assert len(catalogue.with_own([as_measure(first)])) == len(catalogue) + 1
    assert in_order([second, first])[0].created_at <= second.created_at


def test_a_touched_record_is_changed_now() -> None:
    event = new_event(FakeClock(NOW.replace(year=2020)), "loss", "", on_day(date(2020, 1, 1)))
    assert touched(event, CLOCK).changed_at == NOW
