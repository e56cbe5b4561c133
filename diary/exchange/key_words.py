"""The words for keys, in the language of a file; the key itself where it is of a newer program."""

from collections.abc import Callable, Iterable

from diary.domain.activity import CATEGORIES, EFFORTS, OUTCOMES
from diary.domain.body import QUALITIES, STATUSES, TIMINGS
from diary.domain.emotions import ABOUT_NAMES, WORDS
from diary.domain.scale import Option
from diary.i18n import _


def option_words(options: Iterable[Option]) -> Callable[[str], str]:
    """Gives the words for a key of ``options``."""
    names = {option.key: option.name for option in options}
    return lambda key: _(names[key]) if key in names else key


def feeling_words(key: str) -> str:
    """The word for a feeling, or for what is felt in the body."""
    return _(WORDS[key].name) if key in WORDS else key


def about_words(key: str) -> str:
    """What a feeling is about."""
    return _(_ABOUT[key])


_ABOUT = {about.value: name for about, name in ABOUT_NAMES.items()}

quality_words = option_words(QUALITIES)
timing_words = option_words(TIMINGS)
status_words = option_words(STATUSES)
category_words = option_words(CATEGORIES)
effort_words = option_words(EFFORTS)
outcome_words = option_words(OUTCOMES)
