"""Where it is felt: the picture and the names say and change the same, whatever a diary holds."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from diary.colours import DARK, PAIN_RAMP
from diary.domain.body import PARTS, BodyMark, region_name, regions
from diary.domain.entry import new_entry
from diary.domain.parts import PLACES_PART
from diary.figure.body_drawing import View, body_drawings, read_drawings
from diary.ui.body.body_view import BodyView
from diary.ui.body.chosen_panel import ChosenPanel
from diary.ui.body.mark_row import MarkRow
from diary.ui.body.mark_words import mark_in_words
from diary.ui.body.walk import ARROWS, region_beside
from diary.ui.entry_form.entry_form import EntryForm
from diary.ui.entry_form.places_editor import PlacesEditor
from diary.ui.session import Session
from diary.ui.theme import Theme, apply_theme
from diary.ui.widgets.chip import Chip
from tests.ui.desk import CTRL, SHIFT, all_seen, key, place, press_button, seen, texts

HEAD, KNEE, BACK = "head-top", "knee-front-left", "spine-low"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def places(qtbot: QtBot) -> PlacesEditor:
    editor = PlacesEditor()
    place(qtbot, editor, height=1200)
    return editor


def picture(places: PlacesEditor) -> BodyView:
    view = places.findChild(BodyView)
    assert view is not None
    return view


def at(places: PlacesEditor, region: str) -> QPoint:
    """Where a region's number stands in the picture."""
    figure = next(f for f in picture(places).figures if region in f.drawing.regions)
    return figure.transform.map(figure.drawing.labels[region]).toPoint()


def click(places: PlacesEditor, region: str, modifiers: Qt.KeyboardModifier | None = None) -> None:
    keys = modifiers or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(picture(places), LEFT, keys, at(places, region))


def row(root: QWidget, name: str) -> QWidget:
    found = [
        each
        for each in all_seen(root, QWidget)
        if each.accessibleName() == name and not isinstance(each, QAbstractButton)
    ]
    assert len(found) == 1, f"{len(found)} rows called {name!r}"
    return found[0]


def checked_names(places: PlacesEditor) -> set[str]:
    """What has a check among the names, part by part."""
    found = set()
    for part in PARTS:
        press_button(places, part.name)
        names = row(places, "Places")
        found |= {chip.text() for chip in all_seen(names, Chip) if chip.isChecked()}
        press_button(places, part.name)
    return found


def test_a_click_marks_a_place_and_a_digit_says_how_bad(qtbot: QtBot, places: PlacesEditor) -> None:
    with qtbot.waitSignal(places.value_changed):
        click(places, KNEE)
    assert places.value() == (BodyMark(KNEE),)
    picture(places).setFocus()
    with qtbot.waitSignal(places.value_changed):
        key(Qt.Key.Key_1)
    key(Qt.Key.Key_0)
    assert places.value() == (BodyMark(KNEE, 10),)


def test_every_region_of_the_picture_can_be_clicked(places: PlacesEditor) -> None:
    for region in regions():
        click(places, region.id)
    assert [mark.region for mark in places.value()] == [region.id for region in regions()]
    assert "and 64 more places" in texts(places)


def test_dragging_paints_over_several_places_that_get_one_number(places: PlacesEditor) -> None:
    view = picture(places)
    QTest.mousePress(view, LEFT, pos=at(places, "chest-left"))
    for region in ("upper-abdomen-left", "lower-abdomen-left"):
        QTest.mouseMove(view, at(places, region))
    QTest.mouseRelease(view, LEFT, pos=at(places, "lower-abdomen-left"))
    QTest.mouseMove(view, at(places, HEAD))
    names = "Left side of chest, Left upper belly, Left lower belly"
    press_button(row(places, f"How bad is it here: {names}"), "6")
    assert places.value() == tuple(
        BodyMark(region, 6) for region in ("chest-left", "upper-abdomen-left", "lower-abdomen-left")
    )


@pytest.mark.parametrize("modifier", [CTRL, SHIFT])
def test_ctrl_or_shift_chooses_one_more_and_lets_go_again(
    places: PlacesEditor, modifier: Qt.KeyboardModifier
) -> None:
    places.set_value((BodyMark(HEAD, 3), BodyMark(BACK, 4)))
    click(places, HEAD)
    click(places, BACK, modifier)
    click(places, KNEE, modifier)
    press_button(places, "7")
    assert {mark.intensity for mark in places.value()} == {7}
    click(places, BACK, modifier)
    press_button(places, "2")
    assert places.value() == (BodyMark(HEAD, 2), BodyMark(BACK, 7), BodyMark(KNEE, 2))


def test_a_second_click_takes_a_mark_away_only_where_nothing_was_said(places: PlacesEditor) -> None:
    places.set_value((BodyMark(HEAD, 3),))
    for _time in range(2):
        click(places, KNEE)
        click(places, HEAD)
        click(places, HEAD)
        click(places, KNEE)
        click(places, KNEE)
    assert places.value() == (BodyMark(HEAD, 3),)


