"""The report for a consultation: choose, look at the pages, and save, print or show them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from diary.domain.consult import Consult
from diary.domain.preference import REPORT_PARTS, REPORT_QUESTIONS
from diary.domain.worksheet import Worksheet
from diary.errors import DiaryError
from diary.i18n import _
from diary.report.request import QUESTIONS
from diary.report.sections import Document
from diary.ui.background import Background
from diary.ui.report.choices import ReportChoices
from diary.ui.report.dialogs import ReportDialogs
from diary.ui.report.handing_over import HandingOver
from diary.ui.report.making_line import MakingLine
from diary.ui.report.preview import Preview
from diary.ui.report.source import ReportSource
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import CHART_MARGIN, Page

_BESIDE_FROM = 920
_CHOICES = 408
_GAP = 32


class ReportPage(Page):
    """Reads the diary when it is shown."""

    def __init__(
        self,
        session: Session,
        background: Background,
        parent: QWidget | None = None,
        *,
        dialogs: ReportDialogs | None = None,
    ) -> None:
        """Nothing is read yet."""
        super().__init__(_("Report"), parent, margin=CHART_MARGIN, widest=None)
        self._session = session
        self._source = ReportSource(session, background)
        self._is_stale, self._is_locked, self._is_saving = True, False, False
        self.choices = ReportChoices(session.today, self)
        self.preview = Preview(self)
        self._making = MakingLine(self.preview, self)
        self._said = Label("", Type.HINT, self)
        self._said.hide()
        self.handing_over = HandingOver(session, self.preview, dialogs, self)
        self._lay_out()
        self.finish()
        self._make_buttons()
        self._connect()

    def focus_first(self) -> None:
        """Go to whom it is for."""
        chosen = self.choices.readers.chip(self.choices.reader.key)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_made(self) -> bool:
        """Whether the pages are there as they were chosen last."""
        is_busy = self._source.is_making or self._reload.isActive()
        return self.preview.document is not None and not is_busy

    # building it

    def _lay_out(self) -> None:
        self._shape = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._shape.setSpacing(_GAP)
        side = QVBoxLayout()
        side.setSpacing(12)
        for widget in (self.handing_over, self._said, self._making, self.preview):
            side.addWidget(widget)
        side.addStretch(1)
        self._shape.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignTop)
        self._shape.addLayout(side, 1)
        self.column.addLayout(self._shape)

    def _make_buttons(self) -> None:
        over = self.handing_over
        for words, kind, icon_name, hint, does in (
            (_("Save as PDF"), ButtonKind.PRIMARY, "download", "", over.open_pdf_panel),
            (_("Print"), ButtonKind.SECONDARY, "printer", "Ctrl+P", over.print_report),
            (_("Big screen"), ButtonKind.SECONDARY, "monitor", "F11", over.show_big),
            (_("Save a chart"), ButtonKind.SECONDARY, "image", "", over.open_picture_panel),
        ):
            button = Button(words, kind, self, icon_name=icon_name, shortcut_hint=hint)
            button.clicked.connect(does)
            self.bar.add(button)
            if kind is ButtonKind.PRIMARY:
                over.closed.connect(button.setFocus)
        for keys, act in (("Ctrl+P", over.print_report), ("F11", over.show_big)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _connect(self) -> None:
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self._make)
        self.choices.changed.connect(self._reload.start)
        self.choices.parts_chosen.connect(self._keep_parts)
        self.choices.words_changed.connect(self._keep_words)
        self.handing_over.sight_asked.connect(self._bring_into_sight)
        session = self._session
        for signal in (session.entry_saved, session.entry_removed, session.records.changed):
            signal.connect(self._forget_read)
        session.preferences_changed.connect(self._take_preferences)
        session.vault_about_to_lock.connect(self.forget)

    # reading and making

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed since."""
        super().showEvent(event)
        if self._is_stale and not self._is_locked and self._session.attempt(self._show_kept):
            self._reload.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed."""
        super().hideEvent(event)
        if not self._is_locked:
            self.choices.own_words.flush()

    def _show_kept(self) -> None:
        words = list(self._session.preference(REPORT_QUESTIONS))
        self.choices.own_words.show_words(
            words if any(words) else _words_of_next_consult(self._session)
        )
        self.choices.show_chosen(self._session.preference(REPORT_PARTS))

    def _forget_read(self, *_what: object) -> None:
        self._is_stale = True
        self._source.forget()
        if self.isVisible():
            self._reload.start()

    def _take_preferences(self) -> None:
        if not self._is_saving:
            self._forget_read()

    def _make(self) -> None:
        if self._is_locked:
            return
        all_of, show = self._session.records.all, self.choices.show_worksheets
        if self._is_stale and not self._session.attempt(lambda: show(all_of(Worksheet))):
            return
        request = self.choices.request()
        if request is None:
            self._said.setText(_("Fill in from which day up to which day."))
            self._said.show()
            return
        self._is_stale = False
        self._said.hide()
        self._making.begin()
        self._source.make(self, request, self._show, self._refuse)

    def _show(self, document: Document) -> None:
        self.preview.show_document(document)
        self.handing_over.pictures.refresh()
        self._making.end()

    def _refuse(self, error: DiaryError) -> None:
        self._is_stale = True
        self._making.end()
        self._session.problem.emit(str(error))

    def _keep(self, keep: Callable[[], None]) -> None:
        """Keep a choice of this page, which it need not hear about itself."""
        self._is_saving = True
        self._session.attempt(keep)
        self._is_saving = False

    def _keep_parts(self, made: Mapping[str, bool]) -> None:
        chosen = {**self._session.preference(REPORT_PARTS), **made}
        self._keep(lambda: self._session.prefer(REPORT_PARTS, chosen))

    def _keep_words(self, words: object) -> None:
        self._keep(lambda: self._session.prefer(REPORT_QUESTIONS, words))

    # the window

    def _bring_into_sight(self, part: QWidget) -> None:
        QTimer.singleShot(0, part, lambda: self.scroll_area.ensureWidgetVisible(part, 0, 24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pages beside the choices, or under them."""
        super().resizeEvent(event)
        theme = current_theme()
        beside = self.width() >= theme.control(_BESIDE_FROM)
        self._shape.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self.choices.setMaximumWidth(theme.control(_CHOICES) if beside else 16_777_215)
        self.choices.setMinimumWidth(theme.control(_CHOICES) if beside else 0)

    def forget(self) -> None:
        """Keep what was typed; then hold no diary content any more, for good."""
        if self._is_locked:
            return
        self.choices.own_words.flush()
        self._is_locked = True
        self._reload.stop()
        self._source.forget()
        self.handing_over.forget()
        self.choices.forget()
        self.preview.show_document(None)
        self._making.end()


def _words_of_next_consult(session: Session) -> list[str]:
    """The questions that were written down for the next consultation."""
    ahead = [each for each in session.records.all(Consult) if each.day >= session.today]
    consult = min(ahead, key=lambda each: each.day, default=None)
    return [] if consult is None else ["", *consult.questions[:QUESTIONS]]
