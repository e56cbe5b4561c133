"""One number of a scale: a radio button, painted as a step of the pain ramp or as a plain cell."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from diary.colours import PAIN_RAMP, pain_ink
from diary.ui.theme import Theme, Type, colour, current_theme, mixed
from diary.ui.widgets.painting import RADIUS, paint_box, painter_for

MINUS = "\N{MINUS SIGN}"
STEPPED_BACK = 0.36
"""What is left of the ramp beside the chosen number; more would make its numbers hard to read."""


class ScoreButton(QRadioButton):
    """A number that can be chosen; ``steps_back`` while another number is."""

    def __init__(self, score: int, parent: QWidget | None = None) -> None:
        """The number it stands for."""
        super().__init__(str(score).replace("-", MINUS), parent)
        self.score = score
        self.steps_back = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        """Never smaller: it is a target for sore hands."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def focus_shape(self) -> tuple[QRect, float]:
        """The button itself."""
        return self.rect(), RADIUS

    def _paint_number(self, painter: QPainter, ink: QColor, chosen: Type, rest: Type) -> None:
        painter.setFont(current_theme().font(chosen if self.isChecked() else rest))
        painter.setPen(ink)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class RampButton(ScoreButton):
    """A step of the pain ramp; only ever for pain, ``score`` is 0 … 10."""

    def sizeHint(self) -> QSize:
        """56 by 52 at 100 %."""
        theme = current_theme()
        return QSize(theme.control(56), theme.control(52))

    def minimumSizeHint(self) -> QSize:
        """44 wide at 100 %: it gives way a little before a row breaks."""
        theme = current_theme()
        return QSize(theme.control(44), theme.control(52))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the step: full strength unless another number is chosen."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        box = QRectF(self.rect())
        fill, ink = self._fill_and_ink(theme)
        over = self.underMouse() and self.isEnabled() and not self.isChecked()
        edge = colours.text if over or theme.high_contrast else colours.border
        paint_box(
            painter,
            box,
            fill=fill,
            edge=colour(edge if self.isEnabled() else colours.line),
            width=2.0 if over else theme.edge,
        )
        if self.isChecked():
            paint_box(
                painter,
                box.adjusted(3, 3, -3, -3),
                fill=None,
                edge=ink,
                width=2.0,
                radius=RADIUS - 3,
            )
        self._paint_number(painter, ink, Type.NUMBER_CHOSEN, Type.NUMBER)

    def _fill_and_ink(self, theme: Theme) -> tuple[QColor | None, QColor]:
        if not self.isEnabled():
            return None, colour(theme.palette.muted)
        step = PAIN_RAMP[self.score]
        if self.steps_back and not self.underMouse():
            return mixed(step, theme.palette.window, STEPPED_BACK), colour(theme.palette.text)
        return colour(step), colour(pain_ink(self.score))


class PlainButton(ScoreButton):
    """A cell without a colour of its own, for everything but pain; its row paints the border."""

    def sizeHint(self) -> QSize:
        """44 pixels square at 100 %."""
        side = current_theme().control(44)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the number, and a ground where it is chosen or pointed at."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        box = QRectF(self.rect())
        if self.isChecked():
            paint_box(
                painter, box, fill=colour(colours.selected), edge=colour(colours.accent), width=2.0
            )
        elif self.underMouse() and self.isEnabled():
            paint_box(
                painter,
                box.adjusted(2, 2, -2, -2),
                fill=mixed(colours.selected, colours.surface, 0.5),
                edge=None,
            )
        ink = colour(colours.text if self.isEnabled() else colours.muted)
        self._paint_number(painter, ink, Type.QUESTION, Type.BODY)


class ScoreMark(QWidget):
    """A number on its step of the pain ramp, to read: beside what was written earlier."""

    def __init__(self, score: int, parent: QWidget | None = None, *, side: int = 32) -> None:
        """``score`` is 0 … 10; ``side`` in pixels at 100 %."""
        super().__init__(parent)
        self._score = score
        self._side = side
        self.setAccessibleName(str(score))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_score(self, score: int) -> None:
        """Show another number."""
        self._score = score
        self.setAccessibleName(str(score))
        self.update()

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A square."""
        side = current_theme().control(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the number on its step."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        box = QRectF(self.rect())
        paint_box(
            painter,
            box,
            fill=colour(PAIN_RAMP[self._score]),
            edge=colour(theme.palette.border),
            radius=6,
        )
        painter.setFont(theme.font(Type.HINT_STRONG))
        painter.setPen(colour(pain_ink(self._score)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._score))
