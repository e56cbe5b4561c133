"""A power cut at any moment loses nothing that was acknowledged; a program that did not flush would be noticed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.judges import JUDGES, NAME, Judge, Verdict, judge_saves, lay_out
from tests.faults.power_cut import power_cuts
from tests.faults.trace import recorded

SEED = 20260301
UNFLUSHED = "fsync,fdatasync:retval=0"
"""Strace answers these calls itself, so the disk never hears of them."""

Record = Callable[[str, object], None]


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "before")


def verdicts(
    before: Path,
    verb: str,
    number: int,
    judge: Judge,
    *,
    inject: str = "",
) -> list[Verdict]:
    """Of so many power cuts while the child did ``verb``."""
    root = before.with_name(f"{verb} {inject[:5]}")
    shutil.copytree(before, root)
    calls = recorded(verb, root / NAME, inject=inject)
    shutil.rmtree(root)
    shutil.copytree(before, root)
    found = []
    for place, said in power_cuts(root, calls, before.with_name("cut"), number, SEED):
        found.append(judge(place, said))
        shutil.rmtree(place)
    return found


AFTER = ("change_passphrase", "renew_key", "back_up", "restore_backup")


def test_400_power_cuts_over_forty_saves_lose_nothing(
    before: Path, record_property: Record
) -> None:
    found = verdicts(before, "write_forty", 400, judge_saves)
    record_property("power cuts", len(found))
    record_property("saves lost in power cuts", found.count("lost"))
    record_property("diaries damaged by power cuts", found.count("damaged"))
    assert found == ["whole"] * 400


def test_without_flushes_the_same_power_cuts_are_noticed(
    before: Path, record_property: Record
) -> None:
    found = verdicts(before, "write_forty_unflushed", 100, judge_saves)
    noticed = found.count("lost") + found.count("damaged")
    record_property("power cuts noticed without flushing", noticed)
    assert found.count("lost") > 20
    assert found.count("damaged") > 0


@pytest.mark.parametrize(("verb", "number"), [(verb, 100) for verb in AFTER])
def test_a_power_cut_leaves_the_old_or_the_new(
    before: Path, verb: str, number: int, record_property: Record
) -> None:
    found = verdicts(before, verb, number, JUDGES[verb])
    record_property("power cuts", len(found))
    record_property("saves lost in power cuts", found.count("lost"))
    record_property("diaries damaged by power cuts", found.count("damaged"))
    assert found == ["whole"] * number


@pytest.mark.parametrize("verb", AFTER)
def test_without_flushes_a_power_cut_leaves_something_between(
    before: Path, verb: str, record_property: Record
) -> None:
    found = verdicts(before, verb, 60, JUDGES[verb], inject=UNFLUSHED)
    noticed = found.count("lost") + found.count("damaged")
    record_property("power cuts noticed without flushing", noticed)
    assert noticed > 0
