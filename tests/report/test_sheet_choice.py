"""Which worksheets a report takes: pure choices, without paper."""

from datetime import datetime, timedelta

from diary.domain.record import new_record
from diary.domain.worksheet import Item, Worksheet
from diary.report.readers import reader_of
from diary.report.sheet_choice import (
    CHOSEN_SHEETS,
    KeptSheets,
    SheetChoice,
    kept_sheets,
    sheet_key,
    version_key,
)
from tests.report.reports import NOW, TODAY

GP, RELATIVE = reader_of("gp"), reader_of("relative")


def written(kind: str, ago: int) -> Worksheet:
    def then() -> datetime:
        return NOW - timedelta(ago)

    return new_record(
        Worksheet, then, kind=kind, day=TODAY - timedelta(ago), items=(Item("x", "y"),)
    )


def of_kind(*sheets: Worksheet) -> KeptSheets:
    (kind,) = kept_sheets(sheets, TODAY)
    return kind


def test_the_goals_cannot_be_chosen_here_they_are_a_part_of_their_own() -> None:
    assert "goals" not in [sheet.key for sheet in CHOSEN_SHEETS]
    assert kept_sheets([written("goals", 1)], TODAY) == ()


def test_kinds_stand_in_their_order_with_their_newest_first_and_none_of_later() -> None:
    sheets = [written("values", 9), written("values", 2), written("why", 4), written("why", -1)]
    found = kept_sheets(sheets, TODAY)
    assert [kind.sheet.key for kind in found] == ["why", "values"]
    assert [each.day for each in found[1].kept] == [TODAY - timedelta(2), TODAY - timedelta(9)]
    assert len(found[0].kept) == 1


def test_nothing_is_taken_that_was_not_chosen() -> None:
    assert SheetChoice.of(GP, {}).taken(of_kind(written("values", 2))) == ()
    let_go = SheetChoice.of(GP, {f"gp.{sheet_key('values')}": False})
    assert let_go.taken(of_kind(written("values", 2))) == ()


def test_of_a_chosen_kind_the_newest_is_taken_for_this_reader_alone() -> None:
    old, new = written("values", 9), written("values", 2)
    chosen = {f"gp.{sheet_key('values')}": True, "gp.sleep": True}
    assert SheetChoice.of(GP, chosen).taken(of_kind(old, new)) == (new,)
    assert SheetChoice.of(RELATIVE, chosen).taken(of_kind(old, new)) == ()


def test_once_sheets_are_picked_a_newer_one_waits_until_it_is_picked_too() -> None:
    old, new, newer = written("values", 9), written("values", 2), written("values", 0)
    chosen = {
        f"gp.{sheet_key('values')}": True,
        f"gp.{version_key(old)}": True,
        f"gp.{version_key(new)}": False,
    }
    choice = SheetChoice.of(GP, chosen)
    assert choice.taken(of_kind(old, new, newer)) == (old,)
    none = SheetChoice.of(GP, {**chosen, f"gp.{version_key(old)}": False})
    assert none.taken(of_kind(old, new, newer)) == ()


def test_what_was_picked_of_a_kind_that_was_let_go_stays_out() -> None:
    old = written("values", 9)
    choice = SheetChoice.of(GP, {f"gp.{version_key(old)}": True})
    assert choice.taken(of_kind(old)) == ()
