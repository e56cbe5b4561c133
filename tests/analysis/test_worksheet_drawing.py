"""What is drawn from a sheet, and the same as text."""

from dataclasses import replace
from datetime import UTC, date, datetime

from diary.analysis.drawing import Drawing, Role, Ruler, Style
from diary.analysis.worksheet_drawing import (
    cited_words,
    draw_sheet,
    drawn_keys,
    earlier_drawn,
    figure_words,
    sheet_in_words,
    sheet_sections,
    values_over_time,
)
from diary.domain.consequences_sheet import CONSEQUENCES
from diary.domain.health_sheet import HEALTH
from diary.domain.record import new_record
from diary.domain.why_sheet import WHY
from diary.domain.worksheet import Cite, Item, Worksheet
from diary.domain.worksheet_parts import Sheet
from diary.domain.worksheets import ACTIVITIES, GOALS, SHEETS, THOUGHT, VALUES, WEEK

RULERS = {style: Ruler(lambda text: len(text) * 8, 20) for style in Style}
BACK = Cite("event", "x")


def filled(sheet: Sheet, *items: Item) -> Worksheet:
    clock = lambda: datetime(2026, 3, 8, tzinfo=UTC)  # noqa: E731  a clock that stands still
    return new_record(Worksheet, clock, kind=sheet.key, day=date(2026, 3, 8), items=items)


def told(cite: Cite) -> str:
    return f"the {cite.kind}"


def written(drawing: Drawing) -> str:
    return " ".join(words.text for words in drawing.words)


def draw(sheet: Sheet, record: Worksheet, *earlier: Worksheet) -> Drawing:
    return draw_sheet(sheet, record, earlier, told, 1000, RULERS)


def test_the_circle_has_the_complaint_in_the_middle_and_marks_what_was_chosen() -> None:
    record = filled(
        CONSEQUENCES,
        Item("complaint", "My back"),
        Item("course", "since May"),
        Item("thoughts", "it will break", {"keeps": 8, "influence": 4}),
        Item("step", "it will break"),
    )
    drawing = draw(CONSEQUENCES, record)
    centre, first, *_others = drawing.frames
    assert (centre.role, first.role) == (Role.CENTRE, Role.CHOSEN)
    assert [words.text for words in drawing.words[:2]] == ["My back", "since May"]
    assert "it will break" in written(drawing)
    assert "keeps\u00a0it\u00a0going\u00a08 · influence\u00a04" in written(drawing)


def test_an_empty_circle_still_has_its_names() -> None:
    drawing = draw(CONSEQUENCES, filled(CONSEQUENCES))
    assert len(drawing.frames) == 6
    assert "the complaint thoughts feelings" in written(drawing)
    assert all(frame.role is not Role.CHOSEN for frame in drawing.frames)


def test_what_was_chosen_and_is_no_longer_there_marks_nothing() -> None:
    record = filled(CONSEQUENCES, Item("thoughts", "a"), Item("step", "gone"))
    assert all(frame.role is not Role.CHOSEN for frame in draw(CONSEQUENCES, record).frames)


def test_a_column_says_what_its_items_point_at() -> None:
    record = filled(WHY, Item("me", "alone", cites=(BACK,)), Item("stays", "quarrels"))
    drawing = draw(WHY, record)
    assert len(drawing.frames) == 2
    assert "alone the event" in written(drawing)


def test_an_earlier_time_lies_dashed_behind_the_newest() -> None:
    new = filled(HEALTH, *(Item(part.key, figures={"now": 7}) for part in HEALTH.drawn_parts))
    old = filled(HEALTH, *(Item(part.key, figures={"now": 3}) for part in HEALTH.drawn_parts))
    roles = [stroke.role for stroke in draw(HEALTH, new, old).strokes]
    assert roles[-12:] == [Role.EARLIER] * 6 + [Role.NOW] * 6
    assert "body 7 mind 7" in written(draw(HEALTH, new, old))


def test_figures_and_what_is_pointed_at_are_told_in_their_order() -> None:
    thoughts = CONSEQUENCES.drawn_parts[0]
    item = Item("thoughts", "a", {"influence": 4, "keeps": 8, "older": 1}, (BACK, Cite("day", "y")))
    assert figure_words(thoughts, item) == "keeps it going 8 · influence 4"
    assert cited_words(item, told) == "the event · the day"


