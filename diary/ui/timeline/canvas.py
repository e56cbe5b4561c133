"""What every painter of a lane needs: the painter, the time in sight, the places and the theme."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from diary.analysis.lanes import Lane, Span, Timeline
from diary.analysis.sight import Sight
from diary.ui.theme import Theme, Type, colour, mixed
from diary.ui.timeline.chart_layout import ChartLayout

_FILL = 0.8
"""How strong the colour of a series is on the surface: still 3:1."""


@dataclass(slots=True)
class Canvas:
    """One frame of the chart."""

    painter: QPainter
    timeline: Timeline
    sight: Sight
    places: ChartLayout
    theme: Theme
    is_moving: bool
    """While it moves edges are not smoothed."""
    series: dict[str, int] = field(default_factory=dict)
    """Which of the colours of the series a lane has, by its key."""
    drawn: dict[str, int] = field(default_factory=dict)
    """How many vertices were drawn of each part, by the key of the lane and the part."""
    is_for_paper: bool = False
    """A picture of any size: lines grow with it, and points are drawn, not copied."""

    def smooth(self, *, on: bool = True) -> None:
        """Smooth the edges of what follows, unless the chart moves."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on and not self.is_moving)

    def fill_with(self, code: str | QColor) -> None:
        """Fill what follows, without edges."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour(code) if isinstance(code, str) else code)

    def draw_with(self, code: str, width: float = 1.0) -> None:
        """Draw what follows as lines."""
        pen = QPen(colour(code), width)
        pen.setCosmetic(not self.is_for_paper)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def series_colour(self, lane: Lane) -> QColor:
        """The colour of the bars of a lane."""
        colours = self.theme.palette
        return mixed(colours.series[self.series.get(lane.key, 0)], colours.surface, _FILL)

    def count(self, lane: Lane, part: str, vertices: int) -> None:
        """Note how much was drawn."""
        self.drawn[f"{lane.key} {part}"] = self.drawn.get(f"{lane.key} {part}", 0) + vertices

    def edges(self, span: Span) -> tuple[float, float]:
        """Where a span begins and ends, within the plot."""
        left = min(max(self.sight.pixel(span.first), self.sight.left - 2), self.sight.right + 2)
        right = min(max(self.sight.pixel(span.last), self.sight.left - 2), self.sight.right + 2)
        return left, right

    def width_of(self, text: str, kind: Type = Type.SMALL) -> float:
        """The width of a text."""
        return QFontMetricsF(self.theme.font(kind)).horizontalAdvance(text)


def write(
    painter: QPainter,
    theme: Theme,
    text: str,
    box: QRectF,
    *,
    kind: Type = Type.SMALL,
    code: str = "",
    flags: int = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
) -> None:
    """Write one line in ``box``, shortened to its width."""
    font = theme.font(kind)
    painter.setFont(font)
    painter.setPen(colour(code or theme.palette.text))
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) > box.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, flags, text)
