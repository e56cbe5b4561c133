"""The lane of the feelings: a row for each family that was named, as high as the strongest of each step."""

import numpy as np

from diary.analysis.daily import FeelingDays
from diary.analysis.lanes import Row, RowsLane
from diary.analysis.level_of_detail import strongest_by_step
from diary.analysis.measure_lanes import days_in_words
from diary.analysis.view import View
from diary.domain.emotions import FAMILIES
from diary.i18n import _

KEY = "feelings"

_STRONGEST = 10
_NOT_SAID = 0.5
"""The height of a feeling whose strength was not said."""
_LEAST_SEEN = 0.1


def feelings_lane(feelings: FeelingDays, view: View) -> RowsLane:
    """The families in their own order; ``feelings`` is what is loaded."""
    said = feelings.strengths >= 0
    heights = np.where(said, np.maximum(feelings.strengths / _STRONGEST, _LEAST_SEEN), _NOT_SAID)
    rows = tuple(
        _row(place, feelings, heights, view)
        for place in range(len(FAMILIES))
        if (feelings.families == place).any()
    )
    title = _("Feelings")
    told = ", ".join(f"{row.label} {row.closing}" for row in rows)
    return RowsLane(
        key=KEY,
        title=title,
        hint=_("how strong"),
        summary=_("{title}: {rows}.").format(title=title, rows=told)
        if rows
        else _("{title}: nothing here.").format(title=title),
        rows=rows,
    )


def _row(place: int, feelings: FeelingDays, heights: np.ndarray, view: View) -> Row:
    family = FAMILIES[place]
    days = feelings.days
    drawn = (
        (feelings.families == place)
        & (days >= np.floor(view.drawn.first))
        & (days < view.drawn.last)
    )
    shown = drawn & (days >= np.floor(view.shown.first)) & (days < view.shown.last)
    return Row(
        label=_(family.name),
        closing=days_in_words(len(np.unique(days[shown]))),
        bars=strongest_by_step(days[drawn], heights[drawn], view.step),
        is_pleasant=family.is_pleasant,
        key=f"{KEY}.{family.key}",
    )
