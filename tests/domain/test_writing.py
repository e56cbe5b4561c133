"""Expressive writing: how it is spaced, when to leave it, and what is kept of one that goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.domain.entry import Entry
from diary.domain.long_lines import in_lines, longest_line
from diary.domain.practice import Practice
from diary.domain.record import new_record
from diary.domain.unfinished_writing import (
    KEPT,
    LET_GO,
    SEALED,
    UnfinishedWriting,
    from_draft,
    to_draft,
)
from diary.domain.writing_pace import PAUSE, REST, Advice, advice, last_round, rise
from diary.domain.writing_prompts import WRITING_PROMPTS, writing_prompt
from tests.exchange.contents import NOW
from tests.fakes import FakeClock

CLOCK = FakeClock(NOW)
DAY = timedelta(days=1)


def wrote(
    ago: timedelta,
    before: int | None = None,
    after: int | None = None,
    *,
    kind: str = "writing",
    minutes: int | None = 15,
) -> Practice:
    """A writing so long before now, heavy so much before and after."""
    return new_record(
        Practice, CLOCK, kind=kind, at=NOW - ago, minutes=minutes, before=before, after=after
    )


# spacing


def test_the_rise_is_known_only_where_both_figures_are() -> None:
    assert rise(wrote(DAY, 3, 7)) == 4
    assert rise(wrote(DAY, 7, 0)) == -7
    assert rise(wrote(DAY, None, 7)) is None
    assert rise(wrote(DAY, 7, None)) is None


def test_who_never_wrote_hears_nothing() -> None:
    assert advice([], NOW) is None
    assert advice([wrote(DAY, 2, 9, kind="breathing")], NOW) is None


@pytest.mark.parametrize(
    ("after", "ago", "said"),
    [
        (7, timedelta(hours=1), Advice.REST),
        (7, REST + timedelta(minutes=14), Advice.REST),
        (7, REST + timedelta(minutes=15), None),
        (6, timedelta(hours=1), None),
        (2, timedelta(hours=1), None),
    ],
)
def test_after_a_clear_rise_there_is_a_day_of_rest(
    after: int, ago: timedelta, said: Advice | None
) -> None:
    assert advice([wrote(ago, 4, after)], NOW) is said


def test_without_its_minutes_the_rest_begins_with_the_writing() -> None:
    assert advice([wrote(REST, 4, 9, minutes=None)], NOW) is None


def test_only_the_last_time_asks_for_rest() -> None:
    before = wrote(timedelta(hours=9), 1, 9)
    assert advice([wrote(timedelta(hours=2), 5, 4), before], NOW) is None


def test_three_times_without_relief_is_a_reason_to_stop() -> None:
    heavy = [wrote(DAY * ago, 5, after) for ago, after in ((9, 5), (6, 6), (3, 5))]
    assert advice(heavy, NOW) is Advice.STOP
    assert advice(heavy[1:], NOW) is None
    assert advice([*heavy[:2], wrote(DAY, 5, 4)], NOW) is Advice.PAUSE
    assert advice([wrote(DAY * 12, 5, 1), *heavy], NOW) is Advice.STOP


def test_times_without_figures_say_nothing_about_relief() -> None:
    heavy = [wrote(DAY * ago, 5, 5) for ago in (9, 6)]
    assert advice([*heavy, wrote(DAY * 2)], NOW) is Advice.PAUSE
    assert advice([*heavy, wrote(DAY * 2), wrote(DAY, 5, 5)], NOW) is Advice.STOP


def test_stopping_is_said_rather_than_rest() -> None:
    assert advice([wrote(timedelta(hours=ago), 2, 8) for ago in (1, 40, 80)], NOW) is Advice.STOP


def test_after_three_times_a_pause_is_offered_and_after_the_pause_nothing_is_said() -> None:
    times = [wrote(DAY * ago, 6, 3) for ago in (8, 5, 2)]
    assert advice(times[:2], NOW) is None
    assert advice(times, NOW) is Advice.PAUSE
    assert advice(times, NOW + PAUSE - DAY * 2 - timedelta(minutes=1)) is Advice.PAUSE
    assert advice(times, NOW + PAUSE - DAY * 2) is None


def test_a_round_ends_where_a_pause_was_taken_and_knows_no_future() -> None:
    old, first, last = wrote(DAY * 40), wrote(DAY * 15), wrote(DAY * 2)
    other = wrote(DAY, kind="relaxing")
    assert last_round([last, old, other, first], NOW) == [first, last]
    assert last_round([old], NOW) == []


# a writing that goes on


UNFINISHED = UnfinishedWriting(
    fate=KEPT,
    name=wrote(DAY).uuid,
    began=NOW,
    text="Het regende.\n",
    prompt="unsaid",
    before=0,
    seconds=431,
)


@pytest.mark.parametrize(
    "writing",
    [
        UNFINISHED,
        replace(UNFINISHED, fate=SEALED, text="sealed-1.x"),
        UnfinishedWriting(fate=KEPT, name=UNFINISHED.name, began=NOW),
    ],
)
def test_a_writing_that_goes_on_comes_back_from_its_draft(writing: UnfinishedWriting) -> None:
    assert from_draft(to_draft(writing)) == writing


def test_of_a_text_that_is_let_go_there_is_never_a_draft() -> None:
    with pytest.raises(ValueError, match=LET_GO):
        to_draft(replace(UNFINISHED, fate=LET_GO))


def test_what_was_written_is_not_in_what_a_trace_would_show() -> None:
    assert "regende" not in repr(UNFINISHED)


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"fate": "let_go"},
        {"fate": "kept", "seconds": "many"},
        {"fate": "kept", "heavy before": ""},
    ],
)
def test_a_draft_of_something_else_is_no_writing(words: dict[str, str]) -> None:
    assert from_draft(Entry(UNFINISHED.name, NOW, NOW, NOW, words=words)) is None
    assert from_draft(None) is None


def test_a_prompt_is_found_by_its_key() -> None:
    assert len({prompt.key for prompt in WRITING_PROMPTS}) == len(WRITING_PROMPTS)
    assert all(writing_prompt(prompt.key) is prompt for prompt in WRITING_PROMPTS)
    assert writing_prompt("") is None


# long lines


@given(text=st.text(alphabet="ab \n"), longest=st.integers(1, 9))
def test_long_lines_are_broken_and_no_letter_is_lost(text: str, longest: int) -> None:
    broken = in_lines(text, longest)
    assert longest_line(broken) <= longest
    assert [each for each in broken if each not in " \n"] == [
        each for each in text if each not in " \n"
    ]
    if longest_line(text) <= longest:
        assert broken == text


def test_a_line_is_broken_at_a_space_where_there_is_one() -> None:
    assert in_lines("aaa bbb ccc", 7) == "aaa bbb\nccc"
    assert in_lines("aaaaaaaa b", 3) == "aaa\naaa\naa\nb"
    assert in_lines(" aaaa", 3) == " aa\naa"
