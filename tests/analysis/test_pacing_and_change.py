"""Much and little, before and after: counted beside chance, and sure only of what is more than chance."""

import warnings
from datetime import date, timedelta

import numpy as np
import pytest
import statsmodels.api as sm  # type: ignore[import-untyped]  # has no types
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from diary.analysis.change import change_at
from diary.analysis.daily import Numbers
from diary.analysis.pacing import pacing_of
from diary.analysis.regression import fitted_line
from diary.analysis.rhythm import over_the_week, over_the_year
from diary.analysis.whitening import fitted_model
from tests.bench.unrelated import pain_like, resembling, with_gaps

MONDAY = date(2025, 1, 6)


def test_a_line_is_that_of_a_dense_matrix() -> None:
    chance = np.random.default_rng(1)
    outcome = with_gaps(chance, pain_like(resembling(chance, 120, 0.6)[0]))
    base = np.column_stack([np.ones(120), np.linspace(-1, 1, 120)])
    design = np.column_stack([base, np.arange(120) > 60, np.arange(120) % 3 == 0])
    line = fitted_line(outcome, design, base)
    assert line is not None
    known = np.isfinite(outcome)
    model = fitted_model(outcome, base, known)
    places = np.flatnonzero(known)
    distance = np.abs(places[:, None] - places[None, :])
    sigma = (1 - model.noise[0]) * model.phi[0] ** distance + model.noise[0] * (distance == 0)
    oracle = sm.GLS(outcome[known], design[known].astype(float), sigma=sigma).fit()
    assert line.coefficients == pytest.approx(oracle.params, abs=1e-8)
    assert line.interval(2) == pytest.approx(tuple(oracle.conf_int()[2]), abs=1e-8)
    both = oracle.f_test(np.eye(4)[2:])
    assert line.p_of(slice(2, None)) == pytest.approx(float(both.pvalue), abs=1e-8)
    assert fitted_line(outcome, np.column_stack([design, design[:, 0]]), base) is None
    assert fitted_line(np.full(120, np.nan), design, base) is None


def test_a_lower_level_after_a_day_is_seen() -> None:
    chance = np.random.default_rng(2)
    outcome = with_gaps(chance, 6 + resembling(chance, 200, 0.5)[0])
    outcome[100:] -= 2
    found = change_at(outcome, MONDAY, MONDAY + timedelta(100))
    assert found is not None
    assert found.is_clear
    assert found.low < -2 < found.high
    assert found.mean_before - found.mean_after == pytest.approx(2, abs=0.6)
    assert found.days_before <= 90
    assert found.days_after <= 90


def test_a_line_that_only_goes_on_has_the_same_slope_on_both_sides() -> None:
    chance = np.random.default_rng(3)
    outcome = 2 + np.arange(200) / 60 + chance.normal(size=200) * 0.2
    found = change_at(outcome, MONDAY, MONDAY + timedelta(100))
    assert found is not None
    assert found.slope_before == pytest.approx(0.5, abs=0.1)
    assert found.slope_after == pytest.approx(0.5, abs=0.1)


def test_where_nothing_changed_little_is_called_clear() -> None:
    chance = np.random.default_rng(4)
    found = [
        change_at(
            with_gaps(chance, pain_like(resembling(chance, 180, 0.8)[0])),
            MONDAY,
            MONDAY + timedelta(90),
        )
        for _diary in range(200)
    ]
    assert np.mean([each is not None and each.is_clear for each in found]) < 0.13


def test_too_few_days_on_one_side_say_nothing() -> None:
    outcome = np.arange(100.0)
    assert change_at(outcome, MONDAY, MONDAY + timedelta(19)) is None
    assert change_at(outcome, MONDAY, MONDAY + timedelta(81)) is None
    assert change_at(outcome, MONDAY, MONDAY - timedelta(1)) is None
    assert change_at(outcome, MONDAY, MONDAY + timedelta(400)) is None
    assert change_at(np.full(100, np.nan), MONDAY, MONDAY + timedelta(50)) is None


def test_much_that_is_followed_by_little_is_counted_beside_chance() -> None:
    load = np.tile([60.0, 300.0, 0.0, 80.0, 90.0], 20)
    found = pacing_of(load)
    assert found is not None
    assert found.much_then_little.differs
    assert found.much_then_little.followed == found.much_then_little.days == 20
    assert found.much_then_little.by_chance < 15
    assert not found.little_then_much.differs
    assert (found.usual, found.days) == (80, 100)
    assert found.swing > 60


def test_in_any_order_much_is_followed_by_little_no_more_than_by_chance() -> None:
    chance = np.random.default_rng(5)
    found = [
        pacing_of(with_gaps(chance, np.round(chance.gamma(2, 60, 120)))) for _diary in range(150)
    ]
    assert np.mean([each is not None and each.much_then_little.differs for each in found]) < 0.07


def test_days_that_are_all_alike_or_too_few_say_nothing() -> None:
    assert pacing_of(np.full(60, 30.0)) is None
    assert pacing_of(np.arange(29.0)) is None
    assert pacing_of(np.full(60, np.nan)) is None
    some = np.full(60, np.nan)
    some[:58:2] = np.arange(29) % 7
    assert pacing_of(some) is None


ABSURD = st.one_of(
    st.sampled_from([np.nan, np.inf, -np.inf, 0.0, 1e9, -1e9, 1e-9]), st.floats(0, 10)
)


@settings(max_examples=60)
@given(arrays(np.float64, st.integers(0, 120), elements=ABSURD), st.integers(-5, 125))
def test_whatever_comes_in_there_is_an_answer_and_no_warning(values: Numbers, place: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        change = change_at(values, MONDAY, MONDAY + timedelta(place))
        pacing = pacing_of(values)
        week, year = over_the_week(values, MONDAY), over_the_year(values, MONDAY)
    if change is not None:
        assert change.low <= change.difference <= change.high
    if pacing is not None:
        assert pacing.little <= pacing.usual <= pacing.much
    for rhythm in (week, year):
        assert rhythm is None or 0 <= rhythm.p <= 1
