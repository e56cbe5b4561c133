"""The settings as a person uses them: what is chosen holds at once, can be undone, and is found by a word."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import LIGHT
from diary.domain.measure import Catalogue, Measure, Topic
from diary.domain.measures import MEASURES, PAIN
from diary.domain.parts import PARTS, Part
from diary.domain.preference import QUIET
from diary.domain.scale import Count
from diary.settings import LANGUAGE, TEXT_SIZE, THEME, Settings
from diary.ui.background import Background
from diary.ui.session import Session
from diary.ui.settings_page.settings_page import SettingsPage
from diary.ui.theme import Theme, apply_theme
from diary.ui.widgets.button import Button
from diary.ui.widgets.disclosure import DisclosureHead
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import SegmentCell
from diary.ui.widgets.switch_row import Switch, SwitchRow

Show = Callable[..., QWidget]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def page(session: Session, settings: Settings, background: Background, show: Show) -> SettingsPage:
    made = SettingsPage(session, settings, background)
    show(made, width=1000, height=800)
    return made


def press(page: QWidget, words: str) -> None:
    """Press the visible button, word or heading that says ``words``."""
    kinds = (Button, SegmentCell, DisclosureHead)
    found = [
        each
        for kind in kinds
        for each in page.findChildren(kind)
        if each.text() == words and each.isVisible()
    ]
    assert len(found) == 1, words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()  # what opened gets its place


def switch(page: QWidget, name: str) -> Switch:
    return next(each for each in page.findChildren(Switch) if each.accessibleName() == name)


def field(page: QWidget, name: str) -> QLineEdit:
    return next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)


def words_in_sight(page: QWidget) -> set[str]:
    return {each.text() for each in page.findChildren(Label) if each.isVisible()}


def find(page: SettingsPage, words: str) -> None:
    page.focus_first()
    line = field(page, "Find a setting")
    line.clear()
    QTest.keyClicks(line, words)


def test_the_size_of_the_text_holds_at_once_and_can_be_undone(
    page: SettingsPage, session: Session, settings: Settings, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([page.look_changed, session.told]):
        press(page, "150 %")
    assert settings[TEXT_SIZE] == 150
    with qtbot.waitSignal(page.look_changed):
        session.undo()
    assert settings[TEXT_SIZE] == 100
    assert next(c for c in page.findChildren(SegmentCell) if c.text() == "100 %").isChecked()


def test_a_text_size_chosen_by_a_key_is_shown_here_too(
    page: SettingsPage, settings: Settings, application: QApplication
) -> None:
    settings[TEXT_SIZE] = 125
    apply_theme(application, Theme(LIGHT, 1.25))
    assert next(c for c in page.findChildren(SegmentCell) if c.text() == "125 %").isChecked()


def test_a_language_is_told_once_and_its_undoing_survives_the_page(
    page: SettingsPage, session: Session, settings: Settings, background: Background, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.language_changed):
        press(page, "Nederlands")
    assert settings[LANGUAGE] == "nl"
    page.deleteLater()
    qtbot.waitUntil(lambda: not [w for w in session.children() if w is page])
    other = SettingsPage(session, settings, background)
    qtbot.addWidget(other)
    with qtbot.waitSignal(other.language_changed):
        assert session.undo() == "Nederlands."
    assert settings[LANGUAGE] == ""


def test_the_appearance_goes_back_to_how_it_was_at_first_in_one_step(
    page: SettingsPage, session: Session, settings: Settings
) -> None:
    press(page, "Dark")
    press(page, "200 %")
    first = next(b for b in page.findChildren(Button) if b.text().startswith("Back to how"))
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert (settings[THEME], settings[TEXT_SIZE]) == ("system", 100)
    session.undo()
    assert (settings[THEME], settings[TEXT_SIZE]) == ("dark", 200)


def test_everything_that_can_be_asked_has_a_switch(page: SettingsPage, session: Session) -> None:
    recorded = list(session.catalogue.recorded())
    askables: list[Part | Measure] = [*PARTS, *(m for m in recorded if not m.is_guided)]
    for askable in askables:
        assert switch(page, askable.name).isChecked() is askable.asked
    names = {each.accessibleName() for each in page.findChildren(Switch)}
    assert names.isdisjoint(measure.name for measure in recorded if measure.is_guided)
    assert "Hours slept" not in names


def test_a_measure_added_to_the_catalogue_appears_by_itself(
    session: Session, settings: Settings, background: Background, qtbot: QtBot
) -> None:
    added = Measure("tea", "Cups of tea", Count(50), topic=Topic.FOOD)
    session.catalogue = Catalogue((*MEASURES, added))
    page = SettingsPage(session, settings, background)
    qtbot.addWidget(page)
    assert not switch(page, "Cups of tea").isChecked()


def test_a_question_is_switched_on_and_that_is_undone(page: SettingsPage, session: Session) -> None:
    press(page, "Mind and mood")
    QTest.mouseClick(switch(page, "Stress"), Qt.MouseButton.LeftButton)
    stress = session.catalogue["stress"]
    assert session.asked.asks(stress)
    session.undo()
    assert not session.asked.asks(stress)
    assert not switch(page, "Stress").isChecked()


def test_quiet_mode_chosen_elsewhere_is_shown_here(page: SettingsPage, session: Session) -> None:
    session.prefer(QUIET, value=True)
    assert switch(page, "Quiet mode").isChecked()


def test_questions_go_back_to_how_they_were_at_first(page: SettingsPage, session: Session) -> None:
    session.ask(("stress",), on=True)
    session.prefer(QUIET, value=True)
    session.name_scale(PAIN, "stil", "", "storm")
    resets = [b for b in page.findChildren(Button) if b.text().startswith("Back to how")]
    QTest.mouseClick(resets[1], Qt.MouseButton.LeftButton)
    words = session.words_for(PAIN)
    assert not session.preference(QUIET)
    assert not session.asked.asks(session.catalogue["stress"])
    assert words is not None
    assert words.low == ""
    session.undo()
    words = session.words_for(PAIN)
    assert session.preference(QUIET)
    assert words is not None
    assert words.high == "storm"


def test_own_words_are_kept_for_every_question_about_pain(
    page: SettingsPage, session: Session
) -> None:
    press(page, "My own words for pain")
    low = field(page, "Under the 0")
    low.setFocus()
    QTest.keyClicks(low, "stil")
    QTest.keyClick(low, Qt.Key.Key_Return)
    for key in ("pain", "pain_worst", "pain_least"):
        words = session.words_for(session.catalogue[key])
        assert words is not None
        assert (words.low, words.middle, words.high) == ("stil", "", "")
    assert len(session.vault.scale_words.all()) == 3


def test_walking_through_the_three_words_keeps_them_once(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    press(page, "My own words for pain")
    for name, text in (("Under the 0", "stil"), ("Under the 10", "storm")):
        field(page, name).setFocus()
        QTest.keyClicks(field(page, name), text)
    page.focus_first()
    qtbot.waitUntil(lambda: session.words_for(PAIN) is not None)
    assert len(session.vault.scale_words.all()) == 3


def test_words_that_were_typed_are_kept_when_the_diary_locks(
    page: SettingsPage, session: Session
) -> None:
    press(page, "My own words for pain")
    field(page, "Under the 10").setFocus()
    QTest.keyClicks(field(page, "Under the 10"), "storm")
    session.vault_about_to_lock.emit()
    words = session.words_for(PAIN)
    assert words is not None
    assert words.high == "storm"
    assert field(page, "Under the 10").text() == ""


def test_a_pause_begins_and_ends(page: SettingsPage, session: Session) -> None:
    press(page, "Take a pause")
    assert session.pause() is not None
    press(page, "Begin again")
    assert session.pause() is None
    session.undo()
    assert session.pause() is not None


def test_a_word_finds_its_setting_inside_a_folded_topic(page: SettingsPage) -> None:
    find(page, "coffee")
    assert "Cups of coffee" in words_in_sight(page)
    assert "Glasses of alcohol" not in words_in_sight(page)
    assert "Appearance" not in words_in_sight(page)
    QTest.keyClick(field(page, "Find a setting"), Qt.Key.Key_Escape)
    assert "Appearance" in words_in_sight(page)
    assert "Cups of coffee" not in words_in_sight(page)


def test_the_name_of_a_section_shows_all_of_it(page: SettingsPage) -> None:
    find(page, "secur")
    assert {"Security", "Lock when the computer sleeps"} <= words_in_sight(page)
    assert "What is asked" not in words_in_sight(page)


def test_nothing_found_says_so_and_offers_the_way_back(page: SettingsPage) -> None:
    find(page, "zebra")
    assert "Nothing found for ‘zebra’." in words_in_sight(page)
    press(page, "Clear the search")
    assert "Appearance" in words_in_sight(page)


def test_every_switch_and_button_can_be_hit_by_sore_hands(page: SettingsPage, qtbot: QtBot) -> None:
    for head in page.findChildren(DisclosureHead):
        head.click()
    seen = [
        each
        for kind in (Switch, Button, SegmentCell, DisclosureHead)
        for each in page.findChildren(kind)
        if each.isVisible()
    ]
    qtbot.waitUntil(lambda: all(each.height() >= 44 for each in seen))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_page_needs_no_scrolling_to_the_side(
    page: SettingsPage, application: QApplication, scale: float, qtbot: QtBot
) -> None:
    apply_theme(application, Theme(LIGHT, scale))
    page.window().resize(606, 520)
    for head in page.findChildren(DisclosureHead):
        head.click()
    bar = page.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(
        lambda: bar.maximum() == 0 and page.scroll_area.verticalScrollBar().maximum() > 0
    )


def test_where_the_diary_is_kept_is_told(page: SettingsPage, session: Session) -> None:
    shown = " ".join(words_in_sight(page)).replace("\u200b", "")
    assert str(session.vault.folder) in shown


def test_a_switch_row_answers_to_a_click_on_its_words(page: SettingsPage, session: Session) -> None:
    row = next(
        each
        for each in page.findChildren(SwitchRow)
        if each.switch.accessibleName() == "Quiet mode"
    )
    QTest.mouseClick(
        row, Qt.MouseButton.LeftButton, pos=row.rect().topLeft() + row.rect().center() / 4
    )
    assert session.preference(QUIET)
