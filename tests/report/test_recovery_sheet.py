"""The recovery sheet: one page, with the code, written where only its owner may read."""

import os
import stat
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter
from pytestqt.qtbot import QtBot

from diary.file_errors import FileNotWritten
from diary.report.recovery_sheet import RecoverySheet, paint_recovery_sheet, pdf, write_pdf
from diary.vault.recovery_code import printed

SHEET = RecoverySheet("Diary", date(2026, 3, 8), tuple(printed(bytes(range(20))).split("-")))


def test_the_sheet_is_one_page(qtbot: QtBot) -> None:  # noqa: ARG001  makes the application
    content = pdf(SHEET)
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_only_its_owner_may_read_the_file(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001  makes the application
    file = tmp_path / "sheet.pdf"
    file.write_text("older")
    write_pdf(file, SHEET)
    assert file.read_bytes().startswith(b"%PDF")
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_place_that_cannot_be_written_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001  makes the application
    with pytest.raises(FileNotWritten) as refused:
        write_pdf(tmp_path / "nowhere" / "sheet.pdf", SHEET)
    assert "sheet.pdf" in str(refused.value)


def test_a_device_keeps_its_own_paper(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001  makes the application
    writer = QPdfWriter(str(tmp_path / "letter.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    assert paint_recovery_sheet(writer, SHEET)
    assert writer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter


def test_a_device_that_cannot_be_painted_on_is_told(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001  makes the application
    assert not paint_recovery_sheet(QPdfWriter(str(tmp_path / "no" / "sheet.pdf")), SHEET)


def test_the_code_is_not_shown_by_accident() -> None:
    assert SHEET.code_groups[0] not in repr(SHEET)


def test_the_code_can_be_searched_and_copied_in_the_file(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001  makes the application
    file = tmp_path / "sheet.pdf"
    write_pdf(file, SHEET)
    told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
    words = told.decode().split()
    for group in SHEET.code_groups:
        assert group in words
