"""Before and after many guided moments is counted, and nothing is said of a few."""

import numpy as np
import pytest

from diary.analysis.daily import Moments
from diary.analysis.guided_change import LEAST_MOMENTS, before_after, before_after_in_words
from diary.analysis.voice import Voice

VOICE = Voice(
    day=str,
    long_day=str,
    month=str,
    number=lambda value, decimals: f"{value:.{decimals}f}",
    when=lambda when: f"{when.precision} {when.first.year}",
)


def moments(values: dict[str, float]) -> Moments:
    number = len(values)
    return Moments(
        np.arange(number, dtype=np.float64),
        np.array(list(values.values()), np.float64),
        np.zeros(number, np.bool_),
        tuple(values),
    )


def paired(*pairs: tuple[int, int]) -> tuple[Moments, Moments]:
    names = [f"moment {place}" for place in range(len(pairs))]
    return (
        moments({name: pair[0] for name, pair in zip(names, pairs, strict=True)}),
        moments({name: pair[1] for name, pair in zip(names, pairs, strict=True)}),
    )


def test_pairs_that_are_alike_are_counted_together() -> None:
    found = before_after(*paired((6, 5), (6, 5), (4, 4), (3, 5), (7, 5)))
    assert found is not None
    assert found.pairs == ((3.0, 5.0, 1), (4.0, 4.0, 1), (6.0, 5.0, 2), (7.0, 5.0, 1))
    assert (found.moments, found.lower, found.same, found.higher) == (5, 3, 1, 1)


def test_a_figure_of_another_moment_is_no_pair() -> None:
    before, after = paired(*[(6, 5)] * LEAST_MOMENTS)
    before = moments({"alone": 2.0, **dict(zip(before.entries, before.values, strict=True))})
    after = moments({"other": 3.0, **dict(zip(after.entries, after.values, strict=True))})
    found = before_after(before, after)
    assert found is not None
    assert found.moments == LEAST_MOMENTS


def test_too_few_moments_show_nothing_but_how_many_it_takes() -> None:
    assert before_after(*paired(*[(6, 5)] * (LEAST_MOMENTS - 1))) is None
    told = before_after_in_words(None, VOICE)
    assert told.rows == ()
    assert str(LEAST_MOMENTS) in " ".join(told.details)


@pytest.mark.parametrize(
    ("pairs", "headline"),
    [
        ([(6, 5)] * 3 + [(4, 4)] * 2, "Afterwards it was lower more often than not."),
        ([(6, 5)] * 2 + [(4, 4)] * 3, "Afterwards it was mostly the same."),
        ([(4, 5)] * 4 + [(4, 4)] * 2, "Afterwards it was higher more often than not."),
        ([(6, 5)] * 3 + [(4, 4)] * 3, "Afterwards it was now lower, now the same, now higher."),
    ],
)
def test_the_sentence_says_what_was_so_in_more_than_half(
    pairs: list[tuple[int, int]], headline: str
) -> None:
    told = before_after_in_words(before_after(*paired(*pairs)), VOICE)
    assert told.headline == headline


def test_the_counts_and_the_table_say_the_same() -> None:
    told = before_after_in_words(
        before_after(*paired((6, 4), (6, 4), (5, 5), (4, 5), (7, 6))), VOICE
    )
    assert told.details == ("5 moments. Lower: 3, the same: 1, higher: 1.",)
    assert told.heads == ("Before", "Afterwards", "How many moments")
    assert ("6", "4", "2") in told.rows
