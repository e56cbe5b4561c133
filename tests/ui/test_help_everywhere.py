"""Help now is one press away from every window, and heavy words that are typed show the way on any page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diary.analysis.life_chart import Life, life_chart
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.preference import QUIET_HELP, SHEET_DONE
from diary.settings import Settings
from diary.ui import actions
from diary.ui.about_window import AboutWindow
from diary.ui.background import Background
from diary.ui.calm_window import HELP_KEY, CalmWindow
from diary.ui.error_dialog import ErrorDialog
from diary.ui.exercises.exercises import NOTICING
from diary.ui.exercises.window import ExerciseWindow
from diary.ui.files.import_window import ImportWindow
from diary.ui.help_footer import HelpFooter
from diary.ui.life.paper_window import PaperWindow
from diary.ui.looking_back import rooms
from diary.ui.main_window import LEAST_HEIGHT, LEAST_WIDTH, MainWindow
from diary.ui.reading_window import ReadingWindow
from diary.ui.safety_plan_window import SafetyPlanWindow
from diary.ui.session import Session
from diary.ui.shortcuts_window import ShortcutsWindow
from diary.ui.together.why_window import WhyWindow
from diary.ui.understanding.window import UnderstandingWindow
from diary.ui.widgets.button import Button
from diary.ui.workspace import Workspace
from diary.vault.header import Kdf
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.desk import CTRL, all_seen, everything, key, place, press_button, texts, write

HEAVY = "This is heavy. You need not carry it alone."
PAGES = (
    actions.GO_TODAY.key,
    actions.GO_DIARY.key,
    actions.GO_TIMELINE.key,
    actions.GO_TOGETHER.key,
    actions.GO_LOOKING_BACK.key,
    actions.SETTINGS.key,
    *(room.key for room in rooms.ROOMS),
    "bad_day_page",
)


# the windows of words


class Under(QWidget):
    """A window that knows the way to help, as the main window does."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.addActions(
            list(
                actions.make_actions(
                    self, {actions.HELP_NOW.key: self.count, actions.UNDO.key: lambda: None}
                ).values()
            )
        )

    def count(self) -> None:
        self.asked += 1


def _paper(session: Session, under: QWidget) -> PaperWindow:
    chart = life_chart(Life(session.today))
    return PaperWindow(chart, (chart.first, chart.last), session, under)


WINDOWS: dict[str, Callable[[Session, QWidget], ReadingWindow]] = {
    "about": lambda _session, under: AboutWindow(under),
    "keys": lambda _session, under: ShortcutsWindow(under),
    "why": lambda _session, under: WhyWindow(under),
    "understanding": lambda _session, under: UnderstandingWindow(under),
    "exercise": lambda _session, under: ExerciseWindow(NOTICING, under),
    "safety plan": SafetyPlanWindow,
    "on paper": _paper,
    "bringing in": lambda _session, under: ImportWindow(Background(), under),
    "bug": lambda _session, under: ErrorDialog("diary.ui.x.Bug", under),
}


@pytest.mark.parametrize("name", WINDOWS)
def test_every_window_of_words_has_the_way_to_help_and_its_key(
    qtbot: QtBot, session: Session, name: str
) -> None:
    under = Under()
    place(qtbot, under)
    window = WINDOWS[name](session, under)
    place(qtbot, window, 720, 520)
    press_button(window, "Help now")
    assert under.asked == 1
    key(Qt.Key.Key_H, CTRL)
    assert under.asked == 2
    window.close()


def test_every_window_of_words_is_looked_at_here() -> None:
    known = {type(None)} | {ReadingWindow}
    kinds = {kind.__name__ for kind in ReadingWindow.__subclasses__() if kind not in known}
    assert kinds == {
        "HelpWindow",
        "AboutWindow",
        "ShortcutsWindow",
        "WhyWindow",
        "UnderstandingWindow",
        "ExerciseWindow",
        "SafetyPlanWindow",
        "ErrorDialog",
        "PaperWindow",
        "ImportWindow",
    }


def test_before_the_diary_is_open_the_way_is_that_of_the_window_under_it(qtbot: QtBot) -> None:
    calm = CalmWindow()
    place(qtbot, calm)
    window = AboutWindow(calm)
    place(qtbot, window)
    with qtbot.waitSignal(calm.help_asked):
        press_button(window, "Help now")
    window.close()


def test_a_window_without_one_under_it_finds_the_way_as_well(qtbot: QtBot) -> None:
    under = Under()
    place(qtbot, under)
    window = ErrorDialog("diary.ui.x.Bug")
    place(qtbot, window)
    press_button(window, "Help now")
    assert under.asked == 1


def test_an_exercise_that_was_opened_from_help_goes_back_to_it(qtbot: QtBot) -> None:
    class Help(ReadingWindow):
        is_help = True

    under = Help("Help now", (420, 420))
    place(qtbot, under)
    assert "Help now" not in [button.text() for button in all_seen(under, Button)]
    window = ExerciseWindow(NOTICING, under)
    place(qtbot, window)
    press_button(window, "Help now")
    assert not window.isVisible()
    assert under.isVisible()


# the pages of an open diary


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    vault, _code = Vault.create(
        tmp_path / "Diary.raakvlak",
        "vier losse woorden",
        catalogue=Catalogue(MEASURES),
        clock=clock,
        kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
    )
    vault.preferences[SHEET_DONE] = True
    background = Background()
    made = Workspace(
        vault, Settings(tmp_path / "settings.json"), clock, background, is_example=True
    )
    yield made
    made.close()
    background.close()


