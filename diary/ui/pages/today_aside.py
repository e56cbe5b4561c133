"""What stands beside the form on Today: what was written earlier, and at most one quiet question."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.emotions import WORDS
from diary.domain.entry import Entry
from diary.domain.measure import Per
from diary.domain.preference import OFFER_YESTERDAY, QUIET, SHEET_DONE, YESTERDAY_DISMISSED
from diary.domain.scale import Rating
from diary.i18n import _
from diary.ui.dates import clock_time
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.score_button import ScoreMark

_MOST_EARLIER = 6
_LONGEST_LINE = 60
_LINK_PADDING = 4


class TodayAside(QWidget):
    """Filled anew when an entry is saved or removed."""

    entry_opened = Signal(object)
    yesterday_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows what there is now."""
        super().__init__(parent)
        self._session = session
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        clear_layout(self._column)
        for section in (self._earlier(), self._prompt()):
            if section is not None:
                if self._column.count():
                    self._column.addWidget(Rule(self))
                self._column.addWidget(section)
        self.setVisible(self._column.count() > 0)

    def forget(self) -> None:
        """Hold no diary content any more."""
        clear_layout(self._column)

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
        for entry in entries:
            column.addWidget(self._row(entry, box))
        return box

    def _row(self, entry: Entry, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        score = self._score(entry)
        if score is not None and not self._session.preference(QUIET):
            line.addWidget(ScoreMark(score, row, side=36), 0, Qt.AlignmentFlag.AlignTop)
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
        for measure in self._session.catalogue:
            if (
                isinstance(measure.scale, Rating)
                and measure.scale.is_pain
                and measure.per is Per.MOMENT
            ):
                value = entry.readings.get(measure.key)
                return value if isinstance(value, int) else None
        return None

    def _prompt(self) -> QWidget | None:
        """The one thing that is asked today, if any."""
        if self._session.is_example or self._session.pause() is not None:
            return None
        if not self._session.preference(SHEET_DONE):
            return self._offer(
                _("Your recovery sheet"),
                _("Without the sheet, a forgotten passphrase closes this diary for good."),
                (_("Make the sheet"), self.sheet_asked.emit),
                None,
            )
        yesterday = self._session.today - timedelta(1)
        entries = self._session.vault.entries
        if (
            self._session.preference(OFFER_YESTERDAY)
            and self._session.preference(YESTERDAY_DISMISSED) != yesterday.isoformat()
            and not entries.of_day(yesterday)
            and any(
                entry.day < yesterday
                for entry in entries.newest(1)
                if entry.day != self._session.today
            )
        ):
            return self._offer(
                _("Yesterday is empty"),
                _("It may stay that way. You can also still write something about it."),
                (_("Write"), self.yesterday_asked.emit),
                (_("Leave it"), self._leave_yesterday),
            )
        return None

    def _offer(
        self,
        title: str,
        text: str,
        act: tuple[str, Callable[[], object]],
        leave: tuple[str, Callable[[], object]] | None,
    ) -> QWidget:
        box, column = self._section(title)
        column.addWidget(Label(text, Type.HINT, box))
        buttons = QWidget(box)
        flow = FlowLayout(buttons, gap=8)
        for words, kind, do in (
            (act[0], ButtonKind.SECONDARY, act[1]),
            *(((leave[0], ButtonKind.QUIET, leave[1]),) if leave else ()),
        ):
            button = Button(words, kind, buttons)
            button.clicked.connect(lambda _checked=False, do=do: do())
            flow.addWidget(button)
        column.addWidget(buttons)
        return box

    def _leave_yesterday(self) -> None:
        yesterday = self._session.today - timedelta(1)
        self._session.attempt(
            lambda: self._session.prefer(YESTERDAY_DISMISSED, yesterday.isoformat())
        )
        self.refresh()


def first_line(entry: Entry) -> str:
    """The beginning of what was written, else the feelings; empty where there is neither."""
    for text in entry.words.values():
        line = text.strip().split("\n", 1)[0]
        if line:
            return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1].rstrip() + "…"
    return ", ".join(
        _(WORDS[feeling.word].name) for feeling in entry.feelings if feeling.word in WORDS
    )
