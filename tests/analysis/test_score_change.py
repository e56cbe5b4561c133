"""The change between two totals: client D of the rehabilitation centre, and the corners."""

import math
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from diary.analysis.score_change import (
    Course,
    ScoreChange,
    Verdict,
    change_between,
    courses,
    error_limit,
)
from diary.analysis.score_words import (
    caveat,
    direction,
    label,
    name_of_course,
    range_in_words,
    sentences,
    short_label,
)
from diary.analysis.voice import Voice
from diary.domain.instrument import Better, Fact, Instrument, ScoreScale
from diary.domain.instruments import instrument_of, shipped
from diary.domain.score import Score

START, END = date(2025, 1, 13), date(2025, 6, 30)
INTAKE = date(2024, 11, 4)
VOICE = Voice(
    day=lambda day: f"{day.day}-{day.month}-{day.year}",
    long_day=str,
    month=str,
    number=lambda value, decimals: f"{value:.{decimals}f}",
    when=lambda when: f"{when.precision} {when.first.year}",
)


def score(
    instrument: str, day: date, *, source: str = "", variant: str = "", **values: float
) -> Score:
    at = datetime(2025, 7, 1, tzinfo=UTC)
    return Score(
        uuid=uuid4(),
        created_at=at,
        changed_at=at,
        instrument=instrument,
        day=day,
        source=source,
        variant=variant,
        values=values,
    )


CLIENT_D = (
    score("pcs", START, total=33),
    score("pcs", END, total=4),
    score("pdi", INTAKE, total=38, source="clinic, at intake"),
    score("pdi", START, total=29),
    score("pdi", END, total=5),
    score("pips", START, avoidance=34, fusion=24),
    score("pips", END, avoidance=13, fusion=13),
    score("scl_90", START, variant="1-5", somatic=31),
    score("scl_90", END, variant="1-5", somatic=15),
)


def known(key: str) -> Instrument:
    found = instrument_of(key, shipped())
    assert found is not None
    return found


def course(key: str, scale: str) -> Course:
    return next(c for c in courses(known(key), CLIENT_D) if c.scale.key == scale)


def last_change(key: str, scale: str) -> ScoreChange:
    return course(key, scale).changes[-1]


@pytest.mark.parametrize(
    ("key", "scale", "points", "verdict", "is_sure"),
    [
        ("pcs", "total", -29, Verdict.BOTH, True),
        ("pdi", "total", -24, Verdict.BOTH, False),
        ("pips", "avoidance", -21, Verdict.RELIABLE_ONLY, False),
        ("pips", "fusion", -11, Verdict.WITHIN_ERROR, False),
        ("scl_90", "somatic", -16, Verdict.RELIABLE_ONLY, False),
    ],
)
def test_each_of_the_five_figures_of_client_d_gets_the_verdict_that_its_studies_allow(
    key: str, scale: str, points: float, verdict: Verdict, *, is_sure: bool
) -> None:
    change = last_change(key, scale)
    assert change.points == points
    assert change.verdict is verdict
    assert change.is_sure is is_sure
    assert change.is_better


def test_the_pcs_of_client_d_is_held_to_the_larger_change_of_a_start_above_thirty() -> None:
    change = last_change("pcs", "total")
    assert change.important is not None
    assert change.error is not None
    assert (change.error.points, change.important.points) == (7.7, 11)
    assert "more than measurement error (7.7 points)" in sentences(change, VOICE)
    assert "(11 points)" in sentences(change, VOICE)
    assert "assumed" not in sentences(change, VOICE)


def test_the_low_reliability_of_fusion_makes_a_large_change_uncertain() -> None:
    change = last_change("pips", "fusion")
    assert change.error is not None
    assert change.error.points == pytest.approx(1.96 * 6 * math.sqrt(2) * math.sqrt(0.74))
    assert change.index is not None
    assert abs(change.index) < 1.96
    words = sentences(change, VOICE)
    assert "could be measurement error" in words
    assert (
        "an assumed spread of 6 points (a quarter of the range) and a reliability of 0.26" in words
    )


def test_avoidance_fell_by_more_than_four_of_its_standard_errors() -> None:
    index = last_change("pips", "avoidance").index
    assert index == pytest.approx(-21 / (12 * math.sqrt(2) * math.sqrt(0.09)))
    assert "with an assumption" in label(last_change("pips", "avoidance"))


def test_both_starts_of_the_pdi_are_kept_and_said() -> None:
    told = course("pdi", "total").told
    assert [change.from_value for change in told] == [38, 29]
    assert "From 38 (4-11-2024, clinic, at intake) to 5" in sentences(told[0], VOICE)
    assert "from memory" in sentences(told[0], VOICE)


def test_with_many_totals_the_first_and_the_last_but_one_are_said_and_all_are_there() -> None:
    scores = [score("isi", START + timedelta(30 * n), total=20 - n) for n in range(5)]
    (found,) = courses(known("isi"), reversed(scores))
    assert [change.from_value for change in found.changes] == [20, 19, 18, 17]
    assert [change.from_value for change in found.told] == [20, 17]
    assert [one.values["total"] for one in found.scores] == [20, 19, 18, 17, 16]


def test_one_total_is_a_course_without_a_change() -> None:
    (found,) = courses(known("isi"), [score("isi", START, total=20)])
    assert found.changes == ()
    assert found.told == ()
    assert name_of_course(found).startswith("ISI")


