"""The cells of a table: how each kind of value is written for people and for spreadsheets, and read back.

Whatever has a key of its own is written as words with the key behind them in brackets, ``redelijk [fair]``; only what
is in the brackets is read back, so that a file in one language is read in the other. No text begins with a sign that
makes a spreadsheet run it. Cells that hold several things part them by a semicolon.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from diary.i18n import _

_RUN = "=+\\-@\t\r\n＝＋－＠"  # noqa: RUF001  the wide forms are run as well
_WOULD_RUN = re.compile(rf"'*\s*[{_RUN}]")
"""Some spreadsheets pass over spaces before a formula."""
_GUARDED = re.compile(rf"'+\s*[{_RUN}]")
_WHOLE = re.compile(r"-?\d{1,16}")
_DECIMAL = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")
_KEYED = re.compile(r"\[([^\[\]]*)\]")
_FREE = " .!?()/"
"""What is not written as a code within a list, beside letters and digits."""


class NoValue(ValueError):
    """A cell does not hold what its column asks."""


def guarded(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if _WOULD_RUN.match(text) else text


def unguarded(text: str) -> str:
    """The text that ``guarded`` was given."""
    return text[1:] if _GUARDED.match(text) else text


class Cell(ABC):
    """How the values of a column are written; a plain value is what JSON can hold."""

    @abstractmethod
    def written(self, plain: Any) -> str:  # noqa: ANN401  what JSON can hold
        """The text of the cell."""

    @abstractmethod
    def read(self, text: str) -> Any:  # noqa: ANN401  what JSON can hold
        """The plain value of a cell that is not empty. Raises ``NoValue``."""


class TextCell(Cell):
    """Words, as they are."""

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """Guarded."""
        return guarded(plain)

    def read(self, text: str) -> str:
        """The words."""
        return unguarded(text)


class ExactCell(Cell):
    """A day, a time or a name of the program's own: the same in every language, and nothing that can be run."""

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """As it is."""
        return str(plain)

    def read(self, text: str) -> str:
        """As it is."""
        return text


class WholeCell(Cell):
    """A whole number."""

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """Its digits."""
        return str(plain)

    def read(self, text: str) -> int:
        """The number."""
        if not _WHOLE.fullmatch(text):
            raise NoValue
        return int(text)


@dataclass(frozen=True, slots=True)
class NumberCell(Cell):
    """A number with the decimal sign of the file."""

    decimal: str

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """Its digits; no more than it needs, and none after the sign where it is whole."""
        text = repr(float(plain)).removesuffix(".0")
        return text.replace(".", self.decimal)

    def read(self, text: str) -> float:
        """The number."""
        plain = text.replace(self.decimal, ".")
        if not _DECIMAL.fullmatch(plain) or (self.decimal != "." and "." in text):
            raise NoValue
        return float(plain)


@dataclass(frozen=True, slots=True)
class KeyCell(Cell):
    """Something with a key: its words, and the key in brackets."""

    name: Callable[[Any], str]
    """The words for a key, in the language of the file."""

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """``redelijk [fair]``."""
        return with_key(self.name(plain), coded(str(plain)))

    def read(self, text: str) -> Any:  # noqa: ANN401  what JSON can hold
        """The key."""
        return uncoded(_one_key(text))


class YesCell(Cell):
    """Yes or no."""

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """``ja [yes]``."""
        return with_key(_("yes"), "yes") if plain else with_key(_("no"), "no")

    def read(self, text: str) -> bool:
        """Whether it is yes."""
        key = _one_key(text)
        if key not in {"yes", "no"}:
            raise NoValue
        return key == "yes"


@dataclass(frozen=True, slots=True)
class ListCell(Cell):
    """Several things, each in words and as a code in brackets."""

    words: Callable[[Any], str]
    """The words for one of them."""
    code: Callable[[Any], str]
    """Its code, without brackets."""
    decode: Callable[[str], Any]
    """The plain value of a code; raises ``NoValue``."""

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """``verdrietig 4 [sad:4]; kalm [calm]``."""
        return "; ".join(with_key(self.words(item), self.code(item)) for item in plain)

    def read(self, text: str) -> list[Any]:
        """The items."""
        return [self.decode(code) for code in keys_in(text)]


class LinesCell(Cell):
    """Several texts, a line each; a line end within one is written as a code."""

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """A line each, guarded as one text; an empty line at the end closes a list that would not come back."""
        return guarded("\n".join(_line(text) for text in plain) + "\n")

    def read(self, text: str) -> list[str]:
        """The texts."""
        return [unquote(line) for line in unguarded(text).removesuffix("\n").split("\n")]


@dataclass(frozen=True, slots=True)
class FiguresCell(Cell):
    """Numbers with a name each."""

    number: Cell

    def written(self, plain: Any) -> str:  # noqa: ANN401  see Cell
        """``total: 38; avoidance: 13,5``."""
        pairs = (f"{coded(key)}: {self.number.written(value)}" for key, value in plain.items())
        return guarded("; ".join(pairs))

    def read(self, text: str) -> dict[str, Any]:
        """The numbers by their names."""
        found: dict[str, Any] = {}
        for pair in unguarded(text).split("; "):
            key, colon, value = pair.rpartition(": ")
            if not colon or uncoded(key) in found:
                raise NoValue
            found[uncoded(key)] = self.number.read(value)
        return found


def with_key(words: str, key: str) -> str:
    """``words [key]``, guarded, without other brackets."""
    return guarded(f"{words.replace('[', '(').replace(']', ')')} [{key}]".lstrip())


def keys_in(text: str) -> list[str]:
    """What stands in brackets. Raises ``NoValue`` where nothing does."""
    keys = _KEYED.findall(text)
    if not keys:
        raise NoValue
    return keys


def coded(key: str) -> str:
    """``key`` with a code for every sign that has a meaning in a list."""
    return quote(key, safe=_FREE) if key else "%"


def uncoded(code: str) -> str:
    """The key that ``coded`` was given."""
    return "" if code == "%" else unquote(code)


def _one_key(text: str) -> str:
    keys = keys_in(text)
    if len(keys) != 1:
        raise NoValue
    return keys[0]


def _line(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
