"""The circle: a complaint, what comes along with it, and one small thing to try.

After the consequence model (Van Rood): what may keep a complaint going, not what it comes from.
"""

from diary.domain.worksheet_parts import (
    ADD_ANOTHER,
    EVERYTHING,
    Figure,
    Part,
    Picture,
    Sheet,
    SheetStep,
)
from diary.i18n import N_

KEEPS = Figure(
    "keeps",
    N_("Does this keep it going?"),
    N_("keeps it going"),
    N_("not at all"),
    N_("very much"),
)
INFLUENCE = Figure(
    "influence",
    N_("Can I influence this?"),
    N_("influence"),
    N_("not at all"),
    N_("very much"),
)
STEP_PART = "step"
"""The part of the item that says what was chosen in the circle; it points at the experiment."""
COMPLAINT_PART = "complaint"


def _spoke(key: str, name: str, question: str, hint: str) -> Part:
    return Part(
        key,
        question,
        name,
        hint,
        add=ADD_ANOTHER,
        figures=(KEEPS, INFLUENCE),
        is_weighed=True,
        cites=("day",),
    )


CONSEQUENCES = Sheet(
    "consequences",
    N_("What comes with it"),
    N_("A complaint, what comes along with it, and one small thing to try."),
    (
        SheetStep(
            N_("The complaint"),
            (
                Part(
                    COMPLAINT_PART,
                    N_("What troubles me?"),
                    N_("the complaint"),
                    cites=("complaint",),
                ),
                Part(
                    "course",
                    N_("Since when, where, and how does it go?"),
                    N_("since when, where"),
                ),
            ),
        ),
        SheetStep(
            N_("Thoughts"),
            (
                _spoke(
                    "thoughts",
                    N_("thoughts"),
                    N_("What goes through me when it is bad?"),
                    N_("also what I think it means"),
                ),
            ),
        ),
        SheetStep(
            N_("Feelings"),
            (
                _spoke(
                    "feelings",
                    N_("feelings"),
                    N_("What do I feel then?"),
                    N_("a word is enough"),
                ),
            ),
        ),
        SheetStep(
            N_("Doing"),
            (
                _spoke(
                    "doing",
                    N_("what I do or leave"),
                    N_("What do I do then, or leave?"),
                    N_("going on, stopping, putting off, looking things up"),
                ),
            ),
        ),
        SheetStep(
            N_("Body"),
            (
                _spoke(
                    "body",
                    N_("body"),
                    N_("What does it do to my body?"),
                    N_("sleep, fitness, tension"),
                ),
            ),
        ),
        SheetStep(
            N_("People"),
            (
                _spoke(
                    "people",
                    N_("people"),
                    N_("What does it do between me and others?"),
                    N_("at home, at work, with those who treat me"),
                ),
                Part(
                    "earlier",
                    N_("Does this remind me of something from before?"),
                    N_("from before"),
                    cites=EVERYTHING,
                ),
            ),
        ),
        SheetStep(N_("The circle"), weighs=True),
    ),
    Picture.CIRCLE,
    N_(
        "These reactions come by themselves; nobody chooses them and nobody is at fault. Drawn, they may show where there"
        " is some room."
    ),
    goes_on=True,
)
