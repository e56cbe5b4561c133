"""The smallest parts of a file that is read strictly: texts, keys, figures, lists and records.

What does not fit is refused. A text is plain text: nothing in it may look like markup or a script, and none is
longer than a page.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, TypeVar

from diary.domain.instrument import Texts
from diary.file_errors import UnfitInstrument
from diary.i18n import _

LONGEST, LONGEST_NAME, MOST = 2000, 80, 200
"""Characters of a text and of a name, and items of a list."""
_WIDEST = 100_000
_KEY = re.compile(r"[a-z0-9_.-]{1,40}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_MARKUP = re.compile(r"<\s*[a-z/!?]|&#?\w+;|javascript:|[\x00-\x08\x0b-\x1f\x7f]", re.IGNORECASE)

Plain = Mapping[str, Any]  # Any: what JSON holds
_T = TypeVar("_T")


def refuse(reason: str) -> NoReturn:
    """Raises ``UnfitInstrument``."""
    raise UnfitInstrument(reason=reason)


def record_in(
    plain: object, place: str, *, needed: tuple[str, ...], may_have: tuple[str, ...] = ()
) -> Plain:
    """``plain`` as a record that has what is ``needed`` and nothing unknown."""
    if not isinstance(plain, dict):
        refuse(_("{place} is not what it should be").format(place=place))
    unknown = sorted(str(name) for name in set(plain) - {*needed, *may_have})
    if unknown:
        refuse(_("{place} has an unknown part").format(place=place))
    lacking = [name for name in needed if name not in plain]
    if lacking:
        refuse(_("{place} has no ‘{name}’").format(place=place, name=lacking[0]))
    return plain


def many_in(
    plain: object, place: str, read: Callable[[object], _T], *, least: int = 1
) -> tuple[_T, ...]:
    """``plain`` as a list, each of it read by ``read``."""
    if not isinstance(plain, list) or not least <= len(plain) <= MOST:
        refuse(_("{place}: too few or too many").format(place=place))
    return tuple(read(each) for each in plain)


def refuse_doubles(keys: Iterable[str], place: str) -> None:
    """Raises ``UnfitInstrument`` where a key stands twice."""
    found = list(keys)
    if len(set(found)) != len(found):
        refuse(_("{place}: the same key twice").format(place=place))


def key_in(plain: object, place: str) -> str:
    """``plain`` as a key."""
    if not isinstance(plain, str) or not _KEY.fullmatch(plain):
        refuse(_("{place} has a key that is no plain word").format(place=place))
    return plain


def text_in(plain: object, place: str, *, longest: int = LONGEST) -> str:
    """``plain`` as a plain text."""
    if not isinstance(plain, str) or len(plain) > longest:
        refuse(_("{place} has a text that is none, or too long").format(place=place))
    if _MARKUP.search(plain):
        refuse(_("{place} has a text with a script or markup in it").format(place=place))
    return plain


def texts_in(plain: object, place: str, *, least: int = 1, longest: int = LONGEST) -> Texts:
    """``plain`` as a text by language."""
    if not isinstance(plain, dict) or len(plain) < least:
        refuse(_("{place} has no text").format(place=place))
    if not all(isinstance(code, str) and _LANGUAGE.fullmatch(code) for code in plain):
        refuse(_("{place} has a text in an unknown language").format(place=place))
    found = {code: text_in(text, place, longest=longest) for code, text in plain.items()}
    if not all(text.strip() for text in found.values()):
        refuse(_("{place} has no text").format(place=place))
    return found


def number_in(plain: object, place: str) -> float:
    """``plain`` as a figure."""
    if isinstance(plain, bool) or not isinstance(plain, int | float) or not abs(plain) <= _WIDEST:
        refuse(_("{place} has a figure that is none, or too large").format(place=place))
    return float(plain)


def whole_number_in(plain: object, low: int, high: int, place: str) -> int:
    """``plain`` as a whole figure from ``low`` to ``high``."""
    if isinstance(plain, bool) or not isinstance(plain, int) or not low <= plain <= high:
        refuse(_("{place} has a figure that does not fit").format(place=place))
    return plain


def one_of(plain: object, known: tuple[str, ...], place: str) -> str:
    """``plain`` as one of the known words."""
    if not isinstance(plain, str) or plain not in known:
        refuse(_("{place} has a word that is not known there").format(place=place))
    return plain


def pair_in(plain: object, place: str) -> tuple[float, float]:
    """``plain`` as a list of two ends."""
    if not isinstance(plain, list) or len(plain) != 2:  # noqa: PLR2004  a pair
        refuse(_("{place} has a wrong range").format(place=place))
    return ends_of(plain[0], plain[1], place)


def ends_of(low: object, high: object, place: str) -> tuple[float, float]:
    """The two ends of a range, the lower one first."""
    ends = number_in(low, place), number_in(high, place)
    if not ends[0] < ends[1]:
        refuse(_("{place} has a wrong range").format(place=place))
    return ends


def truth_in(plain: object, place: str) -> bool:
    """``plain`` as yes or no."""
    if not isinstance(plain, bool):
        refuse(_("{place} does not say yes or no where it must").format(place=place))
    return plain
