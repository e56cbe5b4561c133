"""The life timeline in words: counted, with both ends of a link, and the same as a table."""

from datetime import date

import pytest

from diary.analysis.life_chart import Life, LifeChart, Mark, life_chart
from diary.analysis.life_words import (
    LifeVoice,
    age_words,
    life_sentences,
    life_table,
    link_words,
    mark_words,
    weight_words,
    when_words,
)
from diary.domain.fuzzy_date import around_year, in_year, on_day
from tests.analysis.lives import TODAY, complaint, event, link, resource, treatment

VOICE = LifeVoice(lambda when: str(when.middle.year), lambda value: f"{value:.0f}")


def chart_of(life: Life) -> LifeChart:
    return life_chart(life)


def the(chart: LifeChart, name: str, place: int = 0) -> Mark:
    return [mark for mark in chart.marks() if mark.name == name][place]


def full() -> LifeChart:
    father = event("vader overleden", in_year(2015), -4)
    fall = event("gevallen", in_year(1990), -1)
    house = event("nieuw huis", in_year(2020), 3)
    back = complaint("rugpijn", in_year(2016), None, (in_year(2021),))
    return chart_of(
        Life(
            TODAY,
            birth=on_day(date(1979, 5, 12)),
            events=(father, fall, house),
            complaints=(back,),
            resources=(resource("oma Riet", None, in_year(1994)),),
            treatments=(treatment("fysiotherapie", date(2019, 1, 1), date(2019, 6, 1)),),
            links=(
                link(father, back, "together"),
                link(father, back, "unknown", "w0"),
                link(fall, back, "none"),
                link(house, back, "maybe", "w0"),
            ),
        )
    )


@pytest.mark.parametrize(
    ("year", "words"), [(1987, "you were 7 or 8"), (1970, ""), (1979, "you were 0")]
)
def test_an_age_is_said_as_exactly_as_it_is_known(year: int, words: str) -> None:
    assert age_words(in_year(year), on_day(date(1979, 5, 12))) == words


def test_an_age_is_exact_about_or_not_said() -> None:
    birth = on_day(date(1979, 5, 12))
    assert age_words(on_day(date(2015, 10, 1)), birth) == "you were 36"
    assert age_words(around_year(1987), birth) == "you were about 8"
    assert age_words(in_year(1987), None) == ""


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        (None, ""),
        (-5, "then very heavy, −5"),
        (-3, "then heavy, −3"),
        (-1, "then a little heavy, −1"),
        (0, "then neither good nor heavy, 0"),
        (1, "then a little good, +1"),
        (3, "then good, +3"),
        (5, "then very good, +5"),
    ],
)
def test_a_weight_has_words_and_a_figure(weight: int | None, words: str) -> None:
    assert weight_words(weight, VOICE) == words


def test_nothing_is_said_of_an_empty_line() -> None:
    assert life_sentences(chart_of(Life(TODAY))) == ("Nothing stands on this line yet.",)


@pytest.mark.parametrize("weight", [-4, 4])
def test_the_weights_are_not_counted_where_all_lie_on_one_side(weight: int) -> None:
    chart = chart_of(Life(TODAY, events=(event("gevallen", in_year(1990), weight),)))
    assert life_sentences(chart) == ("From 1990 on: 1 event.",)


def test_the_sentences_count_what_is_there_and_what_was_linked() -> None:
    counted, links = life_sentences(full())
    assert counted == (
        "From 1979 on: 1 thing that carried you, 3 events, 1 complaint and 1 treatment."
        " Of the events that you gave a weight 1 were good and 2 heavy."
    )
    assert links == (
        "What you think of links: 1 belongs together, 1 maybe, once no link and once you don't know."
    )


def test_one_kind_without_weights_or_links_is_one_short_sentence() -> None:
    life = Life(TODAY, treatments=(treatment("x", date(2019, 1, 1)),))
    assert life_sentences(chart_of(life)) == ("From 2019 on: 1 treatment.",)


def test_a_mark_says_its_links_from_either_end() -> None:
    chart = full()
    assert link_words(the(chart, "vader overleden"), chart, VOICE) == (
        "belongs with the beginning of ‘rugpijn’ (2016), you think",
        "with the worsening of ‘rugpijn’ (2021): you don't know",
    )
    assert link_words(the(chart, "rugpijn"), chart, VOICE) == (
        "belongs with ‘vader overleden’, you think",
        "no link with ‘gevallen’",
    )
    assert "maybe belongs with" in mark_words(the(chart, "nieuw huis"), chart, VOICE)


def test_what_was_always_there_says_so() -> None:
    chart = full()
    assert when_words(the(chart, "oma Riet"), chart, VOICE) == "always there"


def test_no_word_about_a_link_says_why() -> None:
    chart = full()
    told = " ".join(mark_words(mark, chart, VOICE) for mark in chart.marks())
    told += " ".join(life_sentences(chart))
    for causal in ("because", "caused", "leads", "due to", "therefore"):
        assert causal not in told


def test_the_table_has_every_mark_from_the_beginning_on() -> None:
    chart = full()
    table = life_table(chart, VOICE)
    assert len(table.rows) == len(chart.marks()) == 7
    assert table.rows[0][:3] == ("always there", "oma Riet", "what carried me")
    assert list(table.days) == sorted(table.days)
    until = {row[1]: row[4] for row in table.rows if row[4]}
    assert until == {"oma Riet": "about 1994", "rugpijn": "now", "fysiotherapie": "2019"}


def test_the_table_of_a_part_has_only_what_lies_there() -> None:
    chart = full()
    part = (float(date(2018, 1, 1).toordinal()), float(date(2020, 1, 1).toordinal()))
    names = [row[1] for row in life_table(chart, VOICE, part).rows]
    assert names == ["rugpijn", "fysiotherapie"]
