"""A bundle that ``fhir_file`` wrote, read back: each moment, medicine, dose and score checked.

A bundle of another program is refused, because its codes may mean something else. Of one of ours, a resource that
cannot be read is named by its number in the bundle (from 1) and left out. Like a table, a bundle only adds.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import unquote

from diary.domain.diary_content import DiaryContent
from diary.domain.measure import Catalogue
from diary.domain.own_measure import OWN_PREFIX
from diary.domain.plain import Plain
from diary.exchange.fhir_codes import OWN, ZONE_EXTENSION, Json
from diary.exchange.fhir_moment import Unfit, integer, list_in, moment_parts, text_in
from diary.exchange.fhir_records import DOSE, HELPED, MEDICINE, QUESTIONNAIRE
from diary.exchange.fhir_shapes import own_key
from diary.exchange.found import TELL_EVERY, Found, Tell, nobody
from diary.exchange.misfit import Misfit
from diary.exchange.plain_life import DOSES, MEDICINES
from diary.exchange.plain_looking_back import SCORES
from diary.exchange.plain_records import ALLOWED_AHEAD, read_entry
from diary.file_errors import UnreadableFile
from diary.i18n import _

_LINK = "urn:uuid:"


def from_fhir(plain: Json, catalogue: Catalogue, now: datetime, tell: Tell = nobody) -> Found:
    """What a bundle holds; ``now`` is aware, and no moment is later. Raises ``UnreadableFile``."""
    entries = plain.get("entry", [])
    if plain.get("type") != "collection" or not isinstance(entries, list):
        raise UnreadableFile(reason=_("it is no bundle of Raakvlak"))
    bundle = _Bundle(entries, catalogue, now + ALLOWED_AHEAD)
    for number in range(len(entries)):
        if number % TELL_EVERY == 0:
            tell(number / len(entries))
        bundle.read(number)
    found = bundle.found()
    if entries and found.content == DiaryContent() and not found.unreadable:
        raise UnreadableFile(reason=_("it is no bundle of Raakvlak"))
    return found


class _Bundle:
    """The resources of a bundle by their names, and what was read of them."""

    def __init__(self, entries: list[Any], catalogue: Catalogue, latest: datetime) -> None:
        self._catalogue, self._latest = catalogue, latest
        self._all = [_resource(entry) for entry in entries]
        self._named = {name: resource for name, resource in self._all if name}
        self._helped: dict[str, int] = {}
        self._values: dict[str, dict[str, Any]] = {}
        for _name, resource in self._all:
            self._keep_figure(resource)
        self._records: dict[str, list[Any]] = {
            part: [] for part in ("entries", "medicines", "doses", "scores")
        }
        self._seen: set[str] = set()
        self._unknown: dict[str, None] = {}
        self._unreadable: list[str] = []

    def read(self, number: int) -> None:
        """Keep what the resource in this place holds, where it is a record of its own."""
        name, resource = self._all[number]
        try:
            read = self._record(name, resource)
            if read is None:
                return
            if name in self._seen:
                raise_misfit("fullUrl")
        except Misfit as misfit:
            place = _("resource {number}: {part}").format(number=number + 1, part=misfit.part)
            self._unreadable.append(place)
            return
        self._seen.add(name)
        part, record = read
        self._records[part].append(record)

    def found(self) -> Found:
        """All of it."""
        records: dict[str, Any] = {part: tuple(kept) for part, kept in self._records.items()}
        return Found(
            DiaryContent(**records),
            is_whole=False,
            unreadable=tuple(self._unreadable),
            unknown=tuple(self._unknown),
        )

    def _keep_figure(self, resource: Json) -> None:
        """Keep what belongs to a dose or a score."""
        codings = _codings(resource.get("code"))
        if HELPED.plain() in codings:
            for whole in _links(resource, "partOf"):
                self._helped[whole] = resource.get("valueInteger", "")
        for coding in codings:
            system = coding.get("system") if isinstance(coding, dict) else None
            if isinstance(system, str) and system.startswith(OWN + "score:"):
                key = own_key(codings, system.removeprefix(OWN))
                quantity = resource.get("valueQuantity")
                value = quantity.get("value") if isinstance(quantity, dict) else None
                for whole in _links(resource, "derivedFrom"):
                    self._values.setdefault(whole, {})[str(key)] = value

    def _record(self, name: str, resource: Json) -> tuple[str, Any] | None:
        """What part of a diary it belongs to, and the record; ``None`` where it belongs to another resource."""
        kind = resource.get("resourceType")
        part = own_key(_codings(resource.get("code")), "part")
        try:
            if kind == "Observation" and part == "moment":
                return "entries", read_entry(
                    self._moment(name, resource), self._catalogue, self._latest
                )
            if kind == "MedicationStatement":
                codings = _codings(resource.get("category"))
                if MEDICINE.plain() in codings:
                    return "medicines", MEDICINES.record(_medicine(name, resource), self._latest)
                if DOSE.plain() in codings:
                    return "doses", DOSES.record(self._dose(name, resource), self._latest)
            if kind == "QuestionnaireResponse":
                about = resource.get("questionnaire")
                if isinstance(about, str) and about.startswith(QUESTIONNAIRE):
                    return "scores", SCORES.record(self._score(name, resource), self._latest)
        except Unfit as unfit:
            raise Misfit(unfit.part) from None
        return None

    def _moment(self, name: str, resource: Json) -> Plain:
        names = [each.removeprefix(_LINK) for each in _links(resource, "hasMember")]
        members = [self._named[each] for each in names if each in self._named]
        if len(members) != len(names):
            raise Misfit("hasMember")
        parts = moment_parts(resource, members, self._catalogue)
        for key in [key for key in parts["readings"] if key not in self._catalogue]:
            if not key.startswith(OWN_PREFIX):
                raise Misfit("code")
            self._unknown[key] = None
            del parts["readings"][key]
        return {
            **_when(resource),
            "uuid": name,
            "created_at": text_in(resource, "issued"),
            "changed_at": _changed(resource),
            **parts,
        }

    def _dose(self, name: str, resource: Json) -> Plain:
        wholes = _links(resource, "partOf")
        if len(wholes) != 1:
            raise Misfit("partOf")
        plain = {
            **_when(resource),
            "uuid": name,
            "created_at": text_in(resource, "dateAsserted"),
            "changed_at": _changed(resource),
            "medicine": wholes[0].removeprefix(_LINK),
            "helped": self._helped.get(_LINK + name),
            "amount": _amount(resource).get("value"),
        }
        return {key: value for key, value in plain.items() if value is not None}

    def _score(self, name: str, resource: Json) -> Plain:
        about, _bar, variant = str(resource["questionnaire"]).partition("|")
        changed = _changed(resource)
        source = resource.get("source", {})
        plain = {
            "uuid": name,
            "created_at": changed,
            "changed_at": changed,
            "instrument": unquote(about.removeprefix(QUESTIONNAIRE)),
            "variant": unquote(variant),
            "day": text_in(resource, "authored"),
            "source": text_in(source, "display") if source else "",
            "values": self._values.get(_LINK + name, {}),
            "answers": dict(_answers(resource)),
        }
        return {key: value for key, value in plain.items() if value not in ("", {})}


def raise_misfit(part: str) -> None:
    """Raise ``Misfit``."""
    raise Misfit(part)


def _resource(entry: object) -> tuple[str, Json]:
    """The name and the resource of an entry of a bundle; both empty where it is none."""
    if not isinstance(entry, dict) or not isinstance(entry.get("resource"), dict):
        return "", {}
    name = entry.get("fullUrl")
    return name.removeprefix(_LINK) if isinstance(name, str) else "", entry["resource"]


def _codings(concept: object) -> list[Any]:
    codings = concept.get("coding") if isinstance(concept, dict) else None
    return codings if isinstance(codings, list) else []


def _links(resource: Json, part: str) -> list[str]:
    """What a resource points at, by reference or by name."""
    found = []
    for each in list_in(resource, part):
        identifier = each.get("identifier")
        named = identifier.get("value") if isinstance(identifier, dict) else None
        link = each.get("reference", named)
        if isinstance(link, str):
            found.append(link)
    return found


def _when(resource: Json) -> Plain:
    """The moment, and the zone in which it was written."""
    beside = resource.get("_effectiveDateTime")
    extensions: Iterable[Json] = list_in(beside, "extension") if isinstance(beside, dict) else ()
    zones = [each.get("valueCode") for each in extensions if each.get("url") == ZONE_EXTENSION]
    if not zones:
        raise Misfit("effectiveDateTime")
    return {"at": text_in(resource, "effectiveDateTime"), "zone": zones[0]}


def _changed(resource: Json) -> str:
    meta = resource.get("meta")
    return text_in(meta if isinstance(meta, dict) else {}, "lastUpdated")


def _medicine(name: str, resource: Json) -> Plain:
    amount, period = _amount(resource), resource.get("effectivePeriod")
    known = resource.get("medicationCodeableConcept")
    reasons = list_in(resource, "reasonCode")
    dosages = list_in(resource, "dosage")
    plain = {
        "uuid": name,
        "created_at": text_in(resource, "dateAsserted"),
        "changed_at": _changed(resource),
        "name": text_in(known if isinstance(known, dict) else {}, "text"),
        "amount": amount.get("value"),
        "unit": amount.get("unit"),
        "as_needed": dosages[0].get("asNeededBoolean") if dosages else None,
        "reason": reasons[0].get("text") if reasons else None,
        "first": period.get("start") if isinstance(period, dict) else None,
        "last": period.get("end") if isinstance(period, dict) else None,
    }
    return {key: value for key, value in plain.items() if value is not None}


def _amount(resource: Json) -> Json:
    """The amount and the unit of the only dose, where they are known."""
    for dosage in list_in(resource, "dosage"):
        for rate in list_in(dosage, "doseAndRate"):
            quantity = rate.get("doseQuantity")
            if isinstance(quantity, dict):
                return quantity
    return {}


def _answers(resource: Json) -> Iterator[tuple[str, int]]:
    for item in list_in(resource, "item"):
        answers = list_in(item, "answer")
        if len(answers) != 1:
            raise Misfit("item")
        yield unquote(text_in(item, "linkId")), integer(answers[0], "valueInteger")
