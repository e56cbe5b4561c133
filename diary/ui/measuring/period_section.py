"""The time of measuring of now: none, one that lasts, or one that is over and may be looked back on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.measuring import lasting, unreviewed
from diary.domain.measuring_period import MeasuringPeriod
from diary.i18n import _
from diary.ui.dates import relative_day, short_day
from diary.ui.measuring.period_panel import PeriodPanel
from diary.ui.measuring.review_panel import ReviewPanel
from diary.ui.pages.measuring_notice import TimeLine, how_long_still
from diary.ui.records.half_typed import half_typed_name
from diary.ui.records.one_panel import OnePanel
from diary.ui.records.record_section import RecordSection
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable


class PeriodSection(QWidget):
    """Says how it is, and opens the panels."""

    panel_opened = Signal(object)
    """A panel was opened that should be in sight."""
    focus_lost = Signal()
    """What had the focus is gone with its panel."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_periods``."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session = session
        self._panel = OnePanel()
        self._now = QVBoxLayout()
        self._now.setSpacing(12)
        self._place = QVBoxLayout()
        self.earlier = RecordSection(_("Earlier times"), "", "", self)
        self.earlier.add_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("A time of measuring"), Type.SECTION, self))
        column.addLayout(self._now)
        column.addLayout(self._place)
        column.addSpacing(12)
        column.addWidget(self.earlier)

    def show_periods(self, periods: list[MeasuringPeriod]) -> None:
        """Say how it is today."""
        today = self._session.today
        clear_layout(self._now)
        now, over = lasting(periods, today), unreviewed(periods, today)
        if now is not None:
            self._show_lasting(now)
        elif over is not None:
            self._show_over(over)
        else:
            self._say(
                _(
                    "There is none now, and everything works without. You can choose to write down for a while, with"
                    " an end."
                )
            )
            self._now.addWidget(button_row(self, self._button(_("Choose a time"), self.open_new)))
        past = sorted((each for each in periods if each.last < today), key=lambda each: each.last)
        self.earlier.show_rows(
            [
                (self._days_of(each), _about(each), partial(self._open_review, each))
                for each in reversed(past)
                if each is not over
            ]
        )
        self.earlier.setVisible(any(each is not over for each in past))

    def forget(self) -> None:
        """Hold no diary content any more."""
        self._panel.put_away()
        clear_layout(self._now)
        self.earlier.show_rows([])

    def keep(self) -> None:
        """Keep what is typed and not saved."""
        if self._panel.panel is not None:
            self._panel.panel.keep()

    def go_on(self, periods: list[MeasuringPeriod]) -> None:
        """Open the panel in which something was being typed, unless one is open."""
        if self._panel.panel is not None:
            return
        for period in periods:
            if self._session.draft(half_typed_name(ReviewPanel, period)) is not None:
                self._open_review(period)
        for known in (None, *periods):
            if self._session.draft(half_typed_name(PeriodPanel, known)) is not None:
                self._open(self._panel_of(known))

    # how it is now

    def _show_lasting(self, period: MeasuringPeriod) -> None:
        self._say(how_long_still(period, self._session.today))
        if period.aim.strip():
            self._say(_("What I want to know: {aim}").format(aim=breakable(period.aim.strip())))
        self._now.addWidget(TimeLine(period, self._session.today, self))
        change = self._button(_("Change"), lambda: self._open(self._panel_of(period)))
        end = self._button(_("End it today"), lambda: self._end(period))
        end.setVisible(period.last > self._session.today)
        self._now.addWidget(button_row(self, change, end))

    def _show_over(self, period: MeasuringPeriod) -> None:
        day = relative_day(period.last, self._session.today)
        self._say(
            _("It is over: the last day was {day}. Writing down stays possible as always.").format(
                day=day
            )
        )
        if period.aim.strip():
            self._say(_("What I wanted to know: {aim}").format(aim=breakable(period.aim.strip())))
        look = self._button(_("Look back"), lambda: self._open_review(period))
        self._now.addWidget(button_row(self, look))

    def _say(self, sentence: str) -> None:
        self._now.addWidget(Label(sentence, Type.BODY, self))

    def _button(self, words: str, act: Callable[[], object]) -> Button:
        button = Button(words, ButtonKind.SECONDARY, self)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _end(self, period: MeasuringPeriod) -> None:
        session = self._session
        ended = replace(period, last=session.today)
        told = _("It ends today. What you wrote in it stays.")
        session.attempt(lambda: session.records.save(ended, told))

    def _days_of(self, period: MeasuringPeriod) -> str:
        today = self._session.today
        return _("{first} until {last}").format(
            first=short_day(period.first, today), last=short_day(period.last, today)
        )

    # panels

    def open_new(self) -> None:
        """Ask about a new time of measuring."""
        self._open(self._panel_of(None))

    def _panel_of(self, period: MeasuringPeriod | None) -> PeriodPanel:
        return PeriodPanel(self._session, period, self)

    def _open_review(self, period: MeasuringPeriod) -> None:
        panel = ReviewPanel(self._session, period, self)
        panel.go_on_asked.connect(self.open_new)
        self._open(panel)

    def _open(self, panel: PeriodPanel | ReviewPanel) -> None:
        self._panel.open(panel, self._place, self.focus_lost.emit)
        self.panel_opened.emit(panel)


def _about(period: MeasuringPeriod) -> str:
    """What somebody wanted to know, and what they saw."""
    return " · ".join(text.strip() for text in (period.aim, period.review) if text.strip())
