"""A table that ``csv_file`` wrote, read back: each row checked, and what does not fit named by its line and column.

A file that is no table of Raakvlak is refused as a whole. Of one that is, a row that cannot be read is named and left
out; the others are found. Rows are only ever added to a diary, never put in the place of what is there, because a
table does not hold all of an entry.
"""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue, Measure
from diary.domain.own_measure import OWN_PREFIX
from diary.domain.plain import Plain
from diary.errors import InvalidValue
from diary.exchange.csv_cells import NoValue, keys_in
from diary.exchange.csv_columns import KIND, MOMENT, WORDS_PREFIX, Column, columns
from diary.exchange.csv_file import DECIMALS, FEELINGS, FELT, KINDS, SHOWN_ONLY
from diary.exchange.found import TELL_EVERY, Found, Tell, nobody
from diary.exchange.misfit import Misfit
from diary.exchange.plain_records import ALLOWED_AHEAD, read_entry
from diary.exchange.strict_json import decoded
from diary.file_errors import UnreadableFile
from diary.i18n import _

_LONGEST_CELL = 100_000_000
_MOST_COLUMNS = 10_000
_READINGS = "readings"
_WORDS = "words"


def from_csv(raw: bytes, catalogue: Catalogue, now: datetime, tell: Tell = nobody) -> Found:
    """What ``raw`` holds; ``now`` is aware, and no moment is later. Raises ``UnreadableFile``."""
    csv.field_size_limit(_LONGEST_CELL)
    text = decoded(raw)
    separator, headings = _head(text)
    table = _Table(catalogue, headings, DECIMALS[separator], now + ALLOWED_AHEAD)
    for number, (place, line, cells) in enumerate(_rows(text, separator)):
        if number % TELL_EVERY == 0:
            tell(place / len(text))
        table.read_row(line, cells)
    return table.found()


def _head(text: str) -> tuple[str, list[str]]:
    """What parts the cells, and the keys of the columns."""
    first = text[: text.find("\n") + 1 or len(text)]
    for separator in DECIMALS:
        try:
            headings = next(csv.reader([first], delimiter=separator, strict=True), [])
            keys = [keys_in(heading)[-1] for heading in headings]
        except (csv.Error, NoValue):
            continue
        if KIND in keys and 1 < len(keys) <= _MOST_COLUMNS:
            return separator, keys
    raise UnreadableFile(reason=_("it is not a diary of Raakvlak"))


def _rows(text: str, separator: str) -> Iterator[tuple[int, int, list[str]]]:
    """The rows under the headings: how many characters were read, the line on which it begins, its cells."""
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    next(reader)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            reason = _("line {line}").format(line=line)
            raise UnreadableFile(reason=reason) from None
        if cells is None:
            return
        if any(cells):
            yield lines.place, line, cells


class _Lines:
    """The lines of a text with their ends, as a reader of tables wants them; knows how far it is."""

    def __init__(self, text: str) -> None:
        self._stream = io.StringIO(text, newline="")
        self.place = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._stream)
        self.place += len(line)
        return line


class _Table:
    """Takes rows, and keeps what they hold and what could not be read."""

    def __init__(
        self, catalogue: Catalogue, headings: list[str], decimal: str, latest: datetime
    ) -> None:
        prompts = {
            key.removeprefix(WORDS_PREFIX) for key in headings if key.startswith(WORDS_PREFIX)
        }
        known = {column.key: column for column in columns(catalogue, decimal, prompts)}
        self._unknown = tuple(
            key for key in headings if key not in known and key.startswith(OWN_PREFIX)
        )
        self._columns = [known.get(key) for key in headings]
        strange = [key for key in headings if key not in known and key not in self._unknown]
        if strange or len(set(headings)) != len(headings):
            raise UnreadableFile(reason=_("line 1: the columns are not those of Raakvlak"))
        self._catalogue, self._latest = catalogue, latest
        self._seen: set[tuple[str, UUID]] = set()
        self._entries: list[Entry] = []
        self._records: dict[str, list[Any]] = {name: [] for name in KINDS}
        self._unreadable: list[str] = []

    def read_row(self, line: int, cells: list[str]) -> None:
        """Keep what a row holds, or where it does not fit."""
        try:
            plain = self._plain(cells)
            kind = plain.pop(KIND, None)
            record = self._moment(plain) if kind == MOMENT else self._record(kind, plain)
            self._require_new(kind, record.uuid)
        except Misfit as misfit:
            place = _("line {line}, column {column}").format(line=line, column=misfit.part)
            self._unreadable.append(place)
            return
        (self._entries if kind == MOMENT else self._records[kind]).append(record)

    def found(self) -> Found:
        """All of it."""
        records: dict[str, Any] = {name: tuple(kept) for name, kept in self._records.items()}
        return Found(
            DiaryContent(entries=tuple(self._entries), **records),
            is_whole=False,
            unreadable=tuple(self._unreadable),
            unknown=self._unknown,
        )

    def _require_new(self, kind: str, uuid: UUID) -> None:
        if (kind, uuid) in self._seen:
            raise Misfit("uuid")
        self._seen.add((kind, uuid))

    def _plain(self, cells: list[str]) -> Plain:
        """The values of a row by the keys of their columns."""
        if len(cells) > len(self._columns):
            raise Misfit(str(len(self._columns) + 1))
        plain: Plain = {}
        for column, text in zip(self._columns, cells, strict=False):
            if text and column is not None and not column.is_computed:
                plain[column.key] = _value(column, text)
        return plain

    def _moment(self, plain: Plain) -> Entry:
        entry: Plain = {_READINGS: {}, _WORDS: {}}
        for key, value in plain.items():
            if key.startswith(WORDS_PREFIX):
                entry[_WORDS][key.removeprefix(WORDS_PREFIX)] = value
            elif key in self._catalogue:
                entry[_READINGS][key] = _checked(self._catalogue[key], value)
            else:
                entry[key] = value
        return read_entry(entry, self._catalogue, self._latest)

    def _record(self, name: object, plain: Plain) -> Any:  # noqa: ANN401  a record of any kind
        if not isinstance(name, str) or name not in KINDS:
            raise Misfit(KIND)
        for shown in SHOWN_ONLY.get(name, ()):
            plain.pop(shown, None)
        if name == "events":
            plain = {FEELINGS if key == FELT else key: value for key, value in plain.items()}
        return KINDS[name].record(plain, self._latest)


def _checked(measure: Measure, value: object) -> object:
    try:
        measure.scale.check(value)
    except InvalidValue:
        raise Misfit(measure.key) from None
    return value


def _value(column: Column, text: str) -> Any:  # noqa: ANN401  what JSON can hold
    try:
        return column.cell.read(text)
    except (NoValue, ValueError):
        raise Misfit(column.key) from None
