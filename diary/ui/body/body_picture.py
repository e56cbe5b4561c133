"""The picture of the body, front and back beside one another, to look at: pointing says what is where.

It knows nothing of marks: who uses it says how regions are filled, and which stand out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from diary.domain.body import region_name
from diary.figure.body_drawing import Drawings, body_drawings
from diary.figure.body_figure import BodyFigure, Emphasis, draw_body
from diary.figure.body_look import RegionInk, look_of
from diary.ui.body.body_places import figures_in, height_for
from diary.ui.theme import current_theme

_WANTED, _LEAST = 696, 260
"""Widths in pixels."""


class BodyPicture(QWidget):
    """Both views; for one that can be walked through with the keys, see ``BodyView``."""

    pointed = Signal(str)
    """The region under the pointer or the keyboard; empty where there is none."""

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        drawings: Callable[[], Drawings] = body_drawings,
        words: Callable[[str], str] = region_name,
    ) -> None:
        """``name`` is for a screen reader; ``words`` says what is known of a region.

        The drawings are read when the picture is first shown.
        """
        super().__init__(parent)
        self._read = drawings
        self._drawings: Drawings | None = None
        self._figures: tuple[BodyFigure, ...] = ()
        self.words = words
        self._inks: Mapping[str, RegionInk] = {}
        self._emphasis = Emphasis()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # what it shows

    @property
    def drawings(self) -> Drawings:
        """What can be shown; empty where the drawings are missing or broken."""
        if self._drawings is None:
            self._drawings = self._read()
        return self._drawings

    def set_inks(self, inks: Mapping[str, RegionInk]) -> None:
        """Fill these regions and leave the others empty."""
        self._inks = dict(inks)
        self.update()

    def set_chosen(self, regions: Iterable[str]) -> None:
        """Show exactly these as chosen; tells nobody."""
        self.emphasise(chosen=tuple(regions))

    @property
    def emphasis(self) -> Emphasis:
        """What stands out."""
        return self._emphasis

    def emphasise(self, **changes: object) -> None:
        """Change what stands out: parts of ``Emphasis`` by their name."""
        before = self._emphasis
        self._emphasis = replace(before, **changes)  # type: ignore[arg-type]  # named by the callers
        touched = before.parts ^ self._emphasis.parts
        for figure in self._figures:
            if any(region in figure.drawing.regions for _part, region in touched):
                self.update(figure.rect.toAlignedRect())

    @property
    def figures(self) -> tuple[BodyFigure, ...]:
        """Both views as they stand now."""
        return self._figures

    def sizeHint(self) -> QSize:
        """As large as it likes to be."""
        width = current_theme().control(_WANTED)
        return QSize(width, height_for(width))

    def minimumSizeHint(self) -> QSize:
        """Half of that wide; it keeps its proportions."""
        return QSize(_LEAST, height_for(_LEAST))

    def heightForWidth(self, width: int) -> int:
        """See ``height_for``."""
        return height_for(width)

    def retheme(self) -> None:
        """Take another size."""
        self._place()
        self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the drawings, the first time."""
        super().showEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the figures anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the views that need it."""
        theme = current_theme()
        look = look_of(theme.palette, high_contrast=theme.high_contrast)
        painter = QPainter(self)
        for figure in self._figures:
            if figure.rect.intersects(QRectF(event.rect())):
                draw_body(painter, figure, self._inks, look, self._emphasis)

    def _place(self) -> None:
        if self.isVisible():
            self._figures = figures_in(QRectF(self.rect()), self.drawings)
            self.update()

    def region_at(self, point: QPointF) -> str | None:
        """The region at a point of this widget."""
        figure = next((each for each in self._figures if each.rect.contains(point)), None)
        return None if figure is None else figure.region_at(point)

    def event(self, event: QEvent) -> bool:
        """Name the region under the pointer."""
        if isinstance(event, QHelpEvent):
            region = self.region_at(QPointF(event.pos()))
            text = "" if region is None else self.words(region)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        self.point_at(self.region_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.point_at(None)

    def point_at(self, region: str | None) -> None:
        """A region is under the pointer, or none."""
        if region != self._emphasis.pointed:
            self.emphasise(pointed=region)
            self.pointed.emit(region or "")
