"""Invented lives for the tests of the life timeline: made by hand, and any that Hypothesis finds."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from hypothesis import strategies as st

from diary.analysis.life_chart import Life, LifeChart, life_chart
from diary.analysis.life_layout import LifeLayout, LifeWords
from diary.analysis.life_places import LifeSizes
from diary.domain.complaint import Complaint, Worsening
from diary.domain.fuzzy_date import (
    FuzzyDate,
    Season,
    around_year,
    between,
    in_month,
    in_season,
    in_year,
    on_day,
)
from diary.domain.life import LifeEvent
from diary.domain.link import LINK_KINDS, Link
from diary.domain.medicine import Treatment
from diary.domain.resource import Resource

TODAY = date(2026, 3, 8)
AT = datetime(2026, 3, 8, 14, 5, tzinfo=UTC)
SIZES = LifeSizes(lambda text: 7.5 * len(text), 18.0)
WORDS = LifeWords(lambda day: f"{day:%b}", "now")


def common(uuid: UUID | None = None) -> dict[str, object]:
    return {"uuid": uuid or uuid4(), "created_at": AT, "changed_at": AT}


def event(
    words: str,
    when: FuzzyDate,
    weight: int | None = None,
    feelings: tuple[str, ...] = (),
) -> LifeEvent:
    return LifeEvent(
        **common(),  # type: ignore[arg-type]
        tag="other",
        words=words,
        when=when,
        weight=weight,
        feelings=feelings,
    )


def complaint(
    name: str,
    began: FuzzyDate,
    ended: FuzzyDate | None = None,
    worse: tuple[FuzzyDate, ...] = (),
) -> Complaint:
    worsenings = tuple(Worsening(f"w{place}", when) for place, when in enumerate(worse))
    return Complaint(
        **common(),  # type: ignore[arg-type]
        name=name,
        began=began,
        ended=ended,
        worsenings=worsenings,
    )


def resource(name: str, began: FuzzyDate | None = None, ended: FuzzyDate | None = None) -> Resource:
    return Resource(**common(), kind="person", name=name, began=began, ended=ended)  # type: ignore[arg-type]


def treatment(
    name: str, began: date | FuzzyDate, ended: date | FuzzyDate | None = None
) -> Treatment:
    """A date without more is an exact day."""
    first, last = (on_day(each) if isinstance(each, date) else each for each in (began, ended))
    return Treatment(**common(), name=name, began=first, ended=last)  # type: ignore[arg-type]


def link(one: LifeEvent, other: Complaint, kind: str, worsening: str = "") -> Link:
    return Link(
        **common(),  # type: ignore[arg-type]
        event=one.uuid,
        complaint=other.uuid,
        worsening=worsening,
        kind=kind,
    )


def laid_out(life: Life, width: float = 700.0) -> tuple[LifeChart, LifeLayout]:
    chart = life_chart(life)
    return chart, LifeLayout(chart, SIZES, WORDS, (130.0, 130.0 + width))


_DAYS = st.dates(date(1850, 1, 1), date(2030, 12, 31))
_YEARS = st.integers(1850, 2028)
DATES: st.SearchStrategy[FuzzyDate] = st.one_of(
    _DAYS.map(on_day),
    st.builds(in_month, _YEARS, st.integers(1, 12)),
    st.builds(in_season, _YEARS, st.sampled_from(Season)),
    _YEARS.map(in_year),
    _YEARS.map(around_year),
    st.tuples(_DAYS, _DAYS).map(lambda days: between(min(days), max(days))),
)
_NAMES = st.text("abcdefg hijk", min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
_EVENTS = st.builds(event, _NAMES, DATES, st.none() | st.integers(-5, 5))


@st.composite
def _complaints(draw: st.DrawFn) -> Complaint:
    worse = tuple(draw(st.lists(DATES, max_size=3)))
    return complaint(draw(_NAMES), draw(DATES), draw(st.none() | DATES), worse)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """Any life, with links between any of its events and complaints."""
    events = tuple(draw(st.lists(_EVENTS, max_size=25)))
    complaints = tuple(draw(st.lists(_complaints(), max_size=5)))
    links: list[Link] = []
    if events and complaints:
        for _number in range(draw(st.integers(0, 5))):
            other = draw(st.sampled_from(complaints))
            keys = ["", *(worse.key for worse in other.worsenings), "gone"]
            kind = draw(st.sampled_from([option.key for option in LINK_KINDS]))
            one = draw(st.sampled_from(events))
            links.append(link(one, other, kind, draw(st.sampled_from(keys))))
    return Life(
        today=TODAY,
        birth=draw(st.none() | _YEARS.map(in_year) | _DAYS.map(on_day)),
        events=events,
        complaints=complaints,
        resources=tuple(
            draw(
                st.lists(
                    st.builds(resource, _NAMES, st.none() | DATES, st.none() | DATES), max_size=8
                )
            )
        ),
        treatments=tuple(
            draw(st.lists(st.builds(treatment, _NAMES, DATES, st.none() | DATES), max_size=6))
        ),
        links=tuple(links),
    )
