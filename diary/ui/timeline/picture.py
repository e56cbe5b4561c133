"""The lanes of the timeline on a sheet to be saved: the same painters as on the screen, for the part in sight."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from diary.analysis.lanes import Timeline
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.dates import period_in_words
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.sheet import WIDE, Block, sheet, words
from diary.ui.theme import current_theme
from diary.ui.timeline.chart_layout import lay_out
from diary.ui.timeline.column_painting import paint_columns
from diary.ui.timeline.items import PlotItem
from diary.ui.timeline.sight import Sight


def lanes_offer(timeline: Timeline, part: tuple[float, float], period: Period) -> Offer:
    """The lanes of ``timeline`` as a picture to be saved; ``part`` is the time in sight, ``period`` its days."""
    title, days = _("Timeline"), period_in_words(period)

    def blocks() -> list[Block]:
        return [words(" ".join(timeline.sentences)), _lanes(timeline, part)]

    return Offer(title, partial(sheet, title, days, blocks, WIDE), days)


def _lanes(timeline: Timeline, part: tuple[float, float]) -> Block:

    def height(width: float) -> float:
        return lay_out(timeline.lanes, current_theme(), width, 0).height

    return Block(height, partial(_paint, timeline, part), gap=16)


def _paint(timeline: Timeline, part: tuple[float, float], painter: QPainter, box: QRectF) -> None:
    places = lay_out(timeline.lanes, current_theme(), box.width(), 0)
    paint_columns(painter, current_theme(), places, timeline.last)
    plot = PlotItem()
    plot.is_for_paper = True
    plot.show_timeline(timeline, places)
    plot.show_sight(Sight(*part, places.left, places.right))
    plot.paint_on(painter)
