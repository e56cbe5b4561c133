"""Every kind of record that a file can hold, once."""

from typing import Any

from diary.exchange.plain_life import DOSES, EVENTS, MEDICINES, TREATMENTS
from diary.exchange.plain_looking_back import (
    COMPLAINTS,
    CONSULTS,
    LINKS,
    MEASURING_PERIODS,
    PRACTICES,
    RESOURCES,
    SCORES,
    WORKSHEETS,
)
from diary.exchange.plain_own_measure import OWN_MEASURES
from diary.exchange.plain_trying_records import EXPERIMENTS, LADDER, SUSPICIONS
from diary.exchange.record_kind import RecordKind

RECORD_KINDS: tuple[RecordKind[Any], ...] = (
    EVENTS,
    MEDICINES,
    DOSES,
    TREATMENTS,
    OWN_MEASURES,
    SUSPICIONS,
    EXPERIMENTS,
    LADDER,
    COMPLAINTS,
    RESOURCES,
    LINKS,
    PRACTICES,
    WORKSHEETS,
    MEASURING_PERIODS,
    SCORES,
    CONSULTS,
)
"""Named as the parts of ``DiaryContent``."""
