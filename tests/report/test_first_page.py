"""The first page is read in a minute: it is one page, in print that can be read, and loses nothing in grey."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from diary.colours import PAIN_RAMP, pain_ink
from diary.domain.example import example_content
from diary.domain.record import new_record
from diary.domain.score import Score
from diary.report.canvas import EDGE, FILL, INK, LEAST_SIZE, MUTED, Type, lines_of, width_of
from diary.report.pages import HEIGHT, WIDTH, pages_of
from diary.report.pdf import page_picture
from diary.report.readers import FIRST_PAGE, READERS, Part, reader_of
from diary.report.sections import Asking
from diary.vault.vault import Vault
from tests.report.reports import NOW, TODAY, clock, empty_vault, report

READABLE, SEEN = 4.5, 3.0
"""Contrast by the WCAG formula: of small print, and of marks."""


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    vault = empty_vault(tmp_path_factory.mktemp("example"))
    vault.whole.write(example_content("nl", NOW))
    for instrument in ("pcs", "pdi", "pseq"):
        for ago, total in ((88, 33.0), (5, 20.0)):
            day = TODAY.fromordinal(TODAY.toordinal() - ago)
            vault.records.of(Score).save(
                new_record(Score, clock, instrument=instrument, day=day, values={"total": total})
            )
    return vault


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts want an application."""


def grey(code: str) -> float:
    """The luminance of a colour, 0 … 1: what a black-and-white printer leaves of it."""
    parts = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((grey(one), grey(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("reader", [reader.key for reader in READERS])
def test_what_is_read_in_a_minute_is_one_page(vault: Vault, reader: str, language: str) -> None:
    document = report(vault, reader, language=language)
    more = sum(section.part not in FIRST_PAGE for section in document.sections)
    assert len(pages_of(document)) == 1 + more


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("days", [30, 180, 365])
def test_it_is_one_page_over_other_times_and_with_events_too(
    vault: Vault, days: int, language: str
) -> None:
    parts = reader_of("gp").parts | {Part.EVENTS}
    assert len(pages_of(report(vault, parts=parts, days=days, language=language))) == 1


def test_no_print_is_smaller_than_can_be_read() -> None:
    assert min(kind.value[0] for kind in Type) >= LEAST_SIZE == 8.5


def test_print_and_marks_stand_out_in_grey_too() -> None:
    for ink in (INK, MUTED):
        assert contrast(ink, "#FFFFFF") >= READABLE
    for mark in (FILL, EDGE):
        assert contrast(mark, "#FFFFFF") >= SEEN
    for score, fill in enumerate(PAIN_RAMP):
        assert contrast(pain_ink(score), fill) >= READABLE


def test_more_pain_is_darker_in_grey() -> None:
    levels = [grey(fill) for fill in PAIN_RAMP]
    assert levels == sorted(levels, reverse=True)


def test_the_page_in_grey_has_black_print_on_white_paper(vault: Vault) -> None:
    document = report(vault)
    picture = page_picture(document, pages_of(document), 1, 900)
    assert picture.height() == round(HEIGHT * 900 / WIDTH)
    in_grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    levels = [
        in_grey.pixelColor(x, y).value()
        for x in range(0, in_grey.width(), 3)
        for y in range(0, in_grey.height(), 3)
    ]
    assert min(levels) < 40
    assert levels.count(255) > 0.6 * len(levels)
    margin = [in_grey.pixelColor(x, 450).value() for x in (5, 20, 880, 895)]
    assert margin == [255] * 4


def test_function_takes_at_least_as_much_room_as_pain(vault: Vault) -> None:
    shown = report(vault)
    parts = [section.part for section in shown.sections]
    assert parts.index(Part.FUNCTION) < parts.index(Part.PAIN)


def test_nothing_is_written_outside_its_width(qtbot: QtBot) -> None:  # noqa: ARG001  there has to be an application
    text = (
        "A sentence with a word that is farfarfarfarfarfarfarfarfarfarfarfar too long for its line"
    )
    for width in (20.0, 60.0, 200.0):
        lines = lines_of(text, Type.BODY, width)
        assert all(width_of(line, Type.BODY) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert lines_of("one two three", Type.BODY, 25.0, most=1)[0].endswith("…")
    assert lines_of("", Type.BODY, 25.0) == [""]


def test_a_very_long_question_pushes_the_rest_to_another_page(tmp_path: Path) -> None:
    vault = empty_vault(tmp_path)
    vault.whole.write(example_content("en", NOW))
    shown = report(vault)
    first = shown.sections[0]
    assert isinstance(first, Asking)
    long = Asking(part=first.part, title="Q", sentence="very " * 48, questions=("long " * 48,) * 3)
    document = type(shown)(
        title=shown.title,
        period=shown.period,
        name="Me",
        reader=shown.reader,
        sections=(long, *shown.sections[1:]),
        footer=shown.footer,
        page_words=shown.page_words,
        language=shown.language,
    )
    assert len(pages_of(document)) == 2
