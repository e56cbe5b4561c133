"""Medicines, doses, treatments, own measures and marks of the example, and that they left its figures alone."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import mean

import pytest

from diary.domain.body import QUALITIES, STATUSES, TIMINGS, BodyMark
from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.example import example_content
from diary.domain.example_days import FLARES, HOLIDAY, PAUSE
from diary.domain.example_moments import HOLIDAY_ZONE, HOME
from diary.domain.example_own import SUPPLE, TEA_FROM
from diary.domain.fuzzy_date import around_year, in_year
from diary.domain.instrument import scored
from diary.domain.instruments import instrument_of, shipped
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.medicine import HELPED, Medicine, checked_amount
from diary.domain.own_measure import as_measure
from diary.exchange.json_file import from_json, to_json

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=HOME)
CONTENT = example_content("nl", NOW)
ENGLISH = example_content("en", NOW)
ENTRIES = [entry for entry in CONTENT.entries if "writing" not in entry.words]
DOSES = CONTENT.doses
FIRST = NOW.date() - timedelta(439)


def number_of(entry: Entry) -> int:
    return (entry.day - FIRST).days


def medicines(name: str) -> list[Medicine]:
    return [medicine for medicine in CONTENT.medicines if medicine.name == name]


def marks_in(days: range) -> list[BodyMark]:
    return [mark for entry in ENTRIES if number_of(entry) in days for mark in entry.marks]


# what came later left the figures as they were


def test_the_figures_of_the_entries_are_those_of_the_model_before_the_records_came() -> None:
    assert len(ENTRIES) == 697
    assert Counter(entry.readings["pain"] for entry in ENTRIES) == {
        1: 6,
        2: 42,
        3: 185,
        4: 217,
        5: 174,
        6: 46,
        7: 20,
        8: 6,
        9: 1,
    }
    assert sum(len(entry.feelings) for entry in ENTRIES) == 410
    done = [a for entry in ENTRIES for a in entry.activities if a.what != "revalidatie"]
    assert sum(activity.minutes or 0 for activity in done) == 72500


# medicines


def test_the_dose_on_fixed_times_is_stepped_up_once_on_the_day_of_the_event() -> None:
    low, high = medicines("amitriptyline")
    assert (low.amount, high.amount, low.as_needed, high.as_needed) == (10, 25, False, False)
    assert low.last is not None
    assert high.first == low.last + timedelta(1)
    (told,) = [event for event in CONTENT.events if "amitriptyline" in event.words]
    assert told.when.first == high.first
    assert 180 < (told.when.first - FIRST).days < 260


def test_one_medicine_is_taken_as_needed_and_one_was_stopped_years_ago() -> None:
    (paracetamol,), (diclofenac,) = medicines("paracetamol"), medicines("diclofenac")
    assert paracetamol.as_needed
    assert paracetamol.is_taken_on(NOW.date())
    assert diclofenac.last is not None
    assert diclofenac.last.year <= FIRST.year - 5


def test_only_what_is_taken_as_needed_has_doses() -> None:
    (paracetamol,) = medicines("paracetamol")
    assert {dose.medicine for dose in DOSES} == {paracetamol.uuid}
    assert 80 < len(DOSES) < 180


def test_doses_lie_where_the_pain_is_bad() -> None:
    flare = {FIRST + timedelta(number) for days in FLARES for number in days}
    a_day = [sum(dose.day == FIRST + timedelta(n) for dose in DOSES) for n in range(440)]
    bad = [taken for n, taken in enumerate(a_day) if FIRST + timedelta(n) in flare]
    usual = [taken for n, taken in enumerate(a_day) if FIRST + timedelta(n) not in flare]
    assert mean(bad) > 3 * mean(usual)
    with_doses = {dose.day for dose in DOSES}
    taken = [int(e.readings["pain"]) for e in ENTRIES if e.day in with_doses]  # type: ignore[arg-type]  # a rating
    others = [int(e.readings["pain"]) for e in ENTRIES if e.day not in with_doses]  # type: ignore[arg-type]  # a rating
    assert mean(taken) > mean(others) + 0.5


def test_doses_keep_four_hours_apart_and_stay_below_a_safe_day() -> None:
    for before, after in pairwise(DOSES):
        assert after.at > before.at
        assert after.day != before.day or after.at - before.at >= timedelta(hours=4)
    for day in {dose.day for dose in DOSES}:
        assert sum(dose.amount or 0 for dose in DOSES if dose.day == day) <= 3000


def test_about_half_of_the_doses_say_how_much_they_helped_and_it_is_modest() -> None:
    said = [dose.helped for dose in DOSES if dose.helped is not None]
    assert 0.35 < len(said) / len(DOSES) < 0.65
    assert 3 < mean(said) < 5


def test_amounts_and_figures_are_such_as_the_diary_keeps() -> None:
    assert {dose.amount for dose in DOSES} == {500, 1000}
    for amount in (*(m.amount for m in CONTENT.medicines), *(d.amount for d in DOSES)):
        assert checked_amount(amount) == amount
    said = [*(dose.helped for dose in DOSES), *(one.helped for one in CONTENT.treatments)]
    assert all(HELPED.check(helped) == helped for helped in said if helped is not None)


def test_no_dose_in_the_pause_and_those_of_the_holiday_in_its_own_zone() -> None:
    pause = {FIRST + timedelta(number) for number in PAUSE}
    away = {FIRST + timedelta(number) for number in HOLIDAY}
    assert not pause & {dose.day for dose in DOSES}
    for dose in DOSES:
        assert dose.at.tzinfo == (HOLIDAY_ZONE if dose.day in away else HOME)


@pytest.mark.parametrize("hour", [0, 8, 13, 22])
def test_no_record_is_later_than_now(hour: int) -> None:
    for back in range(4):
        now = NOW.replace(hour=hour) - timedelta(back)
        content = example_content("en", now)
        assert all(dose.at <= now for dose in content.doses)
        for record in (
            *content.medicines,
            *content.doses,
            *content.treatments,
            *content.own_measures,
        ):
            assert record.created_at <= record.changed_at <= now


# treatments


def test_the_programme_lasts_twelve_weeks_between_its_events() -> None:
    (programme,) = [one for one in CONTENT.treatments if one.name == "revalidatie"]
    days = {event.words: event.when.first for event in CONTENT.events}
    assert programme.ended is not None
    first, last = programme.began.first, programme.ended.last
    assert programme.began.is_precise
    assert programme.ended.is_precise
    assert first == days["Start revalidatie"]
    assert last == days["Laatste dag revalidatie, taart"]
    assert last - first == timedelta(weeks=12, days=-3)
    assert programme.helped is not None
    done = [e.day for e in ENTRIES for a in e.activities if a.what == "revalidatie"]
    assert len(done) >= 5
    assert all(first <= day <= last for day in done)


def test_physiotherapy_goes_on_and_something_was_tried_before() -> None:
    physiotherapy, _, before, _ = CONTENT.treatments
    assert physiotherapy.ended is None
    assert physiotherapy.began.last < FIRST
    assert before.ended is not None
    assert before.ended.last < physiotherapy.began.first


def test_of_what_was_done_long_ago_the_days_are_not_known_any_more() -> None:
    haptotherapy = CONTENT.treatments[-1]
    assert haptotherapy.began == around_year(FIRST.year - 9)
    assert haptotherapy.ended == in_year(FIRST.year - 7)


def test_both_languages_take_and_do_the_same() -> None:
    for dutch, english in zip(CONTENT.medicines, ENGLISH.medicines, strict=True):
        assert (dutch.uuid, dutch.amount, dutch.first) == (
            english.uuid,
            english.amount,
            english.first,
        )
        assert dutch.reason != english.reason
    assert CONTENT.doses == ENGLISH.doses
    for ours, theirs in zip(CONTENT.treatments, ENGLISH.treatments, strict=True):
        assert (ours.uuid, ours.began, ours.ended, ours.helped) == (
            theirs.uuid,
            theirs.began,
            theirs.ended,
            theirs.helped,
        )
    assert CONTENT.treatments[0].name != ENGLISH.treatments[0].name
    assert CONTENT.treatments[-1].name != ENGLISH.treatments[-1].name


# own measures


def test_one_own_measure_has_values_since_half_way_and_one_is_retired() -> None:
    tea, supple = CONTENT.own_measures
    assert (tea.is_retired, supple.is_retired) == (False, True)
    assert {number_of(e) for e in ENTRIES if supple.key in e.readings} <= set(SUPPLE)
    since = [number_of(e) for e in ENTRIES if tea.key in e.readings]
    assert TEA_FROM <= min(since) < TEA_FROM + 10
    assert len(since) > 100
    assert sum(supple.key in e.readings for e in ENTRIES) > 25


def test_own_measures_have_their_words_and_the_same_key_in_each_language() -> None:
    for dutch, english in zip(CONTENT.own_measures, ENGLISH.own_measures, strict=True):
        assert dutch.key == english.key
        assert dutch.name != english.name
    supple = CONTENT.own_measures[1]
    assert supple.low_words
    assert supple.high_words


def test_own_measures_are_checked_by_their_scales() -> None:
    for own in CONTENT.own_measures:
        scale = as_measure(own).scale
        for entry in ENTRIES:
            if own.key in entry.readings:
                assert scale.check(entry.readings[own.key]) == entry.readings[own.key]


def test_tea_does_nothing() -> None:
    tea = CONTENT.own_measures[0].key
    flares = {number for flare in FLARES for number in flare}
    told = [e for e in ENTRIES if tea in e.readings and number_of(e) not in flares]
    much = [int(e.readings["pain"]) for e in told if int(e.readings[tea]) > 3]  # type: ignore[arg-type]  # a count
    little = [int(e.readings["pain"]) for e in told if int(e.readings[tea]) <= 3]  # type: ignore[arg-type]  # a count
    assert mean(much) - mean(little) == pytest.approx(0, abs=0.4)


# where it is felt


def test_every_mark_says_what_the_body_map_knows() -> None:
    kinds = [{option.key for option in options} for options in (QUALITIES, TIMINGS, STATUSES)]
    for entry in ENTRIES:
        for mark in entry.marks:
            assert set(mark.qualities) <= kinds[0]
            assert set(mark.timings) <= kinds[1]
            assert mark.status is None or mark.status in kinds[2]


def test_in_the_second_flare_the_pain_moves_to_the_right_and_is_new_there_once() -> None:
    first, second = (marks_in(flare) for flare in FLARES)
    assert {mark.region.rsplit("-", 1)[1] for mark in first} == {"left"}
    assert {mark.region.rsplit("-", 1)[1] for mark in second} == {"right"}
    new = [mark for entry in ENTRIES for mark in entry.marks if mark.status == "new"]
    assert new == [mark for mark in second if mark.status == "new"]
    assert [mark.region for mark in new] == ["hip-front-right"]


def test_after_the_second_flare_a_doctor_has_seen_the_right_hip() -> None:
    seen = [e for e in ENTRIES if any(m.status == "seen_by_doctor" for m in e.marks)]
    (doctor,) = [e.when.first for e in CONTENT.events if "rechterheup" in e.words]
    assert seen
    assert all(entry.day >= doctor for entry in seen)


def test_the_low_back_is_stiff_in_the_mornings_of_winter_alone() -> None:
    stiff = [e for e in ENTRIES if any("morning_stiffness" in m.timings for m in e.marks)]
    assert len(stiff) >= 8
    assert {entry.at.month for entry in stiff} <= {12, 1, 2}
    assert all(entry.at.hour < 10 for entry in stiff)


def test_the_jaw_is_tense_and_the_shoulder_presses_after_a_conflict() -> None:
    conflicts = {e.when.first for e in CONTENT.events if e.tag in {"conflict", "claim"}}
    near = {day + timedelta(ago) for day in conflicts for ago in range(3)}
    for region in ("jaw-right", "shoulder-back-right"):
        marked = [e for e in ENTRIES if any(m.region == region for m in e.marks)]
        assert len(marked) >= 10
        assert all(entry.day in near for entry in marked)


# as a file


@pytest.mark.parametrize("content", [CONTENT, ENGLISH], ids=["nl", "en"])
def test_the_example_leaves_as_a_file_and_comes_back_the_same(content: DiaryContent) -> None:
    back = from_json(to_json(content, Catalogue(MEASURES)), Catalogue(MEASURES), NOW)
    for kind in ("entries", "events", "medicines", "doses", "treatments", "own_measures"):
        ours, theirs = getattr(content, kind), getattr(back, kind)
        assert sorted(ours, key=lambda r: r.uuid) == sorted(theirs, key=lambda r: r.uuid)


# what the clinic measured


def test_the_totals_of_the_clinic_lie_in_their_ranges_and_several_starts_are_kept() -> None:
    assert [score.values["total"] for score in CONTENT.scores if score.instrument == "pdi"] == [
        38,
        34,
        21,
    ]
    for score in CONTENT.scores:
        instrument = instrument_of(score.instrument, shipped())
        assert instrument is not None
        for name, value in score.values.items():
            scale = instrument.scale(name)
            assert scale is not None
            assert scale.fits(value, score.variant)
        if score.answers:
            assert scored(instrument, score.answers) == score.values


def test_both_languages_have_the_same_totals_from_other_words() -> None:
    assert [s.values for s in CONTENT.scores] == [s.values for s in ENGLISH.scores]
    assert {s.source for s in CONTENT.scores}.isdisjoint(s.source for s in ENGLISH.scores)


def test_one_consultation_is_past_and_one_lies_ahead_on_a_working_day() -> None:
    past, ahead = CONTENT.consults
    assert past.touched
    assert past.said
    assert past.day < NOW.date() < ahead.day
    assert ahead.day.weekday() < 5
    assert ahead.questions
    assert ahead.created_at <= NOW


@pytest.mark.parametrize("days", range(7))
def test_a_consultation_never_lies_in_a_weekend(days: int) -> None:
    content = example_content("en", NOW - timedelta(days))
    assert content.consults[1].day.weekday() < 5
