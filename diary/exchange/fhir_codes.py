"""The codes of a FHIR bundle, once: public ones where there are good ones, our own for the rest.

LOINC (loinc.org/license): copyright Regenstrief Institute, Inc. SNOMED CT is used by permission of SNOMED
International; only the codes below are ever written, and no terms. The method of the Dutch zib PainScore 4.0 (2020)
and the extension for left and right are Nictiz's (CC0). State of mind: HL7 Personal Health Records IG (CC BY 4.0).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from diary.domain.measures import PAIN

Json = dict[str, Any]  # Any: what JSON can hold

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
ZONE_EXTENSION = "http://hl7.org/fhir/StructureDefinition/tz-code"
SIDE_EXTENSION = "http://nictiz.nl/fhir/StructureDefinition/ext-AnatomicalLocation.Laterality"

_PHR = "http://hl7.org/fhir/uv/phr/CodeSystem/"
KIND_OF_DATA = _PHR + "observation-pghd-codes"
STATE_OF_MIND = _PHR + "state-of-mind-codes"
STATE_KIND = _PHR + "state-of-mind-kind-codes"
STATE_LABEL = _PHR + "state-of-mind-label-codes"
STATE_VALENCE = _PHR + "state-of-mind-valence-codes"

OWN = "urn:raakvlak:"
"""Begins the names of our own code systems."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code in its system."""

    system: str
    code: str

    def plain(self) -> Json:
        """As a ``Coding``."""
        return {"system": self.system, "code": self.code}


SURVEY = Code(CATEGORY, "survey")
UNKNOWN = Code(ABSENT, "unknown")

MEASURE_CODES: Mapping[str, tuple[Code, ...]] = {
    PAIN.key: (Code(LOINC, "72514-3"), Code(SNOMED, "225908003")),
    "hours_slept": (Code(LOINC, "93832-4"),),
    "steps": (Code(LOINC, "55423-8"),),
}
"""Public codes beside our own, by the key of the measure."""

METHODS: Mapping[str, Code] = {
    PAIN.key: Code("urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.9.1", "NRS")
}
"""How a measure was taken, by its key."""

VALENCE_MEASURE = "mood"
VALENCES: Mapping[str, str] = {
    "very_unpleasant": "veryUnpleasant",
    "unpleasant": "unpleasant",
    "bit_unpleasant": "slightlyUnpleasant",
    "neutral": "neutral",
    "bit_pleasant": "slightlyPleasant",
    "pleasant": "pleasant",
    "very_pleasant": "veryPleasant",
}
"""The seven classes of valence for the options of that measure."""

SIDES: Mapping[str, Code] = {
    "left": Code(SNOMED, "7771000"),
    "right": Code(SNOMED, "24028007"),
}
"""By the end of the id of a region."""

SCORE_CODES: Mapping[tuple[str, str], Code] = {
    ("peg", "total"): Code(LOINC, "91147-9"),
    ("phq9", "total"): Code(LOINC, "44261-6"),
    ("gad7", "total"): Code(LOINC, "70274-6"),
    ("phq4", "total"): Code(LOINC, "70272-0"),
    ("phq2", "total"): Code(LOINC, "55758-7"),
}
"""Public codes for what a questionnaire came to, by its key and that of the scale."""