def test_the_text_has_every_question_that_was_answered_and_no_other() -> None:
    record = filled(
        GOALS,
        Item("coping", "a wave"),
        Item("who", "Femke"),
        Item("quality", " "),
        Item("new", "?"),
    )
    assert sheet_sections(GOALS, record, told) == [
        ("Coping with pain", ["a wave", "With whom? Femke"])
    ]
    assert sheet_in_words(GOALS, record, told) == "Coping with pain\na wave\nWith whom? Femke"


def test_what_stands_in_the_picture_is_left_out_of_the_text_where_that_is_asked() -> None:
    record = filled(
        CONSEQUENCES, Item("complaint", "a"), Item("thoughts", "b"), Item("earlier", "c")
    )
    assert sheet_sections(CONSEQUENCES, record, told, drawn_keys(CONSEQUENCES)) == [
        ("Does this remind me of something from before?", ["c"])
    ]
    assert drawn_keys(WHY) == {"me", "now", "stays"}
    assert "remark" not in drawn_keys(HEALTH)


def test_the_text_ends_with_what_was_chosen() -> None:
    record = filled(CONSEQUENCES, Item("step", "a", cites=(Cite("experiment", "x"),)))
    assert sheet_sections(CONSEQUENCES, record, told) == [
        ("One small thing", ["a · the experiment"])
    ]


def test_the_six_sides_over_time_leave_open_what_was_not_said() -> None:
    old, new = filled(HEALTH, Item("mind", figures={"now": 0})), filled(HEALTH)
    rows = dict(values_over_time(HEALTH, [old, new]))
    assert rows["mind"] == ("0", "")
    assert list(rows) == ["body", "mind", "meaning", "enjoyment", "taking part", "daily life"]


def test_a_figure_that_is_none_of_the_scale_is_not_drawn() -> None:
    strange = filled(HEALTH, Item("body", figures={"now": 99}), Item("mind", figures={"now": -1}))
    assert draw(HEALTH, strange).dots == ()


def test_a_value_leads_to_the_small_thing_that_fits_it() -> None:
    record = filled(
        VALUES,
        Item("matters", "being outside", cites=(BACK,)),
        Item("small", "to the gate"),
        Item("matters", "singing"),
    )
    drawing = draw(VALUES, record)
    assert written(drawing) == (
        "being outside the event Which small thing fits it? to the gate singing"
    )
    assert sum(each.has_arrow for each in drawing.strokes) == 1


def test_a_goal_stands_under_its_heading_beside_the_words_agreed_on() -> None:
    record = filled(GOALS, Item("quality", "plans"), Item("agreed", "an hour a month"))
    assert written(draw(GOALS, record)) == (
        "A good life plans In which words did we agree on it? an hour a month"
    )


def test_other_views_stand_beside_the_thought_and_what_is_empty_is_not_drawn() -> None:
    record = filled(
        THOUGHT,
        Item("happened", "a letter", cites=(BACK,)),
        Item("thought", "it never ends"),
        Item("friend", "you slept badly"),
    )
    drawing = draw(THOUGHT, record)
    assert len(drawing.frames) == 3
    assert "the event" in written(drawing)
    happened, thought, friend = (frame.place for frame in drawing.frames)
    assert (friend.top, friend.left > thought.right) == (thought.top, True)
    assert happened.bottom < thought.top


def test_an_activity_is_drawn_over_time_between_days_that_are_told() -> None:
    new = filled(ACTIVITIES, Item("activity", "standing", {"effort": 4}))
    old = replace(
        filled(ACTIVITIES, Item("activity", "standing", {"effort": 8})), day=date(2026, 1, 1)
    )
    drawing = draw(ACTIVITIES, new, old)
    assert len(drawing.dots) == 2
    assert written(drawing).startswith("standing 0 5 10 4 the day the day 0: no trouble")


def test_worrying_is_called_by_its_question() -> None:
    drawing = draw(WEEK, filled(WEEK, Item("worry", "", {"worry": 6})))
    assert written(drawing).startswith("How much did I worry about pain this week?")
    assert len(draw(WEEK, filled(WEEK, Item("kind", "tea"))).dots) == 0


def test_earlier_versions_are_drawn_where_the_picture_has_room_for_time() -> None:
    before = [filled(HEALTH)] * 40
    shown = {sheet.key: len(earlier_drawn(sheet, before)) for sheet in SHEETS}
    assert {key: count for key, count in shown.items() if count} == {
        "health": 2,
        "activities": 30,
        "week": 30,
    }
