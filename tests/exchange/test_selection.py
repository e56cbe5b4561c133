"""What leaves and what stays: a part that was left out is in no byte of a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.complaint import Complaint
from diary.domain.consult import Consult
from diary.domain.diary_content import DiaryContent
from diary.domain.emotions import About, Feeling, Sensation
from diary.domain.entry import Entry
from diary.domain.fuzzy_date import on_day
from diary.domain.life import LifeEvent
from diary.domain.measure import Per
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.own_measure import Kind, OwnMeasure
from diary.domain.period import Period
from diary.domain.practice import Practice
from diary.domain.score import Score
from diary.domain.worksheet import Item, Worksheet
from diary.exchange.csv_file import to_csv
from diary.exchange.fhir_file import HELD_PARTS, to_fhir
from diary.exchange.selection import PART_NAMES, USUAL_PARTS, Part, Selection, selected
from tests.exchange.contents import CATALOGUE, NOW, RECORDS

DAY = NOW.date()
OLD = date(2020, 1, 1)


def common(number: int) -> dict[str, Any]:
    return {"uuid": UUID(int=number), "created_at": NOW, "changed_at": NOW}


CANARIES: dict[Part, tuple[str, ...]] = {
    Part.FIGURES: ("3977", "bad_day"),
    Part.OWN: ("canaryasked", "canaryoption"),
    Part.FEELINGS: ("canaryfeeling", "canarysensation", "canarythen"),
    Part.PLACES: ("low-back-left", "stabbing"),
    Part.PRIVATE_PLACES: ("groin-left", "buttock-right"),
    Part.ACTIVITIES: ("caring", "313"),
    Part.MEDICINES: ("canarymedicine", "canaryunit"),
    Part.TREATMENTS: ("canarytreatment",),
    Part.EVENTS: ("injustice", "canarythen"),
    Part.SCORES: ("canaryinstrument", "canarysource", "canaryscale", "canaryitem"),
    Part.CONSULTS: ("canarywho",),
    Part.WORDS: (
        "canarynote",
        "canarywhat",
        "canaryreason",
        "canarytreated",
        "canaryhappened",
        "canaryunsaid",
        "canaryowntag",
        "canaryscored",
        "canaryquestioned",
        "canarysaid",
        "canarytouched",
    ),
}
"""Words and figures of which each stands in one part alone; those of an event's feelings ask two parts."""

NEVER = (
    "canaryname",
    "canarywriting",
    "canarysheet",
    "canarybinned",
    "canarydeleted",
    "canarysafe",
)


def full() -> DiaryContent:
    own = OwnMeasure(
        **common(5),
        key="own-5",
        kind=Kind.SCALE,
        per=Per.MOMENT,
        name="canaryasked canaryoption",
    )
    made = Entry(
        UUID(int=1),
        NOW,
        NOW,
        NOW,
        readings={"steps": 3977, "own-5": 3},
        feelings=(Feeling("canaryfeeling", 3, About.PAIN),),
        marks=(BodyMark("low-back-left", 4, ("stabbing",)), BodyMark("groin-left", 2)),
        sensations=(Sensation("canarysensation-hand"), Sensation("buttock-right")),
        activities=(Activity("caring", "canarywhat", 313),),
        words={"note": "canarynote"},
        is_bad_day=True,
        unknown_readings={"canaryname": 3},
    )
    event = LifeEvent(
        **common(20),
        tag="injustice",
        words="canaryhappened",
        when=on_day(DAY),
        feelings=("canarythen",),
        unsaid="canaryunsaid",
    )
    return DiaryContent(
        entries=(made,),
        binned=((NOW, replace(made, uuid=UUID(int=2), words={"note": "canarybinned"})),),
        preferences={"safety_plan": ["canarysafe"]},
        own_measures=(own,),
        medicines=(
            Medicine(
                **common(10),
                name="canarymedicine",
                unit="canaryunit",
                amount=3,
                reason="canaryreason",
            ),
            replace(Medicine(**common(11), name="canarydeleted"), deleted_at=NOW),
        ),
        doses=(Dose(**common(12), medicine=UUID(int=10), at=NOW, helped=3),),
        treatments=(
            Treatment(
                **common(15), name="canarytreatment", began=on_day(DAY), note="canarytreated"
            ),
        ),
        events=(event, replace(event, uuid=UUID(int=21), tag="canaryowntag")),
        scores=(
            Score(
                **common(25),
                instrument="canaryinstrument",
                day=DAY,
                source="canarysource",
                values={"canaryscale": 3.0},
                answers={"canaryitem": 3},
                note="canaryscored",
            ),
        ),
        consults=(
            Consult(
                **common(30),
                day=DAY,
                who="canarywho",
                questions=("canaryquestioned",),
                said="canarysaid",
                touched="canarytouched",
            ),
        ),
        complaints=(Complaint(**common(35), name="canaryname", began=on_day(DAY)),),
        practices=(Practice(**common(36), kind="writing", at=NOW, sealed="canarywriting"),),
        worksheets=(Worksheet(**common(37), kind="x", day=DAY, items=(Item("x", "canarysheet"),)),),
    )


def table(content: DiaryContent) -> bytes:
    return to_csv(content, CATALOGUE)


def bundle(content: DiaryContent) -> bytes:
    return to_fhir(content, CATALOGUE, NOW)


