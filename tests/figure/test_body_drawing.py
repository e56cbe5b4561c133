"""The two drawings: every region is in them once, can be hit, and a broken file is no drawing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from diary.colours import DARK, LIGHT, PAIN_RAMP
from diary.domain.body import regions
from diary.figure.body_drawing import View, body_drawings, read_drawing, read_drawings
from diary.figure.body_figure import BodyFigure, Emphasis, draw_body
from diary.figure.body_look import MARKED, RegionInk, look_of, pain_region
from diary.figure.svg_paths import BrokenDrawing, path_from, read_paths
from diary.paths import resources

pytestmark = pytest.mark.usefixtures("qapp")

BODY = resources() / "body"
every_view = pytest.mark.parametrize("view", list(View), ids=lambda view: str(view.value))
every_region = pytest.mark.parametrize("region", [region.id for region in regions()])


def font(size: int = 15) -> QFont:
    made = QFont()
    made.setPixelSize(size)
    return made


def figure(view: View, rect: QRectF | None = None) -> BodyFigure:
    return BodyFigure(body_drawings()[view], rect or QRectF(10, 10, 300, 600), font(), font(14))


def view_of(region: str) -> View:
    return View(next(each.view for each in regions() if each.id == region))


def painted(
    shown: BodyFigure, *inks: tuple[str, RegionInk], chosen: tuple[str, ...] = ()
) -> QImage:
    image = QImage(320, 620, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.window))
    painter = QPainter(image)
    draw_body(painter, shown, dict(inks), look_of(LIGHT), Emphasis(chosen))
    painter.end()
    return image


def test_every_region_is_in_one_drawing_and_every_shape_is_a_region() -> None:
    drawn = [
        region
        for view in View
        for region, _path in read_paths(BODY / f"{view.value}.svg")["regions"]
    ]
    assert sorted(drawn) == sorted(region.id for region in regions())
    for view, drawing in body_drawings().items():
        assert list(drawing.regions) == [r.id for r in regions() if r.view == view.value]


@every_region
def test_the_number_of_a_region_stands_on_that_region_alone(region: str) -> None:
    drawing = body_drawings()[view_of(region)]
    place = drawing.labels[region]
    assert [each for each, path in drawing.regions.items() if path.contains(place)] == [region]
    assert drawing.outline.contains(place)
    shown = figure(view_of(region))
    assert shown.region_at(shown.transform.map(place)) == region


@every_view
def test_left_is_the_persons_own_left(view: View) -> None:
    drawing = body_drawings()[view]
    middle = drawing.bounds.center().x()
    for region, place in drawing.labels.items():
        if region.endswith(("-left", "-right")):
            on_the_right = place.x() > middle
            assert on_the_right == ((view is View.FRONT) == region.endswith("-left")), region


@every_view
def test_a_click_just_beside_the_body_counts_and_one_further_off_does_not(view: View) -> None:
    shown = figure(view)
    hand = shown.path_of(f"hand-{view.value}-left").boundingRect()
    edge = hand.right() if view is View.FRONT else hand.left()
    out = 1 if view is View.FRONT else -1
    beside = [QPointF(edge + out * 4, hand.top() + y) for y in range(int(hand.height()))]
    assert f"hand-{view.value}-left" in {shown.region_at(point) for point in beside}
    assert shown.region_at(QPointF(edge + out * 20, hand.center().y())) is None
    assert shown.region_at(shown.rect.topLeft()) is None


@pytest.mark.parametrize("rect", [QRectF(0, 0, 600, 200), QRectF(0, 0, 120, 900)])
def test_the_figure_is_never_stretched(rect: QRectF) -> None:
    shown = figure(View.FRONT, rect)
    assert shown.transform.m11() == shown.transform.m22()
    assert rect.contains(shown.transform.mapRect(shown.drawing.bounds))


def test_a_region_is_filled_with_its_step_of_the_ramp() -> None:
    shown = figure(View.BACK)
    ink = pain_region(5, look_of(LIGHT))
    assert (ink.text, pain_region(None, look_of(DARK)).text) == ("5", MARKED)
    corner = shown.path_of("thigh-back-left").boundingRect().center() + QPointF(0, 30)
    image = painted(shown, ("thigh-back-left", ink), ("not-of-this-view", ink))
    assert image.pixelColor(corner.toPoint()).name() == PAIN_RAMP[5].lower()
    assert painted(shown).pixelColor(corner.toPoint()).name() == LIGHT.surface.lower()


def test_what_is_chosen_has_a_heavier_outline_and_not_only_another_colour() -> None:
    shown = figure(View.FRONT)
    ink = ("thigh-front-left", pain_region(2, look_of(LIGHT)))
    dark = QColor(LIGHT.text).name()

    def darkest(image: QImage) -> int:
        return sum(
            image.pixelColor(x, y).name() == dark
            for x in range(image.width())
            for y in range(300, 480)
        )

    assert darkest(painted(shown, ink, chosen=("thigh-front-left",))) > darkest(painted(shown, ink))


def test_all_regions_at_once_are_painted(qtbot: QtBot) -> None:  # noqa: ARG001  fonts
    look = look_of(DARK, high_contrast=True)
    for view, drawing in body_drawings().items():
        inks = [(region, pain_region(10, look)) for region in drawing.regions]
        image = painted(figure(view), *inks, chosen=tuple(drawing.regions))
        dark = QColor(PAIN_RAMP[10]).name()
        found = {image.pixelColor(x, 300).name() for x in range(image.width())}
        assert dark in found


def test_words_beside_the_head_become_smaller_rather_than_cut() -> None:
    paper = QFont()
    paper.setPointSizeF(40)
    for words in (font(60), paper):
        small = BodyFigure(body_drawings()[View.FRONT], QRectF(0, 0, 200, 400), font(), words)
        image = painted(small)
        assert image.pixelColor(319, 40).name() == LIGHT.window.lower()


@pytest.mark.parametrize(
    "text", ["", "M0 0", "C1 2 3 4 5 6", "M0 0L5 5Z", "M0 0C1 2Z", "M0 x", "M0 nanC1 1 2 2 3 3Z"]
)
def test_a_path_that_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(BrokenDrawing):
        path_from(text)


@pytest.mark.parametrize(
    "text", ["", "<svg", "<svg></svg>", "<svg><path id='outline' d='M1'/></svg>"]
)
def test_a_broken_or_missing_file_is_no_drawing(tmp_path: Path, text: str) -> None:
    for view in View:
        (tmp_path / f"{view.value}.svg").write_text(text, encoding="utf-8")
    assert read_drawings(tmp_path) == {}
    (tmp_path / "back.svg").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(BrokenDrawing):
        read_drawing(tmp_path / "back.svg", View.BACK)
    with pytest.raises(BrokenDrawing):
        read_drawing(tmp_path / "gone.svg", View.BACK)


def test_a_region_of_a_newer_drawing_is_left_out(tmp_path: Path) -> None:
    text = (BODY / "front.svg").read_text(encoding="utf-8")
    file = tmp_path / "front.svg"
    file.write_text(text.replace('id="jaw-left"', 'id="antenna"'), encoding="utf-8")
    drawing = read_drawing(file, View.FRONT)
    assert "antenna" not in drawing.regions
    assert "jaw-left" not in drawing.regions
    assert "jaw-right" in drawing.regions
