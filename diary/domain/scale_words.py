"""The person's own words for a scale, dated: charts show where the ruler changed, old figures keep their words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """Own words for nothing, an ordinary day and the worst, valid from ``since`` (aware); empty = the usual words."""

    uuid: UUID
    measure: str
    since: datetime
    low: str = ""
    middle: str = ""
    high: str = ""
