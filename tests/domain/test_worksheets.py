"""The worksheets as they are declared, and what is read from those that were filled in."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from diary.domain.consequences_sheet import CONSEQUENCES, STEP_PART
from diary.domain.health_sheet import HEALTH
from diary.domain.record import new_record
from diary.domain.why_sheet import WHY
from diary.domain.worksheet import CITED, Cite, Item, Worksheet
from diary.domain.worksheet_parts import Part, Sheet
from diary.domain.worksheet_reading import (
    Goal,
    about_of,
    as_draft,
    changed_by,
    chosen_step,
    draft_of,
    experiment_of,
    figure_changes,
    finished,
    is_empty,
    name_in,
    newest_goals,
    newest_sentence,
    rows_of,
    to_begin_with,
    with_step,
)
from diary.domain.worksheets import ACTIVITIES, GOALS, MONTH, SHEETS, VALUES, WEEK, sheet_of

DAY = date(2026, 3, 8)
A_NAME = UUID("0196a0a0-0000-7000-8000-000000000001")
every_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)


def filled(sheet: Sheet, *items: Item, ago: int = 0) -> Worksheet:
    def clock() -> datetime:
        return datetime(2026, 3, 8, 14, 5, tzinfo=UTC) - timedelta(days=ago)

    return new_record(Worksheet, clock, kind=sheet.key, day=DAY - timedelta(days=ago), items=items)


# as they are declared


def test_no_kind_and_no_step_has_a_key_twice() -> None:
    assert [key for key, n in Counter(sheet.key for sheet in SHEETS).items() if n > 1] == []


@every_sheet
def test_no_part_of_a_sheet_is_declared_twice(sheet: Sheet) -> None:
    parts = {id(part): part for part in sheet.all_parts()}.values()
    own = Counter(part.key for part in sheet.parts)
    assert [key for key, times in own.items() if times > 1] == []
    assert {part.key for part in parts}.isdisjoint({STEP_PART})


@every_sheet
def test_every_part_can_be_answered_and_points_only_at_what_can_be_pointed_at(sheet: Sheet) -> None:
    for part in sheet.all_parts():
        assert part.has_text or part.figures
        assert set(part.cites) <= set(CITED)


@every_sheet
def test_a_sheet_is_found_by_its_key(sheet: Sheet) -> None:
    assert sheet_of(sheet.key) is sheet


def test_a_kind_of_a_newer_program_is_not_known() -> None:
    assert sheet_of("dreams") is None


def test_the_circle_has_five_sides_the_columns_are_three_and_health_has_six() -> None:
    assert [len(sheet.drawn_parts) for sheet in (CONSEQUENCES, WHY, HEALTH)] == [5, 3, 6]


def test_all_but_the_sentence_of_a_month_are_drawn() -> None:
    assert [sheet.key for sheet in SHEETS if sheet.picture is None] == ["month"]
    assert all(bool(sheet.drawn_parts) == (sheet.picture is not None) for sheet in SHEETS)


def test_what_a_part_is_another_view_of_stands_before_it() -> None:
    for sheet in SHEETS:
        for place, part in enumerate(sheet.parts):
            assert not part.views or part.views in {each.key for each in sheet.parts[:place]}


def test_every_sheet_can_point_at_a_day_or_an_event() -> None:
    pointing = [sheet.key for sheet in SHEETS if any(part.cites for part in sheet.parts)]
    assert pointing == [sheet.key for sheet in SHEETS if sheet is not HEALTH]


def test_the_circle_is_weighed_in_its_seventh_step() -> None:
    assert [step.weighs for step in CONSEQUENCES.steps] == [False] * 6 + [True]


def test_a_part_is_called_by_its_question_where_it_has_no_name() -> None:
    assert Part("x", "What?").short_name == "What?"
    assert Part("x", "What?", "it").short_name == "it"


# versions and drafts


def test_the_versions_of_a_kind_come_newest_first_and_a_draft_is_none() -> None:
    old, new, other = filled(WHY, ago=9), filled(WHY), filled(HEALTH)
    draft = as_draft(filled(WHY))
    assert finished([old, draft, other, new], "why") == [new, old]
    assert finished([old, draft, new]) == [new, old]


def test_the_last_draft_of_a_kind_is_found() -> None:
    old, new = as_draft(filled(WHY, ago=1)), as_draft(filled(WHY))
    assert draft_of([new, old, as_draft(filled(HEALTH))], "why") == new
    assert draft_of([filled(WHY)], "why") is None


def test_a_draft_of_a_draft_is_a_draft_of_the_same_kind() -> None:
    draft = as_draft(filled(WHY))
    assert as_draft(draft) == draft


def test_a_draft_knows_which_sheet_it_is_to_replace() -> None:
    assert changed_by(as_draft(filled(WHY), A_NAME)) == A_NAME
    assert changed_by(as_draft(filled(WHY))) is None
    assert changed_by(replace(as_draft(filled(WHY)), about="no name")) is None


def test_what_is_no_name_is_none() -> None:
    assert name_in("my back") is None


def test_a_new_version_begins_with_the_last_but_for_what_was_chosen_then() -> None:
    thought = Item("thoughts", "soon nothing works", {"keeps": 8})
    step = Item(STEP_PART, "soon nothing works", cites=(Cite("experiment", str(A_NAME)),))
    assert to_begin_with(CONSEQUENCES, filled(CONSEQUENCES, thought, step)) == (thought,)


def test_how_it_is_now_is_asked_anew() -> None:
    activity = Item("activity", "cooking", {"effort": 8})
    assert to_begin_with(ACTIVITIES, filled(ACTIVITIES, activity)) == (Item("activity", "cooking"),)
    assert to_begin_with(HEALTH, filled(HEALTH, Item("body", figures={"now": 5}))) == ()
    assert to_begin_with(WHY, None) == ()


def test_an_item_is_empty_that_has_neither_words_nor_figures_nor_points_at_anything() -> None:
    assert is_empty([Item("me", "  ")])
    assert not is_empty([Item("me", "x")])
    assert not is_empty([Item("body", figures={"now": 0})])
    assert not is_empty([Item("me", cites=(Cite("day", "2026-03-08"),))])


# what it says


def test_a_sheet_is_about_the_complaint_that_it_points_at() -> None:
    day, pain = Cite("day", "2026-03-08"), Cite("complaint", str(A_NAME))
    assert about_of([Item("complaint", "back", cites=(day, pain))]) == str(A_NAME)
    assert about_of([Item("earlier", cites=(pain,)), Item("complaint", "back")]) == ""


def test_the_answers_to_what_is_asked_as_well_belong_to_the_item_before_them() -> None:
    (matters,) = VALUES.parts
    items = [
        Item("small", "of nobody"),
        Item("matters", "mum"),
        Item("small", "to sing"),
        Item("small", "one too many"),
        Item("matters", "outside"),
    ]
    rows = rows_of(items, matters)
    assert [(row.item.text, row.text("small")) for row in rows] == [
        ("mum", "to sing"),
        ("outside", ""),
    ]


def test_what_was_chosen_replaces_what_was_chosen_before() -> None:
    thought = Item("thoughts", "a")
    items = with_step([thought, Item(STEP_PART, "old")], "a", A_NAME)
    sheet = filled(CONSEQUENCES, *items)
    assert chosen_step(sheet) == Item(STEP_PART, "a", cites=(Cite("experiment", str(A_NAME)),))
    assert experiment_of(sheet) == A_NAME
    assert with_step(items, "", None) == (thought,)
    assert with_step(items, "a", None) == (thought, Item(STEP_PART, "a"))


def test_a_sheet_without_a_choice_has_no_experiment() -> None:
    assert chosen_step(filled(CONSEQUENCES)) is None
    assert experiment_of(filled(CONSEQUENCES)) is None


def test_the_newest_goals_come_in_the_order_of_their_headings() -> None:
    old = filled(GOALS, Item("coping", "old"), ago=3)
    new = filled(
        GOALS,
        Item("quality", "plans"),
        Item("functioning", " three mornings "),
        Item("who", "Femke"),
        Item("agreed", "an hour a month"),
        Item("functioning", ""),
        Item("who", "nobody"),
    )
    assert newest_goals([new, old]) == (
        Goal(GOALS.parts[0].question, "three mornings", "Femke", "an hour a month"),
        Goal(GOALS.parts[5].question, "plans"),
    )
    assert newest_goals([]) == ()


def test_the_headings_of_the_goals_are_those_of_rehabilitation_in_their_order() -> None:
    assert [part.key for part in GOALS.parts] == [
        "functioning",
        "coping",
        "behaviour",
        "medication",
        "consumption",
        "quality",
    ]


def test_the_newest_sentence_is_the_last_that_says_anything() -> None:
    said = filled(MONTH, Item("again", " to plan "), ago=30)
    assert newest_sentence([filled(MONTH, Item("again", " ")), said]) == (said.day, "to plan")
    assert newest_sentence([filled(MONTH)]) is None


def test_an_activity_is_known_again_by_its_words_and_shows_each_time() -> None:
    old = filled(
        ACTIVITIES,
        Item("activity", "Cooking ", {"effort": 8}),
        Item("activity", "given up", {"effort": 5}),
        ago=60,
    )
    new = filled(
        ACTIVITIES,
        Item("activity", "cooking", {"effort": 5}),
        Item("activity", "standing"),
        Item("activity", figures={"effort": 3}),
    )
    cooking, standing = figure_changes(ACTIVITIES, [new, old])
    assert (cooking.text, cooking.values) == ("cooking", ((old.day, 8), (new.day, 5)))
    assert (standing.text, standing.values) == ("standing", ())
    assert not cooking.is_question
    assert figure_changes(ACTIVITIES, []) == ()


def test_a_figure_that_is_asked_once_a_sheet_is_called_by_its_question() -> None:
    weeks = [
        filled(WEEK, Item("worry", "the tests", {"worry": 7}), ago=14),
        filled(WEEK, Item("worry", "", {"worry": 99}), ago=7),
        filled(WEEK, Item("worry", "", {"worry": 3})),
    ]
    (worry,) = figure_changes(WEEK, weeks)
    assert worry.is_question
    assert worry.text == WEEK.parts[-1].figures[0].question
    assert [value for _day, value in worry.values] == [7, 3]
    assert figure_changes(WEEK, [filled(WEEK, Item("kind", "tea"))]) == ()
