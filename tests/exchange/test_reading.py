"""A file is taken for what is in it, and one that is not ours is refused in one sentence."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from diary.domain.diary_content import DiaryContent
from diary.domain.medicine import Medicine
from diary.errors import DiaryError
from diary.exchange.bounded_file import read_bounded
from diary.exchange.csv_file import to_csv
from diary.exchange.fhir_file import to_fhir
from diary.exchange.found import Found
from diary.exchange.importing import news_of
from diary.exchange.json_file import to_json
from diary.exchange.reading import read_file
from diary.exchange.selection import Part, Selection, selected
from diary.file_errors import NewerFile, UnreadableFile
from tests.exchange.contents import CATALOGUE, NOW, entry, everything, full_entry

ALL = Selection(frozenset(Part))


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes], Found]:
    def found(raw: bytes) -> Found:
        file = tmp_path / "a file"
        file.write_bytes(raw)
        return read_file(file, CATALOGUE, NOW)

    return found


def test_each_kind_is_known_by_what_is_in_it(read: Callable[[bytes], Found]) -> None:
    content = selected(everything(), ALL)
    whole = read(to_json(everything(), CATALOGUE))
    assert whole.is_whole
    assert to_json(whole.content, CATALOGUE) == to_json(everything(), CATALOGUE)
    table, bundle = read(to_csv(content, CATALOGUE)), read(to_fhir(content, CATALOGUE, NOW))
    assert len(table.content.entries) == len(bundle.content.entries) == len(content.entries)
    assert not table.is_whole
    assert not bundle.is_whole


def test_a_mark_or_spaces_before_it_do_not_hide_what_it_is(read: Callable[[bytes], Found]) -> None:
    raw = to_json(everything(), CATALOGUE)
    assert to_json(read(b"\xef\xbb\xbf\n " + raw).content, CATALOGUE) == raw


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"   ",
        b"\0" * 1000,
        b"\xff\xfe{\0}\0",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[]",
        b"{}",
        b"{",
        b'{"format": "raakvlak-diary"}',
        b'{"format": "raakvlak-diary", "version": 1, "version": 1}',
        b'{"resourceType": "Patient"}',
        b'{"resourceType": "Bundle", "type": "document"}',
        b'{"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {}}]}',
        b'{"resourceType": "Bundle", "entry": NaN}',
        b"=cmd|' /C calc'!A0,kind",
        b"PK\x03\x04" + bytes(100),
        b"%PDF-1.7",
    ],
)
def test_a_hostile_file_is_refused_in_one_sentence(
    read: Callable[[bytes], Found], raw: bytes
) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(raw)
    assert len(str(refused.value).splitlines()) == 1
    assert refused.value.__cause__ is None


def test_a_file_of_a_newer_version_is_refused(read: Callable[[bytes], Found]) -> None:
    with pytest.raises(NewerFile):
        read(b'{"format": "raakvlak-diary", "version": 999}')


def test_a_file_that_cannot_be_opened_or_is_none_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("nothing", ".", "pipe", "a\0b"):
        with pytest.raises(DiaryError):
            read_file(tmp_path / name, CATALOGUE, NOW)


def test_a_file_that_is_larger_than_any_diary_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as stream:
        stream.truncate(1_000_000_000)
    with pytest.raises(UnreadableFile, match="larger than any diary"):
        read_bounded(file, 1000)
    file.write_bytes(b"x" * 1000)
    assert read_bounded(file, 1000) == b"x" * 1000


def test_a_table_adds_what_is_not_here_and_changes_nothing_that_is() -> None:
    here = full_entry(1)
    thin = replace(here, words={}, changed_at=here.changed_at + timedelta(days=1))
    new = entry(2, NOW, pain=3)
    found = Found(DiaryContent((thin, new)), is_whole=False)
    news = news_of(DiaryContent((here,)), found)
    assert news.content.entries == (new,)
    assert (news.added, news.updated, news.unchanged) == (1, 0, 1)
    binned = news_of(DiaryContent(binned=((NOW, here),)), found)
    assert binned.content.entries == (new,)


def test_a_table_adds_records_that_are_not_here() -> None:
    old = Medicine(uuid=UUID(int=1), created_at=NOW, changed_at=NOW, name="x")
    new = replace(old, uuid=UUID(int=2))
    found = Found(DiaryContent(medicines=(replace(old, name="y"), new)), is_whole=False)
    assert news_of(DiaryContent(medicines=(old,)), found).content == DiaryContent(medicines=(new,))


def test_a_whole_file_also_brings_what_was_changed_since() -> None:
    later = replace(entry(1, NOW, pain=3), changed_at=NOW + timedelta(hours=1))
    news = news_of(DiaryContent((entry(1, NOW, pain=2),)), Found(DiaryContent((later,))))
    assert news.content.entries == (later,)
    assert news.updated == 1


def test_a_table_of_this_diary_brings_nothing_new(read: Callable[[bytes], Found]) -> None:
    content = everything()
    found = read(to_csv(selected(content, ALL), CATALOGUE))
    assert news_of(content, found).content == DiaryContent()
