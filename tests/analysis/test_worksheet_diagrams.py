"""The drawings of the worksheets: nothing lies over anything else, and everything is inside, whatever was written."""

from datetime import date
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diary.analysis.boxes_diagram import Box, draw_chain, draw_pairs
from diary.analysis.circle_diagram import MOST_ITEMS, Circle, Spoke, draw_circle
from diary.analysis.columns_diagram import Column, draw_columns
from diary.analysis.drawing import Place, Role, Style
from diary.analysis.lines_diagram import Line, draw_lines
from diary.analysis.radar_diagram import Axis, draw_radar
from diary.analysis.text_block import Paragraph, block, is_shortened, wrapped
from tests.analysis.drawings import (
    items,
    outside,
    overlapping,
    rulers,
    sizes,
    smaller,
    strokes_over_frames,
    texts,
    widths,
)

MORE = "and {count} more"


@st.composite
def circles(draw: st.DrawFn, least: int = 5) -> Circle:
    spokes = []
    for name in "abcde"[: draw(st.integers(least, 5))]:
        found = tuple(draw(items))
        places = st.none() | st.integers(0, len(found) - 1) if found else st.none()
        spokes.append(Spoke(name, found, draw(places)))
    return Circle(draw(texts), draw(texts), tuple(spokes), MORE)


@given(circles(), widths, sizes)
@settings(deadline=None)
def test_nothing_in_a_circle_lies_over_anything_else(
    circle: Circle, width: float, size: float
) -> None:
    drawing = draw_circle(circle, width, rulers(size))
    assert outside(drawing) == []
    assert overlapping(drawing) == []
    assert strokes_over_frames(drawing) == []


@given(st.lists(items, min_size=1, max_size=4), widths, sizes)
@settings(deadline=None)
def test_nothing_in_columns_lies_over_anything_else(
    found: list[list[tuple[str, str]]], width: float, size: float
) -> None:
    columns = tuple(Column(f"column {place}", tuple(each)) for place, each in enumerate(found))
    drawing = draw_columns(columns, MORE, width, rulers(size))
    assert outside(drawing) == []
    assert overlapping(drawing) == []
    assert strokes_over_frames(drawing) == []


figures = st.lists(st.none() | st.integers(0, 10), min_size=6, max_size=6)


@given(
    st.lists(st.tuples(texts, st.just("") | st.just("10")), min_size=6, max_size=6),
    figures,
    st.lists(figures, max_size=3),
    widths,
    sizes,
)
@settings(deadline=None)
def test_nothing_around_a_radar_lies_over_anything_else(
    names: list[tuple[str, str]],
    now: list[int | None],
    earlier: list[list[int | None]],
    width: float,
    size: float,
) -> None:
    drawing = draw_radar([Axis(*each) for each in names], now, earlier, width, rulers(size))
    assert outside(drawing) == []
    assert overlapping(drawing) == []
    rings = [point for stroke in drawing.strokes if stroke.is_closed for point in stroke.points]
    corners = [Place(x, y, 0, 0) for x, y in rings]
    written = [smaller(each.place) for each in drawing.words]
    assert [each for each in corners if any(each.overlaps(word) for word in written)] == []


boxes = st.builds(
    Box, texts, st.lists(st.tuples(st.just("") | texts, texts), max_size=3).map(tuple)
)


@given(st.lists(st.tuples(boxes, boxes), max_size=4), widths, sizes)
@settings(deadline=None)
def test_nothing_in_pairs_lies_over_anything_else(
    pairs: list[tuple[Box, Box]], width: float, size: float
) -> None:
    drawing = draw_pairs(pairs, width, rulers(size))
    assert outside(drawing) == []
    assert overlapping(drawing) == []
    assert strokes_over_frames(drawing) == []
    arrows = sum(not second.is_empty for _first, second in pairs)
    assert sum(each.has_arrow for each in drawing.strokes) == arrows


