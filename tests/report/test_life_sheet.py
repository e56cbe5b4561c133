"""The life timeline on paper: one page that is not blank, the list after it, and every file whole."""

import re
import subprocess
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from diary.analysis.life_chart import Life, life_chart
from diary.analysis.life_words import LifeVoice, life_sentences, life_table
from diary.colours import LIGHT
from diary.domain.fuzzy_date import around_year, in_year, on_day
from diary.report import life_signs
from diary.report.life_files import PDF, PNG, SVG, life_file, life_image, life_pdf, life_svg
from diary.report.life_legend import WORDS, signs_of
from diary.report.life_look import paper_look
from diary.report.life_sheet import LifeSheet, paint_life_sheet
from diary.report.life_titles import life_titles
from diary.ui.life.words import layout_words
from diary.ui.theme import Theme, apply_theme
from tests.analysis.lives import TODAY, complaint, event, link, resource, treatment

VOICE = LifeVoice(lambda when: str(when.middle.year), lambda value: f"{value:.0f}")


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    apply_theme(qapp, Theme(LIGHT))


def a_life(lines: int = 1) -> Life:
    father = event("vader overleden", on_day(date(2015, 10, 2)), -4)
    school = event("alleen op het plein", around_year(1988), -3)
    back = complaint("rugpijn", in_year(2016), None, (in_year(2021),))
    small = tuple(event(f"klein {day}", on_day(date(2026, 2, day))) for day in range(1, 20))
    return Life(
        TODAY,
        birth=in_year(1979),
        events=(father, school, *small),
        complaints=(back, complaint("buikpijn", around_year(1989), in_year(1993))),
        resources=tuple(resource(f"oma {n}", None, in_year(1994)) for n in range(lines)),
        treatments=(treatment("fysiotherapie", date(2019, 1, 1), date(2019, 6, 1)),),
        links=(
            link(father, back, "together"),
            link(father, back, "maybe", "w0"),
            link(school, back, "none"),
            link(school, back, "unknown", "w0"),
        ),
    )


def sheet_of(life: Life, *, has_list: bool = False) -> LifeSheet:
    chart = life_chart(life)
    return LifeSheet(
        title="Levenslijn",
        made="gemaakt op 8 maart",
        chart=chart,
        part=(chart.first, chart.last),
        titles=life_titles(),
        words=layout_words(),
        legend=tuple((key, WORDS[key]) for key in signs_of(chart)),
        sentences=life_sentences(chart),
        left_out="{count} korte lijnen",
        list_title="In woorden",
        table=life_table(chart, VOICE) if has_list else None,
    )


def words_in(content: bytes, tmp_path: Path) -> str:
    file = tmp_path / "x.pdf"
    file.write_bytes(content)
    done = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout


def darkest(image: QImage) -> int:
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_the_pdf_is_one_page_lying_down_with_the_names_in_it(tmp_path: Path) -> None:
    content = life_pdf(sheet_of(a_life()))
    assert content.count(b"/Type /Page\n") == 1
    told = words_in(content, tmp_path)
    for name in (
        "Levenslijn",
        "vader overleden",
        "rugpijn",
        "oma 0",
        "fysiotherapie",
        "47",
        "1990",
    ):
        assert name in told
    sizes = subprocess.run(
        ["pdfinfo", str(tmp_path / "x.pdf")], capture_output=True, text=True, check=True
    ).stdout
    assert "842 x 595" in sizes


def test_the_list_in_words_follows_on_pages_of_its_own(tmp_path: Path) -> None:
    content = life_pdf(sheet_of(a_life(lines=40), has_list=True))
    assert content.count(b"/Type /Page\n") >= 3
    told = words_in(content, tmp_path)
    assert told.count("In woorden") == content.count(b"/Type /Page\n") - 1
    assert all(f"oma {number}" in told for number in range(40))
    assert "belongs with the beginning of ‘rugpijn’" in " ".join(told.split())


def test_what_finds_no_room_in_the_picture_is_said(tmp_path: Path) -> None:
    told = words_in(life_pdf(sheet_of(a_life(lines=60))), tmp_path)
    assert "korte lijnen" in told
    assert "korte lijnen" not in words_in(life_pdf(sheet_of(a_life())), tmp_path)


def test_a_picture_is_not_blank_and_white_around() -> None:
    image = life_image(sheet_of(a_life()), density=1.0)
    assert (image.width(), image.height()) == (842, 595)
    assert darkest(image) < 60
    assert image.pixelColor(5, 5).lightness() == 255


def test_black_and_white_print_keeps_everything_apart() -> None:
    look = paper_look()
    greys = {grey_of(code) for code in (look.text, look.strength, look.band, look.surface)}
    assert len(greys) == 4
    ordered = sorted(greys)
    assert all(b - a > 20 for a, b in pairwise(ordered))


def grey_of(code: str) -> int:
    red, green, blue = (int(code[place : place + 2], 16) for place in (1, 3, 5))
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


def test_nothing_on_paper_is_smaller_than_eight_and_a_half_points() -> None:
    look = paper_look()
    fonts = (look.font, look.strong, look.small, look.small_strong)
    # pixels are points on paper
    assert all(QFontInfo(font).pixelSize() >= 8.5 for font in fonts)


def test_an_empty_life_prints_too(tmp_path: Path) -> None:
    told = words_in(life_pdf(sheet_of(Life(TODAY), has_list=True)), tmp_path)
    assert "Nothing stands on this line yet." in told


@pytest.mark.parametrize(("kind", "start"), [(PDF, b"%PDF"), (PNG, b"\x89PNG"), (SVG, b"<?xml")])
def test_every_kind_of_file_is_what_it_says(kind: str, start: bytes) -> None:
    assert life_file(sheet_of(a_life()), kind).startswith(start)


def test_the_svg_holds_the_names_as_letters() -> None:
    assert b"vader overleden" in life_svg(sheet_of(a_life()))


def test_the_line_of_an_event_does_not_cross_out_the_number_of_others() -> None:
    small = [event(f"klein {day}", on_day(date(2026, 2, day))) for day in range(1, 20)]
    later = event("groot", on_day(date(2026, 2, 25)), 4)
    svg = life_svg(sheet_of(Life(TODAY, birth=in_year(1979), events=(*small, later)))).decode()
    upright = [
        found.start()
        for found in re.finditer(r'points="([\d.]+),([\d.]+) \1,([\d.]+) ?"', svg)
        if abs(float(found[2]) - float(found[3])) > 20
    ]
    assert upright
    assert svg.index(">19</text>") > max(upright)


def test_another_paper_of_the_printer_is_kept(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "letter.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    assert paint_life_sheet(writer, sheet_of(a_life()))
    assert writer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter


def test_a_device_that_cannot_be_painted_on_is_told(tmp_path: Path) -> None:
    assert not paint_life_sheet(QPdfWriter(str(tmp_path / "no" / "x.pdf")), sheet_of(a_life()))


def test_every_kind_of_link_has_a_sign_of_its_own() -> None:
    keys = [life_signs.TOGETHER, life_signs.MAYBE, life_signs.NONE, life_signs.UNKNOWN]
    assert set(keys) <= set(signs_of(life_chart(a_life())))
    pictures = set()
    for key in keys:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        life_signs.paint_sign(painter, key, paper_look(), QRectF(0, 0, 40, 40))
        painter.end()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 4
