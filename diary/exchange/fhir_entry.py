"""An entry as FHIR observations: one for the moment, and one for each thing that was written down in it.

The moment names its members; together they are the entry. Values of computed measures are there for the reader, and
not read back.
"""

from collections.abc import Iterator
from datetime import time

from diary.domain.activity import Activity
from diary.domain.body import BodyMark, region_name
from diary.domain.emotions import WORDS, Feeling, Sensation
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue, Measure
from diary.domain.prompts import PROMPTS
from diary.domain.scale import Choice, Count, Hours, Minutes, Rating, Value
from diary.exchange.fhir_codes import (
    KIND_OF_DATA,
    MEASURE_CODES,
    METHODS,
    SIDE_EXTENSION,
    SIDES,
    STATE_KIND,
    STATE_LABEL,
    STATE_OF_MIND,
    STATE_VALENCE,
    SURVEY,
    VALENCE_MEASURE,
    VALENCES,
    Code,
    Json,
)
from diary.exchange.fhir_shapes import (
    NOT_KNOWN,
    at_moment,
    clean,
    coded_part,
    concept,
    derived,
    instant,
    own,
    pointing_at,
    quantity,
    without_nothing,
)
from diary.exchange.key_words import (
    about_words,
    category_words,
    effort_words,
    feeling_words,
    option_words,
    outcome_words,
    quality_words,
    status_words,
    timing_words,
)
from diary.i18n import _

MOMENT, PLACE, SENSATION, ACTIVITY = (
    own("part", key) for key in ("moment", "place", "sensation", "activity")
)
QUALITY, TIMING, STATUS = "quality", "timing", "status"
BAD_DAY, GUIDED = own("part", "bad_day"), own("part", "guided")
EFFORT, OUTCOME = "effort", "outcome"
WHAT, LASTED, ENERGY = (own("part", key) for key in ("what", "minutes", "energy"))


def entry_resources(entry: Entry, catalogue: Catalogue) -> Iterator[tuple[str, Json]]:
    """The resources of ``entry`` with their names; the moment comes first."""
    members = [
        (derived(entry.uuid, *name), {**_common(entry), **parts})
        for name, parts in _members(entry, catalogue)
    ]
    flags = [
        (BAD_DAY, _("Bad day"), entry.is_bad_day),
        (GUIDED, _("Guided moment"), entry.is_guided),
    ]
    moment = {
        **_common(entry),
        "code": concept(_("moment"), MOMENT),
        **without_nothing(
            hasMember=[pointing_at(name) for name, _member in members],
            component=[
                coded_part(concept(words, code), {"valueBoolean": True})
                for code, words, holds in flags
                if holds
            ],
        ),
    }
    yield str(entry.uuid), moment
    yield from members


def _common(entry: Entry) -> Json:
    return {
        "resourceType": "Observation",
        "meta": {"lastUpdated": instant(entry.changed_at)},
        "status": "final",
        "category": [{"coding": [SURVEY.plain()]}],
        **at_moment(entry.at, "effectiveDateTime"),
        "issued": instant(entry.created_at),
    }


_Member = tuple[tuple[str, ...], Json]


def _members(entry: Entry, catalogue: Catalogue) -> Iterator[_Member]:
    """What was written down, each with a name of its own within the entry."""
    for key, value in catalogue.with_computed(entry.readings).items():
        yield ("measure", key), _reading(catalogue[key], value)
    if entry.feelings:
        yield ("mind",), _state_of_mind(entry)
    for number, mark in enumerate(entry.marks):
        yield ("place", mark.region, str(number)), _place(mark)
    for number, sensation in enumerate(entry.sensations):
        yield ("sensation", sensation.region, str(number)), _sensation(sensation)
    for number, activity in enumerate(entry.activities):
        yield ("activity", str(number)), _activity(activity)
    questions = {prompt.key: _(prompt.question) for prompt in PROMPTS}
    for key, text in entry.words.items():
        if clean(text):
            code = concept(questions.get(key, key), own("words", key))
            yield ("words", key), {"code": code, "valueString": clean(text)}


def _reading(measure: Measure, value: Value) -> Json:
    codes = (*MEASURE_CODES.get(measure.key, ()), own("measure", measure.key))
    method = METHODS.get(measure.key)
    return {
        "code": concept(_(measure.name), *codes),
        **_value(measure, value),
        **({} if method is None else {"method": {"coding": [method.plain()]}}),
    }