def opened(qtbot: QtBot, workspace: Workspace) -> MainWindow:
    window = workspace.open()
    place(qtbot, window, LEAST_WIDTH, LEAST_HEIGHT)
    return window


def test_help_is_in_sight_on_every_page_in_the_smallest_window(
    qtbot: QtBot, workspace: Workspace
) -> None:
    window = opened(qtbot, workspace)
    for page in PAGES:
        if page == "bad_day_page":
            workspace.toggle_bad_day()
        else:
            window.show_page(page)
        ways = [
            each for each in all_seen(window, QWidget) if each.accessibleName() == "Help now"
        ] + [each for each in all_seen(window, Button) if each.text() == "Help now"]
        inside = [
            each
            for each in ways
            if window.rect().contains(each.mapTo(window, each.rect().center()))
        ]
        assert inside, page
        has_key = [
            action
            for action in window.actions()
            if QKeySequence(HELP_KEY) in action.shortcuts() and action.isEnabled()
        ]
        assert len(has_key) == 1


def type_in(page_text: QPlainTextEdit | QLineEdit, words: str) -> None:
    page_text.setFocus()
    write(words)


def test_heavy_words_in_any_text_of_any_page_show_where_to_find_somebody(
    qtbot: QtBot, workspace: Workspace
) -> None:
    window = opened(qtbot, workspace)
    window.resize(1200, 900)
    for page in (actions.GO_TODAY.key, rooms.MEASURING.key, actions.LISTS.key):
        window.show_page(page)
        if page == actions.LISTS.key:
            press_button(window, "Add a treatment")
        text = next(iter(all_seen(window, QPlainTextEdit)))
        type_in(text, "ik wil dood")
        qtbot.waitUntil(lambda: HEAVY in texts(window))
        text.clear()
        qtbot.waitUntil(lambda: HEAVY not in texts(window))


def test_another_page_has_nothing_to_do_with_it(qtbot: QtBot, workspace: Workspace) -> None:
    window = opened(qtbot, workspace)
    type_in(next(iter(all_seen(window, QPlainTextEdit))), "zelfmoord")
    qtbot.waitUntil(lambda: HEAVY in texts(window))
    window.show_page(actions.GO_DIARY.key)
    assert HEAVY not in texts(window)


# the line itself


class Room(QWidget):
    """A text, a line and a secret, with the footer under them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.text, self.line, self.secret = QPlainTextEdit(), QLineEdit(), QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        column = QVBoxLayout(self)
        for widget in (self.text, self.line, self.secret):
            column.addWidget(widget)
        self.footer = HelpFooter(session, self)
        column.addWidget(self.footer)


@pytest.fixture
def room(qtbot: QtBot, session: Session) -> Room:
    made = Room(session)
    place(qtbot, made)
    return made


def test_it_shows_for_a_line_too_and_its_button_asks_for_help(qtbot: QtBot, room: Room) -> None:
    type_in(room.line, "alles is hopeloos")
    qtbot.waitUntil(room.footer.isVisible)
    with qtbot.waitSignal(room.footer.help_asked):
        press_button(room, "Help now")


def test_it_stays_while_something_else_is_typed_and_goes_with_the_words(
    qtbot: QtBot, room: Room
) -> None:
    type_in(room.text, "zelfmoord")
    qtbot.waitUntil(room.footer.isVisible)
    type_in(room.line, "boodschappen")
    room.footer.look()
    assert room.footer.isVisible()
    room.text.clear()
    room.footer.look()
    assert not room.footer.isVisible()


def test_put_away_it_does_not_come_back_at_the_next_letter(qtbot: QtBot, room: Room) -> None:
    type_in(room.text, "zelfmoord")
    qtbot.waitUntil(room.footer.isVisible)
    press_button(room, "Put this line away")
    type_in(room.text, " en meer")
    room.footer.look()
    assert not room.footer.isVisible()
    room.text.clear()
    room.footer.look()
    type_in(room.text, "zelfmoord")
    room.footer.look()
    assert room.footer.isVisible()


def test_a_secret_is_never_looked_at(room: Room) -> None:
    type_in(room.secret, "zelfmoord")
    room.footer.look()
    assert not room.footer.isVisible()


def test_it_can_be_switched_off(room: Room, session: Session) -> None:
    session.prefer(QUIET_HELP, value=False)
    type_in(room.text, "zelfmoord")
    room.footer.look()
    assert not room.footer.isVisible()
    session.prefer(QUIET_HELP, value=True)
    room.footer.look()
    assert room.footer.isVisible()


def test_nothing_of_what_was_typed_is_kept_by_it(room: Room) -> None:
    type_in(room.text, "ik schrijf zelfmoord")
    room.footer.look()
    assert room.footer.isVisible()
    room.text.clear()
    held = [repr(vars(room.footer)), everything(room)]
    held += [repr(room.text.property(name.toStdString())) for name in names_of(room.text)]
    assert not any("zelfmoord" in each for each in held)


def names_of(widget: QWidget) -> list[QByteArray]:
    return widget.dynamicPropertyNames()


def test_a_window_of_its_own_with_texts_has_the_line_too(qtbot: QtBot, session: Session) -> None:
    window = SafetyPlanWindow(session)
    place(qtbot, window, 720, 520)
    text = next(iter(all_seen(window, QPlainTextEdit)))
    type_in(text, "als ik niet meer leven wil")
    qtbot.waitUntil(lambda: HEAVY in texts(window))
    window.close()


def test_locking_hides_it(qtbot: QtBot, room: Room, session: Session) -> None:
    type_in(room.text, "zelfmoord")
    qtbot.waitUntil(room.footer.isVisible)
    session.vault_about_to_lock.emit()
    assert not room.footer.isVisible()
