"""The diary as a FHIR R4 bundle (4.0.1, type ``collection``), for systems of care that read it.

Nobody is named: there is no ``Patient``. Names are those of the records, or follow from them, so that the same diary
gives the same bundle; only its ``timestamp`` says when it was made.

It holds what ``selection`` lets through of entries, medicines, doses and scores. It does not hold treatments, events
and consultations; empty texts and signs that FHIR forbids (control characters); values of measures that this version
does not know; what own questions are made of; the note of a score, and when a score was written down.
"""

import json
from collections.abc import Iterator
from datetime import datetime

from diary.domain.diary_content import DiaryContent
from diary.domain.measure import Catalogue
from diary.domain.own_measure import as_measure
from diary.exchange.fhir_codes import Json
from diary.exchange.fhir_entry import entry_resources
from diary.exchange.fhir_records import dose_resources, medicine_resources, score_resources
from diary.exchange.fhir_shapes import clock_time, link
from diary.exchange.selection import Part

HELD_PARTS = frozenset(Part) - {Part.TREATMENTS, Part.EVENTS, Part.CONSULTS}
"""What a bundle can hold of a diary."""


def to_fhir(content: DiaryContent, catalogue: Catalogue, now: datetime) -> bytes:
    """All of ``content`` that a bundle can hold, in the spoken language, one resource a line; ``now`` is aware."""
    entries = [
        _line({"fullUrl": link(name), "resource": resource})
        for name, resource in _resources(content, catalogue)
    ]
    head = _line({"resourceType": "Bundle", "type": "collection", "timestamp": clock_time(now)})
    body = ',\n"entry": [\n' + ",\n".join(entries) + "\n]" if entries else ""
    return (head[:-1] + body + "}\n").encode()


def _line(plain: Json) -> str:
    return json.dumps(plain, ensure_ascii=False, allow_nan=False)


def _resources(content: DiaryContent, catalogue: Catalogue) -> Iterator[tuple[str, Json]]:
    catalogue = catalogue.with_own(
        as_measure(each) for each in content.own_measures if each.key not in catalogue
    )
    medicines = {each.uuid: each for each in content.medicines}
    for entry in sorted(content.entries, key=lambda each: (each.at, each.uuid)):
        yield from entry_resources(entry, catalogue)
    for medicine in content.medicines:
        yield from medicine_resources(medicine)
    for dose in content.doses:
        yield from dose_resources(dose, medicines)
    for score in content.scores:
        yield from score_resources(score)
