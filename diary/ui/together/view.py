"""The base of what the page Together shows beside the pairs: a picture, a sentence, and the same as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.patterns_words import Told
from diary.analysis.table import words_only
from diary.domain.measure import Measure
from diary.domain.period import Period
from diary.domain.preference import QUIET
from diary.errors import DiaryError
from diary.ui.background import Background
from diary.ui.dates import period_in_words
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.sheet import NARROW, Block, sheet, words
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.together.plot import Drawing, Plot, plot_block
from diary.ui.together.source import looked_at
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label

_Result = TypeVar("_Result")

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be looked at, over the last so many days, or the whole diary (``None``)."""

    outcome: Measure
    days: int | None


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in sight, with its words."""

    title: str
    blocks: Sequence[Block]
    width: float = NARROW

    def made(self) -> Sequence[Block]:
        """The blocks, for the sheet that asks for them."""
        return self.blocks


class TogetherView(QWidget):
    """One way to look; reads the diary when it is asked to."""

    table_changed = Signal()
    sight_asked = Signal(QWidget)
    """This part was just opened and should be in sight."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(parent)
        as_high_as_needed(self)
        self.session, self._background = session, background
        self._turn = 0
        self._is_locked = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def show_asked(self, asked: Asked | None) -> None:
        """Look at this; at nothing where the diary is empty."""
        raise NotImplementedError

    def table(self) -> Table | None:
        """The heads and rows of what is shown, ``None`` where there is nothing."""
        raise NotImplementedError

    def charts(self, asked: Asked) -> list[Chart]:  # noqa: ARG002  a view of words alone has none
        """The charts that are in sight, to be saved as pictures."""
        return []

    def has_charts(self, asked: Asked) -> bool:
        """Whether there is anything to save."""
        return any(each.blocks for each in self.charts(asked))

    def period(self, asked: Asked) -> Period | None:
        """The days that are looked at; ``None`` in an empty diary."""
        return looked_at(self.session.vault, self.session.today, asked.days)

    def offers(self, asked: Asked) -> list[Offer]:
        """What of it can be saved as a picture; ``asked`` is what is shown."""
        charts = [each for each in self.charts(asked) if each.blocks]
        period = self.period(asked) if charts else None
        days = "" if period is None else period_in_words(period)
        return [
            Offer(each.title, partial(sheet, each.title, days, each.made, each.width), days)
            for each in charts
        ]

    def work_out(self, work: Callable[[], _Result], show: Callable[[_Result], None]) -> None:
        """Do ``work`` in a thread and ``show`` what comes of it, unless something else was asked meanwhile."""
        self._turn += 1
        turn = self._turn

        def take(result: _Result) -> None:
            if turn == self._turn:
                show(result)
                self.table_changed.emit()

        def refuse(error: DiaryError) -> None:
            if turn == self._turn:
                self.session.problem.emit(str(error))

        self._background.run(self, work, take, refuse)

    def let_go(self) -> None:
        """Show nothing any more of what is worked out now."""
        self._turn += 1

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_locked = True
        self.show_asked(None)


class Picture(QWidget):
    """A heading, what was found in a sentence, the chart and the details."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Empty; no heading where ``title`` is."""
        super().__init__(parent)
        as_high_as_needed(self)
        self.told = Told("")
        self._drawing: Drawing | None = None
        self._said: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if title:
            column.addWidget(Label(title, Type.SECTION, self))
        self._headline = Label("", Type.QUESTION, self)
        self._plot = Plot(self)
        self._details = Label("", Type.HINT, self)
        for widget in (self._headline, self._plot, self._details):
            column.addWidget(widget)

    def show_told(self, told: Told, drawing: Drawing | None, *, is_quiet: bool) -> None:
        """Show what was found; without figures only the sentence."""
        self.told = told
        self._headline.setText(told.headline)
        has_details = bool(told.details) and (not is_quiet or not told.rows)
        self._details.setText(" ".join(told.details) if has_details else "")
        self._details.setVisible(has_details)
        self._said = (told.headline,) if is_quiet else (told.headline, *told.details)
        self._drawing = None if is_quiet else drawing
        self._plot.show_drawing(self._drawing, " ".join(self._said))

    def blocks(self, legend: str = "") -> list[Block]:
        """What is drawn, with what is said of it, to be saved; nothing where only words are in sight."""
        if self._drawing is None:
            return []
        headline, *details = self._said
        return [
            words(headline, Type.QUESTION, muted=False, gap=12),
            plot_block(self._drawing),
            *(words(each) for each in (" ".join(details), legend) if each),
        ]


def table_in_sight(view: TogetherView | None) -> Table | None:
    """The table of ``view``, without its figures where numbers are hidden; ``None`` where nothing is left."""
    table = None if view is None else view.table()
    if view is None or table is None or not is_quiet(view.session):
        return table
    heads, rows = words_only(*table)
    return (heads, rows) if len(heads) > 1 else None


def is_quiet(session: Session) -> bool:
    """Whether figures are hidden."""
    return bool(session.preference(QUIET))
