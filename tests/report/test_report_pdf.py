"""The report as a file: what other programs read in it, and that nothing else is in any byte of it."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from diary.colours import LIGHT
from diary.domain.body import BodyMark, regions
from diary.domain.example import example_content
from diary.exchange.new_file import write_new_file
from diary.figure.body_drawing import body_drawings
from diary.figure.body_figure import BodyFigure
from diary.figure.body_look import look_of, pain_region
from diary.file_errors import FileNotWritten
from diary.report.body_on_paper import numbers_apart
from diary.report.content import Joined
from diary.report.fonts import paper_font
from diary.report.pages import MARGIN, WIDTH, pages_of
from diary.report.pdf import paint_on_paper, report_pdf
from diary.report.readers import READERS, Part, reader_of
from diary.report.sections import Painted
from diary.vault.vault import Vault
from tests.report.reports import (
    CANARIES,
    NOW,
    QUESTIONS,
    day_entry,
    empty_vault,
    full_vault,
    opened_up,
    report,
    text_of,
)

EVERYTHING = frozenset(Part)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    return full_vault(tmp_path_factory.mktemp("full"))


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts want an application."""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_text_can_be_read_figures_too(vault: Vault, tmp_path: Path, language: str) -> None:
    text = text_of(report_pdf(report(vault, language=language)), tmp_path)
    for question in QUESTIONS:
        assert question in text
    assert "0–3:" in text
    assert {"nl": "8 maart 2026", "en": "8 March 2026"}[language] in text
    assert "500 mg" in text


def test_every_font_is_in_the_file_and_nothing_is_drawn_as_a_picture(
    vault: Vault, tmp_path: Path
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(report_pdf(report(vault, parts=EVERYTHING)))
    fonts = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True)
    rows = fonts.stdout.splitlines()[2:]
    assert rows
    assert all(row.startswith("AtkinsonHyperlegibleNext") for row in rows)
    assert all(row.split()[-5:-2] == ["yes", "no", "yes"] for row in rows)
    images = subprocess.run(
        ["pdfimages", "-list", str(file)], capture_output=True, text=True, check=True
    )
    assert len(images.stdout.splitlines()) == 2  # its head alone


def test_qpdf_finds_nothing_wrong_and_the_file_is_meant_to_be_kept(
    vault: Vault, tmp_path: Path
) -> None:
    plain = report_pdf(report(vault))
    (tmp_path / "a.pdf").write_bytes(plain)
    subprocess.run(["qpdf", "--check", str(tmp_path / "a.pdf")], check=True, capture_output=True)
    unpacked = opened_up(plain, tmp_path)
    assert b'pdfaid:part="1" pdfaid:conformance="B"' in unpacked
    assert b"/OutputIntents" in unpacked


def test_it_says_nothing_of_itself(vault: Vault, tmp_path: Path) -> None:
    unpacked = opened_up(report_pdf(report(vault)), tmp_path)
    assert b"Raakvlak" in unpacked
    for told in (b"Diary.raakvlak", str(tmp_path).encode(), b"/home/", b"/root", b"/work"):
        assert told not in unpacked


@pytest.mark.parametrize("reader", [reader.key for reader in READERS])
def test_nothing_of_a_part_that_was_left_out_is_in_any_byte(
    vault: Vault, tmp_path: Path, reader: str
) -> None:
    plain = report_pdf(report(vault, reader))
    unpacked, text = opened_up(plain, tmp_path), text_of(plain, tmp_path)
    for part, canary in CANARIES.items():
        is_in = part in reader_of(reader).parts
        assert (canary in text) is is_in, (part, reader)
        assert canary.encode() not in unpacked  # nor beside the pages, where nobody would look
    assert "canaryconsult" not in text
    assert "groin" not in text


def test_what_is_chosen_is_there(vault: Vault, tmp_path: Path) -> None:
    text = text_of(report_pdf(report(vault, parts=EVERYTHING)), tmp_path)
    for canary in CANARIES.values():
        assert canary in text


