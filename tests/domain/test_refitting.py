"""An entry keeps every value while questions come and go."""

from dataclasses import replace

from diary.domain.measure import Catalogue, Measure, Per
from diary.domain.measures import MEASURES
from diary.domain.own_measure import Kind, as_measure, new_own_measure, numbered_options, with_names
from diary.domain.refitting import refitted
from diary.domain.scale import Option
from tests.exchange.contents import NOW, entry

OWN = new_own_measure(lambda: NOW, Kind.CHOICE, Per.DAY, "Waar", ("thuis", "werk"))
ANSWERED = entry(1, NOW, pain=6, **{OWN.key: "1"})


def measures_with(*own: Measure) -> Catalogue:
    return Catalogue(MEASURES).with_own(own)


def test_an_answer_is_kept_while_its_question_is_away() -> None:
    known = measures_with(as_measure(OWN))
    before = {measure.key: measure for measure in known}
    away = refitted(ANSWERED, before, measures_with())
    assert away.readings == {"pain": 6}
    assert away.unknown_readings == {OWN.key: 1}
    assert refitted(away, {}, known) == ANSWERED


def test_an_answer_is_kept_while_its_option_is_away() -> None:
    shorter = as_measure(replace(OWN, options=OWN.options[:1]))
    away = refitted(ANSWERED, {OWN.key: as_measure(OWN)}, measures_with(shorter))
    assert away.unknown_readings == {OWN.key: 1}
    assert refitted(away, {}, measures_with(as_measure(OWN))) == ANSWERED


def test_what_is_computed_is_never_a_value_of_an_entry() -> None:
    assert Catalogue(MEASURES).known_value("hours_slept", 420) is None


def test_options_are_renamed_and_added_with_keys_of_their_own() -> None:
    before = (Option("2", "thuis"), Option("0", "werk"))
    found = with_names(before, ("in huis", "werk", "tuin", "bus"))
    assert [option.name for option in found] == ["in huis", "werk", "tuin", "bus"]
    assert [option.key for option in found] == ["2", "0", "3", "4"]
    assert with_names((), ("a", "b")) == numbered_options(("a", "b"))
