"""The diary as a FHIR bundle: valid to somebody else's reader, as in the hand-checked example, and it comes back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings

from diary.domain.body import BodyMark
from diary.domain.diary_content import DiaryContent
from diary.domain.emotions import Feeling
from diary.domain.entry import Entry
from diary.domain.medicine import Dose, Medicine
from diary.domain.own_measure import as_measure
from diary.domain.score import Score
from diary.exchange.fhir_file import to_fhir
from diary.exchange.fhir_reading import from_fhir
from diary.exchange.found import Found
from diary.exchange.selection import Part, Selection, selected
from diary.file_errors import UnreadableFile
from tests.domain.record_values import diaries
from tests.domain.values import ENTRIES
from tests.exchange.contents import CATALOGUE, NOW, entry, everything

ALL = Selection(frozenset(Part))
LAST = NOW + timedelta(days=40_000)
EXAMPLE = Path(__file__).with_name("fhir_example.json")


def bundle(content: DiaryContent) -> Any:  # noqa: ANN401  what JSON can hold
    return json.loads(to_fhir(content, CATALOGUE, NOW))


def resources(content: DiaryContent) -> list[dict[str, Any]]:
    return [each["resource"] for each in bundle(content).get("entry", [])]


def back(content: DiaryContent) -> Found:
    known = CATALOGUE.with_own(as_measure(own) for own in content.own_measures)
    return from_fhir(bundle(content), known, LAST)


def clean(text: str) -> str:
    """What FHIR lets through of a text."""
    kept = "".join(sign for sign in text if sign >= " " or sign in "\t\n\r")
    return kept if kept.strip() else ""


def carried(made: Entry) -> Entry:
    """An entry as a bundle can hold it."""
    return replace(
        made,
        words={key: clean(text) for key, text in made.words.items() if clean(text)},
        activities=tuple(replace(each, what=clean(each.what)) for each in made.activities),
    )


def example() -> DiaryContent:
    """What the hand-checked example is of."""
    common: dict[str, Any] = {"created_at": NOW, "changed_at": NOW}
    medicine = Medicine(
        **common, uuid=UUID(int=2), name="paracetamol", amount=500.0, unit="mg", as_needed=True
    )
    return DiaryContent(
        entries=(
            replace(
                entry(1, NOW, pain=6, mood="neutral", steps=4200),
                feelings=(Feeling("sad", 4), Feeling("powerless")),
                marks=(BodyMark("low-back-left", 7, ("nagging",)),),
            ),
        ),
        medicines=(medicine,),
        doses=(Dose(**common, uuid=UUID(int=3), medicine=UUID(int=2), at=NOW, helped=5),),
        scores=(
            Score(
                **common,
                uuid=UUID(int=4),
                instrument="peg",
                day=date(2026, 3, 1),
                source="clinic, intake",
                values={"total": 6.333},
                answers={"pain": 7},
            ),
        ),
    )


def test_a_bundle_is_what_was_checked_by_hand() -> None:
    assert bundle(example()) == json.loads(EXAMPLE.read_text(encoding="utf-8"))


def test_a_bundle_is_valid_for_another_reader_of_r4() -> None:
    for content in (example(), selected(everything(), ALL), DiaryContent()):
        read = Bundle.model_validate_json(to_fhir(content, CATALOGUE, NOW))
        assert read.type == "collection"
    Bundle.model_validate_json(EXAMPLE.read_bytes())


@settings(max_examples=25)
@given(ENTRIES)
def test_any_entry_makes_a_valid_bundle_and_comes_back(made: Entry) -> None:
    content = selected(DiaryContent((made,)), ALL)
    Bundle.model_validate_json(to_fhir(content, CATALOGUE, NOW))
    found = back(content)
    assert found.unreadable == ()
    assert found.content.entries == tuple(carried(each) for each in content.entries)


@settings(max_examples=25)
@given(diaries())
def test_any_medicines_doses_and_scores_come_back(made: DiaryContent) -> None:
    content = selected(made, ALL)
    Bundle.model_validate_json(to_fhir(content, CATALOGUE, NOW))
    found = back(content)
    assert found.unreadable == ()
    assert by_name(found.content.entries) == by_name(content.entries)
    assert by_name(found.content.doses) == by_name(content.doses)
    for there, here in zip(
        by_name(found.content.medicines), by_name(content.medicines), strict=True
    ):
        texts = {"name": clean(here.name) or "?", "unit": clean(here.unit)}
        assert there == replace(here, **texts, reason=clean(here.reason))
    for read, written in zip(by_name(found.content.scores), by_name(content.scores), strict=True):
        at = written.changed_at
        assert read == replace(written, source=clean(written.source), note="", created_at=at)


def by_name(records: Any) -> list[Any]:  # noqa: ANN401  records of any kind
    return sorted(records, key=lambda each: each.uuid)


def test_pain_has_both_codes_and_the_method_on_one_observation() -> None:
    pain = next(each for each in resources(example()) if "method" in each)
    assert pain["valueInteger"] == 6
    assert {"system": "http://loinc.org", "code": "72514-3"} in pain["code"]["coding"]
    assert {"system": "http://snomed.info/sct", "code": "225908003"} in pain["code"]["coding"]
    assert pain["method"]["coding"][0]["code"] == "NRS"


def test_hours_slept_are_told_and_not_read_back() -> None:
    content = selected(everything(), ALL)
    slept = [
        each
        for each in resources(content)
        if {"system": "http://loinc.org", "code": "93832-4"}
        in each.get("code", {}).get("coding", [])
    ]
    assert [each["valueQuantity"]["value"] for each in slept] == [7.5]
    assert all("hours_slept" not in each.readings for each in back(content).content.entries)


def test_nobody_is_named_and_names_are_the_same_each_time() -> None:
    content = selected(everything(), ALL)
    assert all(each["resourceType"] != "Patient" for each in resources(content))
    assert bundle(content) == bundle(content)
    names = [each["fullUrl"] for each in bundle(content)["entry"]]
    assert len(set(names)) == len(names)


def test_every_reference_points_at_something_in_the_bundle() -> None:
    content = bundle(selected(everything(), ALL))
    names = {each["fullUrl"] for each in content["entry"]}
    assert set(references(content)) <= names


def references(plain: Any) -> Iterator[str]:  # noqa: ANN401  what JSON can hold
    if isinstance(plain, dict):
        if "reference" in plain:
            yield plain["reference"]
        for each in plain.values():
            yield from references(each)
    if isinstance(plain, list):
        for each in plain:
            yield from references(each)


def test_a_dose_of_a_medicine_that_does_not_leave_names_it_only() -> None:
    content = replace(selected(everything(), ALL), medicines=())
    assert back(content).content.doses == content.doses
    Bundle.model_validate_json(to_fhir(content, CATALOGUE, NOW))


def test_a_moment_before_there_were_zones_is_valid() -> None:
    at = datetime(1930, 5, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    content = DiaryContent((entry(1, at, pain=1),))
    Bundle.model_validate_json(to_fhir(content, CATALOGUE, NOW))
    assert back(content).content == content


def test_answers_to_questions_that_are_not_known_here_are_said_and_left_out() -> None:
    found = from_fhir(bundle(selected(everything(), ALL)), CATALOGUE, NOW)
    assert sorted(found.unknown) == ["own-80", "own-81", "own-82"]


# what does not fit


def refused(content: Any) -> str:  # noqa: ANN401  what JSON can hold
    with pytest.raises(UnreadableFile) as raised:
        from_fhir(content, CATALOGUE, NOW)
    return str(raised.value)


def test_a_bundle_of_another_program_is_refused() -> None:
    other = {"resource": {"resourceType": "Observation", "code": {"coding": [{"system": 3}]}}}
    assert "no bundle of Raakvlak" in refused({"type": "collection", "entry": [other]})
    assert "no bundle of Raakvlak" in refused({"type": "collection", "entry": ["x", {}]})
    assert "no bundle of Raakvlak" in refused({"type": "transaction"})
    assert "no bundle of Raakvlak" in refused({"type": "collection", "entry": {}})


def test_reading_tells_how_far_it_is() -> None:
    told: list[float] = []
    from_fhir(bundle(example()), CATALOGUE, NOW, told.append)
    assert told == [0.0]


def changed(kind: str, *, path: tuple[str | int, ...], value: object) -> tuple[str, ...]:
    """What is unreadable where the first such resource of the example has another value there."""
    content = bundle(example())
    for each in content["entry"]:
        resource = each["resource"]
        if is_kind(resource, kind):
            part: Any = resource
            for step in path[:-1]:
                part = part[step]
            if value is None:
                del part[path[-1]]
            else:
                part[path[-1]] = value
            break
    return from_fhir(content, CATALOGUE, NOW).unreadable


def is_kind(resource: dict[str, Any], kind: str) -> bool:
    codings = [
        coding
        for place in ("code", "category")
        if isinstance(resource.get(place), dict)
        for coding in resource[place].get("coding", [])
    ]
    return resource["resourceType"] == kind or any(each["code"] == kind for each in codings)


@pytest.mark.parametrize(
    ("kind", "path", "value", "part"),
    [
        ("moment", ("effectiveDateTime",), "yesterday", "at"),
        ("moment", ("effectiveDateTime",), 3, "effectiveDateTime"),
        ("moment", ("_effectiveDateTime",), {}, "effectiveDateTime"),
        ("moment", ("_effectiveDateTime",), "x", "effectiveDateTime"),
        ("moment", ("issued",), None, "issued"),
        ("moment", ("meta",), None, "lastUpdated"),
        ("moment", ("component",), [{"code": 3}], "component"),
        ("moment", ("hasMember", 0, "reference"), "urn:uuid:nothing", "hasMember"),
        ("pain", ("valueInteger",), 11, "readings"),
        ("pain", ("valueInteger",), None, "value"),
        ("pain", ("code", "coding"), [], "code"),
        ("pain", ("code", "coding", 2, "code"), "colour", "code"),
        ("place", ("bodySite",), {}, "bodySite"),
        ("place", ("valueInteger",), "7", "marks"),
        ("place", ("component", 0, "valueCodeableConcept", "coding", 0, "code"), "x", "marks"),
        ("stateOfMind", ("component", 3, "valueInteger"), 12, "feelings"),
        ("medicine", ("dateAsserted",), 3, "dateAsserted"),
        ("medicine", ("medicationCodeableConcept",), "x", "text"),
        ("medicine", ("dosage", 0, "doseAndRate", 0, "doseQuantity", "value"), -1, "amount"),
        ("dose", ("partOf",), [], "partOf"),
        ("dose", ("partOf", 0), {"reference": 3}, "partOf"),
        ("helped", ("valueInteger",), 11, "helped"),
        ("QuestionnaireResponse", ("authored",), "3 March", "day"),
        ("QuestionnaireResponse", ("source",), "me", "display"),
        ("QuestionnaireResponse", ("item", 0, "answer"), [], "item"),
        ("QuestionnaireResponse", ("item", 0, "answer", 0, "valueInteger"), 7.5, "valueInteger"),
        ("total", ("valueQuantity",), "x", "values"),
    ],
)
def test_what_does_not_fit_is_named_by_its_resource_and_part(
    kind: str, path: tuple[str | int, ...], value: object, part: str
) -> None:
    (place,) = changed(kind, path=path, value=value)
    assert place.startswith("resource ")
    assert place.endswith(f": {part}")


def test_twice_the_same_name_is_read_once_and_said() -> None:
    content = bundle(example())
    content["entry"].append(content["entry"][0])
    found = from_fhir(content, CATALOGUE, NOW)
    assert len(found.content.entries) == 1
    assert [place.rpartition(" ")[2] for place in found.unreadable] == ["fullUrl"]


def test_a_moment_in_the_future_is_not_read() -> None:
    early = datetime(2026, 3, 7, tzinfo=UTC)
    found = from_fhir(bundle(example()), CATALOGUE, early)
    assert [place.rpartition(" ")[2] for place in found.unreadable] == ["future", "future"]


def test_a_questionnaire_of_another_program_is_passed_over() -> None:
    assert changed("QuestionnaireResponse", path=("questionnaire",), value="http://x") == ()
    assert changed("dose", path=("category",), value={"coding": [{"code": "x"}]}) == ()
