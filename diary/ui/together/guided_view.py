"""Guided moments: pain and heaviness before and after, counted over many of them; never anything about a single one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.guided_change import BeforeAfter, before_after, before_after_in_words
from diary.analysis.patterns_words import Told
from diary.domain.measure import Measure
from diary.domain.measures import HEAVINESS, HEAVINESS_AFTER, PAIN, PAIN_AFTER
from diary.domain.scale import Rating
from diary.i18n import N_, _
from diary.ui.background import Background
from diary.ui.pictures.sheet import Block, words
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import voice_of
from diary.ui.together.slopes_plot import SlopesPlot
from diary.ui.together.source import looked_at
from diary.ui.together.view import Asked, Chart, Table, TogetherView, is_quiet
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.two_columns import TwoColumns

_PAIRS = (
    (N_("Pain"), PAIN, PAIN_AFTER),
    (N_("How heavy it felt"), HEAVINESS, HEAVINESS_AFTER),
)


class _Side(QWidget):
    """One figure: its name, what was counted, and the slopes."""

    def __init__(self, title: str, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_high_as_needed(self)
        self.title = title
        self.told = Told("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(title, Type.SECTION, self))
        self._headline = Label("", Type.QUESTION, self)
        is_pain = isinstance(measure.scale, Rating) and measure.scale.is_pain
        self._plot = SlopesPlot(self, is_pain=is_pain)
        self._details = Label("", Type.HINT, self)
        for widget in (self._headline, self._plot, self._details):
            column.addWidget(widget)
        column.addStretch(1)

    def show_told(self, told: Told, found: BeforeAfter | None, *, is_quiet: bool) -> None:
        """Show what was counted; without figures only the sentence."""
        self.told = told
        self._headline.setText(told.headline)
        shows_details = bool(told.details) and not (is_quiet and told.rows)
        self._details.setText(" ".join(told.details) if shows_details else "")
        self._details.setVisible(shows_details)
        said = " ".join([self.title, told.headline, *told.details])
        self._plot.show_pairs(None if is_quiet else found, said)

    def blocks(self) -> list[Block]:
        """What is drawn, with what is said of it, to be saved; nothing where only words are in sight."""
        drawn = self._plot.block()
        if drawn is None:
            return []
        headline = words(self.told.headline, Type.QUESTION, muted=False, gap=12)
        return [headline, drawn, words(" ".join(self.told.details))]


class GuidedView(TogetherView):
    """Both figures beside one another where there is room."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        about = _(
            "All guided moments of the period together. Whether it would have gone otherwise without them cannot be seen"
            " here."
        )
        self._about = Label(about, Type.HINT, self)
        self.column.addWidget(self._about)
        both = TwoColumns(self)
        self._sides = [_Side(_(title), before, both) for title, before, _after in _PAIRS]
        for column, side in zip((both.left, both.right), self._sides, strict=True):
            column.addWidget(side)
        self.column.addWidget(both)

    def table(self) -> Table | None:
        """As the base: one figure under the other."""
        told = [(side.title, side.told) for side in self._sides if side.told.rows]
        if not told:
            return None
        heads = (_("Figure"), *told[0][1].heads)
        return heads, tuple((title, *row) for title, each in told for row in each.rows)

    def charts(self, asked: Asked) -> list[Chart]:  # noqa: ARG002  it has its own two figures
        """As the base."""
        return [
            Chart(
                _("Guided moments: {figure}").format(figure=side.title),
                [*blocks, words(self._about.text())] if (blocks := side.blocks()) else [],
            )
            for side in self._sides
        ]

    def show_asked(self, asked: Asked | None) -> None:
        """As the base."""
        self.let_go()
        vault, today = self.session.vault, self.session.today
        if asked is None:
            nothing = before_after_in_words(None, voice_of(today))
            for side in self._sides:
                side.show_told(Told("") if self._is_locked else nothing, None, is_quiet=True)
            return

        def work() -> list[BeforeAfter | None]:
            period = looked_at(vault, today, asked.days)
            if period is None:
                return [None for _pair in _PAIRS]
            measures = [measure for _title, *pair in _PAIRS for measure in pair]
            moments = vault.along_time.moments(period, measures)
            return [
                before_after(moments[before.key], moments[after.key])
                for _title, before, after in _PAIRS
            ]

        self.work_out(work, self._show)

    def _show(self, found: list[BeforeAfter | None]) -> None:
        quiet, voice = is_quiet(self.session), voice_of(self.session.today)
        for side, each in zip(self._sides, found, strict=True):
            side.show_told(before_after_in_words(each, voice), each, is_quiet=quiet)
