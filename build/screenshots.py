"""Pictures of every page on the example diary: ``python build/screenshots.py OUT [--language nl|en] …``.

The clock stands still and no screen is needed, so the same version gives the same pictures everywhere.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

from diary.app.first_window import complete
from diary.domain.entry import new_entry
from diary.domain.example import example_content
from diary.domain.helplines import helplines
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import QUIET
from diary.domain.prompts import MATTERED, TOUCHING
from diary.domain.worksheet import Worksheet
from diary.domain.worksheet_reading import finished
from diary.domain.worksheets import SHEETS
from diary.i18n import LANGUAGES, _
from diary.settings import LANGUAGE, TEXT_SIZE, TEXT_SIZES, THEME, Settings
from diary.ui import actions
from diary.ui.about_window import AboutWindow
from diary.ui.background import Background
from diary.ui.files.files_page import FilesPage
from diary.ui.first_run.window import FirstRunWindow
from diary.ui.guided.guided_page import GuidedPage
from diary.ui.help_window import HelpWindow
from diary.ui.life.life_page import LifePage
from diary.ui.look import Look
from diary.ui.looking_back import rooms
from diary.ui.looking_back.rooms import LIFE
from diary.ui.main_window import MainWindow
from diary.ui.measuring.measuring_page import MeasuringPage
from diary.ui.questionnaires.questionnaires_page import QuestionnairesPage
from diary.ui.records.lists_page import ListsPage
from diary.ui.report.report_page import ReportPage
from diary.ui.restore_window import RestoreWindow
from diary.ui.settings_page.own_questions import OwnQuestions
from diary.ui.shortcuts_window import ShortcutsWindow
from diary.ui.timeline.timeline_page import TimelinePage
from diary.ui.together.together_page import WAYS, TogetherPage
from diary.ui.together.why_window import WhyWindow
from diary.ui.understanding.window import UnderstandingWindow
from diary.ui.unlock_forms import UnlockForms
from diary.ui.unlock_window import UnlockWindow
from diary.ui.widgets.button import Button
from diary.ui.widgets.segment import SegmentCell
from diary.ui.widgets.toast import Toast
from diary.ui.worksheets.worksheets_page import WorksheetsPage
from diary.ui.workspace import Workspace
from diary.ui.writing.quiet_text import QuietText
from diary.ui.writing.writing_page import WritingPage
from diary.vault.header import Kdf
from diary.vault.vault import Vault

NOW = datetime(2026, 3, 8, 14, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))
_PATIENCE_SECONDS = 20
_CHEAP = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)


class Camera:
    """Takes the pictures, one after the other."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        """Writes into ``folder``; windows get ``size`` in pixels."""
        self._folder = folder
        self._size = size
        # Python may let go of a window in the middle of Qt's walk over all of them, and that crashes.
        self._taken: list[QWidget] = []
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, widget: QWidget) -> None:
        """Show ``widget`` and write it as ``name``.png."""
        self._taken.append(widget)
        if widget.isWindow():
            widget.resize(*self._size)
        widget.show()
        for _round in range(6):
            QApplication.processEvents()
        widget.grab().save(str(self._folder / f"{name}.png"))


def take_all(camera: Camera, settings: Settings, folder: Path, application: QApplication) -> None:
    """Every page and window."""
    look = Look(application, settings)
    complete(application, look)
    clock: Callable[[], datetime] = lambda: NOW  # noqa: E731  a clock that stands still
    catalogue = Catalogue(MEASURES)
    language = settings[LANGUAGE]
    camera.take("unlock", UnlockWindow("", clock, forms=UnlockForms, may_use_this_computer=True))
    first_run = FirstRunWindow(folder / "Raakvlak.raakvlak", clock)
    camera.take("first-run", first_run)
    vault, code = Vault.create(
        folder / "x.raakvlak", "a b c d e f", catalogue=catalogue, clock=clock, kdf=_CHEAP
    )
    first_run.show_recovery_code(code)
    camera.take("recovery-sheet", first_run)
    vault.whole.write(example_content(language, NOW))
    begun = next(
        entry
        for entry in vault.entries.newest(200)
        if TOUCHING.key in entry.words and MATTERED.key in entry.words and len(entry.feelings) > 1
    )
    vault.drafts.keep(
        "today",
        replace(new_entry(clock), readings={"pain": 6}, words=begun.words, feelings=begun.feelings),
    )
    background = Background()
    workspace = Workspace(vault, settings, clock, background, is_example=True)
    workspace.look_changed.connect(look.draw)
    window = workspace.open()
    for name in (
        actions.GO_TODAY.key,
        actions.GO_DIARY.key,
        actions.GO_TIMELINE.key,
        actions.GO_LOOKING_BACK.key,
        actions.LISTS.key,
        actions.SETTINGS.key,
    ):
        go_to(window, name)
        camera.take(name, window)
    take_ways_to_look(camera, window)
    take_views_of_time(camera, window)
    take_lists(camera, window)
    take_questionnaires(camera, window)
    take_writing(camera, window)
    take_files(camera, window)
    take_guided(camera, window)
    take_report(camera, window)
    take_worksheets(camera, window)
    take_life(camera, window)
    take_measuring(camera, window, vault)
    camera.take("help-now", HelpWindow(helplines(language), window))
    camera.take("keys", ShortcutsWindow(window))
    camera.take("restore", RestoreWindow())
    camera.take("why", WhyWindow(window))
    camera.take("understanding", UnderstandingWindow(window))
    camera.take("about", AboutWindow(window))
    workspace.toggle_bad_day()
    camera.take("bad-day", window)
    workspace.toggle_bad_day()
    take_quiet(camera, window)
    workspace.close()
    background.close()


def take_guided(camera: Camera, window: MainWindow) -> None:
    """A guided moment, card by card, with a number and two words."""
    go_to(window, actions.GUIDED_MOMENT.key)
    page = window.findChildren(GuidedPage)[0]
    for name in ("red-flags", "pain", "pause", "question", "feel", "name", "express", "now", "end"):
        camera.take(f"guided-{name}", window)
        page.press_digit(5)
        page.go_on()


def take_views_of_time(camera: Camera, window: MainWindow) -> None:
    """The Timeline as calendar, body and table, with its layers, a moment and a new event."""
    go_to(window, actions.GO_TIMELINE.key)
    page = window.findChildren(TimelinePage)[0]
    lines, calendar, body = page.kinds.findChildren(QAbstractButton)
    for name, kind in (("timeline-calendar", calendar), ("timeline-body", body)):
        kind.click()
        camera.take(name, window)
    lines.click()
    for name, switch in (
        ("timeline-table", page.table_button),
        ("timeline-layers", page.layers_button),
    ):
        switch.click()
        camera.take(name, window)
        switch.click()
    page.chart.setFocus()
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    camera.take("timeline-moment", window)
    page.event_button.click()
    camera.take("timeline-event", window)


def take_ways_to_look(camera: Camera, window: MainWindow) -> None:
    """The page Together in each of its ways, over the whole diary, once everything was worked out."""
    go_to(window, actions.GO_TOGETHER.key)
    page = next(each for each in window.findChildren(TogetherPage))
    page.show_period("all")
    for name in WAYS:
        page.show_view(name)
        end = time.monotonic() + _PATIENCE_SECONDS
        while not page.has_table and time.monotonic() < end:
            QApplication.processEvents()
        camera.take(f"together-{name}", window)


def take_lists(camera: Camera, window: MainWindow) -> None:
    """The panels of the own lists and of an own question."""
    go_to(window, actions.LISTS.key)
    page = window.findChildren(ListsPage)[0]
    for name, words in (
        ("medicine", _("Add a medicine")),
        ("treatment", _("Add a treatment")),
        ("consultation", _("Add a consultation")),
    ):
        press(page, words)
        camera.take(name, window)
    go_to(window, actions.SETTINGS.key)
    press(window.findChildren(OwnQuestions)[0], _("Add a question of my own"))
    camera.take("own-question", window)


def take_questionnaires(camera: Camera, window: MainWindow) -> None:
    """Totals from start to end, a total, and a questionnaire that is filled in."""
    go_to(window, actions.QUESTIONNAIRES.key)
    page = window.findChildren(QuestionnairesPage)[0]
    camera.take("questionnaires", window)
    press(page, _("Add a total"))
    camera.take("total", window)
    press(page, _("Fill in"))
    camera.take("questionnaire", window)


def take_writing(camera: Camera, window: MainWindow) -> None:
    """Writing freely: before, while, set aside and after."""
    go_to(window, rooms.WRITING.key)
    page = window.findChildren(WritingPage)[0]
    prompt = _("A letter that I need not send.")
    for words in (prompt, _("Keep it")):
        press(page, words)
    camera.take("writing-before", window)
    press(page, _("Begin to write"))
    window.findChildren(QuietText)[0].setPlainText(f"{prompt}\n\n…")
    camera.take("writing", window)
    press(page, _("Stop"))
    camera.take("writing-set-aside", window)
    press(page, _("Go on writing"))
    press(page, _("Done"))
    camera.take("writing-after", window)
    press(page, _("Close"))


def take_files(camera: Camera, window: MainWindow) -> None:
    """The page of files that leave and come in, in each form."""
    go_to(window, actions.FILES.key)
    page = window.findChildren(FilesPage)[0]
    for cell, name in zip(page.findChildren(SegmentCell), ("table", "fhir", "whole"), strict=True):
        cell.click()
        camera.take(f"files-{name}", window)


def take_report(camera: Camera, window: MainWindow) -> None:
    """The page Report, before a file is written, and large."""
    go_to(window, actions.GO_REPORT.key)
    page = window.findChildren(ReportPage)[0]
    end = time.monotonic() + _PATIENCE_SECONDS
    while not page.is_made and time.monotonic() < end:
        QApplication.processEvents()
    camera.take("report", window)
    page.handing_over.open_pdf_panel()
    camera.take("report-saving", window)
    page.handing_over.close_panels()
    page.handing_over.show_big()
    if page.handing_over.big_screen is not None:
        camera.take("report-big", page.handing_over.big_screen)
    page.handing_over.leave_big()


def take_worksheets(camera: Camera, window: MainWindow) -> None:
    """The worksheets: the list, each that was filled in last, a form, and the quiet page."""
    go_to(window, rooms.WORKSHEETS.key)
    page = window.findChildren(WorksheetsPage)[0]
    camera.take("worksheets", window)
    sheets = page.session.records.all(Worksheet)
    for sheet in SHEETS:
        for record in finished(sheets, sheet.key)[:1]:
            page.show_sheet(record)
            camera.take(f"worksheet-{sheet.key}", window)
    page.fill_in(SHEETS[0])
    camera.take("worksheet-form", window)
    page.show_relaxing()
    camera.take("resting", window)
    page.show_breathing()
    camera.take("breathing", window)


def take_life(camera: Camera, window: MainWindow) -> None:
    """The life timeline: whole, with an event, what can be added, near by, as a table, and in a pause."""
    go_to(window, LIFE.key)
    page = window.findChildren(LifePage)[0]
    camera.take("life", window)
    chart = page.frame.chart
    if chart.chart is not None:
        marks = chart.chart.marks()
        heaviest = min(marks, key=lambda mark: mark.weight or 0)
        chart.choose_marks((heaviest,))
        chart.opened.emit(heaviest)
        camera.take("life-event", window)
    page.panels.ask_what()
    camera.take("life-adding", window)
    page.panels.close()
    page.toggle_table()
    camera.take("life-table", window)
    page.toggle_table()
    page.begin_pause()
    camera.take("life-pause", window)
    page.end_pause()


def take_measuring(camera: Camera, window: MainWindow, vault: Vault) -> None:
    """Measuring and resting: nothing chosen, a new time, one that lasts, and one that is over."""
    go_to(window, rooms.MEASURING.key)
    camera.take("measuring", window)
    page = window.findChildren(MeasuringPage)[0]
    press(page, _("Choose a time"))
    camera.take("measuring-new", window)
    press(page, _("Save"))
    go_to(window, actions.GO_TODAY.key)
    camera.take("today-measuring", window)
    store = vault.records.of(MeasuringPeriod)
    (period,) = store.all()
    store.save(replace(period, first=NOW.date() - timedelta(14), last=NOW.date() - timedelta(1)))
    go_to(window, rooms.MEASURING.key)
    page.refresh()
    camera.take("measuring-ended", window)
    press(page, _("Look back"))
    camera.take("measuring-over", window)


def take_quiet(camera: Camera, window: MainWindow) -> None:
    """The pages that are full of figures, while figures are hidden."""
    window.findChildren(WorksheetsPage)[0].session.prefer(QUIET, True)
    for key in (
        actions.GO_TODAY.key,
        actions.GO_DIARY.key,
        actions.GO_TIMELINE.key,
        actions.GO_TOGETHER.key,
        actions.GO_REPORT.key,
        actions.QUESTIONNAIRES.key,
        LIFE.key,
        rooms.WORKSHEETS.key,
    ):
        go_to(window, key)
        camera.take(f"quiet-{key}", window)


def go_to(window: MainWindow, key: str) -> None:
    """Show a page as somebody who chooses it would: what was said on the one before is over."""
    window.findChildren(Toast)[0].close_message()
    window.show_page(key)


def press(within: QWidget, words: str) -> None:
    """Press the button with these words."""
    kinds = (Button, QRadioButton)
    found = [each for kind in kinds for each in within.findChildren(kind)]
    next(each for each in found if each.text() == words and each.isVisibleTo(within)).click()


def main() -> int:
    """Read the arguments and take the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--text", type=int, choices=TEXT_SIZES, default=100)
    parser.add_argument("--size", default="1280x800", help="width x height in pixels")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        settings = Settings(folder / "settings.json")
        settings[LANGUAGE] = arguments.language
        settings[THEME] = arguments.theme
        settings[TEXT_SIZE] = arguments.text
        width, _x, height = arguments.size.partition("x")
        take_all(Camera(arguments.out, (int(width), int(height))), settings, folder, application)
    return 0


if __name__ == "__main__":
    sys.exit(main())
