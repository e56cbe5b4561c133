"""In which form a diary leaves, and what is said about what is in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from diary.domain.diary_content import DiaryContent
from diary.exchange.csv_file import to_csv
from diary.exchange.exporting import (
    FORMAT_NAMES,
    Format,
    leaving,
    parts_of,
    what_is_in_it,
    what_is_left_out,
    write_export,
)
from diary.exchange.fhir_file import to_fhir
from diary.exchange.json_file import to_json
from diary.exchange.selection import USUAL_PARTS, Part, Selection, selected
from diary.file_errors import FileNotWritten
from tests.exchange.contents import CATALOGUE, NOW, everything

ALL = Selection(frozenset(Part))


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        (Format.CSV, lambda content: to_csv(selected(content, ALL), CATALOGUE)),
        (Format.FHIR, lambda content: to_fhir(selected(content, ALL), CATALOGUE, NOW)),
        (Format.JSON, lambda content: to_json(content, CATALOGUE)),
    ],
)
def test_each_form_is_written_whole(
    tmp_path: Path, kind: Format, made: Callable[[DiaryContent], bytes]
) -> None:
    file = tmp_path / "a"
    write_export(file, kind, leaving(everything(), kind, ALL), CATALOGUE, NOW)
    assert file.read_bytes() == made(everything())
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    with pytest.raises(FileNotWritten):
        write_export(tmp_path / "none" / "a", kind, DiaryContent(), CATALOGUE, NOW)


def test_a_bundle_counts_only_what_it_can_hold() -> None:
    left = leaving(everything(), Format.FHIR, ALL)
    assert [len(part) for part in (left.events, left.treatments, left.consults)] == [0, 0, 0]
    assert left.doses


def test_only_a_whole_diary_leaves_no_parts_to_choose() -> None:
    assert parts_of(Format.CSV) == tuple(Part)
    assert Part.EVENTS not in parts_of(Format.FHIR)
    assert parts_of(Format.JSON) == ()
    assert set(FORMAT_NAMES) == set(Format)


def test_it_is_said_what_is_in_a_file_and_what_is_not() -> None:
    parts = {Part.FEELINGS, Part.EVENTS}
    assert what_is_in_it(Format.CSV, parts) == "In it: feelings, what happened."
    assert what_is_in_it(Format.FHIR, parts) == "In it: feelings."
    assert what_is_in_it(Format.FHIR, {Part.EVENTS}) == "There is nothing in it."
    assert "what happened" in what_is_left_out(Format.FHIR, parts)
    assert what_is_left_out(Format.CSV, Part) == ""
    assert what_is_left_out(Format.CSV, USUAL_PARTS).startswith("Left out: my own questions, ")
    assert what_is_in_it(Format.JSON, ()).startswith("Everything is in it")
    assert what_is_left_out(Format.JSON, ()) == ""