def asked(canary: str) -> set[Part]:
    """The parts that have to leave for this word to be in a file."""
    parts = {part for part, canaries in CANARIES.items() if canary in canaries}
    if canary in {"canarysensation", "buttock-right"}:
        return {Part.FEELINGS, Part.PRIVATE_PLACES}
    more = {
        "groin-left": {Part.PLACES},
        "canarynote": set(),
        "canarywhat": {Part.ACTIVITIES},
        "canaryreason": {Part.MEDICINES},
        "canarytreated": {Part.TREATMENTS},
        "canaryhappened": {Part.EVENTS},
        "canaryunsaid": {Part.EVENTS},
        "canaryowntag": {Part.EVENTS},
        "canaryscored": {Part.SCORES},
        "canaryquestioned": {Part.CONSULTS},
        "canarysaid": {Part.CONSULTS},
        "canarytouched": {Part.CONSULTS},
    }
    return parts | more.get(canary, set())


ALL_CANARIES = sorted({canary for canaries in CANARIES.values() for canary in canaries})


@pytest.mark.parametrize("left_out", list(Part))
@pytest.mark.parametrize("write", [table, bundle])
def test_nothing_of_a_part_that_was_left_out_is_in_any_byte(
    write: Callable[[DiaryContent], bytes], left_out: Part
) -> None:
    parts = frozenset(Part) - {left_out}
    raw = write(selected(full(), Selection(parts)))
    for canary in ALL_CANARIES:
        if not asked(canary) <= parts:
            assert canary.encode() not in raw, canary


@pytest.mark.parametrize("alone", list(Part))
@pytest.mark.parametrize("write", [table, bundle])
def test_a_part_that_leaves_alone_takes_no_other_along(
    write: Callable[[DiaryContent], bytes], alone: Part
) -> None:
    raw = write(selected(full(), Selection(frozenset({alone}))))
    for canary in ALL_CANARIES:
        if asked(canary) - {alone}:
            assert canary.encode() not in raw, canary


def test_every_canary_is_there_when_everything_leaves() -> None:
    content = selected(full(), Selection(frozenset(Part)))
    for canary in ALL_CANARIES:
        assert canary.encode() in table(content), canary
        kept_by_bundles = asked(canary) <= HELD_PARTS and canary != "canaryscored"
        assert (canary.encode() in bundle(content)) is kept_by_bundles, canary


@pytest.mark.parametrize("write", [table, bundle])
def test_what_is_deleted_or_has_no_part_never_leaves(
    write: Callable[[DiaryContent], bytes],
) -> None:
    raw = write(selected(full(), Selection(frozenset(Part))))
    assert all(canary.encode() not in raw for canary in NEVER)


def test_words_and_intimate_places_stay_unless_asked_for() -> None:
    assert USUAL_PARTS.isdisjoint({Part.WORDS, Part.PRIVATE_PLACES, Part.EVENTS, Part.CONSULTS})
    raw = table(selected(full(), Selection()))
    assert b"canarynote" not in raw
    assert b"canarymedicine" in raw


def test_every_part_has_a_name() -> None:
    assert set(PART_NAMES) == set(Part)


def test_a_part_that_nobody_chose_leaves_nothing_at_all() -> None:
    assert selected(full(), Selection(frozenset())) == DiaryContent()


def test_a_bad_day_that_holds_nothing_else_leaves_with_the_figures() -> None:
    content = DiaryContent((Entry(UUID(int=1), NOW, NOW, NOW, is_bad_day=True),))
    assert selected(content, Selection()) == content
    assert selected(content, Selection(frozenset({Part.FEELINGS}))) == DiaryContent()


# the days


def dated(day: date) -> DiaryContent:
    at = datetime.combine(day, NOW.timetz()).replace(tzinfo=NOW.tzinfo)
    return DiaryContent(
        entries=(Entry(UUID(int=1), at, at, at, {"pain": 3}),),
        doses=(Dose(**common(2), medicine=UUID(int=3), at=at),),
        medicines=(Medicine(**common(3), name="x", first=day, last=day),),
        treatments=(Treatment(**common(4), name="x", began=on_day(day), ended=on_day(day)),),
        events=(LifeEvent(**common(5), tag="joy", words="x", when=on_day(day)),),
        scores=(Score(**common(6), instrument="x", day=day),),
        consults=(Consult(**common(7), day=day),),
    )


@pytest.mark.parametrize(("days", "leaves"), [(-1, False), (0, True), (9, True), (10, False)])
def test_only_what_touches_the_chosen_days_leaves(days: int, leaves: bool) -> None:
    content = dated(OLD + timedelta(days))
    period = Period(OLD, OLD + timedelta(9))
    left = selected(content, Selection(frozenset(Part), period))
    assert left == (content if leaves else DiaryContent())


def test_what_goes_on_leaves_with_every_later_day() -> None:
    content = replace(
        DiaryContent(),
        medicines=(Medicine(**common(3), name="x"),),
        treatments=(Treatment(**common(4), name="x", began=on_day(OLD)),),
    )
    assert selected(content, Selection(period=Period(DAY, DAY))) == content


def test_the_medicine_of_a_dose_that_leaves_leaves_as_well() -> None:
    content = replace(dated(DAY), medicines=(Medicine(**common(3), name="x", first=OLD, last=OLD),))
    left = selected(content, Selection(period=Period(DAY, DAY)))
    assert left.medicines == content.medicines


def test_a_question_without_an_answer_in_these_days_does_not_leave() -> None:
    content = full()
    assert selected(content, Selection(frozenset(Part))).own_measures == content.own_measures
    without = replace(content, entries=())
    assert selected(without, Selection(frozenset(Part))).own_measures == ()


def test_no_kind_of_record_leaves_by_being_forgotten_here() -> None:
    leaving = {"events", "medicines", "doses", "treatments", "own_measures", "scores", "consults"}
    content = selected(full(), Selection(frozenset(Part)))
    assert {part for part in RECORDS if getattr(content, part)} == leaving
