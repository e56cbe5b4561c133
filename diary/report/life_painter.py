"""Paints a life chart from its places: on the screen with the theme, on paper in black and white."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from diary.analysis.life_chart import LaneKind
from diary.analysis.life_places import (
    Box,
    Head,
    Label,
    LifePlaces,
    LifeSizes,
    LifeTick,
    PlacedStretch,
)
from diary.report import life_signs as signs
from diary.report.life_look import LifeLook

_LINE = {LaneKind.STRENGTH: 3.0, LaneKind.COMPLAINTS: 4.0}
_TREATMENT = 11.0
_TRIANGLE_TIP = 13.0
_HALO = 2


def sizes_for(look: LifeLook) -> LifeSizes:
    """How large things are drawn in a look."""
    metrics = QFontMetricsF(look.font)
    return LifeSizes(metrics.horizontalAdvance, metrics.height(), look.scale)


class LifePainter:
    """One frame."""

    def __init__(
        self,
        painter: QPainter,
        places: LifePlaces,
        look: LifeLook,
        chosen: str = "",
        *,
        is_smooth: bool = True,
    ) -> None:
        """``chosen`` is the key of the mark that is chosen; edges are smoothed unless the chart moves."""
        self._painter, self._places, self._look = painter, places, look
        self._chosen, self._is_smooth = chosen, is_smooth

    def paint_plot(self) -> None:
        """Everything that moves with time."""
        painter, places, look = self._painter, self._places, self._look
        ruler = places.ruler
        plot = QRectF(ruler.left, places.top, ruler.right - ruler.left, places.bottom - places.top)
        painter.fillRect(plot, QColor(look.surface))
        self._paint_ground()
        painter.save()
        painter.setClipRect(plot.adjusted(0, 0, 9 * look.scale, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._is_smooth)
        for behind in self._capsules():
            signs.paint_capsule(painter, look, behind)
        self._paint_links()
        for stretch in places.stretches:
            self._paint_stretch(stretch)
        for head in sorted(places.heads, key=lambda head: head.is_bundle):
            self._paint_head(head)  # a number is not crossed out by the line of another event
        for label, is_chosen in self._labels():
            self._paint_label(label, is_chosen=is_chosen)
        painter.restore()
        self._paint_axis(places.ages, places.top, is_above=True)
        self._paint_axis(places.years, places.bottom, is_above=False)

    # the parts

    def _paint_ground(self) -> None:
        painter, places, look = self._painter, self._places, self._look
        ruler = places.ruler
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(look.line), 0))
        ticks = places.ages or places.years
        for tick in ticks:
            if not tick.is_now:
                x = round(tick.x)
                painter.drawLine(QPointF(x, places.top), QPointF(x, places.bottom))
        for lane in places.lanes[:-1]:
            left = 0.0 if lane.top == lane.plot_top else ruler.left
            painter.drawLine(QPointF(left, lane.bottom), QPointF(ruler.right, lane.bottom))
        painter.setPen(QPen(QColor(look.rule), 0))
        for y in (places.zero, places.bottom):
            painter.drawLine(QPointF(ruler.left, y), QPointF(ruler.right, y))

    def _capsules(self) -> list[Box]:
        places = self._places
        found = [head.capsule for head in places.heads]
        for line in places.stretches:
            found += [line.mark.capsule, line.end_capsule]
            found += [worse.capsule for worse in line.worsenings]
        return [box for box in found if box is not None]

    def _paint_links(self) -> None:
        painter, look = self._painter, self._look
        for tie in self._places.ties:
            ends = (tie.tie.event.key, tie.tie.mark.key)
            start, end = QPointF(tie.x, tie.y), QPointF(tie.to_x, tie.to_y)
            is_chosen = self._chosen in ends
            if tie.is_drawn:
                signs.paint_link(
                    painter,
                    look,
                    start,
                    end,
                    dashed=tie.tie.kind == "maybe",
                    width=2.75 if is_chosen else 1.75,
                )
                continue
            is_known = tie.tie.kind == "none"
            at = signs.refusal_at(tie.x, tie.y, tie.place, look)
            signs.paint_refusal(painter, look, at, is_known=is_known)
            if is_chosen:
                signs.paint_refusal(painter, look, end, is_known=is_known, points_down=False)

    def _paint_stretch(self, line: PlacedStretch) -> None:
        painter, look, ruler = self._painter, self._look, self._places.ruler
        left, right = max(line.left, ruler.left - 20), min(line.right, ruler.right + 20)
        is_chosen = self._chosen == line.mark.mark.key
        if line.kind is LaneKind.TREATMENTS:
            high = _TREATMENT * look.scale
            box = QRectF(left, line.y - high / 2, right - left, high)
            painter.fillRect(box, QColor(look.rule))
            if is_chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(look.accent), 2.5 * look.scale))
                painter.drawRect(box.adjusted(-3, -3, 3, 3))
            return
        width = _LINE[line.kind] * look.scale
        code = look.strength if line.kind is LaneKind.STRENGTH else look.text
        if right > left:
            if is_chosen and line.kind is LaneKind.STRENGTH:
                painter.setPen(signs.pen(look.accent, width + 5 * look.scale))
                painter.drawLine(QPointF(left - 2, line.y), QPointF(right + 2, line.y))
            painter.setPen(signs.pen(code, width))
            painter.drawLine(QPointF(left, line.y), QPointF(right, line.y))
        if line.kind is LaneKind.COMPLAINTS:
            self._paint_complaint_marks(line)

    def _paint_complaint_marks(self, line: PlacedStretch) -> None:
        painter, look = self._painter, self._look
        for worse in line.worsenings:
            tip = line.y - _TRIANGLE_TIP * look.scale
            signs.paint_triangle(painter, look, worse.x, tip)
            if worse.mark.key == self._chosen:
                self._paint_choice(worse.x, tip + 6 * look.scale)
        signs.paint_ring(painter, look, line.mark.x, line.y)
        if line.mark.mark.key == self._chosen:
            self._paint_choice(line.mark.x, line.y)

    def _paint_head(self, head: Head) -> None:
        painter, look, zero = self._painter, self._look, self._places.zero
        mark = head.marks[0]
        if mark.weight is None:
            if head.is_bundle:
                high = (signs.RADIUS + 4) * look.scale
                box = Box(head.left, head.y - high, head.right, head.y + high)
                signs.paint_bundle(painter, look, box, str(len(head.marks)))
            else:
                signs.paint_diamond(painter, look, head.x, head.y)
        else:
            if head.y != zero:
                painter.setPen(signs.pen(look.text, 2.0 * look.scale))
                painter.drawLine(QPointF(head.x, zero), QPointF(head.x, head.y))
            paint = signs.paint_disc if mark.weight < 0 else signs.paint_ring
            paint(painter, look, head.x, head.y)
        if any(each.key == self._chosen for each in head.marks):
            self._paint_choice(
                head.x, head.y, (head.right - head.left) / 2 if head.is_bundle else 0
            )

    def _paint_choice(self, x: float, y: float, half: float = 0.0) -> None:
        look = self._look
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(look.accent), 3.0 * look.scale))
        radius = (signs.RADIUS + 4) * look.scale
        across = max(radius, half + 4 * look.scale)
        high = radius if not half else radius + 4 * look.scale
        box = QRectF(x - across, y - high, 2 * across, 2 * high)
        self._painter.drawRoundedRect(box, min(radius, high), min(radius, high))

    def _labels(self) -> list[tuple[Label, bool]]:
        places = self._places
        found = [
            (head.label, any(mark.key == self._chosen for mark in head.marks))
            for head in places.heads
            if head.label is not None
        ]
        found += [
            (line.label, line.mark.mark.key == self._chosen)
            for line in places.stretches
            if line.label is not None
        ]
        return found

    def _paint_label(self, label: Label, *, is_chosen: bool) -> None:
        painter, look = self._painter, self._look
        box = signs.rect(label.box)
        halo = QColor(look.surface)
        halo.setAlpha(215)
        painter.fillRect(box.adjusted(-1, _HALO, 1, -_HALO), halo)
        if is_chosen:
            box.adjust(-8, 0, 8, 0)
        painter.setFont(look.strong if is_chosen else look.font)
        painter.setPen(QColor(look.text))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(box.adjusted(-2, 0, 2, 0), flags, label.text)

    def _paint_axis(self, ticks: tuple[LifeTick, ...], edge: float, *, is_above: bool) -> None:
        painter, look = self._painter, self._look
        high = QFontMetricsF(look.small).height()
        top = edge - high - 6 * look.scale if is_above else edge + 8 * look.scale
        for tick in ticks:
            x = round(tick.x)
            if not is_above and not tick.is_now:
                painter.setPen(QPen(QColor(look.rule), 0))
                painter.drawLine(QPointF(x, edge), QPointF(x, edge + 5 * look.scale))
            strong = tick.is_now or is_above
            painter.setFont(look.small_strong if strong else look.small)
            painter.setPen(QColor(look.text if strong else look.muted))
            box = QRectF(tick.x - 60, top, 120, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tick.label)
