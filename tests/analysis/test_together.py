"""What can lie beside a figure, the groups of what was found, and the sentences."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from babel.messages.pofile import read_po

from diary.analysis.association import Association, Verdict
from diary.analysis.daily import (
    Content,
    FeelingDays,
    Happenings,
    Numbers,
    no_days,
    one_a_day,
)
from diary.analysis.factors import Factor, factors_of, outcome_values
from diary.analysis.together import Comparison, Pair, compare
from diary.analysis.together_words import (
    counted,
    detail,
    enough,
    headline,
    needed_in_words,
    outcome_of,
    pairs_in_words,
    table,
)
from diary.analysis.voice import Voice
from diary.domain.fuzzy_date import in_year, on_day
from diary.domain.life import new_event
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES, PAIN
from diary.domain.medicine import new_medicine
from diary.domain.period import Period
from diary.i18n import speak
from diary.paths import translations

FIRST = date(2026, 1, 5)
PERIOD = Period(FIRST, FIRST + timedelta(99))
CATALOGUE = Catalogue(MEASURES)
VOICE = Voice(
    day=lambda day: f"{day:%d-%m}",
    long_day=lambda day: f"{day:%A}",
    month=lambda day: f"{day:%B}",
    number=lambda value, decimals: f"{value:.{decimals}f}",
    when=lambda when: f"{when.precision} {when.first.year}",
)


def clock() -> datetime:
    return datetime(2026, 1, 5, 12, tzinfo=UTC)


def day(number: int) -> int:
    return FIRST.toordinal() + number


def content(**figures: dict[int, float]) -> Content:
    return Content(
        period=PERIOD,
        written=one_a_day(np.array([day(3), day(50)]), np.ones(2)),
        figures={
            key: one_a_day(
                np.array([day(each) for each in values], np.int64),
                np.array([*values.values()], np.float64),
            )
            for key, values in figures.items()
        },
        feelings=FeelingDays(*(np.empty(0, np.int64) for _each in "abc")),
        load=one_a_day(np.array([day(4)]), np.array([90.0])),
        doses={},
    )


def known(values: Numbers) -> dict[int, float]:
    return {int(place): float(values[place]) for place in np.flatnonzero(np.isfinite(values))}


def found_by_key(factors: list[Factor]) -> dict[str, Factor]:
    return {factor.key: factor for factor in factors}


def test_missing_days_stay_missing() -> None:
    assert known(outcome_values(PAIN, content(pain={2: 7.0}))) == {2: 7.0}


def test_measures_are_factors_but_for_the_outcome_other_pain_and_clock_times() -> None:
    measures = [
        CATALOGUE[key]
        for key in (
            "pain",
            "pain_worst",
            "stress",
            "bed_time",
            "hours_slept",
            "mood",
            "night_awake",
            "steps",
            "pain_bearable",
        )
    ]
    figures = {measure.key: {0: 1.0, 1: 2.0} for measure in measures}
    found = found_by_key(factors_of(PAIN, measures, content(**figures), Happenings(), (), ()))
    assert set(found) == {"stress", "hours_slept", "mood", "night_awake", "steps", "load"}
    assert found["hours_slept"].is_of_night
    assert (found["night_awake"].step, found["night_awake"].step_words) == (
        30,
        "for each half hour",
    )
    assert known(found["load"].values) == {4: 90}
    other = factors_of(CATALOGUE["stress"], measures, content(**figures), Happenings(), (), ())
    assert found_by_key(other)["pain_bearable"].is_yes_no


def test_a_feeling_is_no_only_where_another_was_named() -> None:
    happenings = Happenings(feelings=((day(1), "sad"), (day(2), "calm"), (day(2), "of_later")))
    found = found_by_key(factors_of(PAIN, (), content(), happenings, (), ()))
    assert known(found["feeling sad"].values) == {1: 1, 2: 0}
    assert found["feeling sad"].name == "sad"
    assert found["feeling of_later"].name == "of_later"


def test_minutes_of_an_activity_are_nought_where_another_was_done() -> None:
    happenings = Happenings(
        minutes=((day(1), "moving", 40), (day(2), "rest", 10), (day(3), "later", 5))
    )
    found = found_by_key(factors_of(PAIN, (), content(), happenings, (), ()))
    assert known(found["activity moving"].values) == {1: 40, 2: 0, 3: 0}
    assert found["activity moving"].name == "moving, sport"
    assert found["activity later"].name == "later"


def test_regions_have_their_names() -> None:
    happenings = Happenings(
        regions=((FIRST, "neck-back", 3), (FIRST + timedelta(1), "later", None))
    )
    found = found_by_key(factors_of(PAIN, (), content(), happenings, (), ()))
    assert known(found["region neck-back"].values) == {0: 1, 1: 0}


def test_an_event_counts_on_its_day_and_not_before_the_first_note() -> None:
    events = [
        new_event(clock, "visit", "", on_day(FIRST + timedelta(5))),
        new_event(clock, "visit", "", on_day(FIRST - timedelta(5))),
        new_event(clock, "loss", "", in_year(2026)),
    ]
    found = found_by_key(factors_of(PAIN, (), content(), Happenings(), events, ()))
    values = found["event visit"].values
    assert np.isnan(values[:3]).all()
    assert (values[5], values[6]) == (1, 0)
    assert "event loss" not in found
    nothing = replace(content(), written=no_days())
    assert known(
        found_by_key(factors_of(PAIN, (), nothing, Happenings(), events, ()))["event visit"].values
    ) == {5: 1}


def test_a_medicine_when_needed_is_no_on_days_without_a_dose() -> None:
    medicine = replace(new_medicine(clock, "Paracetamol"), last=FIRST + timedelta(9))
    daily = replace(new_medicine(clock, "Other"), as_needed=False)
    dosed = replace(content(), doses={medicine.uuid: np.array([day(2) + 0.5])})
    found = found_by_key(factors_of(PAIN, (), dosed, Happenings(), (), (medicine, daily)))
    assert known(found["medicine paracetamol"].values) == {n: float(n == 2) for n in range(10)}
    assert len([key for key in found if key.startswith("medicine")]) == 1


# groups and sentences


def association(
    factor: str, verdict: Verdict, lag: int = 0, slope: float = 1.0, p: float = 0.01, days: int = 90
) -> Association:
    needed = 6 if verdict is Verdict.TOO_LITTLE else 0
    return Association(
        factor, lag, days, slope, slope - 0.5, slope + 0.5, 0.3, p, p, verdict, needed
    )


def comparison(*found: Association, is_yes_no: bool = True) -> Comparison:
    """Two factors of ten days that were given these results."""
    values = np.array([1.0, 0, np.nan, 1, 0, 1, 0, 0, 1, 1])
    outcome = np.array([np.nan, 2.0, 3, 4, np.nan, 6, 7, 8, 9, 5])
    names = dict.fromkeys(each.factor for each in found)
    factors = [Factor(name, name, values, is_yes_no, 1.0, "for each point") for name in names]
    return compare(outcome, factors, FIRST, lambda *_args, **_more: list(found))


def test_each_factor_is_told_once_by_the_most_that_was_found() -> None:
    made = comparison(
        association("a", Verdict.NO_LINK),
        association("a", Verdict.TOGETHER, 1, p=0.002),
        association("a", Verdict.TOGETHER, 2, p=0.001),
        association("b", Verdict.WEAK, -1),
        association("b", Verdict.NO_LINK),
        association("c", Verdict.NO_LINK, 1),
        association("c", Verdict.NO_LINK, 0),
        association("d", Verdict.TOO_LITTLE),
    )
    assert [(pair.factor.key, pair.found.lag) for pair in made.together] == [("a", 2)]
    assert [(pair.factor.key, pair.found.lag) for pair in made.weak] == [("b", -1)]
    assert [(pair.factor.key, pair.found.lag) for pair in made.no_link] == [("c", 0)]
    assert [pair.factor.key for pair in made.too_little] == ["d"]
    assert len(made.looked_at) == 8


def test_a_pair_holds_the_days_on_which_both_are_known_shifted_by_the_lag() -> None:
    same, later, earlier = (
        comparison(association("a", Verdict.TOGETHER, lag)).together[0] for lag in (0, 1, -1)
    )
    assert same.outcome.tolist() == [2, 4, 6, 7, 8, 9, 5]
    assert same.values.tolist() == [0, 1, 1, 0, 0, 1, 1]
    assert same.missing == pytest.approx(1 - 7 / 9)
    assert same.days_with == tuple(FIRST + timedelta(n) for n in (9, 8, 5, 3))
    assert later.values.tolist() == [1, 0, 0, 1, 0, 0, 1]
    assert earlier.values.tolist() == [1, 0, 0, 0, 1, 1]


def test_without_a_factor_or_an_outcome_there_is_nothing() -> None:
    made = compare(np.full(9, np.nan), [], FIRST)
    assert (made.together, made.weak, made.no_link, made.too_little) == ((), (), (), ())
    assert made.looked_at == ()
    nothing = compare(np.full(9, np.nan), [Factor("a", "a", np.ones(9))], FIRST)
    assert nothing.too_little[0].missing == 1


def told(found: Association, *, is_yes_no: bool = True) -> Pair:
    made = comparison(found, is_yes_no=is_yes_no)
    return (*made.together, *made.weak, *made.no_link, *made.too_little)[0]


@pytest.mark.parametrize(
    ("lag", "slope", "is_yes_no", "sentence"),
    [
        (0, 1, True, "On days with “a”, pain was higher."),
        (1, -1, True, "The day after a day with “a”, pain was lower."),
        (3, 1, True, "3 days after a day with “a”, pain was higher."),
        (-1, 1, True, "The day before a day with “a”, pain was higher."),
        (-2, -1, False, "2 days before more of “a”, pain was lower."),
        (0, -1, False, "On days with more of “a”, pain was lower."),
    ],
)
def test_direction_and_lag_are_said(lag: int, slope: float, is_yes_no: bool, sentence: str) -> None:
    pair = told(association("a", Verdict.TOGETHER, lag, slope), is_yes_no=is_yes_no)
    assert headline(pair, outcome_of(PAIN)) == sentence


def test_what_was_not_found_is_said_too() -> None:
    outcome = outcome_of(CATALOGUE["stress"])
    assert headline(told(association("a", Verdict.NO_LINK)), outcome) == (
        "Days with “a” and other days were alike."
    )
    assert headline(told(association("a", Verdict.NO_LINK), is_yes_no=False), outcome) == (
        "“a” and “Stress” did not go up and down together."
    )
    assert headline(told(association("a", Verdict.TOO_LITTLE)), outcome) == "a"


def test_a_night_is_called_a_night() -> None:
    pair = told(association("a", Verdict.WEAK, 0, -1), is_yes_no=False)
    pair = replace(pair, factor=replace(pair.factor, is_of_night=True))
    assert headline(pair, outcome_of(PAIN)) == (
        "The day after a night with more of “a”, pain was lower."
    )


def test_how_much_and_how_sure_is_said_with_signs() -> None:
    pair = told(association("a", Verdict.TOGETHER, slope=-1.0))
    assert detail(pair, VOICE) == "Difference −1.0; probably between −1.5 and −0.5."
    pair = told(association("a", Verdict.TOGETHER, slope=0.5), is_yes_no=False)
    assert detail(pair, VOICE) == "Difference +0.5 for each point; probably between 0.0 and +1.0."
    assert pairs_in_words(pair, VOICE) == "90 days\n22 % empty"


def test_how_many_days_it_takes_is_said() -> None:
    assert needed_in_words(told(association("a", Verdict.TOO_LITTLE))) == "4 of 10\n6 days more"
    assert enough(told(association("a", Verdict.TOO_LITTLE, days=39))) == (39, 45)


def test_the_table_holds_every_comparison() -> None:
    made = comparison(
        association("a", Verdict.TOGETHER),
        association("a", Verdict.TOO_LITTLE, 2),
        association("a", Verdict.WEAK, -1),
    )
    heads, rows = table(made, VOICE)
    assert len(heads) == 7
    assert rows[0] == ("a", "the same day", "seen together", "90", "+1.0", "+0.5", "+1.5")
    assert rows[1][1:] == ("2 days later", "not enough days yet", "90", "", "", "")
    assert rows[2][1] == "1 day earlier"
    assert counted(made).startswith("3 comparisons were made")


CAUSAL = (
    "because",
    "cause",
    "due to",
    "leads to",
    "makes ",
    "thanks to",
    "therefore",
    "improves",
    "worsens",
    "omdat",
    "doordat",
    "veroorzaak",
    "komt door",
    "leidt tot",
    "dankzij",
    "daardoor",
    "zorgt voor",
    "maakt ",
)


OF_THESE_PAGES = (
    "diary/ui/together/",
    "diary/analysis/together",
    "diary/analysis/patterns",
    "diary/analysis/factors",
)
EXPLAINING = frozenset({"diary/ui/together/why_window.py"})


def sentences() -> Iterator[str]:
    for verdict in (Verdict.TOGETHER, Verdict.WEAK, Verdict.NO_LINK, Verdict.TOO_LITTLE):
        for lag in (-3, -1, 0, 1, 3):
            for slope in (-1, 1):
                for is_yes_no in (True, False):
                    pair = told(association("a", verdict, lag, slope), is_yes_no=is_yes_no)
                    yield headline(pair, outcome_of(PAIN))
                    yield detail(pair, VOICE)
                    yield needed_in_words(pair)
                    yield pairs_in_words(pair, VOICE)
    yield counted(comparison(association("a", Verdict.TOGETHER)))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_nothing_is_said_to_cause_anything(language: str) -> None:
    speak(language, translations())
    said = set(sentences())
    assert len(said) > 30
    assert [(each, word) for each in said for word in CAUSAL if word in each.lower()] == []


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_text_of_these_pages_says_that_anything_causes_anything(language: str) -> None:
    """Not even where no test makes the sentence; the page that explains the word is the one exception."""
    file = translations() / "nl" / "LC_MESSAGES" / "raakvlak.po"
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale="nl")
    said = []
    for message in catalogue:
        files = {place for place, _line in message.locations}
        if any(place.startswith(OF_THESE_PAGES) and place not in EXPLAINING for place in files):
            texts = message.id if language == "en" else message.string
            said += [texts] if isinstance(texts, str) else list(texts or ())
    assert len(said) > 100
    assert [(each, word) for each in said for word in CAUSAL if word in each.lower()] == []


def test_the_pain_counts_by_the_worst_of_a_day() -> None:
    outcome = outcome_of(PAIN)
    assert (outcome.title, outcome.name) == ("Worst pain of the day", "pain")
    assert outcome_of(CATALOGUE["pain_least"]).is_pain
