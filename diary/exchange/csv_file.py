"""The diary as a table for spreadsheets (CSV): a row a moment, a column a measure, and a row for each other record.

UTF-8 with a byte-order mark, lines that end as spreadsheets expect. In Dutch cells are parted by a semicolon and
numbers have a decimal comma, else by a comma with a point. Days are ISO 8601; moments have their offset, and beside
it a date and a time that a spreadsheet knows. Columns without a value are left out; what is absent is an empty cell.

It holds what ``selection`` lets through. It does not hold empty texts, values of measures that this version does not
know, or what own questions are made of (their kind and options): those come back only where they are known.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.medicine import Dose, Medicine
from diary.domain.own_measure import as_measure
from diary.domain.plain import Plain, entry_to_plain
from diary.exchange.csv_columns import (
    DATE,
    KIND,
    KIND_NAMES,
    MOMENT,
    TIME,
    WORDS_PREFIX,
    Column,
    columns,
)
from diary.exchange.record_kinds import RECORD_KINDS
from diary.i18n import language

BYTE_ORDER_MARK = "\ufeff"
DECIMALS = {";": ",", ",": ".", "\t": "."}
"""The decimal sign that goes with what parts the cells."""

_SEPARATORS = {"nl": ";"}
_USUAL_SEPARATOR = ","
_HOURS_DIGITS = 2
_LETTERS_OF_A_DAY = 10

KINDS = {kind.name: kind for kind in RECORD_KINDS if kind.name in KIND_NAMES}
"""The kinds of record that a table holds beside the moments."""

SHOWN_ONLY = {"doses": ("name", "unit")}
"""What a row shows besides, and is not read back."""

FELT, FEELINGS = "felt", "feelings"
"""The feelings of an event have a column of their own."""


def to_csv(content: DiaryContent, catalogue: Catalogue) -> bytes:
    """All of ``content`` in the spoken language; see ``selection`` for what that should be."""
    separator = _SEPARATORS.get(language(), _USUAL_SEPARATOR)
    catalogue = catalogue.with_own(
        as_measure(own) for own in content.own_measures if own.key not in catalogue
    )
    prompts = {key for entry in content.entries for key in entry.words}
    every = columns(catalogue, DECIMALS[separator], prompts)
    rows = sorted(_rows(content, catalogue), key=_place)
    used = {KIND, DATE, "uuid"} | {key for row in rows for key in row}
    shown = [column for column in every if column.key in used]
    stream = io.StringIO(newline="")
    stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream, delimiter=separator, lineterminator="\r\n")
    writer.writerow(column.heading for column in shown)
    writer.writerows(_cells(row, shown) for row in rows)
    return stream.getvalue().encode()


def _cells(row: Plain, shown: Iterable[Column]) -> Iterator[str]:
    for column in shown:
        yield column.cell.written(row[column.key]) if column.key in row else ""


def _place(row: Plain) -> tuple[str, str, str]:
    return row[DATE], row.get(TIME, ""), row["uuid"]


def _rows(content: DiaryContent, catalogue: Catalogue) -> Iterator[Plain]:
    for entry in content.entries:
        yield _moment(entry, catalogue)
    medicines = {each.uuid: each for each in content.medicines}
    for name, kind in KINDS.items():
        for record in getattr(content, name):
            row = _record(name, kind.plain(record), record)
            yield row | _shown(medicines.get(record.medicine) if isinstance(record, Dose) else None)


def _moment(entry: Entry, catalogue: Catalogue) -> Plain:
    plain = entry_to_plain(entry, catalogue)
    readings, words = plain.pop("readings", {}), plain.pop("words", {})
    plain.pop("unknown_readings", None)
    computed = {
        key: round(float(value), _HOURS_DIGITS)  # type: ignore[arg-type]  # every computed measure is in hours
        for key, value in catalogue.with_computed(entry.readings).items()
        if key not in readings
    }
    texts = {WORDS_PREFIX + key: text for key, text in words.items() if text}
    return {KIND: MOMENT, **_on_the_clock(entry.at), **plain, **readings, **computed, **texts}


def _record(name: str, plain: Plain, record: Any) -> Plain:  # noqa: ANN401  a record of any kind
    if name == "events":
        plain = {FELT if key == FEELINGS else key: value for key, value in plain.items()}
    at = getattr(record, "at", None)
    if at is not None:
        return {KIND: name, **_on_the_clock(at), **plain}
    day = plain.get("day") or plain.get("first") or plain["created_at"][:_LETTERS_OF_A_DAY]
    return {KIND: name, DATE: day, **plain}


def _shown(medicine: Medicine | None) -> Plain:
    """What a dose shows of its medicine; see ``SHOWN_ONLY``."""
    if medicine is None:
        return {}
    return {"name": medicine.name} | ({"unit": medicine.unit} if medicine.unit else {})


def _on_the_clock(at: Any) -> Plain:  # noqa: ANN401  an aware datetime
    return {DATE: at.date().isoformat(), TIME: f"{at:%H:%M}"}
