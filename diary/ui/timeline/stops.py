"""The moments at which the cursor stops, from left to right."""

import numpy as np

from diary.analysis.lanes import EventsLane, Numbers, RowsLane, ScaleLane, Step, Timeline


def stops_of(timeline: Timeline) -> Numbers:
    """Every moment that was written down; where steps are drawn, those of which no moment is shown."""
    half = max(timeline.step.value, 1.0) / 2
    moments: list[Numbers] = []
    steps: list[Numbers] = []
    for lane in timeline.lanes:
        if isinstance(lane, ScaleLane):
            if lane.points is not None:
                moments.append(lane.points.x)
            steps += [part.x for part in (lane.band, lane.bars) if part is not None]
        elif isinstance(lane, RowsLane):
            for row in lane.rows:
                if row.bars is not None:
                    steps.append(row.bars.x)
                moments.append(row.strokes)
        elif isinstance(lane, EventsLane):
            moments += [np.array([m.span.first + 0.5 for m in lane.marks if m.is_precise])]
    found = _sorted(moments)
    if timeline.step in {Step.WEEK, Step.MONTH}:
        found = np.empty(0)
    middles = _sorted(steps)
    if found.size and middles.size:
        place = np.searchsorted(found, middles - half)
        place = np.minimum(place, found.size - 1)
        has_moment = (found[place] >= middles - half) & (found[place] < middles + half)
        middles = middles[~has_moment]
    return _sorted([found, middles])


def _sorted(parts: list[Numbers]) -> Numbers:
    whole = np.concatenate(parts) if parts else np.empty(0)
    return np.unique(np.round(whole, 6))


def nearest(stops: Numbers, x: float, within: float) -> float | None:
    """The stop nearest to ``x``, at most ``within`` days away."""
    if not stops.size:
        return None
    place = int(np.searchsorted(stops, x))
    beside = stops[max(0, place - 1) : place + 1]
    best = float(beside[np.abs(beside - x).argmin()])
    return best if abs(best - x) <= within else None


def neighbour(stops: Numbers, x: float, *, forward: bool) -> float | None:
    """The next stop after or before ``x``."""
    if forward:
        place = int(np.searchsorted(stops, x + 1e-6, side="right"))
        return float(stops[place]) if place < stops.size else None
    place = int(np.searchsorted(stops, x - 1e-6)) - 1
    return float(stops[place]) if place >= 0 else None
