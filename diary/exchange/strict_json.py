"""JSON as the standard means it, and nothing that a hand or another program slipped in.

Python's own reader lets through twice the same key, NaN, numbers without end and half characters; each would be
something that is silently lost or that no database can keep.
"""

import json
import math
from pathlib import Path
from typing import Any, NoReturn

from diary.exchange.bounded_file import read_bounded
from diary.file_errors import UnreadableFile
from diary.i18n import _

LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly."""

_MOST_DIGITS = len(str(LARGEST)) + 1


class _Refused(ValueError):
    """Something that the standard, or this program, does not let through."""


def read_strict_json(file: Path) -> Any:  # noqa: ANN401  what JSON can hold
    """What is in ``file``. Raises ``UnreadableFile``, whose reason names the place and never the content."""
    return parse_strict_json(read_bounded(file))


def parse_strict_json(raw: bytes) -> Any:  # noqa: ANN401  what JSON can hold
    """What ``raw`` says. Raises ``UnreadableFile``, whose reason names the place and never the content."""
    try:
        return json.loads(
            decoded(raw),
            object_pairs_hook=_without_doubles,
            parse_int=_whole_number,
            parse_float=_number,
            parse_constant=_refuse,
        )
    except json.JSONDecodeError as error:
        # Not chained: the error holds the whole text.
        place = _("line {line}, column {column}").format(line=error.lineno, column=error.colno)
        raise UnreadableFile(reason=place) from None
    except RecursionError:
        raise UnreadableFile(reason=_("too many lists inside one another")) from None
    except _Refused as error:
        raise UnreadableFile(reason=str(error)) from None


def decoded(raw: bytes) -> str:
    """The text of ``raw``, without its byte-order mark. Raises ``UnreadableFile``."""
    if not raw.strip():
        raise UnreadableFile(reason=_("the file is empty"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Not chained: the error holds all the bytes.
        raise UnreadableFile(reason=_("the text is not UTF-8")) from None


def is_whole_text(value: object) -> bool:
    """Whether no text in ``value`` has half characters (lone surrogates), which no file can hold."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused(_("a name stands twice in one place"))
    return found


def _whole_number(digits: str) -> int:
    if len(digits) > _MOST_DIGITS or abs(int(digits)) > LARGEST:
        raise _Refused(_("a number is too large"))
    return int(digits)


def _number(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _Refused(_("a number is too large"))
    return number


def _refuse(_constant: str) -> NoReturn:
    raise _Refused(_("something is not a number"))
