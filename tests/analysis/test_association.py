"""What goes together is found, what does not is not, and an independent computation gives the same figures."""

import warnings
from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
import statsmodels.api as sm  # type: ignore[import-untyped]  # has no types
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.special import ndtri
from scipy.stats import rankdata

from diary.analysis import association
from diary.analysis.association import Association, FloatArray, Verdict, associations
from diary.analysis.whitening import ErrorModel, fitted_model, whitened
from tests.bench.example_links import LINKS, links_found
from tests.bench.unrelated import pain_like, resembling, with_gaps

MONDAY = date(2026, 1, 5)


def only(found: list[Association]) -> Association:
    (one,) = found
    return one


def dense(phi: float, noise: float, places: np.ndarray) -> FloatArray:
    distance = np.abs(places[:, None] - places[None, :])
    covariance: FloatArray = (1 - noise) * phi**distance + noise * (distance == 0)
    return covariance


# whitening


@pytest.mark.parametrize(("phi", "noise"), [(0.0, 0.0), (0.5, 0.3), (0.9, 0.1), (0.98, 0.9)])
def test_whitening_is_the_inverse_of_the_cholesky_factor_also_with_gaps(
    phi: float, noise: float
) -> None:
    chance = np.random.default_rng(1)
    known = chance.random(80) > 0.3
    columns = np.where(known[:, None], chance.normal(size=(80, 3)), 0.0)
    model = ErrorModel(np.array([phi]), np.array([noise]))
    white = whitened(columns[:, None, :], known[:, None], model)
    covariance = dense(phi, noise, np.flatnonzero(known))
    expected = np.linalg.solve(np.linalg.cholesky(covariance), columns[known])
    assert np.abs(white.columns[0][known] - expected).max() < 1e-10
    assert white.columns[0][~known].tolist() == np.zeros((int((~known).sum()), 3)).tolist()
    assert white.log_determinant[0] == pytest.approx(np.linalg.slogdet(covariance)[1])


def test_the_error_model_is_found_again() -> None:
    chance = np.random.default_rng(2)
    days = 2000
    values = np.sqrt(0.7) * resembling(chance, days, 0.9)[0] + np.sqrt(0.3) * chance.normal(
        size=days
    )
    model = fitted_model(values, np.ones((days, 1)), np.ones(days, np.bool_))
    assert model.phi[0] == pytest.approx(0.9, abs=0.06)
    assert model.noise[0] == pytest.approx(0.3, abs=0.15)


def test_of_too_few_days_nothing_is_fitted() -> None:
    model = fitted_model(np.arange(3.0), np.ones((3, 2)), np.ones(3, np.bool_))
    assert (model.phi[0], model.noise[0]) == (0, 0)


# the figures


def test_slope_and_interval_are_those_of_a_dense_matrix(monkeypatch: pytest.MonkeyPatch) -> None:
    phi, noise = 0.6, 0.2
    monkeypatch.setattr(
        association,
        "fitted_model",
        lambda *_all: ErrorModel(np.array([phi]), np.array([noise])),
    )
    chance = np.random.default_rng(3)
    outcome = with_gaps(chance, pain_like(resembling(chance, 150, 0.6)[0]))
    factor = with_gaps(chance, chance.normal(size=150))
    found = only(associations(outcome, {"x": factor}, first_day=MONDAY, lags=(2,)))
    moved = np.concatenate([[np.nan, np.nan], factor[:-2]])
    known = np.isfinite(outcome) & np.isfinite(moved)
    design = np.column_stack(
        [np.ones(150), np.linspace(-1, 1, 150), np.arange(150) % 7 >= 5, moved]
    )[known]
    model = sm.GLS(outcome[known], design, sigma=dense(phi, noise, np.flatnonzero(known))).fit()
    assert found.days == int(known.sum())
    assert found.slope == pytest.approx(model.params[-1], abs=1e-8)
    assert (found.low, found.high) == pytest.approx(tuple(model.conf_int()[-1]), abs=1e-8)


