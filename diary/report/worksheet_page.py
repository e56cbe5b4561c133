"""A worksheet on one page of A4: its name and day, the drawing, and what was written; black on white.

What is longer than the page is written smaller, down to what can be read; the rest is left out and that is said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPainter

from diary.analysis.drawing import Drawing, Rulers, Style
from diary.analysis.text_block import is_shortened
from diary.i18n import _
from diary.report.drawing_painter import Inks, paint_drawing, paper_inks, rulers_of
from diary.report.paper import paint_pages

_MARGIN_MILLIMETRES = 18
_SIZES = (11.0, 10.0, 9.0)
"""Points; the smallest that one still reads with ease is 8.5."""
_GAP, _TITLE = 10.0, 1.5
_SPARE = 24.0
"""Where the last line ends there is room for the one that says that something was left out."""
_DRAWING_SHARE = 0.72
"""Of the page's height that the drawing may take."""


@dataclass(frozen=True, slots=True)
class SheetOnPaper:
    """What stands on the page; ``draw`` lays the drawing out for a width, and is absent where there is none."""

    title: str
    """May be empty where it stands above already, and so may the day."""
    day: str
    sections: Sequence[tuple[str, Sequence[str]]]
    """Each question with its answers."""
    draw: Callable[[float, Rulers], Drawing] | None = None
    if_shortened: Sequence[tuple[str, Sequence[str]]] = ()
    """What stands in place of ``sections`` where the drawing does not hold everything."""


def paint_worksheet(device: QPagedPaintDevice, sheet: SheetOnPaper) -> bool:
    """Paint the sheet as one page, of A4 where the device has no paper of its own; whether it could be painted on."""
    return paint_pages(
        device,
        _MARGIN_MILLIMETRES,
        lambda painter, room: paint_on_page(painter, sheet, room.width(), room.height()),
    )


def paint_on_page(painter: QPainter, sheet: SheetOnPaper, width: float, height: float) -> float:
    """Paint it into a width and a height in points, from the painter's nought; how high it became."""
    for size in _SIZES:
        needed = _Page(None, paper_inks(size), width, height).write(sheet)
        if needed <= height or size == _SIZES[-1]:
            return _Page(painter, paper_inks(size), width, height).write(sheet)
    return 0.0


def height_on_page(sheet: SheetOnPaper, width: float, height: float) -> float:
    """How much of ``height`` is to be kept for it, in points."""
    needed = (_Page(None, paper_inks(size), width, height).write(sheet) for size in _SIZES)
    return min(height, next((each + _SPARE for each in needed if each <= height), height))


class _Page:
    """Writes from top to bottom; measures only where there is no painter."""

    def __init__(self, painter: QPainter | None, inks: Inks, width: float, height: float) -> None:
        self._painter, self._inks = painter, inks
        self._width, self._height = width, height
        self._top = 0.0

    def write(self, sheet: SheetOnPaper) -> float:
        self._text(sheet.title, Style.HEAD, 2, larger=_TITLE)
        self._text(sheet.day, Style.NOTE, _GAP)
        sections = sheet.sections
        if sheet.draw is not None:
            drawing = sheet.draw(self._width, rulers_of(self._inks.fonts))
            self._draw(drawing)
            sections = sheet.if_shortened if is_shortened(drawing) else sections
        for question, answers in sections:
            if not self._has_room(question, *answers[:1]):
                break
            self._text(question, Style.STRONG, 2)
            for answer in answers:
                self._text(answer, Style.WORDS, 2)
            self._top += _GAP / 2
        return self._top

    def _draw(self, drawing: Drawing) -> None:
        scale = min(1.0, self._height * _DRAWING_SHARE / drawing.height)
        if self._painter is not None:
            self._painter.save()
            self._painter.translate((self._width - drawing.width * scale) / 2, self._top)
            self._painter.scale(scale, scale)
            paint_drawing(self._painter, drawing, self._inks)
            self._painter.restore()
        self._top += drawing.height * scale + 2 * _GAP

    def _has_room(self, *texts: str) -> bool:
        """Whether some more lines go on the page; where they do not, that is said once."""
        if self._painter is None:
            return True
        needed = sum(self._height_of(text, Style.WORDS) for text in texts)
        rest = _("The rest stands in the diary.")
        if self._top + needed + self._height_of(rest, Style.NOTE) <= self._height:
            return True
        self._text(rest, Style.NOTE, 0)
        return False

    def _font(self, style: Style, larger: float = 1) -> QFont:
        font = QFont(self._inks.fonts[style])
        font.setPixelSize(round(font.pixelSize() * larger))
        return font

    def _height_of(self, text: str, style: Style, larger: float = 1) -> float:
        room = QRectF(0, 0, self._width, 1e6)
        metrics = QFontMetricsF(self._font(style, larger))
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()

    def _text(self, text: str, style: Style, space: float, *, larger: float = 1) -> None:
        if not text:
            return
        needed = self._height_of(text, style, larger)
        if self._painter is not None:
            needed = min(needed, max(0.0, self._height - self._top))
            self._painter.setFont(self._font(style, larger))
            self._painter.setPen(self._inks.text)
            place = QRectF(0, self._top, self._width, needed)
            self._painter.drawText(place, Qt.TextFlag.TextWordWrap, text)
        self._top += needed + space
