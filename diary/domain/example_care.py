"""What the clinic measured from start to end, and two consultations of the invented person, one of them ahead."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from diary.domain.consult import Consult
from diary.domain.example_chance import Chance
from diary.domain.example_days import ModelDay
from diary.domain.example_events import rehabilitation
from diary.domain.example_life import Sittings
from diary.domain.example_samples import samples
from diary.domain.score import Score

_INTAKE_BEFORE, _AHEAD = 42, 9
"""Days before the programme, and days after today."""
_FRIDAY, _WEEK = 4, 7


class ExampleCare:
    """Makes the records in the words of one language."""

    def __init__(
        self, days: Sequence[ModelDay], sittings: Sittings, language: str, chance: Chance
    ) -> None:
        """``sittings`` says when something is written down; ``chance`` names the records."""
        first, last = rehabilitation(days)
        self._days = {
            "intake": first.date - timedelta(_INTAKE_BEFORE),
            "start": first.date,
            "end": last.date,
            "ahead": _on_a_working_day(days[-1].date + timedelta(_AHEAD)),
        }
        self._sittings, self._language, self._chance = sittings, language, chance

    def scores(self) -> tuple[Score, ...]:
        """Totals that the clinic gave, and two that she filled in herself."""
        return tuple(self._scores())

    def consults(self) -> tuple[Consult, ...]:
        """One of long ago and one that lies ahead, with what she wants to ask."""
        return tuple(self._consult(each) for each in samples("care")["consults"])

    def _scores(self) -> Iterator[Score]:
        sources = samples("care")["sources"]
        for plain in samples("care")["scores"]:
            day = self._days[plain["when"]]
            written_at = self._sittings.after(day)
            if written_at is not None:
                yield Score(
                    **self._chance.stamps(written_at),
                    instrument=plain["instrument"],
                    day=day,
                    source=sources[plain.get("source", plain["when"])][self._language],
                    variant=plain.get("variant", ""),
                    values=plain["values"],
                    answers=plain.get("answers", {}),
                )

    def _consult(self, plain: dict[str, Any]) -> Consult:
        day = self._days[plain["when"]]
        words = {
            part: plain[part][self._language]
            for part in ("who", "said", "touched")
            if part in plain
        }
        return Consult(
            **self._chance.stamps(self._sittings.by(day)),
            day=day,
            questions=tuple(plain["questions"][self._language]),
            **words,
        )


def _on_a_working_day(day: date) -> date:
    past_friday = day.weekday() - _FRIDAY
    return day if past_friday <= 0 else day + timedelta(_WEEK - day.weekday())