@given(
    st.lists(boxes, max_size=4),
    st.integers(0, 3),
    st.lists(boxes, max_size=3),
    widths,
    sizes,
)
@settings(deadline=None)
def test_nothing_in_a_chain_lies_over_anything_else(
    chain: list[Box], faced: int, views: list[Box], width: float, size: float
) -> None:
    drawing = draw_chain(chain, faced, views, width, rulers(size))
    assert outside(drawing) == []
    assert overlapping(drawing) == []
    assert strokes_over_frames(drawing) == []
    assert len(drawing.frames) == len(chain) + len(views)
    assert sum(each.has_arrow for each in drawing.strokes) == max(0, len(chain) - 1)


def test_another_view_stands_beside_what_it_is_a_view_of() -> None:
    chain = [Box(name, (("", name),)) for name in ("happened", "thought", "felt")]
    drawing = draw_chain(chain, 1, [Box("other", (("", "x"),))], 900, rulers(17))
    _happened, thought, _felt, other = (each.place for each in drawing.frames)
    assert (other.top, other.left > thought.right) == (thought.top, True)
    (link,) = (each for each in drawing.strokes if each.role is Role.LINK)
    assert link.points[0] == (thought.right, thought.middle[1])


days = st.dates(date(2020, 1, 1), date(2026, 1, 1))
lines = st.builds(
    Line,
    texts,
    st.dictionaries(days, st.integers(0, 10), max_size=5).map(
        lambda found: tuple(sorted(found.items()))
    ),
)


@given(st.lists(lines, max_size=4), widths, sizes)
@settings(deadline=None)
def test_nothing_around_lines_lies_over_anything_else(
    found: list[Line], width: float, size: float
) -> None:
    dates = ("1 January 2020", "8 March")
    drawing = draw_lines(found, dates, ("no trouble", "did not work at all"), width, rulers(size))
    assert outside(drawing) == []
    assert overlapping(drawing) == []
    assert len(drawing.dots) == sum(len(each.values) for each in found)


def test_a_line_goes_from_the_first_day_on_the_left_to_the_last_on_the_right() -> None:
    first, last = date(2026, 1, 1), date(2026, 3, 8)
    drawing = draw_lines(
        [Line("standing", ((first, 8), (last, 0)))],
        ("1 January", "8 March"),
        ("a", "b"),
        900,
        rulers(17),
    )
    grid = [each for each in drawing.strokes if each.role is Role.GRID]
    one, other = drawing.dots
    assert (one.x, other.x) == (grid[0].points[0][0], grid[0].points[1][0])
    assert other.y == grid[0].points[0][1]
    assert one.y < other.y
    written = [each.text for each in drawing.words]
    assert {"0", "1 January", "8 March", "0: a · 10: b"} <= set(written)


@pytest.mark.parametrize("size", [14.0, 17.0, 34.0])
def test_at_no_width_do_long_names_touch_one_another(size: float) -> None:
    axes = [Axis("a name of many words and more", "10")] * 6
    spokes = tuple(Spoke(name, (("some words " * 9, "7"),) * 4) for name in "abcde")
    circle = Circle("my back and more " * 9, "for years " * 9, spokes, MORE)
    for width in range(180, 1300, 9):
        for drawing in (
            draw_radar(axes, [5] * 6, [], width, rulers(size)),
            draw_circle(circle, width, rulers(size)),
        ):
            assert outside(drawing) == []
            assert overlapping(drawing) == []


@given(texts, st.floats(1, 400), st.integers(1, 5))
@settings(deadline=None)
def test_a_line_is_never_wider_than_its_room_nor_are_there_too_many(
    text: str, width: float, most: int
) -> None:
    ruler = rulers(10)[Style.WORDS]
    lines = wrapped(text, width, ruler, most)
    assert len(lines) <= most
    assert all(ruler.width_of(line) <= width or len(line) <= 1 for line in lines)


@given(texts)
def test_where_there_is_room_every_letter_is_written(text: str) -> None:
    lines = wrapped(text, 60, rulers(10)[Style.WORDS], 1000)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    ruler = rulers(10)[Style.WORDS]
    assert wrapped("one two three four", 40, ruler, 2) == ("one two", "three…")


def test_a_line_does_not_break_at_a_hard_space() -> None:
    ruler = rulers(10)[Style.WORDS]
    assert wrapped("one two\u00a0three", 45, ruler, 9) == ("one", "two\u00a0three")


