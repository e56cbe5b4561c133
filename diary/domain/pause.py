"""A pause that was chosen: nothing is asked, and charts draw it as a pause."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Pause:
    """Local days without questions, from ``first``; on ``last`` one begins again. ``None`` while the pause lasts."""

    uuid: UUID
    first: date
    last: date | None = None
