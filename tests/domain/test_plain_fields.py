"""Records as plain values: what does not fit is named, whatever it is."""

import math
from typing import Any
from uuid import UUID

import pytest

from diary.domain.consult import CONSULT
from diary.domain.diary_content import RECORD_PARTS
from diary.domain.plain_fields import LONGEST_TEXT, MOST_ITEMS, InvalidPart
from diary.domain.record import new_record
from diary.domain.score import SCORE, Score
from diary.domain.worksheet import Item, Worksheet
from tests.exchange.contents import NOW, everything


def test_what_is_no_record_at_all_has_no_part_to_name() -> None:
    with pytest.raises(InvalidPart) as caught:
        SCORE.from_plain([])
    assert caught.value.part == ""


@pytest.mark.parametrize(
    ("plain", "part"),
    [
        ({"day": "2026-01-01"}, "instrument"),
        ({"instrument": "pdi", "day": "2026-01-01", "depth": 1}, "depth"),
        ({"instrument": "pdi", "day": "2026-01-01", "values": {"total": math.nan}}, "values"),
        ({"instrument": "pdi", "day": "2026-01-01", "values": {" ": 1}}, "values"),
        ({"instrument": "x" * (LONGEST_TEXT + 1), "day": "2026-01-01"}, "instrument"),
    ],
)
def test_the_part_that_does_not_fit_is_named(plain: Any, part: str) -> None:  # noqa: ANN401  what JSON can hold
    with pytest.raises(InvalidPart) as caught:
        SCORE.from_plain(plain)
    assert caught.value.part == part


def test_a_list_without_end_is_refused() -> None:
    with pytest.raises(InvalidPart):
        CONSULT.from_plain({"day": "2026-01-01", "questions": [""] * (MOST_ITEMS + 1)})


def test_a_new_record_is_written_down_now() -> None:
    score = new_record(Score, lambda: NOW, instrument="pdi", day=NOW.date())
    assert (score.created_at, score.changed_at, score.deleted_at) == (NOW, NOW, None)
    assert score.uuid != UUID(int=0)


def test_the_items_of_one_part_of_a_sheet_keep_their_order() -> None:
    items = (Item("a", "1"), Item("b", "2"), Item("a", "3"))
    sheet = new_record(Worksheet, lambda: NOW, kind="why", day=NOW.date(), items=items)
    assert [item.text for item in sheet.of_part("a")] == ["1", "3"]


def test_each_part_of_a_diary_holds_what_it_says() -> None:
    for part, kind in RECORD_PARTS.items():
        records = getattr(everything(), part)
        assert records
        assert all(type(record) is kind for record in records)
