"""Names for records that no other computer gives: UUID version 7 (RFC 9562), which sort by time."""

import secrets
from datetime import datetime
from uuid import UUID

from diary.domain.moment import milliseconds

_VERSION, _VARIANT = 7, 0b10


def new_identity(now: datetime) -> UUID:
    """A new UUID of version 7 for a record made at ``now`` (aware; from 1970 on, earlier counts as 1970)."""
    stamp = max(milliseconds(now), 0) & (2**48 - 1)
    return UUID(
        int=stamp << 80
        | _VERSION << 76
        | secrets.randbits(12) << 64
        | _VARIANT << 62
        | secrets.randbits(62)
    )
