"""A part of a report that is painted in one piece; goals and tables go on over pages and have painters of their own."""

from collections.abc import Callable, Mapping
from typing import Any

from diary.report.canvas import Canvas
from diary.report.evidence_painters import paint_evidences, paint_pairings, paint_strip
from diary.report.fonts import paper_font
from diary.report.lane_painter import paint_lanes
from diary.report.section_painters import (
    paint_asking,
    paint_body,
    paint_days,
    paint_head,
    paint_left_out,
    paint_lines,
)
from diary.report.sections import (
    Asking,
    Body,
    Days,
    Evidences,
    Lanes,
    LeftOut,
    Lines,
    Painted,
    Pairings,
    Section,
    Strip,
)

_PAINTED_SIZE = 10
"""The size of print that another part of the program finds on the painter, in points."""


def paint_section(canvas: Canvas, section: Section, x: float, top: float, width: float) -> float:
    """Paint one part; returns where it ends."""
    return _PAINTERS[type(section)](canvas, section, x, top, width)


def _paint_all_lanes(canvas: Canvas, section: Lanes, x: float, top: float, width: float) -> float:
    return paint_lanes(canvas, section, section.timeline.lanes, x, top, width)


def _paint_painted(canvas: Canvas, section: Painted, x: float, top: float, width: float) -> float:
    top = paint_head(canvas, section, x, top, width) + 6
    height = section.height_at(width)
    if canvas.painter is not None:
        canvas.painter.save()
        canvas.painter.translate(x, top)
        canvas.painter.setFont(paper_font(_PAINTED_SIZE))
        section.paint(canvas.painter, width, height)
        canvas.painter.restore()
    return top + height


_PAINTERS: Mapping[type[Section], Callable[[Canvas, Any, float, float, float], float]] = {
    Asking: paint_asking,
    Days: paint_days,
    Body: paint_body,
    Lines: paint_lines,
    Evidences: paint_evidences,
    Pairings: paint_pairings,
    Strip: paint_strip,
    LeftOut: paint_left_out,
    Lanes: _paint_all_lanes,
    Painted: _paint_painted,
}
"""Every kind of section that is painted in one piece."""