def test_a_drawing_that_leaves_something_out_says_so() -> None:
    few, many = (("a", ""),), tuple((str(number), "") for number in range(20))
    long = (("a word " * 400, ""),)
    made = [
        [draw_columns((Column("x", each),), MORE, 600, rulers(17)) for each in (few, many, long)],
        [
            draw_circle(
                Circle("x", "", tuple(Spoke(name, each) for name in "abcde"), MORE),
                900,
                rulers(17),
            )
            for each in (few, many, long)
        ],
    ]
    assert [[is_shortened(each) for each in drawn] for drawn in made] == [[False, True, True]] * 2


def test_a_block_puts_room_between_its_paragraphs_and_none_above_the_first() -> None:
    made = block([Paragraph("a", space=9), Paragraph("b", space=9)], 100, rulers(10))
    assert [line.place.top for line in made.lines] == [0, 23]


def test_ten_thousand_letters_take_no_more_room_than_a_few_lines() -> None:
    long = (("x" * 10_000, ""),)
    circle = Circle("pain", "", tuple(Spoke(name, long) for name in "abcde"), MORE)
    assert draw_circle(circle, 900, rulers(17)).height < 900


def test_of_fifty_items_the_circle_shows_a_few_and_says_how_many_more() -> None:
    fifty = tuple((f"item {number}", "") for number in range(50))
    spokes = (Spoke("thoughts", fifty, 40), *(Spoke(name, ()) for name in "bcde"))
    written = [
        each.text for each in draw_circle(Circle("", "", spokes, MORE), 900, rulers(17)).words
    ]
    assert [text for text in written if text.startswith("item")] == [
        *(f"item {number}" for number in range(MOST_ITEMS - 1)),
        "item 40",
    ]
    assert "and 45 more" in written


def test_the_box_of_what_was_chosen_is_marked_and_its_words_are_strong() -> None:
    spokes = (Spoke("thoughts", (("a thought", ""),), 0), *(Spoke(name, ()) for name in "bcde"))
    drawing = draw_circle(Circle("pain", "", spokes, MORE), 900, rulers(17))
    assert [each.role for each in drawing.frames].count(Role.CHOSEN) == 1
    assert next(each.style for each in drawing.words if each.text == "a thought") is Style.STRONG


@pytest.mark.parametrize("width", [300.0, 1000.0])
def test_the_arrows_go_once_round(width: float) -> None:
    circle = Circle("pain", "", tuple(Spoke(name, ((name, ""),)) for name in "abcde"), MORE)
    drawing = draw_circle(circle, width, rulers(17))
    arrows = [each for each in drawing.strokes if each.has_arrow]
    boxes = [each.place for each in drawing.frames[1:]]

    def box_at(point: tuple[float, float]) -> int:
        return next(
            number
            for number, box in enumerate(boxes)
            if box.left - 1 <= point[0] <= box.right + 1
            and box.top - 1 <= point[1] <= box.bottom + 1
        )

    ways = [(box_at(each.points[0]), box_at(each.points[-1])) for each in arrows]
    assert ways == [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]


def test_a_side_that_was_not_said_has_no_point_and_no_line_goes_through_it() -> None:
    axes = [Axis(name, "") for name in "abcdef"]
    drawing = draw_radar(axes, [5, None, 5, 5, None, 5], [], 900, rulers(17))
    assert len(drawing.dots) == 4
    assert sum(each.role is Role.NOW for each in drawing.strokes) == 2


def test_ten_lies_on_the_outer_ring_and_nought_in_the_middle() -> None:
    axes = [Axis(name, "") for name in "abcdef"]
    drawing = draw_radar(axes, [10, 0, None, None, None, None], [], 900, rulers(17))
    outer = next(
        each for each in reversed(drawing.strokes) if each.is_closed and each.role is Role.GRID
    )
    top, middle = drawing.dots
    assert (top.x, top.y) == pytest.approx(outer.points[0])
    assert hypot(middle.x - 450, middle.y - (outer.points[0][1] + outer.points[3][1]) / 2) < 0.01
