"""Where an arrow goes from one region of the picture: the nearest that lies that way, also in the other view."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt

from diary.figure.body_drawing import BodyDrawing, Drawings, View

_ASIDE = 2.5
"""How much more a step aside counts than one straight on."""
_STEPS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ARROWS = frozenset(_STEPS)
_BESIDE = {
    (View.FRONT, Qt.Key.Key_Right): View.BACK,
    (View.BACK, Qt.Key.Key_Left): View.FRONT,
}
"""The front stands left of the back."""


def region_beside(drawings: Drawings, region: str, arrow: Qt.Key) -> str:
    """The region that ``arrow`` goes to; ``region`` itself at the edge."""
    drawing = next(each for each in drawings.values() if region in each.regions)
    here = drawing.labels[region]
    along = {
        other: steps
        for other, place in drawing.labels.items()
        if (steps := _steps(place - here, arrow)) is not None
    }
    if along:
        return min(along, key=lambda other: along[other])
    there = _BESIDE.get((drawing.view, arrow))
    return region if there is None else _at_edge(drawings[there], here.y(), arrow)


def _steps(way: QPointF, arrow: Qt.Key) -> float | None:
    """How far it is when one goes that way; ``None`` where it lies another way."""
    right, down = _STEPS[arrow]
    ahead = way.x() * right + way.y() * down
    aside = abs(way.x() * down) + abs(way.y() * right)
    return ahead + _ASIDE * aside if ahead > 1 and aside <= ahead * 2 else None


def _at_edge(drawing: BodyDrawing, height: float, arrow: Qt.Key) -> str:
    """The region at that height on the side where one comes in."""
    side = 1 if arrow is Qt.Key.Key_Right else -1
    return min(
        drawing.labels,
        key=lambda region: (
            side * drawing.labels[region].x() + 3 * abs(drawing.labels[region].y() - height)
        ),
    )
