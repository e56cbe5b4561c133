"""Marks on the body: two on one region, and the keys that a file may hold."""

import json

from diary.domain.body import (
    QUALITIES,
    STATUSES,
    TIMINGS,
    BodyMark,
    is_private,
    merged,
    region_name,
    regions,
)
from diary.paths import resources


def test_two_marks_on_one_region_become_the_strongest_with_everything_that_was_said() -> None:
    first = BodyMark("knee-front-left", 3, ("stiff",), ("at_night",), "known")
    other = BodyMark("head-top")
    second = BodyMark("knee-front-left", 6, ("burning", "stiff"), ("radiates",), None)
    assert merged((first, other, second)) == {
        "knee-front-left": BodyMark(
            "knee-front-left", 6, ("stiff", "burning"), ("at_night", "radiates"), "known"
        ),
        "head-top": other,
    }


def test_a_mark_without_intensity_does_not_make_another_weaker() -> None:
    marks = (BodyMark("head-top", 0), BodyMark("head-top", None, status="new"))
    assert merged(marks)["head-top"] == BodyMark("head-top", 0, status="new")
    assert merged((BodyMark("head-top"), BodyMark("head-top")))["head-top"].intensity is None


def test_a_region_of_a_newer_program_is_named_by_its_id() -> None:
    assert region_name("aura") == "aura"
    assert region_name(regions()[0].id) == regions()[0].name


def test_the_keys_of_qualities_and_timings_fit_in_a_column_with_spaces_between_them() -> None:
    for options in (QUALITIES, TIMINGS, STATUSES):
        keys = [option.key for option in options]
        assert len(set(keys)) == len(keys)
        assert not any(" " in key for key in keys)


def test_the_schema_of_the_file_knows_every_status() -> None:
    schema = json.loads((resources() / "schema" / "diary.schema.json").read_text(encoding="utf-8"))
    mark = schema["$defs"]["entry"]["properties"]["marks"]["items"]["properties"]
    assert mark["status"]["enum"] == [status.key for status in STATUSES]


def test_what_is_private_or_not_known_stays_out_of_a_report() -> None:
    assert is_private("buttock-left")
    assert is_private("aura")
    assert not is_private("knee-front-left")
