"""Questionnaires as data: those the diary brings, how they are scored, and what of a file is refused."""

import copy
import json
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.domain.instrument import Better, Instrument, said, scored
from diary.domain.instrument_plain import instrument_from_plain
from diary.domain.instruments import (
    PACK,
    instrument_of,
    kept_in,
    known_instruments,
    new_pack,
    shipped,
)
from diary.domain.worksheet import Item, Worksheet
from diary.file_errors import UnfitInstrument
from diary.i18n import LANGUAGES, speak
from diary.paths import resources, translations

NOW = datetime(2026, 3, 8, 14, 5, tzinfo=UTC)


def instrument(key: str) -> Instrument:
    found = instrument_of(key, shipped())
    assert found is not None
    return found


def plain() -> dict[str, Any]:
    """A small questionnaire as somebody may have it in a file."""
    return {
        "format": "raakvlak-instrument",
        "version": 1,
        "key": "own",
        "name": {"nl": "Mijn lijst", "en": "My list"},
        "scales": [
            {
                "key": "total",
                "name": {"en": "Total"},
                "low": 0,
                "high": 4,
                "better": "low",
                "items": ["a", "b"],
                "least": 1,
                "important": [{"value": 2, "source": "x"}],
            }
        ],
        "form": {
            "answers": {"yes": [{"value": 0, "text": {"en": "no"}}, {"value": 2}]},
            "items": [
                {"key": "a", "text": {"en": "One?"}, "answers": "yes"},
                {"key": "b", "text": {"en": "Two?"}, "answers": "yes"},
            ],
        },
    }


# what the diary brings


def test_every_questionnaire_that_the_diary_brings_is_whole_in_both_languages() -> None:
    keys = [each.key for each in shipped()]
    assert len(set(keys)) == len(keys) == len(list((resources() / "instruments").glob("*.json")))
    for each in shipped():
        texts = [each.name, each.about, *(scale.name for scale in each.scales)]
        texts += [variant.name for variant in each.variants]
        assert all(text[language].strip() for text in texts for language in LANGUAGES), each.key
        assert each.licence, each.key
        assert each.reference, each.key


def test_only_those_that_may_be_shown_bring_their_questions() -> None:
    with_form = {each.key for each in shipped() if each.form}
    assert with_form == {"peg", "phq_4", "phq_9", "gad_7", "rand_36", "wpi_sss"}


def test_every_form_says_where_its_words_were_compared_or_that_they_are_our_own() -> None:
    for each in shipped():
        if each.form and each.key != "wpi_sss":
            assert each.form.copies, each.key
            assert each.form.notice, each.key
            assert "nl" in each.form.remark, each.key


def test_every_figure_about_a_scale_has_a_source_and_what_is_remembered_is_not_verified() -> None:
    for each in shipped():
        for scale in each.scales:
            facts = [scale.spread, scale.reliability, scale.detectable]
            for fact in (*facts, *scale.important, *scale.cut_offs):
                if fact is not None:
                    assert fact.source
                    assert fact.is_verified is not ("from memory" in fact.source)


def test_only_the_questionnaire_with_a_question_about_death_waits_to_be_switched_on() -> None:
    waiting = [each.key for each in shipped() if each.form and not each.form.is_offered]
    assert waiting == ["phq_9"]
    form = instrument("phq_9").form
    assert form is not None
    assert form.warning
    assert [item.key for item in form.items if item.help_from == 1] == ["9"]


@pytest.mark.parametrize(
    ("key", "scale", "low", "high", "better"),
    [
        ("pcs", "total", 0, 52, Better.LOW),
        ("pdi", "total", 0, 70, Better.LOW),
        ("pseq", "total", 0, 60, Better.HIGH),
        ("pips", "avoidance", 8, 56, Better.LOW),
        ("pips", "fusion", 4, 28, Better.LOW),
        ("cis_20", "total", 20, 140, Better.LOW),
        ("hads", "anxiety", 0, 21, Better.LOW),
        ("scl_90", "somatic", 12, 60, Better.LOW),
        ("phq_9", "total", 0, 27, Better.LOW),
        ("who_5", "percent", 0, 100, Better.HIGH),
        ("csi", "total", 0, 100, Better.LOW),
        ("isi", "total", 0, 28, Better.LOW),
        ("tsk_17", "total", 17, 68, Better.LOW),
        ("tsk_11", "total", 11, 44, Better.LOW),
    ],
)
def test_the_ranges_are_those_of_the_questionnaires(
    key: str, scale: str, low: float, high: float, better: Better
) -> None:
    found = instrument(key).scale(scale)
    assert found is not None
    assert (found.low, found.high, found.better) == (low, high, better)


def test_another_way_of_scoring_has_a_range_of_its_own() -> None:
    somatic = instrument("scl_90").scale("somatic")
    assert somatic is not None
    assert somatic.fits(60, "1-5")
    assert not somatic.fits(11, "1-5")
    assert somatic.fits(0, "0-4")
    assert not somatic.fits(49, "0-4")
    assert instrument("scl_90").variant_name("0-4")
    assert instrument("scl_90").variant_name("short form") == "short form"
    assert instrument("scl_90").scale("nothing") is None


