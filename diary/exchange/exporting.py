"""A file that leaves the diary: in which form, and with what in it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from diary.domain.diary_content import DiaryContent
from diary.domain.measure import Catalogue
from diary.exchange.csv_file import to_csv
from diary.exchange.fhir_file import HELD_PARTS, to_fhir
from diary.exchange.json_file import to_json
from diary.exchange.new_file import write_new_file
from diary.exchange.selection import PART_NAMES, Part, Selection, selected
from diary.i18n import N_, _, in_a_sentence


class Format(StrEnum):
    """What kind of file; the value is the end of its name."""

    CSV = "csv"
    FHIR = "fhir.json"
    JSON = "json"


FORMAT_NAMES: Mapping[Format, str] = {
    Format.CSV: N_("Table"),
    Format.FHIR: N_("For care (FHIR)"),
    Format.JSON: N_("Whole diary"),
}
"""Marked for translation."""

_HELD: Mapping[Format, frozenset[Part]] = {
    Format.CSV: frozenset(Part),
    Format.FHIR: HELD_PARTS,
    Format.JSON: frozenset(),
}

_MAKERS: Mapping[Format, Callable[[DiaryContent, Catalogue, datetime], bytes]] = {
    Format.CSV: lambda content, catalogue, _now: to_csv(content, catalogue),
    Format.FHIR: to_fhir,
    Format.JSON: lambda content, catalogue, _now: to_json(content, catalogue),
}


def parts_of(kind: Format) -> tuple[Part, ...]:
    """The parts that can be chosen for such a file, in their order; none for one that always holds everything."""
    return tuple(part for part in Part if part in _HELD[kind])


def leaving(content: DiaryContent, kind: Format, selection: Selection) -> DiaryContent:
    """What of ``content`` is in such a file."""
    if not _HELD[kind]:
        return content
    return selected(content, Selection(selection.parts & _HELD[kind], selection.period))


def write_export(
    file: Path, kind: Format, content: DiaryContent, catalogue: Catalogue, now: datetime
) -> None:
    """Write what ``leaving`` gave, in the spoken language. Raises ``FileNotWritten``; then there is no half file."""
    write_new_file(file, _MAKERS[kind](content, catalogue, now))


def what_is_in_it(kind: Format, parts: Iterable[Part]) -> str:
    """A sentence on what such a file holds."""
    if not _HELD[kind]:
        return _("Everything is in it: also your own words, the bin and your choices.")
    held = _named(part for part in parts_of(kind) if part in set(parts))
    return _("In it: {parts}.").format(parts=held) if held else _("There is nothing in it.")


def what_is_left_out(kind: Format, parts: Iterable[Part]) -> str:
    """A sentence on what it does not hold; empty where it holds everything."""
    if not _HELD[kind]:
        return ""
    kept = set(parts) & _HELD[kind]
    left = _named(part for part in Part if part not in kept)
    return _("Left out: {parts}.").format(parts=left) if left else ""


def _named(parts: Iterable[Part]) -> str:
    return ", ".join(in_a_sentence(PART_NAMES[part]) for part in parts)
