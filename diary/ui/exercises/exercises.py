"""What is said in each exercise. Outward first: whoever is overwhelmed should not be sent inward."""

from dataclasses import dataclass

from diary.i18n import N_


@dataclass(frozen=True, slots=True)
class Exercise:
    """Steps, each with a heading and a few sentences; all marked for translation."""

    name: str
    caution: str
    """Said with the first step; empty where there is nothing to beware of."""
    steps: tuple[tuple[str, str], ...]


GROUNDING = Exercise(
    N_("Back to here"),
    "",
    (
        (N_("Five things that you see"), N_("Look around, eyes open. Name five things, with their colour or shape. Take your time.")),
        (N_("Four things that you feel"), N_("Your feet on the floor, the chair, your sleeve, the air on your skin. Touch them if you like.")),
        (N_("Three things that you hear"), N_("Near or far: a clock, a car, your own breath. Nothing has to be pleasant, it only has to be there.")),
        (N_("Two things that you smell"), N_("Or would like to smell: coffee, soap, the air outside. You may stand up for it.")),
        (N_("One breath"), N_("Breathe out slowly, as through a straw. Then let the next breath come by itself.")),
        (N_("You are here"), N_("Say your name, the day and the place where you are. This will pass. If it stays too much, ‘Help now’ shows who listens.")),
    ),
)  # fmt: skip

NOTICING = Exercise(
    N_("Noticing the body"),
    N_(
        "For pain that a doctor has looked at. Your eyes may stay open. If you feel far away, panic, or are back in something"
        " bad, stop and choose ‘Back to here’."
    ),
    (
        (N_("Something outside you"), N_("Choose one thing to come back to at any time: a spot on the wall, a sound, your hand on the table.")),
        (N_("A place that is all right"), N_("Is there a place in your body that feels neutral or even good? An earlobe will do. Stay there for a few breaths.")),
        (N_("The breath as it comes"), N_("Notice where you feel it most. It need not be deep or calm. It breathes by itself.")),
        (N_("The edge of what is tense or sore"), N_("Only come near, as with a shy animal. What is it like: warm, tight, tingling, does it move? It need not change.")),
        (N_("Back to where it is all right"), N_("Go back to the place that felt neutral, or to the thing outside you. Rest there.")),
        (N_("Once more to and fro"), N_("If you like: a little towards the edge, and back again. Lightly, and never longer than is good.")),
        (N_("Outward again"), N_("Look around. Feel your feet. Move your shoulders or your hands. That was enough for today.")),
    ),
)  # fmt: skip
