"""Today offers a guided moment after saving, when the pain is higher than before: quietly, and never often."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from diary.domain.preference import GUIDED_OFFERS, OFFER_GUIDED
from diary.ui.pages.guided_offer import GuidedOffer
from diary.ui.pages.today_page import TodayPage
from diary.ui.session import Session
from tests.fakes import FakeClock
from tests.ui.desk import key, place, press_button, texts, write
from tests.ui.diary_entries import days_ago, written

SENTENCE = "A guided moment takes about three minutes"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> TodayPage:
    session.vault.entries.save(written(days_ago(0), 4))
    page = TodayPage(session)
    place(qtbot, page)
    page.focus_first()
    return page


def save(page: TodayPage, pain: int, clock: FakeClock) -> None:
    clock.move(minutes=30)
    page.focus_first()
    write(str(pain))
    key(Qt.Key.Key_Return)


def offers(page: TodayPage) -> bool:
    return SENTENCE in texts(page)


@pytest.mark.parametrize(("pain", "is_offered"), [(6, True), (5, False), (2, False)])
def test_two_points_more_than_before_is_a_reason(
    page: TodayPage, clock: FakeClock, pain: int, is_offered: bool
) -> None:
    save(page, pain, clock)
    assert offers(page) is is_offered


def test_high_for_this_person_is_a_reason(
    page: TodayPage, session: Session, clock: FakeClock
) -> None:
    for day in range(1, 21):
        session.vault.entries.save(written(days_ago(day), day % 5))
    save(page, 5, clock)
    assert offers(page)


def test_it_is_dismissed_and_the_page_goes_on(page: TodayPage, clock: FakeClock) -> None:
    save(page, 7, clock)
    press_button(page.findChildren(GuidedOffer)[0], "Not now")
    assert not offers(page)
    save(page, 6, clock)
    assert not offers(page)


def test_beginning_asks_for_the_guided_moment(
    page: TodayPage, clock: FakeClock, qtbot: QtBot
) -> None:
    save(page, 7, clock)
    with qtbot.waitSignal(page.guided_asked):
        press_button(page, "Begin")
    assert not offers(page)


def test_never_more_than_twice_a_day_and_again_the_next(
    page: TodayPage, clock: FakeClock, session: Session
) -> None:
    offered = []
    for pain in (6, 1, 6, 1, 6):
        save(page, pain, clock)
        offered.append(offers(page))
    assert offered == [True, False, True, False, False]
    assert session.preference(GUIDED_OFFERS) == ["2026-03-08", "2026-03-08"]
    clock.move(hours=20)
    save(page, 1, clock)
    save(page, 6, clock)
    assert offers(page)
    assert session.preference(GUIDED_OFFERS) == ["2026-03-09"]


def test_never_again_where_that_was_asked_and_that_can_be_undone(
    page: TodayPage, clock: FakeClock, session: Session
) -> None:
    save(page, 7, clock)
    press_button(page, "Do not offer this any more")
    assert not offers(page)
    save(page, 1, clock)
    save(page, 9, clock)
    assert not offers(page)
    session.undo()  # the saving
    session.undo()
    session.undo()
    assert session.preference(OFFER_GUIDED)


def test_what_is_filled_in_afterwards_is_no_reason(
    page: TodayPage, session: Session, clock: FakeClock
) -> None:
    page.choose_moment(session.now() - timedelta(hours=3))
    save(page, 9, clock)
    assert not offers(page)


def test_undoing_the_moment_takes_the_offer_away(
    page: TodayPage, session: Session, clock: FakeClock
) -> None:
    save(page, 8, clock)
    session.undo()
    assert not offers(page)


def test_a_lock_takes_the_offer_away(page: TodayPage, session: Session, clock: FakeClock) -> None:
    save(page, 8, clock)
    session.vault_about_to_lock.emit()
    assert not offers(page)


def test_a_moment_without_a_number_is_no_reason(page: TodayPage, session: Session) -> None:
    page.form.first.focus_question()
    write("alleen woorden")
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.vault.entries.count() == 2
    assert not offers(page)
