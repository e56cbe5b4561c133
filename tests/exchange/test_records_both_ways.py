"""Records in files: nothing is lost on the way out, on the way in, or by joining two diaries."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings

from diary.domain.diary_content import DiaryContent
from diary.domain.measure import Per
from diary.domain.own_measure import Kind, OwnMeasure, as_measure, new_own_measure
from diary.domain.scale import Option, Value
from diary.exchange.importing import compare
from diary.exchange.json_file import from_json, to_json
from diary.vault.vault import Vault
from tests.domain.record_values import diaries
from tests.exchange.contents import CATALOGUE, NOW, RECORDS, entry
from tests.vault.vaults import CHEAP, PASSPHRASE

LATER = NOW + timedelta(hours=1)
THIRD = Option("2", "buiten")


def choice() -> OwnMeasure:
    return new_own_measure(lambda: NOW, Kind.CHOICE, Per.DAY, "Waar", ("thuis", "werk"))


def answered(own: OwnMeasure, value: Value, number: int = 1) -> DiaryContent:
    """A diary in which this question has one answer."""
    return DiaryContent((entry(number, NOW, **{own.key: value}),), own_measures=(own,))


@given(diaries())
def test_any_records_come_back_from_a_file_as_they_were(content: DiaryContent) -> None:
    raw = to_json(content, CATALOGUE)
    back = from_json(raw, CATALOGUE, NOW)
    for part in RECORDS:
        assert sorted(getattr(back, part), key=lambda each: each.uuid) == sorted(
            getattr(content, part), key=lambda each: each.uuid
        )
    assert to_json(compare(DiaryContent(), back).content, CATALOGUE) == raw
    assert compare(back, back).content == DiaryContent()


@settings(max_examples=10)
@given(diaries())
def test_a_file_that_went_through_a_diary_is_the_same_to_the_byte(
    new_vault: Callable[[], Vault], content: DiaryContent
) -> None:
    raw = to_json(content, CATALOGUE)
    vault = new_vault()
    vault.whole.write(compare(vault.whole.read(), from_json(raw, CATALOGUE, NOW)).content)
    assert to_json(vault.whole.read(), CATALOGUE) == raw
    vault.close()


@pytest.fixture(scope="module")
def new_vault(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Vault]:
    def made() -> Vault:
        folder: Path = tmp_path_factory.mktemp("diary") / "A.raakvlak"
        vault, _ = Vault.create(
            folder, PASSPHRASE, catalogue=CATALOGUE, clock=lambda: NOW, kdf=CHEAP
        )
        return vault

    return made


def joined(present: DiaryContent, imported: DiaryContent) -> DiaryContent:
    """What is written of ``imported``, which comes as a file."""
    raw = to_json(imported, CATALOGUE)
    return compare(present, from_json(raw, CATALOGUE, LATER)).content


def test_a_file_is_read_where_its_questions_are_known_already() -> None:
    own = choice()
    content = answered(own, "1")
    known = CATALOGUE.with_own([as_measure(own)])
    assert from_json(to_json(content, known), known, NOW) == content


def test_an_answer_that_has_no_option_any_more_still_leaves_and_comes_back() -> None:
    own = choice()
    content = DiaryContent(
        (replace(entry(1, NOW), unknown_readings={own.key: 7}),), own_measures=(own,)
    )
    assert from_json(to_json(content, CATALOGUE), CATALOGUE, NOW) == content


def test_options_that_were_added_in_another_diary_join_those_that_are_here() -> None:
    own = choice()
    longer = replace(own, options=(*own.options, THIRD))
    renamed = replace(own, name="Waar was ik", changed_at=LATER)
    both = replace(longer, name="Waar was ik", changed_at=LATER)
    for here, there in ((longer, renamed), (renamed, longer)):
        written = joined(answered(here, "0"), answered(there, "1", number=2))
        assert written.own_measures == (both,)
        assert written.entries[0].readings == {own.key: "1"}
        assert joined(replace(written, own_measures=(both,)), answered(there, "1", number=2)) == (
            DiaryContent()
        )


def test_the_kind_of_a_question_never_changes_and_its_answers_stay() -> None:
    own = new_own_measure(lambda: NOW, Kind.COUNT, Per.DAY, "Thee")
    other = replace(own, kind=Kind.SCALE, changed_at=LATER)
    written = joined(answered(own, 200), answered(other, 3, number=2))
    assert written.own_measures == ()
    assert written.entries[0].readings == {own.key: 3}


def test_answers_to_a_question_that_was_deleted_here_are_kept_unseen() -> None:
    own = choice()
    here = DiaryContent(own_measures=(replace(own, deleted_at=LATER),))
    written = joined(here, answered(own, "1"))
    assert written.own_measures == ()
    assert written.entries[0].readings == {}
    assert written.entries[0].unknown_readings == {own.key: 1}


def test_answers_of_a_question_that_was_deleted_there_are_seen_where_it_is_not() -> None:
    own = choice()
    there = DiaryContent(
        (replace(entry(1, NOW), unknown_readings={own.key: 1}),),
        own_measures=(replace(own, deleted_at=NOW),),
    )
    written = joined(DiaryContent(own_measures=(own,)), there)
    assert written.own_measures == ()
    assert written.entries[0].readings == {own.key: "1"}


def test_answers_in_the_bin_are_fitted_as_well() -> None:
    own = choice()
    there = DiaryContent(binned=((NOW, entry(1, NOW, **{own.key: "1"})),), own_measures=(own,))
    here = DiaryContent(own_measures=(replace(own, deleted_at=LATER),))
    assert joined(here, there).binned[0][1].unknown_readings == {own.key: 1}


def test_an_answer_by_the_key_of_another_question_is_kept_as_its_number() -> None:
    own = choice()
    here = new_own_measure(lambda: NOW, Kind.YES_NO, Per.DAY, "Buiten geweest")
    taken = replace(own, uuid=UUID(int=5), key=here.key, options=(*own.options, THIRD))
    written = joined(DiaryContent(own_measures=(here,)), answered(taken, "2"))
    assert written.own_measures == ()
    assert written.entries[0].unknown_readings == {here.key: 2}
