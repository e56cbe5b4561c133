"""One view of the body in a rectangle: where everything is, and painting it.

A figure is a value: make one for a rectangle, paint with it, ask it what lies under a point. It keeps the proportions
of the drawing, whatever the rectangle.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from diary.figure.body_drawing import BodyDrawing, View
from diary.figure.body_look import BodyLook, RegionInk
from diary.i18n import N_, _

VIEW_NAMES: Mapping[View, str] = {View.FRONT: N_("front"), View.BACK: N_("back")}
_YOUR_LEFT, _YOUR_RIGHT = N_("your left side"), N_("your right side")

_NEAR = 7.0
"""How far beside the body a click still counts, in pixels."""
_GAP = 6.0
_LINE, _OUTLINE, _POINTED, _CHOSEN = 1.0, 1.4, 2.0, 2.6
_HEAD_TOP, _HEAD_BOTTOM = 24.0, 158.0
"""Beside the head there is room for words: between these heights of the drawing."""
_HEAD_WIDTH = 92.0


@dataclass(frozen=True, slots=True)
class BodyFigure:
    """A view within ``rect``, in the units of the painter: pixels, or points on paper.

    ``number_font`` is for what stands on the regions. With ``word_font`` the view is named under the figure and both
    sides are named beside the head, as the person's own left and right.
    """

    drawing: BodyDrawing
    rect: QRectF
    number_font: QFont
    word_font: QFont | None = None
    transform: QTransform = field(init=False)
    """From the units of the drawing to those of ``rect``."""

    def __post_init__(self) -> None:
        """Fit the drawing into the rectangle, in its middle."""
        foot = 0.0 if self.word_font is None else _GAP + QFontMetricsF(self.word_font).height()
        room = self.rect.adjusted(_OUTLINE, _OUTLINE, -_OUTLINE, -_OUTLINE - foot)
        bounds = self.drawing.bounds
        scale = max(1e-3, min(room.width() / bounds.width(), room.height() / bounds.height()))
        made = QTransform()
        made.translate(room.center().x(), room.center().y())
        made.scale(scale, scale)
        made.translate(-bounds.center().x(), -bounds.center().y())
        object.__setattr__(self, "transform", made)

    def region_at(self, point: QPointF) -> str | None:
        """The region under a point, or just beside it where the point is beside the body."""
        back, _invertible = self.transform.inverted()
        there = back.map(point)
        regions = self.drawing.regions
        for region, path in regions.items():
            if path.contains(there):
                return region
        reach = _NEAR / self.transform.m11()
        around = QRectF(there.x() - reach, there.y() - reach, 2 * reach, 2 * reach)
        near = [region for region, path in regions.items() if path.intersects(around)]
        return min(near, key=lambda region: self._distance(region, there), default=None)

    def path_of(self, region: str) -> QPainterPath:
        """The shape of a region as it is painted. Raises ``KeyError`` for one that is not in this view."""
        return self.transform.map(self.drawing.regions[region])

    def _distance(self, region: str, point: QPointF) -> float:
        path = self.drawing.regions[region]
        return min(
            math.hypot(path.elementAt(index).x - point.x(), path.elementAt(index).y - point.y())
            for index in range(path.elementCount())
        )


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out: the chosen regions, the one under the pointer and the one where the keyboard is."""

    chosen: tuple[str, ...] = ()
    pointed: str | None = None
    current: str | None = None

    @property
    def parts(self) -> frozenset[tuple[str, str | None]]:
        """How regions stand out, to compare with another emphasis."""
        single = (("pointed", self.pointed), ("current", self.current))
        return frozenset([*single, *(("chosen", region) for region in self.chosen)])


_NOTHING = Emphasis()


