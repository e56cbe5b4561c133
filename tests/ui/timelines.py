"""Invented numbers for the chart: about the winter of the mock-up, and the corners of what can happen."""

from datetime import date, timedelta
from uuid import UUID

import numpy as np

from diary.analysis.lanes import (
    Band,
    Bars,
    EventMark,
    EventsLane,
    Lane,
    Numbers,
    Points,
    Row,
    RowsLane,
    ScaleLane,
    Span,
    Step,
    Timeline,
)

TODAY = date(2026, 3, 8)
LAST = float(TODAY.toordinal() + 1)
FIRST = LAST - 90
_SEED = 20_260_308


def x_of(month: int, day: int, year: int = 2026) -> float:
    """Midnight with which a day begins."""
    return float(date(year, month, day).toordinal())


class Winter:
    """Ninety days, or as many as asked, up to 8 March 2026, with days without a note and a pause."""

    def __init__(self, days: int = 90, step: Step = Step.DAY) -> None:
        """Makes the numbers."""
        self._chance = np.random.default_rng(_SEED)
        self.first, self.last, self.step = LAST - days, LAST, step
        self.pauses = (Span(x_of(12, 24, 2025), x_of(1, 6)),) if days >= 90 else ()
        whole = np.arange(self.first, self.last)
        kept = self._chance.random(whole.size) > 0.14
        for pause in self.pauses:
            kept &= (whole < pause.first) | (whole >= pause.last)
        self.days = whole[kept]

    def timeline(self) -> Timeline:
        """All of it."""
        return Timeline(
            self.first,
            self.last,
            self.step,
            self.lanes(),
            self.pauses,
            (
                "In these 90 days you wrote something on 70 days. The worst pain of a day was usually 5 to 7, at most 9 on 12 February.",
                "In the last four weeks you usually slept about 6 h 45, in the four before about 6 h 05. An open point was filled in later.",
            ),
        )

    def lanes(self) -> tuple[Lane, ...]:
        """Events, pain, feelings, sleep, load, medicines."""
        return (self._events(), self.pain(), self._feelings(), *self._bars(), self._medicines())

    def pain(self) -> ScaleLane:
        """The lane of the pain."""
        slow = np.cumsum(self._chance.normal(0, 0.8, self.days.size))
        worst = np.clip(np.round(6 + slow - slow.mean()), 1, 10)
        least = np.clip(worst - self._chance.integers(1, 5, self.days.size), 0, 10)
        number = self._chance.integers(1, 3, self.days.size)
        x = np.repeat(self.days, number) + np.concatenate(
            [np.sort(self._chance.uniform(0.3, 0.95, n)) for n in number]
        )
        y = np.concatenate(
            [
                self._chance.integers(low, high + 1, n)
                for low, high, n in zip(least, worst, number, strict=True)
            ]
        ).astype(float)
        return ScaleLane(
            key="pain",
            title="Pain",
            hint="least to worst\npoint = moment".replace("\n", " "),
            closing=(f"worst {worst[-1]:.0f}", f"least {least[-1]:.0f}"),
            summary="Pain was between 0 and 9.",
            low=0,
            high=10,
            ticks=((0, "0"), (5, "5"), (10, "10")),
            is_pain=True,
            band=Band(self.days + 0.5, least, (least + worst) / 2, worst),
            points=Points(x, y, self._chance.random(x.size) < 0.08),
        )

    def _some(self, share: float) -> Numbers:
        return self.days[self._chance.random(self.days.size) < share] + 0.5

    def _feelings(self) -> RowsLane:
        rows = [
            Row(
                label=label,
                closing=f"{x.size} days",
                bars=Bars(x, self._chance.uniform(0.3, 1, x.size)),
                is_pleasant=nice,
            )
            for label, nice, x in (
                ("tense", False, self._some(0.5)),
                ("powerless", False, self._some(0.3)),
                ("sad", False, self._some(0.12)),
                ("calm", True, self._some(0.2)),
            )
        ]
        return RowsLane(
            key="feelings", title="Feelings", rows=tuple(rows), summary="Tense on 41 days."
        )

    def _bars(self) -> tuple[ScaleLane, ...]:
        slept = np.clip(self._chance.normal(6.3, 0.9, self.days.size), 2, 9)
        load = self._chance.gamma(3, 60, self.days.size)
        return (
            ScaleLane(
                key="hours_slept",
                title="Sleep",
                hint="hours a night",
                closing=("usually 6 h 20",),
                low=0,
                high=8,
                ticks=((0, "0"), (8, "8")),
                usual=6.33,
                bars=Bars(self.days + 0.5, slept),
                summary="You usually slept 6 h 20.",
            ),
            ScaleLane(
                key="load",
                title="Load",
                hint="time × effort",
                closing=("a usual day",),
                low=0,
                high=500,
                usual=170,
                bars=Bars(self.days + 0.5, load),
                summary="As usual.",
            ),
        )

    def _medicines(self) -> RowsLane:
        return RowsLane(
            key="medicines",
            title="Medicines",
            rows=(
                Row(
                    label="amitriptyline",
                    closing="every evening",
                    spans=(
                        Span(self.first, x_of(1, 26), "10 mg"),
                        Span(x_of(1, 26), self.last, "25 mg"),
                    ),
                    weights=(0.1, 0.8),
                ),
                Row(
                    label="paracetamol", closing="33 days", strokes=np.sort(self._some(0.45) + 0.1)
                ),
            ),
            summary="Amitriptyline from 10 to 25 mg.",
        )

    def _events(self) -> EventsLane:
        said = (
            (x_of(12, 13, 2025), 1, "flu"),
            (x_of(1, 22), 1, "letter from the UWV"),
            (x_of(2, 2), 1, "start of rehabilitation"),
            (x_of(2, 12), 1, "assessment"),
            (x_of(2, 28), 1, "Noor’s birthday"),
            (x_of(2, 17), 8, "quarrel"),
        )
        return EventsLane(
            key="events",
            title="Events",
            marks=tuple(
                EventMark(
                    UUID(int=number + 1),
                    Span(x, x + wide, words),
                    is_precise=wide == 1,
                    tag="other",
                )
                for number, (x, wide, words) in enumerate(said)
            ),
            summary="Six events.",
        )


class FixedSource:
    """Gives the same numbers whatever is asked."""

    def __init__(self, timeline: Timeline) -> None:
        """``timeline`` is what is shown."""
        self._timeline = timeline
        self.asked: list[tuple[float, float]] = []

    def timeline(self, first_x: float, last_x: float) -> Timeline:
        """The numbers."""
        self.asked.append((first_x, last_x))
        return self._timeline


def day_before(days: int) -> date:
    """So many days before 8 March 2026."""
    return TODAY - timedelta(days)
