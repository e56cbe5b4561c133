"""One factor on the page: its picture, the sentence, how much and how sure, and the way to the days themselves."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from diary.analysis.association import Verdict
from diary.analysis.together import Pair
from diary.analysis.together_words import (
    Outcome,
    detail,
    enough,
    headline,
    needed_in_words,
    pairs_in_words,
)
from diary.i18n import _
from diary.ui.theme import Type, current_theme
from diary.ui.timeline.source import voice_of
from diary.ui.together.effect_picture import EffectAxis, EffectPicture
from diary.ui.together.enough_bar import EnoughBar
from diary.ui.together.pair_picture import PairDays, PairPicture
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

WIDE_FROM = 880
"""Pixels at 100 %: from here on the effect stands beside the words."""
BESIDE_AXIS = 104
"""The room of the days beside the axis, in pixels at 100 %."""
_MOST_DAYS = 12
_TIGHT_BELOW, _AXIS_ALONE = 440, 280


class _Form(Enum):
    """How a row lies: the effect beside the words, under them, or under them with the days under the effect."""

    WIDE = "wide"
    NARROW = "narrow"
    TIGHT = "tight"


@dataclass(frozen=True, slots=True)
class Shown:
    """How the rows are shown: the outcome, its ends, today, without figures, and what the timeline can lay over."""

    outcome: Outcome
    ends: tuple[float, float]
    today: date
    is_quiet: bool
    overlays: frozenset[str]
    suspected: frozenset[str] = frozenset()
    """The keys of factors that the person suspects."""


class PairRow(QWidget):
    """A row; in a narrow window the effect lies under the words and the picture goes."""

    day_asked = Signal(object)
    """This ``date`` of the diary."""
    overlay_asked = Signal(str)
    """The factor with this key laid over the outcome on the timeline."""

    def __init__(
        self, pair: Pair, shown: Shown, axis: EffectAxis, parent: QWidget | None = None
    ) -> None:
        """``axis`` is the one of all rows."""
        super().__init__(parent)
        outcome, ends, today, is_quiet = shown.outcome, shown.ends, shown.today, shown.is_quiet
        self._pair, self._today = pair, today
        self._voice = voice_of(today)
        found = pair.found.verdict in {Verdict.TOGETHER, Verdict.WEAK}
        is_tested = pair.found.verdict is not Verdict.TOO_LITTLE
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setColumnStretch(1, 1)
        self._picture: QWidget | None = None
        self._side: QWidget | None = None
        self._count: Label | None = None
        if found and not is_quiet:
            self._picture = PairPicture(PairDays(pair, ends, outcome.is_pain), self)
        words = self._words(shown, found=found)
        self._text = words
        if is_tested and not is_quiet:
            self._side = EffectPicture(pair, axis, self)
            self._count = Label(pairs_in_words(pair, self._voice), Type.HINT, self)
        elif not is_tested:
            have, least = enough(pair)
            self._side = EnoughBar(have / least, self)
            self._count = Label(needed_in_words(pair), Type.HINT, self)
        if self._count is not None:
            self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._grid)
        column.addWidget(Rule(self))
        self._form: _Form | None = None
        self._arrange(_Form.WIDE)

    def _words(self, shown: Shown, *, found: bool) -> QWidget:
        outcome, is_quiet, suspected = shown.outcome, shown.is_quiet, shown.suspected
        may_overlay = self._pair.factor.key in shown.overlays
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(2)
        kind = Type.QUESTION if self._pair.found.verdict is Verdict.TOGETHER else Type.BODY
        self.headline = Label(headline(self._pair, outcome), kind, holder)
        column.addWidget(self.headline)
        if found and not is_quiet:
            column.addWidget(Label(detail(self._pair, self._voice), Type.HINT, holder))
        if self._pair.factor.key in suspected:
            column.addWidget(Label(_("your suspicion"), Type.HINT_STRONG, holder))
        self._days = QWidget(holder)
        ways = QWidget(holder)
        flow = FlowLayout(ways, gap=12, row_gap=0)
        if found and self._pair.days_with:
            days = Button(_("The days"), ButtonKind.LINK, ways, trailing_icon="chevron-down")
            days.setAccessibleDescription(self.headline.text())
            days.clicked.connect(self._toggle_days)
            flow.addWidget(days)
        if found and may_overlay:
            overlay = Button(_("On the timeline"), ButtonKind.LINK, ways, icon_name="chart-line")
            overlay.setAccessibleDescription(self.headline.text())
            overlay.clicked.connect(lambda: self.overlay_asked.emit(self._pair.factor.key))
            flow.addWidget(overlay)
        column.addWidget(ways)
        column.addWidget(self._days)
        ways.setVisible(found and (bool(self._pair.days_with) or may_overlay))
        self._days.hide()
        return holder

    def _toggle_days(self) -> None:
        if self._days.layout() is None:
            flow = FlowLayout(self._days, gap=8, row_gap=0)
            for day in self._pair.days_with[:_MOST_DAYS]:
                link = Button(self._voice.day(day), ButtonKind.LINK, self._days)
                link.clicked.connect(lambda _checked=False, day=day: self.day_asked.emit(day))
                flow.addWidget(link)
        self._days.setVisible(self._days.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the effect beside or below."""
        super().resizeEvent(event)
        theme = current_theme()
        if self.width() >= theme.control(WIDE_FROM):
            self._arrange(_Form.WIDE)
        elif self.width() >= theme.control(_TIGHT_BELOW):
            self._arrange(_Form.NARROW)
        else:
            self._arrange(_Form.TIGHT)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the axis."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), current_theme().control(_AXIS_ALONE)), hint.height())

    def _arrange(self, form: _Form) -> None:
        if form is self._form:
            return
        self._form = form
        is_wide = form is _Form.WIDE
        for each in (self._picture, self._text, self._side, self._count):
            if each is not None:
                self._grid.removeWidget(each)
        halfway, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        if self._picture is not None:
            self._picture.setVisible(is_wide)
            if is_wide:
                self._grid.addWidget(self._picture, 0, 0, halfway)
        self._grid.addWidget(self._text, 0, 1, 1, 1 if is_wide else 2)
        if self._side is not None:
            if is_wide:
                self._grid.addWidget(self._side, 0, 2)
            else:
                self._grid.addWidget(self._side, 1, 1, Qt.AlignmentFlag.AlignLeft)
        if self._count is not None:
            self._count.setMinimumWidth(current_theme().control(BESIDE_AXIS))
            places = {
                _Form.WIDE: (0, 3, halfway | right),
                _Form.NARROW: (1, 2, halfway | right),
                _Form.TIGHT: (2, 1, Qt.AlignmentFlag.AlignLeft),
            }
            self._grid.addWidget(self._count, *places[form])
