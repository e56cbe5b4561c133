"""What Today asks by itself: one thing a day, not now, never again, and what is no prompt."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from diary.domain.helps import answered
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import (
    BACKUP_PROBLEM,
    OFFER_HELPS,
    PROMPT_SHOWN,
    QUIET,
    SHEET_DONE,
    WEEKLY,
)
from diary.domain.prompt_queue import PROMPTS
from diary.domain.record import new_record
from diary.ui.looking_back import rooms
from diary.ui.pages.today_page import TodayPage
from diary.ui.session import Session
from diary.ui.settings_page.prompt_switches import PromptSwitches
from diary.ui.settings_page.questions import Questions
from tests.fakes import FakeClock
from tests.ui.desk import everything, place, press_button, seen, texts
from tests.ui.diary_entries import NOW, days_ago, written

TODAY = NOW.date()
HELPS, REVIEW, SHEET, YESTERDAY = (
    "Does this diary help me?",
    "Your time of measuring is over",
    "Your recovery sheet",
    "Yesterday is empty",
)
Open = Callable[[], TodayPage]


@pytest.fixture
def open_page(qtbot: QtBot, session: Session) -> Open:
    """Opens Today anew, as after a start of the program."""
    session.prefer(SHEET_DONE, value=True)
    before: list[TodayPage] = []

    def opened() -> TodayPage:
        for old in before:
            old.close()
        page = TodayPage(session)
        before.append(page)
        place(qtbot, page, height=1000)
        return page

    return opened


def measured(session: Session, first: int, last: int, aim: str = "") -> MeasuringPeriod:
    period = new_record(
        MeasuringPeriod,
        session.clock,
        first=TODAY - timedelta(first),
        last=TODAY - timedelta(last),
        aim=aim,
    )
    session.vault.records.of(MeasuringPeriod).save(period)
    return period


def old_diary(session: Session) -> None:
    """Begun fifteen days ago, and nothing is due but the question whether it helps, and later the week."""
    session.vault.entries.save(written(days_ago(15), 5))
    session.vault.entries.save(written(days_ago(1), 5))


def test_of_several_things_only_one_is_asked_and_the_next_one_waits_for_tomorrow(
    open_page: Open, session: Session, clock: FakeClock
) -> None:
    old_diary(session)
    measured(session, 15, 1)
    page = open_page()
    assert REVIEW in texts(page)
    assert HELPS not in texts(page)
    press_button(page, "Not now")
    for shown in (texts(page), texts(open_page())):
        assert REVIEW not in shown
        assert HELPS not in shown
    clock.move(days=1)
    assert HELPS in texts(open_page())


def test_what_was_done_elsewhere_makes_no_room_for_another_on_the_same_day(
    open_page: Open, session: Session
) -> None:
    old_diary(session)
    period = measured(session, 15, 1)
    page = open_page()
    assert REVIEW in texts(page)
    session.records.delete(period, "Gone.")
    assert REVIEW not in texts(page)
    assert HELPS not in texts(page)
    assert session.preference(PROMPT_SHOWN) == [f"review {TODAY}"]


def test_one_can_be_switched_off_for_ever_and_that_can_be_undone(
    open_page: Open, session: Session, clock: FakeClock
) -> None:
    old_diary(session)
    page = open_page()
    press_button(page, "Do not ask any more")
    assert HELPS not in texts(page)
    assert session.preference(OFFER_HELPS) is False
    session.undo()
    assert HELPS in texts(page)
    session.redo()
    clock.move(days=200)
    assert HELPS not in texts(open_page())


def test_each_goes_where_it_can_be_done(qtbot: QtBot, open_page: Open, session: Session) -> None:
    old_diary(session)
    page = open_page()
    with qtbot.waitSignal(page.page_asked) as asked:
        press_button(page, "Answer")
    assert asked.args == [rooms.MEASURING.key]


def test_the_week_and_the_month_go_to_the_worksheets(
    qtbot: QtBot, open_page: Open, session: Session, clock: FakeClock
) -> None:
    session.vault.entries.save(written(days_ago(32), 5))
    session.prefer(OFFER_HELPS, value=False)
    page = open_page()
    for words in ("Write it", "Look back on the week"):
        with qtbot.waitSignal(page.page_asked) as asked:
            press_button(page, words)
        assert asked.args == [rooms.WORKSHEETS.key]
        press_button(page, "Not now")
        clock.move(days=1)
        page = open_page()


def test_own_words_for_pain_are_looked_at_again_after_three_months(
    qtbot: QtBot, open_page: Open, session: Session, clock: FakeClock
) -> None:
    session.name_scale(session.catalogue["pain"], "niets", "", "als toen")
    clock.move(days=89)
    assert "Do my words for pain still fit?" not in texts(open_page())
    clock.move(days=1)
    page = open_page()
    with qtbot.waitSignal(page.setting_asked) as asked:
        press_button(page, "Look at my words")
    assert asked.args == ["My own words for pain"]
    assert "Do my words for pain still fit?" not in texts(page)


def test_words_that_were_given_up_are_not_asked_about(
    open_page: Open, session: Session, clock: FakeClock
) -> None:
    session.name_scale(session.catalogue["pain"], "niets", "", "")
    session.name_scale(session.catalogue["pain"], "", "", "")
    clock.move(days=120)
    assert "Do my words for pain still fit?" not in texts(open_page())


def test_a_problem_with_the_backups_is_said_beside_any_prompt_and_also_in_a_pause(
    qtbot: QtBot, open_page: Open, session: Session
) -> None:
    old_diary(session)
    session.prefer(BACKUP_PROBLEM, "De map ‘stick’ is er niet.")
    page = open_page()
    assert "De map ‘stick’ is er niet." in texts(page)
    assert HELPS in texts(page)
    session.begin_pause()
    assert HELPS not in texts(page)
    assert "De map ‘stick’ is er niet." in texts(page)
    with qtbot.waitSignal(page.setting_asked) as asked:
        press_button(page, "Look at the backups")
    assert asked.args == ["Backups"]


def test_an_answer_makes_the_question_go_away(open_page: Open, session: Session) -> None:
    old_diary(session)
    page = open_page()
    session.records.save(answered(session.clock, TODAY, 1, ""), "Kept.")
    assert HELPS not in texts(page)


def test_a_time_of_measuring_is_shown_until_its_last_day_and_not_after(
    open_page: Open, session: Session, clock: FakeClock
) -> None:
    measured(session, 3, -2, "of ik beter slaap")
    page = open_page()
    shown = texts(page)
    assert "2 more days, until Tuesday 10 March." in shown
    assert "of ik beter slaap" in shown
    clock.move(days=2)
    assert "Today is the last day." in texts(open_page())
    clock.move(days=1)
    page = open_page()
    assert "A time of measuring" not in texts(page)
    session.vault_about_to_lock.emit()
    assert "of ik beter slaap" not in everything(page)


def test_when_a_time_of_measuring_is_over_figures_are_asked_as_before(
    open_page: Open, session: Session
) -> None:
    measured(session, 20, 1)
    assert open_page().form.isVisible()
    assert session.preference(QUIET) is False


def test_who_writes_once_a_week_is_left_alone_in_between(
    open_page: Open, session: Session, clock: FakeClock
) -> None:
    session.vault.entries.save(written(days_ago(3), 5))
    session.prefer(WEEKLY, value=True)
    page = open_page()
    assert "Nothing is asked until Thursday 12 March." in texts(page)
    assert YESTERDAY not in texts(page)
    assert not page.form.isVisible()
    press_button(page, "Write something after all")
    assert page.form.isVisible()
    clock.move(days=4)
    assert open_page().form.isVisible()
    session.prefer(WEEKLY, value=False)


def test_a_diary_without_an_entry_asks_at_once_also_once_a_week(
    open_page: Open, session: Session
) -> None:
    session.prefer(WEEKLY, value=True)
    assert open_page().form.isVisible()


def test_a_locked_diary_leaves_nothing_beside_the_form(open_page: Open, session: Session) -> None:
    old_diary(session)
    page = open_page()
    session.vault_about_to_lock.emit()
    session.preferences_changed.emit()
    assert HELPS not in texts(page)


def test_the_settings_have_one_switch_for_each(qtbot: QtBot, session: Session) -> None:
    questions = Questions(session)
    place(qtbot, questions, height=2400)
    switches = seen(questions, PromptSwitches, "")
    switches.set_open(True)
    assert set(switches.rows()) == {prompt.key for prompt in PROMPTS}
    assert all(row.value() for row in switches.rows().values())
    switches.rows()["helps"].switch.click()
    assert session.preference(OFFER_HELPS) is False
    session.undo()
    assert session.preference(OFFER_HELPS) is True
    assert switches.rows()["helps"].value()


def test_the_switches_are_found_by_their_words(qtbot: QtBot, session: Session) -> None:
    questions = Questions(session)
    place(qtbot, questions, height=2400)
    switches = seen(questions, PromptSwitches, "")
    assert questions.search("recovery sheet")
    assert switches.is_open
    assert [key for key, row in switches.rows().items() if row.isVisible()] == ["sheet"]
    assert not switches.search("giraffe")
    switches.search("")
    assert not switches.is_open
