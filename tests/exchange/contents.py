"""An invented diary with one of everything, for the tests of files."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.complaint import Complaint, Worsening
from diary.domain.consult import Consult
from diary.domain.diary_content import RECORD_PARTS, DiaryContent
from diary.domain.emotions import About, Feeling, Sensation
from diary.domain.entry import Entry
from diary.domain.fuzzy_date import FuzzyDate, Season, around_year, in_season, on_day
from diary.domain.life import LifeEvent
from diary.domain.link import Link
from diary.domain.measure import Catalogue, Per
from diary.domain.measures import MEASURES
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.own_measure import OWN_PREFIX, Kind, OwnMeasure
from diary.domain.pause import Pause
from diary.domain.practice import Practice
from diary.domain.resource import Resource
from diary.domain.scale import Option, Value
from diary.domain.scale_words import ScaleWords
from diary.domain.score import Score
from diary.domain.trying import Answer, Experiment, LadderStep, Suspicion, Trust
from diary.domain.worksheet import Cite, Item, Worksheet

CATALOGUE = Catalogue(MEASURES)
RECORDS = tuple(RECORD_PARTS)
"""The parts of a diary that hold records beside the entries."""
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 8, 14, 5, tzinfo=AMSTERDAM)

NASTY = (
    "NUL \0, emoji 👩‍👩‍👧 🩹, rtl שלום, <b>&amp;</b>, '; DROP TABLE entry; --, \u2028 \\ \" \t\r\n"
)


def entry(number: int, at: datetime, **readings: Value) -> Entry:
    written_at = at.astimezone(UTC)
    return Entry(UUID(int=number), at, written_at, written_at, readings)


def full_entry(number: int = 1, at: datetime = NOW) -> Entry:
    return Entry(
        uuid=UUID(int=number),
        at=at,
        created_at=(at + timedelta(hours=5)).astimezone(UTC),
        changed_at=(at + timedelta(hours=6)).astimezone(UTC),
        readings={
            "pain": 6,
            "pain_bearable": True,
            "bed_time": time(23, 10),
            "asleep_after": 25,
            "up_time": time(7, 5),
            "sleep_quality": "fair",
            "mood": "bit_pleasant",
            "coffee": 2,
        },
        feelings=(Feeling("sad", 4, About.OTHER), Feeling("not_sure"), Feeling("word_of_later", 0)),
        marks=(
            BodyMark(
                "low-back-left", 7, ("nagging", "stiff"), ("radiates", "at_night"), "seen_by_doctor"
            ),
            BodyMark("hip-front-left"),
        ),
        activities=(
            Activity("moving", "walk", 30, "light", 2, "as_planned"),
            Activity("rest"),
        ),
        words={"touching": NASTY, "note": "x" * 1000},
        is_bad_day=True,
        sensations=(Sensation("chest-left", ("pressure", "lump")), Sensation("abdomen-left")),
        is_guided=True,
        unknown_readings={"humidity": 730, "depth": -5},
    )


def _common(number: int) -> dict[str, Any]:
    return {"uuid": UUID(int=number), "created_at": NOW, "changed_at": NOW}


def _event(number: int, tag: str, words: str, when: FuzzyDate) -> LifeEvent:
    return LifeEvent(**_common(number), tag=tag, words=words, when=when)


def _medicine(number: int, name: str, **parts: Any) -> Medicine:  # noqa: ANN401  parts of several kinds
    return Medicine(**_common(number), name=name, **{"as_needed": False, **parts})


def _dose(number: int, at: datetime, **parts: Any) -> Dose:  # noqa: ANN401  idem
    return Dose(**_common(number), at=at, **parts)


def _treatment(number: int, name: str, **parts: Any) -> Treatment:  # noqa: ANN401  idem
    parts = {"began": on_day(date(2025, 6, 2))} | parts
    return Treatment(**_common(number), name=name, **parts)


def _own(number: int, kind: Kind, **parts: Any) -> OwnMeasure:  # noqa: ANN401  idem
    key = f"{OWN_PREFIX}{number}"
    return OwnMeasure(
        **_common(number), key=key, kind=kind, per=Per.DAY, name=f"Vraag {number}", **parts
    )


def everything() -> DiaryContent:
    ambiguous = datetime(2025, 10, 26, 2, 30, tzinfo=AMSTERDAM)
    return DiaryContent(
        entries=(
            full_entry(9),
            entry(2, ambiguous.replace(fold=1), pain=3),
            entry(3, ambiguous, pain=4),
            entry(4, datetime(2026, 2, 1, 9, tzinfo=ZoneInfo("Atlantic/Canary")), pain=0),
            replace(
                entry(7, NOW - timedelta(days=5)),
                readings={"own-80": 7, "own-81": "1", "own-82": False},
                unknown_readings={"own-83": 40},
            ),
            entry(5, datetime(1969, 7, 20, 9, tzinfo=UTC).astimezone(AMSTERDAM), pain=1),
        ),
        binned=((NOW.astimezone(UTC), entry(6, NOW - timedelta(days=3), stress=2)),),
        preferences={"quiet": True, "asked": {"coffee": True, "pain": False}},
        scale_words=(
            ScaleWords(UUID(int=21), "pain", NOW, "niets", "gewone dag", "de bus gemist"),
            ScaleWords(UUID(int=20), "pain", NOW - timedelta(days=90)),
        ),
        events=(
            _event(41, "claim", "Brief over de keuring", on_day(date(2026, 2, 1))),
            _event(40, "eigen woord", NASTY, around_year(1988)),
            replace(
                _event(43, "loss", "vriendschap", on_day(date(1991, 5, 1))),
                weight=-4,
                feelings=("lonely", "rejected"),
                note=NASTY,
                unsaid="dat ik haar miste",
            ),
            replace(_event(42, "joy", "", in_season(1999, Season.WINTER)), deleted_at=NOW),
        ),
        medicines=(
            _medicine(50, "amitriptyline", amount=12.5, unit="mg", first=date(2025, 5, 1)),
            _medicine(51, "paracetamol", as_needed=True, reason="hoofdpijn", last=date(2026, 1, 1)),
        ),
        doses=(
            _dose(60, NOW, medicine=UUID(int=51), amount=1000.0, helped=0),
            _dose(61, ambiguous.replace(fold=1), medicine=UUID(int=51)),
        ),
        treatments=(
            _treatment(70, "fysiotherapie", ended=on_day(date(2026, 1, 1)), note=NASTY, helped=6),
            _treatment(71, "EMDR"),
            _treatment(
                72, "massage", began=around_year(2015), ended=in_season(2016, Season.AUTUMN)
            ),
        ),
        own_measures=(
            _own(80, Kind.SCALE, low_words="niets", high_words="alles"),
            _own(81, Kind.CHOICE, options=(Option("0", "binnen"), Option("1", "buiten"))),
            _own(82, Kind.YES_NO, is_retired=True, place=2),
            replace(_own(83, Kind.COUNT, place=3), deleted_at=NOW),
        ),
        suspicions=(
            Suspicion(
                **_common(90),
                words="erger na bezoek",
                outcome="pain",
                factor="event visit",
                answer=Answer(date(2026, 2, 1), "no link", 1, 143, 0.25, -0.5, 1.0),
            ),
            Suspicion(**_common(91), words=NASTY, outcome="pain", factor="coffee"),
        ),
        experiments=(
            Experiment(
                **_common(92),
                what="de trap op zonder leuning",
                planned=date(2026, 2, 3),
                expects="dat het schiet",
                expected_pain=8,
                expected_fear=7,
                done=date(2026, 2, 4),
                happened="viel mee",
                pain=4,
                fear=3,
                learned=NASTY,
            ),
            Experiment(**_common(93), what="fietsen"),
        ),
        ladder=(
            LadderStep(
                **_common(94),
                words="naar de brievenbus",
                place=1,
                trust=(Trust(date(2026, 1, 1), 4), Trust(date(2026, 2, 1), 7)),
            ),
            LadderStep(**_common(95), words="naar de markt", place=2),
        ),
        complaints=(
            Complaint(
                **_common(100),
                name="rugpijn",
                began=around_year(1988),
                note=NASTY,
                worsenings=(
                    Worsening("a", on_day(date(2015, 3, 1)), "na de verhuizing"),
                    Worsening("b", in_season(2020, Season.WINTER)),
                ),
            ),
            Complaint(
                **_common(101),
                name="buikpijn",
                began=on_day(date(1990, 1, 1)),
                ended=around_year(1995),
            ),
        ),
        resources=(
            Resource(**_common(102), kind="person", name="oma Riet", began=around_year(1984)),
            Resource(**_common(103), kind="place", name="het bos"),
        ),
        links=(
            Link(
                **_common(104),
                event=UUID(int=43),
                complaint=UUID(int=100),
                worsening="a",
                kind="maybe",
                note=NASTY,
            ),
            Link(**_common(105), event=UUID(int=41), complaint=UUID(int=100), kind="none"),
        ),
        practices=(
            Practice(
                **_common(106),
                kind="writing",
                at=ambiguous.replace(fold=1),
                minutes=18,
                before=7,
                after=5,
                fate="kept",
                prompt="free",
                entry=UUID(int=9),
            ),
            Practice(**_common(107), kind="writing", at=NOW, fate="sealed", sealed="AAAA"),
            Practice(**_common(108), kind="breathing", at=NOW, minutes=5, note=NASTY),
        ),
        worksheets=(
            Worksheet(
                **_common(109),
                kind="consequences",
                day=date(2026, 2, 1),
                about=str(UUID(int=100)),
                items=(
                    Item(
                        "thoughts",
                        NASTY,
                        {"keeps_going": 7, "influence": 3},
                        (Cite("day", "2026-01-03"), Cite("event", str(UUID(int=43)))),
                    ),
                    Item("body", "slecht slapen"),
                ),
            ),
        ),
        measuring_periods=(
            MeasuringPeriod(
                **_common(110),
                first=date(2026, 1, 1),
                last=date(2026, 1, 28),
                aim="wat slaap doet",
                reviewed=date(2026, 1, 29),
                review=NASTY,
            ),
            MeasuringPeriod(**_common(111), first=date(2026, 2, 1), last=date(2026, 2, 28)),
        ),
        scores=(
            Score(
                **_common(112),
                instrument="pdi",
                day=date(2025, 9, 1),
                source="kliniek, intake",
                values={"total": 38.0},
            ),
            Score(
                **_common(113),
                instrument="peg",
                day=date(2026, 1, 1),
                variant="nl",
                values={"total": 6.333},
                answers={"pain": 7, "enjoyment": 6, "activity": 6},
                note=NASTY,
            ),
        ),
        consults=(
            Consult(
                **_common(114),
                day=date(2026, 3, 20),
                who="revalidatiearts",
                questions=("Mag ik weer fietsen?", NASTY),
                said="rustig opbouwen",
                touched="dat zij mij geloofde",
            ),
            Consult(**_common(115), day=date(2026, 1, 8)),
        ),
        pauses=(
            Pause(UUID(int=31), date(2026, 3, 1)),
            Pause(UUID(int=30), date(2025, 12, 1), date(2025, 12, 9)),
        ),
    )
