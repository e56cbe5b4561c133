"""Saving what the Timeline, Together and the Questionnaires show as a picture, as a person does."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import DARK
from diary.domain.example import example_content
from diary.domain.fuzzy_date import on_day
from diary.domain.life import new_event
from diary.domain.preference import QUIET, TIMELINE_LANES, TIMELINE_OVERLAY
from diary.domain.record import new_record
from diary.domain.score import Score
from diary.i18n import speak
from diary.paths import translations
from diary.ui.background import Background
from diary.ui.questionnaires.questionnaires_page import QuestionnairesPage
from diary.ui.session import Session
from diary.ui.theme import Theme, apply_theme, current_theme
from diary.ui.timeline.timeline_page import TimelinePage
from diary.ui.together.together_page import (
    AROUND,
    CHANGE,
    GUIDED,
    PACING,
    PAIRS,
    RHYTHM,
    SUSPICIONS,
    TRYING,
    TogetherPage,
)
from tests.ui.desk import all_seen, everything, place, press_button, seen, texts
from tests.ui.diary_entries import NOW, days_ago, written


@dataclass
class Answers:
    """The dialog, answered by the test; ``meanwhile`` happens while it is open."""

    folder: Path
    meanwhile: Callable[[], object] = lambda: None
    asked: list[str] = field(default_factory=list)
    is_stopped: bool = False

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
        assert parent.isVisible()
        assert title
        self.asked.append(kind)
        self.meanwhile()
        return None if self.is_stopped else self.folder / f"{len(self.asked)} {name}"

    @property
    def last(self) -> Path:
        """The file that was chosen last."""
        (found,) = self.folder.glob(f"{len(self.asked)} *")
        return found


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    (tmp_path / "pictures").mkdir()
    return Answers(tmp_path / "pictures")


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def timeline(session: Session, qtbot: QtBot, answers: Answers) -> TimelinePage:
    for number in range(100):
        if number % 9 != 4:
            feelings = ("sad", "calm")
            session.vault.entries.save(written(days_ago(number), number % 7, feelings=feelings))
    for ago, words in ((20, "inside"), (60, "outside")):
        day = NOW.date() - timedelta(ago)
        session.records.note(new_event(session.clock, "other", words, on_day(day)))
    made = TimelinePage(session, dialogs=answers)
    place(qtbot, made, width=1072, height=800)
    press_button(made, "30 days")
    return made


@pytest.fixture
def together(
    session: Session, background: Background, qtbot: QtBot, answers: Answers
) -> TogetherPage:
    session.vault.whole.write(example_content("en", NOW))
    made = TogetherPage(session, background, dialogs=answers)
    place(qtbot, made, width=1072, height=900)
    qtbot.waitUntil(lambda: made.has_table, timeout=30_000)
    return made


@pytest.fixture
def questionnaires(session: Session, qtbot: QtBot, answers: Answers) -> QuestionnairesPage:
    for day, total in ((date(2025, 1, 13), 33.0), (date(2025, 6, 30), 4.0)):
        score = new_record(Score, session.clock, instrument="pcs", day=day, values={"total": total})
        session.records.note(score)
    made = QuestionnairesPage(session, dialogs=answers)
    place(qtbot, made, height=1000)
    return made


def words_in(file: Path) -> str:
    """All words of an SVG."""
    root = ET.parse(file).getroot()  # noqa: S314  written by ourselves a moment ago
    return " ".join(" ".join(root.itertext()).split())


def save_svg(page: QWidget, answers: Answers, which: str = "") -> str:
    """The words of a chart that is saved; the first unless another is named."""
    press_button(page, "Save a chart")
    if which:
        seen(page, QComboBox, "Which chart").setCurrentText(which)
    press_button(page, "Save as SVG")
    return words_in(answers.last)


def look(page: TogetherPage, way: str, qtbot: QtBot) -> None:
    page.show_view(way)
    qtbot.waitUntil(lambda: page.has_table, timeout=30_000)


def offered(page: QWidget) -> list[str]:
    press_button(page, "Save a chart")
    box = seen(page, QComboBox, "Which chart")
    return [box.itemText(number) for number in range(box.count())]


def test_it_says_what_leaves_before_and_where_it_went_after(
    timeline: TimelinePage, answers: Answers, session: Session
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    press_button(timeline, "Save a chart")
    read = texts(timeline)
    assert "The file is not encrypted: whoever has it can read it." in read
    assert "It holds: Timeline, 7 February 2026 to 8 March 2026." in read
    assert not list(answers.folder.iterdir())
    press_button(timeline, "Save as PNG")
    assert answers.last.read_bytes().startswith(b"\x89PNG")
    assert said == ["Saved as ‘1 chart.png’ in ‘pictures’."]
    assert "not encrypted" not in texts(timeline)
    assert QApplication.focusWidget() is timeline.picture_button


def test_a_picture_is_as_wide_as_was_asked(timeline: TimelinePage, answers: Answers) -> None:
    for width in ("800", "3200"):
        press_button(timeline, "Save a chart")
        press_button(timeline, width)
        press_button(timeline, "Save as PNG")
        assert QImage(str(answers.last)).width() == int(width)


def test_it_has_a_title_the_period_and_the_lanes(timeline: TimelinePage, answers: Answers) -> None:
    words = save_svg(timeline, answers)
    assert "Timeline" in words
    assert "7 February 2026 to 8 March 2026" in words
    assert "In these 30 days you wrote on" in words
    assert "Feelings" in words


def test_days_outside_the_part_in_sight_are_not_in_the_file(
    timeline: TimelinePage, answers: Answers, session: Session, qtbot: QtBot
) -> None:
    words = save_svg(timeline, answers)
    assert "inside" in words
    assert "outside" not in words
    before = answers.last.read_text(encoding="utf-8")
    for ago in range(30, 100):
        for entry in session.vault.entries.of_day(NOW.date() - timedelta(ago)):
            session.vault.entries.purge(entry.uuid)
    session.content_changed.emit()
    chart = timeline.chart
    qtbot.waitUntil(lambda: int((chart.stops < chart.part[0]).sum()) == 1)  # the event that stays
    save_svg(timeline, answers)
    assert answers.last.read_text(encoding="utf-8") == before


def test_a_hidden_lane_is_not_in_the_file(
    timeline: TimelinePage, answers: Answers, session: Session, qtbot: QtBot
) -> None:
    session.prefer(TIMELINE_LANES, {"feelings": False})
    qtbot.waitUntil(lambda: "Feelings" not in timeline.chart.accessibleDescription())
    qtbot.wait(20)
    assert "Feelings" not in save_svg(timeline, answers)


def test_lanes_over_each_other_are_drawn(
    timeline: TimelinePage, answers: Answers, session: Session, qtbot: QtBot
) -> None:
    session.prefer(TIMELINE_OVERLAY, ["pain", "feelings.sadness"])
    qtbot.wait(20)
    save_svg(timeline, answers)
    assert answers.last.stat().st_size > 5000


def test_without_numbers_on_the_screen_there_are_none_in_the_file(
    timeline: TimelinePage, answers: Answers, session: Session, qtbot: QtBot
) -> None:
    assert "worst" in save_svg(timeline, answers)
    session.prefer(QUIET, value=True)
    qtbot.waitUntil(lambda: "worst pain of a day" not in texts(timeline))
    words = save_svg(timeline, answers)
    assert "worst 0" not in words
    assert "usually" not in words
    for kind in ("calendar", "body"):
        press_button(timeline, kind)
        numbers = set(re.findall(r"\b\d+\b", save_svg(timeline, answers)))
        assert numbers <= {"7", "8", "2026"}, kind


def test_it_is_light_and_of_one_size_whatever_the_screen_looks_like(
    timeline: TimelinePage, answers: Answers, application: QApplication
) -> None:
    pictures = []
    for theme in (current_theme(), Theme(DARK, 2.0, dark=True)):
        apply_theme(application, theme)
        for kind in ("lines", "calendar", "body"):
            press_button(timeline, kind)
            press_button(timeline, "Save a chart")
            press_button(timeline, "Save as PNG")
            pictures.append(QImage(str(answers.last)))
        assert current_theme() == theme
    assert pictures[:3] == pictures[3:]
    assert pictures[0].pixelColor(1, 1).name() == "#ffffff"


def test_the_calendar_and_the_body_are_saved_too(timeline: TimelinePage, answers: Answers) -> None:
    press_button(timeline, "calendar")
    calendar = save_svg(timeline, answers)
    assert "Calendar: Pain now" in calendar
    assert "February 2026" in calendar
    press_button(timeline, "body")
    body = save_svg(timeline, answers)
    assert "The body, front and back" in body
    assert "front" in body


def test_a_table_is_no_picture(timeline: TimelinePage) -> None:
    press_button(timeline, "Save a chart")
    timeline.toggle_table()
    assert "Save a chart" not in texts(timeline)
    assert "not encrypted" not in texts(timeline)


def test_another_period_changes_what_leaves_while_it_is_asked(
    timeline: TimelinePage, answers: Answers
) -> None:
    press_button(timeline, "Save a chart")
    press_button(timeline, "7 days")
    assert "It holds: Timeline, 2 March 2026 to 8 March 2026." in texts(timeline)
    press_button(timeline, "Save as SVG")
    assert "2 March 2026 to 8 March 2026" in words_in(answers.last)


def test_esc_and_better_not_write_nothing(timeline: TimelinePage, answers: Answers) -> None:
    press_button(timeline, "Save a chart")
    QTest.keyClick(timeline.pictures.panel, Qt.Key.Key_Escape)
    assert "not encrypted" not in texts(timeline)
    press_button(timeline, "Save a chart")
    answers.is_stopped = True
    press_button(timeline, "Save as PNG")
    assert "not encrypted" in texts(timeline)
    press_button(timeline, "Better not")
    assert not list(answers.folder.iterdir())


def test_the_folder_of_the_diary_is_no_place_for_a_picture(
    timeline: TimelinePage, answers: Answers, session: Session
) -> None:
    problems: list[str] = []
    session.problem.connect(problems.append)
    answers.folder = session.vault.folder
    press_button(timeline, "Save a chart")
    press_button(timeline, "Save as PNG")
    assert len(problems) == 1
    assert "could not be written" in problems[0]
    assert not list(session.vault.folder.glob("*.png"))


def test_a_lock_while_the_dialog_is_open_writes_nothing(
    timeline: TimelinePage, answers: Answers, session: Session
) -> None:
    answers.meanwhile = session.vault_about_to_lock.emit
    press_button(timeline, "Save a chart")
    press_button(timeline, "Save as PNG")
    assert not list(answers.folder.iterdir())
    assert "8 March" not in everything(timeline)


def test_it_speaks_the_language_of_the_window(
    session: Session, qtbot: QtBot, answers: Answers
) -> None:
    session.vault.entries.save(written(days_ago(1), 4))
    speak("nl", translations())
    try:
        page = TimelinePage(session, dialogs=answers)
        place(qtbot, page, width=1072, height=800)
        page.picture_button.click()
        page.pictures.panel.save_asked.emit(0, 800, "svg")
        assert "9 december 2025 tot 8 maart 2026" in words_in(answers.last)
    finally:
        speak("en", translations())


def test_an_empty_timeline_has_nothing_to_save(session: Session, qtbot: QtBot) -> None:
    page = TimelinePage(session)
    place(qtbot, page, width=1072, height=800)
    assert "Save a chart" not in texts(page)
    page.pictures.open_panel()
    assert "not encrypted" not in texts(page)


def test_of_what_goes_together_the_rows_in_sight_are_saved(
    together: TogetherPage, answers: Answers
) -> None:
    words = save_svg(together, answers)
    assert "Together: Worst pain of the day" in words
    assert "8 September 2025 to 8 March 2026" in words
    assert "Seen together" in words
    assert "It does not tell why." in words
    before = words.count("probably between")
    press_button(together, "Show 4 more")
    assert save_svg(together, answers).count("probably between") == before + 4


@pytest.mark.parametrize(
    ("way", "names"),
    [
        (AROUND, ["Around “conflict”: Worst pain of the day"]),
        (PACING, ["Much and little: the load of each day"]),
        (CHANGE, ["Before and after rehabilitation programme: Worst pain of the day"]),
        (GUIDED, ["Guided moments: Pain", "Guided moments: How heavy it felt"]),
        (
            RHYTHM,
            [
                "Over the day: Worst pain of the day",
                "Since getting up: Worst pain of the day",
                "Over the week: Worst pain of the day",
            ],
        ),
    ],
)
def test_every_other_way_to_look_is_saved_with_its_words(
    together: TogetherPage, answers: Answers, qtbot: QtBot, way: str, names: list[str]
) -> None:
    look(together, way, qtbot)
    assert offered(together) == names
    words = save_svg(together, answers, names[-1])
    assert names[-1] in words
    assert "2025 to" in words


def test_before_and_after_goes_with_its_caution_and_its_own_days(
    together: TogetherPage, answers: Answers, qtbot: QtBot
) -> None:
    look(together, CHANGE, qtbot)
    words = save_svg(together, answers)
    assert "gets better by itself" in words
    assert "9 September 2025 to 7 March 2026" in words


@pytest.mark.parametrize("way", [SUSPICIONS, TRYING])
def test_where_there_are_only_words_nothing_is_offered(
    together: TogetherPage, qtbot: QtBot, way: str
) -> None:
    press_button(together, "Save a chart")
    look(together, way, qtbot)
    assert "Save a chart" not in texts(together)
    assert "not encrypted" not in texts(together)


@pytest.mark.parametrize("way", [PAIRS, AROUND, RHYTHM, PACING, CHANGE, GUIDED])
def test_where_numbers_are_hidden_no_chart_is_offered(
    together: TogetherPage, session: Session, qtbot: QtBot, way: str
) -> None:
    look(together, way, qtbot)
    press_button(together, "Save a chart")
    session.prefer(QUIET, value=True)
    qtbot.waitUntil(lambda: "Save a chart" not in texts(together), timeout=30_000)
    qtbot.waitUntil(lambda: together.has_table, timeout=30_000)
    assert "Save a chart" not in texts(together)


def test_a_table_of_what_goes_together_is_no_picture(together: TogetherPage) -> None:
    together.toggle_table()
    assert "Save a chart" not in texts(together)


def test_after_the_lock_together_offers_nothing(together: TogetherPage, session: Session) -> None:
    press_button(together, "Save a chart")
    session.vault_about_to_lock.emit()
    assert "Save a chart" not in texts(together)
    assert "Worst pain" not in everything(together)


def test_a_questionnaire_is_saved_from_start_to_end(
    questionnaires: QuestionnairesPage, answers: Answers
) -> None:
    words = save_svg(questionnaires, answers)
    assert "PCS" in words
    assert "13 January 2025 to 30 June 2025" in words
    assert "0, the better side" in words
    assert "33" in words
    assert "A change says nothing about why." in words


def test_totals_as_a_table_or_without_numbers_are_no_picture(
    questionnaires: QuestionnairesPage, session: Session, qtbot: QtBot
) -> None:
    press_button(questionnaires, "Save a chart")
    press_button(questionnaires, "As a table")
    assert "Save a chart" not in texts(questionnaires)
    press_button(questionnaires, "As pictures")
    assert "Save a chart" in texts(questionnaires)
    session.prefer(QUIET, value=True)
    qtbot.waitUntil(lambda: "Save a chart" not in texts(questionnaires))


def test_after_the_lock_the_questionnaires_offer_nothing(
    questionnaires: QuestionnairesPage, session: Session
) -> None:
    press_button(questionnaires, "Save a chart")
    session.vault_about_to_lock.emit()
    assert "PCS" not in [box.currentText() for box in questionnaires.findChildren(QComboBox)]
    assert not list(all_seen(questionnaires, QComboBox))