def test_a_click_beside_the_body_lets_go_and_keeps_what_was_marked(places: PlacesEditor) -> None:
    click(places, KNEE)
    QTest.mouseClick(picture(places), LEFT, pos=QPoint(2, 2))
    assert places.value() == (BodyMark(KNEE),)
    assert "Click where it hurts" in texts(places)
    assert not list(all_seen(places, ChosenPanel))


def test_everything_said_goes_to_all_chosen_places_and_what_only_one_has_stays(
    places: PlacesEditor,
) -> None:
    places.set_value(
        (BodyMark(HEAD, 3, ("burning", "of_later"), ("at_night",)), BodyMark(KNEE, 5, ("burning",)))
    )
    click(places, HEAD)
    click(places, KNEE, CTRL)
    press_button(places, "What is it like?")
    press_button(places, "stiff")
    press_button(places, "burning")
    press_button(places, "radiates")
    press_button(places, "seen by a doctor")
    assert places.value() == (
        BodyMark(HEAD, 3, ("of_later", "stiff"), ("at_night", "radiates"), "seen_by_doctor"),
        BodyMark(KNEE, 5, ("stiff",), ("radiates",), "seen_by_doctor"),
    )
    press_button(places, "seen by a doctor")
    assert {mark.status for mark in places.value()} == {None}


def test_the_keyboard_alone_marks_changes_and_removes(places: PlacesEditor) -> None:
    picture(places).setFocus(Qt.FocusReason.TabFocusReason)
    key(Qt.Key.Key_Space)
    assert places.value() == (BodyMark(HEAD),)
    key(Qt.Key.Key_4)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    face = places.value()[1].region
    assert face.startswith("face-")
    key(Qt.Key.Key_Space)
    assert places.value() == (BodyMark(HEAD, 4),)
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_9)
    here = places.value()[1].region
    assert places.value()[1] == BodyMark(here, 9)
    key(Qt.Key.Key_Delete)
    assert places.value() == (BodyMark(HEAD, 4),)


def test_several_are_chosen_with_ctrl_and_space(places: PlacesEditor) -> None:
    places.set_value((BodyMark(HEAD, 4), BodyMark("neck-front", 5)))
    click(places, "neck-front")
    picture(places).setFocus()
    while texts(places).count("Forehead and top of head: 4") == 0:
        key(Qt.Key.Key_Up)
    key(Qt.Key.Key_Space, CTRL)
    key(Qt.Key.Key_8)
    assert [mark.intensity for mark in places.value()] == [8, 8]


@pytest.mark.usefixtures("qapp")
def test_the_arrows_reach_every_region_from_the_first() -> None:
    drawings = body_drawings()
    reached, waiting = {HEAD}, [HEAD]
    while waiting:
        here = waiting.pop()
        for arrow in ARROWS:
            there = region_beside(drawings, here, arrow)
            if there not in reached:
                reached.add(there)
                waiting.append(there)
    assert reached == {region.id for region in regions()}


@pytest.mark.usefixtures("qapp")
def test_an_arrow_goes_that_way_and_to_the_other_view_at_the_edge() -> None:
    drawings = body_drawings()
    assert region_beside(drawings, "knee-front-left", Qt.Key.Key_Down) == "shin-left"
    assert region_beside(drawings, "face-right", Qt.Key.Key_Right) == "face-left"
    over = region_beside(drawings, "hand-front-left", Qt.Key.Key_Right)
    assert over in drawings[View.BACK].regions
    assert region_beside(drawings, "hand-front-right", Qt.Key.Key_Left) == "hand-front-right"
    assert region_beside(drawings, HEAD, Qt.Key.Key_Up) == HEAD


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part.key))
def test_every_part_of_the_body_opens_to_its_places(places: PlacesEditor, part: object) -> None:
    chosen = next(each for each in PARTS if each is part)
    press_button(places, "Places by name")
    press_button(places, chosen.name)
    assert [chip.text() for chip in all_seen(row(places, "Places"), QAbstractButton)] == [
        region.name for region in regions() if region.part == chosen.key
    ]


def test_what_is_marked_in_the_picture_is_marked_among_the_names_and_the_other_way_round(
    places: PlacesEditor,
) -> None:
    click(places, KNEE)
    click(places, "buttock-right")
    press_button(places, "Places by name")
    assert checked_names(places) == {region_name(KNEE), region_name("buttock-right")}
    press_button(places, "Head")
    press_button(places, "Left jaw")
    press_button(places, "Right jaw")
    assert picture(places).emphasis.chosen[-2:] == ("jaw-left", "jaw-right")
    press_button(places, "5")
    press_button(places, "Left jaw")
    assert BodyMark("jaw-left", 5) in places.value()
    press_button(places, "Head")
    assert checked_names(places) == {region_name(mark.region) for mark in places.value()}


