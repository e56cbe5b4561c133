"""How the life timeline says dates and figures, wherever an event or a complaint is told."""

from diary.analysis.life_words import LifeVoice
from diary.ui.dates import number
from diary.ui.fuzzy_words import fuzzy_words


def life_voice() -> LifeVoice:
    """Dates and figures as the window says them."""
    return LifeVoice(fuzzy_words, number)
