"""Suspicions, experiments and the steps of a ladder as plain values, and checked on the way back."""

from datetime import datetime
from typing import Any

from diary.domain.plain import Plain
from diary.domain.plain_fields import LONGEST_TEXT
from diary.domain.plain_trying import (
    answer_from_plain,
    answer_to_plain,
    trust_from_plain,
    trust_to_plain,
)
from diary.domain.trying import STRENGTH, Experiment, LadderStep, Suspicion
from diary.errors import InvalidValue
from diary.exchange.misfit import Misfit, day_if_any, text_of
from diary.exchange.record_kind import RecordKind
from diary.i18n import N_

_MOST_STEPS = 10_000


def _suspicion_parts(suspicion: Suspicion) -> Plain:
    return {
        "words": suspicion.words,
        "outcome": suspicion.outcome,
        "factor": suspicion.factor,
        "answer": None if suspicion.answer is None else answer_to_plain(suspicion.answer),
    }


def _suspicion(plain: Plain, common: dict[str, Any], _latest: datetime) -> Suspicion:
    try:
        answer = answer_from_plain(plain["answer"]) if "answer" in plain else None
    except InvalidValue:
        raise Misfit("answer") from None
    return Suspicion(
        **common,
        words=text_of(plain, "words", LONGEST_TEXT, may_be_empty=False),
        outcome=text_of(plain, "outcome", LONGEST_TEXT, may_be_empty=False),
        factor=text_of(plain, "factor", LONGEST_TEXT, may_be_empty=False),
        answer=answer,
    )


def _experiment_parts(experiment: Experiment) -> Plain:
    return {
        "what": experiment.what,
        "planned": None if experiment.planned is None else experiment.planned.isoformat(),
        "expects": experiment.expects,
        "expected_pain": experiment.expected_pain,
        "expected_fear": experiment.expected_fear,
        "done": None if experiment.done is None else experiment.done.isoformat(),
        "happened": experiment.happened,
        "pain": experiment.pain,
        "fear": experiment.fear,
        "learned": experiment.learned,
    }


def _experiment(plain: Plain, common: dict[str, Any], _latest: datetime) -> Experiment:
    return Experiment(
        **common,
        what=text_of(plain, "what", LONGEST_TEXT, may_be_empty=False),
        planned=day_if_any(plain, "planned"),
        expects=text_of(plain, "expects", LONGEST_TEXT),
        expected_pain=_strength(plain, "expected_pain"),
        expected_fear=_strength(plain, "expected_fear"),
        done=day_if_any(plain, "done"),
        happened=text_of(plain, "happened", LONGEST_TEXT),
        pain=_strength(plain, "pain"),
        fear=_strength(plain, "fear"),
        learned=text_of(plain, "learned", LONGEST_TEXT),
    )


def _step_parts(step: LadderStep) -> Plain:
    return {
        "words": step.words,
        "place": step.place,
        "trust": [trust_to_plain(each) for each in step.trust],
    }


def _step(plain: Plain, common: dict[str, Any], _latest: datetime) -> LadderStep:
    place, trust = plain["place"], plain.get("trust", [])
    if type(place) is not int or not 0 <= place <= _MOST_STEPS:
        raise Misfit("place")
    if not isinstance(trust, list):
        raise Misfit("trust")
    try:
        read = tuple(trust_from_plain(each) for each in trust)
    except InvalidValue:
        raise Misfit("trust") from None
    words = text_of(plain, "words", LONGEST_TEXT, may_be_empty=False)
    return LadderStep(**common, words=words, place=place, trust=read)


def _strength(plain: Plain, key: str) -> int | None:
    value = plain.get(key)
    try:
        return None if value is None else STRENGTH.check(value)
    except InvalidValue:
        raise Misfit(key) from None


SUSPICIONS = RecordKind(
    "suspicions",
    N_("suspicion {number}: {part}"),
    ("words", "outcome", "factor"),
    ("answer",),
    _suspicion_parts,
    _suspicion,
)
EXPERIMENTS = RecordKind(
    "experiments",
    N_("experiment {number}: {part}"),
    ("what",),
    (
        "planned",
        "expects",
        "expected_pain",
        "expected_fear",
        "done",
        "happened",
        "pain",
        "fear",
        "learned",
    ),
    _experiment_parts,
    _experiment,
)
LADDER = RecordKind(
    "ladder",
    N_("step {number} of the ladder: {part}"),
    ("words", "place"),
    ("trust",),
    _step_parts,
    _step,
)
