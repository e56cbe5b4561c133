"""In quiet mode no figure of pain is seen or heard, on any page of a full diary.

Two diaries are the same but for their figures of pain. Every page shows both; a numeral that is on one and not on the
other is a figure of pain, or was worked out from one. Without quiet mode the same look finds hundreds of them.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import delete

from diary.analysis.lanes import ScaleLane
from diary.colours import LIGHT
from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.example import example_content
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.preference import QUIET, TIMELINE_OVERLAY
from diary.domain.scale import Rating
from diary.domain.trying import Answer
from diary.i18n import SOURCE_LANGUAGE, speak
from diary.paths import translations
from diary.settings import Settings
from diary.ui import actions
from diary.ui.background import Background
from diary.ui.looking_back import rooms
from diary.ui.main_window import MainWindow
from diary.ui.pages.today_aside import TodayAside
from diary.ui.pages.today_page import TodayPage
from diary.ui.theme import Theme, apply_theme
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.timeline.timeline_page import TimelinePage
from diary.ui.together.together_page import WAYS, TogetherPage
from diary.ui.widgets.button import Button
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.workspace import Workspace
from diary.vault.header import Kdf
from diary.vault.vault import Vault
from tests.fakes import FakeClock
from tests.ui.desk import all_seen
from tests.ui.diary_entries import NOW, written
from tests.ui.told import heard, painted

CATALOGUE = Catalogue(MEASURES)
PAIN = [
    measure.key
    for measure in CATALOGUE.recorded()
    if isinstance(measure.scale, Rating) and measure.scale.is_pain
]
_PATIENCE_SECONDS = 120


OTHER = [(3 * pain + 4) % 11 for pain in range(11)]
"""Another figure for each figure of pain, so that nothing that is worked out of many stays what it was."""


def other(pain: int | None) -> int | None:
    return None if pain is None else OTHER[pain]


def with_other_pain(content: DiaryContent) -> DiaryContent:
    """The same diary with other figures of pain."""
    return replace(
        content,
        entries=tuple(_changed(entry) for entry in content.entries),
        experiments=tuple(
            replace(each, expected_pain=other(each.expected_pain), pain=other(each.pain))
            for each in content.experiments
        ),
        suspicions=tuple(
            each if each.answer is None else replace(each, answer=_shifted(each.answer))
            for each in content.suspicions
        ),
    )


def _shifted(answer: Answer) -> Answer:
    return replace(answer, effect=answer.effect + 1.3, low=answer.low + 1.3, high=answer.high + 1.3)


def _changed(entry: Entry) -> Entry:
    return replace(
        entry,
        readings={
            key: OTHER[value] if key in PAIN and isinstance(value, int) else value
            for key, value in entry.readings.items()
        },
        marks=tuple(replace(mark, intensity=other(mark.intensity)) for mark in entry.marks),
    )


# where one can look


def _timeline(window: MainWindow) -> TimelinePage:
    window.show_page(actions.GO_TIMELINE.key)
    return next(iter(all_seen(window, TimelinePage)))


def _kind(place: int) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        _timeline(window).kinds.findChildren(QAbstractButton)[place].click()

    return show


def _layers(window: MainWindow) -> None:
    _kind(0)(window)
    _timeline(window).layers_button.click()


def _moment(window: MainWindow) -> None:
    _kind(0)(window)
    page = _timeline(window)
    page.chart.setFocus()
    QTest.keyClick(page.chart, Qt.Key.Key_Left)


def _way(way: str) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        window.show_page(actions.GO_TOGETHER.key)
        page = next(iter(all_seen(window, TogetherPage)))
        page.show_period("all")
        page.show_view(way)
        end = time.monotonic() + _PATIENCE_SECONDS
        while not page.has_table:
            QApplication.processEvents()
            assert time.monotonic() < end, f"{way} was not worked out"

    return show


def _entry(*, opened: bool) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        window.show_page(actions.GO_TODAY.key)
        entry_page = next(iter(all_seen(window, TodayAside)))
        next(iter(all_seen(entry_page, Button))).click()
        for fold in all_seen(window, Disclosure):
            fold.set_open(opened and fold.head.text() == "More")

    return show


def _bad_day(window: MainWindow) -> None:
    next(each for each in all_seen(_today(window), Button) if each.text() == "Bad day").click()


def _today(window: MainWindow) -> TodayPage:
    window.show_page(actions.GO_TODAY.key)
    return next(iter(all_seen(window, TodayPage)))


def _page(key: str) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        window.show_page(key)
        for fold in all_seen(window, Disclosure):
            fold.set_open(key == actions.SETTINGS.key)

    return show


PLACES: dict[str, Callable[[MainWindow], None]] = {
    **{
        key: _page(key)
        for key in (
            actions.GO_TODAY.key,
            actions.GO_DIARY.key,
            actions.SETTINGS.key,
            actions.GO_LOOKING_BACK.key,
            *(room.key for room in rooms.ROOMS),
        )
    },
    "a moment": _entry(opened=False),
    "a moment, unfolded": _entry(opened=True),
    "timeline": _kind(0),
    "timeline, layers": _layers,
    "timeline, moment": _moment,  # after the layers: what one stands at goes away when the mouse leaves the chart
    "timeline, calendar": _kind(1),
    "timeline, body": _kind(2),
    **{f"together, {way}": _way(way) for way in WAYS},
    "bad day": _bad_day,
}


def beside_lanes(window: MainWindow) -> list[str]:
    """What stands beside the lanes of the timeline: painted from a picture that Qt keeps, without a text to find."""
    texts: list[str] = []
    for page in all_seen(window, TimelinePage):
        places = page.chart.places
        for strip in () if places is None or page.chart.isHidden() else places.strips:
            texts += [strip.lane.title, strip.lane.hint]
            if isinstance(strip.lane, ScaleLane):
                texts += [*strip.lane.closing, *(label for _value, label in strip.lane.ticks)]
    return texts


class Opened:
    """A diary that is open in its window."""

    def __init__(self, folder: Path, content: DiaryContent) -> None:
        clock = FakeClock(NOW)
        vault, _code = Vault.create(
            folder / "Diary.raakvlak",
            "vier losse woorden",
            catalogue=CATALOGUE,
            clock=clock,
            kdf=Kdf(memory_kib=8 * 1024, passes=1, lanes=1),
        )
        vault.whole.write(content)
        vault.preferences[QUIET] = True
        vault.preferences[TIMELINE_OVERLAY] = ["pain", "stress"]
        self._background = Background()
        self.workspace = Workspace(
            vault, Settings(folder / "settings.json"), clock, self._background, is_example=True
        )
        self.session = self.workspace._session  # noqa: SLF001  to switch quiet mode, whatever page is open
        self.window = self.workspace.open()
        self.window.resize(1280, 3000)
        self.window.show()

    def told_at(self, place: str) -> list[str]:
        """What is told there, and then as a table where there is one."""
        PLACES[place](self.window)
        texts = self._told()
        pages: list[TimelinePage | TogetherPage] = [
            *all_seen(self.window, TimelinePage),
            *all_seen(self.window, TogetherPage),
        ]
        for page in pages:
            page.toggle_table()
            texts += self._told() if list(all_seen(page, NumbersTable)) else []
            page.toggle_table()
        return texts

    def _told(self) -> list[str]:
        for _round in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        return painted(self.window) + heard(self.window) + beside_lanes(self.window)

    def set_quiet(self, *, on: bool) -> None:
        self.session.prefer(QUIET, on)

    def close(self) -> None:
        self.workspace.close()
        self._background.close()
        delete(self.window)


Diaries = tuple[Opened, Opened]


def numerals(texts: list[str], pattern: str) -> Counter[str]:
    """How often each numeral stands in ``texts``."""
    return Counter(numeral for text in texts for numeral in re.findall(pattern, text))


ANY = r"\d+(?:[.,]\d+)?"
WORKED_OUT = r"[+−]\d+(?:[.,]\d+)?|\d+[.,]\d+"
"""What was seen together is said in words, with on how many days; those words and days follow from the figures."""


SHOWING = (
    actions.GO_TODAY.key,
    actions.GO_DIARY.key,
    "timeline",
    "timeline, calendar",
    "timeline, body",
    "together, pairs",
)
"""Where figures of pain stand when numbers are not hidden."""


def differing(place: str, diaries: tuple[Opened, Opened]) -> Counter[str]:
    """The numerals that one of two diaries tells at ``place`` and the other does not."""
    one, another = (diary.told_at(place) for diary in diaries)
    pattern = WORKED_OUT if place.startswith("together") else ANY
    ones, others = numerals(one, pattern), numerals(another, pattern)
    return (ones - others) + (others - ones)


@pytest.fixture(autouse=True)
def _themed() -> None:
    """The windows of these tests last longer than a test: nothing of them may be cleared away after each."""


@pytest.fixture(scope="module")
def diaries(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Diaries]:
    """The two diaries, side by side, in quiet mode."""
    apply_theme(qapp, Theme(LIGHT))
    speak(SOURCE_LANGUAGE, translations())
    content = example_content(SOURCE_LANGUAGE, NOW)
    both = (
        Opened(tmp_path_factory.mktemp("one"), content),
        Opened(tmp_path_factory.mktemp("another"), with_other_pain(content)),
    )
    yield both
    for diary in both:
        diary.close()


def test_no_figure_of_pain_is_seen_or_heard_anywhere(diaries: Diaries) -> None:
    found = {place: differing(place, diaries) for place in PLACES}
    assert {place: figures for place, figures in found.items() if figures} == {}


def test_without_quiet_mode_the_same_look_finds_them(diaries: Diaries) -> None:
    for diary in diaries:
        diary.set_quiet(on=False)
    blind = [place for place in SHOWING if not differing(place, diaries)]
    for diary in diaries:
        diary.set_quiet(on=True)
    assert blind == []


def test_the_lane_of_pain_has_no_axis_to_read_figures_from(diaries: Diaries) -> None:
    diaries[0].told_at("timeline")
    page = next(iter(all_seen(diaries[0].window, TimelinePage)))
    assert page.chart.places is not None
    lanes = [strip.lane for strip in page.chart.places.strips]
    pain = [lane for lane in lanes if isinstance(lane, ScaleLane) and lane.is_pain]
    assert [lane.ticks for lane in pain] == [()]


def test_what_is_said_in_quiet_mode_holds_no_figure(diaries: Diaries) -> None:
    told: list[str] = []
    session = diaries[0].session
    session.told.connect(told.append)
    page = _today(diaries[0].window)
    session.save(written(NOW, 7), page.saved_sentence(written(NOW, 7)))
    session.undo()
    assert told == ["Saved."]
