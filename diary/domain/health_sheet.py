"""Six sides of health: those of Huber (2011, doi:10.1136/bmj.d4163), with names of our own."""

from diary.domain.worksheet_parts import Figure, Part, Picture, Sheet, SheetStep
from diary.i18n import N_

NOW = "now"
_NOW = Figure(
    NOW,
    N_("How is it now?"),
    N_("now"),
    N_("not as I would like"),
    N_("as I would like"),
)

HEALTH = Sheet(
    "health",
    N_("Six sides of my health"),
    N_("How it is with each of six sides, once a month; also beside an earlier month."),
    (
        SheetStep(
            N_("Six sides"),
            (
                *(
                    Part(key, question, name, hint, has_text=False, figures=(_NOW,))
                    for key, name, question, hint in (
                        (
                            "body",
                            N_("body"),
                            N_("How is it with my body?"),
                            N_("energy, sleep, complaints"),
                        ),
                        (
                            "mind",
                            N_("mind"),
                            N_("How is it with my mind?"),
                            N_("remembering, concentrating, being able to take things"),
                        ),
                        (
                            "meaning",
                            N_("meaning"),
                            N_("How is it with what gives me meaning?"),
                            N_("what I get up for, what I trust in"),
                        ),
                        (
                            "enjoyment",
                            N_("enjoyment"),
                            N_("How is it with enjoying?"),
                            N_("pleasure, rest, feeling at home"),
                        ),
                        (
                            "taking_part",
                            N_("taking part"),
                            N_("How is it with taking part?"),
                            N_("people, belonging, doing things together"),
                        ),
                        (
                            "daily",
                            N_("daily life"),
                            N_("How is it with daily life?"),
                            N_("looking after myself, housekeeping, work, money"),
                        ),
                    )
                ),
                Part("remark", N_("What do I want to say about it?"), N_("about it")),
            ),
        ),
    ),
    Picture.RADAR,
)