def test_the_important_change_of_a_high_start_is_its_own() -> None:
    total = instrument("pcs").scale("total")
    assert total is not None
    at_thirty, above = total.important_from(30), total.important_from(30.5)
    assert at_thirty is not None
    assert above is not None
    assert (at_thirty.value, above.value) == (8, 11)
    rumination = instrument("pcs").scale("rumination")
    assert rumination is not None
    assert rumination.important_from(3) is None


# scoring


def test_the_phq_9_is_the_sum_of_its_answers() -> None:
    answers = {str(number): number % 4 for number in range(1, 10)}
    assert scored(instrument("phq_9"), answers) == {"total": 13}


def test_two_open_questions_of_the_phq_9_count_as_the_mean_of_the_others() -> None:
    answers = {str(number): 2 for number in range(1, 8)}
    assert scored(instrument("phq_9"), answers) == {"total": 18}


def test_with_three_open_questions_the_phq_9_has_no_total() -> None:
    answers = {str(number): 2 for number in range(1, 7)}
    assert scored(instrument("phq_9"), answers) == {}


def test_the_peg_is_a_mean_and_needs_all_three() -> None:
    assert scored(instrument("peg"), {"pain": 7, "enjoyment": 6, "activity": 6}) == {"mean": 6.3}
    assert scored(instrument("peg"), {"pain": 7, "enjoyment": 6}) == {}


def test_the_halves_of_the_phq_4_stand_on_their_own() -> None:
    assert scored(instrument("phq_4"), {"1": 3, "2": 2, "3": 1}) == {"tension": 5}
    whole = scored(instrument("phq_4"), {"1": 3, "2": 2, "3": 1, "4": 0})
    assert whole == {"total": 6, "tension": 5, "mood": 1}


def test_the_best_answers_of_the_rand_36_are_a_hundred_on_every_scale_and_the_worst_nought() -> (
    None
):
    rand = instrument("rand_36")
    assert rand.form is not None
    best = {item.key: max(item.answers, key=lambda a: a.points).value for item in rand.form.items}
    worst = {item.key: min(item.answers, key=lambda a: a.points).value for item in rand.form.items}
    assert set(scored(rand, best).values()) == {100}
    assert set(scored(rand, worst).values()) == {0}
    assert len(rand.scales) == 8
    assert len(rand.form.items) == 36


def test_the_rand_36_turns_round_what_is_asked_the_other_way() -> None:
    energy = {"23": 1, "27": 1, "29": 6, "31": 6}
    assert scored(instrument("rand_36"), energy) == {"energy": 100}
    assert scored(instrument("rand_36"), {"21": 3, "22": 4}) == {"pain": 42.0}


def test_a_scale_of_the_rand_36_needs_half_of_its_questions() -> None:
    assert scored(instrument("rand_36"), {"3": 2, "4": 2, "5": 2, "6": 2}) == {}
    assert scored(instrument("rand_36"), {str(n): 2 for n in range(3, 8)}) == {"physical": 50}


def test_an_answer_that_is_not_offered_counts_as_none() -> None:
    assert scored(instrument("peg"), {"pain": 11, "enjoyment": 6, "activity": 6}) == {}


def test_what_has_no_questions_has_no_figures() -> None:
    assert scored(instrument("pcs"), {"1": 3}) == {}


def test_a_form_is_shown_in_the_spoken_language_where_it_is_there() -> None:
    peg, gad = instrument("peg").form, instrument("gad_7").form
    assert peg is not None
    assert gad is not None
    assert peg.language_for("nl") == "nl"
    assert gad.languages == ("en",)
    assert gad.language_for("nl") == "en"


def test_a_text_in_one_language_is_said_in_every_language() -> None:
    speak("nl", translations())
    assert said({"en": "only"}) == "only"
    assert said({"en": "two", "nl": "twee"}) == "twee"
    assert said({}) == ""
    speak("en", translations())


# from a file


def test_a_questionnaire_from_a_file_is_kept_in_the_diary_and_is_one_of_the_known() -> None:
    sheet = new_pack(plain(), shipped(), lambda: NOW)
    assert (sheet.kind, sheet.day, sheet.about) == (PACK, date(2026, 3, 8), "own")
    own = known_instruments([sheet])[-1]
    assert (own.key, own.name["nl"], own.scales[0].high) == ("own", "Mijn lijst", 4)
    assert scored(own, {"a": 2}) == {"total": 4}


def test_one_with_the_key_of_another_is_refused() -> None:
    found = plain()
    found["key"] = "pcs"
    with pytest.raises(UnfitInstrument):
        new_pack(found, shipped(), lambda: NOW)


