"""Then and now: words for what was felt at events of then that stand in the diary of the last days too.

An observation with its counts. Whether they have to do with one another is not asked and not said.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from diary.domain.emotions import NOT_SURE, SENSATIONS
from diary.domain.life import LifeEvent, event_name

DAYS = 60
"""How many of the last days with a feeling are looked at."""
REACH = timedelta(days=180)
"""How far back such a day may lie."""
ENOUGH_DAYS = 20
"""Days with a feeling from which on anything is said."""
_LEAST_DAYS = 3
"""A word that stands on fewer of them does not recur."""
_MOST_WORDS = 4
_NO_FEELING = frozenset({NOT_SURE.key, *(word.key for word in SENSATIONS.words)})


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A word (its key), the names of the events at which it was felt, and on how many of the days it stands."""

    word: str
    events: tuple[str, ...]
    days: int


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """``days`` with a feeling were looked at; ``found`` has the most frequent word first."""

    days: int
    found: tuple[Recurrence, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Whether there are enough days to say something."""
        return self.days >= ENOUGH_DAYS


def then_and_now(
    events: Iterable[LifeEvent], feelings: Iterable[tuple[int, str]], today: date
) -> ThenAndNow:
    """What recurs; ``feelings`` are ordinals of days with the keys of the words that stand on them.

    Events that lie within the days that are looked at are of now, not of then.
    """
    words_of: dict[int, set[str]] = defaultdict(set)
    for day, word in feelings:
        if word not in _NO_FEELING and (today - REACH).toordinal() < day <= today.toordinal():
            words_of[day].add(word)
    days = sorted(words_of)[-DAYS:]
    if len(days) < ENOUGH_DAYS:
        return ThenAndNow(len(days))
    then: dict[str, list[str]] = defaultdict(list)
    for event in events:
        if event.when.last.toordinal() < days[0]:
            for word in dict.fromkeys(event.feelings):
                then[word].append(event_name(event))
    now = Counter(word for day in days for word in words_of[day])
    found = [
        Recurrence(word, tuple(names), now[word])
        for word, names in then.items()
        if now[word] >= _LEAST_DAYS
    ]
    found.sort(key=lambda each: (-each.days, -len(each.events), each.word))
    return ThenAndNow(len(days), tuple(found[:_MOST_WORDS]))
