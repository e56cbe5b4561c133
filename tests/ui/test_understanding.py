"""The pages about pain: one after the other, each with its drawing and source, and all of them on paper."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from diary.ui.understanding.drawings import Drawn
from diary.ui.understanding.printing import document_of_all
from diary.ui.understanding.topics import TOPICS
from diary.ui.understanding.window import UnderstandingWindow
from tests.ui.desk import place, press_button, seen, texts


def test_every_page_is_reached_and_every_drawing_is_used_once(qtbot: QtBot) -> None:
    window = UnderstandingWindow()
    place(qtbot, window)
    assert not seen(window, QAbstractButton, "Back").isEnabled()
    for number, topic in enumerate(TOPICS, start=1):
        said = texts(window)
        assert topic.title in said
        assert f"{number} of 8" in said
        assert topic.source in said
        if number < len(TOPICS):
            press_button(window, "Next")
    assert not seen(window, QAbstractButton, "Next").isEnabled()
    assert seen(window, QAbstractButton, "Back").hasFocus()
    assert sorted(topic.drawn.name for topic in TOPICS) == sorted(each.name for each in Drawn)


def test_the_keys_turn_the_pages_and_stop_at_the_ends(qtbot: QtBot) -> None:
    window = UnderstandingWindow()
    place(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert "1 of 8" in texts(window)
    for _press in range(9):
        QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert "8 of 8" in texts(window)


def test_all_of_them_go_on_paper(qtbot: QtBot, tmp_path: Path) -> None:
    document = document_of_all()
    assert all(topic.title in document.toPlainText() for topic in TOPICS)
    assert all(topic.source in document.toPlainText() for topic in TOPICS)
    asked: list[QWidget] = []

    def choose(parent: QWidget) -> QPrinter | None:
        asked.append(parent)
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "pages.pdf"))
        return printer if len(asked) > 1 else None

    window = UnderstandingWindow(choose=choose)
    place(qtbot, window)
    press_button(window, "Print all pages")
    assert not (tmp_path / "pages.pdf").exists()
    press_button(window, "Print all pages")
    assert (tmp_path / "pages.pdf").read_bytes().startswith(b"%PDF")
    document.print_(QPdfWriter(str(tmp_path / "again.pdf")))
    assert (tmp_path / "again.pdf").stat().st_size > 10_000
