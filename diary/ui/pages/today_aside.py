"""What stands beside the form on Today: what was written earlier, until when one measures, and one quiet question."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.emotions import WORDS
from diary.domain.entry import Entry
from diary.domain.measure import Per
from diary.domain.measuring import lasting
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import BACKUP_PROBLEM, QUIET
from diary.domain.prompt_queue import (
    ANCHORS,
    HELPS_ME,
    MONTH,
    REHEARSAL,
    REVIEW,
    SHEET,
    WEEK,
    YESTERDAY,
    Prompt,
)
from diary.domain.scale import Rating
from diary.domain.worksheet import Worksheet
from diary.i18n import _
from diary.ui.dates import clock_time
from diary.ui.looking_back import rooms
from diary.ui.pages.measuring_notice import MeasuringNotice
from diary.ui.pages.prompt_box import PromptBox
from diary.ui.prompt_desk import set_aside, switch_off, todays_prompt
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.score_button import ScoreMark

_MOST_EARLIER = 6
_LONGEST_LINE = 60
_LINK_PADDING = 4
_MARK = 36


class TodayAside(QWidget):
    """Filled anew when an entry is saved or removed."""

    entry_opened = Signal(object)
    yesterday_asked = Signal()
    sheet_asked = Signal()
    page_asked = Signal(str)
    setting_asked = Signal(str)
    """Go to the settings that are found by these words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows what there is now."""
        super().__init__(parent)
        self._session = session
        self._is_over = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        session.records.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        if self._is_over:
            return
        clear_layout(self._column)
        for section in (self._earlier(), self._problem(), self._measuring(), self._prompt()):
            if section is not None:
                if self._column.count():
                    self._column.addWidget(Rule(self))
                self._column.addWidget(section)
        self.setVisible(self._column.count() > 0)

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_over = True
        clear_layout(self._column)

    def _follow(self, kind: type) -> None:
        if kind in {MeasuringPeriod, Worksheet}:
            self.refresh()

    def _section(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(title, Type.CONTROL_STRONG, box))
        return box, column

    def _earlier(self) -> QWidget | None:
        entries = self._session.vault.entries.of_day(self._session.today)[-_MOST_EARLIER:]
        if not entries:
            return None
        box, column = self._section(_("Earlier today"))
        scores = [self._score(entry) for entry in entries]
        has_scores = any(score is not None for score in scores)
        for entry, score in zip(entries, scores, strict=True):
            column.addWidget(self._row(entry, score, box, has_scores=has_scores))
        return box

    def _row(
        self, entry: Entry, score: int | None, parent: QWidget, *, has_scores: bool
    ) -> QWidget:
        row = QWidget(parent)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        if score is not None:
            line.addWidget(ScoreMark(score, row, side=_MARK), 0, Qt.AlignmentFlag.AlignTop)
        elif has_scores:
            line.addSpacing(current_theme().control(_MARK) + line.spacing())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 0, 0, 0)
        open_it = Button(clock_time(entry.at), ButtonKind.LINK, row)
        open_it.setAccessibleName(_("Open the moment of {time}").format(time=clock_time(entry.at)))
        open_it.clicked.connect(lambda _checked=False, entry=entry: self.entry_opened.emit(entry))
        words.addWidget(open_it, 0, Qt.AlignmentFlag.AlignLeading)
        text = first_line(entry)
        if text:
            line_of_text = Label(text, Type.HINT, row)
            line_of_text.setIndent(_LINK_PADDING)
            words.addWidget(line_of_text)
        line.addLayout(words, 1)
        return row

    def _score(self, entry: Entry) -> int | None:
        if self._session.preference(QUIET):
            return None
        for measure in self._session.catalogue:
            if (
                isinstance(measure.scale, Rating)
                and measure.scale.is_pain
                and measure.per is Per.MOMENT
            ):
                value = entry.readings.get(measure.key)
                return value if isinstance(value, int) else None
        return None

    def _problem(self) -> QWidget | None:
        """What stands in the way of the backups: always said, for it is no prompt."""
        problem = self._session.preference(BACKUP_PROBLEM)
        if not problem:
            return None
        box, column = self._section(_("Backups"))
        column.addWidget(Label(problem, Type.HINT, box))
        look = Button(_("Look at the backups"), ButtonKind.SECONDARY, box)
        look.clicked.connect(lambda _checked=False: self.setting_asked.emit(_("Backups")))
        column.addWidget(look, 0, Qt.AlignmentFlag.AlignLeading)
        return box

    def _measuring(self) -> QWidget | None:
        periods = self._session.records.all(MeasuringPeriod)
        period = lasting(periods, self._session.today)
        if period is None or self._session.pause() is not None:
            return None
        return MeasuringNotice(period, self._session.today, self)

    def _prompt(self) -> QWidget | None:
        """The one thing that is asked today, if any."""
        found: list[Prompt | None] = []
        self._session.attempt(lambda: found.append(todays_prompt(self._session)))
        prompt = next(iter(found), None)
        if prompt is None:
            return None
        box = PromptBox(prompt, self)
        box.taken.connect(partial(self._take, prompt))
        box.set_aside.connect(partial(self._set_aside, prompt))
        box.switched_off.connect(partial(self._switch_off, prompt))
        return box

    def _take(self, prompt: Prompt) -> None:
        if prompt.ends_with_a_look:
            self._set_aside(prompt)
        act: dict[str, Callable[[], object]] = {
            SHEET.key: self.sheet_asked.emit,
            YESTERDAY.key: self.yesterday_asked.emit,
            REVIEW.key: lambda: self.page_asked.emit(rooms.MEASURING.key),
            HELPS_ME.key: lambda: self.page_asked.emit(rooms.MEASURING.key),
            WEEK.key: lambda: self.page_asked.emit(rooms.WORKSHEETS.key),
            MONTH.key: lambda: self.page_asked.emit(rooms.WORKSHEETS.key),
            ANCHORS.key: lambda: self.setting_asked.emit(_("My own words for pain")),
            REHEARSAL.key: lambda: self.setting_asked.emit(_("Backups")),
        }
        act[prompt.key]()

    def _set_aside(self, prompt: Prompt) -> None:
        self._session.attempt(lambda: set_aside(self._session, prompt))

    def _switch_off(self, prompt: Prompt) -> None:
        self._session.attempt(lambda: switch_off(self._session, prompt))


def first_line(entry: Entry) -> str:
    """The beginning of what was written, else the feelings, or that it was a guided moment; else empty."""
    for text in entry.words.values():
        line = text.strip().split("\n", 1)[0]
        if line:
            return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1].rstrip() + "…"
    felt = [_(WORDS[feeling.word].name) for feeling in entry.feelings if feeling.word in WORDS]
    return ", ".join(felt) or (_("guided moment") if entry.is_guided else "")
