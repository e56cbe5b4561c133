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

EXPRESSED = Prompt("expressed", N_("What do I want to let out?"))
ABOUT_WHOM = Prompt("about_whom", N_("Who or what is this about?"))
THOUGHT = Prompt("thought", N_("What went through me?"))
OTHER_VIEW = Prompt("other_view", N_("Is there another way to see it?"))
KIND_THING = Prompt("kind_thing", N_("What is one kind thing I can do for myself now?"))

GUIDED_PROMPTS: tuple[Prompt, ...] = (EXPRESSED, ABOUT_WHOM, THOUGHT, OTHER_VIEW, KIND_THING)
"""What only a guided moment asks."""

PROMPTS: tuple[Prompt, ...] = (
    TOUCHING,
    MATTERED,
    BEFORE,
    IMPACT,
    NOTE,
    WRITING,
    *GUIDED_PROMPTS,
)
