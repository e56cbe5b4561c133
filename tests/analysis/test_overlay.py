"""Series laid over each other: which, on what scale, and what is left out."""

import numpy as np
import pytest

from diary.analysis.lanes import Band, Bars, Points, ScaleLane, Span, Step, Timeline
from diary.analysis.overlay import overlay_lane
from diary.analysis.table import table_of
from diary.analysis.timeline import may_be_laid_over
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from tests.analysis.test_timeline import END, VOICE

X = np.array([END - 3 + 0.5, END - 2 + 0.5, END - 1 + 0.5])


def bars(key: str, *heights: float) -> ScaleLane:
    values = np.array(heights, float)
    return ScaleLane(key=key, title=key.title(), low=0, high=8, bars=Bars(X, values))


PAIN = ScaleLane(
    key="pain",
    title="Pain",
    low=0,
    high=10,
    is_pain=True,
    band=Band(X, X * 0 + 1, X * 0 + 3, np.array([5.0, 10.0, 0.0])),
)


def test_each_line_fills_its_own_scale_and_pain_is_the_worst() -> None:
    found = overlay_lane([PAIN, bars("sleep", 8, 4, 0)])
    assert found is not None
    pain, nights = found.lines
    assert pain.share.tolist() == [0.5, 1.0, 0.0]
    assert nights.share.tolist() == [1.0, 0.5, 0.0]
    assert [pain.label, nights.label] == ["Pain: worst", "Sleep"]
    assert found.summary == "Laid over each other: Pain: worst, Sleep."


def test_one_line_lies_over_nothing() -> None:
    empty = ScaleLane(key="none", title="None", low=0, high=1)
    assert overlay_lane([]) is None
    assert overlay_lane([PAIN, empty]) is None


def test_there_are_at_most_four() -> None:
    found = overlay_lane([PAIN, *(bars(f"m{number}", 1, 2, 3) for number in range(6))])
    assert found is not None
    assert [line.key for line in found.lines] == ["pain", "m0", "m1", "m2"]


def test_equal_values_and_values_beyond_the_scale_stay_within_the_lane() -> None:
    points = Points(X, np.array([9.0, 9.0, 9.0]), np.zeros(3, np.bool_))
    found = overlay_lane(
        [bars("same", 4, 4, 4), ScaleLane(key="p", title="P", low=0, high=3, points=points)]
    )
    assert found is not None
    assert found.lines[0].share.tolist() == [0.5] * 3
    assert found.lines[1].share.tolist() == [1.0] * 3


def test_the_table_has_the_figures_of_a_line_without_a_lane_of_its_own() -> None:
    nights = bars("sleep", 8, 4, 0)
    over = overlay_lane([PAIN, nights])
    assert over is not None
    whole = Timeline(END - 3, END, Step.DAY, (PAIN, over), (), ("",), Span(END - 3, END))
    table = table_of(whole, VOICE)
    assert table.heads.count("Sleep") == 1
    assert table.heads.count("Pain: worst") == 1
    assert [row[table.heads.index("Sleep")] for row in table.rows] == ["0", "4", "8"]


@pytest.mark.parametrize(
    ("key", "may"),
    [
        ("load", True),
        ("pain", True),
        ("hours_slept", True),
        ("events", False),
        ("feelings", False),
        ("gone", False),
    ],
)
def test_figures_may_be_laid_over_each_other_and_names_not(key: str, *, may: bool) -> None:
    assert may_be_laid_over(key, Catalogue(MEASURES)) is may
