"""Questionnaires: totals from start to end, what can be filled in here, and numbers a doctor may ask for."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.instrument import Instrument
from diary.domain.instruments import new_pack
from diary.domain.preference import QUESTIONNAIRES_ON
from diary.domain.score import Score
from diary.domain.worksheet import Worksheet
from diary.exchange.instrument_file import read_instrument_file
from diary.i18n import _
from diary.ui.pictures.dialogs import FileDialogs
from diary.ui.questionnaires.changes_section import ChangesSection
from diary.ui.questionnaires.numbers_section import NumbersSection
from diary.ui.questionnaires.offered_section import OfferedSection
from diary.ui.questionnaires.own_section import ChooseFile, OwnSection, choose_questionnaire
from diary.ui.questionnaires.score_row_words import about_score
from diary.ui.questionnaires.source import (
    Questionnaires,
    read_questionnaires,
    voice_of,
    widespread_pain_now,
)
from diary.ui.questionnaires.totals_panel import TotalsPanel
from diary.ui.records.one_panel import OnePanel
from diary.ui.records.record_section import RecordSection
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.page import Page, bring_into_sight


class QuestionnairesPage(Page):
    """The page; reads the vault when it is shown, and again whenever something changed."""

    left = Signal()
    fill_in_asked = Signal(object, object)
    """This ``Instrument`` is to be filled in, or to go on with in this ``Score`` (else ``None``)."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        choose: ChooseFile = choose_questionnaire,
        dialogs: FileDialogs | None = None,
    ) -> None:
        """``choose`` asks for the file of a questionnaire, ``dialogs`` where a picture goes."""
        super().__init__(_("Questionnaires"), parent)
        self._session = session
        self._panel = OnePanel()
        self._known: Questionnaires | None = None
        self._is_over, self._is_stale = False, True
        self._make_sections(choose, dialogs)
        self.finish()
        back = Button(_("Back"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        back.clicked.connect(self.left)
        self.bar.add(back)
        offered = Button(_("Fill in here"), ButtonKind.QUIET, self, icon_name="pencil")
        offered.clicked.connect(self._go_to_offered)
        self.bar.add(offered)
        self._reload = QTimer(self, interval=0, singleShot=True)
        self._reload.timeout.connect(self.refresh)
        for signal in (session.records.changed, session.preferences_changed):
            signal.connect(self._read_soon)
        for signal in (session.entry_saved, session.entry_removed):
            signal.connect(self._read_soon)
        session.vault_about_to_lock.connect(self.forget)

    def _make_sections(self, choose: ChooseFile, dialogs: FileDialogs | None) -> None:
        self._changes = ChangesSection(self._session, dialogs, self)
        self._changes.pictures.sight_asked.connect(partial(bring_into_sight, self))
        self._totals = RecordSection(
            _("All totals"),
            _("Nothing here yet. A total that your clinic gave you can be written down here."),
            _("Add a total"),
            self,
        )
        self._offered = OfferedSection(self)
        self._numbers = NumbersSection(self)
        self._own = OwnSection(choose, self)
        column = QVBoxLayout()
        column.setSpacing(16)
        for part in (self._changes, self._totals, self._offered, self._numbers, self._own):
            column.addWidget(part)
        self.column.addLayout(column)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._changes.toggle_table)
        self._totals.add_button.clicked.connect(lambda: self._open(None))
        for section in (self._offered, self._numbers):
            section.chosen.connect(self._fill_in)
        self._offered.switched.connect(self._switch)
        self._own.file_chosen.connect(lambda file: self._session.attempt(lambda: self._take(file)))
        self._own.deleted.connect(self._delete)

    def focus_first(self) -> None:
        """Go to the first button."""
        self._totals.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        if not self._is_over:
            self._is_stale = not self._session.attempt(self._read)

    def forget(self) -> None:
        """Hold no diary content any more, for good."""
        self._is_over = True
        self._reload.stop()
        self._known = None
        self._panel.put_away()
        self._changes.show_courses((), None, is_quiet=False)
        self._totals.show_rows([])
        self._offered.show_instruments((), frozenset())
        self._numbers.show_pain(None, None, is_quiet=False)
        self._own.show_packs(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read_soon(self, *_what: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self._reload.start()

    def _read(self) -> None:
        known = self._known = read_questionnaires(self._session)
        voice, quiet = voice_of(self._session), known.is_quiet
        self._changes.show_courses(known.courses(), voice, is_quiet=quiet)
        self._totals.show_rows(
            [
                (known.name_of(score), about_score(known, score, voice), partial(self._open, score))
                for score in known.scores
            ]
        )
        from_body = [
            each for each in known.instruments if any(scale.is_from_body for scale in each.scales)
        ]
        others = [each for each in known.instruments if each not in from_body]
        self._offered.show_instruments(others, known.switched_on)
        pain = widespread_pain_now(self._session)
        self._numbers.show_pain(pain, next(iter(from_body), None), is_quiet=quiet)
        self._own.show_packs(known.packs)

    # what is done

    def _go_to_offered(self) -> None:
        self.scroll_area.verticalScrollBar().setValue(self._offered.y())
        self._offered.focus_first()

    def _open(self, score: Score | None) -> None:
        """A total to add or change; what was filled in here goes back to its questions."""
        known = self._known
        if known is None:
            return
        instrument = None if score is None else known.of(score)
        if score is not None and score.answers and instrument is not None and instrument.form:
            self.fill_in_asked.emit(instrument, score)
            return
        panel = TotalsPanel(self._session, known, score, self)
        self._panel.open(panel, self._totals.panel_place, self._take_focus)
        QTimer.singleShot(0, panel, lambda: self.scroll_area.ensureWidgetVisible(panel, 0, 24))

    def _take_focus(self) -> None:
        if not self._is_over and self.isVisible():
            self.focus_first()

    def _fill_in(self, instrument: Instrument) -> None:
        self.fill_in_asked.emit(instrument, None)

    def _switch(self, key: str, on: bool) -> None:
        chosen = set(self._session.preference(QUESTIONNAIRES_ON)) - {key}
        value = sorted(chosen | {key} if on else chosen)
        self._session.attempt(lambda: self._session.prefer(QUESTIONNAIRES_ON, value))

    def _take(self, file: Path) -> None:
        plain = read_instrument_file(file)
        known = read_questionnaires(self._session).instruments
        sheet = new_pack(plain, known, self._session.clock)
        self._session.records.save(sheet, _("The questionnaire was taken over."))

    def _delete(self, sheet: Worksheet) -> None:
        told = _("The questionnaire was deleted; totals of it stay.")
        self._session.attempt(lambda: self._session.records.delete(sheet, told))