def draw_body(
    painter: QPainter,
    figure: BodyFigure,
    inks: Mapping[str, RegionInk],
    look: BodyLook,
    emphasis: Emphasis = _NOTHING,
) -> None:
    """Paint a figure; regions of ``inks`` that it does not have are left out.

    What is chosen has a heavy outline, so that it is seen without colours too.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_regions(painter, figure, inks, look, emphasis)
    _draw_emphasis(painter, figure, look, emphasis)
    _draw_numbers(painter, figure, inks, look)
    _draw_words(painter, figure, look)
    painter.restore()


def _draw_regions(
    painter: QPainter,
    figure: BodyFigure,
    inks: Mapping[str, RegionInk],
    look: BodyLook,
    emphasis: Emphasis,
) -> None:
    painter.save()
    painter.setTransform(figure.transform, combine=True)
    painter.fillPath(figure.drawing.outline, QBrush(look.surface))
    scale = figure.transform.m11()
    painter.setPen(_pen(look.line, _LINE / scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in figure.drawing.regions.values():
        painter.drawPath(path)
    painter.setPen(_pen(look.outline, 0.8 * _LINE / scale))
    painter.drawPath(figure.drawing.details)
    # After all the lines: the edge of what is filled shows on every side.
    painter.setPen(_pen(look.outline, _LINE / scale))
    for region, path in figure.drawing.regions.items():
        fill = inks[region].fill if region in inks else None
        if fill is None and region in emphasis.chosen:
            fill = look.chosen
        if fill is not None:
            painter.setBrush(QBrush(fill))
            painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(look.outline, _OUTLINE / scale))
    painter.drawPath(figure.drawing.outline)
    painter.restore()


def _draw_emphasis(
    painter: QPainter, figure: BodyFigure, look: BodyLook, emphasis: Emphasis
) -> None:
    marked = [(region, _pen(look.text, _CHOSEN)) for region in emphasis.chosen]
    if emphasis.pointed is not None and emphasis.pointed not in emphasis.chosen:
        marked.append((emphasis.pointed, _pen(look.muted, _POINTED)))
    if emphasis.current is not None:
        dashed = _pen(look.accent, _CHOSEN)
        dashed.setDashPattern([2.5, 1.5])
        marked.append((emphasis.current, dashed))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for region, pen in marked:
        if region in figure.drawing.regions:
            path = figure.path_of(region)
            # A line of the ground under it keeps it apart from the darkest steps of the ramp.
            painter.strokePath(path, _pen(look.surface, pen.widthF() + 2))
            painter.strokePath(path, pen)


def _draw_numbers(
    painter: QPainter, figure: BodyFigure, inks: Mapping[str, RegionInk], look: BodyLook
) -> None:
    metrics = QFontMetricsF(figure.number_font)
    high = metrics.capHeight()
    painter.setFont(figure.number_font)
    for region, path in figure.drawing.regions.items():
        if region not in inks or not inks[region].text:
            continue
        ink = inks[region]
        middle = figure.transform.map(figure.drawing.labels[region])
        wide = metrics.horizontalAdvance(ink.text)
        box = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        if not figure.transform.map(path).contains(box.adjusted(-1, -2, 1, 2)):
            # Where the region is too small, a plate of its colour carries the number.
            plate = box.adjusted(-3, -4, 3, 4)
            painter.setPen(_pen(look.outline, _LINE))
            painter.setBrush(QBrush(ink.fill))
            painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(ink.ink)
        painter.drawText(QPointF(box.left(), box.bottom()), ink.text)


def _draw_words(painter: QPainter, figure: BodyFigure, look: BodyLook) -> None:
    if figure.word_font is None:
        return
    view, rect = figure.drawing.view, figure.rect
    bold = QFont(figure.word_font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(look.text)
    foot = QFontMetricsF(bold).height()
    centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(
        QRectF(rect.left(), rect.bottom() - foot, rect.width(), foot), centre, _(VIEW_NAMES[view])
    )
    painter.setPen(look.muted)
    middle = figure.drawing.bounds.center().x()
    top = figure.transform.map(QPointF(middle - _HEAD_WIDTH / 2, _HEAD_TOP))
    bottom = figure.transform.map(QPointF(middle + _HEAD_WIDTH / 2, _HEAD_BOTTOM))
    before = QRectF(QPointF(rect.left(), top.y()), QPointF(top.x() - _GAP, bottom.y()))
    after = QRectF(QPointF(bottom.x() + _GAP, top.y()), QPointF(rect.right(), bottom.y()))
    words = (_YOUR_RIGHT, _YOUR_LEFT) if view is View.FRONT else (_YOUR_LEFT, _YOUR_RIGHT)
    painter.setFont(_fitted(figure.word_font, words, min(before.width(), after.width())))
    flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
    for box, text, side in (
        (before, words[0], Qt.AlignmentFlag.AlignRight),
        (after, words[1], Qt.AlignmentFlag.AlignLeft),
    ):
        painter.drawText(box, flags | int(side) | int(Qt.AlignmentFlag.AlignAbsolute), _(text))


def _fitted(font: QFont, texts: tuple[str, ...], room: float) -> QFont:
    """``font``, smaller where a word of the (untranslated) ``texts`` would not fit beside the head."""
    metrics = QFontMetricsF(font)
    widest = max(metrics.horizontalAdvance(word) for text in texts for word in _(text).split())
    fitted = QFont(font)
    if widest > room > 0:
        share = room / widest
        if font.pixelSize() > 0:
            fitted.setPixelSize(max(1, math.floor(font.pixelSize() * share)))
        else:
            fitted.setPointSizeF(max(1.0, font.pointSizeF() * share))
    return fitted


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(QBrush(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
