"""Which worksheets go into a report: none until somebody chooses.

Of each chosen kind it is the newest, or those that were picked. A choice is kept for its reader alone. Once sheets of
a kind were picked one by one, a newer one goes in only when it is picked too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from diary.domain.worksheet import Worksheet
from diary.domain.worksheet_parts import Sheet
from diary.domain.worksheet_reading import finished
from diary.domain.worksheets import GOALS, SHEETS
from diary.report.readers import Reader

_SHEET = "sheet"
CHOSEN_SHEETS: tuple[Sheet, ...] = tuple(sheet for sheet in SHEETS if sheet.key != GOALS.key)
"""The kinds that can be chosen; the goals have a part of their own."""


@dataclass(frozen=True, slots=True)
class KeptSheets:
    """The finished sheets of one kind, the newest first; there is at least one."""

    sheet: Sheet
    kept: tuple[Worksheet, ...]


def kept_sheets(worksheets: Iterable[Worksheet], last: date) -> tuple[KeptSheets, ...]:
    """The kinds of which there is a sheet up to the day ``last``, in their order."""
    known = [each for each in worksheets if each.day <= last]
    found = (KeptSheets(sheet, tuple(finished(known, sheet.key))) for sheet in CHOSEN_SHEETS)
    return tuple(each for each in found if each.kept)


def sheet_key(kind: str) -> str:
    """The key of a choice of the kind, within its reader."""
    return f"{_SHEET}.{kind}"


def version_key(worksheet: Worksheet) -> str:
    """The key of a choice of one sheet, within its reader."""
    return f"{sheet_key(worksheet.kind)}.{worksheet.uuid}"


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What was chosen for one reader: keys of kinds, and of sheets that were picked in or out."""

    kinds: frozenset[str] = frozenset()
    picked: frozenset[str] = frozenset()
    """Keys of ``version_key`` that are in."""
    refused: frozenset[str] = frozenset()
    """Those that are out."""

    @classmethod
    def of(cls, reader: Reader, chosen: Mapping[str, bool]) -> Self:
        """As it is kept, under keys that begin with that of the reader."""
        begin = f"{reader.key}."
        own = {
            key.removeprefix(begin): is_in for key, is_in in chosen.items() if key.startswith(begin)
        }
        kinds = {sheet.key for sheet in CHOSEN_SHEETS if own.get(sheet_key(sheet.key), False)}
        versions = {key: is_in for key, is_in in own.items() if key.count(".") > 1}
        return cls(
            frozenset(kinds),
            frozenset(key for key, is_in in versions.items() if is_in),
            frozenset(key for key, is_in in versions.items() if not is_in),
        )

    def taken(self, kind: KeptSheets) -> tuple[Worksheet, ...]:
        """The sheets of a kind that go in, the newest first."""
        if kind.sheet.key not in self.kinds:
            return ()
        begin = f"{sheet_key(kind.sheet.key)}."
        if not any(key.startswith(begin) for key in self.picked | self.refused):
            return kind.kept[:1]
        return tuple(each for each in kind.kept if version_key(each) in self.picked)
