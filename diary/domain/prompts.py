"""What is asked in words; what was answered is kept under the key of its prompt."""

from dataclasses import dataclass

from diary.i18n import N_


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that is answered in words; ``question`` is marked for translation."""

    key: str
    question: str


TOUCHING = Prompt("touching", N_("What is touching me right now?"))
MATTERED = Prompt("mattered", N_("What did I do that matters to me?"))
BEFORE = Prompt("before", N_("What came before it?"))
IMPACT = Prompt("impact", N_("What became harder because of it?"))
NOTE = Prompt("note", N_("Anything else I want to keep?"))
WRITING = Prompt("writing", N_("What I wrote freely"))
"""The text of an expressive writing that was kept; asked on a page of its own, never on Today."""

PROMPTS: tuple[Prompt, ...] = (TOUCHING, MATTERED, BEFORE, IMPACT, NOTE, WRITING)
