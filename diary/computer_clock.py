"""The clock of this computer, in its own time zone: window and commands pass it on as their ``Clock``."""

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LINK = Path("/etc/localtime")
_NAME = Path("/etc/timezone")
_FOLDER = "zoneinfo/"


def computer_now() -> datetime:
    """Now, aware, in the zone of this computer; that is asked each time, because people travel."""
    return datetime.now(_zone_of_computer())


def _zone_of_computer() -> ZoneInfo:
    """The zone that ``TZ`` names, else that of the system, else the hours that the system is ahead of UTC."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _linked(), _written()):
        zone = _zone(name)
        if zone is not None:
            return zone
    # Windows names its zones in its own way; there the offset of this moment is what can be known.
    return _zone_of_offset()


def _linked() -> str:
    target = os.path.realpath(_LINK)
    return target.partition(_FOLDER)[2].removeprefix("posix/").removeprefix("right/")


def _written() -> str:
    try:
        return _NAME.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _zone_of_offset() -> ZoneInfo:
    """The zone of whole hours nearest to the offset of this moment; its names count the other way round."""
    offset = datetime.now().astimezone().utcoffset()
    hours = 0 if offset is None else round(offset.total_seconds() / 3600)
    return _zone(f"Etc/GMT{-hours:+d}" if hours else "UTC") or ZoneInfo("UTC")
