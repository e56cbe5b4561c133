"""Series laid over each other in one lane: the lines of other lanes, each stretched from its lowest to its highest end.

Units differ, so only the shape of a line says something, not where two lines cross; the lane says so.
"""

from collections.abc import Sequence

import numpy as np

from diary.analysis.lanes import Line, Numbers, OverlayLane, ScaleLane
from diary.i18n import _

LEAST_LINES, MOST_LINES = 2, 4
KEY = "overlay"
"""Of the lane in which they lie."""


def overlay_lane(lanes: Sequence[ScaleLane]) -> OverlayLane | None:
    """The lines of the first four of ``lanes`` in one lane; ``None`` where fewer than two have something to draw."""
    found = [(lane, line) for lane in lanes if (line := _line_of(lane)) is not None][:MOST_LINES]
    if len(found) < LEAST_LINES:
        return None
    names = ", ".join(line.label for _lane, line in found)
    return OverlayLane(
        key=KEY,
        title=_("Over each other"),
        hint=_("each line has a scale of its own"),
        summary=_("Laid over each other: {names}.").format(names=names),
        lines=tuple(line for _lane, line in found),
        sources=tuple(lane for lane, _line in found),
    )


def _line_of(lane: ScaleLane) -> Line | None:
    """Of the pain the worst, of other bands the middle, else the bars or the points."""
    label = f"{lane.title}: {_('worst')}" if lane.is_pain else lane.title
    parts: list[tuple[Numbers, Numbers]] = []
    if lane.band is not None:
        parts.append((lane.band.x, lane.band.high if lane.is_pain else lane.band.middle))
    if lane.bars is not None:
        parts.append((lane.bars.x, lane.bars.height))
    if lane.points is not None:
        parts.append((lane.points.x, lane.points.y))
    there = next(((x, values) for x, values in parts if x.size), None)
    if there is None:
        return None
    x, values = there
    share = np.clip((values - lane.low) / (lane.high - lane.low), 0.0, 1.0)
    return Line(lane.key, label, x, np.asarray(share, np.float64))
