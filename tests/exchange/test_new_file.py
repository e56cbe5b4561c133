"""A file outside the diary: whole or not there, and why not in a sentence of its own."""

import errno
import os
from pathlib import Path

import pytest

from diary.exchange.new_file import write_new_file
from diary.file_errors import FileNotFree, FileNotWritten, NoRoomForFile


def test_a_file_is_written_whole_for_its_owner_alone(tmp_path: Path) -> None:
    write_new_file(tmp_path / "report.pdf", b"whole")
    assert (tmp_path / "report.pdf").read_bytes() == b"whole"
    if os.name == "posix":
        assert (tmp_path / "report.pdf").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, NoRoomForFile),
        (errno.EDQUOT, NoRoomForFile),
        (errno.EACCES, FileNotFree),
        (errno.EROFS, FileNotFree),
        (errno.ENOENT, FileNotWritten),
    ],
)
def test_each_refusal_of_the_system_has_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[FileNotWritten]
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"older")

    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(FileNotWritten) as refused:
        write_new_file(file, b"newer")
    assert type(refused.value) is kind
    assert "report.pdf" in str(refused.value)
    assert "unchanged" in str(refused.value)
    assert file.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [file]
