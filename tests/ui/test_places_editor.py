"""Where it is felt: the picture and the list are one another's equal, several places at once, nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.body import PARTS, BodyMark, regions
from diary.figure.body_drawing import View, body_drawings, read_drawings
from diary.figure.body_figure import BodyFigure
from diary.figure.svg_paths import BrokenDrawing, path_from
from diary.ui.body.body_view import BodyView
from diary.ui.entry_form.places_editor import PlacesEditor
from tests.ui.desk import all_seen, everything, key, place, press_button, texts

HEAD = "Forehead and top of head"


@pytest.fixture
def places(qtbot: QtBot) -> PlacesEditor:
    editor = PlacesEditor(last_marks=lambda: (BodyMark("neck-back", 5, ("stiff",)),))
    place(qtbot, editor, width=720, height=1400)
    return editor


def picture(editor: PlacesEditor) -> BodyView:
    return editor.findChildren(BodyView)[0]


def spot(editor: PlacesEditor, region: str) -> tuple[QWidget, QPoint]:
    """The widget and the point of the picture at which a region carries its number."""
    for figure_widget in picture(editor).findChildren(QWidget):
        figure = getattr(figure_widget, "figure", None)
        if isinstance(figure, BodyFigure) and region in figure.drawing.labels:
            middle = figure.transform.map(figure.drawing.labels[region])
            return figure_widget, middle.toPoint()
    raise AssertionError(region)


def row(root: QWidget, name: str) -> QWidget:
    found = [
        each
        for each in all_seen(root, QWidget)
        if each.accessibleName() == name and not isinstance(each, QAbstractButton)
    ]
    assert len(found) == 1, f"{len(found)} rows called {name!r}"
    return found[0]


def test_every_region_of_the_list_is_in_the_picture_and_the_other_way_round() -> None:
    drawn = {region for drawing in body_drawings().values() for region in drawing.regions}
    assert drawn == {region.id for region in regions()}


@pytest.mark.parametrize("view", View)
def test_the_place_of_a_number_lies_in_its_own_region(view: View) -> None:
    drawing = body_drawings()[view]
    figure = BodyFigure(drawing, QRectF(0, 0, 300, 700), QFont())
    for region, label in drawing.labels.items():
        assert figure.region_at(figure.transform.map(label)) == region
    assert figure.region_at(QPointF(1, 1)) is None


@pytest.mark.parametrize("size", [(900, 300), (200, 900)])
def test_the_picture_is_never_stretched(size: tuple[int, int]) -> None:
    figure = BodyFigure(body_drawings()[View.FRONT], QRectF(0, 0, *size), QFont())
    assert figure.transform.m11() == figure.transform.m22()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part.key))
def test_the_list_reaches_every_place(places: PlacesEditor, part: object) -> None:
    chosen = next(each for each in PARTS if each is part)
    press_button(places, "Places by name")
    press_button(places, chosen.name)
    assert [chip.text() for chip in all_seen(row(places, "Places"), QAbstractButton)] == [
        region.name for region in regions() if region.part == chosen.key
    ]


def test_a_place_of_the_list_gets_how_bad_what_it_is_like_and_when(places: PlacesEditor) -> None:
    press_button(places, "Places by name")
    press_button(places, "Head")
    press_button(places, HEAD)
    press_button(row(places, f"How bad is it here: {HEAD}"), "4")
    press_button(places, "What is it like?")
    press_button(row(places, f"What is it like: {HEAD}"), "burning")
    press_button(row(places, f"When do I feel it: {HEAD}"), "radiates")
    press_button(row(places, f"Is it new: {HEAD}"), "new")
    assert places.value() == (BodyMark("head-top", 4, ("burning",), ("radiates",), "new"),)


def test_as_last_time_takes_the_last_marks_over(places: PlacesEditor) -> None:
    press_button(places, "As last time")
    assert places.value() == (BodyMark("neck-back", 5, ("stiff",)),)


def test_marks_that_are_not_touched_come_back_as_they_were(places: PlacesEditor) -> None:
    marks = (BodyMark("neck-back", 3), BodyMark("neck-back", 6), BodyMark("gone", 2))
    places.set_value(marks)
    assert places.value() == marks
    assert "gone" in everything(places)


def test_a_place_is_let_go_from_its_row(places: PlacesEditor) -> None:
    places.set_value((BodyMark("head-top", 4),))
    press_button(places, f"Remove {HEAD}")
    assert places.value() == ()


def test_all_places_at_once_are_drawn(places: PlacesEditor) -> None:
    places.set_value(tuple(BodyMark(region.id, 10) for region in regions()))
    assert not places.grab().isNull()
    assert len(places.value()) == len(regions())


def test_the_picture_is_walked_and_marked_with_the_keys(places: PlacesEditor) -> None:
    picture(places).setFocus()
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_7)
    (mark,) = places.value()
    assert mark.intensity == 7


@pytest.mark.parametrize("drawing", ["", "<svg", "<svg><g id='regions'><path d='M 1'/></g></svg>"])
def test_a_broken_drawing_leaves_the_list(qtbot: QtBot, tmp_path: Path, drawing: str) -> None:
    (tmp_path / "front.svg").write_text(drawing, encoding="utf-8")
    editor = PlacesEditor(drawings=lambda: read_drawings(tmp_path))
    place(qtbot, editor)
    assert "The picture of the body cannot be shown." in texts(editor)
    press_button(editor, "Head")
    press_button(editor, HEAD)
    assert editor.value() == (BodyMark("head-top"),)


@pytest.mark.parametrize("text", ["", "L 1 1", "M 1 nan Z", "M 1 1 C 1 2 3", "Z", "M 1 1 nonsense"])
def test_a_path_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BrokenDrawing):
        path_from(text)
