"""Every page and window of the program, full of things, to be looked over."""

import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from shiboken6 import delete

from diary.domain.consequences_sheet import CONSEQUENCES
from diary.domain.diary_content import DiaryContent
from diary.domain.example import example_content
from diary.domain.health_sheet import HEALTH
from diary.domain.helplines import helplines
from diary.domain.helps import answered
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.parts import PARTS
from diary.domain.practice import Practice
from diary.domain.preference import ASKED, WEEKLY
from diary.domain.record import new_record
from diary.domain.why_sheet import WHY
from diary.domain.worksheet import Worksheet
from diary.domain.worksheet_parts import Sheet
from diary.domain.worksheets import ACTIVITIES, GOALS, THOUGHT, WEEK
from diary.exchange.csv_file import to_csv
from diary.i18n import _, language
from diary.settings import Settings
from diary.ui.about_window import AboutWindow
from diary.ui.background import Background
from diary.ui.error_dialog import ErrorDialog
from diary.ui.exercises.exercises import NOTICING
from diary.ui.exercises.window import ExerciseWindow
from diary.ui.files.files_page import FilesPage
from diary.ui.files.import_window import ImportWindow
from diary.ui.first_run.window import FirstRunWindow
from diary.ui.guided.family_list import FamilyRow
from diary.ui.guided.guided_page import GuidedPage
from diary.ui.help_window import HelpWindow
from diary.ui.life.add_panel import BIRTH_DAY, EVENT
from diary.ui.life.life_page import LifePage
from diary.ui.looking_back import rooms
from diary.ui.report.report_page import ReportPage
from diary.ui.restore_window import RestoreWindow
from diary.ui.safety_plan_window import SafetyPlanWindow
from diary.ui.shortcuts_window import ShortcutsWindow
from diary.ui.timeline.timeline_page import TimelinePage
from diary.ui.together.together_page import PACING, SUSPICIONS, TRYING, WAYS, TogetherPage
from diary.ui.together.why_window import WhyWindow
from diary.ui.understanding.window import UnderstandingWindow
from diary.ui.unlock_forms import UnlockForms
from diary.ui.unlock_window import UnlockWindow
from diary.ui.widgets.button import Button
from diary.ui.widgets.chip import Chip
from diary.ui.widgets.choice_list import ChoiceList
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.segment import SegmentCell
from diary.ui.widgets.switch_row import Switch
from diary.ui.workspace import Workspace
from diary.ui.writing.quiet_text import QuietText
from diary.ui.writing.writing_page import WritingPage
from diary.vault.header import Kdf
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import printed
from diary.vault.sealing import seal
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.desk import all_seen
from tests.ui.diary_entries import days_ago, written

CATALOGUE = Catalogue(MEASURES)
CODE = printed(bytes(range(20)))
PASSPHRASE = "vier losse woorden"


def morning() -> datetime:
    return datetime(2026, 3, 8, 9, 5, tzinfo=UTC)


CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
"""What one can click or write in."""