def test_a_password_encrypts_it_all(vault: Vault, tmp_path: Path) -> None:
    document = report(vault)
    locked = report_pdf(document, "vijf gele fietsen")
    file = tmp_path / "locked.pdf"
    file.write_bytes(locked)
    assert subprocess.run(["qpdf", "--requires-password", str(file)], check=False).returncode == 0
    shown = subprocess.run(
        ["qpdf", "--password=vijf gele fietsen", "--show-encryption", str(file)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "R = 6" in shown
    assert shown.count("AESv3") == 3
    assert text_of(locked, tmp_path, "vijf gele fietsen") == text_of(report_pdf(document), tmp_path)
    with pytest.raises(subprocess.CalledProcessError):
        text_of(locked, tmp_path, "iets anders")
    assert CANARIES[Part.QUESTIONS].encode() not in locked


def test_ten_years_of_everything_can_be_made(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    for ago in range(1, 3650, 50):
        vault.entries.save(day_entry(ago, 5, words="canary " * 4000))
    document = report(vault, parts=EVERYTHING, days=3650)
    assert 10 < len(pages_of(document)) < 60
    assert "%PDF" in report_pdf(document)[:8].decode()


def test_every_region_and_an_empty_diary_are_pages_too(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    assert report_pdf(report(vault, parts=EVERYTHING)).startswith(b"%PDF")
    marked = day_entry(1, 6)
    vault.entries.save(
        type(marked)(
            marked.uuid,
            marked.at,
            marked.created_at,
            marked.changed_at,
            marks=tuple(BodyMark(region.id, 10) for region in regions()),
        )
    )
    pdf = report_pdf(report(vault, parts={Part.BODY, Part.PRIVATE}))
    assert "and " in text_of(pdf, tmp_path)


def test_the_heads_of_a_table_stand_on_every_page_that_it_goes_on_to(
    vault: Vault, tmp_path: Path
) -> None:
    text = text_of(report_pdf(report(vault, parts={Part.TABLE, Part.PAIN})), tmp_path)
    pages = text.split("\f")
    assert sum("When" in page and "Worst pain" in page for page in pages) == 2


def test_small_parts_share_a_further_page_and_none_is_on_the_first(tmp_path: Path) -> None:
    document = report(empty_vault(tmp_path), parts=EVERYTHING)
    first, *others = text_of(report_pdf(document), tmp_path).rstrip("\f").split("\f")
    assert len(others) == 1
    for name in ("Treatment goals", "All questionnaires", "My own words"):
        assert name in others[0]
        assert name not in first


def test_numbers_on_the_body_never_lie_on_one_another() -> None:
    look = look_of(LIGHT, high_contrast=False)
    inks = {region.id: pain_region(10, look) for region in regions()}
    font = paper_font(9)
    for drawing in body_drawings().values():
        figure = BodyFigure(drawing, QRectF(0, 0, 58, 114), font)
        kept = [
            figure.transform.map(drawing.labels[region])
            for region, ink in numbers_apart(figure, inks).items()
            if ink.text and region in drawing.labels
        ]
        assert len(kept) > 4
        for place, one in enumerate(kept):
            for other in kept[:place]:
                assert abs(one.x() - other.x()) > 8 or abs(one.y() - other.y()) > 8


def test_a_device_that_cannot_be_painted_on_is_told(vault: Vault, tmp_path: Path) -> None:

    assert not paint_on_paper(QPdfWriter(str(tmp_path / "no" / "a.pdf")), report(vault))


def test_other_paper_makes_the_page_smaller(vault: Vault, tmp_path: Path) -> None:

    file = tmp_path / "letter.pdf"
    writer = QPdfWriter(str(file))
    paper = QPageSize(QPageSize.PageSizeId.Letter)
    assert paint_on_paper(writer, report(vault), paper)
    size = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True)
    assert "612 x 792" in size.stdout
    assert "page 1 of" in text_of(file.read_bytes(), tmp_path)


def test_the_example_in_both_languages_has_the_same_pages(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    vault.whole.write(example_content("nl", NOW))
    counts = {
        language: len(pages_of(report(vault, "rehabilitation", language=language)))
        for language in ("nl", "en")
    }
    assert counts["nl"] == counts["en"] == 3


def test_a_page_of_another_part_of_the_program_is_painted_in_its_place(
    vault: Vault, tmp_path: Path
) -> None:
    seen: list[tuple[float, float]] = []

    def paint(painter: QPainter, width: float, height: float) -> None:
        seen.append((width, height))
        painter.setPen(QColor("#000000"))
        painter.drawText(QPointF(20, 40), "paintedelsewhere")

    page = Painted(part=Part.WORKSHEETS, title="My sheet", paint=paint, height=300)
    document = report(vault, parts={Part.WORKSHEETS}, joined=Joined(painted=(page,)))
    text = text_of(report_pdf(document), tmp_path)
    assert "My sheet" in text
    assert "paintedelsewhere" in text
    assert seen == [(WIDTH - 2 * MARGIN, 300)]


def test_a_year_of_the_example_is_painted_with_its_pause_and_its_events(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    vault.whole.write(example_content("en", NOW))
    text = text_of(report_pdf(report(vault, parts=EVERYTHING, days=365)), tmp_path)
    assert "about " in text  # days a month with a medicine, over many months
    assert "until 17 Aug 2025" in text
    assert "Treatments" in text


def test_a_device_that_fails_leaves_no_half_file(vault: Vault, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"older")
    with pytest.raises(FileNotWritten):
        write_new_file(file / "below" / "report.pdf", report_pdf(report(vault)))
    assert file.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [file]