def test_figures_of_two_ways_of_scoring_are_never_compared() -> None:
    found = courses(
        known("scl_90"),
        [
            score("scl_90", START, variant="1-5", somatic=31),
            score("scl_90", END, variant="0-4", somatic=15),
        ],
    )
    assert [(each.variant, each.changes) for each in found] == [("1-5", ()), ("0-4", ())]
    assert "counts 1 to 5" in name_of_course(found[0])
    assert range_in_words(found[1].scale, "0-4", VOICE) == "0 to 48"


def test_a_figure_outside_the_range_is_left_out_of_the_course() -> None:
    assert courses(known("pcs"), [score("pcs", START, total=53)]) == ()


SCALE = ScoreScale(
    key="total",
    name={"en": "Total"},
    low=0,
    high=40,
    better=Better.HIGH,
    ranges={},
    spread=Fact(10, "s", is_verified=True),
    reliability=Fact(0.92, "r", is_verified=True),
)
ERROR = 1.96 * 10 * math.sqrt(0.16)


def change(points: float, **facts: object) -> ScoreChange:
    scale = ScoreScale(
        key="total",
        name={"en": "Total"},
        low=0,
        high=40,
        better=Better.HIGH,
        ranges={},
        **facts,  # type: ignore[arg-type]  # facts by their names
    )
    return change_between(scale, score("x", START, total=10), score("x", END, total=10 + points))


SURE = {"spread": SCALE.spread, "reliability": SCALE.reliability}
FIVE = {"important": (Fact(5, "i", is_verified=True),)}
TEN = {"important": (Fact(10, "i", is_verified=True),)}


@pytest.mark.parametrize(
    ("points", "facts", "verdict"),
    [
        (12, {**SURE, **TEN}, Verdict.BOTH),
        (9, {**SURE, **TEN}, Verdict.RELIABLE),
        (9, SURE, Verdict.RELIABLE_ONLY),
        (6, {**SURE, **FIVE}, Verdict.IMPORTANT),
        (4, {**SURE, **FIVE}, Verdict.WITHIN_ERROR),
        (7, SURE, Verdict.WITHIN_ERROR),
        (5, FIVE, Verdict.IMPORTANT_ONLY),
        (4.9, FIVE, Verdict.SMALLER),
        (20, {}, Verdict.UNKNOWN),
        (-9, {**SURE, **TEN}, Verdict.RELIABLE),
    ],
)
def test_every_verdict_follows_from_its_limits(
    points: float, facts: dict[str, object], verdict: Verdict
) -> None:
    found = change(points, **facts)
    assert found.verdict is verdict
    assert found.is_better is (points > 0)
    assert found.is_sure
    words = sentences(found, VOICE)
    assert "{" not in words
    assert "None" not in words
    assert label(found)
    assert "assum" not in label(found)
    side = "better: " if points > 0 else "worse: "
    assert short_label(found).startswith(side)
    assert not short_label(found).endswith("*")


def test_short_labels_tell_the_verdicts_apart_and_mark_an_assumption() -> None:
    found = [
        change(12, **SURE, **TEN),
        change(9, **SURE, **TEN),
        change(9, **SURE),
        change(6, **SURE, **FIVE),
        change(4, **SURE),
        change(5, **FIVE),
        change(4, **FIVE),
        change(20),
        change(0),
    ]
    assert len({short_label(each) for each in found}) == len(found)
    assert short_label(found[-1]) == "the same figure"
    assert short_label(last_change("pdi", "total")).endswith("important *")


@pytest.mark.parametrize(("limit", "said"), [(1, "(1 point)"), (1.5, "(1.5 points)")])
def test_one_point_is_singular(limit: float, said: str) -> None:
    assert said in sentences(change(4, important=(Fact(limit, "i", is_verified=True),)), VOICE)


def test_the_limit_is_that_of_jacobson_and_truax() -> None:
    limit = error_limit(SCALE)
    assert limit is not None
    assert limit.points == pytest.approx(ERROR)
    assert change(ERROR, **SURE).verdict is Verdict.WITHIN_ERROR
    assert change(ERROR + 0.01, **SURE).verdict is Verdict.RELIABLE_ONLY
    assert change(ERROR, **SURE).index == pytest.approx(1.96)


def test_without_a_limit_there_is_no_index() -> None:
    assert change(3).index is None


def test_the_same_figure_is_neither_better_nor_worse() -> None:
    found = change(0, **SURE)
    assert found.is_better is None
    assert label(found) == "the same figure"
    assert sentences(found, VOICE).endswith("the same figure.")


def test_words_for_higher_and_lower_say_which_side_that_is() -> None:
    assert "3 higher, the better side" in sentences(change(3), VOICE)
    assert "3 lower, the worse side" in sentences(change(-3), VOICE)
    assert direction(SCALE) == "higher is better"
    worse = change_between(
        known("pcs").scales[0], score("pcs", START, total=10), score("pcs", END, total=12)
    )
    assert "2 higher, the worse side" in sentences(worse, VOICE)
    assert direction(known("pcs").scales[0]) == "lower is better"


def test_a_limit_that_is_only_remembered_is_said_to_be_so() -> None:
    remembered = change(12, detectable=Fact(7, "m", is_verified=False))
    assert "not checked in its source" in sentences(remembered, VOICE)
    spread = change(9, spread=SCALE.spread, reliability=Fact(0.92, "m", is_verified=False))
    assert "one of them was not checked" in sentences(spread, VOICE)


def test_beside_every_change_stands_that_it_says_nothing_about_why() -> None:
    assert "nothing about why" in caveat()
