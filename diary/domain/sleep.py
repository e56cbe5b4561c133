"""What follows from the times of one night.

The night starts at the time one went to bed and ends when one got up (or woke for good, where that was noted).
Times are on a 24-hour clock and may cross midnight. Slept = from bed to waking, less the minutes until sleep and the
minutes lain awake. Efficiency = slept / time in bed; definitions differ between sleep diaries, this one is ours.
"""

from collections.abc import Mapping
from datetime import time

from diary.domain.scale import MINUTES_PER_DAY, Value

LONGEST_NIGHT = 16 * 60
"""Minutes in bed above which a time was most likely typed twelve hours off (Shaffer 2023)."""

NIGHT_INPUTS = ("bed_time", "asleep_after", "night_awake", "wake_time", "up_time")


def _minutes(clock: Value) -> int:
    if not isinstance(clock, time):
        raise TypeError
    return clock.hour * 60 + clock.minute


def minutes_between(start: Value, end: Value) -> int:
    """Minutes from one clock time to the next occurrence of the other, 0 … 1439."""
    return (_minutes(end) - _minutes(start)) % MINUTES_PER_DAY


def minutes_in_bed(night: Mapping[str, Value]) -> int | None:
    """Minutes from going to bed to getting up; ``None`` where one of the two is not known."""
    if "bed_time" not in night or "up_time" not in night:
        return None
    return minutes_between(night["bed_time"], night["up_time"])


def minutes_slept(night: Mapping[str, Value]) -> int | None:
    """Minutes asleep; ``None`` where the times do not suffice, and below nought where they contradict each other."""
    end = night.get("wake_time", night.get("up_time"))
    if "bed_time" not in night or end is None:
        return None
    awake = int(night.get("asleep_after", 0)) + int(night.get("night_awake", 0))  # type: ignore[arg-type]  # minutes
    return minutes_between(night["bed_time"], end) - awake


def hours_slept(night: Mapping[str, Value]) -> float | None:
    """Hours asleep, 0 … 24; ``None`` where the times do not suffice or contradict each other."""
    minutes = minutes_slept(night)
    return None if minutes is None or minutes < 0 else minutes / 60


def hours_in_bed(night: Mapping[str, Value]) -> float | None:
    """Hours in bed, 0 … 24; ``None`` where a time is not known."""
    minutes = minutes_in_bed(night)
    return None if minutes is None else minutes / 60


def is_contradictory(night: Mapping[str, Value]) -> bool:
    """Whether the minutes awake do not fit in the night, or the night is longer than any night."""
    slept, in_bed = minutes_slept(night), minutes_in_bed(night)
    return (slept is not None and slept < 0) or (in_bed is not None and in_bed > LONGEST_NIGHT)
