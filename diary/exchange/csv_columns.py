"""The columns of a table: for every measure one, for every other part of an entry or a record one.

A heading is words with the key of the column in brackets, ``Pijn nu [pain]``; columns are found by their key, in any
order. A measure has its own key, a text that of its question with ``words:`` before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diary.domain.life import EVENT_TAGS
from diary.domain.measure import Catalogue, Measure
from diary.domain.prompts import PROMPTS
from diary.domain.scale import Choice, Count, Hours, Minutes, Rating, YesNo
from diary.exchange import csv_lists
from diary.exchange.csv_cells import (
    Cell,
    ExactCell,
    FiguresCell,
    KeyCell,
    LinesCell,
    NumberCell,
    TextCell,
    WholeCell,
    YesCell,
    with_key,
)
from diary.exchange.key_words import option_words
from diary.i18n import N_, _

WORDS_PREFIX = "words:"
KIND, DATE, TIME = "kind", "date", "time"
MOMENT = "moment"

KIND_NAMES = {
    MOMENT: N_("moment"),
    "events": N_("what happened"),
    "medicines": N_("medicine"),
    "doses": N_("dose"),
    "treatments": N_("treatment"),
    "scores": N_("questionnaire"),
    "consults": N_("consultation"),
}
"""What a row can be: a moment, or a record of the kind of that name in JSON."""

_PRECISIONS = {
    "day": N_("a day"),
    "month": N_("a month"),
    "season": N_("a season"),
    "year": N_("a year"),
    "around": N_("around a year"),
    "between": N_("between two days"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``name`` is in the language of the file."""

    key: str
    name: str
    cell: Cell
    is_computed: bool = False
    """Follows from other columns, and is not read back."""

    @property
    def heading(self) -> str:
        """What stands above it."""
        return with_key(" ".join(self.name.split()), self.key)


def columns(catalogue: Catalogue, decimal: str, prompts: Iterable[str] = ()) -> tuple[Column, ...]:
    """Every column there can be, in their order; ``prompts`` are keys of questions beside the declared ones."""
    number = NumberCell(decimal)
    return (
        Column(KIND, _("Kind"), KeyCell(_kind_name)),
        Column(DATE, _("Day"), ExactCell(), is_computed=True),
        Column(TIME, _("Time"), ExactCell(), is_computed=True),
        Column("last", _("Until"), ExactCell()),
        *_names(),
        *_measured(catalogue, number),
        Column("bad_day", _("Bad day"), YesCell()),
        Column("feelings", _("Feelings"), csv_lists.FEELINGS),
        Column("sensations", _("Where I feel it in my body"), csv_lists.SENSATIONS),
        Column("marks", _("Places in the body"), csv_lists.MARKS),
        Column("activities", _("Activities"), csv_lists.ACTIVITIES),
        *_words(prompts),
        *_of_records(number),
        Column("at", _("Moment"), ExactCell()),
        Column("zone", _("Time zone"), ExactCell()),
        Column("first", _("First day"), ExactCell()),
        Column("began_latest", _("Began at the latest"), ExactCell()),
        Column("ended_earliest", _("Ended at the earliest"), ExactCell()),
        Column("day", _("Day it is about"), ExactCell()),
        Column("guided", _("Guided moment"), YesCell()),
        Column("created_at", _("Written down"), ExactCell()),
        Column("changed_at", _("Changed"), ExactCell()),
        Column("medicine", _("Medicine it belongs to"), ExactCell()),
        Column("uuid", _("Name for computers"), ExactCell()),
    )


def _kind_name(key: str) -> str:
    return _(KIND_NAMES[key])


def _names() -> Iterator[Column]:
    yield Column("name", _("Name"), TextCell())
    yield Column("tag", _("What it is about"), KeyCell(option_words(EVENT_TAGS)))
    yield Column("instrument", _("Questionnaire"), TextCell())
    yield Column("who", _("With whom"), TextCell())


def _measured(catalogue: Catalogue, number: NumberCell) -> Iterator[Column]:
    for measure in catalogue:
        is_computed = measure.computed is not None
        yield Column(measure.key, _(measure.name), _cell_of(measure, number), is_computed)


def _cell_of(measure: Measure, number: NumberCell) -> Cell:
    match measure.scale:
        case Rating() | Count() | Minutes():
            return WholeCell()
        case Hours():
            return number
        case YesNo():
            return YesCell()
        case Choice(options):
            return KeyCell(option_words(options))
        case _:
            return ExactCell()


def _words(prompts: Iterable[str]) -> Iterator[Column]:
    names = {prompt.key: _(prompt.question) for prompt in PROMPTS}
    for key in (*names, *sorted(set(prompts) - names.keys())):
        yield Column(WORDS_PREFIX + key, names.get(key, key), TextCell())


def _of_records(number: NumberCell) -> Iterator[Column]:
    precision = {key: _(name) for key, name in _PRECISIONS.items()}
    yield Column("amount", _("How much"), number)
    yield Column("unit", _("Unit"), TextCell())
    yield Column("as_needed", _("When needed"), YesCell())
    yield Column("helped", _("How much it helped"), WholeCell())
    yield Column("weight", _("How it was then"), WholeCell())
    yield Column("felt", _("What I felt then"), csv_lists.FELT_THEN)
    yield Column("values", _("Scores"), FiguresCell(number))
    yield Column("answers", _("Answers"), FiguresCell(WholeCell()))
    yield Column("source", _("From whom"), TextCell())
    yield Column("variant", _("Version"), TextCell())
    yield Column("reason", _("What for"), TextCell())
    yield Column("words", _("In words"), TextCell())
    yield Column("note", _("Note"), TextCell())
    yield Column("unsaid", _("What was left unsaid"), TextCell())
    yield Column("questions", _("My questions"), LinesCell())
    yield Column("said", _("What was said"), TextCell())
    yield Column("touched", _("What touched me"), TextCell())
    for key, name in (
        ("precision", _("How precise the date is")),
        ("began_precision", _("How precise the beginning is")),
        ("ended_precision", _("How precise the end is")),
    ):
        yield Column(key, name, KeyCell(lambda key: precision[key]))
