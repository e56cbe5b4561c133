"""The card that says in words what is pointed at: a moment, or a day, a week or a month."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.colours import PAIN_RAMP, pain_ink
from diary.i18n import _
from diary.ui.dates import number
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import RADIUS, paint_box, painter_for

_WIDTH = 320
_SCORE = 40
_MARGIN = 16


@dataclass(frozen=True, slots=True)
class CardWords:
    """What the card says; a part that is empty is not shown."""

    when: str
    score: int | None = None
    """The pain of the moment, 0 … 10."""
    lines: tuple[str, ...] = ()
    """Beside the score."""
    quote: str = ""
    """The first words that were written."""
    details: str = ""
    can_open: bool = False

    @property
    def spoken(self) -> str:
        """All of it in one sentence for a screen reader."""
        score = [] if self.score is None else [_("pain {score}").format(score=self.score)]
        parts = (self.when, *score, *self.lines, self.quote, self.details)
        return ", ".join(part for part in parts if part)


class _Score(QWidget):
    """A number on its step of the ramp."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._score = 0
        self.retheme()

    def show_score(self, score: int) -> None:
        """Show another number."""
        self._score = score
        self.update()

    def retheme(self) -> None:
        """Take another size."""
        side = current_theme().control(_SCORE)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint it."""
        theme, painter = current_theme(), painter_for(QPainter(self))
        fill, edge = colour(PAIN_RAMP[self._score]), colour(theme.palette.border)
        paint_box(painter, self.rect().toRectF(), fill=fill, edge=edge, width=theme.edge)
        painter.setFont(theme.font(Type.NUMBER))
        painter.setPen(colour(pain_ink(self._score)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number(self._score))


class MomentCard(QWidget):
    """The card itself; lies over the chart and takes the mouse only on its button."""

    open_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden."""
        super().__init__(parent)
        self._when = Label("", Type.QUESTION, self)
        self._score = _Score(self)
        self._lines = Label("", Type.HINT, self, muted=False)
        self._quote = Label("", Type.CONTROL, self)
        self._details = Label("", Type.HINT, self)
        self._open = Button(
            _("Open in the diary"), ButtonKind.QUIET, self, shortcut_hint=_("Enter")
        )
        self._open.clicked.connect(self.open_asked)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self._score, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self._lines, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 6)
        column.setSpacing(8)
        column.addWidget(self._when)
        column.addLayout(beside)
        for part in (self._quote, self._details, self._open):
            column.addWidget(part)
        self.hide()

    def show_words(self, words: CardWords, x: float, top: float) -> None:
        """Show what is pointed at, beside the pixel ``x`` and below ``top``, within the parent."""
        self._when.setText(words.when)
        self._score.setVisible(words.score is not None)
        if words.score is not None:
            self._score.show_score(words.score)
        for label, text in (
            (self._lines, "\n".join(words.lines)),
            (self._quote, words.quote),
            (self._details, words.details),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._open.setVisible(words.can_open)
        host = self.parentWidget()
        room = self.width() if host is None else host.width()
        width = min(current_theme().control(_WIDTH), room)
        self.setFixedWidth(width)
        layout = self.layout()
        height = self.sizeHint().height() if layout is None else layout.totalHeightForWidth(width)
        self.setFixedHeight(height)
        left = x + _MARGIN if x + _MARGIN + width <= room else x - _MARGIN - width
        lowest = top if host is None else max(0.0, min(top, host.height() - height))
        self.move(round(max(0.0, left)), round(lowest))
        self.show()
        self.raise_()

    def forget(self) -> None:
        """Hold no diary content any more."""
        for label in (self._when, self._lines, self._quote, self._details):
            label.setText("")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the ground and its edge."""
        theme, painter = current_theme(), painter_for(QPainter(self))
        paint_box(
            painter,
            self.rect().toRectF(),
            fill=colour(theme.palette.surface),
            edge=colour(theme.palette.border),
            width=theme.edge,
            radius=RADIUS,
        )