def test_without_resemblance_p_is_that_of_ordinary_least_squares_on_normal_scores(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    independent = ErrorModel(np.array([0.0]), np.array([0.0]))
    monkeypatch.setattr(association, "fitted_model", lambda *_all: independent)
    chance = np.random.default_rng(4)
    outcome, factor = chance.normal(size=(2, 90))
    found = only(associations(outcome, {"x": factor}, first_day=MONDAY, lags=(0,)))

    def scores(values: FloatArray) -> FloatArray:
        places = (rankdata(values) - 0.375) / (len(values) + 0.25)
        found: FloatArray = ndtri(places)
        return found

    design = np.column_stack(
        [np.ones(90), np.linspace(-1, 1, 90), np.arange(90) % 7 >= 5, scores(factor)]
    )
    model = sm.OLS(scores(outcome), design).fit()
    assert found.p == pytest.approx(model.pvalues[-1], abs=1e-8)


def test_a_link_is_found_with_its_direction_and_lag() -> None:
    chance = np.random.default_rng(5)
    short = (chance.random(200) < 0.3).astype(float)
    outcome = 5 + resembling(chance, 200, 0.5)[0]
    outcome[1:] += 1.5 * short[:-1]
    found = associations(outcome, {"short night": short}, first_day=MONDAY, lags=(0, 1, -1))
    same_day, day_after, day_before = found
    assert day_after.verdict is Verdict.TOGETHER
    assert day_after.p < min(same_day.p, day_before.p)
    assert day_after.low < 1.5 < day_after.high
    assert day_after.correlation > 0.3


def test_below_the_least_days_it_says_how_many_more() -> None:
    chance = np.random.default_rng(6)
    outcome, factor = chance.normal(size=(2, 40))
    found = only(associations(outcome, {"x": factor}, first_day=MONDAY, lags=(0,)))
    assert (found.verdict, found.days, found.days_needed) == (Verdict.TOO_LITTLE, 40, 5)
    assert np.isnan([found.p, found.q, found.slope]).all()
    rare = np.zeros(100)
    rare[:4] = 1
    found = only(associations(chance.normal(size=100), {"x": rare}, first_day=MONDAY, lags=(0,)))
    assert (found.verdict, found.days_needed) == (Verdict.TOO_LITTLE, 6)


def test_below_sixty_days_nothing_is_called_together() -> None:
    chance = np.random.default_rng(7)
    outcome = chance.normal(size=59)
    found = only(associations(outcome, {"x": outcome * 2}, first_day=MONDAY, lags=(0,)))
    assert found.verdict is Verdict.WEAK
    assert found.slope == pytest.approx(0.5)


def test_the_weekend_itself_cannot_be_told_from_the_weekend() -> None:
    chance = np.random.default_rng(8)
    weekend = (np.arange(100) % 7 >= 5).astype(float)
    found = only(associations(chance.normal(size=100), {"x": weekend}, first_day=MONDAY, lags=(0,)))
    assert found.verdict is Verdict.TOO_LITTLE


def test_a_factor_of_other_days_is_refused() -> None:
    with pytest.raises(ValueError, match="other days"):
        associations(np.zeros(10), {"x": np.zeros(9)}, first_day=MONDAY)


VALUES = st.one_of(
    st.sampled_from([np.nan, np.inf, -np.inf, 0.0, 1.0, 1e300, -1e300, 1e-300]),
    st.floats(-10, 10),
)


@settings(max_examples=60)
@given(st.data(), st.integers(0, 80))
def test_whatever_comes_in_there_is_a_verdict_and_no_warning(
    data: st.DataObject, days: int
) -> None:
    outcome, first, second = (
        data.draw(arrays(np.float64, days, elements=VALUES)) for _each in "abc"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = associations(
            outcome, {"a": first, "b": second, "same": outcome}, first_day=MONDAY, lags=(0, -1, 90)
        )
    assert len(found) == 9
    for each in found:
        if each.verdict is Verdict.TOO_LITTLE:
            assert each.days_needed > 0
        else:
            assert 0 <= each.p <= each.q <= 1
            assert not np.isnan([each.slope, each.low, each.high, each.correlation]).any()


# the truth: diaries in which nothing is related


def false_positives(
    diaries: int, phi: float, days: int, make: Callable[[np.random.Generator], FloatArray]
) -> float:
    """The share of ``p < .05`` over unrelated pairs; ``make`` adds what outcome and factor have in common."""
    chance = np.random.default_rng(20260301)
    found = []
    for _diary in range(diaries):
        shared = make(chance)
        outcome = with_gaps(chance, pain_like(resembling(chance, days, phi)[0] + shared))
        factors = {
            str(number): with_gaps(chance, values + shared)
            for number, values in enumerate(resembling(chance, days, phi, 10))
        }
        found += [a.p for a in associations(outcome, factors, first_day=MONDAY, lags=(0,))]
    return float(np.mean(np.array(found) < 0.05))


def nothing(_chance: np.random.Generator, days: int = 120) -> FloatArray:
    return np.zeros(days)


def trend(_chance: np.random.Generator) -> FloatArray:
    return np.linspace(-3, 3, 120)


def weekend(_chance: np.random.Generator) -> FloatArray:
    found: FloatArray = np.where(np.arange(120) % 7 >= 5, 1.5, 0.0)
    return found


CELLS = {
    "little": (0.3, nothing),
    "much": (0.8, nothing),
    "a trend in both": (0.0, trend),
    "a weekend in both": (0.3, weekend),
}
ALLOWED = 0.085
"""5 % and what chance makes of it in 500 pairs that share 50 outcomes."""


@pytest.mark.parametrize("cell", list(CELLS))
def test_where_nothing_is_related_little_is_found(cell: str) -> None:
    phi, make = CELLS[cell]
    assert false_positives(50, phi, 120, make) < ALLOWED


@pytest.mark.parametrize(
    ("cell", "left_out"),
    [("much", "resemblance"), ("a trend in both", "trend"), ("a weekend in both", "weekend")],
)
def test_the_same_diaries_tell_what_was_left_out(
    cell: str, left_out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A control: without one part of the method, far more is found in the same unrelated diaries."""
    if left_out == "resemblance":
        independent = ErrorModel(np.array([0.0]), np.array([0.0]))
        monkeypatch.setattr(association, "fitted_model", lambda *_all: independent)
    else:
        whole: Callable[[int, date], FloatArray] = vars(association)["_trend_and_weekend"]

        def lacking(days: int, first_day: date) -> FloatArray:
            columns = whole(days, first_day)
            column = 1 if left_out == "trend" else 2
            columns[:, column] = np.random.default_rng(9).normal(size=days)
            return columns

        monkeypatch.setattr(association, "_trend_and_weekend", lacking)
    phi, make = CELLS[cell]
    assert false_positives(50, phi, 120, make) > 1.2 * ALLOWED


def test_a_link_of_medium_size_is_mostly_found() -> None:
    chance = np.random.default_rng(10)
    found = 0
    for _diary in range(100):
        outcome, other = resembling(chance, 120, 0.5, 2)
        factor = 0.3 * outcome + np.sqrt(1 - 0.3**2) * other
        pair = associations(
            with_gaps(chance, outcome),
            {"x": with_gaps(chance, factor, 0.0)},
            first_day=MONDAY,
            lags=(0,),
        )
        found += only(pair).p < 0.05
    assert found >= 70


def test_the_links_of_the_example_are_found_and_its_coffee_is_not() -> None:
    found = [links_found(seed) for seed in range(12)]
    counts = {link: sum(each[link] for each in found) for link in LINKS}
    assert counts["a short night"] == 12
    assert counts["a conflict"] >= 10
    assert counts["a walk"] >= 8
    assert counts["coffee"] == 0
