"""Words of despair in a text, at which the page quietly shows where to find somebody to talk to.

A text is looked at in memory only: nothing of what is found is kept, told or counted. The list is short on purpose.
Words that are said of ordinary things as well ("doodmoe", "I hurt myself lifting a box") are not on it.
"""

import re
import unicodedata

HEAVY_WORDS: tuple[str, ...] = (
    # Dutch
    "zelfmoord",
    "zelfdoding",
    "suicide",
    "suicidaal",
    "suicidale",
    "wil dood",
    "dood wil",
    "dood willen",
    "liever dood",
    "was ik maar dood",
    "ik maar dood was",
    "niet meer leven",
    "wil er niet meer zijn",
    "er niet meer wil zijn",
    "er niet meer willen zijn",
    "een eind aan maken",
    "een einde aan maken",
    "eind aan mijn leven",
    "einde aan mijn leven",
    "uit het leven stappen",
    "mezelf iets aandoen",
    "mezelf wat aandoen",
    "mijzelf iets aandoen",
    "mezelf snijden",
    "zelfbeschadiging",
    "levensmoe",
    "geen zin meer in het leven",
    "heeft het leven geen zin",
    "het leven heeft geen zin",
    "voor mij hoeft het niet meer",
    "hoeft voor mij niet meer",
    "geen uitweg",
    "wanhoop",
    "wanhopig",
    "wanhopige",
    "hopeloos",
    "tot last",
    "beter af zonder mij",
    # English ("suicide" stands above)
    "suicidal",
    "kill myself",
    "killing myself",
    "end my life",
    "ending my life",
    "take my own life",
    "taking my own life",
    "end it all",
    "want to die",
    "wanted to die",
    "wish i was dead",
    "wish i were dead",
    "rather be dead",
    "better off dead",
    "better off without me",
    "do not want to live",
    "don't want to live",
    "not want to be here anymore",
    "don't want to be here anymore",
    "no reason to live",
    "nothing to live for",
    "harm myself",
    "harming myself",
    "cutting myself",
    "self-harm",
    "despair",
    "despairing",
    "hopeless",
    "a burden to everyone",
    "a burden to others",
    "a burden to my",
)
"""Words and groups of words, as they are written; whole words count, capitals and accents do not."""

_LONGEST = 20_000
"""Characters that are looked at, from the end: of a longer text the rest was looked at while it was written."""

_NO_WORD = re.compile(r"[^\w]+")


def is_heavy(text: str) -> bool:
    """Whether ``text`` holds one of ``HEAVY_WORDS``."""
    return _PATTERN.search(_plain(text[-_LONGEST:])) is not None


def _plain(text: str) -> str:
    """Small letters without accents, and one space wherever something else than a letter or a figure stands."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _NO_WORD.sub(" ", letters)


_PATTERN = re.compile(
    r"\b(?:" + "|".join(sorted({_plain(words) for words in HEAVY_WORDS})) + r")\b"
)
