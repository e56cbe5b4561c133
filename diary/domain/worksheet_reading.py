"""What the sheets say that were filled in: versions, drafts, rows, the newest goals, and what changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from diary.domain.consequences_sheet import COMPLAINT_PART, STEP_PART
from diary.domain.worksheet import Cite, Item, Worksheet
from diary.domain.worksheet_parts import HIGHEST, LOWEST, Part, Sheet
from diary.domain.worksheets import (
    AGAIN,
    AGREED,
    GOALS,
    MONTH,
    WHO,
)

_DRAFT = "draft:"
"""Before the kind of a sheet that is not finished, so that nothing takes it for one that is."""


def finished(sheets: Iterable[Worksheet], kind: str = "") -> list[Worksheet]:
    """The sheets that were kept, of one kind or of all, the newest first."""
    found = [
        each
        for each in sheets
        if not each.kind.startswith(_DRAFT) and (not kind or each.kind == kind)
    ]
    return sorted(found, key=lambda each: (each.day, each.created_at, each.uuid), reverse=True)


def draft_of(sheets: Iterable[Worksheet], kind: str) -> Worksheet | None:
    """What was begun of a kind and not finished, the last; ``None`` where there is nothing."""
    begun = [each for each in sheets if each.kind == _DRAFT + kind]
    return max(begun, key=lambda each: each.changed_at, default=None)


def as_draft(sheet: Worksheet, changes: UUID | None = None) -> Worksheet:
    """``sheet`` as something that is not finished; ``changes`` is the sheet that it is to replace."""
    return replace(
        sheet,
        kind=_DRAFT + sheet.kind.removeprefix(_DRAFT),
        about="" if changes is None else str(changes),
    )


def changed_by(draft: Worksheet) -> UUID | None:
    """The sheet that a draft is to replace; ``None`` for a new one."""
    return name_in(draft.about)


def name_in(text: str) -> UUID | None:
    """The name of a record in a text that another program may have written; ``None`` where it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def is_empty(items: Iterable[Item]) -> bool:
    """Whether nothing was filled in."""
    return not any(item.text.strip() or item.figures or item.cites for item in items)


def about_of(items: Iterable[Item]) -> str:
    """What a sheet is about: the complaint that it points at, else nothing."""
    return next(
        (
            cite.key
            for item in items
            if item.part == COMPLAINT_PART
            for cite in item.cites
            if cite.kind == "complaint"
        ),
        "",
    )


def to_begin_with(sheet: Sheet, last: Worksheet | None) -> tuple[Item, ...]:
    """What stands in a new version: of some kinds what the last one had, but for what was chosen to try then.

    Figures that say how it is now are asked anew; those that weigh stay.
    """
    if last is None or not sheet.goes_on:
        return ()
    weighed = {part.key for part in sheet.parts if part.is_weighed}
    items = (
        item if item.part in weighed else replace(item, figures={})
        for item in last.items
        if item.part != STEP_PART
    )
    return tuple(item for item in items if not is_empty([item]))


@dataclass(frozen=True, slots=True)
class Row:
    """An item and what was asked of it as well, by the key of the part."""

    item: Item
    then: Mapping[str, Item]

    def text(self, key: str) -> str:
        """What was answered to a part that is asked as well."""
        return self.then[key].text if key in self.then else ""


def rows_of(items: Iterable[Item], part: Part) -> list[Row]:
    """The items of a part, each with the answers that stand right after it."""
    followers = {each.key for each in part.then}
    rows: list[Row] = []
    is_open = False
    for item in items:
        if item.part == part.key:
            rows.append(Row(item, {}))
            is_open = True
        elif is_open and item.part in followers and item.part not in rows[-1].then:
            rows[-1] = Row(rows[-1].item, {**rows[-1].then, item.part: item})
        else:
            is_open = False
    return rows


def chosen_step(sheet: Worksheet) -> Item | None:
    """What was chosen to try, with the experiment that it points at; ``None`` where nothing was."""
    return next(iter(sheet.of_part(STEP_PART)), None)


def experiment_of(sheet: Worksheet) -> UUID | None:
    """The experiment of a sheet."""
    step = chosen_step(sheet)
    cites = () if step is None else step.cites
    return next((name_in(cite.key) for cite in cites if cite.kind == "experiment"), None)


def with_step(items: Iterable[Item], chosen: str, experiment: UUID | None) -> tuple[Item, ...]:
    """``items`` with what was chosen, instead of what was chosen before."""
    others = [item for item in items if item.part != STEP_PART]
    if not chosen and experiment is None:
        return tuple(others)
    cites = () if experiment is None else (Cite("experiment", str(experiment)),)
    return (*others, Item(STEP_PART, chosen, cites=cites))


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal under its heading (marked for translation), with whom, and in which words."""

    heading: str
    goal: str
    who: str = ""
    agreed: str = ""


def newest_goals(sheets: Iterable[Worksheet]) -> tuple[Goal, ...]:
    """The goals of the newest sheet, in the order of the headings; what is empty is left out."""
    found = finished(sheets, GOALS.key)
    if not found:
        return ()
    goals = [
        Goal(part.question, row.item.text.strip(), row.text(WHO).strip(), row.text(AGREED).strip())
        for part in GOALS.parts
        for row in rows_of(found[0].items, part)
    ]
    return tuple(goal for goal in goals if goal.goal or goal.agreed)


def newest_sentence(sheets: Iterable[Worksheet]) -> tuple[date, str] | None:
    """What somebody can do again, as they wrote last, and on which day."""
    for sheet in finished(sheets, MONTH.key):
        for item in sheet.of_part(AGAIN):
            if item.text.strip():
                return sheet.day, item.text.strip()
    return None


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What a figure was, ``LOWEST`` … ``HIGHEST``, on each day it was asked, the first first."""

    text: str
    """What it is a figure of: the words of an item of a list, else the question (marked for translation)."""
    is_question: bool
    values: tuple[tuple[date, int], ...]


def figure_changes(sheet: Sheet, records: Iterable[Worksheet]) -> tuple[FigureChange, ...]:
    """The figures of the newest record of a sheet with what they were before; items are told apart by their words."""
    found = finished(records, sheet.key)
    if not found:
        return ()
    changes = []
    for part in sheet.parts:
        for figure in part.figures:
            for item in found[0].of_part(part.key) if part.is_list else [None]:
                values = {
                    record.day: other.figures[figure.key]
                    for record in reversed(found)
                    for other in record.of_part(part.key)
                    if (item is None or _same(other.text, item.text))
                    and LOWEST <= other.figures.get(figure.key, LOWEST - 1) <= HIGHEST
                }
                text = figure.question if item is None else item.text.strip()
                if text and (values or item is not None):
                    changes.append(FigureChange(text, item is None, tuple(values.items())))
    return tuple(changes)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
