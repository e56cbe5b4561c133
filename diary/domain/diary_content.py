"""Everything a diary holds but its drafts, as one value: what goes into a file, and what comes out of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from diary.domain.complaint import Complaint
from diary.domain.consult import Consult
from diary.domain.entry import Entry
from diary.domain.life import LifeEvent
from diary.domain.link import Link
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.own_measure import OwnMeasure
from diary.domain.pause import Pause
from diary.domain.practice import Practice
from diary.domain.record import Record
from diary.domain.resource import Resource
from diary.domain.scale_words import ScaleWords
from diary.domain.score import Score
from diary.domain.trying import Experiment, LadderStep, Suspicion
from diary.domain.worksheet import Worksheet

RECORD_PARTS: Mapping[str, type[Record]] = {
    "events": LifeEvent,
    "medicines": Medicine,
    "doses": Dose,
    "treatments": Treatment,
    "own_measures": OwnMeasure,
    "suspicions": Suspicion,
    "experiments": Experiment,
    "ladder": LadderStep,
    "complaints": Complaint,
    "resources": Resource,
    "links": Link,
    "practices": Practice,
    "worksheets": Worksheet,
    "measuring_periods": MeasuringPeriod,
    "scores": Score,
    "consults": Consult,
}
"""The parts of a diary that hold records beside the entries, and of which kind."""


@dataclass(frozen=True, slots=True)
class DiaryContent:
    """The records of a diary; no order is promised."""

    entries: tuple[Entry, ...] = ()
    binned: tuple[tuple[datetime, Entry], ...] = ()
    """What is in the bin, each with the moment (aware) at which it was put there."""
    preferences: Mapping[str, Any] = field(default_factory=dict)  # Any: see Preference.default
    """Choices by the key of their preference; only those that differ from a new diary's."""
    scale_words: tuple[ScaleWords, ...] = ()
    pauses: tuple[Pause, ...] = ()
    events: tuple[LifeEvent, ...] = ()
    """These records carry themselves since when they are deleted."""
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    own_measures: tuple[OwnMeasure, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    experiments: tuple[Experiment, ...] = ()
    ladder: tuple[LadderStep, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    resources: tuple[Resource, ...] = ()
    links: tuple[Link, ...] = ()
    practices: tuple[Practice, ...] = ()
    worksheets: tuple[Worksheet, ...] = ()
    measuring_periods: tuple[MeasuringPeriod, ...] = ()
    scores: tuple[Score, ...] = ()
    consults: tuple[Consult, ...] = ()
