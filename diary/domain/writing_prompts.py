"""What one can write about, for who has no idea: a few ways in, in words of our own. None is needed."""

from diary.domain.prompts import Prompt
from diary.i18n import N_

WRITING_PROMPTS: tuple[Prompt, ...] = (
    Prompt("weighs", N_("What weighs on me these days, more than I show?")),
    Prompt("again", N_("A moment that I keep going back to. What happened, and what did I feel?")),
    Prompt("unsaid", N_("What did I never say, and to whom would I want to say it?")),
    Prompt("letter", N_("A letter that I need not send.")),
    Prompt("body", N_("If the place that hurts could speak, what would it want me to know?")),
    Prompt("given_up", N_("What did I have to give up, and what do I miss of it?")),
    Prompt("carried", N_("What has carried me through a hard time?")),
)
"""Keys never change; the key of the one that was chosen is kept with the practice."""


def writing_prompt(key: str) -> Prompt | None:
    """The prompt with this key; ``None`` where there is none, or none that this version knows."""
    return next((prompt for prompt in WRITING_PROMPTS if prompt.key == key), None)
