"""One prompt a day at most, each due when it should be, set aside for a while, and off for ever."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import PREFERENCES
from diary.domain.prompt_queue import (
    ANCHORS,
    HELPS_ME,
    MONTH,
    MONTH_SHEET,
    PROMPTS,
    REHEARSAL,
    REVIEW,
    SHEET,
    WEEK,
    WEEK_SHEET,
    YESTERDAY,
    Facts,
    Kept,
    Prompt,
    prompt_of_today,
    read_days,
    written_days,
)
from tests.ui.diary_entries import NOW

TODAY = date(2026, 3, 8)
NEW = Facts(today=TODAY)


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def period(first: int, last: int, *, reviewed: bool = False) -> MeasuringPeriod:
    return MeasuringPeriod(
        uuid=UUID(int=first),
        created_at=NOW,
        changed_at=NOW,
        first=ago(first),
        last=ago(last),
        reviewed=TODAY if reviewed else None,
    )


def due(facts: Facts) -> set[str]:
    return {prompt.key for prompt in PROMPTS if prompt.is_due(facts)}


def test_a_new_diary_is_asked_nothing() -> None:
    assert due(NEW) == set()
    assert prompt_of_today(NEW, Kept()) is None


@pytest.mark.parametrize(
    ("prompt", "facts", "too_soon"),
    [
        (SHEET, replace(NEW, has_sheet=False), NEW),
        (REVIEW, replace(NEW, periods=[period(20, 1)]), replace(NEW, periods=[period(20, 0)])),
        (HELPS_ME, replace(NEW, first_day=ago(14)), replace(NEW, first_day=ago(13))),
        (
            HELPS_ME,
            replace(NEW, first_day=ago(90), sheets={"helps": ago(14)}),
            replace(NEW, first_day=ago(90), sheets={"helps": ago(13)}),
        ),
        (ANCHORS, replace(NEW, words_since=ago(90)), replace(NEW, words_since=ago(89))),
        (REHEARSAL, replace(NEW, first_day=ago(60)), replace(NEW, first_day=ago(59))),
        (
            REHEARSAL,
            replace(NEW, first_day=ago(300), rehearsed=ago(60)),
            replace(NEW, first_day=ago(300), rehearsed=ago(59)),
        ),
        (WEEK, replace(NEW, first_day=ago(7)), replace(NEW, first_day=ago(6))),
        (
            WEEK,
            replace(NEW, first_day=ago(90), sheets={WEEK_SHEET: ago(7)}),
            replace(NEW, first_day=ago(90), sheets={WEEK_SHEET: ago(6)}),
        ),
        (
            MONTH,
            replace(NEW, first_day=ago(90), sheets={MONTH_SHEET: ago(30)}),
            replace(NEW, first_day=ago(90), sheets={MONTH_SHEET: ago(29)}),
        ),
        (YESTERDAY, replace(NEW, newest_day=ago(2)), replace(NEW, newest_day=ago(1))),
        (
            YESTERDAY,
            replace(NEW, newest_day=ago(2)),
            replace(NEW, newest_day=ago(2), writes_weekly=True),
        ),
    ],
)
def test_each_is_due_when_its_time_has_come_and_not_before(
    prompt: Prompt, facts: Facts, too_soon: Facts
) -> None:
    assert prompt.is_due(facts)
    assert not prompt.is_due(too_soon)


def test_a_time_of_measuring_that_was_looked_back_on_is_not_asked_about_again() -> None:
    assert REVIEW.key not in due(replace(NEW, periods=[period(20, 1, reviewed=True)]))


ALL_DUE = Facts(
    today=TODAY,
    has_sheet=False,
    first_day=ago(200),
    newest_day=ago(3),
    periods=[period(20, 1)],
    words_since=ago(100),
)


def test_on_the_day_of_one_prompt_no_other_is_shown() -> None:
    assert due(ALL_DUE) == {prompt.key for prompt in PROMPTS}
    first = prompt_of_today(ALL_DUE, Kept())
    assert first is SHEET
    shown = Kept(shown=(TODAY, SHEET.key))
    assert prompt_of_today(ALL_DUE, shown) is SHEET
    assert prompt_of_today(replace(ALL_DUE, has_sheet=True), shown) is None
    assert prompt_of_today(ALL_DUE, replace(shown, set_aside={SHEET.key: TODAY})) is None
    assert prompt_of_today(ALL_DUE, replace(shown, off=frozenset({SHEET.key}))) is None


def test_one_that_was_set_aside_comes_back_after_its_rest_and_makes_room_for_others() -> None:
    kept = Kept(set_aside={SHEET.key: TODAY}, shown=(TODAY, SHEET.key))
    tomorrow = replace(ALL_DUE, today=TODAY + timedelta(1))
    assert prompt_of_today(tomorrow, kept) is REVIEW
    later = replace(ALL_DUE, today=TODAY + timedelta(SHEET.rest))
    assert prompt_of_today(later, kept) is SHEET


def test_in_the_course_of_days_every_prompt_has_its_turn() -> None:
    kept, seen = Kept(), list[str]()
    for day in range(20):
        facts = replace(ALL_DUE, today=TODAY + timedelta(day))
        prompt = prompt_of_today(facts, kept)
        assert prompt is not None
        seen.append(prompt.key)
        kept = replace(kept, set_aside={**kept.set_aside, prompt.key: facts.today})
    assert set(seen) == {prompt.key for prompt in PROMPTS}


def test_one_that_is_switched_off_never_comes() -> None:
    everything = frozenset(prompt.key for prompt in PROMPTS)
    for days in range(400):
        facts = replace(ALL_DUE, today=TODAY + timedelta(days))
        assert prompt_of_today(facts, Kept(off=everything)) is None


def test_a_clock_that_was_wrong_silences_nothing() -> None:
    kept = Kept(set_aside={SHEET.key: TODAY + timedelta(900)})
    assert prompt_of_today(ALL_DUE, kept) is SHEET


def test_every_prompt_has_a_switch_of_its_own_that_is_kept() -> None:
    switches = [prompt.switch for prompt in PROMPTS]
    assert len({switch.key for switch in switches}) == len(PROMPTS)
    assert all(switch in PREFERENCES and switch.default is True for switch in switches)
    assert len({prompt.key for prompt in PROMPTS}) == len(PROMPTS)


def test_days_are_read_as_they_were_written_and_nonsense_is_left_out() -> None:
    days = {SHEET.key: TODAY, WEEK.key: ago(3)}
    assert read_days(written_days(days)) == days
    assert read_days(["", "sheet", "week soon", "week 2026-13-41", "x 2026-03-08"]) == {
        "x": date(2026, 3, 8)
    }
