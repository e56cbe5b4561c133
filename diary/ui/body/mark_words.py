"""A mark on the body in words: which place, how strong, what it is like and when."""

from collections.abc import Iterable

from diary.domain.body import QUALITIES, STATUSES, TIMINGS, BodyMark, is_private, region_name
from diary.i18n import N_, _

PRIVATE = N_("private: left out of a report unless you choose it")

_NAMES = {option.key: option.name for option in (*QUALITIES, *TIMINGS, *STATUSES)}


def mark_in_words(mark: BodyMark, *, quiet: bool = False) -> str:
    """One mark on one line: ``Left hip (front) 5, nagging, at night``; without its figure when ``quiet``."""
    name = region_name(mark.region)
    if mark.intensity is not None and not quiet:
        name = _("{name} {value}").format(name=name, value=mark.intensity)
    return ", ".join(part for part in (name, details_in_words(mark)) if part)


def details_in_words(mark: BodyMark) -> str:
    """What it is like, when it is felt and whether it is new; empty where nothing was said of it."""
    keys = (*mark.qualities, *mark.timings, *((mark.status,) if mark.status else ()))
    return ", ".join(_(_NAMES[key]) if key in _NAMES else key for key in keys)


def place_in_words(region: str) -> str:
    """The name of a region; with a private one what that means."""
    name = region_name(region)
    return f"{name} ({_(PRIVATE)})" if is_private(region) else name


def private_sentence(regions: Iterable[str]) -> str:
    """Which regions are private, and what that means."""
    return _("Private, left out of a report unless you choose it: {names}.").format(
        names=", ".join(region_name(region) for region in regions)
    )
