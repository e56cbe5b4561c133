"""The open diary as a whole window: pages, keys, bad day, lock, language, and what is never lost on the way."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from diary.domain.diary_content import DiaryContent
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.preference import QUIET, SHEET_DONE
from diary.exchange.csv_file import to_csv
from diary.i18n import _
from diary.settings import IDLE_LOCK, LANGUAGE, TEXT_SIZE, WINDOW, Settings
from diary.ui import actions
from diary.ui.background import Background
from diary.ui.help_window import HelpWindow
from diary.ui.look import Look
from diary.ui.looking_back import rooms
from diary.ui.main_window import MainWindow
from diary.ui.new_key_window import NewKeyWindow
from diary.ui.theme import current_theme
from diary.ui.widgets.rail import Rail
from diary.ui.widgets.toast import Toast
from diary.ui.workspace import Workspace
from diary.ui.writing.writing_page import WritingPage
from diary.vault.header import Kdf
from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.unlock import unlock
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.desk import ALT, CTRL, SHIFT, everything, key, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, days_ago, written

QUESTION = "What is touching me right now?"
CATALOGUE = Catalogue(MEASURES)


@dataclass
class Desk:
    """Everything of one open diary."""

    qtbot: QtBot
    workspace: Workspace
    vault: Vault
    settings: Settings
    look: Look
    clock: FakeClock

    @property
    def window(self) -> MainWindow:
        found = [
            window
            for window in QApplication.topLevelWidgets()
            if isinstance(window, MainWindow) and window.isVisible()
        ]
        assert len(found) == 1
        return found[0]

    def question(self) -> QPlainTextEdit:
        return seen(self.window, QPlainTextEdit, QUESTION)

    def wait_for_keys(self) -> None:
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)


@pytest.fixture
def desk(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, application: QApplication
) -> Iterator[Desk]:
    settings = Settings(tmp_path / "settings.json")
    settings[LANGUAGE] = "en"
    vault, _code = Vault.create(
        tmp_path / "Diary.raakvlak",
        "vier losse woorden",
        catalogue=CATALOGUE,
        clock=clock,
        kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
    )
    vault.preferences[SHEET_DONE] = True
    background = Background()
    look = Look(application, settings)
    workspace = Workspace(vault, settings, clock, background, is_example=False)
    workspace.look_changed.connect(look.draw)
    workspace.language_changed.connect(look.speak)
    desk = Desk(qtbot, workspace, vault, settings, look, clock)
    workspace.open().show()
    desk.wait_for_keys()
    yield desk
    workspace.close()
    background.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            delete(window)
    delete(look)


def entries(desk: Desk) -> list[dict[str, object]]:
    return [dict(entry.readings) for entry in desk.vault.entries.all()]


def rail_is_seen(desk: Desk) -> bool:
    return any(rail.isVisible() for rail in desk.window.findChildren(Rail))


def toast(desk: Desk) -> Toast:
    return next(iter(desk.window.findChildren(Toast)))


def test_two_keys_make_an_entry_that_the_toast_takes_back(desk: Desk) -> None:
    write("6")
    key(Qt.Key.Key_Return)
    assert entries(desk) == [{"pain": 6}]
    assert "Saved: pain now 6." in texts(toast(desk))
    press_button(toast(desk), "Undo")
    assert entries(desk) == []
    assert "Undone" in texts(toast(desk))
    key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert entries(desk) == [{"pain": 6}]


def test_undo_from_the_keys_takes_the_last_step_back(desk: Desk) -> None:
    write("6")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Z, CTRL)
    assert entries(desk) == []


@pytest.mark.parametrize(
    ("which", "page"),
    [
        ((Qt.Key.Key_2, CTRL), "diary"),
        ((Qt.Key.Key_F, CTRL), "diary"),
        ((Qt.Key.Key_Comma, CTRL), "settings"),
        ((Qt.Key.Key_B, CTRL), "bad_day_page"),
    ],
)
def test_each_page_is_one_key_away_and_so_is_the_way_back(
    desk: Desk, which: tuple[Qt.Key, Qt.KeyboardModifier], page: str
) -> None:
    key(*which)
    assert desk.window.current_page == page
    key(Qt.Key.Key_N, CTRL)
    assert desk.window.current_page == "today"
    assert rail_is_seen(desk)


@pytest.mark.parametrize(
    ("page", "row"),
    [
        *((room, "looking_back") for room in ("life", "writing", "worksheets", "measuring")),
        *((room, "looking_back") for room in ("lists", "questionnaires")),
        ("files", "settings"),
    ],
)
def test_the_rail_says_under_which_page_a_room_is_found(desk: Desk, page: str, row: str) -> None:
    rail = desk.window.findChildren(Rail)[0]
    desk.window.show_page(page)
    assert rail.row(row).is_current
    desk.window.go_back()
    assert desk.window.current_page == "today"
    assert rail.row("today").is_current


def test_f10_shows_the_menus_and_hides_them_again(desk: Desk) -> None:
    bar = desk.window.menuBar()
    assert not bar.isVisible()
    key(Qt.Key.Key_F10)
    assert bar.isVisible()
    assert [action.text() for action in bar.actions()] == ["&File", "&Edit", "&View", "&Help"]
    assert all(action.menu() is not None for action in bar.actions())
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    desk.window.setFocus()
    key(Qt.Key.Key_F10)
    assert not bar.isVisible()


# a bad day


def test_a_bad_day_is_the_number_and_save_alone_and_larger(desk: Desk) -> None:
    before = current_theme().text_scale
    key(Qt.Key.Key_B, CTRL)
    assert not rail_is_seen(desk)
    assert current_theme().text_scale == pytest.approx(before * 1.5)
    assert QUESTION not in texts(desk.window)
    write("9")
    key(Qt.Key.Key_Return)
    entry = next(desk.vault.entries.all())
    assert entry.is_bad_day
    assert entry.readings == {"pain": 9}
    assert desk.window.current_page == "today"
    assert rail_is_seen(desk)
    assert current_theme().text_scale == before
    press_button(toast(desk), "Undo")
    assert entries(desk) == []


@pytest.mark.parametrize("which", [(Qt.Key.Key_B, CTRL), (Qt.Key.Key_Escape, None)])
def test_one_key_leaves_a_bad_day(
    desk: Desk, which: tuple[Qt.Key, Qt.KeyboardModifier | None]
) -> None:
    key(Qt.Key.Key_B, CTRL)
    key(which[0], which[1] or Qt.KeyboardModifier.NoModifier)
    assert desk.window.current_page == "today"
    assert rail_is_seen(desk)
    assert entries(desk) == []


def test_the_size_of_the_text_can_be_changed_on_a_bad_day(desk: Desk) -> None:
    key(Qt.Key.Key_B, CTRL)
    key(Qt.Key.Key_Plus, CTRL)
    assert desk.settings[TEXT_SIZE] == 125
    assert current_theme().text_scale == pytest.approx(1.25 * 1.5)
    key(Qt.Key.Key_B, CTRL)
    assert current_theme().text_scale == pytest.approx(1.25)


def test_larger_text_stops_at_twice_the_size(desk: Desk) -> None:
    for _time in range(8):
        key(Qt.Key.Key_Plus, CTRL)
    assert desk.settings[TEXT_SIZE] == 200
    for _time in range(8):
        key(Qt.Key.Key_Minus, CTRL)
    assert desk.settings[TEXT_SIZE] == 100


# quiet


def test_quiet_mode_is_one_key_and_told(desk: Desk) -> None:
    key(Qt.Key.Key_Q, CTRL | SHIFT)
    assert desk.vault.preferences[QUIET] is True
    assert "Numbers are hidden." in texts(toast(desk))
    press_button(toast(desk), "Undo")
    assert desk.vault.preferences[QUIET] is False


def test_in_quiet_mode_a_bad_day_asks_no_number(desk: Desk) -> None:
    key(Qt.Key.Key_Q, CTRL | SHIFT)
    key(Qt.Key.Key_B, CTRL)
    shown = texts(desk.window)
    assert not any(sign.isdigit() for sign in shown)
    write("6")
    key(Qt.Key.Key_Return)
    entry = next(desk.vault.entries.all())
    assert entry.is_bad_day
    assert entry.readings == {}


# an entry opened again


def open_first(desk: Desk, text: str = "wat ik schreef") -> None:
    entry = written(days_ago(0, 8, 10), 7, text)
    desk.vault.entries.save(entry)
    desk.workspace._session.entry_saved.emit(entry)  # noqa: SLF001  as if it had been saved here
    press_button(desk.window, "Open the moment of 08:10")


def test_an_entry_opens_changes_and_comes_back_where_one_was(desk: Desk) -> None:
    open_first(desk)
    assert desk.question().toPlainText() == "wat ik schreef"
    write("3")
    key(Qt.Key.Key_Return)
    assert entries(desk) == [{"pain": 3}]
    assert desk.window.current_page == "today"
    key(Qt.Key.Key_Z, CTRL)
    assert entries(desk) == [{"pain": 7}]


def test_escape_lets_go_and_the_way_back_is_offered(desk: Desk) -> None:
    open_first(desk)
    desk.question().setFocus()
    write("meer ")
    desk.window.setFocus()
    press_button(desk.window, "Back, without changes")
    assert desk.window.current_page == "today"
    assert [dict(e.words) for e in desk.vault.entries.all()] == [{"touching": "wat ik schreef"}]
    press_button(toast(desk), "Undo")
    assert desk.window.current_page == "entry"
    assert desk.question().toPlainText() == "meer wat ik schreef"


def test_an_entry_goes_to_the_bin_and_comes_back(desk: Desk) -> None:
    open_first(desk)
    press_button(desk.window, "To the bin")
    assert entries(desk) == []
    assert len(desk.vault.entries.binned()) == 1
    key(Qt.Key.Key_Z, CTRL)
    assert entries(desk) == [{"pain": 7}]


def test_what_is_typed_in_an_entry_is_there_after_the_lock(desk: Desk) -> None:
    open_first(desk)
    desk.question().setFocus()
    write("meer ")
    with desk.qtbot.waitSignal(desk.workspace.locked):
        key(Qt.Key.Key_L, CTRL)
    folder, key_of = desk.vault.folder, Passphrase("vier losse woorden")
    again = Vault.open(folder, key_of, catalogue=CATALOGUE, clock=desk.clock)
    uuid = next(again.entries.all()).uuid
    draft = again.drafts.draft(f"entry {uuid}")
    assert draft is not None
    assert draft.words == {"touching": "meer wat ik schreef"}
    again.close()


def test_what_is_half_typed_in_a_panel_or_a_questionnaire_is_there_after_the_lock(
    desk: Desk,
) -> None:
    desk.window.show_page("lists")
    press_button(desk.window, "Add a medicine")
    seen(desk.window, QLineEdit, "What for").setFocus()
    write("Kastanjelaantje")
    desk.window.show_page("questionnaires")
    press_button(desk.window, "Fill in PEG")
    press_button(desk.window, "Next")
    write("4")
    old = desk.window
    with desk.qtbot.waitSignal(desk.workspace.locked):
        key(Qt.Key.Key_L, CTRL)
    assert "Kastanjelaantje" not in everything(old)
    old.hide()
    vault = Vault.open(
        desk.vault.folder, Passphrase("vier losse woorden"), catalogue=CATALOGUE, clock=desk.clock
    )
    background = Background()
    workspace = Workspace(vault, desk.settings, desk.clock, background, is_example=True)
    window = workspace.open()
    window.show()
    window.show_page("lists")
    press_button(window, "Add a medicine")
    assert seen(window, QLineEdit, "What for").text() == "Kastanjelaantje"
    window.show_page("questionnaires")
    press_button(window, "Change PEG")
    assert "Question 2 of 3, may stay open" in texts(window)
    workspace.close()
    background.close()


def test_opening_another_entry_keeps_what_was_typed_in_the_first(desk: Desk) -> None:
    first = written(days_ago(0, 9, 20), 2, "eerste")
    desk.vault.entries.save(first)
    open_first(desk)
    desk.question().setFocus()
    write("meer ")
    key(Qt.Key.Key_1, CTRL)
    press_button(desk.window, "Open the moment of 09:20")
    assert desk.question().toPlainText() == "eerste"
    key(Qt.Key.Key_1, CTRL)
    press_button(desk.window, "Open the moment of 08:10")
    assert desk.question().toPlainText() == "meer wat ik schreef"


def test_a_moment_marked_as_a_bad_day_is_not_thrown_away_by_looking_at_it(desk: Desk) -> None:
    entry = replace(written(days_ago(0, 8, 10)), is_bad_day=True)
    desk.vault.entries.save(entry)
    desk.workspace._session.entry_saved.emit(entry)  # noqa: SLF001  as if it had been saved here
    press_button(desk.window, "Open the moment of 08:10")
    key(Qt.Key.Key_Return)
    assert list(desk.vault.entries.all()) == [entry]
    assert desk.vault.entries.binned() == []


def test_an_entry_of_which_everything_is_taken_goes_to_the_bin(desk: Desk) -> None:
    entry = written(days_ago(0, 8, 10), None, "weg ermee")
    desk.vault.entries.save(entry)
    desk.workspace._session.entry_saved.emit(entry)  # noqa: SLF001  as if it had been saved here
    press_button(desk.window, "Open the moment of 08:10")
    desk.question().clear()
    key(Qt.Key.Key_Return, CTRL)
    assert [binned for _at, binned in desk.vault.entries.binned()] == [entry]


# lock


def test_the_lock_leaves_nothing_of_the_diary_in_any_widget(desk: Desk) -> None:
    open_first(desk, "zeer geheim")
    key(Qt.Key.Key_1, CTRL)
    key(Qt.Key.Key_M, ALT)
    desk.question().setFocus()
    write("ook geheim")
    key(Qt.Key.Key_Return, CTRL)
    key(Qt.Key.Key_2, CTRL)
    window = desk.window
    with desk.qtbot.waitSignal(desk.workspace.locked):
        key(Qt.Key.Key_L, CTRL)
    desk.qtbot.waitUntil(lambda: "geheim" not in everything(window))
    assert "Saved" not in everything(window)


def test_the_lock_comes_when_nobody_is_there(desk: Desk) -> None:
    idle = desk.workspace._idle  # noqa: SLF001  its own tests let the time pass
    assert idle is not None
    assert idle.is_watching
    with desk.qtbot.waitSignal(desk.workspace.locked):
        idle.lock_asked.emit()
    assert not idle.is_watching


def test_the_minutes_of_the_settings_hold_after_leaving_them(desk: Desk) -> None:
    key(Qt.Key.Key_Comma, CTRL)
    desk.settings[IDLE_LOCK] = 2
    key(Qt.Key.Key_1, CTRL)
    idle = desk.workspace._idle  # noqa: SLF001  nothing on the screen says it
    assert idle is not None
    assert idle._minutes == 2  # noqa: SLF001  idem


def test_closing_the_window_closes_the_vault_and_remembers_its_size(desk: Desk) -> None:
    write("4")
    desk.window.close()
    assert desk.settings[WINDOW]
    again = Vault.open(
        desk.vault.folder, Passphrase("vier losse woorden"), catalogue=CATALOGUE, clock=desk.clock
    )
    draft = again.drafts.draft("today")
    assert draft is not None
    assert draft.readings == {"pain": 4}
    again.close()


def test_the_settings_file_says_nothing_about_health(desk: Desk) -> None:
    write("4")
    key(Qt.Key.Key_Q, CTRL | SHIFT)
    desk.window.close()
    file = desk.settings._file  # noqa: SLF001  the only way to its place
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert set(kept) <= {"language", "text_size", "theme", "vault", "window", "idle_lock_minutes"}


# writing freely


def test_while_a_writing_goes_on_it_counts_as_being_there_and_the_lock_still_locks(
    desk: Desk,
) -> None:
    idle = desk.workspace._idle  # noqa: SLF001  its own tests let the time pass
    assert idle is not None
    desk.window.show_page("writing")
    press_button(desk.window, "Let it go")
    press_button(desk.window, "Begin to write")
    write("Kastanjelaantje")
    idle._last = 0.0  # noqa: SLF001  nobody touched a key for days
    page = desk.window.findChildren(WritingPage)[0]
    page.passing_time.look()
    idle.look()
    assert idle.is_watching
    key(Qt.Key.Key_L, CTRL)
    assert not idle.is_watching
    assert "Kastanjelaantje" not in everything(page)


def test_in_a_text_that_is_let_go_ctrl_z_undoes_nothing_that_was_done_before(desk: Desk) -> None:
    write("6")
    key(Qt.Key.Key_Return)
    desk.window.show_page("writing")
    press_button(desk.window, "Let it go")
    press_button(desk.window, "Begin to write")
    write("Kastanjelaantje")
    key(Qt.Key.Key_Z, CTRL)
    assert len(list(desk.vault.entries.all())) == 1
    assert "Kastanjelaantje" in texts(desk.window)


def test_after_a_text_was_let_go_closing_the_window_does_not_start_it_anew(desk: Desk) -> None:
    starts: list[None] = []
    desk.workspace.locked.connect(lambda: starts.append(None))
    desk.window.show_page("writing")
    press_button(desk.window, "Let it go")
    press_button(desk.window, "Begin to write")
    write("Kastanjelaantje")
    press_button(desk.window, "Done")
    desk.window.close()
    QApplication.processEvents()
    assert starts == []


def test_whoever_leaves_after_a_text_was_let_go_comes_to_the_lock(desk: Desk) -> None:
    desk.window.show_page("writing")
    press_button(desk.window, "Let it go")
    press_button(desk.window, "Begin to write")
    write("Kastanjelaantje")
    press_button(desk.window, "Done")
    with desk.qtbot.waitSignal(desk.workspace.locked):
        key(Qt.Key.Key_1, CTRL)


# language


def test_another_language_builds_the_window_anew_and_keeps_what_was_typed(desk: Desk) -> None:
    write("4")
    key(Qt.Key.Key_R, ALT)
    write("half een zin")
    key(Qt.Key.Key_Comma, CTRL)
    old = desk.window
    desk.settings[LANGUAGE] = "nl"
    desk.workspace._rebuild()  # noqa: SLF001  the settings page has tests of its own
    desk.qtbot.waitUntil(lambda: not old.isVisible())
    desk.wait_for_keys()
    assert desk.window.current_page == "settings"
    key(Qt.Key.Key_1, CTRL)
    assert "Wat raakt mij nu?" in texts(desk.window) or "Wat raakt mij" in texts(desk.window)
    found = [
        each.toPlainText()
        for each in desk.window.findChildren(QPlainTextEdit)
        if each.isVisible() and each.toPlainText()
    ]
    assert found == ["half een zin"]
    desk.window.findChild(Rail)
    key(Qt.Key.Key_Return, CTRL)
    assert entries(desk) == [{"pain": 4}]


# the bin


def test_what_lies_in_the_bin_for_thirty_days_is_gone_at_the_next_start(desk: Desk) -> None:
    for number, days in enumerate((31, 29)):
        entry = written(days_ago(40, 9, number), 5)
        desk.vault.entries.save(entry)
        desk.vault.entries.bin(entry.uuid, NOW - timedelta(days=days))
    desk.window.close()
    vault = Vault.open(
        desk.vault.folder, Passphrase("vier losse woorden"), catalogue=CATALOGUE, clock=desk.clock
    )
    background = Background()
    workspace = Workspace(vault, desk.settings, desk.clock, background, is_example=True)
    window = workspace.open()
    desk.qtbot.addWidget(window)
    assert len(vault.entries.binned()) == 1
    workspace.close()
    background.close()


# other windows


@pytest.mark.parametrize(
    ("which", "words"),
    [
        ((Qt.Key.Key_F1, None), "It makes no diagnosis"),
        ((Qt.Key.Key_H, CTRL), "You do not have to carry this alone"),
        ((Qt.Key.Key_Question, CTRL), "As yesterday"),
    ],
)
def test_help_keys_and_what_the_program_is_open_by_a_key_and_close_by_escape(
    desk: Desk, which: tuple[Qt.Key, Qt.KeyboardModifier | None], words: str
) -> None:
    read: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        read.append(texts(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, desk.window, read_and_close)
    key(which[0], which[1] or Qt.KeyboardModifier.NoModifier)
    assert len(read) == 1
    assert words in read[0]


def test_the_example_says_that_nothing_in_it_is_ones_own(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    vault, _code = Vault.create(
        tmp_path / "Example.raakvlak",
        "vier losse woorden",
        catalogue=CATALOGUE,
        clock=clock,
        kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
    )
    background = Background()
    settings = Settings(tmp_path / "settings.json")
    workspace = Workspace(vault, settings, clock, background, is_example=True)
    window = workspace.open()
    qtbot.addWidget(window)
    window.show()
    assert "Example: nothing here is yours" in texts(window)
    assert "Your recovery sheet" not in texts(window)
    with qtbot.waitSignal(workspace.locked):
        press_button(window, "To your own diary")
    background.close()


def test_the_diary_is_encrypted_anew_and_locks(desk: Desk) -> None:
    folder, qtbot = desk.vault.folder, desk.qtbot
    before = unlock(read_headers(folder), Passphrase("vier losse woorden")).data_key
    desk.window.show_page("settings")
    press_button(desk.window, "Encrypt the diary anew")
    press_button(desk.window, "Encrypt anew")
    assert "Please type your current passphrase." in texts(desk.window)
    write("not this one")
    press_button(desk.window, "Encrypt anew")
    qtbot.waitUntil(lambda: "That is not the passphrase." in texts(desk.window), timeout=30_000)
    write("vier losse woorden")
    press_button(desk.window, "Encrypt anew")
    qtbot.waitUntil(lambda: new_key_window() is not None, timeout=30_000)
    window = new_key_window()
    assert window is not None
    qtbot.waitUntil(lambda: "Your new recovery sheet" in texts(window), timeout=60_000)
    press_button(window, "Help now")
    helps = window.findChildren(HelpWindow)
    assert [each.isVisible() for each in helps] == [True]
    helps[0].close()
    with qtbot.waitSignal(desk.workspace.locked, timeout=60_000):
        press_button(window, "I wrote it down")
    after = unlock(read_headers(folder), Passphrase("vier losse woorden")).data_key
    assert after != before
    vault = Vault.open(
        folder, Passphrase("vier losse woorden"), catalogue=CATALOGUE, clock=desk.clock
    )
    assert vault.preferences[SHEET_DONE]
    vault.close()


def new_key_window() -> NewKeyWindow | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, NewKeyWindow)]
    return next((each for each in found if each.isVisible()), None)


def test_a_file_that_is_dropped_on_the_window_is_read_on_the_page_of_files(
    desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(to_csv(DiaryContent((written(days_ago(3), 4),)), CATALOGUE))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 5), action, data, button, plain)
    QApplication.sendEvent(desk.window, enter)
    drop = QDropEvent(QPointF(300, 5), action, data, button, plain)
    QApplication.sendEvent(desk.window, drop)
    desk.qtbot.waitUntil(lambda: "1 moment is new." in texts(desk.window))


def test_the_settings_know_the_way_to_the_files(desk: Desk) -> None:
    desk.window.show_page("settings")
    press_button(desk.window, "Files, in and out")
    assert desk.window.current_page == "files"
    press_button(desk.window, "Back")
    assert desk.window.current_page == "settings"


def test_a_room_says_the_key_of_its_action() -> None:
    keys = {action.key: action.shortcut for action in actions.ACTIONS}
    for room in (*rooms.ROOMS, *rooms.BESIDE):
        assert room.shortcut == keys.get(room.key, ""), room.key


def test_whoever_comes_back_from_a_room_finds_the_place_among_the_rooms(desk: Desk) -> None:
    for room in rooms.ROOMS[1:]:  # a guided moment says first what is good to know
        desk.window.show_page("looking_back")
        press_button(desk.window, _(room.name))
        assert desk.window.current_page == room.key
        key(Qt.Key.Key_Escape)
        assert desk.window.current_page == "looking_back"
        here = QApplication.focusWidget()
        assert isinstance(here, QAbstractButton)
        assert here.text() == _(room.name)


# the guided moment


def begin_guided(desk: Desk) -> None:
    key(Qt.Key.Key_M, CTRL)
    if "Call a doctor first when" in texts(desk.window):
        press_button(desk.window, "Next")


def test_a_guided_moment_takes_the_whole_window_and_leads_back_where_one_was(desk: Desk) -> None:
    desk.vault.entries.save(written(days_ago(1), 4, "gisteren"))
    for page in ("today", "diary", "together", "settings", "lists"):
        desk.window.show_page(page)
        begin_guided(desk)
        assert not rail_is_seen(desk)
        assert {"Help now", "Stop"} <= set(texts(desk.window).split("\n"))
        key(Qt.Key.Key_Escape)
        assert desk.window.current_page == page
        assert rail_is_seen(desk)


def test_a_guided_moment_leads_back_to_the_entry_that_was_being_changed(desk: Desk) -> None:
    entry = written(days_ago(1), 4, "gisteren")
    desk.vault.entries.save(entry)
    desk.workspace._open_entry(entry)  # noqa: SLF001  the page, not the way to it
    desk.question().setPlainText("gisteren, anders")
    begin_guided(desk)
    key(Qt.Key.Key_M, CTRL)
    key(Qt.Key.Key_Escape)
    assert desk.window.current_page == "entry"
    assert desk.question().toPlainText() == "gisteren, anders"


def test_a_guided_moment_of_a_bad_day_is_of_the_usual_size_and_leads_back(desk: Desk) -> None:
    usual = current_theme().text_scale
    desk.workspace.toggle_bad_day()
    begin_guided(desk)
    assert current_theme().text_scale == usual
    assert not rail_is_seen(desk)
    key(Qt.Key.Key_Escape)
    assert desk.window.current_page == "bad_day_page"
    assert current_theme().text_scale > usual
    assert not rail_is_seen(desk)


def test_undoing_a_guided_moment_does_not_fill_the_form_of_today(desk: Desk) -> None:
    begin_guided(desk)
    write("6")
    for _card in range(8):
        press_button(desk.window, "Next" if _card < 7 else "Save")
    assert entries(desk) == [{"pain": 6}]
    assert desk.window.current_page == "today"
    key(Qt.Key.Key_Z, CTRL)
    assert entries(desk) == []
    key(Qt.Key.Key_Return)
    assert entries(desk) == []
    begin_guided(desk)
    for _card in range(8):
        press_button(desk.window, "Next" if _card < 7 else "Save")
    assert entries(desk) == [{"pain": 6}]


def test_a_guided_moment_goes_on_in_the_other_language(desk: Desk) -> None:
    begin_guided(desk)
    write("6")
    desk.workspace._pages.settings.language_changed.emit()  # noqa: SLF001  as the settings do
    desk.wait_for_keys()
    assert desk.window.current_page == "guided_moment"
    assert not rail_is_seen(desk)
    draft = desk.vault.drafts.draft("guided")
    assert draft is not None
    assert draft.readings == {"pain": 6}
    assert "Begun today 14:05, and kept." in texts(desk.window)
    press_button(desk.window, "Stop")
    assert desk.window.current_page == "today"


def test_a_lock_in_the_middle_of_a_guided_moment_keeps_it(desk: Desk) -> None:
    begin_guided(desk)
    write("6")
    folder = desk.vault.folder
    desk.workspace.lock()
    vault = Vault.open(
        folder, Passphrase("vier losse woorden"), catalogue=CATALOGUE, clock=desk.clock
    )
    draft = vault.drafts.draft("guided")
    vault.close()
    assert draft is not None
    assert draft.is_guided
    assert draft.readings == {"pain": 6}
