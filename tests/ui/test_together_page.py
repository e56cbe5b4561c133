"""The page Together as it is used: what was found and what not, the table, the days, the timeline, the lock."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from diary.domain.preference import QUIET, TIMELINE_OVERLAY
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.together.pair_row import PairRow
from diary.ui.together.together_page import TogetherPage
from diary.ui.together.why_pictures import WhyPicture
from diary.ui.together.why_window import WhyWindow
from tests.ui.desk import all_seen, everything, key, place, press_button, seen, texts
from tests.ui.diary_entries import NOW, days_ago, written

TODAY = NOW.date()


def fill(session: Session, days: int = 90) -> None:
    """Pain is higher on sad days, and nothing else is related to anything."""
    for number in range(days):
        is_sad = number % 4 == 1 or number % 7 == 2
        pain = 4 + (number * 7 % 3) - 1 + (3 if is_sad else 0)
        feelings = ("sad",) if is_sad else ("calm",) if number % 5 else ("proud",)
        session.vault.entries.save(
            written(days_ago(number), pain, f"Dag {number}", feelings=feelings)
        )


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def shown(page: TogetherPage, qtbot: QtBot, width: int = 1072) -> TogetherPage:
    place(qtbot, page, width=width, height=800)
    qtbot.waitUntil(lambda: "comparison" in texts(page) or "Here it shows" in texts(page))
    return page


@pytest.fixture
def page(session: Session, background: Background, qtbot: QtBot) -> TogetherPage:
    fill(session)
    return shown(TogetherPage(session, background), qtbot)


def test_it_says_what_was_seen_together_with_how_sure_that_is(page: TogetherPage) -> None:
    said = texts(page)
    assert "On days with “sad”, pain was higher." in said
    assert "probably between +" in said
    assert "Seen together" in said
    assert "90 days" in said


def test_the_days_lead_to_the_diary(page: TogetherPage, qtbot: QtBot) -> None:
    row = next(row for row in all_seen(page, PairRow) if "“sad”" in row.headline.text())
    press_button(row, "The days")
    yesterday = next(
        each
        for each in all_seen(row, QAbstractButton)
        if each.text().startswith(str((TODAY - timedelta(1)).day))
    )
    with qtbot.waitSignal(page.day_opened) as opened:
        yesterday.click()
    assert opened.args == [TODAY - timedelta(1)]


def test_the_same_stands_in_a_table(page: TogetherPage) -> None:
    key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    table = next(all_seen(page, NumbersTable))
    model = table.model()
    names = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert {"sad", "calm", "proud"} <= names
    assert table.hasFocus()
    press_button(page, "As table")
    assert not table.isVisible()


def test_in_a_narrow_window_nothing_is_lost(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    fill(session)
    page = shown(TogetherPage(session, background), qtbot, width=600)
    assert "On days with “sad”, pain was higher." in texts(page)
    assert page.content.minimumSizeHint().width() <= 600


def test_quiet_mode_says_it_without_figures(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    fill(session)
    session.prefer(QUIET, True, "")
    page = shown(TogetherPage(session, background), qtbot)
    assert "On days with “sad”, pain was higher." in texts(page)
    assert "probably between" not in texts(page)


def test_an_empty_diary_is_told_what_it_will_show(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    page = shown(TogetherPage(session, background), qtbot)
    assert "once there are days to compare" in texts(page)
    assert not seen(page, QAbstractButton, "As table").isEnabled()


def test_with_few_days_it_says_how_many_more(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    fill(session, days=20)
    page = shown(TogetherPage(session, background), qtbot)
    assert "20 of 45" in texts(page)
    assert "25 days more" in texts(page)
    assert "Nothing yet" in texts(page)


def test_what_is_written_meanwhile_is_compared_too(
    page: TogetherPage, session: Session, qtbot: QtBot
) -> None:
    session.save(written(days_ago(200), 3, "", feelings=("sad",)), "")
    press_button(page, "everything")
    qtbot.waitUntil(lambda: "91 days" in texts(page))


def test_comparing_can_be_stopped(page: TogetherPage) -> None:
    press_button(page, "year")
    press_button(page, "Stop")
    assert "Stopped." in texts(page)
    assert "sad" not in texts(page)
    assert next(all_seen(page, QComboBox)).hasFocus()


def test_a_pair_of_figures_is_laid_over_each_other_on_the_timeline(
    session: Session, background: Background, qtbot: QtBot
) -> None:
    for number in range(80):
        stress = number * 13 % 11
        entry = written(
            days_ago(number), min(10, 1 + stress * 3 // 4), "", readings={"stress": stress}
        )
        session.vault.entries.save(entry)
    page = shown(TogetherPage(session, background), qtbot)
    with qtbot.waitSignal(page.timeline_asked):
        press_button(page, "On the timeline")
    assert session.preference(TIMELINE_OVERLAY) == ["pain", "stress"]


def test_after_locking_nothing_of_the_diary_is_left(page: TogetherPage, session: Session) -> None:
    session.vault_about_to_lock.emit()
    assert "sad" not in everything(page)
    assert "pain" not in everything(page).lower()


def test_a_page_explains_why_most_suspicions_do_not_hold_up(page: TogetherPage) -> None:
    press_button(page, "What this page can tell you")
    window = next(iter(page.findChildren(WhyWindow)))
    said = texts(window)
    assert "A link is no cause" in said
    assert len(list(all_seen(window, WhyPicture))) == 4
    window.close()
