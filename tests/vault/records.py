"""Invented entries for the tests of what a vault keeps."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from diary.domain.activity import Activity
from diary.domain.body import BodyMark
from diary.domain.emotions import About, Feeling
from diary.domain.entry import Entry, new_entry
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.vault.cipher import reading
from diary.vault.vault import Vault
from tests.vault.vaults import engine_of

CATALOGUE = Catalogue(MEASURES)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 1, 12, tzinfo=AMSTERDAM)


def clock() -> datetime:
    return NOON


def entry_at(at: datetime = NOON, **parts: Any) -> Entry:  # noqa: ANN401  the parts of an entry
    """An entry written at its own moment."""
    return replace(new_entry(lambda: at), **parts)


def full_entry() -> Entry:
    return entry_at(
        readings={
            "pain": 6,
            "pain_bearable": False,
            "mood": "bit_unpleasant",
            "bed_time": time(23, 30),
            "asleep_after": 20,
            "night_awake": 10,
            "up_time": time(7),
            "sleep_quality": "fair",
            "steps": 4200,
        },
        feelings=(Feeling("sad", 4, About.PAIN), Feeling("calm"), Feeling("sad", 1, About.OTHER)),
        marks=(
            BodyMark("knee_left", 7, ("burning", "stiff"), ("when_starting", "at_night"), "known"),
            BodyMark("back_low"),
        ),
        activities=(
            Activity("household", "afwas", 20, "light", -2, "stopped_early"),
            Activity("rest"),
        ),
        words={"touching": "De trap was steil vandaag.", "note": "Morgen bel ik Anouk."},
        is_bad_day=True,
        unknown_readings={"of_a_newer_version": 70},
    )


def hours_later(hours: float, **parts: Any) -> Entry:  # noqa: ANN401  the parts of an entry
    return entry_at(NOON + timedelta(hours=hours), **parts)


def rows_in(vault: Vault, table: str) -> int:
    with reading(engine_of(vault)) as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())  # noqa: S608  a name of ours


TABLES_OF_ENTRIES = ("entry", "reading", "feeling", "mark", "activity", "words")
