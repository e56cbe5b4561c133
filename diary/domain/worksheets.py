"""★ Every worksheet, once: the list, the forms, the drawings and the report follow from this.

The longest stand in modules of their own. The activities follow the idea of a patient specific scale: three
things of one's own, asked again later; the goals have the order of those of pain rehabilitation. No sheet has a total,
and every question may stay empty.
"""

from diary.domain.consequences_sheet import CONSEQUENCES
from diary.domain.health_sheet import HEALTH
from diary.domain.why_sheet import WHY
from diary.domain.worksheet_parts import ADD_ANOTHER, Figure, Part, Picture, Sheet, SheetStep
from diary.i18n import N_

VALUES = Sheet(
    "values",
    N_("What matters to me"),
    N_("What I find worth my time, and a small thing that fits it."),
    (
        SheetStep(
            N_("What matters to me"),
            (
                Part(
                    "matters",
                    N_("What matters to me?"),
                    hint=N_("being there for somebody, making things, being outside"),
                    add=ADD_ANOTHER,
                    cites=("day", "event"),
                    then=(Part("small", N_("Which small thing fits it?")),),
                ),
            ),
        ),
    ),
    Picture.PAIRS,
    goes_on=True,
)

EFFORT = "effort"
ACTIVITY_PART = "activity"

ACTIVITIES = Sheet(
    "activities",
    N_("Three activities of my own"),
    N_("What is hard now and matters to me; asked again later, so that I see what changed."),
    (
        SheetStep(
            N_("Three activities"),
            (
                Part(
                    ACTIVITY_PART,
                    N_("Which activity is hard now, and matters to me?"),
                    hint=N_("three are enough"),
                    add=ADD_ANOTHER,
                    cites=("day",),
                    figures=(
                        Figure(
                            EFFORT,
                            N_("How hard was it this week?"),
                            N_("how hard"),
                            N_("no trouble"),
                            N_("did not work at all"),
                        ),
                    ),
                ),
            ),
        ),
    ),
    Picture.LINES,
    goes_on=True,
)

WHO, AGREED = "who", "agreed"
_OF_A_GOAL = (
    Part(WHO, N_("With whom?")),
    Part(AGREED, N_("In which words did we agree on it?")),
)

GOALS = Sheet(
    "goals",
    N_("Goals and agreed words"),
    N_("What I want to reach, with whom, and in which words we agreed on it."),
    (
        SheetStep(
            N_("Goals"),
            tuple(
                Part(
                    key,
                    question,
                    hint=hint,
                    add=N_("Add a goal"),
                    begins_open=False,
                    cites=("day", "event"),
                    then=_OF_A_GOAL,
                )
                for key, question, hint in (
                    (
                        "functioning",
                        N_("Doing what I can, as well as I can"),
                        N_("work, home, sport, people"),
                    ),
                    (
                        "coping",
                        N_("Coping with pain"),
                        N_("less pain may come along with it"),
                    ),
                    (
                        "behaviour",
                        N_("Less taken up by pain"),
                        N_("what I do or leave when it hurts"),
                    ),
                    (
                        "medication",
                        N_("Fewer medicines"),
                        N_("only together with whoever prescribes them"),
                    ),
                    (
                        "consumption",
                        N_("Fewer appointments and tests"),
                        N_("what I could do without"),
                    ),
                    ("quality", N_("A good life"), N_("what makes a day good")),
                )
            ),
        ),
    ),
    Picture.PAIRS,
    goes_on=True,
)

THOUGHT = Sheet(
    "thought",
    N_("A thought, looked at"),
    N_("What happened, what went through me, and what else could be so."),
    (
        SheetStep(
            N_("A thought"),
            (
                Part("happened", N_("What happened?"), cites=("day", "event")),
                Part("thought", N_("What went through me?")),
                Part("felt", N_("What did I feel?")),
                Part("other", N_("What else could be so?"), views="thought"),
                Part("friend", N_("What would I say to a good friend?"), views="thought"),
            ),
        ),
    ),
    Picture.CHAIN,
    reads_on=True,
)

WEEK = Sheet(
    "week",
    N_("A week in a few words"),
    N_("What mattered, where I met a limit, what was kind, what I let go."),
    (
        SheetStep(
            N_("This week"),
            (
                Part("mattered", N_("What did I do that mattered to me?"), cites=("day",)),
                Part("limit", N_("Where did I notice a limit?"), cites=("day",)),
                Part("kind", N_("What was kind to me, from others or from myself?")),
                Part("let_go", N_("What will I let go?")),
                Part(
                    "worry",
                    N_("What did I worry about, when it came to pain?"),
                    figures=(
                        Figure(
                            "worry",
                            N_("How much did I worry about pain this week?"),
                            N_("worry"),
                            N_("not at all"),
                            N_("nearly all the time"),
                        ),
                    ),
                ),
            ),
        ),
    ),
    Picture.LINES,
    reads_on=True,
)

AGAIN = "again"
MONTH = Sheet(
    "month",
    N_("One sentence a month"),
    N_("What I can do again."),
    (SheetStep(N_("This month"), (Part(AGAIN, N_("What can I do again?"), cites=("day",)),)),),
    reads_on=True,
)

SHEETS: tuple[Sheet, ...] = (
    CONSEQUENCES,
    WHY,
    HEALTH,
    VALUES,
    ACTIVITIES,
    GOALS,
    THOUGHT,
    WEEK,
    MONTH,
)
"""In the order in which they are offered."""


def sheet_of(key: str) -> Sheet | None:
    """The sheet with a key; ``None`` where a newer program made it."""
    return next((sheet for sheet in SHEETS if sheet.key == key), None)
