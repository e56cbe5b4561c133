"""The same entry where other measures are known: no value is lost by it.

A value whose measure is gone is kept as its stored number, as a diary keeps it, and is a value again when the measure
comes back.
"""

from collections.abc import Mapping
from dataclasses import replace

from diary.domain.entry import Entry
from diary.domain.measure import Catalogue, Measure
from diary.domain.scale import Value


def refitted(entry: Entry, before: Mapping[str, Measure], now: Catalogue) -> Entry:
    """``entry`` with the readings that ``now`` knows.

    ``before`` are the measures by which its readings were made; readings of other measures stay as they are.
    """
    stored = dict(entry.unknown_readings)
    readings: dict[str, Value] = {}
    for key, value in entry.readings.items():
        if key in before:
            stored[key] = before[key].scale.stored(value)
        else:
            readings[key] = value
    unknown: dict[str, int] = {}
    for key, number in stored.items():
        known = now.known_value(key, number)
        if known is None:
            unknown[key] = number
        else:
            readings[key] = known
    return replace(entry, readings=readings, unknown_readings=unknown)
