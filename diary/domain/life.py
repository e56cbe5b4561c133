"""What happened in a life: the same record on the timeline of the days and on that of the years."""

from dataclasses import dataclass

from diary.domain.fuzzy_date import FuzzyDate
from diary.domain.moment import Clock
from diary.domain.record import Record, new_record
from diary.domain.scale import Option, Rating
from diary.i18n import N_, _

EVENT_TAGS: tuple[Option, ...] = (
    Option("work", N_("work")),
    Option("claim", N_("claim or assessment")),
    Option("injustice", N_("injustice")),
    Option("conflict", N_("conflict")),
    Option("loss", N_("loss")),
    Option("visit", N_("visit")),
    Option("holiday", N_("holiday")),
    Option("illness", N_("illness")),
    Option("accident", N_("fall or accident")),
    Option("care", N_("doctor or hospital")),
    Option("move", N_("moving house")),
    Option("joy", N_("something good")),
    Option("other", N_("something else")),
)
"""What an event is about. Any other text is a tag of the person's own."""


WEIGHT = Rating(-5, 5)
"""How an event was then: very heavy … very good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent(Record):
    """Something that happened, on a date as precise as memory is."""

    tag: str
    """A key of ``EVENT_TAGS``, or the person's own word."""
    words: str
    when: FuzzyDate
    weight: int | None = None
    """-5 very heavy … 5 very good, as it was then; ``None`` = not said."""
    feelings: tuple[str, ...] = ()
    """Keys of the words for what was felt then."""
    note: str = ""
    """What happened then, at length."""
    unsaid: str = ""
    """What could not be felt or said then."""


def new_event(clock: Clock, tag: str, words: str, when: FuzzyDate) -> LifeEvent:
    """An event that is written down now."""
    return new_record(
        LifeEvent,
        clock,
        tag=tag,
        words=words,
        when=when,
    )


def tag_name(tag: str) -> str:
    """The name of a tag in the spoken language; an own tag is its own name."""
    return next((_(option.name) for option in EVENT_TAGS if option.key == tag), tag)


def event_name(event: LifeEvent) -> str:
    """What the event is called where there is room for a few words."""
    return event.words.strip() or tag_name(event.tag)
