"""An invented diary with one of everything, for the tests of files."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.diary_content import DiaryContent
from diary.domain.emotions import About, Feeling
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.pause import Pause
from diary.domain.scale import Value
from diary.domain.scale_words import ScaleWords

CATALOGUE = Catalogue(MEASURES)
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
        unknown_readings={"humidity": 730, "depth": -5},
    )


def everything() -> DiaryContent:
    ambiguous = datetime(2025, 10, 26, 2, 30, tzinfo=AMSTERDAM)
    return DiaryContent(
        entries=(
            full_entry(9),
            entry(2, ambiguous.replace(fold=1), pain=3),
            entry(3, ambiguous, pain=4),
            entry(4, datetime(2026, 2, 1, 9, tzinfo=ZoneInfo("Atlantic/Canary")), pain=0),
            entry(5, datetime(1969, 7, 20, 9, tzinfo=UTC).astimezone(AMSTERDAM), pain=1),
        ),
        binned=((NOW.astimezone(UTC), entry(6, NOW - timedelta(days=3), stress=2)),),
        preferences={"quiet": True, "asked": {"coffee": True, "pain": False}},
        scale_words=(
            ScaleWords(UUID(int=21), "pain", NOW, "niets", "gewone dag", "de bus gemist"),
            ScaleWords(UUID(int=20), "pain", NOW - timedelta(days=90)),
        ),
        pauses=(
            Pause(UUID(int=31), date(2026, 3, 1)),
            Pause(UUID(int=30), date(2025, 12, 1), date(2025, 12, 9)),
        ),
    )
