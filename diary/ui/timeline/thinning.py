"""No more is drawn than the screen has columns of pixels: the extremes of each column say the same.

Every function takes pixels in ascending order and returns at most one value (points: two) for each column.
"""

import numpy as np
from numpy.typing import NDArray

from diary.analysis.lanes import Numbers, Truths

Places = NDArray[np.intp]


def _first_of_each_column(x: Numbers) -> Places:
    columns = np.floor(x)
    return np.concatenate(([0], np.flatnonzero(np.diff(columns)) + 1)).astype(np.intp)


def thin_band(x: Numbers, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The middle, the least and the worst of each column."""
    if x.size < 2:  # noqa: PLR2004  one is never too many
        return x, low, high
    starts = _first_of_each_column(x)
    if starts.size == x.size:
        return x, low, high
    return x[starts], np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts)


def thin_bars(x: Numbers, height: Numbers) -> tuple[Numbers, Numbers]:
    """The highest bar of each column."""
    if x.size < 2:  # noqa: PLR2004  one is never too many
        return x, height
    starts = _first_of_each_column(x)
    return (
        (x, height) if starts.size == x.size else (x[starts], np.maximum.reduceat(height, starts))
    )


def thin_strokes(x: Numbers) -> Numbers:
    """One stroke for each column."""
    return x if x.size < 2 else x[_first_of_each_column(x)]  # noqa: PLR2004  one is never too many


def thin_points(x: Numbers, y: Numbers, is_late: Truths) -> tuple[Numbers, Numbers, Truths]:
    """The least and the worst point of each column; ``y`` is the value."""
    if x.size < 3:  # noqa: PLR2004  two are never too many
        return x, y, is_late
    starts = _first_of_each_column(x)
    if starts.size == x.size:
        return x, y, is_late
    order = np.lexsort((y, np.floor(x)))
    ends = np.concatenate((starts[1:] - 1, [x.size - 1]))
    kept = order[np.unique(np.concatenate((starts, ends)))]
    kept.sort()
    return x[kept], y[kept], is_late[kept]