class Diaries:
    """Diaries that are written once, closed, and copied for whoever opens one: writing takes longer than looking."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def copy(self, to: Path, clock: FakeClock, *, is_full: bool, is_measured: bool) -> Vault:
        """An open diary in the new folder ``to``; ``is_full`` holds the example, ``is_measured`` times of measuring."""
        made = self._folder / f"{is_full}-{is_measured}.raakvlak"
        if not made.exists():
            _write_diary(made, clock, is_full=is_full, is_measured=is_measured)
        shutil.copytree(made, to)
        return Vault.open(to, Passphrase(PASSPHRASE), catalogue=CATALOGUE, clock=clock)


def _write_diary(folder: Path, clock: FakeClock, *, is_full: bool, is_measured: bool) -> None:
    vault, _code = Vault.create(
        folder,
        PASSPHRASE,
        catalogue=CATALOGUE,
        clock=clock,
        kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
    )
    keys = [part.key for part in PARTS] + [measure.key for measure in CATALOGUE.recorded()]
    vault.preferences[ASKED] = dict.fromkeys(keys, True)
    entry = written(days_ago(0), 7, "ruzie aan de telefoon", feelings=("tense", "despairing"))
    for each in (entry, written(days_ago(2), 3), written(days_ago(9), 10, "slecht geslapen")):
        vault.entries.save(each)
    if is_full:
        vault.whole.write(example_content("en", clock()))
    if is_measured:
        measure(vault, clock)
    vault.close()


class Places:
    """Opens any page or window of the program, full of things."""

    def __init__(self, folder: Path, clock: FakeClock, diaries: Diaries) -> None:
        self._folder, self._clock, self._diaries = folder, clock, diaries
        self._opened: list[QWidget] = []
        self._ends: list[Callable[[], object]] = []

    def open(self, name: str) -> QWidget:
        window = self._standing(name)
        self._opened.append(window)
        window.show()
        window.activateWindow()
        for press in _PRESSED.get(name, ()):
            press(window)
        return window

    def close(self) -> None:
        for end in self._ends:
            end()
        for window in self._opened:
            delete(window)

    def _standing(self, name: str) -> QWidget:
        windows: dict[str, Callable[[], QWidget]] = {
            "help": lambda: HelpWindow(helplines(language())),
            "about": AboutWindow,
            "keys": ShortcutsWindow,
            "why": WhyWindow,
            "exercise": lambda: ExerciseWindow(NOTICING),
            "understanding": UnderstandingWindow,
            "bug": lambda: ErrorDialog("diary.ui.x.Bug\n  ui/x.py:3 x"),
            "unlock": lambda: UnlockWindow("Sanne", morning, forms=UnlockForms),
            "unlock refused": self._refused,
            "restore": RestoreWindow,
            "file that is brought in": self._import,
            "first run": self._first_run,
            "first run, recovery": self._recovery,
        }
        return windows[name]() if name in windows else self._page(name)

    def _import(self) -> QWidget:
        background = Background()
        self._ends.append(background.close)
        return ImportWindow(background)

    def _refused(self) -> QWidget:
        window = UnlockWindow("Sanne", morning, forms=UnlockForms)
        window.show_refusal("That is not the passphrase. Please check capital letters.")
        return window

    def _first_run(self) -> QWidget:
        return FirstRunWindow(self._folder / "New.raakvlak", morning)

    def _recovery(self) -> QWidget:
        window = FirstRunWindow(self._folder / "New.raakvlak", morning)
        window.show_recovery_code(CODE)
        return window

    def _page(self, name: str) -> QWidget:
        shown = _PAGES.get(name, name)
        vault = self._diaries.copy(
            self._folder / "Diary.raakvlak",
            self._clock,
            is_full=shown in {"together", "life", "questionnaires", "worksheets"}
            or name == "report, worksheets",
            is_measured=_PAGES.get(name) == rooms.MEASURING.key or name in _AT_REST,
        )
        vault.preferences[WEEKLY] = name == "today, once a week"
        background, settings = Background(), Settings(self._folder / "settings.json")
        is_example = name != "today, a prompt"  # nothing is asked of an example
        workspace = Workspace(vault, settings, self._clock, background, is_example=is_example)
        if name == "today, a pause":
            workspace._session.begin_pause()  # noqa: SLF001  as a person began it before
        self._ends += [workspace.close, background.close]
        window = workspace.open()
        if name == "safety plan":
            return SafetyPlanWindow(workspace._session)  # noqa: SLF001  the page, not the way to it
        if name == "entry":
            (entry,) = vault.entries.of_day(days_ago(0).date())
            workspace._open_entry(entry)  # noqa: SLF001  the page, not the way to it
        else:
            window.show_page(_PAGES.get(name, name))
        for fold in window.findChildren(Disclosure):
            fold.set_open("folded" not in name)
        return window


def measure(vault: Vault, clock: FakeClock) -> None:
    """A time of measuring that was looked back on, one that is over, and three answers whether it helps."""
    store, today = vault.records.of(MeasuringPeriod), clock().date()
    for first, last, aim, reviewed in ((60, 40, "buiten zijn", True), (20, 1, "slaap", False)):
        store.save(
            new_record(
                MeasuringPeriod,
                clock,
                first=today - timedelta(first),
                last=today - timedelta(last),
                aim=aim,
                reviewed=today if reviewed else None,
                review="vaker dan gedacht" if reviewed else "",
            )
        )
    for days, figure in ((60, 1), (40, -2), (20, 0)):
        sheet = answered(clock, today - timedelta(days), figure, "te veel cijfers")
        vault.records.of(Worksheet).save(sheet)


def _press(words: str) -> Callable[[QWidget], None]:
    return lambda window: next(
        each for each in all_seen(window, QAbstractButton) if each.text() == _(words)
    ).click()


def _switch(words: str) -> Callable[[QWidget], None]:
    return lambda window: next(
        each for each in all_seen(window, Switch) if each.accessibleName() == _(words)
    ).click()


def _timeline(window: QWidget) -> TimelinePage:
    return next(iter(all_seen(window, TimelinePage)))


def _show_kind(place: int) -> Callable[[QWidget], None]:
    return lambda window: _timeline(window).kinds.findChildren(QAbstractButton)[place].click()


def _choose(words: str) -> Callable[[QWidget], None]:
    return lambda window: next(
        each for each in all_seen(window, QRadioButton) if each.text() == _(words)
    ).click()


def _write(window: QWidget) -> None:
    next(iter(all_seen(window, QuietText))).setPlainText("Het regende.")


def _seal_a_text(window: QWidget) -> None:
    page = next(iter(all_seen(window, WritingPage)))
    session = page._session  # noqa: SLF001  the page, not the way to it
    sealed = seal("Het regende.", "lamp boom zee", Kdf(memory_kib=8 * 1024, passes=1, lanes=1))
    practice = new_record(
        Practice, session.clock, kind="writing", at=session.now(), fate="sealed", sealed=sealed
    )
    session.records.save(practice, "")


def _press_kind(window: QWidget) -> None:
    next(each for each in all_seen(window, SegmentCell) if each.text() == _("Whole diary")).click()


def _read_file(window: QWidget) -> None:
    page = next(iter(all_seen(window, FilesPage)))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "een tabel van een andere computer.csv"
        content = DiaryContent((written(days_ago(3), 4), written(days_ago(4), 5)))
        raw = to_csv(content, CATALOGUE)
        head, first, *rest = raw.split(b"\r\n")
        file.write_bytes(b"\r\n".join([head, first, first, *rest]))
        page.bring_in(file)
        end = time.monotonic() + _PATIENCE_SECONDS
        while not page.coming.has_news:
            QApplication.processEvents()
            assert time.monotonic() < end, "the file was not read"


def _life(window: QWidget) -> LifePage:
    return next(iter(all_seen(window, LifePage)))


def _open_mark(name: str) -> Callable[[QWidget], None]:
    def open_mark(window: QWidget) -> None:
        chart = _life(window).frame.chart
        assert chart.chart is not None
        chart.opened.emit(next(mark for mark in chart.chart.marks() if mark.name == name))

    return open_mark


_PATIENCE_SECONDS = 30


def _look(way: str) -> Callable[[QWidget], None]:
    def look(window: QWidget) -> None:
        page = next(iter(all_seen(window, TogetherPage)))
        page.show_period("all")
        page.show_view(way)
        end = time.monotonic() + _PATIENCE_SECONDS
        while not page.has_table:
            QApplication.processEvents()
            assert time.monotonic() < end, f"{way} was not worked out"

    return look


_GUIDED = ("red flags", "pain", "pause", "question", "feel", "name", "express", "after", "ground")


def _go_on(times: int) -> Callable[[QWidget], None]:
    def go_on(window: QWidget) -> None:
        page = next(iter(all_seen(window, GuidedPage)))
        for _card in range(times):
            page.go_on()
        _settle()

    return go_on


def _settle() -> None:
    """Let what was laid out anew take its place, as it does before anybody sees it."""
    for _level in range(4):
        QApplication.sendPostedEvents()


def _open_family(window: QWidget) -> None:
    next(row for row in all_seen(window, FamilyRow) if row.key == "sadness").click()
    for chip in list(all_seen(window, Chip)):
        chip.click()
    _settle()


def _wait_for_report(window: QWidget) -> None:
    page = next(iter(all_seen(window, ReportPage)))
    end = time.monotonic() + _PATIENCE_SECONDS
    while not page.is_made:
        QApplication.processEvents()
        assert time.monotonic() < end, "the report was not made"


def _read(sheet: Sheet) -> Callable[[QWidget], None]:
    """The last that was filled in, beside the one before it where there is one."""

    def read(window: QWidget) -> None:
        _press_named(f"{_(sheet.name)}, ")(window)
        for choice in all_seen(window, ChoiceList):
            if choice.accessibleName() == _("Beside it"):
                choice.setFocus()
                QTest.keyClick(choice, Qt.Key.Key_Down)

    return read


def _fill(sheet: Sheet, steps: int = 0) -> Callable[[QWidget], None]:
    def fill(window: QWidget) -> None:
        _press_named(f"{_(sheet.name)}: ")(window)
        for _step in range(steps):
            _press("Next")(window)
        QApplication.sendPostedEvents()  # the last step has much to lay out

    return fill


def _press_named(beginning: str) -> Callable[[QWidget], None]:
    return lambda window: next(
        each for each in all_seen(window, Button) if each.accessibleName().startswith(beginning)
    ).click()


_SHEETS: dict[str, tuple[Callable[[QWidget], object], ...]] = {
    "a circle": (_read(CONSEQUENCES),),
    "three columns": (_read(WHY),),
    "six sides": (_read(HEALTH),),
    "goals": (_read(GOALS),),
    "a thought, looked at": (_read(THOUGHT),),
    "activities over time": (_read(ACTIVITIES),),
    "the circle, first step": (_fill(CONSEQUENCES),),
    "the circle, weighed": (_fill(CONSEQUENCES, len(CONSEQUENCES.steps) - 1),),
    "why, pointing": (_fill(WHY), _press("Point at something")),
    "six sides, filled in": (_fill(HEALTH),),
    "goals, filled in": (_fill(GOALS),),
    "activities, filled in": (_fill(ACTIVITIES),),
    "week, filled in": (_fill(WEEK),),
    "resting": (_press("To the quiet page"), _press("Write one down")),
    "breathing": (_press("To the quiet page"), _press("To breathe")),
}


_PAGES = {
    "writing, to seal": "writing",
    "writing, quiet": "writing",
    "writing, set aside": "writing",
    "writing, after": "writing",
    "writing, sealed texts": "writing",
    "writing, a sealed text": "writing",
    **{f"guided, {card}": "guided_moment" for card in _GUIDED},
    "report, as a file": "report",
    "report, a chart": "report",
    "report, worksheets": "report",
    **dict.fromkeys(_SHEETS, "worksheets"),
    "experiment": "together",
    "step of the ladder": "together",
    "suspicion": "together",
    **{f"together, {way}": "together" for way in WAYS},
    "today, folded": "today",
    "bad day": "bad_day_page",
    "calendar": "timeline",
    "body": "timeline",
    "table": "timeline",
    "layers": "timeline",
    "moment on the timeline": "timeline",
    "event": "timeline",
    "timeline, a chart": "timeline",
    "together, a chart": "together",
    "questionnaires, a chart": "questionnaires",
    "medicine": "lists",
    "treatment": "lists",
    "consultation": "lists",
    "total": "questionnaires",
    "questionnaire": "questionnaires",
    "files, whole diary": "files",
    "file that is read": "files",
    "life, adding": "life",
    "life, event": "life",
    "life, new event": "life",
    "life, complaint": "life",
    "life, what carried": "life",
    "life, birth": "life",
    "life, table": "life",
    "life, pause": "life",
    "today, a pause": "today",
    "today, once a week": "today",
    "today, a prompt": "today",
    "measuring": rooms.MEASURING.key,
    "time of measuring": rooms.MEASURING.key,
    "looking back on it": rooms.MEASURING.key,
}
_QUIET: tuple[Callable[[QWidget], object], ...] = (
    _choose("A letter that I need not send."),
    _choose("Let it go"),
    _press("Begin to write"),
)
_AT_REST = frozenset({"today, a pause", "today, once a week", "today, a prompt"})
_PRESSED: dict[str, tuple[Callable[[QWidget], object], ...]] = {
    **_SHEETS,
    **{f"together, {way}": (_look(way),) for way in WAYS},
    **{f"guided, {card}": (_go_on(place),) for place, card in enumerate(_GUIDED)},
    "guided, name": (_go_on(_GUIDED.index("name")), _open_family),
    "experiment": (_look(TRYING), _press("Plan an experiment")),
    "step of the ladder": (_look(TRYING), _press("Add a step")),
    "suspicion": (_look(SUSPICIONS), _press("Write down a suspicion")),
    "writing, to seal": (_choose("Seal it"),),
    "writing, quiet": _QUIET,
    "writing, set aside": (*_QUIET, _write, _press("Stop")),
    "writing, after": (*_QUIET, _write, _press("Done")),
    "writing, sealed texts": (_seal_a_text, _press("Sealed texts")),
    "writing, a sealed text": (_seal_a_text, _press("Sealed texts"), _press("Read")),
    "report": (_wait_for_report,),
    "report, as a file": (_wait_for_report, _press("Save as PDF")),
    "report, a chart": (_wait_for_report, _press("Save a chart")),
    "report, worksheets": (
        _wait_for_report,
        _press("Worksheets"),
        _switch("Six sides of my health"),
        _wait_for_report,
    ),
    "calendar": (_show_kind(1),),
    "body": (_show_kind(2),),
    "table": (lambda window: _timeline(window).table_button.click(),),
    "layers": (lambda window: _timeline(window).layers_button.click(),),
    "moment on the timeline": (
        lambda window: QTest.keyClick(_timeline(window).chart, Qt.Key.Key_Left),
    ),
    "event": (lambda window: _timeline(window).event_button.click(),),
    "timeline, a chart": (_press("Save a chart"),),
    "together, a chart": (_look(PACING), _press("Save a chart")),
    "questionnaires, a chart": (_press("Save a chart"),),
    "medicine": (_press("Add a medicine"),),
    "treatment": (_press("Add a treatment"),),
    "consultation": (_press("Add a consultation"),),
    "total": (_press("Add a total"),),
    "questionnaire": (_press("Fill in"),),
    "files, whole diary": (_press_kind,),
    "file that is read": (_read_file,),
    "life, adding": (lambda window: _life(window).panels.ask_what(),),
    "life, event": (_open_mark("Dad dies"),),
    "life, new event": (lambda window: _life(window).panels.add(EVENT),),
    "life, complaint": (_open_mark("back pain"),),
    "life, what carried": (_open_mark("the garden"),),
    "life, birth": (lambda window: _life(window).panels.add(BIRTH_DAY),),
    "life, table": (lambda window: _life(window).toggle_table(),),
    "life, pause": (lambda window: _life(window).begin_pause(),),
    "looking back on it": (_press("Look back"),),
    "time of measuring": (
        _press("Look back"),
        _press("Go on for a while"),
        _press("Save"),
        _press("Another end"),
    ),
}

PLACES = (
    "today",
    "today, folded",
    "entry",
    "diary",
    "timeline",
    "calendar",
    "body",
    "table",
    "layers",
    "moment on the timeline",
    "event",
    *(f"together, {way}" for way in WAYS),
    "experiment",
    "step of the ladder",
    "suspicion",
    *(f"guided, {card}" for card in _GUIDED),
    "report",
    "report, as a file",
    "report, a chart",
    "report, worksheets",
    "worksheets",
    *_SHEETS,
    "lists",
    "medicine",
    "treatment",
    "consultation",
    "questionnaires",
    "total",
    "questionnaire",
    "writing",
    "writing, to seal",
    "writing, quiet",
    "writing, set aside",
    "writing, after",
    "writing, sealed texts",
    "writing, a sealed text",
    "files",
    "files, whole diary",
    "file that is read",
    "file that is brought in",
    "life",
    "life, adding",
    "life, event",
    "life, new event",
    "life, complaint",
    "life, what carried",
    "life, birth",
    "life, table",
    "life, pause",
    "today, a pause",
    "today, once a week",
    "today, a prompt",
    "measuring",
    "looking back on it",
    "time of measuring",
    "settings",
    "bad day",
    "help",
    "about",
    "keys",
    "why",
    "understanding",
    "safety plan",
    "exercise",
    "bug",
    "unlock",
    "unlock refused",
    "restore",
    "first run",
    "first run, recovery",
)


def words(widget: QWidget) -> str:
    """A widget, to find it by."""
    return f"{type(widget).__name__} {widget.accessibleName()!r} in {_path(widget)}"


def _path(widget: QWidget) -> str:
    parents: list[str] = []
    parent = widget.parentWidget()
    while parent is not None and len(parents) < 3:
        parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(parents)
