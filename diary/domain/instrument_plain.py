"""Reads a questionnaire from plain values (what JSON can hold): strictly, for it may come from anybody's file.

What does not fit is refused as a whole, with one sentence that names the place.
"""

from collections.abc import Mapping

from diary.domain.instrument import (
    Answer,
    Better,
    Fact,
    Form,
    Instrument,
    Item,
    ScoreScale,
    Variant,
)
from diary.domain.strict_plain import (
    LONGEST_NAME,
    MOST,
    Plain,
    ends_of,
    key_in,
    many_in,
    number_in,
    one_of,
    pair_in,
    record_in,
    refuse,
    refuse_doubles,
    text_in,
    texts_in,
    truth_in,
    whole_number_in,
)
from diary.i18n import _

FORMAT, VERSION = "raakvlak-instrument", 1
LARGEST_FILE = 200_000
"""Bytes."""

_MOST_DECIMALS = 2
_PARTS_OF_A_SCALE = (
    "decimals",
    "ranges",
    "items",
    "score",
    "least",
    "from_body",
    "important",
    "cut_offs",
)


def instrument_from_plain(plain: object) -> Instrument:
    """The questionnaire that ``plain`` describes. Raises ``UnfitInstrument``."""
    place = _("the questionnaire")
    whole = record_in(
        plain,
        place,
        needed=("format", "version", "key", "name", "scales"),
        may_have=("about", "reference", "licence", "variants", "form"),
    )
    if whole["format"] != FORMAT:
        refuse(_("it is no questionnaire for Raakvlak"))
    if whole["version"] != VERSION:
        refuse(_("it is made for another version of Raakvlak"))
    variants = many_in(whole.get("variants", []), _("the versions"), _variant, least=0)
    form = _form(whole["form"]) if "form" in whole else None
    keys = [variant.key for variant in variants]
    scales = many_in(whole["scales"], _("the scales"), lambda each: _scale(each, keys, form))
    refuse_doubles((scale.key for scale in scales), _("the scales"))
    refuse_doubles(keys, _("the versions"))
    return Instrument(
        key=key_in(whole["key"], place),
        name=texts_in(whole["name"], place, longest=LONGEST_NAME),
        about=texts_in(whole.get("about", {}), place, least=0),
        scales=scales,
        variants=variants,
        reference=text_in(whole.get("reference", ""), place),
        licence=text_in(whole.get("licence", ""), place),
        form=form,
    )


def _variant(plain: object) -> Variant:
    place = _("a version")
    found = record_in(plain, place, needed=("key", "name"))
    return Variant(
        key_in(found["key"], place), texts_in(found["name"], place, longest=LONGEST_NAME)
    )


def _scale(plain: object, variants: list[str], form: Form | None) -> ScoreScale:
    facts = ("spread", "reliability", "detectable")
    found = record_in(
        plain,
        _("a scale"),
        needed=("key", "name", "low", "high", "better"),
        may_have=(*_PARTS_OF_A_SCALE, *facts),
    )
    key = key_in(found["key"], _("a scale"))
    place = _("the scale ‘{key}’").format(key=key)
    low, high = ends_of(found["low"], found["high"], place)
    ranges = found.get("ranges", {})
    if not isinstance(ranges, dict) or not set(ranges) <= set(variants):
        refuse(_("{place} has ranges for a version that is not there").format(place=place))
    items = _items_of_scale(found, place, form)
    scale = ScoreScale(
        key=key,
        name=texts_in(found["name"], place, longest=LONGEST_NAME),
        low=low,
        high=high,
        better=Better(one_of(found["better"], ("low", "high"), place)),
        decimals=whole_number_in(found.get("decimals", 0), 0, _MOST_DECIMALS, place),
        ranges={name: pair_in(ends, place) for name, ends in ranges.items()},
        items=items,
        is_mean=one_of(found.get("score", "sum"), ("sum", "mean"), place) == "mean",
        least=whole_number_in(
            found.get("least", len(items)), min(1, len(items)), len(items), place
        ),
        is_from_body=truth_in(found.get("from_body", False), place),
        important=many_in(
            found.get("important", []), place, lambda each: _fact(each, place), least=0
        ),
        cut_offs=many_in(
            found.get("cut_offs", []), place, lambda each: _fact(each, place), least=0
        ),
        **{name: _fact(found[name], place) for name in facts if name in found},
    )
    _check_figures(scale, place, form)
    return scale


