"""Fields: what people type, and what is said where it does not fit."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diary.errors import InvalidValue
from diary.ui.widgets.field import LineField
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField
from diary.ui.widgets.typed import read_minutes, read_number, read_time
from diary.ui.widgets.value_fields import DurationField, NumberField, TimeField, YearField

Heard = Callable[[QWidget], QAccessibleInterface]
Show = Callable[..., QWidget]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("22:45", time(22, 45)),
        ("2245", time(22, 45)),
        ("22.45", time(22, 45)),
        ("22u45", time(22, 45)),
        ("745", time(7, 45)),
        ("7", time(7, 0)),
        ("7:5", time(7, 5)),
        (" 0:00 ", time(0, 0)),
        ("", None),
    ],
)
def test_a_time_is_understood_as_people_write_it(typed: str, meant: time | None) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["25:99", "24:00", "7:60", "late", "12345", "-1", "1:2:3"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    with pytest.raises(InvalidValue):
        read_time(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("5", 5), ("5,2", 5.2), ("5.2", 5.2), (",5", 0.5), ("−3", -3), ("7,5 uur", 7.5), ("", None)],
)
def test_a_number_may_have_a_comma_or_a_point(typed: str, meant: float | None) -> None:
    assert read_number(typed, "uur") == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("50", 50),
        ("50 min", 50),
        ("1:30", 90),
        ("1u30", 90),
        ("1 uur 30 minuten", 90),
        ("1,5 uur", 90),
        ("2 h", 120),
        ("", None),
    ],
)
def test_a_duration_is_understood_as_people_write_it(typed: str, meant: int | None) -> None:
    assert read_minutes(typed) == meant


@pytest.mark.parametrize("typed", ["long", "1:75", "-5", "5 km"])
def test_what_is_no_duration_is_not_guessed(typed: str) -> None:
    with pytest.raises(InvalidValue):
        read_minutes(typed)


def test_a_wrong_time_is_kept_and_a_sentence_says_how(show: Show, heard: Heard) -> None:
    field, other = TimeField("to bed"), LineField("else")
    show(field, other)
    field.setFocus()
    QTest.keyClicks(field.line, "99")
    assert not field.is_wrong
    other.setFocus()
    assert field.is_wrong
    assert field.line.text() == "99"
    assert field.value() is None
    sentence = heard(field.line).text(QAccessible.Text.Description)
    assert "22:45" in sentence
    assert sentence in [label.text() for label in field.findChildren(Label) if label.isVisible()]


def test_the_sentence_goes_as_soon_as_it_fits(show: Show) -> None:
    field, other = TimeField("to bed"), LineField("else")
    show(field, other)
    field.setFocus()
    QTest.keyClicks(field.line, "25:99")
    other.setFocus()
    assert field.is_wrong
    field.setFocus()
    field.line.clear()
    QTest.keyClicks(field.line, "7:5")
    assert not field.is_wrong
    other.setFocus()
    assert field.line.text() == "07:05"
    assert field.value() == time(7, 5)


def test_setting_a_time_shows_it_and_tells_nobody(qtbot: QtBot) -> None:
    field = TimeField("to bed")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.value_changed):
        field.set_value(time(22, 45))
    assert field.line.text() == "22:45"


def test_a_number_is_shown_with_the_comma_of_the_language_and_its_unit(show: Show) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    field, other = NumberField("weight", unit="kg", decimals=1), LineField("else")
    show(field, other)
    field.setFocus()
    QTest.keyClicks(field.line, "71.5")
    other.setFocus()
    assert field.line.text() == "71,5 kg"
    assert field.value() == 71.5


def test_a_year_has_no_sign_between_its_digits_in_any_language() -> None:
    for language in (QLocale.Language.Dutch, QLocale.Language.English):
        QLocale.setDefault(QLocale(language))
        year = YearField("Year", low=1800, high=2030)
        amount = NumberField("Units")
        for field in (year, amount):
            field.set_value(1979)
        assert year.line.text() == "1979"
        assert amount.line.text() != "1979"


def test_a_number_outside_its_range_is_kept_and_the_range_named(show: Show) -> None:
    field, other = NumberField("hours", high=24, unit="hours"), LineField("else")
    show(field, other)
    field.setFocus()
    QTest.keyClicks(field.line, "45")
    other.setFocus()
    assert field.is_wrong
    assert field.value() is None
    assert field.line.text() == "45"
    assert any("24" in label.text() for label in field.findChildren(Label))


def test_a_duration_is_told_in_minutes(qtbot: QtBot, show: Show) -> None:
    field = DurationField("awake")
    show(field)
    field.setFocus()
    with qtbot.waitSignal(field.value_changed, check_params_cb=lambda value: value == 90):
        QTest.keyClicks(field.line, "1:30")
    assert field.value() == 90


def test_a_label_and_its_field_belong_together(show: Show, heard: Heard) -> None:
    field = LineField("&What did I do", hint="may be empty")
    show(field)
    assert field.label.buddy() is field.line
    assert heard(field.line).text(QAccessible.Text.Name) == "What did I do"
    assert heard(field.line).text(QAccessible.Text.Description) == "may be empty"
    assert field.line.height() >= 44


def test_a_text_grows_with_what_is_written(show: Show) -> None:
    field = TextField("In my own words", lines=2, most_lines=5)
    show(field, height=600)
    low = field.text.height()
    field.set_value("\n".join("abcd"))
    QApplication.processEvents()
    higher = field.text.height()
    field.set_value("\n" * 40)
    QApplication.processEvents()
    assert low < higher < field.text.height() < 2.5 * higher


def test_own_words_are_never_read_as_markup(qtbot: QtBot) -> None:
    label = Label("<b>5 & 6</b>")
    qtbot.addWidget(label)
    assert label.text() == "<b>5 & 6</b>"
    assert label.textFormat().name == "PlainText"
