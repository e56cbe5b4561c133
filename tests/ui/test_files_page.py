"""Files that leave and come in, as a person writes and brings them in through the window."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.diary_content import DiaryContent
from diary.domain.example import example_content
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.medicine import Medicine, new_medicine
from diary.exchange.csv_file import to_csv
from diary.exchange.found import Tell
from diary.exchange.json_file import from_json, to_json
from diary.exchange.reading import read_file
from diary.exchange.selection import Part, Selection, selected
from diary.ui.background import Background
from diary.ui.diary.diary_page import DiaryPage
from diary.ui.files.file_drop import FileDrop
from diary.ui.files.files_page import FilesPage
from diary.ui.files.import_window import ImportWindow
from diary.ui.session import Session
from tests.fakes import FakeClock
from tests.ui.desk import everything, key, place, press_button, seen, texts
from tests.ui.diary_entries import NOW, days_ago, written

CATALOGUE = Catalogue(MEASURES)


class Desk:
    """The page, with a place for files that somebody chose."""

    def __init__(self, session: Session, background: Background, folder: Path) -> None:
        self.session = session
        self.background = background
        self.target: Path | None = folder / "out.csv"
        self.source: Path | None = folder / "in.csv"
        self.proposed = ""
        self.page = FilesPage(
            session,
            background,
            choose_target=self._choose_target,
            choose_source=lambda _parent: self.source,
        )

    def _choose_target(self, _parent: QWidget, name: str) -> Path | None:
        self.proposed = name
        return self.target


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def desk(qtbot: QtBot, session: Session, background: Background, tmp_path: Path) -> Desk:
    session.vault.entries.save(written(days_ago(1), 6, "ruzie aan de telefoon"))
    session.vault.entries.save(written(days_ago(200), 3, "lang geleden"))
    (tmp_path / "files").mkdir()
    desk = Desk(session, background, tmp_path / "files")
    place(qtbot, desk.page, height=1600)
    return desk


def choose(page: FilesPage, words: str) -> None:
    seen(page, QAbstractButton, words).click()


def write(qtbot: QtBot, desk: Desk, says: str = "The file is not encrypted.") -> None:
    press_button(desk.page, "Write the file")
    qtbot.waitUntil(lambda: says in texts(desk.page).replace("\u200b", ""))


# leaving


def test_before_it_is_written_it_is_said_that_it_is_not_encrypted_and_what_is_in_it(
    desk: Desk,
) -> None:
    told = texts(desk.page)
    assert "The file is not encrypted: whoever gets it can read it." in told
    assert "In it: pain, sleep, figures, feelings" in told
    assert "Left out: my own questions" in told
    choose(desk.page, "My own words")
    assert "medicines, treatments, questionnaires, my own words." in texts(desk.page)
    choose(desk.page, "Whole diary")
    assert "Everything is in it" in texts(desk.page)
    assert "What goes along?" not in texts(desk.page)
    assert "Left out" not in texts(desk.page)


def test_a_table_of_the_chosen_days_and_parts_is_written_and_it_is_said_where(
    desk: Desk, qtbot: QtBot
) -> None:
    write(qtbot, desk, "1 moment was written to")
    assert desk.target is not None
    assert str(desk.target) in texts(desk.page).replace("\u200b", "")
    assert desk.proposed == "Raakvlak 2026-03-08.csv"
    raw = desk.target.read_text(encoding="utf-8-sig")
    assert "ruzie" not in raw
    assert len(raw.splitlines()) == 2
    choose(desk.page, "all days")
    choose(desk.page, "My own words")
    assert "was written to" not in texts(desk.page)
    write(qtbot, desk, "2 moments were written to")
    assert "ruzie" in desk.target.read_text(encoding="utf-8-sig")


def test_days_that_are_let_go_are_all_days(desk: Desk, qtbot: QtBot) -> None:
    choose(desk.page, "90 days")
    write(qtbot, desk, "2 moments were written to")


def test_a_bundle_offers_only_what_it_can_hold_and_remembers_the_rest(desk: Desk) -> None:
    choose(desk.page, "What happened")
    choose(desk.page, "For care (FHIR)")
    assert "What happened" not in [
        each.text() for each in desk.page.findChildren(QAbstractButton) if each.isVisible()
    ]
    choose(desk.page, "Feelings")
    choose(desk.page, "Table")
    told = texts(desk.page)
    assert "In it: pain, sleep, figures, places in the body" in told
    assert "what happened" in told.split("Left out")[0]


@pytest.mark.parametrize("form", ["For care (FHIR)", "Whole diary"])
def test_each_form_can_be_read_again(desk: Desk, qtbot: QtBot, form: str) -> None:
    choose(desk.page, form)
    write(qtbot, desk, "to /")
    assert desk.target is not None
    assert desk.proposed.endswith(".json")
    found = read_file(desk.target, CATALOGUE, NOW)
    assert len(found.content.entries) == (1 if "FHIR" in form else 2)


def test_whoever_chooses_no_place_writes_nothing(desk: Desk) -> None:
    desk.target = None
    press_button(desk.page, "Write the file")
    assert desk.proposed
    assert "written to" not in texts(desk.page)


def test_where_it_cannot_be_written_one_sentence_says_so(desk: Desk, qtbot: QtBot) -> None:
    assert desk.target is not None
    desk.target = desk.target.parent / "nowhere" / "a.csv"
    write(qtbot, desk, "The file ‘a.csv’ could not be written.")
    desk.target = desk.session.vault.folder / "vault.json"
    before = desk.target.read_bytes()
    write(qtbot, desk, "The file ‘vault.json’ could not be written.")
    assert desk.target.read_bytes() == before


def test_where_nothing_was_chosen_there_is_no_file(desk: Desk, qtbot: QtBot) -> None:
    for words in ("Pain, sleep, figures", "Feelings"):
        choose(desk.page, words)
    write(qtbot, desk, "There is nothing to write of what you chose.")
    assert desk.target is not None
    assert not desk.target.exists()


# coming in


def other_diary(words: str = "uit het andere dagboek") -> DiaryContent:
    clock = FakeClock(NOW)
    medicine = new_medicine(clock, "paracetamol")
    return DiaryContent(
        (written(days_ago(3), 4, words), written(days_ago(4), 5)), medicines=(medicine,)
    )


def give(desk: Desk, raw: bytes) -> None:
    assert desk.source is not None
    desk.source.write_bytes(raw)
    press_button(desk.page, "Choose a file")


def table(content: DiaryContent) -> bytes:
    return to_csv(selected(content, Selection(frozenset(Part))), CATALOGUE)


def test_first_it_is_said_what_is_new_and_nothing_is_written(desk: Desk, qtbot: QtBot) -> None:
    give(desk, table(other_diary()))
    qtbot.waitUntil(lambda: desk.page.coming.has_news)
    told = texts(desk.page)
    assert "2 moments are new." in told
    assert "1 other thing is new" in told
    assert desk.session.vault.entries.count() == 2
    press_button(desk.page, "Not now")
    assert not desk.page.coming.has_news
    assert "are new" not in texts(desk.page)


def test_it_is_brought_in_and_taken_back_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    session = desk.session
    before = to_json(session.vault.whole.read(), CATALOGUE)
    kinds: list[type] = []
    session.records.changed.connect(kinds.append)
    give(desk, table(other_diary()))
    qtbot.waitUntil(lambda: desk.page.coming.has_news)
    with qtbot.waitSignal(session.told) as told:
        press_button(desk.page, "Bring it in")
    assert told.args == ["2 moments were brought in."]
    after = to_json(session.vault.whole.read(), CATALOGUE)
    assert session.vault.entries.count() == 4
    assert [each.name for each in session.records.medicines()] == ["paracetamol"]
    with qtbot.waitSignal(session.content_changed):
        session.undo()
    assert to_json(session.vault.whole.read(), CATALOGUE) == before
    session.redo()
    assert to_json(session.vault.whole.read(), CATALOGUE) == after
    assert kinds == [Medicine] * 3


def test_what_cannot_be_read_is_named_by_its_line_and_the_rest_comes_in(
    desk: Desk, qtbot: QtBot
) -> None:
    head, first, second, *rest = table(other_diary()).split(b"\r\n")
    broken = first.replace(b"[", b"(")
    give(desk, b"\r\n".join([head, broken, second, *rest]))
    qtbot.waitUntil(lambda: desk.page.coming.has_news)
    assert "1 line cannot be read and stays out." in texts(desk.page)
    press_button(desk.page, "What cannot be read")
    assert "line 2, column kind" in texts(desk.page)
    with qtbot.waitSignal(desk.session.told):
        press_button(desk.page, "Bring it in")


def test_the_same_file_again_has_nothing_new(desk: Desk, qtbot: QtBot) -> None:
    give(desk, to_json(desk.session.vault.whole.read(), CATALOGUE))
    qtbot.waitUntil(lambda: "There is nothing new in it." in texts(desk.page))
    assert "2 moments are here already." in texts(desk.page)
    assert "Bring it in" not in texts(desk.page)


def test_a_file_that_is_none_of_ours_is_refused_and_another_can_be_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    give(desk, b"\xff\xd8\xff" * 100)
    qtbot.waitUntil(lambda: "cannot be read as a diary export" in texts(desk.page))
    give(desk, table(other_diary()))
    qtbot.waitUntil(lambda: desk.page.coming.has_news)
    assert "cannot be read as a diary export" not in texts(desk.page)


def test_reading_can_be_stopped(desk: Desk, qtbot: QtBot) -> None:
    is_pressed = threading.Event()
    # The one thread waits, so that the file is not read before the press.
    desk.background.run(desk.page, is_pressed.wait, lambda _out: None, lambda _error: None)
    give(desk, to_json(other_diary(), CATALOGUE))
    choose(desk.page, "Stop")
    is_pressed.set()
    qtbot.waitUntil(lambda: seen(desk.page, QAbstractButton, "Choose a file").isEnabled())
    assert desk.session.vault.entries.count() == 2


def test_whoever_chooses_no_file_reads_none(desk: Desk) -> None:
    desk.source = None
    press_button(desk.page, "Choose a file")
    assert "is being read" not in texts(desk.page)


def test_a_page_that_is_open_shows_what_was_taken_back(
    desk: Desk, qtbot: QtBot, session: Session
) -> None:
    diary = DiaryPage(session)
    give(desk, table(other_diary()))
    qtbot.waitUntil(lambda: desk.page.coming.has_news)
    with qtbot.waitSignal(session.told):
        press_button(desk.page, "Bring it in")
    place(qtbot, diary)
    qtbot.waitUntil(lambda: diary.list.model().rowCount() > 0)
    rows = diary.list.model().rowCount()
    session.undo()
    qtbot.waitUntil(lambda: diary.list.model().rowCount() < rows)


def test_when_the_diary_locks_the_page_holds_nothing_of_a_file(desk: Desk, qtbot: QtBot) -> None:
    give(desk, table(other_diary()))
    qtbot.waitUntil(lambda: desk.page.coming.has_news)
    desk.session.vault_about_to_lock.emit()
    assert not desk.page.coming.has_news
    assert "are new" not in everything(desk.page)
    press_button(desk.page, "Write the file")
    assert desk.proposed == ""
    give(desk, table(other_diary()))
    assert "is being read" not in texts(desk.page)


def test_escape_goes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.page.focus_first()
    with qtbot.waitSignal(desk.page.left):
        key(Qt.Key.Key_Escape)


# while it is brought in


@pytest.fixture
def importing(qtbot: QtBot, background: Background) -> ImportWindow:
    window = ImportWindow(background)
    qtbot.addWidget(window)
    return window


def test_bringing_in_tells_how_far_it_is_and_stops_when_asked(
    importing: ImportWindow, qtbot: QtBot
) -> None:
    may_go_on = threading.Event()
    failed: list[str] = []

    def work(tell: Tell) -> None:
        tell(0.4)
        may_go_on.wait(20)
        tell(0.5)

    importing.begin(work, lambda: failed.append("done"), lambda error: failed.append(str(error)))
    qtbot.waitUntil(lambda: "40 %" in texts(importing))
    importing.activateWindow()
    qtbot.waitUntil(importing.isActiveWindow)
    key(Qt.Key.Key_Escape)
    assert "Stopping" in texts(importing)
    may_go_on.set()
    qtbot.waitUntil(lambda: failed == ["Stopped. Nothing was imported."])
    assert not importing.isVisible()


def test_a_lock_waits_until_nothing_is_written_any_more(
    importing: ImportWindow, qtbot: QtBot
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def work(tell: Tell) -> None:
        begun.set()
        try:
            while True:
                tell(0.1)
        finally:
            ended.set()

    failed: list[object] = []
    importing.begin(work, lambda: None, failed.append)
    assert begun.wait(20)
    importing.stop_and_wait()
    assert ended.is_set()
    qtbot.waitUntil(lambda: len(failed) == 1)


# dropping


def drag(file: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) if isinstance(file, Path) else QUrl(file)])
    return data


@pytest.mark.parametrize(("file", "takes"), [(Path("/x/a.csv"), True), ("https://x/a.csv", False)])
def test_one_file_can_be_dropped_on_the_window(qtbot: QtBot, file: Path | str, takes: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dropped: list[Path] = []
    drop = FileDrop(window)
    drop.dropped.connect(dropped.append)
    data = drag(file)
    action, button, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(5, 5), action, data, button, plain)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted() is takes
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), action, data, button, plain))
    assert dropped == ([file] if takes else [])


def test_the_example_leaves_and_comes_back_without_a_difference(
    desk: Desk, qtbot: QtBot, session: Session
) -> None:
    session.vault.whole.write(example_content("en", NOW))
    choose(desk.page, "Whole diary")
    write(qtbot, desk, "moments were written to")
    assert desk.target is not None
    content = from_json(desk.target.read_bytes(), CATALOGUE, NOW)
    assert to_json(content, CATALOGUE) == to_json(session.vault.whole.read(), CATALOGUE)
