"""The answers to "does this diary help me?", kept as worksheets of the kind ``helps`` with one item each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from diary.domain.moment import Clock
from diary.domain.record import new_record
from diary.domain.worksheet import Item, Worksheet
from diary.i18n import N_

HELPS = "helps"
_PART, _FIGURE = "answer", "helps"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer; ``figure`` is how it is kept, −2 … +2. ``name`` is marked for translation."""

    figure: int
    name: str


CHOICES: tuple[Choice, ...] = (
    Choice(-2, N_("No, it makes it heavier")),
    Choice(-1, N_("Rather not")),
    Choice(0, N_("It makes no difference")),
    Choice(1, N_("A little")),
    Choice(2, N_("Yes, it helps me")),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered on a day; ``sheet`` is where it stands."""

    day: date
    figure: int
    note: str
    sheet: Worksheet

    @property
    def is_no(self) -> bool:
        """Whether writing less should be offered."""
        return self.figure <= 0


def answered(clock: Clock, day: date, figure: int, note: str) -> Worksheet:
    """A new answer."""
    item = Item(_PART, note, {_FIGURE: figure})
    return new_record(Worksheet, clock, kind=HELPS, day=day, items=(item,))


def answers(sheets: Iterable[Worksheet]) -> list[Answer]:
    """The answers among ``sheets``, the oldest first; what cannot be read as one is left out."""
    found = [
        Answer(sheet.day, item.figures[_FIGURE], item.text, sheet)
        for sheet in sheets
        if sheet.kind == HELPS
        for item in sheet.of_part(_PART)[:1]
        if -2 <= item.figures.get(_FIGURE, 9) <= 2  # noqa: PLR2004  the ends of the scale above
    ]
    return sorted(found, key=lambda answer: (answer.day, answer.sheet.created_at))


def words_of(figure: int) -> str:
    """The words of a figure, marked for translation. Raises ``StopIteration`` where it is none of the scale."""
    return next(choice.name for choice in CHOICES if choice.figure == figure)
