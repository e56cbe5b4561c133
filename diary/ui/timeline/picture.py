"""The lanes of the timeline on a sheet to be saved: the same painters as on the screen, for the part in sight.

An SVG knows no edges beyond which nothing is seen, so the days outside that part are taken away before.
"""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from diary.analysis.lanes import Timeline
from diary.analysis.sight import Sight
from diary.analysis.timeline_part import part_of
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.dates import period_in_words
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.sheet import WIDE, Block, sheet, words
from diary.ui.theme import current_theme
from diary.ui.timeline.chart_layout import lay_out
from diary.ui.timeline.column_painting import paint_columns
from diary.ui.timeline.items import PlotItem


def lanes_offer(timeline: Timeline, part: tuple[float, float], period: Period) -> Offer:
    """The lanes of ``timeline`` as a picture to be saved; ``part`` is the time in sight, ``period`` its days."""
    title, days, shown = _("Timeline"), period_in_words(period), part_of(timeline, *part)

    def blocks() -> list[Block]:
        return [words(" ".join(shown.sentences)), _lanes(shown)]

    return Offer(title, partial(sheet, title, days, blocks, WIDE), days)


def _lanes(timeline: Timeline) -> Block:
    def height(width: float) -> float:
        return lay_out(timeline.lanes, current_theme(), width, 0).height

    return Block(height, partial(_paint, timeline), gap=16)


def _paint(timeline: Timeline, painter: QPainter, box: QRectF) -> None:
    places = lay_out(timeline.lanes, current_theme(), box.width(), 0)
    paint_columns(painter, current_theme(), places, timeline.last)
    plot = PlotItem()
    plot.is_for_paper = True
    plot.show_timeline(timeline, places)
    plot.show_sight(Sight(timeline.first, timeline.last, places.left, places.right))
    plot.paint_on(painter)
