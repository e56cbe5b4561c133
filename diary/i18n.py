"""The language that is spoken now: gettext, with English as the source and Dutch beside it.

``N_`` marks a text where it is declared; ``_`` and ``ngettext`` translate it where it is shown. Always whole
sentences with named placeholders: ``_("Saved: pain {score}.").format(score=6)``.
"""

import gettext
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("nl", "en")
"""The languages that are complete; the first is the one used when nothing is known about the reader."""

SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class _Tongue:
    """A language with its catalogue."""

    language: str
    catalogue: gettext.NullTranslations


class _Spoken:
    """The language of the program: gettext is process-wide by nature, so there is one."""

    tongue = _Tongue(SOURCE_LANGUAGE, gettext.NullTranslations())


_spoken_here: ContextVar[_Tongue | None] = ContextVar("spoken_here", default=None)
"""What is spoken for a while in one thread, whatever the program speaks."""


def speak(language: str, folder: Path) -> None:
    """Make ``language`` the spoken one, from the compiled catalogues in ``folder``.

    Raises ``OSError`` where the catalogue of another language than English is missing.
    """
    _Spoken.tongue = _tongue(language, folder)


@contextmanager
def speaking(language: str, folder: Path) -> Iterator[None]:
    """Speak ``language`` within the block and in this thread alone; the window goes on in its own.

    Raises as ``speak``.
    """
    token = _spoken_here.set(_tongue(language, folder))
    try:
        yield
    finally:
        _spoken_here.reset(token)


def language() -> str:
    """The spoken language as a two-letter code."""
    return _tongue_now().language


def _tongue(language: str, folder: Path) -> _Tongue:
    if language == SOURCE_LANGUAGE:
        return _Tongue(language, gettext.NullTranslations())
    return _Tongue(
        language, gettext.translation("raakvlak", localedir=str(folder), languages=[language])
    )


def _tongue_now() -> _Tongue:
    return _spoken_here.get() or _Spoken.tongue


def choose_language(wanted: list[str]) -> str:
    """The first of ``wanted`` (codes such as ``nl_NL``) that is complete, else Dutch."""
    for code in wanted:
        short = code.replace("-", "_").split("_", 1)[0].lower()
        if short in LANGUAGES:
            return short
    return LANGUAGES[0]


def N_(text: str) -> str:  # noqa: N802  gettext's own name for a mark
    """``text`` itself: marks it for translation where it is declared."""
    return text


class OwnWords(str):
    """Words of the person's own where else a text of the program stands: never translated, whatever they are."""

    __slots__ = ()


def _(text: str) -> str:
    """``text`` in the spoken language; the person's own words stay as they are."""
    if isinstance(text, OwnWords):
        return text
    return _tongue_now().catalogue.gettext(text)


def in_a_sentence(name: str) -> str:
    """The name of something in the spoken language within a sentence: without a capital, but own words as they are.

    ‘I’ and abbreviations keep theirs.
    """
    if isinstance(name, OwnWords):
        return name
    said = _(name)
    first = said.split(" ", 1)[0]
    is_fixed = first == "I" or (len(first) > 1 and first.isupper())
    return said if is_fixed else said[:1].lower() + said[1:]


def ngettext(one: str, many: str, count: int) -> str:
    """``one`` or ``many`` in the spoken language, as ``count`` asks; placeholders stay as they are."""
    return _tongue_now().catalogue.ngettext(one, many, count)


def in_spoken_language(texts: Mapping[str, str]) -> str:
    """The text of a resource that carries its own translations, keyed by language code."""
    return texts[_tongue_now().language]
