"""A worksheet on paper: one page, black on white, everything readable, and told where something is left out."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from diary.analysis.circle_diagram import Circle, Spoke, draw_circle
from diary.analysis.drawing import Drawing, Role, Rulers, Style
from diary.analysis.radar_diagram import Axis, draw_radar
from diary.report.drawing_painter import paint_drawing, paper_inks, rulers_of
from diary.report.worksheet_page import SheetOnPaper, paint_on_page, paint_worksheet

WIDTH, HEIGHT = 493, 740


@pytest.fixture(autouse=True)
def _with_fonts(qapp: QApplication) -> None:
    """Fonts are measured by an application."""


def circle(width: float, rulers: Rulers, items: int = 2) -> Drawing:
    spokes = tuple(
        Spoke(name, tuple((f"{name} {number}", "keeps it going 7") for number in range(items)), 0)
        for name in ("thoughts", "feelings", "doing", "body", "people")
    )
    return draw_circle(Circle("My back", "since May", spokes, "and {count} more"), width, rulers)


def radar(width: float, rulers: Rulers) -> Drawing:
    axes = [Axis(name, "7") for name in ("body", "mind", "meaning", "joy", "people", "days")]
    return draw_radar(axes, [7] * 6, [[3] * 6], width, rulers)


def painted(sheet: SheetOnPaper) -> tuple[QImage, float]:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    height = paint_on_page(painter, sheet, WIDTH, HEIGHT)
    painter.end()
    return image, height


def inked_rows(image: QImage) -> list[int]:
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 160 for x in range(0, image.width(), 2))
    ]


def pdf(sheet: SheetOnPaper) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    assert paint_worksheet(writer, sheet)
    buffer.close()
    return bytes(content.data())


@pytest.mark.parametrize("draw", [circle, radar, None])
def test_a_sheet_is_one_page(draw: object) -> None:
    sheet = SheetOnPaper("Sheet", "Sunday", [("What?", ["This", "that"])], draw)  # type: ignore[arg-type]  # one of these
    assert pdf(sheet).count(b"/Type /Page\n") == 1


def test_it_stays_on_the_page_whatever_was_written() -> None:
    sections = [(f"Question {number}?", ["a long answer " * 40]) for number in range(30)]
    _image, height = painted(SheetOnPaper("Sheet", "Sunday", sections, circle))
    assert height <= HEIGHT


def test_what_is_left_out_is_told() -> None:
    few = [("What?", ["This"])]
    many = [(f"Question {number}?", ["a long answer " * 40]) for number in range(30)]
    short, _height = painted(SheetOnPaper("Sheet", "Sunday", few))
    long, height = painted(SheetOnPaper("Sheet", "Sunday", many))
    assert max(inked_rows(short)) < 120
    assert max(inked_rows(long)) > HEIGHT * 0.8
    assert height > HEIGHT * 0.8


def test_an_answer_longer_than_the_page_ends_with_the_page() -> None:
    image, height = painted(SheetOnPaper("Sheet", "Sunday", [("What?", ["x " * 20_000])]))
    assert height <= HEIGHT
    assert inked_rows(image)


def test_the_drawing_is_seen_in_black_on_white() -> None:
    image, _height = painted(SheetOnPaper("Sheet", "Sunday", [], circle))
    colours = {
        image.pixelColor(x, y).saturation() for x in range(0, WIDTH, 3) for y in range(0, HEIGHT, 3)
    }
    assert colours == {0}
    assert max(inked_rows(image)) > 150


def test_an_earlier_time_is_told_from_the_newest_without_colour() -> None:
    inks = paper_inks(10)
    drawing = radar(400, rulers_of(inks.fonts))
    now = [stroke for stroke in drawing.strokes if stroke.role is Role.NOW]
    before = [stroke for stroke in drawing.strokes if stroke.role is Role.EARLIER]
    images = []
    for strokes in (now, before):
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_drawing(painter, Drawing(400, 400, tuple(strokes)), inks)
        painter.end()
        images.append(
            sum(image.pixelColor(x, y).lightness() < 128 for x in range(400) for y in range(400))
            / sum(
                abs(s.points[0][0] - s.points[1][0]) + abs(s.points[0][1] - s.points[1][1])
                for s in strokes
            )
        )
    assert images[0] > 1.5 * images[1]


def test_the_smallest_print_can_be_read() -> None:
    assert min(paper_inks(9).fonts[style].pixelSize() for style in Style) >= 8.5
