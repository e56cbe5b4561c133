"""The answers to "does this diary help me?"."""

from dataclasses import replace
from datetime import date

import pytest

from diary.domain.helps import CHOICES, HELPS, answered, answers, words_of
from diary.domain.worksheet import Item
from tests.fakes import FakeClock
from tests.ui.diary_entries import NOW

TODAY = date(2026, 3, 8)


def test_an_answer_is_read_as_it_was_given_the_oldest_first() -> None:
    clock = FakeClock(NOW)
    new = answered(clock, TODAY, 2, "rustiger")
    clock.move(minutes=1)
    again = answered(clock, TODAY, -1, "")
    old = answered(clock, date(2026, 2, 1), 0, "weet niet")
    found = answers([again, new, old])
    assert [(each.day, each.figure, each.note) for each in found] == [
        (date(2026, 2, 1), 0, "weet niet"),
        (TODAY, 2, "rustiger"),
        (TODAY, -1, ""),
    ]
    assert [each.is_no for each in found] == [True, False, True]
    assert found[1].sheet is new


@pytest.mark.parametrize("figure", [-3, 3])
def test_a_figure_outside_the_scale_is_no_answer(figure: int) -> None:
    assert answers([answered(FakeClock(NOW), TODAY, figure, "")]) == []


def test_other_sheets_and_sheets_without_an_answer_are_left_out() -> None:
    sheet = answered(FakeClock(NOW), TODAY, 1, "")
    assert answers([replace(sheet, kind="week"), replace(sheet, items=())]) == []
    assert answers([replace(sheet, items=(Item("answer", "x"),))]) == []


def test_the_choices_go_from_no_to_yes() -> None:
    assert [choice.figure for choice in CHOICES] == [-2, -1, 0, 1, 2]
    assert words_of(2) == CHOICES[-1].name
    assert HELPS == "helps"
