"""One thing the diary can ask, and the catalogue of all of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from diary.domain.scale import Scale, Value
from diary.errors import InvalidValue
from diary.i18n import N_


class Per(StrEnum):
    """How often a measure has a value. A night belongs to the local day on which one wakes."""

    MOMENT = "moment"
    DAY = "day"
    NIGHT = "night"


class Topic(Enum):
    """Where a measure stands in the form and in the settings; the value is its title, marked for translation."""

    PAIN = N_("Pain")
    SLEEP = N_("Sleep")
    ENERGY = N_("Body and energy")
    MIND = N_("Mind and mood")
    PEOPLE = N_("People")
    DAY = N_("My day")
    FOOD = N_("Food and drink")
    OWN = N_("My own questions")
    GUIDED = N_("A guided moment")


@dataclass(frozen=True, slots=True)
class Computed:
    """How a measure follows from others of the same day; such a measure is declared and never stored."""

    inputs: tuple[str, ...]
    compute: Callable[[Mapping[str, Value]], Value | None]
    """Gets the values that there are, by key; returns ``None`` where they do not suffice."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing the diary can ask. ``key`` never changes its meaning; texts are marked for translation."""

    key: str
    name: str
    scale: Scale
    per: Per = Per.MOMENT
    topic: Topic = Topic.ENERGY
    question: str = ""
    """What the form asks, in the first person; the name where there is none."""
    hint: str = ""
    asked: bool = False
    """Asked in a new diary, before its owner chose."""
    computed: Computed | None = None
    source: str = ""
    is_retired: bool = False
    """Not asked any more; what was recorded stays."""

    @property
    def is_guided(self) -> bool:
        """Whether only a guided moment asks it: no form or setting offers it, no line over the days shows it."""
        return self.topic is Topic.GUIDED


class Catalogue:
    """All measures in the order of the form."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        """Raises ``ValueError`` where a key occurs twice."""
        self._by_key: dict[str, Measure] = {}
        for measure in measures:
            if measure.key in self._by_key:
                message = f"two measures with the key {measure.key}"
                raise ValueError(message)
            self._by_key[measure.key] = measure

    def with_own(self, measures: Iterable[Measure]) -> "Catalogue":
        """A catalogue of these measures and then the person's own."""
        return Catalogue((*self, *measures))

    def set_own(self, measures: Iterable[Measure]) -> None:
        """Put these in the place of the person's own measures; whoever holds the catalogue sees them at once."""
        declared = {
            key: measure for key, measure in self._by_key.items() if measure.topic is not Topic.OWN
        }
        self._by_key = declared | {measure.key: measure for measure in measures}

    def __iter__(self) -> Iterator[Measure]:
        """All measures, in the order of the form."""
        return iter(self._by_key.values())

    def __len__(self) -> int:
        """How many measures there are."""
        return len(self._by_key)

    def __getitem__(self, key: str) -> Measure:
        """The measure with this key; raises ``KeyError``."""
        return self._by_key[key]

    def __contains__(self, key: object) -> bool:
        """Whether a measure with this key is known."""
        return key in self._by_key

    def recorded(self) -> Iterator[Measure]:
        """The measures that are asked and stored, without those that are computed."""
        return (measure for measure in self if measure.computed is None)

    def known_value(self, key: str, stored: int) -> Value | None:
        """The value that was kept as ``stored``; ``None`` where the measure, or such a value of it, is not known."""
        measure = self._by_key.get(key)
        if measure is None or measure.computed is not None:
            return None
        try:
            value = measure.scale.check(measure.scale.restored(stored))
        except InvalidValue:
            return None
        return value if measure.scale.stored(value) == stored else None

    def with_computed(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """``values`` of one day with every computed measure that follows from them."""
        complete = dict(values)
        for measure in self:
            if measure.computed is not None:
                known = {key: values[key] for key in measure.computed.inputs if key in values}
                result = measure.computed.compute(known)
                if result is not None:
                    complete[measure.key] = result
        return complete
