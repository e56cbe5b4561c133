"""What the person of the example suspects, tries out, and trusts herself with. The days answer the suspicions."""

from datetime import date, datetime, time, timedelta
from typing import Any

from diary.domain.example_chance import Chance
from diary.domain.example_moments import HOME
from diary.domain.example_samples import samples
from diary.domain.trying import Experiment, LadderStep, Suspicion, Trust

_SUSPECTED_BEFORE, _LADDER_BEFORE = 200, 120
"""Days before today."""
_EVENING = time(20, 30)


class ExampleTrying:
    """Makes the records, none of them after ``now``."""

    def __init__(self, language: str, now: datetime, chance: Chance) -> None:
        """``chance`` names the records."""
        self._language, self._now, self._chance = language, now.astimezone(HOME), chance

    def suspicions(self) -> tuple[Suspicion, ...]:
        """Written down long ago, not yet answered."""
        at = self._at(self._day(-_SUSPECTED_BEFORE))
        return tuple(
            Suspicion(
                **self._chance.stamps(at + timedelta(minutes=place)),
                words=each[self._language],
                outcome="pain",
                factor=each["factor"],
            )
            for place, each in enumerate(samples("trying")["suspicions"])
        )

    def experiments(self) -> tuple[Experiment, ...]:
        """Four that were done, and one that is planned."""
        return tuple(self._experiment(each) for each in samples("trying")["experiments"])

    def ladder(self) -> tuple[LadderStep, ...]:
        """Four steps, the easiest first."""
        return tuple(
            LadderStep(
                **self._chance.stamps(
                    self._at(self._day(-_LADDER_BEFORE)) + timedelta(minutes=place)
                ),
                words=step[self._language],
                place=place,
                trust=tuple(Trust(self._day(day), value) for day, value in step["trust"]),
            )
            for place, step in enumerate(samples("trying")["ladder"], start=1)
        )

    def _experiment(self, sample: dict[str, Any]) -> Experiment:
        day = self._day(sample["day"])
        is_done = "pain" in sample
        parts: dict[str, Any] = {
            part: sample[part][self._language]
            for part in ("what", "expects", "happened", "learned")
            if part in sample
        }
        parts |= {
            part: sample.get(part) for part in ("expected_pain", "expected_fear", "pain", "fear")
        }
        return Experiment(
            **self._chance.stamps(self._at(day if is_done else self._day(-1))),
            planned=day,
            done=day if is_done else None,
            **parts,
        )

    def _day(self, number: int) -> date:
        return self._now.date() + timedelta(number)

    def _at(self, day: date) -> datetime:
        return min(self._now, datetime.combine(day, _EVENING, HOME))
