"""Medicines, doses and scores of questionnaires as FHIR resources.

A medicine and a dose are both a ``MedicationStatement``, told apart by their category; how much a dose helped is an
observation of its own. A score is a ``QuestionnaireResponse`` with the answers that there are, and an observation for
each figure it came to. FHIR wants to know whom a statement is about: that is ``WRITER``, and nobody is named.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import quote
from uuid import UUID

from diary.domain.medicine import Dose, Medicine
from diary.domain.score import Score
from diary.exchange.fhir_codes import OWN, SCORE_CODES, SURVEY, Json
from diary.exchange.fhir_shapes import (
    WRITER,
    at_moment,
    clean,
    concept,
    derived,
    instant,
    link,
    name_of,
    own,
    pointing_at,
    quantity,
    without_nothing,
)
from diary.i18n import _

MEDICINE, DOSE, HELPED = (own("part", key) for key in ("medicine", "dose", "helped"))
QUESTIONNAIRE = OWN + "questionnaire:"
NAME_SYSTEM = "urn:ietf:rfc:3986"
_SCORE_UNIT = "{score}"


def medicine_resources(medicine: Medicine) -> Iterator[tuple[str, Json]]:
    """The resource of a medicine, with its name."""
    period = without_nothing(
        start=None if medicine.first is None else medicine.first.isoformat(),
        end=None if medicine.last is None else medicine.last.isoformat(),
    )
    yield (
        str(medicine.uuid),
        {
            "resourceType": "MedicationStatement",
            "meta": {"lastUpdated": instant(medicine.changed_at)},
            "status": "active" if medicine.last is None else "completed",
            "category": concept(_("medicine"), MEDICINE),
            "medicationCodeableConcept": {"text": name_of(medicine.name)},
            "subject": WRITER,
            "dateAsserted": instant(medicine.created_at),
            "dosage": [
                {
                    "asNeededBoolean": medicine.as_needed,
                    **_amount(medicine.amount, medicine.unit),
                }
            ],
            **without_nothing(effectivePeriod=period, reasonCode=_reason(medicine)),
        },
    )


def dose_resources(dose: Dose, medicines: Mapping[UUID, Medicine]) -> Iterator[tuple[str, Json]]:
    """The resources of a dose, with their names; the dose comes first."""
    medicine = medicines.get(dose.medicine)
    whole = {"identifier": {"system": NAME_SYSTEM, "value": link(dose.medicine)}}
    unit = "" if medicine is None or dose.amount is None else medicine.unit
    amount = _amount(dose.amount, unit)
    common = {
        "meta": {"lastUpdated": instant(dose.changed_at)},
        **at_moment(dose.at, "effectiveDateTime"),
    }
    yield (
        str(dose.uuid),
        {
            "resourceType": "MedicationStatement",
            **common,
            "status": "completed",
            "category": concept(_("dose"), DOSE),
            "partOf": [whole if medicine is None else pointing_at(dose.medicine)],
            "medicationCodeableConcept": {
                "text": name_of("" if medicine is None else medicine.name)
            },
            "subject": WRITER,
            "dateAsserted": instant(dose.created_at),
            **without_nothing(dosage=[amount] if amount else []),
        },
    )
    if dose.helped is not None:
        yield (
            derived(dose.uuid, "helped"),
            {
                "resourceType": "Observation",
                **common,
                "status": "final",
                "category": [{"coding": [SURVEY.plain()]}],
                "partOf": [pointing_at(dose.uuid)],
                "code": concept(_("How much it helped, from 0 to 10"), HELPED),
                "valueInteger": dose.helped,
            },
        )


def _amount(amount: float | None, unit: str) -> Json:
    parts = without_nothing(value=amount, unit=clean(unit))
    return {"doseAndRate": [{"doseQuantity": parts}]} if parts else {}


def _reason(medicine: Medicine) -> list[Json]:
    reason = clean(medicine.reason)
    return [{"text": reason}] if reason else []


def score_resources(score: Score) -> Iterator[tuple[str, Json]]:
    """The resources of a score, with their names; the answers come first."""
    about = QUESTIONNAIRE + quote(score.instrument, safe="")
    variant = f"|{quote(score.variant, safe='')}" if score.variant else ""
    day, meta = score.day.isoformat(), {"lastUpdated": instant(score.changed_at)}
    source = clean(score.source)
    yield (
        str(score.uuid),
        {
            "resourceType": "QuestionnaireResponse",
            "meta": meta,
            "questionnaire": about + variant,
            "status": "completed",
            "authored": day,
            **without_nothing(
                source={"display": source} if source else {},
                item=[
                    {"linkId": quote(key, safe=""), "answer": [{"valueInteger": answer}]}
                    for key, answer in score.answers.items()
                ],
            ),
        },
    )
    for key, value in score.values.items():
        public = SCORE_CODES.get((score.instrument, key))
        code = own(f"score:{quote(score.instrument, safe='')}", key)
        codes = (code,) if public is None else (public, code)
        yield (
            derived(score.uuid, "score", key),
            {
                "resourceType": "Observation",
                "meta": meta,
                "status": "final",
                "category": [{"coding": [SURVEY.plain()]}],
                "code": concept(f"{score.instrument}: {key}", *codes),
                "effectiveDateTime": day,
                "valueQuantity": quantity(value, _SCORE_UNIT),
                "derivedFrom": [pointing_at(score.uuid)],
            },
        )
