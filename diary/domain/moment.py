"""Points in time: kept as whole milliseconds in UTC with the zone in which they were written."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Clock = Callable[[], datetime]
"""Returns now, aware, in the zone of this computer."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(at: datetime) -> int:
    """Whole milliseconds since 1970 in UTC; below nought before that."""
    return (at.astimezone(UTC) - _EPOCH) // _MILLISECOND


def moment(milliseconds_utc: int, zone: str = "UTC") -> datetime:
    """The aware time of so many milliseconds since 1970, in ``zone``; in UTC where the zone is not known."""
    return (_EPOCH + milliseconds_utc * _MILLISECOND).astimezone(known_zone(zone))


def known_zone(name: str) -> ZoneInfo:
    """The zone of this name, or UTC where this computer does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def zone_name(at: datetime) -> str:
    """The name of the zone of an aware time; ``UTC`` where its zone has none."""
    return at.tzinfo.key if isinstance(at.tzinfo, ZoneInfo) else "UTC"


def to_the_millisecond(at: datetime) -> datetime:
    """``at`` without what a diary does not keep."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)
