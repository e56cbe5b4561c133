"""The file of a questionnaire: read strictly, whatever is in it."""

from pathlib import Path

import pytest

from diary.domain.instrument_plain import LARGEST_FILE
from diary.exchange.instrument_file import read_instrument_file
from diary.file_errors import UnfitInstrument


def test_what_is_in_the_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "own.json"
    file.write_bytes(b'{"key": "own"}')
    assert read_instrument_file(file) == {"key": "own"}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b'{"a": 1, "a": 2}',
        b'{"a": NaN}',
        b"\xff\xfe",
        b'{"a": "\\ud800"}',
        b"[" * 100_000,
        b" " * (LARGEST_FILE + 1),
    ],
)
def test_what_is_no_plain_json_is_refused(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "own.json"
    file.write_bytes(raw)
    with pytest.raises(UnfitInstrument, match="was not taken over"):
        read_instrument_file(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnfitInstrument):
        read_instrument_file(tmp_path / "own.json")
    with pytest.raises(UnfitInstrument):
        read_instrument_file(tmp_path)
