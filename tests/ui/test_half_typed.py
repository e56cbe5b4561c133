"""What is half typed is there again after a lock, and never comes back once it was saved, deleted or cancelled."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from diary.domain.instruments import instrument_of, shipped
from diary.domain.measure import Per
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.medicine import new_medicine
from diary.domain.own_measure import Kind, new_own_measure
from diary.domain.practice import Practice
from diary.domain.preference import BIRTH
from diary.domain.record import new_record
from diary.domain.score import Score
from diary.ui.background import Background
from diary.ui.life.add_panel import BIRTH_DAY, COMPLAINT
from diary.ui.life.life_page import LifePage
from diary.ui.measuring.measuring_page import MeasuringPage
from diary.ui.questionnaires.fill_in_page import FillInPage
from diary.ui.questionnaires.questionnaires_page import QuestionnairesPage
from diary.ui.records.lists_page import ListsPage
from diary.ui.report.report_page import ReportPage
from diary.ui.safety_plan_window import SafetyPlanWindow
from diary.ui.session import Session
from diary.ui.settings_page.own_questions import OwnQuestions
from diary.ui.settings_page.plan_row import PlanRow
from diary.ui.together.together_page import SUSPICIONS, TRYING, TogetherPage
from diary.ui.worksheets.worksheets_page import WorksheetsPage
from tests.ui.desk import everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, days_ago, written

TODAY = NOW.date()


@dataclass
class Room:
    """One place of the diary, which can be locked and opened again."""

    qtbot: QtBot
    session: Session
    make: Callable[[], QWidget]
    pages: list[QWidget] = field(default_factory=list)

    @property
    def page(self) -> QWidget:
        return self.pages[-1]

    def open(self) -> QWidget:
        page = self.make()
        self.pages.append(page)
        place(self.qtbot, page, width=1000, height=2400)
        return page

    def lock_and_open(self) -> QWidget:
        """The same place after a lock; nothing that was typed is held meanwhile."""
        typed = [line.text() for line in self.page.findChildren(QLineEdit) if line.isVisible()]
        self.session.vault_about_to_lock.emit()
        held = [line.text() for line in self.page.findChildren(QLineEdit)]
        assert not {text for text in typed if text} & {text for text in held if text}
        self.page.close()
        return self.open()


@pytest.fixture
def room(qtbot: QtBot, session: Session) -> Callable[[Callable[[], QWidget]], Room]:
    def opened(make: Callable[[], QWidget]) -> Room:
        made = Room(qtbot, session, make)
        made.open()
        return made

    return opened


MakeRoom = Callable[[Callable[[], QWidget]], Room]


@pytest.fixture
def background() -> Iterator[Background]:
    runs = Background()
    yield runs
    runs.close()


def type_in(root: QWidget, name: str, text: str) -> None:
    line = seen(root, QLineEdit, name)
    line.setFocus()
    line.selectAll()
    write(text)


def line(root: QWidget, name: str) -> str:
    return seen(root, QLineEdit, name).text()


def write_in(root: QWidget, name: str, text: str) -> None:
    seen(root, QPlainTextEdit, name).setPlainText(text)


def text(root: QWidget, name: str) -> str:
    return seen(root, QPlainTextEdit, name).toPlainText()


# what can be saved is saved


def test_the_day_of_birth(room: MakeRoom, session: Session) -> None:
    life = room(lambda: LifePage(session))
    assert isinstance(life.page, LifePage)
    life.page.panels.add(BIRTH_DAY)
    type_in(life.page, "Year or day", "1979")
    life.lock_and_open()
    assert session.preference(BIRTH) == "1979"


def test_a_total(room: MakeRoom, session: Session) -> None:
    pages = room(lambda: QuestionnairesPage(session))
    press_button(pages.page, "Add a total")
    box = seen(pages.page, QComboBox, "Which questionnaire?")
    box.setCurrentIndex(box.findText("PDI (pain disability)"))
    type_in(pages.page, "Total", "38")
    pages.lock_and_open()
    assert [(each.instrument, each.values) for each in session.records.all(Score)] == [
        ("pdi", {"total": 38})
    ]


def test_a_medicine(room: MakeRoom, session: Session) -> None:
    lists = room(lambda: ListsPage(session))
    press_button(lists.page, "Add a medicine")
    type_in(lists.page, "Name", "paracetamol")
    type_in(lists.page, "How much at a time", "500")
    lists.lock_and_open()
    assert [(each.name, each.amount) for each in session.records.medicines()] == [
        ("paracetamol", 500)
    ]


def test_a_question_of_ones_own(room: MakeRoom, session: Session) -> None:
    questions = room(lambda: OwnQuestions(session))
    press_button(questions.page, "Add a question of my own")
    type_in(questions.page, "The question, in my own words", "Soepel")
    questions.lock_and_open()
    assert [own.name for own in session.records.own_measures()] == ["Soepel"]
    press_button(questions.page, "Change Soepel")
    type_in(questions.page, "What 0 means", "stijf")
    questions.lock_and_open()
    assert [own.low_words for own in session.records.own_measures()] == ["stijf"]


def test_a_time_of_rest(room: MakeRoom, session: Session) -> None:
    sheets = room(lambda: WorksheetsPage(session))
    press_button(sheets.page, "To the quiet page")
    press_button(sheets.page, "Write one down")
    write_in(sheets.page, "What do I want to say about it?", "op de bank")
    sheets.lock_and_open()
    assert [each.note for each in session.records.all(Practice)] == ["op de bank"]


def test_a_suspicion(
    room: MakeRoom, session: Session, background: Background, qtbot: QtBot
) -> None:
    for number in range(60):
        feelings = ("sad",) if number % 3 else ("calm",)
        session.vault.entries.save(written(days_ago(number), number % 7, feelings=feelings))
    together = room(lambda: TogetherPage(session, background))
    assert isinstance(together.page, TogetherPage)
    together.page.show_view(SUSPICIONS)
    add = seen(together.page, QAbstractButton, "Write down a suspicion")
    qtbot.waitUntil(add.isEnabled)
    add.click()
    type_in(together.page, "In your own words", "erger na bezoek")
    together.lock_and_open()
    assert [each.words for each in session.records.suspicions()] == ["erger na bezoek"]


def test_an_experiment_and_a_step_of_the_ladder(
    room: MakeRoom, session: Session, background: Background
) -> None:
    def open_trying() -> TogetherPage:
        page = TogetherPage(session, background)
        page.show_view(TRYING)
        return page

    together = room(open_trying)
    press_button(together.page, "Plan an experiment")
    type_in(together.page, "What will I try?", "naar het hek")
    write_in(together.page, "What do I expect?", "dat het te ver is")
    together.lock_and_open()
    (experiment,) = session.records.experiments()
    assert (experiment.what, experiment.expects) == ("naar het hek", "dat het te ver is")
    press_button(together.page, "Add a step")
    type_in(together.page, "Which activity?", "de trap op")
    together.lock_and_open()
    assert [step.words for step in session.records.ladder()] == ["de trap op"]


@pytest.mark.parametrize("name", ["Add a medicine", "Add a treatment", "Add a consultation"])
def test_a_panel_that_was_only_looked_at_keeps_nothing(
    room: MakeRoom, session: Session, name: str
) -> None:
    lists = room(lambda: ListsPage(session))
    press_button(lists.page, name)
    lists.lock_and_open()
    assert session.records.medicines() == []
    assert session.records.treatments() == []


# what cannot be saved yet is there when its panel opens again


def test_a_medicine_without_a_name_is_there_when_the_panel_opens_again(
    room: MakeRoom, session: Session
) -> None:
    lists = room(lambda: ListsPage(session))
    press_button(lists.page, "Add a medicine")
    type_in(lists.page, "What for", "voor de nacht")
    press_button(lists.page, "on fixed times")
    lists.lock_and_open()
    assert session.records.medicines() == []
    assert "voor de nacht" not in everything(lists.page)
    press_button(lists.page, "Add a medicine")
    assert line(lists.page, "What for") == "voor de nacht"
    type_in(lists.page, "Name", "melatonine")
    press_button(lists.page, "Save")
    (medicine,) = session.records.medicines()
    assert (medicine.reason, medicine.as_needed) == ("voor de nacht", False)
    lists.lock_and_open()
    press_button(lists.page, "Add a medicine")
    assert line(lists.page, "What for") == ""


@pytest.mark.parametrize("way", ["Cancel", "Esc"])
def test_what_was_cancelled_does_not_come_back(room: MakeRoom, session: Session, way: str) -> None:
    lists = room(lambda: ListsPage(session))
    press_button(lists.page, "Add a treatment")
    write_in(lists.page, "Note", "twee keer in de week")
    lists.lock_and_open()
    press_button(lists.page, "Add a treatment")
    assert text(lists.page, "Note") == "twee keer in de week"
    if way == "Esc":
        seen(lists.page, QLineEdit, "Name").setFocus()
        key(Qt.Key.Key_Escape)
    else:
        press_button(lists.page, way)
    press_button(lists.page, "Add a treatment")
    assert text(lists.page, "Note") == ""
    lists.lock_and_open()
    press_button(lists.page, "Add a treatment")
    assert text(lists.page, "Note") == ""


def test_a_day_that_cannot_be_read_stays_with_its_own_medicine_until_that_is_deleted(
    room: MakeRoom, session: Session
) -> None:
    for name in ("amitriptyline", "ibuprofen"):
        session.records.save(new_medicine(session.clock, name), "")
    lists = room(lambda: ListsPage(session))
    press_button(lists.page, "Change ibuprofen")
    type_in(lists.page, "Until", "12 maa")
    lists.lock_and_open()
    press_button(lists.page, "Change amitriptyline")
    assert line(lists.page, "Until") == ""
    press_button(lists.page, "Cancel")
    press_button(lists.page, "Change ibuprofen")
    assert line(lists.page, "Until") == "12 maa"
    press_button(lists.page, "Delete")
    session.undo()
    lists.lock_and_open()
    press_button(lists.page, "Change ibuprofen")
    assert line(lists.page, "Until") == ""


def test_locked_twice_it_is_still_there_and_emptied_it_is_gone(
    room: MakeRoom, session: Session
) -> None:
    lists = room(lambda: ListsPage(session))
    press_button(lists.page, "Add a medicine")
    type_in(lists.page, "Unit", "mg")
    for _time in range(2):
        lists.lock_and_open()
        press_button(lists.page, "Add a medicine")
        assert line(lists.page, "Unit") == "mg"
    seen(lists.page, QLineEdit, "Unit").clear()
    lists.lock_and_open()
    assert session.draft("MedicinePanel") is None


def test_a_choice_without_enough_to_choose_from(room: MakeRoom, session: Session) -> None:
    questions = room(lambda: OwnQuestions(session))
    press_button(questions.page, "Add a question of my own")
    type_in(questions.page, "The question, in my own words", "Thee")
    press_button(questions.page, "one out of a list")
    options = "What there is to choose from, each on a line of its own"
    write_in(questions.page, options, "munt")
    questions.lock_and_open()
    assert session.records.own_measures() == []
    press_button(questions.page, "Add a question of my own")
    assert line(questions.page, "The question, in my own words") == "Thee"
    assert text(questions.page, options) == "munt"
    write_in(questions.page, options, "munt\nkamille")
    press_button(questions.page, "Save")
    (own,) = session.records.own_measures()
    assert [option.name for option in own.options] == ["munt", "kamille"]


def test_a_question_that_was_emptied_keeps_its_words_until_somebody_goes_on(
    room: MakeRoom, session: Session
) -> None:
    own = new_own_measure(session.clock, Kind.COUNT, Per.DAY, "Koffie")
    session.records.save(own, "")
    questions = room(lambda: OwnQuestions(session))
    press_button(questions.page, "Change Koffie")
    seen(questions.page, QLineEdit, "The question, in my own words").clear()
    questions.lock_and_open()
    assert [each.name for each in session.records.own_measures()] == ["Koffie"]
    press_button(questions.page, "Change Koffie")
    assert line(questions.page, "The question, in my own words") == ""


def test_a_total_without_a_figure(room: MakeRoom, session: Session) -> None:
    pages = room(lambda: QuestionnairesPage(session))
    press_button(pages.page, "Add a total")
    box = seen(pages.page, QComboBox, "Which questionnaire?")
    box.setCurrentIndex(box.findText("PDI (pain disability)"))
    type_in(pages.page, "From whom", "kliniek")
    type_in(pages.page, "Total", "veel")
    pages.lock_and_open()
    assert session.records.all(Score) == []
    press_button(pages.page, "Add a total")
    shown = seen(pages.page, QComboBox, "Which questionnaire?").currentText()
    assert shown == "PDI (pain disability)"
    assert (line(pages.page, "From whom"), line(pages.page, "Total")) == ("kliniek", "veel")


def test_half_a_year_of_birth(room: MakeRoom, session: Session) -> None:
    life = room(lambda: LifePage(session))
    assert isinstance(life.page, LifePage)
    life.page.panels.add(BIRTH_DAY)
    type_in(life.page, "Year or day", "197")
    life.lock_and_open()
    assert session.preference(BIRTH) == ""
    life.page.panels.add(BIRTH_DAY)
    assert line(life.page, "Year or day") == "197"


def test_a_complaint_without_a_name_is_there_after_another_panel_took_its_place(
    room: MakeRoom, session: Session
) -> None:
    life = room(lambda: LifePage(session))
    assert isinstance(life.page, LifePage)
    life.page.panels.add(COMPLAINT)
    write_in(life.page, "Note", "sinds de val")
    life.page.panels.add(BIRTH_DAY)
    life.page.panels.add(COMPLAINT)
    assert text(life.page, "Note") == "sinds de val"


def test_an_experiment_with_figures_and_no_name(
    room: MakeRoom, session: Session, background: Background
) -> None:
    def open_trying() -> TogetherPage:
        page = TogetherPage(session, background)
        page.show_view(TRYING)
        return page

    together = room(open_trying)
    press_button(together.page, "Plan an experiment")
    type_in(together.page, "What will I try?", "een halve pil")
    session.records.save(new_medicine(session.clock, "pil"), "")
    write_in(together.page, "What do I expect?", "minder\u00a0slaap")
    choose_score(together.page, "How much do I dread it?", "6")
    together.lock_and_open()
    assert session.records.experiments() == []
    press_button(together.page, "Plan an experiment")
    assert line(together.page, "What will I try?") == "een halve pil"
    type_in(together.page, "What will I try?", "een halve trap")
    press_button(together.page, "Save")
    (experiment,) = session.records.experiments()
    assert (experiment.expects, experiment.expected_fear) == ("minder\u00a0slaap", 6)


def choose_score(root: QWidget, question: str, score: str) -> None:
    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == score and question in each.accessibleDescription()
    ]
    assert len(found) == 1
    found[0].click()


# measuring


def measured(session: Session, first: int, last: int, **parts: object) -> MeasuringPeriod:
    period = new_record(
        MeasuringPeriod,
        session.clock,
        first=TODAY - timedelta(first),
        last=TODAY - timedelta(last),
        **parts,
    )
    session.vault.records.of(MeasuringPeriod).save(period)
    return period


def test_a_lock_begins_no_time_of_measuring_and_loses_nothing_of_it(
    room: MakeRoom, session: Session
) -> None:
    measuring = room(lambda: MeasuringPage(session))
    press_button(measuring.page, "Choose a time")
    press_button(measuring.page, "Another end")
    type_in(measuring.page, "Until and with", "20-3-2026")
    measuring.lock_and_open()
    assert session.records.all(MeasuringPeriod) == []
    assert line(measuring.page, "Until and with") == "20-3-2026"
    press_button(measuring.page, "Save")
    (period,) = session.records.all(MeasuringPeriod)
    assert period.last == date(2026, 3, 20)
    measuring.lock_and_open()
    assert "How long?" not in texts(measuring.page)


def test_what_is_wanted_after_measuring_is_chosen_still_and_not_done_by_a_lock(
    room: MakeRoom, session: Session
) -> None:
    measured(session, 20, 1)
    measuring = room(lambda: MeasuringPage(session))
    press_button(measuring.page, "Look back")
    write_in(measuring.page, "What did I see?", "meer rust")
    press_button(measuring.page, "Go on for a while")
    measuring.lock_and_open()
    (period,) = session.records.all(MeasuringPeriod)
    assert period.reviewed is None
    assert text(measuring.page, "What did I see?") == "meer rust"
    press_button(measuring.page, "Save")
    assert "How long?" in texts(measuring.page)
    press_button(measuring.page, "Cancel")
    measuring.lock_and_open()
    assert "What did I see?" not in texts(measuring.page)
    (period,) = session.records.all(MeasuringPeriod)
    assert period.review == "meer rust"


def test_the_aim_of_a_time_that_lasts_can_be_emptied_half(room: MakeRoom, session: Session) -> None:
    measured(session, 3, -10, aim="slaap")
    measuring = room(lambda: MeasuringPage(session))
    press_button(measuring.page, "Change")
    write_in(measuring.page, "What do I want to know?", "")
    measuring.lock_and_open()
    assert text(measuring.page, "What do I want to know?") == ""
    press_button(measuring.page, "Delete")
    measuring.lock_and_open()
    session.undo()
    assert "What do I want to know?" not in texts(measuring.page)


# questionnaires


def begin(form: QWidget, score: Score | None = None) -> None:
    assert isinstance(form, FillInPage)
    peg = instrument_of("peg", shipped())
    assert peg is not None
    form.begin(peg, score)
    form.focus_first()


def only(session: Session) -> Score:
    (score,) = session.records.all(Score)
    return score


def test_half_a_questionnaire_comes_back_at_the_question_where_one_was(
    room: MakeRoom, session: Session
) -> None:
    form = room(lambda: FillInPage(session))
    begin(form.page)
    press_button(form.page, "Next")
    key(Qt.Key.Key_4)
    form.lock_and_open()
    begin(form.page, only(session))
    assert "Question 2 of 3, may stay open" in texts(form.page)
    press_button(form.page, "Next")
    form.lock_and_open()
    begin(form.page, only(session))
    assert "Question 3 of 3, may stay open" in texts(form.page)
    press_button(form.page, "Back")
    press_button(form.page, "Back")
    press_button(form.page, "Stop for now")
    begin(form.page, only(session))
    assert "Question 1 of 3, may stay open" in texts(form.page)


def test_at_the_end_one_comes_back_at_the_end_with_the_day_that_was_typed(
    room: MakeRoom, session: Session
) -> None:
    form = room(lambda: FillInPage(session))
    begin(form.page)
    for _question in range(3):
        key(Qt.Key.Key_4)
        key(Qt.Key.Key_Return)
    type_in(form.page, "Day", "1-3-2026")
    form.lock_and_open()
    begin(form.page, only(session))
    assert "What it comes to" in texts(form.page)
    assert line(form.page, "Day") == "1-3-2026"
    press_button(form.page, "Save")
    whole = only(session)
    assert (whole.values, whole.day) == ({"mean": 4}, date(2026, 3, 1))
    begin(form.page, whole)
    assert "Question 1 of 3, may stay open" in texts(form.page)


def test_a_questionnaire_in_which_nothing_was_answered_leaves_nothing(
    room: MakeRoom, session: Session
) -> None:
    form = room(lambda: FillInPage(session))
    begin(form.page)
    press_button(form.page, "Next")
    form.lock_and_open()
    assert session.records.all(Score) == []


# the plan for a bad day


def test_the_plan_stays_when_something_else_is_chosen_meanwhile(
    room: MakeRoom, session: Session
) -> None:
    row = room(lambda: PlanRow(session))
    assert isinstance(row.page, PlanRow)
    row.page.show_plan()
    write_in(row.page, "Plan for a bad day", "thee")
    seen(row.page, QAbstractButton, "Keep the plan").setFocus()
    row.page.show_plan()
    assert text(row.page, "Plan for a bad day") == "thee"
    press_button(row.page, "Keep the plan")
    session.undo()
    row.page.show_plan()
    assert text(row.page, "Plan for a bad day") == ""


def test_the_plan_for_a_bad_day_is_there_after_a_lock(room: MakeRoom, session: Session) -> None:
    def make() -> PlanRow:
        row = PlanRow(session)
        row.show_plan()
        return row

    row = room(make)
    write_in(row.page, "Plan for a bad day", "thee en bed")
    row.lock_and_open()
    assert text(row.page, "Plan for a bad day") == "thee en bed"


# the safety plan and the report


def test_the_safety_plan_is_there_after_a_lock(room: MakeRoom, session: Session) -> None:
    plan = room(lambda: SafetyPlanWindow(session))
    write_in(plan.page, "What can I do by myself then?", "buiten lopen")
    plan.lock_and_open()
    assert text(plan.page, "What can I do by myself then?") == "buiten lopen"
    write_in(plan.page, "What can I do by myself then?", "")
    plan.lock_and_open()
    assert text(plan.page, "What can I do by myself then?") == ""


def test_the_sentence_and_the_questions_of_the_report_are_there_after_a_lock(
    room: MakeRoom, session: Session, background: Background
) -> None:
    report = room(lambda: ReportPage(session, background))
    write_in(report.page, "What do I want to say or know?", "Mag ik weer tillen?")
    type_in(report.page, "Question 3", "Wanneer weer")
    report.lock_and_open()
    assert text(report.page, "What do I want to say or know?") == "Mag ik weer tillen?"
    assert line(report.page, "Question 3") == "Wanneer weer"
