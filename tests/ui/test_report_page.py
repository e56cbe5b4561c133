"""The page Report as a person uses it: choose, look, and hand over."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.consult import Consult
from diary.domain.fuzzy_date import in_year
from diary.domain.life import LifeEvent, new_event
from diary.domain.preference import REPORT_PARTS, REPORT_QUESTIONS
from diary.domain.record import new_record
from diary.domain.worksheet import Item, Worksheet
from diary.i18n import language
from diary.report.readers import Part
from diary.report.sections import Document, Painted
from diary.report.sheet_choice import version_key
from diary.ui.background import Background
from diary.ui.report.report_page import ReportPage
from diary.ui.session import Session
from diary.ui.widgets.chip import RadioChip
from diary.ui.widgets.chip_row import ChipRow
from tests.report.reports import text_of
from tests.ui.desk import everything, place, press_button, seen, texts
from tests.ui.diary_entries import NOW, days_ago, written


@dataclass
class Answers:
    """The dialogs, answered by the test."""

    file: Path | None = None
    prints: bool = True
    printed: list[Document] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
        assert parent.isVisible()
        assert title
        self.asked.append((name, kind))
        return self.file

    def print_report(self, parent: QWidget, document: Document) -> bool:
        assert parent is not None
        self.printed.append(document)
        return self.prints


@pytest.fixture
def background() -> Iterator[Background]:
    runs = Background()
    yield runs
    runs.close()


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "for the doctor.pdf")


@pytest.fixture
def page(
    qtbot: QtBot, session: Session, background: Background, answers: Answers
) -> Iterator[ReportPage]:
    for ago in range(1, 60):
        session.vault.entries.save(written(days_ago(ago, 20), ago % 8, "canarywords"))
    opened = ReportPage(session, background, dialogs=answers)
    place(qtbot, opened, 1200, 900)
    qtbot.waitUntil(lambda: opened.is_made)
    yield opened
    opened.forget()


def shown(page: ReportPage) -> Document:
    document = page.preview.document
    assert document is not None
    return document


def parts(page: ReportPage) -> set[Part]:
    return {section.part for section in shown(page).sections}


def click(page: ReportPage, qtbot: QtBot, name: str) -> None:
    """Press, and wait until the pages are made anew."""
    before = page.preview.document
    press_button(page, name)
    qtbot.waitUntil(lambda: page.is_made and page.preview.document is not before)


def test_the_pages_are_there_as_soon_as_one_comes(page: ReportPage) -> None:
    assert shown(page).reader == "for the general practitioner"
    assert page.preview.page_count == 1
    assert "Worst pain of each day" in page.preview.accessibleDescription()


def test_another_reader_gets_other_parts_and_a_warning(page: ReportPage, qtbot: QtBot) -> None:
    assert Part.SLEEP in parts(page)
    click(page, qtbot, "company or insurance doctor")
    assert parts(page) == {Part.FUNCTION, Part.PAIN, Part.KEPT}
    assert "In a claim a whole diary may be asked for" in texts(page)
    click(page, qtbot, "psychologist")
    assert "In a claim" not in texts(page)


def test_there_is_always_somebody_it_is_for(page: ReportPage) -> None:
    QTest.mouseClick(page.choices.readers.chip("gp"), Qt.MouseButton.LeftButton)
    assert page.choices.readers.value() == "gp"


def test_a_part_is_chosen_for_this_reader_and_kept(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    click(page, qtbot, "My own words")
    assert Part.WORDS in parts(page)
    assert session.preference(REPORT_PARTS) == {"gp.words": True}
    click(page, qtbot, "psychologist")
    assert Part.WORDS not in parts(page)
    click(page, qtbot, "general practitioner")
    click(page, qtbot, "My own words")
    assert session.preference(REPORT_PARTS) == {"gp.words": False}


def test_the_report_speaks_its_own_language(page: ReportPage, qtbot: QtBot) -> None:
    click(page, qtbot, "Dutch")
    assert "8 maart 2026" in shown(page).period
    assert language() == "en"
    assert seen(page, QWidget, "Preview of the report").isVisible()


def test_own_days_are_asked_for_and_a_wrong_order_is_said(page: ReportPage, qtbot: QtBot) -> None:
    press_button(page, "own")
    qtbot.waitUntil(lambda: "from which day" in texts(page))
    first, last = page.choices._first, page.choices._last  # noqa: SLF001  the two fields
    first.setFocus()
    QTest.keyClicks(first.editor, "1-3-2026")
    qtbot.waitUntil(lambda: "1 March 2026 to 8 March 2026 (8 days)" in shown(page).period)
    QTest.keyClicks(last.editor, "1-2-2026")
    qtbot.waitUntil(lambda: "from which day" in texts(page))


def test_own_words_come_on_top_and_are_kept_in_the_diary(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    page.choices.own_words.sentence.text.setFocus()
    QTest.keyClicks(page.choices.own_words.sentence.text, "May I lift again")
    qtbot.waitUntil(lambda: Part.QUESTIONS in parts(page))
    assert session.preference(REPORT_QUESTIONS)[0] == "May I lift again"
    assert len(session.preference(REPORT_QUESTIONS)) == 5


def test_the_questions_of_the_next_consultation_are_there_already(
    qtbot: QtBot, session: Session, background: Background
) -> None:
    for ahead, question in ((-3, "an old one"), (4, "the next one"), (9, "a later one")):
        day = NOW.date().fromordinal(NOW.date().toordinal() + ahead)
        session.records.save(
            new_record(Consult, session.clock, day=day, questions=(question,)), "Kept."
        )
    opened = ReportPage(session, background)
    place(qtbot, opened, 1200, 900)
    qtbot.waitUntil(lambda: opened.is_made)
    assert "the next one" in texts(opened)
    assert "an old one" not in texts(opened)
    opened.forget()


def test_before_writing_it_says_what_leaves_and_afterwards_where_it_went(
    page: ReportPage, session: Session, answers: Answers, tmp_path: Path
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    press_button(page, "Save as PDF")
    assert "The file is not encrypted" in texts(page)
    assert "It holds 1 page" in texts(page)
    assert not (tmp_path / "for the doctor.pdf").exists()
    press_button(page, "Choose where")
    assert answers.asked == [("report.pdf", "pdf")]
    assert said == [f"Saved as ‘for the doctor.pdf’ in ‘{tmp_path.name}’."]
    text = text_of((tmp_path / "for the doctor.pdf").read_bytes(), tmp_path)
    assert "for the general practitioner" in text
    assert "canarywords" not in text


def test_a_password_is_for_this_file_alone(page: ReportPage, tmp_path: Path) -> None:
    press_button(page, "Save as PDF")
    QTest.keyClicks(page.handing_over.pdf_panel.password.line, "vijf gele fietsen")
    assert "Who has the file needs the password" in texts(page)
    press_button(page, "Choose where")
    raw = (tmp_path / "for the doctor.pdf").read_bytes()
    assert "general practitioner" in text_of(raw, tmp_path, "vijf gele fietsen")
    assert page.handing_over.pdf_panel.password.text() == ""


def test_thinking_better_of_it_writes_nothing(
    page: ReportPage, answers: Answers, tmp_path: Path
) -> None:
    answers.file = None
    press_button(page, "Save as PDF")
    press_button(page, "Choose where")
    assert "The file is not encrypted" in texts(page)
    QTest.keyClick(page.handing_over.pdf_panel.password.line, Qt.Key.Key_Escape)
    assert "The file is not encrypted" not in texts(page)
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_a_sentence_and_leaves_nothing(
    page: ReportPage, session: Session, answers: Answers, tmp_path: Path
) -> None:
    problems: list[str] = []
    session.problem.connect(problems.append)
    answers.file = tmp_path / "no such folder" / "a.pdf"
    press_button(page, "Save as PDF")
    press_button(page, "Choose where")
    answers.file = session.vault.folder / "vault.json"
    press_button(page, "Choose where")
    assert len(problems) == 2
    assert all("could not be written" in problem for problem in problems)
    assert not list(tmp_path.glob("*.pdf"))


def test_one_chart_can_be_saved_as_a_picture(
    page: ReportPage, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "chart.svg"
    press_button(page, "Save a chart")
    charts = page.handing_over.pictures.panel.charts
    charts.setCurrentText("Worst pain of each day")
    press_button(page, "Save as SVG")
    assert "Worst pain of each day" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    answers.file = tmp_path / "chart.png"
    press_button(page, "Save a chart")
    press_button(page, "Save as PNG")
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    assert answers.asked == [("chart.svg", "svg"), ("chart.png", "png")]


def test_whoever_comes_to_the_page_stands_on_the_reader_that_is_chosen(page: ReportPage) -> None:
    page.focus_first()
    focused = QApplication.focusWidget()
    assert isinstance(focused, RadioChip)
    assert focused.isChecked()


def test_it_is_printed_from_the_keys(page: ReportPage, session: Session, answers: Answers) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert answers.printed == [shown(page)]
    answers.prints = False
    press_button(page, "Print")
    assert said == ["Sent to the printer."]


def test_the_big_screen_shows_it_larger_and_esc_comes_back(page: ReportPage, qtbot: QtBot) -> None:
    QTest.keyClick(page, Qt.Key.Key_F11)
    big = page.handing_over.big_screen
    assert big is not None
    qtbot.waitUntil(big.isVisible)
    assert big.isFullScreen()
    assert big.windowTitle() == "Raakvlak"
    assert big.preview.document is shown(page)
    assert big.preview.sizeHint().width() == round(595.28 * 96 / 72 * 1.75)
    QTest.keyClick(big, Qt.Key.Key_Escape)
    assert page.handing_over.big_screen is None
    assert big.preview.document is None


def test_what_is_written_meanwhile_comes_in(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    before = shown(page)
    session.save(written(NOW, 10), "Saved.")
    qtbot.waitUntil(lambda: page.is_made and shown(page) is not before)
    pain = next(each for each in shown(page).sections if each.part is Part.PAIN)
    assert "10" in [figure.value for figure in getattr(pain, "figures", ())]


def test_after_locking_nothing_of_the_diary_is_held(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    page.choices.own_words.sentence.text.setFocus()
    QTest.keyClicks(page.choices.own_words.sentence.text, "canarysentence")
    press_button(page, "Save a chart")
    press_button(page, "Big screen")
    session.vault_about_to_lock.emit()
    assert session.preference(REPORT_QUESTIONS)[0] == "canarysentence"
    assert page.preview.document is None
    assert page.handing_over.big_screen is None
    assert "canarysentence" not in everything(page)
    assert page.handing_over.pictures.panel.charts.count() == 0
    page.hide()
    page.show()
    qtbot.wait(50)
    assert page.preview.document is None


def test_an_empty_diary_has_a_page_too(
    qtbot: QtBot, session: Session, background: Background
) -> None:
    opened = ReportPage(session, background)
    place(qtbot, opened, 720, 520)
    qtbot.waitUntil(lambda: opened.is_made)
    assert opened.preview.page_count == 1
    opened.forget()


def test_worksheets_and_a_life_are_offered_and_come_into_the_report(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    items = (Item("matters", "singing"),)
    session.vault.records.of(Worksheet).save(
        new_record(Worksheet, session.clock, kind="values", day=session.today, items=items)
    )
    session.vault.records.of(LifeEvent).save(
        new_event(session.clock, "joy", "a grandchild", in_year(2020))
    )
    session.records.changed.emit(LifeEvent)
    click(page, qtbot, "Worksheets")
    press_button(page, "What matters to me")
    press_button(page, "Life timeline")

    def drawn() -> list[str]:
        return [section.title for section in shown(page).sections if isinstance(section, Painted)]

    qtbot.waitUntil(lambda: drawn() == ["Life timeline", "What matters to me"])
    assert page.preview.page_count == 3  # the first; the life and its list; the sheet
    press_button(page, "Save a chart")
    charts = page.handing_over.pictures.panel.charts
    assert "Life timeline" in [charts.itemText(place) for place in range(charts.count())]


def kept_sheet(session: Session, kind: str, text: str, ago: int = 0) -> Worksheet:
    made = new_record(
        Worksheet,
        session.clock,
        kind=kind,
        day=session.today - timedelta(ago),
        items=(Item("matters", text),),
    )
    session.vault.records.of(Worksheet).save(made)
    return made


def sheets_drawn(page: ReportPage) -> list[str]:
    return [
        section.hint
        for section in shown(page).sections
        if isinstance(section, Painted) and section.part is Part.WORKSHEETS
    ]


def test_worksheets_are_chosen_by_kind_and_by_day_and_the_choice_is_kept(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    old, new = (kept_sheet(session, "values", "singing", ago) for ago in (9, 2))
    kept_sheet(session, "thought", "something")
    session.records.changed.emit(Worksheet)
    qtbot.waitUntil(lambda: page.is_made)
    assert "Which worksheets?" not in texts(page)
    click(page, qtbot, "Worksheets")
    assert sheets_drawn(page) == []
    assert "Which worksheets?" in texts(page)
    click(page, qtbot, "What matters to me")
    assert sheets_drawn(page) == ["6 March 2026"]
    assert seen(page, ChipRow, "What matters to me: of which day?").values()
    click(page, qtbot, "27 February")
    assert sheets_drawn(page) == ["6 March 2026", "27 February 2026"]
    click(page, qtbot, "6 March")
    assert sheets_drawn(page) == ["27 February 2026"]
    assert session.preference(REPORT_PARTS) == {
        "gp.worksheets": True,
        "gp.sheet.values": True,
        f"gp.{version_key(old)}": True,
        f"gp.{version_key(new)}": False,
    }
    click(page, qtbot, "psychologist")
    assert "Which worksheets?" not in texts(page)


def test_after_locking_no_worksheet_is_named(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    for ago in (9, 2):
        kept_sheet(session, "values", "singing", ago)
    session.records.changed.emit(Worksheet)
    qtbot.waitUntil(lambda: page.is_made)
    click(page, qtbot, "Worksheets")
    click(page, qtbot, "What matters to me")
    session.vault_about_to_lock.emit()
    # Chips that are gone are deleted a moment later.
    qtbot.waitUntil(lambda: "What matters to me" not in everything(page))
    assert "27 February" not in everything(page)


def test_days_before_the_first_sheet_offer_none(
    page: ReportPage, qtbot: QtBot, session: Session
) -> None:
    kept_sheet(session, "values", "singing", 2)
    session.records.changed.emit(Worksheet)
    qtbot.waitUntil(lambda: page.is_made)
    click(page, qtbot, "Worksheets")
    press_button(page, "own")
    qtbot.waitUntil(lambda: "from which day" in texts(page))
    first, last = page.choices._first, page.choices._last  # noqa: SLF001  the two fields
    QTest.keyClicks(last.editor, "5-3-2026")
    QTest.keyClicks(first.editor, "1-3-2026")
    qtbot.waitUntil(lambda: "1 March 2026 to 5 March 2026" in shown(page).period)
    assert "Which worksheets?" not in texts(page)
    QTest.keyClick(last.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(last.editor, "8-3-2026")
    qtbot.waitUntil(lambda: "Which worksheets?" in texts(page))
