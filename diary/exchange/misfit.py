"""Reading the parts of one record of a file; what does not fit is named by its part, never by its content."""

from datetime import UTC, date, datetime
from uuid import UUID

from diary.domain.moment import known_zone
from diary.domain.plain import Plain, time_from_plain
from diary.errors import InvalidValue
from diary.i18n import _


class Misfit(Exception):
    """The part of a record that does not fit."""

    def __init__(self, part: str) -> None:
        """``part`` is its name in the file, or a few words."""
        super().__init__()
        self.part = part


def require_parts(plain: Plain, allowed: frozenset[str], needed: tuple[str, ...]) -> None:
    """Raise ``Misfit`` where something is missing, or is there that would silently be lost."""
    for key in sorted(needed):
        if key not in plain:
            raise Misfit(key)
    if plain.keys() - allowed:
        raise Misfit(_("an unknown part"))


def require_zone(plain: Plain) -> None:
    """Raise ``Misfit`` for a zone that this computer does not know: it would silently become another one."""
    zone = plain["zone"]
    if not isinstance(zone, str) or known_zone(zone).key != zone:
        raise Misfit("zone")


def uuid_of(plain: Plain, key: str = "uuid") -> UUID:
    """A UUID; raises ``Misfit``."""
    try:
        return UUID(plain[key])
    except (ValueError, AttributeError, TypeError):
        raise Misfit(key) from None


def day_of(plain: Plain, key: str) -> date:
    """A day; raises ``Misfit``."""
    try:
        return date.fromisoformat(plain[key])
    except (ValueError, TypeError):
        raise Misfit(key) from None


def day_if_any(plain: Plain, key: str) -> date | None:
    """A day, or ``None`` where there is none; raises ``Misfit``."""
    return day_of(plain, key) if key in plain else None


def time_of(plain: Plain, key: str) -> datetime:
    """A moment in UTC; raises ``Misfit``."""
    try:
        return time_from_plain(plain[key]).astimezone(UTC)
    except (InvalidValue, ValueError, TypeError, OverflowError):
        raise Misfit(key) from None


def text_of(plain: Plain, key: str, longest: int, *, may_be_empty: bool = True) -> str:
    """A text of at most ``longest`` characters, empty where it is left out; raises ``Misfit``."""
    text = plain.get(key, "")
    if not isinstance(text, str) or len(text) > longest or not (may_be_empty or text.strip()):
        raise Misfit(key)
    return text


def truth_of(plain: Plain, key: str) -> bool:
    """True or false, false where it is left out; raises ``Misfit``."""
    value = plain.get(key, False)
    if not isinstance(value, bool):
        raise Misfit(key)
    return value
