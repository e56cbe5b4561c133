"""The three questions of a biopsychosocial analysis, each a column of one's own guesses."""

from diary.domain.worksheet_parts import ADD_ANOTHER, EVERYTHING, Part, Picture, Sheet, SheetStep
from diary.i18n import N_

WHY = Sheet(
    "why",
    N_("Why me, why now, why does it stay"),
    N_("What I brought along, what happened around it, what makes it stay."),
    tuple(
        SheetStep(
            name,
            (Part(key, question, short, hint, add=ADD_ANOTHER, cites=EVERYTHING),),
        )
        for key, name, question, short, hint in (
            (
                "me",
                N_("Why me"),
                N_("Why me?"),
                N_("why me"),
                N_("what I brought along: my body, my past, how I am"),
            ),
            (
                "now",
                N_("Why now"),
                N_("Why now?"),
                N_("why now"),
                N_("what happened around the time it began or became worse"),
            ),
            (
                "stays",
                N_("Why does it stay"),
                N_("Why does it stay?"),
                N_("why does it stay"),
                N_("what makes that it does not pass by itself"),
            ),
        )
    ),
    Picture.COLUMNS,
    N_("It is a guess, in your own words, and it may change. Nothing here is a verdict."),
    goes_on=True,
)