def test_a_place_is_let_go_from_its_row_or_by_its_name(places: PlacesEditor) -> None:
    places.set_value((BodyMark(HEAD, 4),))
    press_button(places, "Remove Forehead and top of head")
    assert places.value() == ()
    press_button(places, "Places by name")
    press_button(places, "Head")
    for _time in range(2):
        press_button(row(places, "Places"), "Forehead and top of head")
    assert places.value() == ()


def test_a_row_chooses_its_place_and_lets_it_go(places: PlacesEditor) -> None:
    places.set_value((BodyMark(HEAD, 4), BodyMark(KNEE, 2)))
    press_button(places, "Forehead and top of head 4")
    press_button(row(places, "How bad is it here: Forehead and top of head"), "7")
    press_button(places, "Forehead and top of head 7")
    assert places.value() == (BodyMark(HEAD, 7), BodyMark(KNEE, 2))
    assert not list(all_seen(places, ChosenPanel))


def test_two_marks_on_one_place_are_shown_as_one_and_kept_until_something_changes(
    places: PlacesEditor,
) -> None:
    given = (BodyMark(HEAD, 2, ("stiff",)), BodyMark(HEAD, 6, ("burning",)))
    places.set_value(given)
    assert len(list(all_seen(places, MarkRow))) == 1
    click(places, HEAD)
    assert places.value() == given
    press_button(places, "5")
    assert places.value() == (BodyMark(HEAD, 5, ("stiff", "burning")),)


def test_a_place_of_a_newer_program_is_listed_and_stays(places: PlacesEditor) -> None:
    aura = BodyMark("aura", 4, ("prickling",))
    places.set_value((*(BodyMark(region.id) for region in regions()), aura))
    assert seen(places, QAbstractButton, "aura 4, prickling").isVisible()
    click(places, HEAD)
    press_button(places, "3")
    assert places.value()[-1] == aura
    press_button(places, "aura 4, prickling")
    press_button(row(places, "How bad is it here: aura"), "1")
    assert places.value()[-1] == BodyMark("aura", 1, ("prickling",))


def test_without_a_drawing_every_place_is_still_there_by_name(qtbot: QtBot, tmp_path: Path) -> None:
    editor = PlacesEditor(drawings=lambda: read_drawings(tmp_path))
    place(qtbot, editor, height=1000)
    assert "The picture of the body cannot be shown" in texts(editor)
    press_button(editor, "Head")
    press_button(editor, "Left jaw")
    press_button(editor, "5")
    assert editor.value() == (BodyMark("jaw-left", 5),)


def test_pointing_names_the_place_with_what_was_said_and_says_what_is_private(
    places: PlacesEditor,
) -> None:
    places.set_value((BodyMark("buttock-left", 6, ("burning",)), BodyMark(KNEE)))
    QTest.mouseMove(picture(places), at(places, "buttock-left"))
    said = "Left buttock (private: left out of a report unless you choose it): 6, burning"
    assert said in [label.text() for label in all_seen(places, QLabel)]
    QTest.mouseMove(picture(places), at(places, KNEE))
    assert "Left knee (front): marked, without a number" in texts(places)
    click(places, "buttock-left")
    assert "Private, left out of a report unless you choose it: Left buttock." in texts(places)


def test_the_picture_follows_the_theme_and_shows_the_number(
    places: PlacesEditor, application: QApplication
) -> None:
    places.set_value((BodyMark("thigh-front-left", 10),))
    beside = at(places, "thigh-front-left") + QPoint(0, 25)
    image = picture(places).grab().toImage()
    assert image.pixelColor(beside) == QColor(PAIN_RAMP[10])
    apply_theme(application, Theme(DARK, dark=True))
    image = picture(places).grab().toImage()
    other = at(places, "thigh-front-right") + QPoint(0, 25)
    assert image.pixelColor(other) == QColor(DARK.surface)


def test_as_last_time_takes_the_marks_of_the_last_entry_before(
    qtbot: QtBot, session: Session
) -> None:
    marks = (BodyMark(KNEE, 4, ("stiff",), ("at_night",), "known"),)
    entry = new_entry(session.clock)
    session.vault.entries.save(replace(entry, at=entry.at - timedelta(1), marks=marks))
    session.ask((PLACES_PART.key,), on=True)
    form = EntryForm(session)
    form.show_entry(new_entry(session.clock), {})
    form.show_more(on=True)
    place(qtbot, form, height=2000)
    press_button(form, "As last time")
    assert form.entry().marks == marks
    assert "As last time" not in texts(form)


def test_a_mark_reads_as_one_line() -> None:
    mark = BodyMark("low-back-left", 6, ("stabbing", "stiff"), ("when_starting",), "new")
    assert mark_in_words(mark) == "Left lower back 6, stabbing, stiff, when I start to move, new"
    assert mark_in_words(mark, quiet=True).startswith("Left lower back, stabbing")
    assert mark_in_words(BodyMark("aura")) == "aura"
