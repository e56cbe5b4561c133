"""The body of a period, front and back: a colour on each region, and a number where numbers are shown."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from diary.domain.body import region_name
from diary.figure.body_drawing import View, body_drawings
from diary.figure.body_figure import BodyFigure, draw_body
from diary.figure.body_look import RegionInk, look_of
from diary.ui.pictures.sheet import Block, drawn
from diary.ui.theme import Type, current_theme

_HEIGHT = 520
_WIDEST = 680


class HeatFigure(QWidget):
    """Front and back beside one another, with a colour and a number on the regions."""

    def __init__(self, parent: QWidget) -> None:
        """Empty until ``show_inks``."""
        super().__init__(parent)
        self._inks: Mapping[str, RegionInk] = {}
        self._words: Mapping[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVisible(bool(body_drawings()))

    def show_inks(self, inks: Mapping[str, RegionInk], words: Mapping[str, str]) -> None:
        """Show these regions; ``words`` say what is known of each."""
        self._inks, self._words = inks, words
        self.update()

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for both figures."""
        theme = current_theme()
        return QSize(theme.control(_WIDEST), theme.control(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        """Name the region under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._words_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint both figures."""
        _paint_figures(QPainter(self), self._figures(), self._inks)

    def _figures(self) -> list[BodyFigure]:
        width = min(self.width(), current_theme().control(_WIDEST))
        return _figures_in(width, self.height())

    def _words_at(self, point: QPoint) -> str:
        for figure in self._figures():
            region = figure.region_at(point.toPointF())
            if region is not None:
                return self._words.get(region, region_name(region))
        return ""


def figure_block(inks: Mapping[str, RegionInk]) -> Block:
    """Front and back on a sheet to be saved."""

    def paint(painter: QPainter, box: QRectF) -> None:
        _paint_figures(painter, _figures_in(min(box.width(), _WIDEST), box.height()), inks)

    return drawn(_HEIGHT if body_drawings() else 0, paint, gap=16)


def _figures_in(width: float, height: float) -> list[BodyFigure]:
    theme = current_theme()
    numbers, words = theme.font(Type.SMALL), theme.font(Type.HINT)
    drawings = [body_drawings()[view] for view in View if body_drawings()]
    return [
        BodyFigure(drawing, QRectF(place * width / 2, 0, width / 2, height), numbers, words)
        for place, drawing in enumerate(drawings)
    ]


def _paint_figures(
    painter: QPainter, figures: list[BodyFigure], inks: Mapping[str, RegionInk]
) -> None:
    theme = current_theme()
    look = look_of(theme.palette, high_contrast=theme.high_contrast)
    for figure in figures:
        draw_body(painter, figure, inks, look)
