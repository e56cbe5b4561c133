"""The life timeline as it is used: walking, zooming, the table, a pause, the way to the days, paper, and the lock."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from diary.analysis.life_chart import Mark
from diary.colours import DARK
from diary.domain.complaint import Complaint, Worsening
from diary.domain.fuzzy_date import Season as Time
from diary.domain.fuzzy_date import around_year, in_season, in_year, on_day
from diary.domain.life import LifeEvent, new_event
from diary.domain.link import Link
from diary.domain.medicine import new_treatment
from diary.domain.preference import BIRTH, BIRTH_ASKED
from diary.domain.record import Record, new_record
from diary.domain.resource import Resource
from diary.report.life_sheet import LifeSheet
from diary.ui.life.life_page import LifePage
from diary.ui.life.paper_dialogs import with_kind
from diary.ui.life.paper_window import PaperWindow
from diary.ui.session import Session
from diary.ui.theme import Theme, apply_theme
from diary.ui.timeline.timeline_page import TimelinePage
from tests.ui.desk import CTRL, SHIFT, everything, key, place, press_button, seen, texts
from tests.ui.diary_entries import NOW, days_ago, written

TODAY = NOW.date()


def keep(session: Session, *records: Record) -> None:
    for record in records:
        session.vault.records.of(type(record)).save(record)


def father(session: Session) -> LifeEvent:
    made = new_event(session.clock, "loss", "vader overleden", in_season(2015, Time.AUTUMN))
    return replace(made, weight=-4, feelings=("grieving",), note="In zes weken was hij weg.")


def back_pain(session: Session) -> Complaint:
    return new_record(
        Complaint,
        session.clock,
        name="rugpijn",
        began=in_season(2016, Time.SPRING),
        worsenings=(Worsening("w", in_year(2020)),),
    )


def fill(session: Session) -> None:
    event, complaint = father(session), back_pain(session)
    school = new_event(session.clock, "move", "op kamers", around_year(1997))
    keep(
        session,
        event,
        complaint,
        replace(school, weight=2),
        new_record(Resource, session.clock, kind="person", name="oma Riet", ended=in_year(1994)),
        new_record(Link, session.clock, event=event.uuid, complaint=complaint.uuid, kind="maybe"),
        replace(
            new_treatment(session.clock, "fysiotherapie", date(2018, 1, 1)), ended=on_day(TODAY)
        ),
    )
    session.vault.preferences[BIRTH] = "1979-05-12"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> LifePage:
    fill(session)
    made = LifePage(session)
    place(qtbot, made, width=1072, height=900)
    made.focus_first()
    return made


def the(page: LifePage, name: str) -> Mark:
    chart = page.frame.chart.chart
    assert chart is not None
    return next(mark for mark in chart.marks() if mark.name == name)


# what is seen


def test_it_shows_a_life_and_counts_it_in_a_sentence(page: LifePage) -> None:
    assert page.frame.chart.isVisible()
    told = texts(page)
    assert "1 thing that carried you, 2 events, 1 complaint and 1 treatment." in told
    assert "What you think of links: 1 maybe." in told
    assert "2 events" in page.frame.chart.accessibleDescription()


def test_the_legend_explains_only_what_is_there(page: LifePage) -> None:
    names = {each.accessibleName() for each in page.frame.legend.findChildren(QWidget)}
    assert {"about then", "began", "became worse", "maybe"} <= names
    assert not names & {"no link", "I don't know", "belongs together, I think"}


def test_arrows_walk_the_marks_and_say_what_each_is(page: LifePage) -> None:
    key(Qt.Key.Key_Home)
    assert "oma Riet" in page.frame.chosen.text()
    said = []
    for _step in range(5):
        key(Qt.Key.Key_Right)
        said.append(page.frame.chosen.text().split(",")[0])
    assert said == ["op kamers", "vader overleden", "rugpijn", "fysiotherapie", "rugpijn"]
    key(Qt.Key.Key_Left)
    assert page.frame.chosen.text().startswith("fysiotherapie")
    assert "you were 36" in mark_line(page, "vader overleden")


def mark_line(page: LifePage, name: str) -> str:
    page.frame.chart.choose_marks((the(page, name),))
    return page.frame.chosen.text()


def test_plus_and_minus_zoom_and_shift_pans(page: LifePage) -> None:
    chart = page.frame.chart
    first, last = chart.part
    key(Qt.Key.Key_Plus)
    near = chart.part
    assert near[1] - near[0] < last - first
    assert page.frame.spans.value() is None
    key(Qt.Key.Key_Left, SHIFT)
    assert chart.part[0] < near[0]
    for _time in range(20):
        key(Qt.Key.Key_Minus)
    assert chart.part == pytest.approx((first, last))
    assert page.frame.spans.value() == "whole"


def test_a_stretch_is_chosen_by_its_words(page: LifePage) -> None:
    press_button(page, "10 years")
    first, last = page.frame.chart.part
    assert last - first == pytest.approx(3652.5)
    assert first < TODAY.toordinal() < last
    press_button(page, "whole life")
    chart = page.frame.chart.chart
    assert chart is not None
    assert page.frame.chart.part == pytest.approx((chart.first, chart.last))


def test_the_same_stands_in_a_table(page: LifePage) -> None:
    key(Qt.Key.Key_T, CTRL)
    assert page.frame.table.isVisible()
    assert not page.frame.chart.isVisible()
    model = page.frame.table.model()
    cells = [
        model.index(row, column).data()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert "vader overleden" in cells
    sides = {
        model.index(row, 0).data(Qt.ItemDataRole.TextAlignmentRole)
        for row in range(model.rowCount())
    }
    assert sides == {int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)}
    assert any("maybe belongs with the beginning of ‘rugpijn’" in cell for cell in cells)
    key(Qt.Key.Key_T, CTRL)
    assert page.frame.chart.isVisible()


def test_a_click_on_a_mark_opens_its_panel(page: LifePage) -> None:
    chart = page.frame.chart
    assert chart.places is not None
    head = next(h for h in chart.places.heads if h.marks[0].name == "vader overleden")
    at = QPointF(head.x, head.y).toPoint()
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.side.isVisible()
    assert "In zes weken was hij weg." in texts(page.side)
    assert "Autumn 2015, you were 36" in texts(page.side)


def test_enter_opens_the_chosen_mark_and_escape_closes_it(page: LifePage) -> None:
    mark_line(page, "rugpijn")
    key(Qt.Key.Key_Return)
    assert "Change this complaint" in texts(page.side)
    key(Qt.Key.Key_Escape)
    assert not page.side.isVisible()
    assert page.frame.chart.hasFocus()


def test_what_was_pointed_at_elsewhere_is_chosen_and_open(page: LifePage, session: Session) -> None:
    page.frame.chart.show_part(page.frame.chart.part[1] - 400, page.frame.chart.part[1])
    (event,) = [each for each in session.records.events() if each.words == "vader overleden"]
    page.show_record(event.uuid)
    assert "vader overleden" in page.frame.chosen.text()
    first, last = page.frame.chart.part
    assert first < the(page, "vader overleden").x < last
    assert "In zes weken was hij weg." in texts(page)
    (complaint,) = session.records.all(Complaint)
    page.toggle_table()
    page.show_record(complaint.uuid)
    assert "rugpijn" in page.frame.chosen.text()
    assert page.frame.chart.isVisible()
    page.begin_pause()
    page.show_record(event.uuid)
    assert "In zes weken was hij weg." in texts(page)
    session.records.delete(event, "")
    key(Qt.Key.Key_Escape)
    page.show_record(event.uuid)
    assert page.panels.panel is None


def test_in_a_narrow_window_the_panel_lies_below_and_returns_beside(page: LifePage) -> None:
    mark_line(page, "vader overleden")
    key(Qt.Key.Key_Return)
    panel = page.panels.panel
    assert panel is not None
    assert page.side.isAncestorOf(panel)
    page.resize(620, 700)
    assert page.frame.isAncestorOf(panel)
    assert not page.side.isVisible()
    page.resize(1072, 900)
    assert page.side.isAncestorOf(panel)


def test_events_close_together_come_nearer_before_one_opens(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    for number in range(8):
        day = on_day(date(2024, 1, 1) + timedelta(20 * number))
        keep(session, new_event(session.clock, "work", f"klein {number}", day))
    session.records.changed.emit(LifeEvent)
    qtbot.waitUntil(lambda: "10 events" in page.frame.sentence.text())
    key(Qt.Key.Key_End)
    assert page.frame.chosen.text() == "8 events close together; Enter comes nearer."
    key(Qt.Key.Key_Return)
    assert page.panels.panel is None
    assert "klein 0" in page.frame.chosen.text()
    key(Qt.Key.Key_Return)
    assert page.panels.panel is not None


# empty, and what is offered


def test_an_empty_life_offers_what_carried_first(session: Session, qtbot: QtBot) -> None:
    page = LifePage(session)
    place(qtbot, page)
    assert not page.frame.chart.isVisible()
    assert "Begin with what carried you" in texts(page)
    page.focus_first()
    press_button(page, "What carried me")
    assert "Who or what carried me?" in texts(page)


def test_whoever_wants_something_else_first_gets_it(session: Session, qtbot: QtBot) -> None:
    page = LifePage(session)
    place(qtbot, page)
    press_button(page, "Something else")
    assert "What would you like to add?" in texts(page)


def test_the_birth_is_asked_once_and_may_stay_empty(session: Session, qtbot: QtBot) -> None:
    keep(session, new_record(Resource, session.clock, kind="animal", name="hond Pip"))
    page = LifePage(session)
    place(qtbot, page)
    press_button(page, "Leave it empty")
    assert session.preference(BIRTH_ASKED) is True
    assert session.preference(BIRTH) == ""
    other = LifePage(session)
    place(qtbot, other)
    assert "Would you like your age" not in texts(other)


def test_the_offer_of_what_carried_can_be_set_aside(session: Session, qtbot: QtBot) -> None:
    keep(session, father(session))
    page = LifePage(session)
    place(qtbot, page)
    press_button(page, "Not now")
    assert "Begin with what carried you" not in texts(page)


# a pause


def test_a_pause_hides_everything_that_was_written_and_loses_nothing(page: LifePage) -> None:
    mark_line(page, "vader overleden")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Period, CTRL)
    shown = texts(page)
    assert "A pause" in shown
    assert "Five things that you see" in shown
    for word in ("vader", "rugpijn", "zes weken", "oma Riet"):
        assert word not in shown
    press_button(page, "Next")
    assert "Four things that you feel" in texts(page)
    press_button(page, "Back to the timeline")
    assert "In zes weken was hij weg." in texts(page)


def test_a_pause_knows_the_way_to_help_and_to_today(page: LifePage, qtbot: QtBot) -> None:
    page.begin_pause()
    with qtbot.waitSignal(page.help_asked):
        press_button(page, "Help now")
    with qtbot.waitSignal(page.today_asked):
        press_button(page, "Enough for today")
    key(Qt.Key.Key_Escape)
    assert page.frame.isVisible()


def test_the_steps_of_a_pause_begin_again_after_the_last(page: LifePage) -> None:
    page.begin_pause()
    for _step in range(5):
        press_button(page, "Next")
    press_button(page, "Once more")
    assert "1 of 6" in texts(page)


# then and now


def test_then_and_now_counts_a_word_of_then(page: LifePage, session: Session, qtbot: QtBot) -> None:
    assert not page.frame.then_now.isVisible()
    for number in range(30):
        words = ("grieving",) if number < 9 else ("calm",)
        session.vault.entries.save(written(days_ago(number), 4, feelings=words))
    session.entry_saved.emit(written(days_ago(0)))
    qtbot.waitUntil(page.frame.then_now.isVisible)
    told = texts(page.frame.then_now)
    assert "grieving" in told
    assert "then: with 1 event (vader overleden)" in told
    assert "now: on 9 of the last 30 days with a feeling" in told


# joined with the days


def test_near_the_diary_s_own_days_the_timeline_is_offered(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(40), 4))
    session.entry_saved.emit(written(days_ago(40)))
    qtbot.waitUntil(lambda: page._days is not None)  # noqa: SLF001  what was read
    assert not page.frame.days_button.isVisible()
    page.frame.chart.show_part(TODAY.toordinal() - 300, TODAY.toordinal())
    assert page.frame.days_button.isVisible()
    with qtbot.waitSignal(page.timeline_asked) as asked:
        press_button(page, "These days on the Timeline")
    assert asked.args[0] == TODAY - timedelta(40)


def test_from_a_mark_among_the_days_one_goes_to_the_timeline(
    session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(40), 4))
    fill(session)
    keep(session, new_event(session.clock, "claim", "keuring", on_day(TODAY - timedelta(9))))
    page = LifePage(session)
    place(qtbot, page, width=1072, height=900)
    page.focus_first()
    mark_line(page, "keuring")
    key(Qt.Key.Key_Return)
    with qtbot.waitSignal(page.timeline_asked) as asked:
        press_button(page, "On the Timeline")
    assert asked.args[0] == TODAY - timedelta(9)


def test_the_timeline_goes_to_that_day_and_shows_what_became_worse(
    session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(40), 4))
    worse = Worsening("w", on_day(TODAY - timedelta(9)))
    complaint = replace(back_pain(session), worsenings=(worse,))
    keep(session, complaint)
    page = TimelinePage(session)
    page.go_to_day(TODAY - timedelta(9))
    place(qtbot, page, width=1072, height=800)
    first, last = page.chart.part
    middle = (TODAY - timedelta(9)).toordinal() + 0.5
    assert (first, last) == pytest.approx((middle - 15, middle + 15))
    labels = [mark.span.label for _strip, each in page.chart.plot.events for mark in each.marks]
    page.grab()
    labels = [mark.span.label for _strip, each in page.chart.plot.events for mark in each.marks]
    assert labels == ["rugpijn becomes worse"]
    page.happenings.change(complaint.uuid)
    assert "Change this complaint" in texts(page)


# the lock, and looks


def test_after_the_lock_the_page_holds_nothing_and_what_was_typed_is_kept(
    page: LifePage, session: Session
) -> None:
    mark_line(page, "vader overleden")
    key(Qt.Key.Key_Return)
    seen(page.side, QPlainTextEdit, "What happened then?").setPlainText("Ik regelde alles.")
    session.vault_about_to_lock.emit()
    assert session.records.events()[-1].note == "Ik regelde alles."
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    held = everything(page)
    for word in ("vader", "rugpijn", "oma Riet", "zes weken", "fysio"):
        assert word not in held
    assert page.frame.chart.chart is None
    assert page.frame.chart.places is None


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_drawn_in_the_dark_and_large(page: LifePage, scale: float, qapp: object) -> None:
    apply_theme(qapp, Theme(DARK, text_scale=scale, dark=True))  # type: ignore[arg-type]
    image = page.frame.chart.grab().toImage()
    colours = {
        image.pixelColor(x, y).rgb()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }
    assert len(colours) > 5


# paper


class Answers:
    """Answers what the system would ask."""

    def __init__(self, file: Path | None = None, *, prints: bool = True) -> None:
        self._file, self._prints = file, prints
        self.printed: list[LifeSheet] = []

    def print_sheet(self, parent: QWidget, sheet: LifeSheet) -> bool:
        del parent
        self.printed.append(sheet)
        return self._prints

    def choose_file(self, parent: QWidget) -> Path | None:
        del parent
        return self._file


def paper(page: LifePage, session: Session, answers: Answers, qtbot: QtBot) -> PaperWindow:
    chart = page.frame.chart.chart
    assert chart is not None
    window = PaperWindow(chart, page.frame.chart.part, session, dialogs=answers)
    place(qtbot, window)
    return window


def test_it_is_printed_as_it_stands_on_the_screen(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    press_button(page, "10 years")
    answers = Answers()
    window = paper(page, session, answers, qtbot)
    assert "not encrypted" in texts(window)
    press_button(window, "Also the same in words, on the pages after it")
    press_button(window, "Print")
    (sheet,) = answers.printed
    assert sheet.part == page.frame.chart.part
    assert sheet.table is not None
    assert "Sent to the printer." in texts(window)


@pytest.mark.parametrize("ending", [".pdf", ".png", ".svg"])
def test_it_is_saved_whole_with_a_warning(
    page: LifePage, session: Session, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"levenslijn{ending}"
    window = paper(page, session, Answers(file), qtbot)
    press_button(window, "Save as a file")
    assert file.stat().st_size > 1000
    assert [each.name for each in tmp_path.iterdir() if "unfinished" in each.name] == []
    assert f"Saved as ‘levenslijn{ending}’. This file is not encrypted." in texts(window)


def test_a_place_that_cannot_be_written_is_a_sentence(
    page: LifePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    window = paper(page, session, Answers(tmp_path / "no" / "x.pdf"), qtbot)
    press_button(window, "Save as a file")
    assert "could not be written" in texts(window)
    assert not (tmp_path / "no").exists()


def test_thinking_better_of_it_says_nothing(page: LifePage, session: Session, qtbot: QtBot) -> None:
    window = paper(page, session, Answers(None, prints=False), qtbot)
    before = texts(window)
    press_button(window, "Save as a file")
    press_button(window, "Print")
    assert texts(window) == before


def test_the_lock_closes_the_window_of_the_paper(
    page: LifePage, session: Session, qtbot: QtBot
) -> None:
    window = paper(page, session, Answers(), qtbot)
    session.vault_about_to_lock.emit()
    assert not window.isVisible()


def test_a_file_gets_the_ending_of_its_kind() -> None:
    assert with_kind(Path("a"), ".svg") == Path("a.svg")
    assert with_kind(Path("a.PNG"), ".pdf") == Path("a.PNG")
    assert with_kind(Path("dr. X"), ".pdf") == Path("dr. X.pdf")
