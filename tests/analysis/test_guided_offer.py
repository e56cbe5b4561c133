"""A guided moment is offered when the pain is higher than before, and never more often than twice a day."""

from datetime import date

import numpy as np
import pytest

from diary.analysis.guided_offer import LEAST_EARLIER, may_offer, stands_out, with_offer

TODAY = date(2026, 3, 8)


def figures(*values: float) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.array(values, np.float64)


SPREAD = figures(*[2, 3, 4, 5, 6] * 4)
"""Twenty figures; their 75th percentile is 5, the middle 4, the last 6."""


@pytest.mark.parametrize(("pain", "last", "offers"), [(6, 4, True), (5, 4, False), (4, 6, False)])
def test_two_points_above_the_figure_before_is_enough(pain: int, last: int, offers: bool) -> None:
    assert stands_out(pain, figures(9, last)) is offers


def test_the_first_figure_of_a_diary_is_nothing_to_compare_with() -> None:
    assert not stands_out(10, figures())


@pytest.mark.parametrize(("pain", "offers"), [(4, False), (5, True), (6, True)])
def test_a_figure_in_the_highest_quarter_is_enough(pain: int, offers: bool) -> None:
    assert len(SPREAD) == LEAST_EARLIER
    assert stands_out(pain, SPREAD) is offers


def test_with_one_figure_less_nobody_can_tell_what_is_high() -> None:
    assert not stands_out(6, SPREAD[1:])


def test_whose_pain_never_changes_is_not_asked_each_time() -> None:
    assert not stands_out(7, figures(*[7] * 40))
    assert stands_out(8, figures(*[7] * 40))


def test_two_offers_a_day_are_the_most() -> None:
    offers: list[str] = []
    for _time in range(2):
        assert may_offer(offers, TODAY)
        offers = with_offer(offers, TODAY)
    assert not may_offer(offers, TODAY)


def test_the_next_day_begins_anew_and_forgets_the_day_before() -> None:
    tomorrow = date(2026, 3, 9)
    offers = with_offer(with_offer([], TODAY), TODAY)
    assert may_offer(offers, tomorrow)
    assert with_offer(offers, tomorrow) == ["2026-03-09"]
