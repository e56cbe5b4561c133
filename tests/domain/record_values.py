"""Records for tests that try many: events, medicines, doses, treatments, own measures, and whole diaries of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from diary.domain.complaint import Complaint, Worsening
from diary.domain.consult import Consult
from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.fuzzy_date import Season, around_year, between, in_season, on_day
from diary.domain.life import EVENT_TAGS, LifeEvent
from diary.domain.link import LINK_KINDS, Link
from diary.domain.measure import Per
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.medicine import PER_UNIT, Dose, Medicine, Treatment
from diary.domain.own_measure import OWN_PREFIX, Kind, OwnMeasure, as_measure
from diary.domain.practice import FATES, PRACTICES, Practice
from diary.domain.resource import RESOURCE_KINDS, Resource
from diary.domain.scale import Option
from diary.domain.score import Score
from diary.domain.trying import Answer, Experiment, LadderStep, Suspicion, Trust
from diary.domain.worksheet import CITED, Cite, Item, Worksheet
from tests.domain.values import values_of

_LAST_MOMENT = 1_770_000_000_000
"""Milliseconds since 1970; in February 2026."""

_NAMES = st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip()))
_TEXTS = st.text(max_size=30)
_MOMENTS = st.builds(
    lambda milliseconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds),
    st.integers(0, _LAST_MOMENT),
)
_LOCAL_MOMENTS = st.builds(
    lambda at, zone: at.astimezone(ZoneInfo(zone)),
    _MOMENTS,
    st.sampled_from(["Europe/Amsterdam", "Pacific/Kiritimati", "America/St_Johns", "UTC"]),
)
_HELPED = st.none() | st.integers(0, 10)
_AMOUNTS = st.none() | st.integers(1, 1_000_000 * PER_UNIT).map(lambda number: number / PER_UNIT)
_FIRST_AND_LAST = st.tuples(st.dates(), st.dates()).map(sorted)
_COMMON: dict[str, st.SearchStrategy[Any]] = {
    "uuid": st.uuids(),
    "created_at": _MOMENTS,
    "changed_at": _MOMENTS,
    "deleted_at": st.none() | _MOMENTS,
}


_FUZZY = st.one_of(
    st.builds(on_day, st.dates()),
    st.builds(in_season, st.integers(1, 9998), st.sampled_from(Season)),
    st.builds(around_year, st.integers(1, 9999)),
    _FIRST_AND_LAST.map(lambda days: between(*days)),
)

EVENTS = st.builds(
    LifeEvent,
    **_COMMON,
    tag=_NAMES | st.sampled_from([tag.key for tag in EVENT_TAGS]),
    words=_TEXTS,
    when=_FUZZY,
    weight=st.none() | st.integers(-5, 5),
    feelings=st.lists(st.sampled_from(["lonely", "rejected", "sad"]), max_size=3).map(tuple),
    note=_TEXTS,
    unsaid=_TEXTS,
)

_PERIODS = st.tuples(_FIRST_AND_LAST, st.booleans(), st.booleans())


def _within(record: Medicine, period: Any) -> Medicine:  # noqa: ANN401  as _PERIODS draws it
    (first, last), has_first, has_last = period
    return replace(record, first=first if has_first else None, last=last if has_last else None)


MEDICINES = st.builds(
    _within,
    st.builds(
        Medicine,
        **_COMMON,
        name=_NAMES,
        amount=_AMOUNTS,
        unit=_TEXTS,
        as_needed=st.booleans(),
        reason=_TEXTS,
    ),
    _PERIODS,
)
DOSES = st.builds(
    Dose, **_COMMON, medicine=st.uuids(), at=_LOCAL_MOMENTS, amount=_AMOUNTS, helped=_HELPED
)


def _in_order(treatment: Treatment) -> Treatment:
    began, ended = treatment.began, treatment.ended
    if ended is None or ended.last >= began.first:
        return treatment
    return replace(treatment, began=ended, ended=began)


TREATMENTS = st.builds(
    Treatment,
    **_COMMON,
    name=_NAMES,
    began=_FUZZY,
    ended=st.none() | _FUZZY,
    note=_TEXTS,
    helped=_HELPED,
).map(_in_order)
_OPTIONS = st.lists(
    st.builds(Option, st.text(min_size=1, max_size=5), _NAMES),
    min_size=1,
    max_size=6,
    unique_by=lambda option: option.key,
).map(tuple)


def _own(own: OwnMeasure, options: tuple[Option, ...]) -> OwnMeasure:
    key = f"{OWN_PREFIX}{own.uuid.hex}"
    return replace(own, key=key, options=options if own.kind is Kind.CHOICE else ())


OWN_MEASURES = st.builds(
    _own,
    st.builds(
        OwnMeasure,
        **_COMMON,
        key=st.just(""),
        kind=st.sampled_from(Kind),
        per=st.sampled_from([Per.MOMENT, Per.DAY]),
        name=_NAMES,
        low_words=_TEXTS,
        high_words=_TEXTS,
        place=st.integers(0, 1000),
        is_retired=st.booleans(),
    ),
    _OPTIONS,
)


_STRENGTH = st.none() | st.integers(0, 10)
_DAY = st.none() | st.dates()
_FIGURES = st.integers(-20_000, 20_000).map(lambda number: number / 1000)
_ANSWERS = st.builds(
    Answer,
    day=st.dates(),
    verdict=st.sampled_from(["together", "weak", "no link"]),
    lag=st.integers(-3, 3),
    days=st.integers(0, 4000),
    effect=_FIGURES,
    low=_FIGURES,
    high=_FIGURES,
)
SUSPICIONS = st.builds(
    Suspicion,
    **_COMMON,
    words=_NAMES,
    outcome=_NAMES,
    factor=_NAMES,
    answer=st.none() | _ANSWERS,
)
EXPERIMENTS = st.builds(
    Experiment,
    **_COMMON,
    what=_NAMES,
    planned=_DAY,
    expects=_TEXTS,
    expected_pain=_STRENGTH,
    expected_fear=_STRENGTH,
    done=_DAY,
    happened=_TEXTS,
    pain=_STRENGTH,
    fear=_STRENGTH,
    learned=_TEXTS,
)
STEPS = st.builds(
    LadderStep,
    **_COMMON,
    words=_NAMES,
    place=st.integers(0, 50),
    trust=st.lists(st.builds(Trust, day=st.dates(), value=st.integers(0, 10)), max_size=3).map(
        tuple
    ),
)


_KEYS = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=8)
_FUZZY_OR_NOT = st.none() | _FUZZY
COMPLAINTS = st.builds(
    Complaint,
    **_COMMON,
    name=_NAMES,
    began=_FUZZY,
    ended=_FUZZY_OR_NOT,
    note=_TEXTS,
    worsenings=st.lists(st.builds(Worsening, key=_KEYS, when=_FUZZY, note=_TEXTS), max_size=3).map(
        tuple
    ),
)
RESOURCES = st.builds(
    Resource,
    **_COMMON,
    kind=st.sampled_from([option.key for option in RESOURCE_KINDS]),
    name=_NAMES,
    began=_FUZZY_OR_NOT,
    ended=_FUZZY_OR_NOT,
    note=_TEXTS,
)
LINKS = st.builds(
    Link,
    **_COMMON,
    event=st.uuids(),
    complaint=st.uuids(),
    worsening=_TEXTS,
    kind=st.sampled_from([option.key for option in LINK_KINDS]),
    note=_TEXTS,
)
PRACTICE_TIMES = st.builds(
    Practice,
    **_COMMON,
    kind=st.sampled_from([option.key for option in PRACTICES]),
    at=_LOCAL_MOMENTS,
    minutes=st.none() | st.integers(0, 90),
    before=_STRENGTH,
    after=_STRENGTH,
    fate=st.sampled_from(["", *(option.key for option in FATES)]),
    prompt=_TEXTS,
    entry=st.none() | st.uuids(),
    sealed=_TEXTS,
    note=_TEXTS,
)
WORKSHEETS = st.builds(
    Worksheet,
    **_COMMON,
    kind=_NAMES,
    day=st.dates(),
    about=_TEXTS,
    items=st.lists(
        st.builds(
            Item,
            part=_NAMES,
            text=_TEXTS,
            figures=st.dictionaries(_NAMES, st.integers(-10, 10), max_size=3),
            cites=st.lists(
                st.builds(Cite, kind=st.sampled_from(CITED), key=_NAMES), max_size=2
            ).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
)
MEASURING_PERIODS = st.builds(
    MeasuringPeriod,
    **_COMMON,
    first=st.dates(),
    last=st.dates(),
    aim=_TEXTS,
    reviewed=_DAY,
    review=_TEXTS,
)
SCORES = st.builds(
    Score,
    **_COMMON,
    instrument=_NAMES,
    day=st.dates(),
    source=_TEXTS,
    variant=_TEXTS,
    values=st.dictionaries(_NAMES, st.floats(-1000, 1000, allow_subnormal=False), max_size=3),
    answers=st.dictionaries(_NAMES, st.integers(0, 10), max_size=3),
    note=_TEXTS,
)
CONSULTS = st.builds(
    Consult,
    **_COMMON,
    day=st.dates(),
    who=_TEXTS,
    questions=st.lists(_TEXTS, max_size=3).map(tuple),
    said=_TEXTS,
    touched=_TEXTS,
    note=_TEXTS,
)


def _some(records: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(records, max_size=3, unique_by=lambda record: record.uuid).map(tuple)


@st.composite
def diaries(draw: st.DrawFn) -> DiaryContent:
    """Diaries with some records of each kind, and entries with answers to the own questions."""
    own_measures: tuple[OwnMeasure, ...] = draw(_some(OWN_MEASURES))
    scales = {own.key: as_measure(own).scale for own in own_measures if own.deleted_at is None}
    entries = []
    for number in range(draw(st.integers(0, 3))):
        at = draw(_LOCAL_MOMENTS)
        readings = draw(
            st.fixed_dictionaries(
                {}, optional={key: values_of(scale) for key, scale in scales.items()}
            )
        )
        entries.append(Entry(UUID(int=number), at, at, at, readings))
    return DiaryContent(
        entries=tuple(entries),
        events=draw(_some(EVENTS)),
        medicines=draw(_some(MEDICINES)),
        doses=draw(_some(DOSES)),
        treatments=draw(_some(TREATMENTS)),
        own_measures=own_measures,
        suspicions=draw(_some(SUSPICIONS)),
        experiments=draw(_some(EXPERIMENTS)),
        ladder=draw(_some(STEPS)),
        complaints=draw(_some(COMPLAINTS)),
        resources=draw(_some(RESOURCES)),
        links=draw(_some(LINKS)),
        practices=draw(_some(PRACTICE_TIMES)),
        worksheets=draw(_some(WORKSHEETS)),
        measuring_periods=draw(_some(MEASURING_PERIODS)),
        scores=draw(_some(SCORES)),
        consults=draw(_some(CONSULTS)),
    )