@pytest.mark.parametrize("text", ["not json", json.dumps({"key": "x"})])
def test_one_that_cannot_be_read_any_more_is_left_out(text: str) -> None:
    sheet = Worksheet(
        uuid=uuid4(),
        created_at=NOW,
        changed_at=NOW,
        kind=PACK,
        day=NOW.date(),
        items=(Item("json", text),),
    )
    other = Worksheet(uuid=uuid4(), created_at=NOW, changed_at=NOW, kind="values", day=NOW.date())
    assert kept_in(sheet) is None
    assert known_instruments([sheet, other]) == shipped()


def put(found: dict[str, Any], path: str, value: object) -> None:
    *way, last = path.split(".")
    place: Any = found
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    place[int(last) if last.isdigit() else last] = value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "something"),
        ("version", 2),
        ("key", "Own List"),
        ("key", 3),
        ("unknown", 1),
        ("name", {}),
        ("name", "My list"),
        ("name", {"english": "x"}),
        ("name", {"en": "  "}),
        ("name", {"en": "x" * 81}),
        ("about", {"en": "x" * 2001}),
        ("about", {"en": "<script>alert(1)</script>"}),
        ("about", {"en": "<b>bold</b>"}),
        ("about", {"en": "javascript:alert(1)"}),
        ("about", {"en": "&lt;b&gt;"}),
        ("about", {"en": "a\x00b"}),
        ("licence", 3),
        ("scales", []),
        ("scales", {}),
        ("scales", [1]),
        ("scales.0.low", 5),
        ("scales.0.high", 0),
        ("scales.0.high", 9),
        ("scales.0.high", "4"),
        ("scales.0.high", True),
        ("scales.0.high", 1e9),
        ("scales.0.better", "up"),
        ("scales.0.score", "mean"),
        ("scales.0.items", ["a", "c"]),
        ("scales.0.items", ["a", "a"]),
        ("scales.0.least", 0),
        ("scales.0.least", 3),
        ("scales.0.decimals", 9),
        ("scales.0.from_body", 1),
        ("scales.0.spread", {"value": 5, "source": "x"}),
        ("scales.0.spread", {"value": 1}),
        ("scales.0.reliability", {"value": 1, "source": "x"}),
        ("scales.0.detectable", {"value": 0, "source": "x"}),
        ("scales.0.important", [{"value": 2, "source": "x", "verified": "yes"}]),
        ("scales.0.cut_offs", [{"value": 5, "source": "x"}]),
        ("scales.0.ranges", {"short": [0, 4]}),
        ("scales.0.ranges", []),
        ("variants", [{"key": "a", "name": {"en": "A"}}, {"key": "a", "name": {"en": "B"}}]),
        ("form.items", []),
        ("form.items.0.answers", "no"),
        ("form.items.0.text", {"nl": "Een?"}),
        ("form.items.1.key", "a"),
        ("form.items.0.help_from", -1),
        ("form.answers", {}),
        ("form.answers.yes", [{"value": 0}]),
        ("form.answers.yes.1.value", 0),
        ("form.answers.yes.1.value", 2.5),
        ("form.offered", "no"),
        ("form.script", "x"),
    ],
)
def test_what_does_not_fit_is_refused_as_a_whole_with_a_sentence(path: str, value: object) -> None:
    found = copy.deepcopy(plain())
    put(found, path, value)
    with pytest.raises(UnfitInstrument) as refused:
        instrument_from_plain(found)
    assert str(refused.value).startswith("This questionnaire was not taken over:")
    assert "{" not in str(refused.value)


@pytest.mark.parametrize("found", [None, [], "x", {}])
def test_what_is_no_questionnaire_at_all_is_refused(found: object) -> None:
    with pytest.raises(UnfitInstrument):
        instrument_from_plain(found)


def test_a_range_of_a_version_has_two_ends_in_order() -> None:
    found = plain()
    found["variants"] = [{"key": "v", "name": {"en": "V"}}]
    for ends in ([0], [3, 1], 3):
        found["scales"][0]["ranges"] = {"v": ends}
        with pytest.raises(UnfitInstrument):
            instrument_from_plain(found)
    found["scales"][0]["ranges"] = {"v": [1, 5]}
    assert instrument_from_plain(found).scales[0].ends("v") == (1, 5)


def places(found: object, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to everything in a value of JSON."""
    parts: list[tuple[str | int, object]] = []
    if isinstance(found, dict):
        parts = list(found.items())
    elif isinstance(found, list):
        parts = list(enumerate(found))
    return [way, *(each for step, part in parts for each in places(part, (*way, step)))]


PLACES = places(plain())[1:]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(PLACES), ANYTHING)
def test_whatever_stands_in_a_file_it_is_taken_or_refused_and_nothing_else(
    way: tuple[str | int, ...], value: object
) -> None:
    found: Any = plain()
    place = found
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = value
    try:
        known = instrument_from_plain(found)
    except UnfitInstrument:
        return
    assert known.scales
    assert all(scale.low < scale.high for scale in known.scales)
    scored(known, {"a": 0, "b": 2})
