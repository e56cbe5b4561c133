"""What happened in a life, what carried, when complaints began, and what somebody thinks belongs together."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from diary.analysis.life_chart import Life, Mark, life_chart
from diary.analysis.life_words import life_sentences, mark_words
from diary.domain.axis import day_at
from diary.domain.period import Period
from diary.i18n import _, ngettext
from diary.ui.life.life_frame import PAUSE_KEY, WHOLE, LifeFrame
from diary.ui.life.panels import LifePanels
from diary.ui.life.paper_window import open_paper_window
from diary.ui.life.pause_view import PauseView
from diary.ui.life.side import Side
from diary.ui.life.source import read_days, read_life, read_then_and_now
from diary.ui.life_voice import life_voice
from diary.ui.session import Session
from diary.ui.widgets.announce import announce
from diary.ui.widgets.page import Page

_NEAR_DAYS = 1200
"""With less than so many days in sight that reach into the diary's own, the timeline of the days is offered."""


class LifePage(QWidget):
    """The page; reads the vault when it is shown, and again after something in it has changed."""

    left = Signal()
    today_asked = Signal()
    help_asked = Signal()
    timeline_asked = Signal(object)
    """This ``date`` on the timeline of the days."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until it is shown."""
        super().__init__(parent)
        self._session = session
        self._life: Life | None = None
        self._days: Period | None = None
        self._is_stale, self._is_over, self._is_table = True, False, False
        self.frame = LifeFrame(session, self)
        self.setAccessibleName(self.frame.title.text())
        self.side = Side(self)
        self.pause = PauseView(self)
        self.pause.hide()
        self.panels = LifePanels(session, self.frame, self.side, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.frame, 1)
        row.addWidget(self.side)
        row.addWidget(self.pause, 1)
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self._read)
        self._connect()

    def _connect(self) -> None:
        frame, panels, session = self.frame, self.panels, self._session
        frame.add_button.clicked.connect(panels.ask_what)
        frame.offers.asked.connect(panels.add)
        frame.offers.something_else_asked.connect(panels.ask_what)
        frame.spans.value_changed.connect(frame.choose_span)
        frame.pause_button.clicked.connect(self.begin_pause)
        frame.table_button.clicked.connect(self.toggle_table)
        frame.paper_button.clicked.connect(self._open_paper)
        frame.days_button.clicked.connect(self._go_to_days)
        frame.back_button.clicked.connect(self.left)
        frame.chart.chosen_marks.connect(self._tell)
        frame.chart.opened.connect(self._open)
        frame.chart.part_changed.connect(self._follow)
        panels.pause_asked.connect(self.begin_pause)
        panels.timeline_asked.connect(self.timeline_asked)
        self.pause.ended.connect(self.end_pause)
        self.pause.left.connect(self.today_asked)
        self.pause.help_asked.connect(self.help_asked)
        for keys, act in (("Ctrl+T", self.toggle_table), (PAUSE_KEY, self.begin_pause)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        for signal in (session.records.changed, session.entry_saved, session.entry_removed):
            signal.connect(self._forget_read)
        session.preferences_changed.connect(self._forget_read)
        session.vault_about_to_lock.connect(self.forget)

    @property
    def shown_page(self) -> Page:
        """What of it is a page of its own now, with its buttons."""
        return self.frame if self.pause.isHidden() else self.pause

    def focus_first(self) -> None:
        """Go to what is shown."""
        if self.pause.isHidden():
            self.frame.focus_first()
        else:
            self.pause.begin()

    # reading

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _forget_read(self, *_what: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self._reload.start()

    def _read(self) -> None:
        if not self._is_over:
            self._is_stale = not self._session.attempt(self._draw)

    def _draw(self) -> None:
        session, frame = self._session, self.frame
        life = self._life = read_life(session)
        self._days = read_days(session)
        chart = life_chart(life)
        frame.chart.show_chart(chart)
        frame.legend.show_chart(chart)
        counted, *linked = life_sentences(chart)
        frame.sentence.setText(counted)
        frame.links.setText(" ".join(linked))
        frame.then_now.show_found(read_then_and_now(session, life))
        frame.offers.show_for(life)
        frame.chart.setAccessibleName(frame.title.text())
        frame.chart.setAccessibleDescription(" ".join([counted, *linked]))
        if frame.chart.chosen and frame.chart.chosen_mark() is None:
            frame.chart.choose_marks(())
        frame.show_view(chart, is_empty=life.is_empty, is_table=self._is_table)
        self._follow(*frame.chart.part)

    def forget(self) -> None:
        """Keep what was typed, and hold no diary content any more, for good."""
        self.panels.close(keeps=True)
        self._is_over = True
        self._reload.stop()
        self._life = None
        frame = self.frame
        frame.chart.show_chart(None)
        frame.chart.setAccessibleDescription("")
        frame.legend.show_chart(None)
        frame.table.show_rows((), ())
        frame.then_now.show_found(None)
        for label in (frame.sentence, frame.links, frame.chosen):
            label.setText("")

    # what is shown

    def toggle_table(self) -> None:
        """Show the same as a table, or as a picture again."""
        chart = self.frame.chart.chart
        if chart is not None and self._life is not None:
            self._is_table = not self._is_table
            is_empty = self._life.is_empty
            self.frame.show_view(chart, is_empty=is_empty, is_table=self._is_table)
            self.frame.focus_first()

    def _follow(self, first: float, last: float) -> None:
        """Say which stretch is in sight, and offer the days where the diary has them."""
        chart, frame = self.frame.chart.chart, self.frame
        is_whole = chart is not None and last - first > (chart.last - chart.first) * 0.999
        frame.spans.set_values([WHOLE] if is_whole else [])
        is_near = last - first <= _NEAR_DAYS and self._days is not None
        frame.days_button.setVisible(
            is_near and self._days is not None and last > self._days.first.toordinal()
        )

    def _tell(self, marks: tuple[Mark, ...] | None) -> None:
        """Say in words what is chosen."""
        chart, words = self.frame.chart.chart, ""
        if marks and chart is not None:
            if len(marks) == 1:
                words = mark_words(marks[0], chart, life_voice())
            else:
                count = len(marks)
                words = ngettext(
                    "{count} event close together; Enter comes nearer.",
                    "{count} events close together; Enter comes nearer.",
                    count,
                ).format(count=count)
            announce(self.frame.chart, words)
        self.frame.chosen.setText(words)
        self.frame.chosen.setVisible(bool(words))

    def _open(self, mark: Mark) -> None:
        if self._life is not None:
            first = None if self._days is None else self._days.first
            self.panels.open(mark, self._life, first)

    def show_record(self, uuid: UUID) -> None:
        """Choose an event or a complaint as the person would, and open it; nothing where it is not there any more."""
        if not self.pause.isHidden():
            self.end_pause()
        if self._is_table:
            self.toggle_table()
        self._read()
        chart = self.frame.chart
        marks = () if chart.chart is None else chart.chart.marks()
        mark = next((each for each in marks if each.uuid == uuid), None)
        if mark is not None:
            chart.show_mark(mark)
            self._open(mark)

    def _go_to_days(self) -> None:
        """The middle of what is in sight, as far as it lies in the diary."""
        days = self._days
        if days is not None:
            first, last = self.frame.chart.part
            middle: date = day_at((first + last) / 2)
            self.timeline_asked.emit(min(max(middle, days.first), days.last))

    def _open_paper(self) -> None:
        chart = self.frame.chart.chart
        if chart is not None:
            open_paper_window(chart, self.frame.chart.part, self._session, self)

    # a pause

    def begin_pause(self) -> None:
        """Hide everything that was written; nothing of it is lost."""
        if not self.pause.isHidden():
            return
        self.frame.hide()
        self.side.hide()
        self.pause.show()
        self.pause.begin()
        self._session.said.emit(_("A pause. What you typed stays as it is."))

    def end_pause(self) -> None:
        """Back to where one was."""
        self.pause.hide()
        self.frame.show()
        panel = self.panels.panel
        self.side.setVisible(panel is not None and panel.parentWidget() is self.side)
        self.frame.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back: from a pause to the timeline, else to where one came from."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pause.isHidden():
            self.left.emit()
        else:
            self.end_pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beside or below."""
        super().resizeEvent(event)
        self.panels.place()
