"""What lies under the marks: the surface with pauses left out, lines, and the axis of time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from diary.analysis.lanes import ScaleLane, gaps_between
from diary.i18n import _
from diary.ui.theme import Type, colour
from diary.ui.timeline.axis import LABEL_GAP, Axis, make_axis
from diary.ui.timeline.canvas import Canvas, write
from diary.ui.timeline.chart_layout import Strip

_TICK, _MINOR_TICK = 6, 4
_LINES = 3


def paint_ground(canvas: Canvas) -> Axis:
    """Paint everything under the marks; returns the axis that was drawn."""
    axis = make_axis(canvas.sight, canvas.width_of)
    canvas.painter.setRenderHint(canvas.painter.RenderHint.Antialiasing, on=False)
    _paint_surface(canvas)
    _paint_lines(canvas, axis)
    _paint_axis(canvas, axis)
    return axis


def _paint_surface(canvas: Canvas) -> None:
    sight, surface = canvas.sight, colour(canvas.theme.palette.surface)
    for first, last in gaps_between(canvas.timeline.pauses, sight.first, sight.last):
        left, right = round(sight.pixel(first)), round(sight.pixel(last))
        canvas.painter.fillRect(QRectF(left, 0, right - left, canvas.places.axis_top), surface)
    if canvas.is_for_paper:  # white on white would not show a pause
        for pause in canvas.timeline.pauses:
            begin, end = canvas.edges(pause)
            box = QRectF(begin, 0, end - begin, canvas.places.axis_top)
            canvas.painter.fillRect(box, colour(canvas.theme.palette.sunk))


def _paint_lines(canvas: Canvas, axis: Axis) -> None:
    painter, sight, places = canvas.painter, canvas.sight, canvas.places
    canvas.draw_with(canvas.theme.palette.line)
    for tick in axis.ticks:
        if not tick.is_first:
            x = round(sight.pixel(tick.x))
            painter.drawLine(x, 0, x, round(places.axis_top))
    left, right = round(sight.left), round(sight.right)
    for strip in places.strips:
        if strip is not places.strips[-1]:
            painter.drawLine(left, round(strip.bottom), right - 1, round(strip.bottom))
        if isinstance(strip.lane, ScaleLane) and len(strip.lane.ticks) <= _LINES:
            for value, _label in strip.lane.ticks:
                y = round(height_of(strip, value))
                painter.drawLine(left, y, right - 1, y)
        for row in strip.rows:
            if row.row.bars is not None:
                painter.drawLine(left, round(row.bottom), right - 1, round(row.bottom))


def height_of(strip: Strip, value: float) -> float:
    """Where a value of the scale of a lane lies."""
    lane = strip.lane
    if not isinstance(lane, ScaleLane):
        raise TypeError
    share = (value - lane.low) / (lane.high - lane.low)
    return strip.plot_bottom - share * (strip.plot_bottom - strip.plot_top)


def _paint_axis(canvas: Canvas, axis: Axis) -> None:
    painter, sight, theme = canvas.painter, canvas.sight, canvas.theme
    top = round(canvas.places.axis_top)
    canvas.draw_with(theme.palette.border)
    painter.drawLine(round(sight.left), top, round(sight.right) - 1, top)
    for x in axis.minor:
        painter.drawLine(round(sight.pixel(x)), top, round(sight.pixel(x)), top + _MINOR_TICK)
    for tick in axis.ticks:
        if not tick.is_first:
            at = round(sight.pixel(tick.x))
            painter.drawLine(at, top, at, top + _TICK)
    height = QFontMetricsF(theme.font(Type.SMALL)).height()
    for tick in axis.ticks:
        if tick.label:
            start = sight.left if tick.is_first else sight.pixel(tick.x) + LABEL_GAP
            code = theme.palette.muted if tick.is_first else theme.palette.text
            box = QRectF(start, top + _TICK, canvas.width_of(tick.label) + 2, height)
            write(painter, theme, tick.label, box, code=code)


def paint_pauses(canvas: Canvas) -> None:
    """Name each pause where there is room for the word, in the lane of the pain, else in the first."""
    strips = canvas.places.strips
    strip = next(
        (each for each in strips if isinstance(each.lane, ScaleLane) and each.lane.is_pain),
        next((each for each in strips if isinstance(each.lane, ScaleLane)), None),
    )
    if strip is None:
        return
    metrics = QFontMetricsF(canvas.theme.font(Type.SMALL))
    lines = (_("pause,"), _("own choice"))
    wide = max(metrics.horizontalAdvance(line) for line in lines) + 8
    for pause in canvas.timeline.pauses:
        left, right = canvas.edges(pause)
        if right - left < metrics.horizontalAdvance(_("pause")) + 8:
            continue
        words = lines if right - left >= wide else (_("pause"),)
        middle = (strip.plot_top + strip.plot_bottom) / 2 + canvas.theme.pixels(24)
        top = middle - len(words) * metrics.height() / 2
        for place, line in enumerate(words):
            box = QRectF(left, top + place * metrics.height(), right - left, metrics.height())
            flags = int(Qt.AlignmentFlag.AlignCenter)
            write(
                canvas.painter,
                canvas.theme,
                line,
                box,
                code=canvas.theme.palette.muted,
                flags=flags,
            )
