"""The drawn body on paper: every place in its step of the ramp, and its number where that does not lie on another."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from diary.colours import LIGHT
from diary.figure.body_drawing import BodyDrawing
from diary.figure.body_figure import BodyFigure, draw_body
from diary.figure.body_look import RegionInk, look_of, pain_region
from diary.report.fonts import paper_font

_NUMBER_SIZE = 9
_AROUND, _ABOVE = 1.5, 2.5
"""What stays free around a number, in points: plates may touch, numbers may not."""


def paint_body_view(
    painter: QPainter, drawing: BodyDrawing, box: QRectF, scores: Mapping[str, int | None]
) -> None:
    """Paint one view in ``box``; ``scores`` are 0–10 by region, what tells most first."""
    number = paper_font(_NUMBER_SIZE)
    number.setWeight(QFont.Weight.Bold)
    look = look_of(LIGHT, high_contrast=False)
    figure = BodyFigure(drawing, box, number)
    inks = {region: pain_region(score, look) for region, score in scores.items()}
    draw_body(painter, figure, numbers_apart(figure, inks), look)


def numbers_apart(figure: BodyFigure, inks: Mapping[str, RegionInk]) -> dict[str, RegionInk]:
    """``inks`` without the numbers that would lie on one that comes before; the colour stays."""
    metrics = QFontMetricsF(figure.number_font)
    taken: list[QRectF] = []
    found = {}
    for region, ink in inks.items():
        found[region] = ink
        if region not in figure.drawing.labels:
            continue
        plate = QRectF(0, 0, metrics.horizontalAdvance(ink.text), metrics.capHeight())
        plate.adjust(-_AROUND, -_ABOVE, _AROUND, _ABOVE)
        plate.moveCenter(figure.transform.map(figure.drawing.labels[region]))
        if any(plate.intersects(other) for other in taken):
            found[region] = replace(ink, text="")
        else:
            taken.append(plate)
    return found
