"""A life chart for paper: A4 lying down, black on white, and if wished the same in words on the pages after it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
)

from diary.analysis.life_chart import LaneKind, LifeChart, Stretch
from diary.analysis.life_layout import LifeLayout, LifeWords
from diary.analysis.life_places import LifePlaces
from diary.analysis.table import Table
from diary.report.life_look import LifeLook, paper_font, paper_look
from diary.report.life_painter import LifePainter, sizes_for
from diary.report.life_signs import paint_sign
from diary.report.life_titles import LifeTitles, TitlePainter
from diary.report.paper import paint_pages

WIDTH, HEIGHT = 842.0, 595.0
"""A4 lying down, in points."""
MARGIN = 36.0
_LEFT_COLUMN = 96.0
_TITLE, _BODY, _SMALL = 17.0, 10.0, 9.0
_MILLIMETRES = 12.7
_ROW_GAP = 4.0
_LEGEND_LINE = 18.0
_SHARES = (0.21, 0.22, 0.15, 0.13, 0.09, 0.2)
"""Of the width, for the columns of the list."""


@dataclass(frozen=True, slots=True)
class LifeSheet:
    """What the sheet says; all texts in the spoken language."""

    title: str
    made: str
    """Whose sheet it is not said; when it was made is."""
    chart: LifeChart
    part: tuple[float, float]
    """From where to where of the axis."""
    titles: LifeTitles
    words: LifeWords
    legend: tuple[tuple[str, str], ...]
    """The key of each sign and its words."""
    sentences: tuple[str, ...]
    left_out: str
    """A sentence with ``{count}`` for lines that found no room in the picture."""
    list_title: str = ""
    table: Table | None = None
    """The same in words, on the pages that follow."""


def paint_life_sheet(device: QPagedPaintDevice, sheet: LifeSheet) -> bool:
    """Paint all pages on a printer or a PDF; whether the device let itself be painted on."""

    def paint(painter: QPainter, room: QRectF) -> None:
        paint_picture(painter, sheet, room.width(), room.height())
        if sheet.table is not None:
            _paint_list(painter, device, sheet, room.width(), room.height())

    return paint_pages(device, _MILLIMETRES, paint, QPageLayout.Orientation.Landscape)


def paint_picture(painter: QPainter, sheet: LifeSheet, width: float, height: float) -> None:
    """Paint the first page in a rectangle of ``width`` by ``height`` points."""
    look = paper_look()
    title = paper_font(_TITLE, bold=True)
    high = QFontMetricsF(title).height()
    _write(painter, sheet.title, title, QRectF(0, 0, width, high))
    small = paper_font(_SMALL)
    _write(painter, sheet.made, small, QRectF(0, 0, width, high), to_right=True)
    top = high + 4 if sheet.title or sheet.made else 0.0
    foot = _foot_top(sheet, width, height)
    left_out, layout = _fitting(sheet, look, width, foot - top)
    told = (sheet.left_out.format(count=left_out),) if left_out else ()
    _paint_foot(painter, replace(sheet, sentences=(*sheet.sentences, *told)), look, width, height)
    places = layout.places(*sheet.part, height=foot - top)
    painter.save()
    painter.translate(0, top)
    _paint_chart(painter, places, look, sheet.titles)
    painter.restore()


def _paint_chart(painter: QPainter, places: LifePlaces, look: LifeLook, titles: LifeTitles) -> None:
    LifePainter(painter, places, look).paint_plot()
    TitlePainter(painter, places, look).paint(titles, is_above=False)


def _fitting(
    sheet: LifeSheet, look: LifeLook, width: float, height: float
) -> tuple[int, LifeLayout]:
    """The chart with as many lines as the page has room for, the longest first, and how many were left out."""
    chart, left_out, is_dense = sheet.chart, 0, False
    while True:
        layout = LifeLayout(
            chart,
            sizes_for(look),
            sheet.words,
            (_LEFT_COLUMN, width - 8),
            least_lane=2.2 * QFontMetricsF(look.strong).height(),
            is_dense=is_dense,
        )
        lanes = {
            LaneKind.STRENGTH: chart.strengths,
            LaneKind.COMPLAINTS: chart.complaints,
            LaneKind.TREATMENTS: chart.treatments,
        }
        fullest = max(lanes, key=lambda kind: len(lanes[kind]))
        if layout.least_height <= height or len(lanes[fullest]) <= 1:
            return left_out, layout
        if is_dense:
            chart, left_out = _without_shortest(chart, fullest), left_out + 1
        is_dense = True


def _without_shortest(chart: LifeChart, kind: LaneKind) -> LifeChart:
    def rest(lines: Sequence[Stretch]) -> tuple[Stretch, ...]:
        shortest = min(lines, key=lambda line: line.last - line.first)
        return tuple(line for line in lines if line is not shortest)

    if kind is LaneKind.STRENGTH:
        return replace(chart, strengths=rest(chart.strengths))
    if kind is LaneKind.TREATMENTS:
        return replace(chart, treatments=rest(chart.treatments))
    lines = rest(chart.complaints)
    kept = {mark.key for line in lines for mark in (line.mark, *line.worsenings)}
    ties = tuple(tie for tie in chart.ties if tie.mark.key in kept)
    return replace(chart, complaints=lines, ties=ties)


def _foot_top(sheet: LifeSheet, width: float, height: float) -> float:
    """Where the foot begins; there is room for a sentence about what was left out."""
    text = " ".join((*sheet.sentences, sheet.left_out))
    return height - _text_height(text, width) - len(_legend_rows(sheet, width)) * _LEGEND_LINE - 8


def _text_height(text: str, width: float) -> float:
    room = QRectF(0, 0, width, 10_000)
    metrics = QFontMetricsF(paper_font(_BODY))
    return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def _legend_rows(sheet: LifeSheet, width: float) -> list[list[tuple[str, str, float]]]:
    """Key, words and left edge of each sign, row by row."""
    small, x = paper_font(_SMALL), 0.0
    rows: list[list[tuple[str, str, float]]] = [[]]
    for key, words in sheet.legend:
        wide = 26 + QFontMetricsF(small).horizontalAdvance(words) + 10
        if x + wide > width and rows[-1]:
            rows.append([])
            x = 0.0
        rows[-1].append((key, words, x))
        x += wide
    return rows


def _paint_foot(
    painter: QPainter, sheet: LifeSheet, look: LifeLook, width: float, height: float
) -> None:
    """Paint legend and sentences at the foot of the page."""
    text = " ".join(sheet.sentences)
    top = height - _text_height(text, width)
    painter.setFont(paper_font(_BODY))
    painter.setPen(QColor(look.text))
    flags = int(Qt.TextFlag.TextWordWrap)
    painter.drawText(QRectF(0, top, width, height - top + 2), flags, text)
    rows, small = _legend_rows(sheet, width), paper_font(_SMALL)
    start = top - len(rows) * _LEGEND_LINE - 4
    for place, row in enumerate(rows):
        for key, words, left in row:
            box = QRectF(left, start + place * _LEGEND_LINE, 22, _LEGEND_LINE)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_sign(painter, key, look, box)
            _write(painter, words, small, QRectF(left + 26, box.top(), width, _LEGEND_LINE))


def _paint_list(
    painter: QPainter, device: QPagedPaintDevice, sheet: LifeSheet, width: float, height: float
) -> None:
    """The table on as many pages as it needs, its heads on each."""
    table = sheet.table
    if table is None:
        return
    font = paper_font(_BODY)
    edges = [sum(_SHARES[:place]) * width for place in range(len(_SHARES))]
    flags = int(Qt.TextFlag.TextWordWrap)
    top = height
    for row in table.rows:
        boxes = []
        for place, text in enumerate(row):
            room = QRectF(edges[place], 0, _SHARES[place] * width - 8, 10_000)
            boxes.append(QFontMetricsF(font).boundingRect(room, flags, text))
        high = min(max(box.height() for box in boxes), height / 2)
        if top + high > height:
            device.newPage()
            top = _write_heads(painter, sheet, table.heads, edges, width)
        painter.setFont(font)
        painter.setPen(QColor("#000000"))
        for place, text in enumerate(row):
            box = QRectF(edges[place], top, _SHARES[place] * width - 8, high + 2)
            painter.drawText(box, flags, text)
        top += high + _ROW_GAP
        painter.setPen(QColor("#C8C8C8"))
        painter.drawLine(QPointF(0, top - 2), QPointF(width, top - 2))


def _write_heads(
    painter: QPainter,
    sheet: LifeSheet,
    heads: Sequence[str],
    edges: Sequence[float],
    width: float,
) -> float:
    title, strong = paper_font(_TITLE, bold=True), paper_font(_BODY, bold=True)
    high = QFontMetricsF(title).height()
    _write(painter, sheet.list_title, title, QRectF(0, 0, width, high))
    line = QFontMetricsF(strong).height()
    for place, text in enumerate(heads):
        box = QRectF(edges[place], high + 8, _SHARES[place] * width - 8, line)
        _write(painter, text, strong, box)
    return high + 8 + line + 6


def _write(
    painter: QPainter, text: str, font: QFont, box: QRectF, *, to_right: bool = False
) -> None:
    painter.setFont(font)
    painter.setPen(QColor("#000000"))
    side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
