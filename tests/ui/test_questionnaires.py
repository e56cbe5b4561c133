"""Questionnaires as a person uses them: totals, forms, numbers for a doctor, and one of one's own."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import LIGHT
from diary.domain.body import BodyMark
from diary.domain.instruments import instrument_of, shipped
from diary.domain.preference import QUESTIONNAIRES_ON, QUIET
from diary.domain.record import new_record
from diary.domain.score import Score
from diary.domain.worksheet import Worksheet
from diary.exchange.json_file import from_json, to_json
from diary.ui.questionnaires.fill_in_page import FillInPage
from diary.ui.questionnaires.questionnaires_page import QuestionnairesPage
from diary.ui.questionnaires.score_picture import ScorePicture
from diary.ui.questionnaires.source import widespread_pain_now
from diary.ui.session import Session
from diary.ui.theme import Theme, apply_theme
from diary.ui.timeline.table_view import NumbersTable
from tests.ui.desk import all_seen, everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, days_ago, written

TODAY = NOW.date()


def total(session: Session, instrument: str, day: date, **parts: Any) -> Score:  # noqa: ANN401  parts by name
    values = {name: float(value) for name, value in parts.pop("values").items()}
    score = new_record(Score, session.clock, instrument=instrument, day=day, values=values, **parts)
    session.records.note(score)
    return score


def client_d(session: Session) -> None:
    start, end = date(2025, 1, 13), date(2025, 6, 30)
    total(session, "pcs", start, values={"total": 33})
    total(session, "pcs", end, values={"total": 4})
    total(session, "pdi", date(2024, 11, 4), source="kliniek, intake", values={"total": 38})
    total(session, "pdi", start, values={"total": 29})
    total(session, "pdi", end, values={"total": 5})
    total(session, "pips", start, values={"avoidance": 34, "fusion": 24})
    total(session, "pips", end, values={"avoidance": 13, "fusion": 13})
    total(session, "scl_90", start, variant="1-5", values={"somatic": 31})
    total(session, "scl_90", end, variant="1-5", values={"somatic": 15})


@pytest.fixture
def chosen() -> list[Path]:
    """The files that are picked when one is asked for."""
    return []


@pytest.fixture
def page(qtbot: QtBot, session: Session, chosen: list[Path]) -> QuestionnairesPage:
    made = QuestionnairesPage(session, choose=lambda _parent: chosen.pop() if chosen else None)
    place(qtbot, made, height=1400)
    return made


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> FillInPage:
    made = FillInPage(session)
    place(qtbot, made)
    return made


def begin(form: FillInPage, name: str, score: Score | None = None) -> None:
    instrument = instrument_of(name, shipped())
    assert instrument is not None
    form.begin(instrument, score)


def type_in(page: QWidget, name: str, text: str) -> None:
    line = seen(page, QLineEdit, name)
    line.setFocus()
    line.selectAll()
    write(text)


def choose(page: QWidget, name: str) -> None:
    box = seen(page, QComboBox, "Which questionnaire?")
    box.setCurrentIndex(box.findText(name))


def scores(session: Session) -> list[Score]:
    return session.records.all(Score)


# totals


def test_a_total_that_the_clinic_gave_is_written_down(
    page: QuestionnairesPage, session: Session, qtbot: QtBot
) -> None:
    press_button(page, "Add a total")
    choose(page, "PDI (pain disability)")
    type_in(page, "Total", "38")
    type_in(page, "Day", "4-11-2025")
    type_in(page, "From whom", "clinic, at intake")
    key(Qt.Key.Key_Return)
    (score,) = scores(session)
    assert (score.instrument, score.values, score.day) == (
        "pdi",
        {"total": 38},
        date(2025, 11, 4),
    )
    assert score.source == "clinic, at intake"
    qtbot.waitUntil(lambda: "One figure so far: 38" in texts(page))


@pytest.mark.parametrize("typed", ["71", "-1", "veel", "12,5"])
def test_a_figure_outside_the_range_is_said_under_it_and_stays_typed(
    page: QuestionnairesPage, session: Session, typed: str
) -> None:
    press_button(page, "Add a total")
    choose(page, "PDI (pain disability)")
    type_in(page, "Total", typed)
    press_button(page, "Save")
    assert scores(session) == []
    assert seen(page, QLineEdit, "Total").text() == typed
    assert "fits here" in texts(page) or "is needed here" in texts(page)


def test_a_total_without_a_figure_or_a_day_is_asked_for_one(
    page: QuestionnairesPage, session: Session
) -> None:
    press_button(page, "Add a total")
    press_button(page, "Save")
    assert "At least one figure is needed here." in texts(page)
    choose(page, "PDI (pain disability)")
    type_in(page, "Total", "3")
    type_in(page, "Day", "soon")
    press_button(page, "Save")
    assert "A day looks like" in texts(page)
    assert scores(session) == []


def test_the_way_of_scoring_changes_the_range(page: QuestionnairesPage, session: Session) -> None:
    press_button(page, "Add a total")
    choose(page, "SCL-90")
    type_in(page, "Physical complaints", "5")
    press_button(page, "Save")
    assert "Between 12 and 60 fits here." in texts(page)
    press_button(page, "counts 0 to 4")
    type_in(page, "Physical complaints", "5")
    press_button(page, "Save")
    (score,) = scores(session)
    assert (score.variant, score.values) == ("0-4", {"somatic": 5})


def test_a_total_is_changed_and_deleted_and_that_is_undone(
    page: QuestionnairesPage, session: Session, qtbot: QtBot
) -> None:
    total(session, "pcs", TODAY, values={"total": 20}, note="x")
    page.refresh()
    press_button(page, "Change PCS (pain and thoughts)")
    type_in(page, "Total", "21")
    press_button(page, "Save")
    assert scores(session)[0].values == {"total": 21}
    qtbot.waitUntil(lambda: " 21" in texts(page))
    press_button(page, "Change PCS (pain and thoughts)")
    press_button(page, "Delete")
    assert scores(session) == []
    session.undo()
    assert scores(session)[0].note == "x"


def test_a_total_of_a_questionnaire_that_is_gone_keeps_its_figures(
    page: QuestionnairesPage, session: Session
) -> None:
    total(session, "of_old", TODAY, values={"total": 7})
    page.refresh()
    assert "of_old" in texts(page)
    press_button(page, "Change of_old")
    type_in(page, "From whom", "clinic")
    press_button(page, "Save")
    (score,) = scores(session)
    assert (score.instrument, score.values, score.source) == ("of_old", {"total": 7}, "clinic")


# change


def test_the_five_figures_of_client_d_stand_there_with_their_verdicts(
    page: QuestionnairesPage, session: Session
) -> None:
    client_d(session)
    page.refresh()
    told = texts(page)
    assert "To the better side: more than measurement error, and enough to matter" in told
    assert "From 38 (4 November 2024, kliniek, intake) to 5" in told
    assert "From 29 (13 January 2025) to 5" in told
    assert "To the better side: could be measurement error (with an assumption)" in told
    assert "an assumed spread of 12 points" in told
    assert told.count("A change says nothing about why.") == 1
    assert len(list(all_seen(page, ScorePicture))) == 5


def test_the_table_says_the_same_as_the_pictures(
    page: QuestionnairesPage, session: Session
) -> None:
    client_d(session)
    page.refresh()
    press_button(page, "As a table")
    table = seen(page, NumbersTable, "The same numbers as a table")
    model = table.model()
    rows = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert len(rows) == 11
    assert rows[0][3:5] == ["33", "0 to 52"]
    assert rows[0][5].startswith("to the better side")
    assert not list(all_seen(page, ScorePicture))
    page.setFocus()
    key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert len(list(all_seen(page, ScorePicture))) == 5


def test_quiet_mode_hides_the_figures_and_keeps_the_words(
    page: QuestionnairesPage, session: Session, qtbot: QtBot
) -> None:
    client_d(session)
    session.prefer(QUIET, value=True)
    qtbot.waitUntil(lambda: "could be measurement error" in texts(page))
    told = texts(page)
    assert "33" not in told
    assert "38" not in told
    assert not list(all_seen(page, ScorePicture))
    assert "The figures are hidden in quiet mode." in told
    assert not [b for b in all_seen(page, QAbstractButton) if b.text() == "As a table"]


def test_a_picture_is_told_to_who_does_not_see_it_and_fits_any_width(
    page: QuestionnairesPage, session: Session
) -> None:
    client_d(session)
    page.refresh()
    pictures = list(all_seen(page, ScorePicture))
    assert "0 to 52; lower is better" in pictures[0].accessibleName()
    for width in (220, 1000):
        for picture in pictures:
            picture.resize(width, picture.sizeHint().height())
            shot = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            colours = {shot.pixel(x, shot.height() // 2) for x in range(shot.width())}
            assert len(colours) > 2


# filling in


def test_the_peg_is_filled_in_with_digits_and_enter(form: FillInPage, session: Session) -> None:
    begin(form, "peg")
    form.focus_first()
    for digit in (Qt.Key.Key_7, Qt.Key.Key_6, Qt.Key.Key_6):
        key(digit)
        key(Qt.Key.Key_Return)
    assert "Mean: 6.3 (0 to 10; lower is better)" in texts(form)
    key(Qt.Key.Key_Return)
    (score,) = scores(session)
    assert score.values == {"mean": 6.3}
    assert score.answers == {"pain": 7, "enjoyment": 6, "activity": 6}
    assert (score.source, score.day) == ("myself", TODAY)
    assert "A questionnaire" in texts(form)


def test_words_are_chosen_with_their_number_or_with_arrows_and_let_go(form: FillInPage) -> None:
    begin(form, "phq_4")
    form.focus_first()
    key(Qt.Key.Key_2)
    assert seen(form, QAbstractButton, "2 · More than half the days").isChecked()
    key(Qt.Key.Key_Down)
    assert seen(form, QAbstractButton, "3 · Nearly every day").isChecked()
    key(Qt.Key.Key_Delete)
    assert not any(button.isChecked() for button in all_seen(form, QAbstractButton))
    key(Qt.Key.Key_9)
    assert not any(button.isChecked() for button in all_seen(form, QAbstractButton))


def test_one_goes_back_and_finds_the_answer_again(form: FillInPage) -> None:
    begin(form, "phq_4")
    form.focus_first()
    key(Qt.Key.Key_1)
    key(Qt.Key.Key_Return)
    assert "Question 2 of 4, may stay open" in texts(form)
    press_button(form, "Back")
    assert seen(form, QAbstractButton, "1 · Several days").isChecked()


def test_with_too_many_open_questions_there_is_no_total_and_it_is_said(
    form: FillInPage, session: Session
) -> None:
    begin(form, "gad_7")
    form.focus_first()
    for _question in range(5):
        key(Qt.Key.Key_2)
        key(Qt.Key.Key_Return)
    for _question in range(2):
        press_button(form, "Next")
    told = texts(form)
    assert "Total: no figure, too few questions were answered" in told
    assert "2 questions were left open." in told
    press_button(form, "Save")
    assert scores(session)[0].values == {}
    assert len(scores(session)[0].answers) == 5


def test_no_band_of_severity_is_ever_shown(form: FillInPage) -> None:
    begin(form, "gad_7")
    form.focus_first()
    for _question in range(7):
        key(Qt.Key.Key_3)
        key(Qt.Key.Key_Return)
    told = texts(form).lower()
    assert "total: 21 (0 to 21; lower is better)" in told
    assert not [word for word in ("severe", "moderate", "mild", "disorder") if word in told]
    assert "no permission required" in told


def test_a_heavy_answer_shows_quietly_where_help_is(form: FillInPage, qtbot: QtBot) -> None:
    asked: list[bool] = []
    form.help_asked.connect(lambda: asked.append(True))
    begin(form, "phq_9")
    for _question in range(8):
        form.go_on()
    form.focus_first()
    key(Qt.Key.Key_0)
    assert "Help now" not in texts(form)
    key(Qt.Key.Key_1)
    assert "You do not have to carry them alone." in texts(form)
    press_button(form, "Help now")
    assert asked == [True]
    qtbot.waitUntil(form.isVisible)


def test_where_help_is_comes_into_sight_in_a_small_window_with_large_text(
    form: FillInPage, application: QApplication, qtbot: QtBot
) -> None:
    apply_theme(application, Theme(LIGHT, text_scale=2.0))
    form.resize(560, 400)
    begin(form, "phq_9")
    for _question in range(8):
        form.go_on()
    form.focus_first()
    key(Qt.Key.Key_3)
    button = seen(form, QAbstractButton, "Help now")
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())


def test_what_is_half_filled_in_is_kept_when_one_stops_and_can_be_gone_on_with(
    form: FillInPage, session: Session
) -> None:
    begin(form, "peg")
    form.focus_first()
    key(Qt.Key.Key_5)
    key(Qt.Key.Key_Escape)
    (score,) = scores(session)
    assert (score.answers, score.values) == ({"pain": 5}, {})
    begin(form, "peg", score)
    assert "Question 2 of 3, may stay open" in texts(form)
    form.focus_first()
    for _question in range(2):
        key(Qt.Key.Key_4)
        key(Qt.Key.Key_Return)
    press_button(form, "Save")
    (whole,) = scores(session)
    assert whole.uuid == score.uuid
    assert whole.values == {"mean": 4.3}


def test_stopping_without_an_answer_keeps_nothing(form: FillInPage, session: Session) -> None:
    left: list[bool] = []
    form.left.connect(lambda: left.append(True))
    begin(form, "peg")
    press_button(form, "Stop for now")
    assert left == [True]
    assert scores(session) == []


def test_a_changed_answer_of_a_whole_one_changes_its_figure(
    form: FillInPage, session: Session
) -> None:
    answers = {"pain": 5, "enjoyment": 5, "activity": 5}
    score = total(session, "peg", TODAY, values={"mean": 5}, answers=answers)
    begin(form, "peg", score)
    form.focus_first()
    key(Qt.Key.Key_8)
    key(Qt.Key.Key_Escape)
    assert scores(session)[0].values == {"mean": 6}


def test_the_lock_keeps_what_was_answered_and_the_page_then_holds_nothing(
    form: FillInPage, session: Session
) -> None:
    begin(form, "peg")
    form.focus_first()
    key(Qt.Key.Key_7)
    session.vault_about_to_lock.emit()
    assert scores(session)[0].answers == {"pain": 7}
    assert "PEG" not in everything(form)
    form.go_on()
    form.go_back()
    assert len(scores(session)) == 1


def test_a_wrong_day_at_the_end_is_said_and_nothing_is_lost(
    form: FillInPage, session: Session
) -> None:
    begin(form, "peg")
    for _question in range(3):
        form.go_on()
    type_in(form, "Day", "32-1")
    press_button(form, "Save")
    assert "A day looks like" in texts(form)
    type_in(form, "Day", "1-3-2026")
    press_button(form, "Save")
    assert scores(session)[0].day == date(2026, 3, 1)


def test_quiet_mode_hides_what_it_comes_to(form: FillInPage, session: Session) -> None:
    session.prefer(QUIET, value=True)
    begin(form, "peg")
    form.focus_first()
    for _question in range(3):
        key(Qt.Key.Key_8)
        key(Qt.Key.Key_Return)
    assert "The figures are hidden in quiet mode." in texts(form)
    assert "8" not in "".join(label.text() for label in all_seen(form, QLabel))


def test_what_has_no_questions_cannot_be_begun(form: FillInPage) -> None:
    begun: list[bool] = []
    form.begun.connect(lambda: begun.append(True))
    begin(form, "pcs")
    assert begun == []


def test_a_begun_one_says_how_far_it_is_and_opens_its_questions(
    page: QuestionnairesPage, session: Session
) -> None:
    score = total(session, "peg", TODAY, values={}, answers={"pain": 5})
    page.refresh()
    assert "1 of 3 answered, no figure yet" in texts(page)
    asked: list[tuple[str, Score]] = []
    page.fill_in_asked.connect(lambda which, begun: asked.append((which.key, begun)))
    press_button(page, "Change PEG")
    assert [(name, begun.uuid) for name, begun in asked] == [("peg", score.uuid)]


# which are offered


def test_the_phq_9_is_off_until_it_is_chosen(
    page: QuestionnairesPage, session: Session, qtbot: QtBot
) -> None:
    assert "One of the nine questions is about death" in texts(page)
    names = [button.accessibleName() for button in all_seen(page, QAbstractButton)]
    assert "Fill in PHQ-9" not in names
    press_button(page, "Switch on PHQ-9")
    assert session.preference(QUESTIONNAIRES_ON) == ["phq_9"]
    qtbot.waitUntil(lambda: "One of the nine questions" not in texts(page))
    asked: list[str] = []
    page.fill_in_asked.connect(lambda which, _score: asked.append(which.key))
    press_button(page, "Fill in PHQ-9")
    assert asked == ["phq_9"]
    press_button(page, "Switch off PHQ-9")
    assert session.preference(QUESTIONNAIRES_ON) == []


def test_the_way_to_the_forms_is_short(page: QuestionnairesPage) -> None:
    press_button(page, "Fill in here")
    focused = page.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.accessibleName() == "Fill in GAD-7"


# numbers a doctor may ask for


def with_marks(session: Session, days: int, *marks: BodyMark) -> None:
    session.vault.entries.save(replace(written(days_ago(days), 5), marks=marks))


def test_the_places_with_pain_of_the_last_seven_days_are_counted(
    page: QuestionnairesPage, session: Session
) -> None:
    with_marks(session, 0, BodyMark("low-back-left", 5), BodyMark("knee-front-left", 9))
    with_marks(session, 6, BodyMark("jaw-left", 2), BodyMark("neck-back", 0))
    with_marks(session, 7, BodyMark("thigh-front-left", 8))
    assert widespread_pain_now(session).areas == {"lower-back", "jaw-left"}
    page.refresh()
    told = texts(page)
    assert "pain in 2 of 19 places (the WPI), in 1 of the 5 parts of the body" in told
    assert "does not say whether somebody has an illness" in told
    assert "criteria" not in told.lower()


def test_the_six_questions_are_kept_with_the_places_of_that_day(
    page: QuestionnairesPage, form: FillInPage, session: Session
) -> None:
    with_marks(session, 0, BodyMark("low-back-left", None))
    page.fill_in_asked.connect(form.begin)
    press_button(page, "The six questions")
    form.focus_first()
    for _question in range(6):
        press = next(b for b in all_seen(form, QAbstractButton) if b.text().startswith("1 · "))
        press.click()
        form.go_on()
    assert "WPI: places with pain: 1 (0 to 19; lower is better)" in texts(form)
    press_button(form, "Save")
    assert scores(session)[0].values == {"wpi": 1, "sss": 6}


# one's own


def own_file(folder: Path, **changes: Any) -> Path:  # noqa: ANN401  parts by name
    plain = {
        "format": "raakvlak-instrument",
        "version": 1,
        "key": "own",
        "name": {"en": "Clinic list"},
        "scales": [
            {"key": "total", "name": {"en": "Points"}, "low": 0, "high": 9, "better": "high"}
        ],
        **changes,
    }
    file = folder / "own.json"
    file.write_text(json.dumps(plain), encoding="utf-8")
    return file


def test_a_questionnaire_from_a_file_behaves_like_the_others_and_is_kept_in_the_diary(
    page: QuestionnairesPage, session: Session, chosen: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    file = own_file(tmp_path)
    chosen.append(file)
    press_button(page, "Take over from a file")
    file.unlink()
    qtbot.waitUntil(lambda: "Clinic list" in texts(page))
    press_button(page, "Add a total")
    choose(page, "Clinic list")
    type_in(page, "Points", "4")
    press_button(page, "Save")
    (score,) = scores(session)
    assert (score.instrument, score.values) == ("own", {"total": 4})
    qtbot.waitUntil(lambda: "One figure so far: 4" in texts(page))
    (sheet,) = session.records.all(Worksheet)
    catalogue = session.catalogue
    content = from_json(to_json(session.vault.whole.read(), catalogue), catalogue, NOW)
    assert [each.items for each in content.worksheets] == [sheet.items]


def test_a_questionnaire_of_ones_own_is_let_go_and_its_totals_stay(
    page: QuestionnairesPage, session: Session, chosen: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    chosen.append(own_file(tmp_path))
    press_button(page, "Take over from a file")
    total(session, "own", TODAY, values={"total": 4})
    qtbot.waitUntil(lambda: "Clinic list" in texts(page))
    press_button(page, "Delete Clinic list")
    qtbot.waitUntil(lambda: "Clinic list" not in texts(page))
    assert len(scores(session)) == 1
    session.undo()
    qtbot.waitUntil(lambda: "Clinic list" in texts(page))


@pytest.mark.parametrize(
    ("write_file", "reason"),
    [
        (lambda folder: own_file(folder, unknown=1), "has an unknown part"),
        (lambda folder: own_file(folder, name={"en": "<script>x</script>"}), "a script or markup"),
        (
            lambda folder: own_file(
                folder,
                scales=[{"key": "t", "name": {"en": "T"}, "low": 9, "high": 0, "better": "low"}],
            ),
            "has a wrong range",
        ),
        (lambda folder: own_file(folder, key="pcs"), "one with the same key"),
        (lambda folder: own_file(folder, about={"en": "x" * 250_000}), "the file is too large"),
        (lambda folder: folder / "nothing.json", "the file cannot be opened"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_one_sentence(
    page: QuestionnairesPage,
    session: Session,
    chosen: list[Path],
    tmp_path: Path,
    write_file: Callable[[Path], Path],
    reason: str,
) -> None:
    told: list[str] = []
    session.problem.connect(told.append)
    chosen.append(write_file(tmp_path))
    press_button(page, "Take over from a file")
    (sentence,) = told
    assert sentence.startswith("This questionnaire was not taken over:")
    assert reason in sentence
    assert session.records.all(Worksheet) == []


def test_choosing_no_file_does_nothing(page: QuestionnairesPage, session: Session) -> None:
    press_button(page, "Take over from a file")
    assert session.records.all(Worksheet) == []


# the lock


def test_after_the_lock_the_page_holds_nothing_of_the_diary(
    page: QuestionnairesPage, session: Session, qtbot: QtBot
) -> None:
    client_d(session)
    page.refresh()
    press_button(page, "Add a total")
    type_in(page, "From whom", "my own clinic")
    assert "kliniek" in everything(page)
    session.vault_about_to_lock.emit()
    assert "my own clinic" not in everything(page)
    qtbot.waitUntil(lambda: "kliniek" not in everything(page))
    told = everything(page)
    assert "38" not in told
    page.refresh()
    assert "kliniek" not in everything(page)


def test_esc_goes_back(page: QuestionnairesPage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    page.focus_first()
    key(Qt.Key.Key_Escape)
    assert left == [True]
