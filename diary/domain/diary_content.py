"""Everything a diary holds but its drafts, as one value: what goes into a file, and what comes out of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from diary.domain.entry import Entry
from diary.domain.life import LifeEvent
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.own_measure import OwnMeasure
from diary.domain.pause import Pause
from diary.domain.scale_words import ScaleWords
from diary.domain.trying import Experiment, LadderStep, Suspicion


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