def _check_figures(scale: ScoreScale, place: str, form: Form | None) -> None:
    """Raises ``UnfitInstrument`` where figures of a scale cannot be true of it."""
    width = scale.high - scale.low
    points = [fact for fact in (scale.spread, scale.detectable, *scale.important) if fact]
    if any(not 0 < fact.value <= width for fact in points):
        refuse(_("{place} has a change or spread that is wider than its range").format(place=place))
    if scale.reliability is not None and not 0 <= scale.reliability.value < 1:
        refuse(_("{place} has a reliability that is not from 0 to below 1").format(place=place))
    if any(not scale.low <= fact.value <= scale.high for fact in scale.cut_offs):
        refuse(_("{place} has a limit outside its range").format(place=place))
    if form is None or not scale.items:
        return
    answers = {item.key: [each.points for each in item.answers] for item in form.items}
    lowest = sum(min(answers[key]) for key in scale.items)
    highest = sum(max(answers[key]) for key in scale.items)
    share = len(scale.items) if scale.is_mean else 1
    if (lowest / share, highest / share) != (scale.low, scale.high):
        refuse(_("{place} has a range that its questions do not give").format(place=place))


def _items_of_scale(found: Plain, place: str, form: Form | None) -> tuple[str, ...]:
    items = many_in(found.get("items", []), place, lambda each: key_in(each, place), least=0)
    known = set() if form is None else {item.key for item in form.items}
    if not set(items) <= known:
        refuse(_("{place} counts a question that is not there").format(place=place))
    refuse_doubles(items, place)
    return items


def _fact(plain: object, place: str) -> Fact:
    found = record_in(plain, place, needed=("value", "source"), may_have=("verified", "above"))
    above = found.get("above")
    return Fact(
        number_in(found["value"], place),
        text_in(found["source"], place),
        truth_in(found.get("verified", False), place),
        None if above is None else number_in(above, place),
    )


def _form(plain: object) -> Form:
    place = _("the form")
    found = record_in(
        plain,
        place,
        needed=("items", "answers"),
        may_have=("lead", "notice", "remark", "copies", "offered", "warning"),
    )
    sets = found["answers"]
    if not isinstance(sets, dict) or not 0 < len(sets) <= MOST:
        refuse(_("{place} has no answers").format(place=place))
    answers = {
        key_in(name, place): many_in(each, place, lambda one: _answer(one, place), least=2)
        for name, each in sets.items()
    }
    for each in answers.values():
        refuse_doubles((str(answer.value) for answer in each), place)
    items = many_in(found["items"], place, lambda each: _item(each, answers))
    refuse_doubles((item.key for item in items), place)
    form = Form(
        lead=texts_in(found.get("lead", {}), place, least=0),
        items=items,
        notice=text_in(found.get("notice", ""), place),
        remark=texts_in(found.get("remark", {}), place, least=0),
        copies=many_in(found.get("copies", []), place, lambda each: text_in(each, place), least=0),
        is_offered=truth_in(found.get("offered", True), place),
        warning=texts_in(found["warning"], place) if "warning" in found else None,
    )
    if not form.languages:
        refuse(_("{place} is not whole in any language").format(place=place))
    return form


def _answer(plain: object, place: str) -> Answer:
    found = record_in(plain, place, needed=("value",), may_have=("text", "points"))
    value = whole_number_in(found["value"], 0, 100, place)
    return Answer(
        value,
        texts_in(found.get("text", {}), place, least=0),
        number_in(found.get("points", value), place),
    )


def _item(plain: object, answers: Mapping[str, tuple[Answer, ...]]) -> Item:
    place = _("a question")
    found = record_in(
        plain, place, needed=("key", "text", "answers"), may_have=("lead", "help_from")
    )
    name = found["answers"]
    if not isinstance(name, str) or name not in answers:
        refuse(_("a question has answers that are not there"))
    help_from = found.get("help_from")
    return Item(
        key_in(found["key"], place),
        texts_in(found["text"], place),
        answers[name],
        texts_in(found.get("lead", {}), place, least=0),
        None if help_from is None else whole_number_in(help_from, 0, 100, place),
    )
