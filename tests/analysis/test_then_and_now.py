"""Then and now: words of events of then that recur, counted on days with a feeling, from enough days on."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from diary.analysis.then_and_now import DAYS, ENOUGH_DAYS, ThenAndNow, then_and_now
from diary.domain.emotions import WORDS
from diary.domain.fuzzy_date import in_year, on_day
from tests.analysis.lives import TODAY, event

SEPARATION = event("uit elkaar", in_year(2015), -5, ("lonely", "rejected", "not_sure"))
SCHOOL = event("alleen op het plein", in_year(1988), -3, ("lonely", "lonely"))


def days(*words: str, number: int, every: int = 1) -> list[tuple[int, str]]:
    return [(TODAY.toordinal() - place * every, word) for place in range(number) for word in words]


def test_a_word_of_then_that_stands_in_the_last_days_is_counted() -> None:
    feelings = days("calm", number=60) + days("lonely", number=9)
    seen = then_and_now([SEPARATION, SCHOOL], feelings, TODAY)
    assert seen.days == 60
    (found,) = seen.found
    assert (found.word, found.days) == ("lonely", 9)
    assert found.events == ("uit elkaar", "alleen op het plein")


def test_with_too_few_days_nothing_is_said() -> None:
    seen = then_and_now([SEPARATION], days("lonely", number=ENOUGH_DAYS - 1), TODAY)
    assert seen == ThenAndNow(ENOUGH_DAYS - 1)
    assert not seen.is_enough
    assert then_and_now([SEPARATION], days("lonely", number=ENOUGH_DAYS), TODAY).is_enough


def test_a_word_on_a_day_or_two_does_not_recur() -> None:
    feelings = days("calm", number=30) + days("lonely", number=2)
    assert then_and_now([SEPARATION], feelings, TODAY).found == ()


def test_only_the_last_days_with_a_feeling_count_and_none_of_long_ago() -> None:
    feelings = days("lonely", number=100)
    assert then_and_now([SEPARATION], feelings, TODAY).found[0].days == DAYS
    old = [(day - 200, word) for day, word in days("lonely", number=60)]
    assert then_and_now([SEPARATION], old, TODAY).days == 0


def test_an_event_of_these_days_is_no_event_of_then() -> None:
    recent = event("ruzie", on_day(TODAY - timedelta(5)), -2, ("lonely",))
    assert then_and_now([recent], days("lonely", number=40), TODAY).found == ()


def test_not_knowing_and_sensations_are_no_feelings() -> None:
    unsure = event("x", in_year(2000), -2, ("not_sure", "heavy"))
    seen = then_and_now([unsure], days("not_sure", "heavy", number=60), TODAY)
    assert seen == ThenAndNow(0)


def test_the_most_frequent_come_first_and_four_are_enough() -> None:
    words = ("lonely", "rejected", "sad", "hurt", "angry")
    then = event("x", in_year(2000), -2, words)
    feelings = [
        pair for place, word in enumerate(words) for pair in days(word, number=20 + 5 * place)
    ]
    found = then_and_now([then], feelings, TODAY).found
    assert [each.word for each in found] == ["angry", "hurt", "sad", "rejected"]


@settings(max_examples=60, deadline=None)
@given(
    feelings=st.lists(
        st.tuples(
            st.integers(TODAY.toordinal() - 300, TODAY.toordinal() + 3),
            st.sampled_from(sorted(WORDS)),
        ),
        max_size=200,
    ),
    words=st.lists(st.sampled_from(sorted(WORDS)), max_size=6),
)
def test_no_count_is_ever_higher_than_the_days(
    feelings: list[tuple[int, str]], words: list[str]
) -> None:
    then = event("x", on_day(date(1990, 1, 1)), -1, tuple(words))
    seen = then_and_now([then], feelings, TODAY)
    assert seen.days <= DAYS
    for found in seen.found:
        assert found.word in words
        assert 3 <= found.days <= seen.days
        assert found.events == ("x",)
