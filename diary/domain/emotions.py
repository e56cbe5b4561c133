"""The words for feelings: eight families, each opening to its words, and the way in through the body.

A word's key is kept for ever. ``hl7`` is the label of the HL7 "State of Mind" code system (CC BY 4.0) where it has
one. ``is_heavy`` marks words at which the page quietly shows where to find somebody to talk to.
"""

from dataclasses import dataclass
from enum import StrEnum

from diary.i18n import N_


@dataclass(frozen=True, slots=True)
class EmotionWord:
    """One word for a feeling; ``name`` is marked for translation."""

    key: str
    name: str
    hl7: str = ""
    is_heavy: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """Words that lie close together; ``is_pleasant`` says on which side of the middle they lie."""

    key: str
    name: str
    words: tuple[EmotionWord, ...]
    is_pleasant: bool = False


class About(StrEnum):
    """What a feeling is about, in the person's own judgement."""

    PAIN = "pain"
    OTHER = "other"
    UNKNOWN = "unknown"


ABOUT_NAMES = {
    About.PAIN: N_("about the pain"),
    About.OTHER: N_("about something else"),
    About.UNKNOWN: N_("I don't know"),
}

_Word = EmotionWord

FAMILIES: tuple[Family, ...] = (
    Family(
        "anger",
        N_("angry"),
        (
            _Word("angry", N_("angry"), "angry"),
            _Word("irritated", N_("irritated"), "irritated"),
            _Word("frustrated", N_("frustrated"), "frustrated"),
            _Word("indignant", N_("indignant")),
            _Word("resentful", N_("resentful")),
            _Word("jealous", N_("jealous"), "jealous"),
            _Word("treated_unfairly", N_("treated unfairly")),
        ),
    ),
    Family(
        "fear",
        N_("afraid"),
        (
            _Word("scared", N_("scared"), "scared"),
            _Word("worried", N_("worried"), "worried"),
            _Word("tense", N_("tense"), "stressed"),
            _Word("insecure", N_("insecure")),
            _Word("panicky", N_("panicky")),
            _Word("overwhelmed", N_("overwhelmed"), "overwhelmed"),
            _Word("afraid_to_move", N_("afraid to move or fall")),
        ),
    ),
    Family(
        "sadness",
        N_("sad, low"),
        (
            _Word("sad", N_("sad"), "sad"),
            _Word("disappointed", N_("disappointed"), "disappointed"),
            _Word("discouraged", N_("discouraged"), "discouraged"),
            _Word("low", N_("feeling low")),
            _Word("grieving", N_("grieving")),
            _Word("despairing", N_("despairing"), "hopeless", is_heavy=True),
        ),
    ),
    Family(
        "alone",
        N_("alone, rejected"),
        (
            _Word("lonely", N_("lonely"), "lonely"),
            _Word("rejected", N_("rejected")),
            _Word("left_out", N_("left out")),
            _Word("misunderstood", N_("misunderstood")),
            _Word("hurt", N_("hurt")),
            _Word("abandoned", N_("abandoned")),
        ),
    ),
    Family(
        "shame",
        N_("shame, guilt"),
        (
            _Word("ashamed", N_("ashamed"), "ashamed"),
            _Word("guilty", N_("guilty"), "guilty"),
            _Word("failure", N_("like a failure")),
            _Word("not_good_enough", N_("not good enough")),
            _Word("embarrassed", N_("embarrassed"), "embarrassed"),
            _Word("burden", N_("a burden to others"), is_heavy=True),
            _Word("hard_on_myself", N_("hard on myself")),
        ),
    ),
    Family(
        "powerless",
        N_("powerless, empty"),
        (
            _Word("powerless", N_("powerless")),
            _Word("stuck", N_("stuck")),
            _Word("drained", N_("drained"), "drained"),
            _Word("numbed", N_("numbed")),
            _Word("helpless", N_("helpless")),
            _Word("indifferent", N_("indifferent"), "indifferent"),
        ),
    ),
    Family(
        "calm",
        N_("calm, connected"),
        (
            _Word("calm", N_("calm"), "calm"),
            _Word("relaxed", N_("relaxed"), "peaceful"),
            _Word("safe", N_("safe")),
            _Word("connected", N_("connected")),
            _Word("loved", N_("loved")),
            _Word("relieved", N_("relieved"), "relieved"),
        ),
        is_pleasant=True,
    ),
    Family(
        "joy",
        N_("joy, strength"),
        (
            _Word("happy", N_("happy"), "happy"),
            _Word("grateful", N_("grateful"), "grateful"),
            _Word("proud", N_("proud"), "proud"),
            _Word("hopeful", N_("hopeful"), "hopeful"),
            _Word("confident", N_("confident"), "confident"),
            _Word("curious", N_("curious")),
        ),
        is_pleasant=True,
    ),
)

NOT_SURE = EmotionWord("not_sure", N_("I don't know yet"))

SENSATIONS = Family(
    "sensations",
    N_("in my body"),
    (
        _Word("pressure", N_("pressure")),
        _Word("tension", N_("tension")),
        _Word("warm", N_("warm")),
        _Word("cold", N_("cold")),
        _Word("tingle", N_("tingles")),
        _Word("hollow", N_("empty")),
        _Word("heavy", N_("heavy")),
        _Word("restless", N_("restless")),
        _Word("shaky", N_("shaky")),
        _Word("lump", N_("a lump in my throat")),
    ),
)
"""The way in for whoever does not know the word yet: what is felt in the body comes first."""

FIRST_WORDS = ("calm", "tense", "sad", "lonely", "powerless", "hopeful")
"""What the form shows before more words are opened."""

WORDS: dict[str, EmotionWord] = {
    word.key: word for family in (*FAMILIES, SENSATIONS) for word in family.words
} | {NOT_SURE.key: NOT_SURE}
"""Every word by its key."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling in an entry: the key of its word, how strong (0 … 10, ``None`` = not said) and what it is about."""

    word: str
    strength: int | None = None
    about: About | None = None


@dataclass(frozen=True, slots=True)
class Sensation:
    """Where in the body a feeling is felt, apart from pain; ``kinds`` are keys of the words of ``SENSATIONS``."""

    region: str
    kinds: tuple[str, ...] = ()
