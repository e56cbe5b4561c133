"""Records beside the entries: kept, changed, deleted, brought back; own measures join the catalogue at once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from diary.domain.complaint import Complaint
from diary.domain.diary_content import DiaryContent
from diary.domain.fuzzy_date import around_year, on_day
from diary.domain.life import LifeEvent, new_event
from diary.domain.link import Link
from diary.domain.measure import Per
from diary.domain.medicine import Dose, Medicine, Treatment, new_dose, new_medicine, new_treatment
from diary.domain.own_measure import Kind, OwnMeasure, new_own_measure
from diary.domain.record import Record, new_record
from diary.domain.scale import Choice
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.vault.records import NOON, entry_at


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOON)


def an_event(clock: FakeClock, words: str = "brief") -> LifeEvent:
    return new_event(clock, "claim", words, on_day(date(2026, 3, 1)))


def steps(clock: FakeClock) -> OwnMeasure:
    return new_own_measure(clock, Kind.COUNT, Per.DAY, "Stappen")


def test_every_kind_of_record_comes_back_as_it_was_saved(vault: Vault, clock: FakeClock) -> None:
    event = new_event(clock, "een eigen woord", "Emoji 🩹", around_year(1890))
    medicine = replace(
        new_medicine(clock, "amitriptyline"), amount=12.5, unit="mg", as_needed=False
    )
    dose = replace(new_dose(clock, medicine), helped=0)
    treatment = replace(
        new_treatment(clock, "EMDR", date(2026, 1, 5)), ended=on_day(date(2026, 2, 1))
    )
    vault.records.of(LifeEvent).save(event)
    vault.records.of(Medicine).save(medicine)
    vault.records.of(Dose).save(dose)
    vault.records.of(Treatment).save(treatment)
    assert vault.records.of(LifeEvent).all() == [event]
    assert vault.records.of(Medicine).all() == [medicine]
    assert vault.records.of(Dose).record(dose.uuid) == dose
    assert vault.records.of(Treatment).all() == [treatment]


def test_saving_again_replaces(vault: Vault, clock: FakeClock) -> None:
    event = an_event(clock)
    vault.records.of(LifeEvent).save(event)
    changed = replace(event, words="brief van het UWV")
    vault.records.of(LifeEvent).save(changed)
    assert vault.records.of(LifeEvent).all() == [changed]


def test_a_deleted_record_can_be_brought_back_or_purged(vault: Vault, clock: FakeClock) -> None:
    event = an_event(clock)
    vault.records.of(LifeEvent).save(event)
    vault.records.of(LifeEvent).delete(event.uuid, NOON)
    assert vault.records.of(LifeEvent).all() == []
    assert vault.records.of(LifeEvent).record(event.uuid) is not None
    vault.records.of(LifeEvent).restore(event.uuid)
    assert vault.records.of(LifeEvent).all() == [event]
    vault.records.of(LifeEvent).purge(event.uuid)
    assert vault.records.of(LifeEvent).record(event.uuid) is None


def test_what_was_deleted_long_ago_goes_for_good(vault: Vault, clock: FakeClock) -> None:
    old, new = an_event(clock, "oud"), an_event(clock, "nieuw")
    vault.records.of(LifeEvent).save_all([old, new])
    vault.records.of(LifeEvent).delete(old.uuid, NOON - timedelta(days=40))
    vault.records.of(LifeEvent).delete(new.uuid, NOON)
    vault.whole.purge_deleted_before(NOON - timedelta(days=30))
    assert vault.records.of(LifeEvent).record(old.uuid) is None
    assert vault.records.of(LifeEvent).record(new.uuid) is not None


def test_the_doses_of_a_day_are_those_of_its_local_day(vault: Vault, clock: FakeClock) -> None:
    medicine = new_medicine(clock, "paracetamol")
    late = new_dose(clock, medicine, NOON.replace(hour=23, minute=59))
    next_day = new_dose(clock, medicine, NOON.replace(hour=0) + timedelta(days=1))
    vault.records.of(Dose).save_all([next_day, late])
    number = NOON.date().toordinal()
    assert vault.records.of(Dose).between("day", number, number) == [late]
    assert vault.records.of(Dose).all() == [late, next_day]


def test_an_own_measure_joins_the_catalogue_and_takes_values(
    vault: Vault, clock: FakeClock
) -> None:
    own = steps(clock)
    vault.own_measures.save(own)
    assert vault.catalogue[own.key].name == "Stappen"
    entry = entry_at(readings={own.key: 4000})
    vault.entries.save(entry)
    assert vault.entries.entry(entry.uuid) == entry
    assert vault.entries.series(vault.catalogue[own.key]).values.tolist() == [4000]


def test_a_retired_measure_keeps_its_values(vault: Vault, clock: FakeClock) -> None:
    own = steps(clock)
    vault.own_measures.save(own)
    entry = entry_at(readings={own.key: 4000})
    vault.entries.save(entry)
    vault.own_measures.save(replace(own, is_retired=True))
    assert vault.catalogue[own.key].is_retired
    assert vault.entries.entry(entry.uuid) == entry


def test_a_deleted_measure_leaves_its_values_unknown_until_it_comes_back(
    vault: Vault, clock: FakeClock
) -> None:
    own = steps(clock)
    vault.own_measures.save(own)
    entry = entry_at(readings={own.key: 4000})
    vault.entries.save(entry)
    vault.own_measures.delete(own.uuid, NOON)
    found = vault.entries.entry(entry.uuid)
    assert found is not None
    assert found.unknown_readings == {own.key: 40_000}
    vault.own_measures.restore(own.uuid)
    assert vault.entries.entry(entry.uuid) == entry
    vault.own_measures.purge(own.uuid)
    assert own.key not in vault.catalogue


def test_own_measures_stand_in_the_order_of_the_person(vault: Vault, clock: FakeClock) -> None:
    first = steps(clock)
    second = new_own_measure(clock, Kind.CHOICE, Per.MOMENT, "Waar", ("binnen", "buiten"))
    vault.own_measures.save_all([first, replace(second, place=1)])
    vault.own_measures.save_all([replace(first, place=2)])
    keys = [measure.key for measure in vault.catalogue]
    assert keys.index(second.key) < keys.index(first.key)
    scale = vault.catalogue[second.key].scale
    assert isinstance(scale, Choice)
    assert [option.name for option in scale.options] == ["binnen", "buiten"]


def test_a_whole_diary_brings_its_own_measures_along(vault: Vault, clock: FakeClock) -> None:
    own = steps(clock)
    entry = entry_at(readings={own.key: 12})
    event = an_event(clock)
    content = DiaryContent(entries=(entry,), own_measures=(own,), events=(event,))
    vault.whole.write(content)
    found = vault.whole.read()
    assert (found.entries, found.own_measures, found.events) == ((entry,), (own,), (event,))


def test_records_of_several_kinds_are_saved_together(vault: Vault, clock: FakeClock) -> None:
    complaint = new_record(Complaint, clock, name="rugpijn", began=around_year(2016))
    event = new_event(clock, "loss", "vader overleden", around_year(2015))
    link = new_record(Link, clock, event=event.uuid, complaint=complaint.uuid, kind="together")
    vault.records.save_together([complaint, event, link])
    assert vault.records.of(LifeEvent).all() == [event]
    assert vault.records.of(Link).all() == [link]
    let_go = replace(link, deleted_at=link.created_at)
    vault.records.save_together([let_go, replace(event, words="papa")])
    assert vault.records.of(Link).all() == []
    assert vault.records.of(LifeEvent).all()[0].words == "papa"


def test_of_records_that_are_saved_together_all_are_there_or_none(
    vault: Vault, clock: FakeClock
) -> None:
    event = new_event(clock, "loss", "vader overleden", around_year(2015))
    with pytest.raises(KeyError):
        vault.records.save_together(
            [event, Record(uuid=event.uuid, created_at=clock(), changed_at=clock())]
        )
    assert vault.records.of(LifeEvent).all() == []
