"""What the invented person of the example asks herself: cups of tea since half-way, and for two months a scale."""

from dataclasses import dataclass
from datetime import datetime

from diary.domain.example_chance import Chance
from diary.domain.example_life import life_samples
from diary.domain.example_moments import ModelMoment
from diary.domain.measure import Per
from diary.domain.own_measure import OWN_PREFIX, Kind, OwnMeasure
from diary.domain.scale import Value

TEA_FROM = 221
"""The day, counted from the first, from which cups of tea are counted: half-way, on the last day of the holiday."""
SUPPLE = range(62, 123)
"""The days on which the scale was used that is retired since."""

_FULL = 10


@dataclass(frozen=True, slots=True)
class OwnQuestions:
    """Her own measures: one in use, one retired."""

    tea: OwnMeasure
    supple: OwnMeasure

    def readings(self, moment: ModelMoment, chance: Chance) -> dict[str, Value]:
        """What is recorded of them at a moment that looks back on its day; tea has to do with nothing."""
        number = moment.day.number
        if number in SUPPLE:
            figure = 7.5 - 0.6 * moment.pain + chance.spread(1.0)
            return {self.supple.key: min(max(round(figure), 0), _FULL)}
        return {self.tea.key: chance.whole(1, 6)} if number >= TEA_FROM else {}


def own_questions(
    tea_since: datetime, supple_since: datetime, supple_until: datetime, language: str, seed: int
) -> OwnQuestions:
    """The own measures in the words of ``language``, with keys that are the same in each."""
    chance = Chance(seed)
    return OwnQuestions(
        tea=_measure("tea", Kind.COUNT, tea_since, language, chance),
        supple=_measure(
            "supple", Kind.SCALE, supple_since, language, chance, retired_at=supple_until
        ),
    )


def _measure(
    name: str,
    kind: Kind,
    since: datetime,
    language: str,
    chance: Chance,
    *,
    retired_at: datetime | None = None,
) -> OwnMeasure:
    words = {part: texts[language] for part, texts in life_samples().own_measures[name].items()}
    identity = chance.identity(since)
    return OwnMeasure(
        uuid=identity,
        created_at=since,
        changed_at=retired_at or since,
        key=f"{OWN_PREFIX}{identity.hex}",
        kind=kind,
        per=Per.DAY,
        name=words["name"],
        low_words=words.get("low", ""),
        high_words=words.get("high", ""),
        place=1 if retired_at else 0,
        is_retired=retired_at is not None,
    )
