"""Measures that the person adds: a scale, a count, minutes, yes or no, or a choice, in own words.

They join the catalogue of the diary beside those that are declared in ``measures.py``, so that everything that walks
the catalogue (form, series, timeline, files) has them at once. A measure that is retired is asked no more; its values
stay. Kind and ``per`` never change, and options are only appended to, because old values keep their meaning.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from diary.domain.measure import Measure, Per, Topic
from diary.domain.moment import Clock
from diary.domain.record import Record, new_stamp
from diary.domain.scale import Choice, Count, Minutes, Option, Rating, Scale, YesNo
from diary.i18n import N_, OwnWords

OWN_PREFIX = "own-"
"""How the key of every own measure begins; no declared measure has such a key."""


class Kind(StrEnum):
    """What kind of value an own measure has."""

    SCALE = "scale"
    COUNT = "count"
    MINUTES = "minutes"
    YES_NO = "yes_no"
    CHOICE = "choice"


KIND_NAMES = {
    Kind.SCALE: N_("a scale from 0 to 10"),
    Kind.COUNT: N_("how many"),
    Kind.MINUTES: N_("how long, in minutes"),
    Kind.YES_NO: N_("yes or no"),
    Kind.CHOICE: N_("one out of a list"),
}
"""Each kind in words, marked for translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMeasure(Record):
    """A measure that the person added."""

    key: str
    kind: Kind
    per: Per
    """Per moment or per day."""
    name: str
    low_words: str = ""
    high_words: str = ""
    """What the ends of a scale mean."""
    options: tuple[Option, ...] = ()
    """Of a choice; names are own words."""
    place: int = 0
    """Where it stands among the own measures, from 0."""
    is_retired: bool = False


def new_own_measure(
    clock: Clock, kind: Kind, per: Per, name: str, options: tuple[str, ...] = ()
) -> OwnMeasure:
    """A measure that is added now."""
    stamp = new_stamp(clock)
    return OwnMeasure(
        uuid=stamp.uuid,
        created_at=stamp.at,
        changed_at=stamp.at,
        key=f"{OWN_PREFIX}{stamp.uuid.hex}",
        kind=kind,
        per=per,
        name=name,
        options=numbered_options(options),
    )


def numbered_options(names: tuple[str, ...]) -> tuple[Option, ...]:
    """Options with keys by their place, which is never given to another one."""
    return tuple(Option(str(place), name) for place, name in enumerate(names))


def with_names(options: tuple[Option, ...], names: tuple[str, ...]) -> tuple[Option, ...]:
    """``options`` renamed in their order, and then the names that are more, each as a new option.

    Raises ``ValueError`` where there are fewer names than options, because none may go.
    """
    renamed = [
        Option(option.key, name)
        for option, name in zip(options, names[: len(options)], strict=True)
    ]
    free = (key for key in map(str, count(len(options))) if key not in {o.key for o in options})
    return (*renamed, *(Option(next(free), name) for name in names[len(options) :]))


def as_measure(own: OwnMeasure) -> Measure:
    """What the catalogue holds for it; asked unless retired."""
    return Measure(
        key=own.key,
        name=OwnWords(own.name),
        scale=_scale(own),
        per=own.per,
        topic=Topic.OWN,
        asked=not own.is_retired,
        is_retired=own.is_retired,
    )


def _scale(own: OwnMeasure) -> Scale:
    options = tuple(Option(option.key, OwnWords(option.name)) for option in own.options)
    scales: dict[Kind, Scale] = {
        Kind.SCALE: Rating(0, 10, OwnWords(own.low_words), OwnWords(own.high_words)),
        Kind.COUNT: Count(),
        Kind.MINUTES: Minutes(),
        Kind.YES_NO: YesNo(),
        Kind.CHOICE: Choice(options),
    }
    return scales[own.kind]


def in_order(measures: tuple[OwnMeasure, ...] | list[OwnMeasure]) -> list[OwnMeasure]:
    """The measures as the person ordered them."""
    return sorted(measures, key=lambda own: (own.place, own.created_at, own.uuid))
