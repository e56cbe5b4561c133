"""Makes a golden vault: a small diary as the checked-out version keeps it, and its export beside it.

``PYTHONPATH=. python tests/vault/golden/make.py FOLDER`` in a checkout of the version to be kept. A golden vault is
made once, when its version of the tables is released, and never again: whoever opens it must find what is in it
today. The one of version 1 was made with commit e84cca9, before there were records; those of versions 2, 3 and 4 with
the commit that added them.
"""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.complaint import Complaint, Worsening
from diary.domain.consult import Consult
from diary.domain.diary_content import DiaryContent
from diary.domain.emotions import About, Feeling, Sensation
from diary.domain.entry import Entry
from diary.domain.fuzzy_date import Season, around_year, between, in_season, in_year, on_day
from diary.domain.life import LifeEvent
from diary.domain.link import Link
from diary.domain.measure import Catalogue, Per
from diary.domain.measures import MEASURES
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.own_measure import Kind, OwnMeasure
from diary.domain.pause import Pause
from diary.domain.practice import Practice
from diary.domain.resource import Resource
from diary.domain.scale import Option
from diary.domain.scale_words import ScaleWords
from diary.domain.score import Score
from diary.domain.trying import Answer, Experiment, LadderStep, Suspicion, Trust
from diary.domain.worksheet import Cite, Item, Worksheet
from diary.exchange.json_file import write_json
from diary.vault.header import Kdf
from diary.vault.vault import Vault

PASSPHRASE = "vier losse woorden"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CANARY = ZoneInfo("Atlantic/Canary")
FIRST = datetime(2025, 9, 1, 8, 15, tzinfo=AMSTERDAM)
NOW = datetime(2026, 2, 20, 21, 30, tzinfo=AMSTERDAM)

SENTENCES = (
    "Bovenbenen zwaar na de trap, toch even naar de markt geweest.",
    "Slept badly, the neighbours had a party until three.",
    "Mijn zus belde. Ik heb niets over mijn rug gezegd.",
    "Read in the garden for an hour; nobody wanted anything.",
    "Weer zo’n dag waarop alles te veel is. 🩹",
)


def moment(number: int) -> Entry:
    """One of the plain entries, all different."""
    at = FIRST + timedelta(days=number * 4, minutes=number * 37 % 600)
    written_at = at.astimezone(UTC) + timedelta(minutes=number % 3 * 100)
    return Entry(
        uuid=UUID(int=0x0199_0000_0000_7000_8000_0000_0000_0100 + number),
        at=at,
        created_at=written_at,
        changed_at=written_at + timedelta(minutes=number % 2),
        readings={
            "pain": number * 7 % 11,
            "pain_bearable": number % 4 != 0,
            "coffee": number % 5,
            "stress": number * 3 % 11,
        },
        feelings=(Feeling("sad", number % 11, About.OTHER),) if number % 3 == 0 else (),
        marks=(
            BodyMark("low-back-left", number * 7 % 11, ("nagging", "stiff")),
            BodyMark("hip-front-left"),
        )[: number % 3],
        words={"touching": SENTENCES[number % 5]} if number % 2 else {},
        is_bad_day=number % 9 == 4,
    )


def full_moment(number: int) -> Entry:
    """An entry with one of everything."""
    at = datetime(2026, 2, 14, 20, 5, tzinfo=AMSTERDAM)
    return Entry(
        uuid=UUID(int=0x0199_0000_0000_7000_8000_0000_0000_0000 + number),
        at=at,
        created_at=(at + timedelta(hours=5)).astimezone(UTC),
        changed_at=(at + timedelta(hours=6)).astimezone(UTC),
        readings={
            "pain": 6,
            "pain_worst": 9,
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
            BodyMark("low-back-left", 7, ("nagging", "stiff")),
            BodyMark("hip-front-left"),
            BodyMark("region_of_later", 0, ("burning",)),
        ),
        activities=(
            Activity("moving", "walk with the dog", 30, "light", 2, "as_planned"),
            Activity("rest"),
            Activity("household", "stofzuigen", None, "heavy", -3, "stopped_early"),
        ),
        words={
            "touching": "NUL \0, שלום, <b>&amp;</b>, '; DROP TABLE entry; --",
            "note": "é" * 500,
        },
        is_bad_day=True,
        unknown_readings={"humidity": 730, "depth": -5},
    )


def abroad() -> Entry:
    """An entry in the hour that comes twice, and in another zone than its neighbours."""
    at = datetime(2025, 10, 26, 1, 30, tzinfo=CANARY, fold=1)
    written_at = at.astimezone(UTC)
    identity = UUID(int=0x0199_0000_0000_7000_8000_0000_0000_0300)
    return Entry(identity, at, written_at, written_at, {"pain": 3}, words={"note": "op reis"})


def content() -> DiaryContent:
    """The diary that is kept."""
    return DiaryContent(
        entries=(*(moment(number) for number in range(40)), full_moment(1), abroad()),
        binned=((NOW.astimezone(UTC), full_moment(2)), (NOW.astimezone(UTC), moment(41))),
        preferences={
            "quiet": True,
            "asked": {"coffee": True, "stress": True, "alcohol": False},
            "recovery_sheet_done": True,
        },
        scale_words=(
            ScaleWords(UUID(int=21), "pain", NOW, "niets", "gewone dag", "de bus gemist"),
            ScaleWords(UUID(int=20), "pain", NOW - timedelta(days=90)),
        ),
        pauses=(
            Pause(UUID(int=30), date(2025, 12, 1), date(2025, 12, 9)),
            Pause(UUID(int=31), date(2026, 2, 18)),
        ),
    )


