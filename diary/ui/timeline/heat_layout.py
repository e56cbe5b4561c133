"""Where the months and days of a calendar lie, in pixels: months wrap at the width there is."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect

from diary.domain.period import Period, month_of
from diary.ui.theme import Theme

CELL, TITLE, WEEKDAYS = 32, 32, 24
"""Pixels at 100 %: a day, the name of the month, the names of the days of the week."""
DAYS_A_WEEK = 7
_GAP = 32
_WEEKS = 6


@dataclass(frozen=True, slots=True)
class HeatLayout:
    """The months of ``period`` in ``width``."""

    period: Period
    width: int
    theme: Theme

    @property
    def months(self) -> list[date]:
        """The first day of each month."""
        months, day = [], self.period.first.replace(day=1)
        while day <= self.period.last:
            months.append(day)
            day = month_of(day).last + timedelta(1)
        return months

    @property
    def block_width(self) -> int:
        """The width of a month."""
        return self.theme.control(CELL) * DAYS_A_WEEK

    @property
    def block_height(self) -> int:
        """The height of a month."""
        return (
            self.theme.control(TITLE)
            + self.theme.control(WEEKDAYS)
            + self.theme.control(CELL) * _WEEKS
        )

    @property
    def in_row(self) -> int:
        """How many months stand beside one another."""
        gap = self.theme.control(_GAP)
        return max(1, (self.width + gap) // (self.block_width + gap))

    @property
    def height(self) -> int:
        """The height of all rows of months."""
        rows = -(-len(self.months) // self.in_row)
        return rows * self.block_height + (rows - 1) * self.theme.control(_GAP) + 4

    def block(self, number: int) -> QRect:
        """Where a month lies, counted from nought."""
        row, column = divmod(number, self.in_row)
        gap = self.theme.control(_GAP)
        left, top = column * (self.block_width + gap), row * (self.block_height + gap)
        return QRect(left, top, self.block_width, self.block_height)

    def cell(self, day: date) -> QRect:
        """Where a day lies."""
        first = self.period.first
        block = self.block((day.year - first.year) * 12 + day.month - first.month)
        week, weekday = divmod(day.day - 1 + day.replace(day=1).weekday(), DAYS_A_WEEK)
        side = self.theme.control(CELL)
        top = block.top() + self.theme.control(TITLE) + self.theme.control(WEEKDAYS)
        return QRect(block.left() + weekday * side, top + week * side, side, side)

    def day_at(self, place: QPointF) -> date | None:
        """The day of the period at a place."""
        point = place.toPoint()
        for number, month in enumerate(self.months):
            if self.block(number).contains(point):
                days = (day for day in month_of(month) if day in self.period)
                return next((day for day in days if self.cell(day).contains(point)), None)
        return None
