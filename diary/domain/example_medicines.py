"""What the invented person of the example takes and has done: medicines, the doses of one of them, treatments.

Amitriptyline is taken every evening and stepped up once; nobody writes down each evening, so it has no doses.
Paracetamol is taken when the pain is bad. In the model neither does anything to the pain (see ``example_days``); what
she says of how much a dose helped is her own impression, drawn by chance.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from diary.domain.example_chance import Chance
from diary.domain.example_days import ModelDay, working_day
from diary.domain.example_events import rehabilitation
from diary.domain.example_life import Sittings, life_samples
from diary.domain.example_moments import ModelMoment, Part
from diary.domain.fuzzy_date import FuzzyDate, around_year, in_year, on_day
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.moment import to_the_millisecond

STEP = 236
"""The day, counted from the first, on which (or the Monday after) the second dose of amitriptyline begins."""

_DAYS_BEFORE_THE_DIARY = 210
_YEARS_SINCE_DICLOFENAC, _YEARS_SINCE_INJECTIONS = 7, 8
_YEARS_SINCE_HAPTOTHERAPY, _LAST_OF_IT = 9, 7

_CHANCES = {4: 0.05, 5: 0.3, 6: 0.6, 7: 0.85}
"""The chance of a dose by the pain of the moment; above it as at its highest, below it none."""
_WORST = max(_CHANCES)
_EVENING_ADDS = 0.12
_TIME_BETWEEN, _MOST_A_DAY = timedelta(hours=4), 3
_HALF, _CHANCE_OF_HALF = 500.0, 0.15
_CHANCE_OF_HELPED, _USUALLY_HELPED, _HELPED_SPREAD, _FULL = 0.5, 4.0, 1.5, 10


class ExampleMedicines:
    """Medicines, doses and treatments in the words of one language."""

    def __init__(
        self, days: Sequence[ModelDay], sittings: Sittings, language: str, chance: Chance
    ) -> None:
        """``sittings`` says when something is written down; ``chance`` is drawn here alone."""
        self._days = days
        self._sittings = sittings
        self._language = language
        self._chance = chance

    def medicines(self) -> tuple[Medicine, ...]:
        """Amitriptyline in two doses, one that was stopped years ago, and last paracetamol, taken when needed."""
        start, step = self._days[0].date, working_day(self._days, STEP).date
        since = start - timedelta(_DAYS_BEFORE_THE_DIARY)
        stopped = date(start.year - _YEARS_SINCE_DICLOFENAC, 9, 30)
        low = self._medicine("amitriptyline", 10, start, since, step - timedelta(1))
        return (
            replace(low, changed_at=self._sittings.by(step)),
            self._medicine("amitriptyline", 25, step, step),
            self._medicine("diclofenac", 50, start, date(stopped.year - 1, 11, 1), stopped),
            replace(self._medicine("paracetamol", 1000, start), as_needed=True),
        )

    def doses(
        self, medicine: Medicine, moments: Sequence[ModelMoment], now: datetime
    ) -> tuple[Dose, ...]:
        """The doses of ``medicine`` at ``moments``, in order of time, none later than ``now`` (aware)."""
        doses: list[Dose] = []
        for moment in moments:
            if self._takes(moment):
                at = to_the_millisecond(moment.at + timedelta(minutes=self._chance.between(1, 15)))
                today = [dose for dose in doses[-_MOST_A_DAY:] if dose.day == at.date()]
                is_soon = bool(today) and at - today[-1].at < _TIME_BETWEEN
                if at <= now and not is_soon and len(today) < _MOST_A_DAY:
                    doses.append(self._dose(medicine, at, now))
        return tuple(doses)

    def treatments(self) -> tuple[Treatment, ...]:
        """Physiotherapy that goes on, the rehabilitation programme, injections years ago, and one half forgotten."""
        start = self._days[0].date
        first, last = (day.date for day in rehabilitation(self._days))
        since = start - timedelta(_DAYS_BEFORE_THE_DIARY)
        year = start.year - _YEARS_SINCE_INJECTIONS
        programme = self._treatment("rehabilitation", first, on_day(first), on_day(last), helped=7)
        injected = on_day(date(year, 2, 11)), on_day(date(year, 6, 3))
        then = around_year(start.year - _YEARS_SINCE_HAPTOTHERAPY)
        return (
            self._treatment("physiotherapy", start, on_day(since), None, helped=6),
            replace(programme, changed_at=self._sittings.by(last)),
            self._treatment("injections", start, *injected, helped=2),
            self._treatment(
                "haptotherapy", start, then, in_year(start.year - _LAST_OF_IT), helped=5
            ),
        )

    def _takes(self, moment: ModelMoment) -> bool:
        chance = _CHANCES.get(min(moment.pain, _WORST), 0.0)
        is_bad_evening = chance > 0 and moment.part is Part.EVENING
        return self._chance.happens(chance + _EVENING_ADDS * is_bad_evening)

    def _dose(self, medicine: Medicine, at: datetime, now: datetime) -> Dose:
        has_half = self._chance.happens(_CHANCE_OF_HALF)
        says_helped = self._chance.happens(_CHANCE_OF_HELPED)
        helped = round(_USUALLY_HELPED + self._chance.spread(_HELPED_SPREAD))
        written_at = at.astimezone(UTC)
        told_at = to_the_millisecond(written_at + timedelta(minutes=self._chance.between(60, 150)))
        is_told = says_helped and told_at <= now
        return Dose(
            uuid=self._chance.identity(written_at),
            created_at=written_at,
            changed_at=told_at if is_told else written_at,
            medicine=medicine.uuid,
            at=at,
            amount=_HALF if has_half else medicine.amount,
            helped=min(max(helped, 0), _FULL) if is_told else None,
        )

    def _medicine(
        self,
        name: str,
        milligrams: float,
        written: date,
        first: date | None = None,
        last: date | None = None,
    ) -> Medicine:
        written_at = self._sittings.by(written)
        texts = life_samples().medicines[name]
        return Medicine(
            uuid=self._chance.identity(written_at),
            created_at=written_at,
            changed_at=written_at,
            name=texts["name"][self._language],
            amount=float(milligrams),
            unit="mg",
            as_needed=False,
            reason=texts["reason"][self._language],
            first=first,
            last=last,
        )

    def _treatment(
        self, name: str, written: date, began: FuzzyDate, ended: FuzzyDate | None, *, helped: int
    ) -> Treatment:
        written_at = self._sittings.by(written)
        texts = life_samples().treatments[name]
        return Treatment(
            uuid=self._chance.identity(written_at),
            created_at=written_at,
            changed_at=written_at,
            name=texts["name"][self._language],
            began=began,
            ended=ended,
            note=texts["note"][self._language],
            helped=helped,
        )
