"""Everything that can be done from anywhere, once: text, shortcut, icon. Menus, rail and key list follow from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from diary.i18n import N_, _
from diary.ui.calm_window import HELP_KEY


class Menu(Enum):
    """A menu of the window; the value is its title, marked for translation."""

    FILE = N_("&File")
    EDIT = N_("&Edit")
    VIEW = N_("&View")
    HELP = N_("&Help")


@dataclass(frozen=True, slots=True)
class ActionKind:
    """One thing that can be done: ``key`` names it in code; ``text`` is marked for translation."""

    key: str
    text: str
    shortcut: str
    menu: Menu
    icon: str = ""


NEW_ENTRY = ActionKind("new_entry", N_("&New moment"), "Ctrl+N", Menu.FILE, "plus")
FILES = ActionKind("files", N_("&Files, in and out"), "Ctrl+Shift+E", Menu.FILE, "file-text")
LOCK = ActionKind("lock", N_("&Lock"), "Ctrl+L", Menu.FILE, "lock")
QUIT = ActionKind("quit", N_("&Quit"), "Ctrl+Q", Menu.FILE)
UNDO = ActionKind("undo", N_("&Undo"), "Ctrl+Z", Menu.EDIT, "undo-2")
REDO = ActionKind("redo", N_("&Redo"), "Ctrl+Shift+Z", Menu.EDIT)
FIND = ActionKind("find", N_("&Find in the diary"), "Ctrl+F", Menu.EDIT, "search")
SETTINGS = ActionKind("settings", N_("&Settings"), "Ctrl+,", Menu.EDIT, "settings")
GO_TODAY = ActionKind("today", N_("&Today"), "Ctrl+1", Menu.VIEW, "sun")
GO_DIARY = ActionKind("diary", N_("&Diary"), "Ctrl+2", Menu.VIEW, "notebook-pen")
LISTS = ActionKind("lists", N_("&Medicines and treatments"), "Ctrl+Shift+L", Menu.VIEW, "pill")
QUESTIONNAIRES = ActionKind(
    "questionnaires", N_("Q&uestionnaires"), "Ctrl+Shift+A", Menu.VIEW, "file-text"
)
GO_TIMELINE = ActionKind("timeline", N_("T&imeline"), "Ctrl+3", Menu.VIEW, "chart-line")
GO_TOGETHER = ActionKind("together", N_("T&ogether"), "Ctrl+4", Menu.VIEW, "waypoints")
GO_LOOKING_BACK = ActionKind("looking_back", N_("Looking bac&k"), "Ctrl+5", Menu.VIEW, "history")
GO_REPORT = ActionKind("report", N_("&Report"), "Ctrl+6", Menu.VIEW, "file-text")
GUIDED_MOMENT = ActionKind("guided_moment", N_("A &guided moment"), "Ctrl+M", Menu.FILE, "hand")
LARGER_TEXT = ActionKind("larger_text", N_("&Larger text"), "Ctrl++", Menu.VIEW)
SMALLER_TEXT = ActionKind("smaller_text", N_("&Smaller text"), "Ctrl+-", Menu.VIEW)
QUIET_MODE = ActionKind("quiet", N_("&Quiet mode, without numbers"), "Ctrl+Shift+Q", Menu.VIEW)
BAD_DAY = ActionKind("bad_day", N_("&Bad day"), "Ctrl+B", Menu.VIEW, "cloud")
HELP_NOW = ActionKind("help_now", N_("&Help now"), HELP_KEY, Menu.HELP, "life-buoy")
SHORTCUTS = ActionKind("shortcuts", N_("&Keys"), "Ctrl+?", Menu.HELP)
SAFETY_PLAN = ActionKind("safety_plan", N_("My &safety plan"), "Ctrl+Shift+H", Menu.HELP)
BACK_TO_HERE = ActionKind(
    "back_to_here", N_("&Back to here: an exercise"), "Ctrl+G", Menu.HELP, "hand"
)
NOTICING = ActionKind("noticing", N_("&Noticing the body: an exercise"), "Ctrl+Shift+G", Menu.HELP)
UNDERSTANDING = ActionKind(
    "understanding", N_("&Understanding pain"), "Ctrl+Shift+U", Menu.HELP, "info"
)
ABOUT = ActionKind("about", N_("&About Raakvlak"), "F1", Menu.HELP, "info")

ACTIONS: tuple[ActionKind, ...] = (
    NEW_ENTRY,
    GUIDED_MOMENT,
    FILES,
    LOCK,
    QUIT,
    UNDO,
    REDO,
    FIND,
    SETTINGS,
    GO_TODAY,
    GO_DIARY,
    GO_TIMELINE,
    GO_TOGETHER,
    GO_LOOKING_BACK,
    GO_REPORT,
    LISTS,
    QUESTIONNAIRES,
    LARGER_TEXT,
    SMALLER_TEXT,
    QUIET_MODE,
    BAD_DAY,
    HELP_NOW,
    SAFETY_PLAN,
    BACK_TO_HERE,
    NOTICING,
    SHORTCUTS,
    UNDERSTANDING,
    ABOUT,
)


@dataclass(frozen=True, slots=True)
class Key:
    """A key that a page listens to itself; declared here so that the key list is whole and no key occurs twice."""

    shortcut: str
    text: str


PAGE_KEYS: tuple[Key, ...] = (
    Key("0–9", N_("How bad it is now")),
    Key("Enter", N_("Save")),
    Key("Ctrl+Enter", N_("Save, also from a text")),
    Key("Ctrl+Shift+D", N_("As yesterday")),
    Key("Alt+R", N_("To the question")),
    Key("Alt+G", N_("To the feelings")),
    Key("Alt+D", N_("To what mattered")),
    Key("Alt+M", N_("Open or close More")),
    Key("Alt+1", N_("Note the first medicine of your list, now; up to Alt+9")),
    Key("T", N_("In the diary: to today")),
    Key("PgUp", N_("In the diary: a day later")),
    Key("PgDown", N_("In the diary: a day earlier")),
    Key("Del", N_("In the diary: to the bin")),
    Key("Left", N_("On the timeline: the moment before; Right the one after")),
    Key("Shift+Left", N_("On the timeline: an earlier time; Shift+Right a later one")),
    Key("+", N_("On the timeline: less time; − more time; also Ctrl and the wheel")),
    Key("E", N_("On the timeline: add an event on this day")),
    Key("Ctrl+T", N_("On the timeline and Together: the same as a table")),
    Key("Ctrl+P", N_("In the report: print")),
    Key("F11", N_("In the report: show it large, over the whole screen")),
    Key("Ctrl+.", N_("In the life timeline: hide everything and take a pause")),
    Key("Escape", N_("Back")),
)


def make_actions(window: QWidget, does: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action of ``window`` for each kind that ``does`` knows what to do for, by key."""
    actions: dict[str, QAction] = {}
    for kind in ACTIONS:
        if kind.key not in does:
            continue
        action = QAction(_(kind.text), window)
        shortcuts = [QKeySequence(kind.shortcut)]
        if kind is LARGER_TEXT:
            # On most keyboards the plus is the shifted equals sign; both are meant.
            shortcuts.append(QKeySequence("Ctrl+="))
        action.setShortcuts(shortcuts)
        action.triggered.connect(lambda _checked=False, do=does[kind.key]: do())
        window.addAction(action)
        actions[kind.key] = action
    return actions


def plain_text(kind: ActionKind) -> str:
    """The translated text without the menu letter."""
    return _(kind.text).replace("&", "")
