"""The parts of an entry from the observations of one moment."""

from collections.abc import Callable, Iterable
from typing import Any

from diary.domain.measure import Catalogue
from diary.domain.plain import Plain
from diary.domain.scale import Minutes
from diary.exchange.fhir_codes import Json
from diary.exchange.fhir_shapes import own_key


class Unfit(Exception):
    """An element that is not what it should be; ``part`` is its name."""

    def __init__(self, part: str) -> None:
        super().__init__()
        self.part = part


def moment_parts(moment: Json, members: Iterable[Json], catalogue: Catalogue) -> Plain:
    """What ``moment`` and its members say, as ``entry_from_plain`` reads it. Raises ``Unfit``."""
    parts: Plain = {"readings": {}, "words": {}}
    for component in list_in(moment, "component"):
        key = _key(component, "part")
        if key not in {"bad_day", "guided"}:
            raise Unfit("component")
        parts[key] = component.get("valueBoolean")
    for member in members:
        _read_member(member, parts, catalogue)
    return parts


def _read_member(member: Json, parts: Plain, catalogue: Catalogue) -> None:
    measure, words = _key(member, "measure"), _key(member, "words")
    part = _key(member, "part")
    if measure is not None:
        _read_reading(measure, member, parts["readings"], catalogue)
    elif words is not None:
        parts["words"][words] = text_in(member, "valueString")
    elif part in _LISTS:
        name, read = _LISTS[part]
        parts.setdefault(name, []).append(read(member))
    elif any(_key(each, "feeling") is not None for each in list_in(member, "component")):
        parts["feelings"] = [
            _feeling(each)
            for each in list_in(member, "component")
            if _key(each, "feeling") is not None
        ]
    else:
        raise Unfit("code")


def _read_reading(key: str, member: Json, readings: Plain, catalogue: Catalogue) -> None:
    if key not in catalogue:
        readings[key] = None
        return
    measure = catalogue[key]
    if measure.computed is None:
        value = _value(key, member)
        is_whole = isinstance(value, float) and value.is_integer()
        whole = is_whole and isinstance(measure.scale, Minutes)
        readings[key] = int(value) if whole else value


def _value(key: str, resource: Json) -> Any:  # noqa: ANN401  what JSON can hold
    quantity = resource.get("valueQuantity")
    if isinstance(quantity, dict):
        return quantity.get("value")
    option = own_key(_codings(resource, "valueCodeableConcept"), f"choice:{key}")
    if option is not None:
        return option
    for name in ("valueInteger", "valueBoolean", "valueTime"):
        if name in resource:
            return resource[name]
    raise Unfit("value")


def _feeling(component: Json) -> Plain:
    codings = _codings(component, "code")
    return _known(
        word=own_key(codings, "feeling"),
        strength=component.get("valueInteger"),
        about=own_key(codings, "about"),
    )


def _place(member: Json) -> Plain:
    statuses = _options(member, "status")
    return _known(
        region=_region(member),
        intensity=member.get("valueInteger"),
        qualities=_options(member, "quality") or None,
        timings=_options(member, "timing") or None,
        status=statuses[0] if statuses else None,
    )


def _sensation(member: Json) -> Plain:
    return _known(region=_region(member), kinds=_options(member, "quality") or None)


def _region(member: Json) -> str:
    region = own_key(_codings(member, "bodySite"), "region")
    if region is None:
        raise Unfit("bodySite")
    return region


def _activity(member: Json) -> Plain:
    found: dict[str, Json] = {}
    for component in list_in(member, "component"):
        found[_key(component, "part") or ""] = component
    minutes = found.get("minutes", {}).get("valueQuantity", {})
    efforts, outcomes = _options(member, "effort"), _options(member, "outcome")
    return _known(
        category=own_key(_codings(member, "valueCodeableConcept"), "category") or "",
        what=found.get("what", {}).get("valueString"),
        minutes=minutes.get("value") if isinstance(minutes, dict) else "",
        effort=efforts[0] if efforts else None,
        energy=found.get("energy", {}).get("valueInteger"),
        outcome=outcomes[0] if outcomes else None,
    )


_LISTS: dict[str | None, tuple[str, Callable[[Json], Plain]]] = {
    "place": ("marks", _place),
    "sensation": ("sensations", _sensation),
    "activity": ("activities", _activity),
}


def _options(member: Json, part: str) -> list[str]:
    """The options in the components of this part."""
    chosen = (
        own_key(_codings(each, "valueCodeableConcept"), part)
        for each in list_in(member, "component")
        if _key(each, "part") == part
    )
    return [key for key in chosen if key is not None]


def _key(resource: Json, system: str) -> str | None:
    return own_key(_codings(resource, "code"), system)


def _codings(resource: Json, part: str) -> object:
    concept = resource.get(part)
    return concept.get("coding") if isinstance(concept, dict) else None


def list_in(resource: Json, part: str) -> list[Json]:
    """The objects in a list of a resource; none where there is no list."""
    items = resource.get(part)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def text_in(resource: object, part: str) -> str:
    """A text of a resource. Raises ``Unfit``."""
    text = resource.get(part) if isinstance(resource, dict) else None
    if not isinstance(text, str):
        raise Unfit(part)
    return text


def integer(resource: Json, part: str) -> int:
    """A whole number of a resource. Raises ``Unfit``."""
    number = resource.get(part)
    if type(number) is not int:
        raise Unfit(part)
    return number


def _known(**parts: Any) -> Plain:  # noqa: ANN401  what JSON can hold
    return {key: value for key, value in parts.items() if value is not None}
