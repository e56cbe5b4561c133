"""A diary with a canary in every corner, and reports of it."""

import subprocess
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from diary.domain.body import BodyMark
from diary.domain.consult import Consult
from diary.domain.emotions import Feeling
from diary.domain.entry import Entry
from diary.domain.fuzzy_date import on_day
from diary.domain.identity import new_identity
from diary.domain.life import LifeEvent
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.medicine import Medicine, Treatment, new_dose
from diary.domain.period import Period
from diary.domain.record import new_record
from diary.domain.score import Score
from diary.domain.worksheet import Item, Worksheet
from diary.i18n import speaking
from diary.paths import translations
from diary.report.content import Joined, make_document
from diary.report.found import compared
from diary.report.joined import joined_with
from diary.report.readers import Part, Reader, parts_for, reader_of
from diary.report.request import Request
from diary.report.sections import Document
from diary.report.sheet_choice import CHOSEN_SHEETS, SheetChoice
from diary.report.voice import voice_on_paper
from diary.vault.overview_reading import read_overview
from diary.vault.vault import Vault
from tests.vault.vaults import CHEAP, PASSPHRASE

NOW = datetime(2026, 3, 8, 14, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))
TODAY = NOW.date()
QUESTIONS = ("Can I build up my hours?", "Is the night medicine still needed?", "May I go on?")

CANARIES = {
    Part.QUESTIONS: "canaryquestion",
    Part.EVENTS: "canaryevent",
    Part.MEDICINES: "canarymedicine",
    Part.SCORES: "CANSCORE",
    Part.GOALS: "canarygoal",
    Part.WORDS: "canarywords",
}
"""A word that stands in the diary under one part alone."""

EVERY_SHEET = SheetChoice(frozenset(sheet.key for sheet in CHOSEN_SHEETS))
"""The newest of each kind."""


def clock() -> datetime:
    return NOW


def empty_vault(folder: Path) -> Vault:
    vault, _code = Vault.create(
        folder / "Diary.raakvlak", PASSPHRASE, catalogue=Catalogue(MEASURES), clock=clock, kdf=CHEAP
    )
    return vault


def day_entry(days_ago: int, pain: int, *, late: bool = False, words: str = "") -> Entry:
    """An evening: pain, what could be done, the night before, a walk, feelings and places."""
    at = (NOW - timedelta(days=days_ago)).replace(hour=20, minute=0)
    created = at + timedelta(days=1) if late else at
    return Entry(
        new_identity(created),
        at,
        created,
        created,
        readings={"pain": pain, "function": 10 - pain, "stress": pain},
        feelings=(Feeling("tense", 4), Feeling("calm", 3)),
        marks=(BodyMark("low-back-left", pain), BodyMark("groin-left", 3)),
        words={"touching": words} if words else {},
    )


def full_vault(folder: Path, days: int = 90) -> Vault:
    """Ninety days with everything in it."""
    vault = empty_vault(folder)
    for ago in range(days, 0, -1):
        words = f"{CANARIES[Part.WORDS]} {ago}" if ago % 9 == 0 else ""
        vault.entries.save(day_entry(ago, 2 + ago * 7 % 6, late=ago % 30 == 0, words=words))
    event = new_record(
        LifeEvent,
        clock,
        tag="work",
        words=CANARIES[Part.EVENTS],
        when=on_day(TODAY - timedelta(20)),
    )
    medicine = new_record(
        Medicine, clock, name=CANARIES[Part.MEDICINES], amount=500.0, unit="mg", as_needed=True
    )
    vault.records.of(LifeEvent).save(event)
    vault.records.of(Medicine).save(medicine)
    for ago in (3, 10, 40):
        dose = new_dose(clock, medicine, NOW - timedelta(days=ago))
        vault.records.of(type(dose)).save(dose)
    vault.records.of(Treatment).save(
        new_record(
            Treatment, clock, name="physiotherapy", began=on_day(TODAY - timedelta(400)), helped=6
        )
    )
    for day, total in ((TODAY - timedelta(88), 33.0), (TODAY - timedelta(5), 20.0)):
        vault.records.of(Score).save(
            new_record(
                Score, clock, instrument=CANARIES[Part.SCORES], day=day, values={"total": total}
            )
        )
    vault.records.of(Worksheet).save(
        new_record(
            Worksheet,
            clock,
            kind="goals",
            day=TODAY,
            items=(
                Item("functioning", CANARIES[Part.GOALS]),
                Item("who", "with the physiotherapist"),
                Item("agreed", "twice a week, stopping in time"),
            ),
        )
    )
    vault.records.of(Consult).save(
        new_record(
            Consult, clock, day=TODAY + timedelta(2), said="canaryconsult", questions=QUESTIONS
        )
    )
    return vault


def report(
    vault: Vault,
    reader: str | Reader = "gp",
    *,
    days: int = 90,
    parts: Iterable[Part] | None = None,
    language: str = "en",
    joined: Joined | None = None,
    last: date = TODAY,
    sheets: SheetChoice | None = None,
) -> Document:
    """The report of a diary, as the page makes it; ``parts`` bring the newest of all worksheets unless told else."""
    who = reader_of(reader) if isinstance(reader, str) else reader
    chosen = parts_for(who, {}) if parts is None else frozenset(parts)
    request = Request(
        who,
        Period.until(last, days),
        chosen,
        language,
        CANARIES[Part.QUESTIONS],
        QUESTIONS,
        sheets=sheets or (SheetChoice() if parts is None else EVERY_SHEET),
    )
    with speaking(language, translations()):
        overview = read_overview(vault, TODAY, request.period, with_texts=Part.WORDS in chosen)
        comparison = compared(overview) if Part.TOGETHER in chosen else None
        voice = voice_on_paper(TODAY)
        if joined is None:
            joined = joined_with(overview, request, voice)
        return make_document(overview, request, comparison, voice, joined)


def text_of(pdf: bytes, folder: Path, password: str = "") -> str:
    """What pdftotext reads."""
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    words = ["pdftotext", "-layout", "-upw", password, str(file), "-"]
    return subprocess.run(words, capture_output=True, check=True).stdout.decode()


def opened_up(pdf: bytes, folder: Path) -> bytes:
    """The file with every stream unpacked, and its metadata."""
    file, out = folder / "packed.pdf", folder / "unpacked.pdf"
    file.write_bytes(pdf)
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(file), str(out)], check=True)
    return out.read_bytes()
