"""The rooms of looking back, once: the list on the page, the keys and the pages follow from it."""

from dataclasses import dataclass

from diary.i18n import N_


@dataclass(frozen=True, slots=True)
class Room:
    """Somewhere to go: ``key`` is that of its page or action; the words are marked for translation."""

    key: str
    name: str
    hint: str
    icon: str
    shortcut: str = ""


GUIDED = Room(
    "guided_moment",
    N_("A guided moment"),
    N_("What is touching me right now? Feel, name, express. About three minutes."),
    "hand",
    "Ctrl+M",
)
LIFE = Room(
    "life",
    N_("Life timeline"),
    N_("What happened, what carried me, and when complaints began; from birth to today."),
    "history",
)
WRITING = Room(
    "writing",
    N_("Writing freely"),
    N_("A quiet page, for fifteen to twenty minutes. You choose first what becomes of the text."),
    "pencil",
)
WORKSHEETS = Room(
    "worksheets",
    N_("Worksheets"),
    N_("What keeps it going, why me and why now, values, goals, a week in a few words."),
    "file-text",
)
MEASURING = Room(
    "measuring",
    N_("Measuring and resting"),
    N_("Write down for a while, with an end. And: does this diary help me?"),
    "pause",
)

LISTS = Room(
    "lists",
    N_("Lists"),
    N_("Medicines, treatments, consultations, and what happened."),
    "pill",
    "Ctrl+Shift+L",
)
QUESTIONNAIRES = Room(
    "questionnaires",
    N_("Questionnaires"),
    N_("Totals from a clinic and lists filled in here, from start to end."),
    "file-text",
    "Ctrl+Shift+A",
)

ROOMS: tuple[Room, ...] = (GUIDED, LIFE, WRITING, WORKSHEETS, MEASURING, LISTS, QUESTIONNAIRES)
"""In the order in which they are offered."""

BESIDE: tuple[Room, ...] = (
    Room(
        "back_to_here",
        N_("Back to here"),
        N_("An exercise for when it is too much: five things I see, four I feel, and so on."),
        "hand",
        "Ctrl+G",
    ),
    Room(
        "noticing",
        N_("Noticing the body"),
        N_("An exercise, as slowly as you want; your eyes may stay open."),
        "user",
        "Ctrl+Shift+G",
    ),
    Room(
        "understanding",
        N_("Understanding pain"),
        N_("Eight short pages with drawings; to print for those around you too."),
        "info",
        "Ctrl+Shift+U",
    ),
)
"""What opens in a window of its own; ``key`` is that of its action."""