def _value(measure: Measure, value: Value) -> Json:
    match measure.scale, value:
        case ((Rating() | Count()), int()):
            return {"valueInteger": value}
        case Minutes(), int():
            return {"valueQuantity": quantity(value, "min")}
        case Hours(), float():
            return {"valueQuantity": quantity(round(value, 4), "h")}
        case Choice(options), str():
            words = option_words(options)(value)
            return {"valueCodeableConcept": concept(words, own(f"choice:{measure.key}", value))}
        case _, time():
            return {"valueTime": f"{value:%H:%M:%S}"}
        case _:
            return {"valueBoolean": value}


def _state_of_mind(entry: Entry) -> Json:
    """The moment as HL7 writes one, and each feeling with its strength in a part of our own."""
    kind = Code(STATE_KIND, "momentaryEmotion")
    labels = [WORDS[each.word].hl7 for each in entry.feelings if each.word in WORDS]
    shown = [Code(STATE_LABEL, label).plain() for label in labels if label]
    mood = VALENCES.get(str(entry.readings.get(VALENCE_MEASURE)))
    parts = [_state("kind", [kind.plain()])]
    if mood is not None:
        parts.append(_state("valenceClassification", [Code(STATE_VALENCE, mood).plain()]))
    if shown:
        parts.append(_state("labels", shown))
    parts += [_feeling(each) for each in entry.feelings]
    return {
        "code": concept(_("Feelings"), Code(KIND_OF_DATA, "stateOfMind")),
        "component": parts,
    }


def _state(part: str, codings: list[Json]) -> Json:
    code = {"coding": [Code(STATE_OF_MIND, part).plain()]}
    return coded_part(code, {"valueCodeableConcept": {"coding": codings}})


def _feeling(feeling: Feeling) -> Json:
    codes = [own("feeling", feeling.word)]
    words = feeling_words(feeling.word)
    if feeling.about is not None:
        codes.append(own("about", feeling.about))
        words = f"{words}, {about_words(feeling.about)}"
    return coded_part(concept(words, *codes), _integer(feeling.strength))


def _place(mark: BodyMark) -> Json:
    parts = [_option(QUALITY, key, quality_words(key)) for key in mark.qualities]
    parts += [_option(TIMING, key, timing_words(key)) for key in mark.timings]
    if mark.status is not None:
        parts.append(_option(STATUS, mark.status, status_words(mark.status)))
    return {
        "code": concept(_("Where I feel it"), PLACE),
        "bodySite": _site(mark.region),
        **(_integer(mark.intensity) or NOT_KNOWN),
        **without_nothing(component=parts),
    }


def _sensation(sensation: Sensation) -> Json:
    kinds = [_option(QUALITY, key, feeling_words(key)) for key in sensation.kinds]
    return {
        "code": concept(_("Where I feel it in my body"), SENSATION),
        "bodySite": _site(sensation.region),
        **without_nothing(component=kinds),
    }


def _site(region: str) -> Json:
    side = SIDES.get(region.rpartition("-")[2])
    site = concept(region_name(region), own("region", region))
    if side is None:
        return site
    value = {"valueCodeableConcept": {"coding": [side.plain()]}}
    return {"extension": [{"url": SIDE_EXTENSION, **value}], **site}


def _activity(activity: Activity) -> Json:
    parts = []
    if clean(activity.what):
        parts.append(coded_part(concept(_("What"), WHAT), {"valueString": clean(activity.what)}))
    if activity.minutes is not None:
        lasted = {"valueQuantity": quantity(activity.minutes, "min")}
        parts.append(coded_part(concept(_("How long"), LASTED), lasted))
    if activity.effort is not None:
        parts.append(_option(EFFORT, activity.effort, effort_words(activity.effort)))
    if activity.energy is not None:
        energy = _integer(activity.energy)
        parts.append(coded_part(concept(_("Energy, from -3 to 3"), ENERGY), energy))
    if activity.outcome is not None:
        parts.append(_option(OUTCOME, activity.outcome, outcome_words(activity.outcome)))
    words = category_words(activity.category)
    return {
        "code": concept(_("Activity"), ACTIVITY),
        "valueCodeableConcept": concept(words, own("category", activity.category)),
        **without_nothing(component=parts),
    }


def _option(part: str, key: str, words: str) -> Json:
    """A component that is one of some options."""
    value = {"valueCodeableConcept": concept(words, own(part, key))}
    return coded_part({"coding": [own("part", part).plain()]}, value)


def _integer(number: int | None) -> Json:
    return {} if number is None else {"valueInteger": number}
