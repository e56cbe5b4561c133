"""The numbers of widespread pain, with every region of the body."""

from datetime import date

import pytest

from diary.analysis.widespread_pain import AREAS, PARTS, last_days, widespread_pain
from diary.domain.body import BodyMark, Region, regions


def test_there_are_nineteen_areas_in_five_parts_and_the_body_has_each() -> None:
    assert len(AREAS) == len(set(AREAS)) == 19
    assert len(PARTS) == 5
    assert {region.wpi for region in regions()} - {None} == set(AREAS)


@pytest.mark.parametrize("region", regions(), ids=lambda region: region.id)
def test_a_region_counts_in_its_area_or_in_none(region: Region) -> None:
    found = widespread_pain([BodyMark(region.id, 1)])
    assert found.areas == ({region.wpi} if region.wpi else set())
    assert found.index == (1 if region.wpi else 0)
    is_for_parts = region.wpi is not None and not region.wpi.startswith(("jaw", "chest", "abdomen"))
    assert len(found.parts) == (1 if is_for_parts else 0)


@pytest.mark.parametrize(
    "part", ["elbow", "wrist", "hand-", "groin", "knee", "ankle", "foot", "head", "face", "pelvis"]
)
def test_these_regions_are_in_no_area(part: str) -> None:
    mine = [region for region in regions() if region.id.startswith(part)]
    assert mine
    assert widespread_pain(BodyMark(region.id, 9) for region in mine).index == 0


def test_everywhere_is_nineteen_in_five_parts() -> None:
    found = widespread_pain(BodyMark(region.id, 5) for region in regions())
    assert (found.index, len(found.parts)) == (19, 5)


def test_a_mark_of_nought_does_not_count_and_one_without_a_figure_does() -> None:
    assert widespread_pain([BodyMark("jaw-left", 0)]).index == 0
    assert widespread_pain([BodyMark("jaw-left", None)]).index == 1


def test_front_and_back_of_one_area_count_once() -> None:
    marks = [BodyMark("thigh-front-left", 3), BodyMark("thigh-back-left", 8)]
    assert widespread_pain(marks).index == 1


def test_a_region_of_a_newer_program_is_left_out() -> None:
    assert widespread_pain([BodyMark("tail", 4)]).index == 0


def test_jaw_chest_and_belly_count_for_the_areas_and_not_for_the_parts() -> None:
    marks = [BodyMark(name, 4) for name in ("jaw-left", "chest-left", "upper-abdomen-left")]
    found = widespread_pain(marks)
    assert found.index == 3
    assert found.parts == set()


def test_the_last_seven_days_hold_today() -> None:
    period = last_days(date(2026, 3, 8))
    assert (period.first, period.last, len(period)) == (date(2026, 3, 2), date(2026, 3, 8), 7)
