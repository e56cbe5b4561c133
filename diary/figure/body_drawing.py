"""The two drawings of the body, read once: the path of every region, by view."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from diary.domain.body import regions
from diary.figure.svg_paths import BrokenDrawing, read_paths
from diary.paths import resources


class View(Enum):
    """From which side the body is seen; the value is the name of the drawing."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class BodyDrawing:
    """One view, in the units of its file. The paths are shared: not to be changed."""

    view: View
    regions: Mapping[str, QPainterPath]
    """By the id of the region, in the order of the list of regions."""
    labels: Mapping[str, QPointF]
    """Where the number of a region stands."""
    details: QPainterPath
    outline: QPainterPath
    bounds: QRectF


Drawings = Mapping[View, BodyDrawing]
"""The drawings that can be shown: both, or none."""


def read_drawing(file: Path, view: View) -> BodyDrawing:
    """The drawing in ``file``; regions that this program does not know are left out. Raises ``BrokenDrawing``."""
    groups = read_paths(file)
    drawn = dict(groups.get("regions", ()))
    outline = dict(groups.get("", ())).get("outline")
    known = [region for region in regions() if region.view == view.value and region.id in drawn]
    if outline is None or not known:
        raise BrokenDrawing
    details = QPainterPath()
    for _id, path in groups.get("details", ()):
        details.addPath(path)
    return BodyDrawing(
        view=view,
        regions={region.id: drawn[region.id] for region in known},
        labels={region.id: QPointF(*region.label_at) for region in known},
        details=details,
        outline=outline,
        bounds=outline.boundingRect(),
    )


def read_drawings(folder: Path) -> Drawings:
    """Both drawings of ``folder``; nothing where one of them is missing or broken."""
    try:
        return {view: read_drawing(folder / f"{view.value}.svg", view) for view in View}
    except BrokenDrawing:
        return {}


@cache
def body_drawings() -> Drawings:
    """The drawings of the program, read when they are first wanted."""
    return read_drawings(resources() / "body")
