"""The parts of the form that are no measure, and which of all questions are asked.

``Asked`` joins parts and measures: both have a key, and each can be switched off.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from diary.domain.measure import Measure, Topic
from diary.domain.prompts import BEFORE, IMPACT, MATTERED, NOTE, TOUCHING
from diary.i18n import N_


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the form that holds no single value; ``name`` is marked for translation."""

    key: str
    name: str
    asked: bool


QUESTION_PART = Part(TOUCHING.key, TOUCHING.question, asked=True)
FEELINGS_PART = Part("feelings", N_("Feelings"), asked=True)
MATTERED_PART = Part(MATTERED.key, MATTERED.question, asked=True)
PLACES_PART = Part("places", N_("Where I feel it"), asked=False)
MEDICINES_PART = Part("medicines", N_("Medicines"), asked=False)
ACTIVITIES_PART = Part("activities", N_("Activities"), asked=False)
BEFORE_PART = Part(BEFORE.key, BEFORE.question, asked=False)
IMPACT_PART = Part(IMPACT.key, IMPACT.question, asked=False)
NOTE_PART = Part(NOTE.key, NOTE.question, asked=False)

PARTS: tuple[Part, ...] = (
    QUESTION_PART,
    FEELINGS_PART,
    MATTERED_PART,
    PLACES_PART,
    MEDICINES_PART,
    ACTIVITIES_PART,
    BEFORE_PART,
    IMPACT_PART,
    NOTE_PART,
)


@dataclass(frozen=True, slots=True)
class Bundle:
    """What the first run offers as one switch: some parts or measures that belong together."""

    name: str
    hint: str
    keys: tuple[str, ...]


BUNDLES: tuple[Bundle, ...] = (
    Bundle(N_("Pain"), N_("how bad it is now, 0 to 10"), ("pain",)),
    Bundle(TOUCHING.question, N_("the question under the number"), (TOUCHING.key,)),
    Bundle(N_("Feelings"), N_("words for what you feel"), ("feelings",)),
    Bundle(MATTERED.question, N_("however small"), (MATTERED.key,)),
    Bundle(
        Topic.SLEEP.value,
        N_("times, and how it was"),
        ("bed_time", "asleep_after", "night_awake", "up_time", "sleep_quality"),
    ),
    Bundle(N_("Where I feel it"), N_("a drawing of the body, and a list"), ("places",)),
    Bundle(N_("Medicines"), N_("your own list, and a key for each time"), ("medicines",)),
    Bundle(N_("Activities"), N_("what, how long, and what it gave or cost"), ("activities",)),
    Bundle(N_("What I could do today"), N_("0 to 10, once a day"), ("function",)),
    Bundle(N_("Tiredness and stress"), N_("0 to 10"), ("fatigue", "stress")),
    Bundle(N_("Mood"), N_("from unpleasant to pleasant"), ("mood",)),
    Bundle(Topic.PEOPLE.value, N_("contact, and feeling understood"), ("contact", "understood")),
    Bundle(Topic.FOOD.value, N_("eating, coffee, alcohol"), ("eating", "coffee", "alcohol")),
)


class Asked:
    """Which parts and measures the form asks: what the person chose, else what is asked in a new diary."""

    def __init__(self, chosen: Mapping[str, bool]) -> None:
        """``chosen`` maps the key of a part or measure to on or off."""
        self.chosen = dict(chosen)

    def asks(self, asked: Part | Measure) -> bool:
        """Whether this part or measure is asked; a retired one never is."""
        if isinstance(asked, Measure) and asked.is_retired:
            return False
        return self.chosen.get(asked.key, asked.asked)

    def with_choice(self, keys: tuple[str, ...], *, on: bool) -> "Asked":
        """The same with these keys switched on or off."""
        return Asked(self.chosen | dict.fromkeys(keys, on))
