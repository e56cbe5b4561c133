"""Paints what stands beside a life chart: the titles of the lanes, the scale of the events, and what the ages are."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from diary.analysis.life_chart import LaneKind
from diary.analysis.life_places import LaneBox, LifePlaces
from diary.i18n import _
from diary.report.life_look import LifeLook


@dataclass(frozen=True, slots=True)
class LifeTitles:
    """The words beside the lanes: title and hint of each, and those of the axes and of the scale of events."""

    lanes: Mapping[LaneKind, tuple[str, str]]
    age: str
    good: str
    heavy: str


def life_titles() -> LifeTitles:
    """The titles of the lanes."""
    return LifeTitles(
        lanes={
            LaneKind.STRENGTH: (_("Strength"), _("what carried me")),
            LaneKind.EVENTS: (_("Event"), ""),
            LaneKind.COMPLAINTS: (_("Complaint"), ""),
            LaneKind.TREATMENTS: (_("Treatment"), ""),
        },
        age=_("Age"),
        good=_("good +5"),
        heavy=_("heavy −5"),
    )


class TitlePainter:
    """Titles do not move with time."""

    def __init__(self, painter: QPainter, places: LifePlaces, look: LifeLook) -> None:
        """For one frame."""
        self._painter, self._places, self._look = painter, places, look

    def paint(self, titles: LifeTitles, *, is_above: bool) -> None:
        """What stands beside the lanes, or above each where there is no room beside."""
        places, look = self._places, self._look
        left, right = 0.0, places.ruler.left - 10 * look.scale
        if places.ages and not is_above:
            self._write(titles.age, look.small, look.muted, QRectF(left, 0, right, places.top - 4))
        for lane in places.lanes:
            title, hint = titles.lanes[lane.kind]
            if is_above:
                width = places.ruler.right - places.ruler.left
                box = QRectF(places.ruler.left, lane.top, width, lane.plot_top - lane.top)
                both = f"{title} · {hint}" if hint else title
                self._write(both, look.strong, look.text, box)
            else:
                self._write_beside(lane, title, hint, right)
        if not is_above:
            self._write_scale(titles, right)

    def _write_beside(self, lane: LaneBox, title: str, hint: str, right: float) -> None:
        look = self._look
        strong = QFontMetricsF(look.strong).height()
        is_events = lane.kind is LaneKind.EVENTS
        middle = (lane.top + lane.bottom) / 2
        small = QFontMetricsF(look.small)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        wrapped = small.boundingRect(QRectF(0, 0, right, 1000), int(flags), hint)
        high = strong + (wrapped.height() if hint else 0)
        top = lane.top + 4 * look.scale if is_events else max(lane.top + 4, middle - high / 2)
        self._write(title, look.strong, look.text, QRectF(0, top, right, strong))
        if hint:
            self._painter.setFont(look.small)
            self._painter.setPen(QColor(look.muted))
            self._painter.drawText(
                QRectF(0, top + strong, right, wrapped.height() + 2), int(flags), hint
            )

    def _write_scale(self, titles: LifeTitles, right: float) -> None:
        places, look = self._places, self._look
        high = QFontMetricsF(look.small).height()
        for y, text in (
            (places.zero - places.half, titles.good),
            (places.zero, "0"),
            (places.zero + places.half, titles.heavy),
        ):
            box = QRectF(0, y - high / 2, right, high)
            self._write(text, look.small, look.muted, box, to_right=True)

    def _write(
        self, text: str, font: QFont, code: str, box: QRectF, *, to_right: bool = False
    ) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(code))
        side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
        bottom = Qt.AlignmentFlag.AlignVCenter
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.drawText(box, side | bottom, shown)
