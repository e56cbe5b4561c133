"""The Timeline as it is used: periods, keys, the card, layers, the table, events by pointing."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from diary.analysis.lanes import Step
from diary.analysis.level_of_detail import step_for
from diary.colours import DARK
from diary.domain.entry import Entry
from diary.domain.fuzzy_date import in_year
from diary.domain.life import new_event
from diary.domain.medicine import new_dose, new_medicine
from diary.domain.preference import TIMELINE_LANES
from diary.ui.session import Session
from diary.ui.theme import Theme, apply_theme
from diary.ui.timeline.timeline_page import TimelinePage
from tests.ui.desk import everything, key, place, press_button, seen, texts, write
from tests.ui.diary_entries import NOW, days_ago, written

TODAY = NOW.date()
END = float(TODAY.toordinal() + 1)


def fill(session: Session, days: int = 40) -> None:
    for number in range(days):
        if number % 9 != 4:
            entry = written(days_ago(number), number % 7, f"Dag {number}", feelings=("sad", "calm"))
            session.vault.entries.save(entry)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> TimelinePage:
    fill(session)
    made = TimelinePage(session)
    place(qtbot, made, width=1072, height=800)
    made.chart.setFocus()
    return made


def lanes(page: TimelinePage) -> list[str]:
    places = page.chart.places
    assert places is not None
    return [strip.lane.key for strip in places.strips]


def test_it_opens_on_ninety_days_up_to_today(page: TimelinePage) -> None:
    assert page.chart.part == (END - 90, END)
    assert {"events", "pain", "feelings"} <= set(lanes(page))
    assert "In these 90 days you wrote on 36." in texts(page)
    assert "In these 90 days" in page.chart.accessibleDescription()


def test_it_opens_on_days_and_not_on_hours(page: TimelinePage) -> None:
    first, last = page.chart.part
    assert step_for(last - first) is Step.DAY


def test_a_period_is_chosen_by_its_words(page: TimelinePage) -> None:
    press_button(page, "7 days")
    assert page.chart.part == (END - 7, END)
    press_button(page, "year")
    assert page.chart.part == (END - 365, END)


def test_arrows_go_from_moment_to_moment_and_enter_opens_it(
    page: TimelinePage, qtbot: QtBot
) -> None:
    for _press in range(2):
        key(Qt.Key.Key_Left)
    assert "yesterday" in texts(page.card).casefold()
    assert "Dag 1" in texts(page.card)
    with qtbot.waitSignal(page.entry_opened) as opened:
        key(Qt.Key.Key_Return)
    entry = opened.args[0]
    assert isinstance(entry, Entry)
    assert entry.day == TODAY - timedelta(1)


def test_the_card_lies_below_the_pain(page: TimelinePage) -> None:
    key(Qt.Key.Key_Left)
    places = page.chart.places
    assert places is not None
    pain = next(strip for strip in places.strips if strip.lane.key == "pain")
    assert page.card.y() >= pain.bottom


def test_keys_pan_and_zoom(page: TimelinePage) -> None:
    key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    first, last = page.chart.part
    assert last < END
    key(Qt.Key.Key_Plus)
    assert page.chart.part[1] - page.chart.part[0] < last - first
    key(Qt.Key.Key_T)
    assert page.chart.part[1] == END
    key(Qt.Key.Key_Home)
    assert page.chart.part[0] == END - 40


def test_panning_a_little_asks_the_vault_for_nothing(
    page: TimelinePage, session: Session, qtbot: QtBot
) -> None:
    asked: list[object] = []
    along_time = session.vault.along_time
    session.vault.along_time = Counting(along_time, asked)  # type: ignore[assignment]  # counts and hands on
    key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(page.chart.settled):
        page.chart.pan(-0.1)
    assert asked == []
    with qtbot.waitSignal(page.chart.settled):
        page.chart.show_part(END - 3000, END - 2900)
    assert asked != []


class Counting:
    """Notes what is asked of it, and lets another answer."""

    def __init__(self, answers: object, asked: list[object]) -> None:
        self._answers, self._asked = answers, asked

    def __getattr__(self, name: str) -> object:
        self._asked.append(name)
        return getattr(self._answers, name)


def test_a_lane_is_hidden_and_gets_another_place(
    page: TimelinePage, session: Session, qtbot: QtBot
) -> None:
    press_button(page, "Layers")
    press_button(page, "Feelings")
    assert "feelings" not in lanes(page)
    assert session.preference(TIMELINE_LANES) == {"feelings": False}
    press_button(page, "Pain: up")
    assert lanes(page)[:2] == ["pain", "events"]
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: lanes(page)[:3] == ["events", "pain", "feelings"])


def test_the_same_numbers_stand_in_a_table(page: TimelinePage) -> None:
    key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.table.isVisible()
    assert page.table.hasFocus()
    model = page.table.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads[:3] == ["When", "What happened", "Pain: worst"]
    assert model.index(1, 0).data() == "Saturday 7 March"
    assert model.index(1, 2).data() == "1"
    assert model.rowCount() == 36
    key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.chart.isVisible()


def test_an_event_is_added_on_the_day_that_is_pointed_at(
    page: TimelinePage, session: Session, qtbot: QtBot
) -> None:
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_E)
    seen(page, QLineEdit, "What happened?").setFocus()
    write("brief van het UWV")
    press_button(page, "claim or assessment")
    press_button(page, "Save")
    (event,) = session.records.events()
    assert (event.tag, event.when.first) == ("claim", TODAY - timedelta(1))
    qtbot.waitUntil(lambda: "brief van het UWV" in page.chart.accessibleDescription())


def test_calendar_and_body_show_the_same_time(page: TimelinePage) -> None:
    press_button(page, "calendar")
    assert page.calendar.isVisible()
    assert not page.chart.isVisible()
    press_button(page, "30 days")
    assert "pain now 0" in texts(page)
    press_button(page, "body")
    assert "no places were marked" in texts(page)
    press_button(page, "lines")
    assert page.chart.isVisible()


def test_an_empty_diary_says_so_kindly_and_leads_to_today(session: Session, qtbot: QtBot) -> None:
    made = TimelinePage(session)
    place(qtbot, made)
    assert "One number is enough to begin." in texts(made)
    assert not made.chart.isVisible()
    with qtbot.waitSignal(made.today_asked):
        press_button(made, "To today")


def test_one_note_is_drawn_and_says_when_there_is_more_to_see(
    session: Session, qtbot: QtBot
) -> None:
    session.vault.entries.save(written(days_ago(0), 5))
    made = TimelinePage(session)
    place(qtbot, made)
    assert "After 6 more days with a note there is something to see here." in texts(made)
    assert not made.chart.grab().isNull()


def test_an_event_of_1890_and_a_dose_leave_the_ninety_days_as_they_are(
    session: Session, qtbot: QtBot
) -> None:
    fill(session)
    session.records.save(new_event(session.clock, "joy", "geboren", in_year(1890)), "x")
    medicine = new_medicine(session.clock, "paracetamol")
    session.records.save(medicine, "x")
    session.records.save(new_dose(session.clock, medicine), "x")
    made = TimelinePage(session)
    place(qtbot, made)
    assert made.chart.part == (END - 90, END)
    assert "medicines" in lanes(made)
    made.chart.show_part(END - 60_000, END)
    assert not made.chart.grab().isNull()
    assert 1 < len(made.chart.plot.axis.ticks) <= 12


def test_what_is_saved_elsewhere_is_drawn_when_the_page_is_seen(
    page: TimelinePage, session: Session, qtbot: QtBot
) -> None:
    session.save(written(days_ago(4), 9), "x")
    qtbot.waitUntil(lambda: "The highest was 9" in texts(page))


def test_nothing_stays_after_locking(page: TimelinePage, session: Session) -> None:
    key(Qt.Key.Key_Left)
    session.vault_about_to_lock.emit()
    assert "Dag" not in everything(page)
    assert page.chart.places is None


def test_it_is_drawn_anew_in_the_dark_and_large(page: TimelinePage) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = page.chart.grab().toImage()
    apply_theme(application, Theme(DARK, 2.0, dark=True))
    QApplication.processEvents()
    assert page.chart.grab().toImage() != before
    assert page.chart.minimumHeight() > 600