def common(number: int) -> dict[str, Any]:
    """What every record has."""
    at = NOW.astimezone(UTC)
    return {
        "uuid": UUID(int=0x0199_0000_0000_7000_8000_0000_0000_0500 + number),
        "created_at": at,
        "changed_at": at + timedelta(minutes=number),
    }


def content_of_2() -> DiaryContent:
    """What version 2 keeps besides."""
    marks = (
        BodyMark("low-back-left", 7, ("nagging",), ("radiates", "at_night"), "seen_by_doctor"),
    )
    own = OwnMeasure(
        **common(1),
        key="own-0199000000007000800000000000aaaa",
        kind=Kind.CHOICE,
        per=Per.DAY,
        name="Waar was ik?",
        options=(Option("1", "thuis"), Option("2", "buiten")),
        place=1,
    )
    medicine = Medicine(
        **common(2), name="paracetamol", amount=500.5, unit="mg", first=date(2025, 9, 1)
    )
    before = content()
    entry = replace(full_moment(4), marks=marks)
    return replace(
        before,
        entries=(*before.entries, replace(entry, readings={**entry.readings, own.key: "2"})),
        events=(
            LifeEvent(**common(3), tag="conflict", words="ruzie", when=on_day(date(2025, 10, 3))),
            LifeEvent(**common(4), tag="eigen woord", words="", when=around_year(1999)),
        ),
        medicines=(medicine,),
        doses=(Dose(**common(5), medicine=medicine.uuid, at=FIRST, amount=500.5, helped=3),),
        treatments=(
            Treatment(
                **common(6), name="fysiotherapie", began=on_day(date(2025, 9, 1)), note="rustig aan"
            ),
        ),
        own_measures=(own,),
    )


def content_of_3() -> DiaryContent:
    """What version 3 can hold."""
    return replace(
        content_of_2(),
        suspicions=(
            Suspicion(
                **common(20),
                words="erger na bezoek",
                outcome="pain",
                factor="event visit",
                answer=Answer(date(2026, 1, 9), "no link", 1, 143, 0.25, -0.5, 1.0),
            ),
        ),
        experiments=(
            Experiment(
                **common(21),
                what="de trap op",
                planned=date(2026, 1, 5),
                expected_pain=8,
                done=date(2026, 1, 6),
                pain=4,
                learned="het viel mee",
            ),
        ),
        ladder=(
            LadderStep(
                **common(22),
                words="naar de brug",
                place=1,
                trust=(Trust(date(2026, 1, 5), 4),),
            ),
        ),
    )


def content_of_4() -> DiaryContent:
    """What version 4 can hold; of the treatments, all that their days could be."""
    before = content_of_3()
    event = LifeEvent(
        **common(40),
        tag="loss",
        words="oma overleden",
        when=in_year(1989),
        weight=-5,
        feelings=("sad", "word_of_later"),
        note="De begrafenis.",
        unsaid="Dat ik bang was.",
    )
    complaint = Complaint(
        **common(41),
        name="rugpijn",
        began=around_year(1994),
        note="eerst links",
        worsenings=(Worsening("a", in_season(2015, Season.AUTUMN), "na de val"),),
    )
    guided = replace(
        full_moment(5), sensations=(Sensation("breast-left", ("tension",)),), is_guided=True
    )
    first, last = date(2018, 2, 11), date(2018, 6, 3)
    return replace(
        before,
        entries=(*before.entries, guided),
        events=(*before.events, event),
        treatments=(
            *before.treatments,
            Treatment(
                **common(42), name="injecties", began=on_day(first), ended=on_day(last), helped=2
            ),
            Treatment(
                **common(43), name="één dag", began=on_day(first), ended=on_day(first), helped=0
            ),
            Treatment(
                **common(44), name="oud", began=on_day(date(1969, 12, 31)), note=SENTENCES[4] + "\0"
            ),
            Treatment(
                **common(45),
                name="weg",
                began=on_day(first),
                ended=on_day(last),
                deleted_at=NOW.astimezone(UTC),
            ),
        ),
        complaints=(complaint,),
        resources=(
            Resource(**common(46), kind="person", name="oma", ended=in_year(1989)),
            Resource(**common(47), kind="animal", name="Bello", began=between(first, last)),
        ),
        links=(
            Link(
                **common(48),
                event=event.uuid,
                complaint=complaint.uuid,
                worsening="a",
                kind="maybe",
            ),
        ),
        practices=(
            Practice(**common(49), kind="writing", at=FIRST, minutes=15, before=6, after=4),
        ),
        worksheets=(
            Worksheet(
                **common(50),
                kind="consequences",
                day=date(2026, 2, 1),
                items=(
                    Item(
                        "body",
                        "stijf",
                        {"weight": 3},
                        (Cite("treatment", str(common(42)["uuid"])),),
                    ),
                ),
            ),
        ),
        measuring_periods=(
            MeasuringPeriod(**common(51), first=first, last=last, aim="wat rust doet"),
        ),
        scores=(Score(**common(52), instrument="pcs", day=first, values={"total": 21.0}),),
        consults=(Consult(**common(53), day=last, who="huisarts", questions=("Wat nu?",)),),
    )


def main(folder: Path) -> None:
    """Make the vault ``folder`` and, beside it, its export."""
    catalogue = Catalogue(MEASURES)
    vault, _code = Vault.create(
        folder,
        PASSPHRASE,
        catalogue=catalogue,
        clock=lambda: NOW,
        kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
    )
    vault.whole.write(content_of_4())
    vault.drafts.keep("new", full_moment(3))
    write_json(folder.with_suffix(".json"), vault.whole.read(), catalogue)
    vault.close()
    (folder / "in-use.lock").unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
