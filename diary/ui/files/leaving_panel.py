"""What leaves the diary as a file: its form, the days, the parts, and what is said before it is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from diary.domain.diary_content import DiaryContent
from diary.domain.period import Period
from diary.errors import DiaryError
from diary.exchange.exporting import (
    FORMAT_NAMES,
    Format,
    leaving,
    parts_of,
    what_is_in_it,
    what_is_left_out,
    write_export,
)
from diary.exchange.selection import PART_NAMES, USUAL_PARTS, Part, Selection
from diary.file_errors import FileNotWritten, NothingLeaves
from diary.i18n import N_, _, ngettext
from diary.ui.background import Background
from diary.ui.dates import number
from diary.ui.files.framed import Framed
from diary.ui.note import Note
from diary.ui.session import Session
from diary.ui.settings_page.section import Question, button_row
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.segment import Segment

ChooseTarget = Callable[[QWidget, str], Path | None]

_HINTS = {
    Format.CSV: N_("A row for each moment. It opens in LibreOffice, Excel and Numbers."),
    Format.FHIR: N_(
        "In codes that programs of doctors and hospitals know (FHIR R4). Your name is not in it."
    ),
    Format.JSON: N_(
        "Everything as it is, so that Raakvlak can bring it back whole, into this diary or another."
    ),
}
_ALL_DAYS = "all"
_DAYS = {
    "30": N_("30 days"),
    "90": N_("90 days"),
    "365": N_("a year"),
    _ALL_DAYS: N_("all days"),
}


def choose_target(parent: QWidget, name: str) -> Path | None:
    """Ask where the file goes; an older one is only replaced when somebody says so."""
    start = str(Path.home() / name)
    chosen, _kind = QFileDialog.getSaveFileName(parent, _("Where does the file go?"), start)
    return Path(chosen) if chosen else None


class LeavingPanel(QWidget):
    """Writes in a thread; the choices stay while one looks at what came of it."""

    grown = Signal(QWidget)
    """This widget says something that should be in sight."""

    def __init__(
        self,
        session: Session,
        background: Background,
        choose: ChooseTarget,
        parent: QWidget | None = None,
    ) -> None:
        """``choose`` asks for the place of the file."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session, self._background, self._choose = session, background, choose
        self._is_over = self._is_busy = False
        self._written: Path | None = None
        self._kinds = Segment(
            _("In which form?"),
            [(kind.value, _(FORMAT_NAMES[kind])) for kind in Format],
            self,
            may_be_empty=False,
        )
        self._kinds.set_value(Format.CSV)
        self._about_kind = Label("", Type.HINT, self)
        days = [(key, _(text)) for key, text in _DAYS.items()]
        self._days = ChipRow(_("Which days?"), days, self, exclusive=True)
        self._days.set_values(["90"])
        self._parts = ChipRow(_("What goes along?"), (), self)
        self._ask_days = Question(_("Which days?"), self._days, self)
        self._ask_parts = Question(_("What goes along?"), self._parts, self)
        self._held, self._left_out = Label("", Type.BODY, self), Label("", Type.HINT, self)
        self._write = Button(_("Write the file"), ButtonKind.PRIMARY, self, icon_name="upload")
        self._write.clicked.connect(self.write)
        self._problem = Note("circle-alert", self)
        self._done = Label("", Type.CONTROL_STRONG, self)
        self._show_folder = Button(
            _("Show the folder"), ButtonKind.LINK, self, icon_name="folder-open"
        )
        self._show_folder.clicked.connect(self._open_folder)
        self._lay_out()
        self._chosen = set(USUAL_PARTS)
        self._kinds.value_changed.connect(self._show_kind)
        self._days.value_changed.connect(self._keep_days)
        self._parts.value_changed.connect(self._take_parts)
        session.vault_about_to_lock.connect(self._end)
        self._show_kind()

    def _lay_out(self) -> None:
        form = QWidget(self)
        as_high_as_needed(form)
        inner = QVBoxLayout(form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._kinds)
        inner.addWidget(self._about_kind)
        warning = Framed(self)
        warning.column.addWidget(
            Label(
                _("The file is not encrypted: whoever gets it can read it."),
                Type.CONTROL_STRONG,
                warning,
            )
        )
        warning.column.addWidget(self._held)
        warning.column.addWidget(self._left_out)
        self._outcome = button_row(self, self._show_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(Question(_("In which form?"), form, self))
        for widget in (self._ask_days, self._ask_parts, warning):
            column.addWidget(widget)
        column.addWidget(button_row(self, self._write))
        outcome = QVBoxLayout()
        outcome.setSpacing(8)
        for part in (self._problem, self._done, self._outcome):
            outcome.addWidget(part)
            part.hide()
        column.addLayout(outcome)

    def focus_first(self) -> None:
        """Go to the form of the file."""
        self._kinds.cells()[0].setFocus()

    # choosing

    @property
    def kind(self) -> Format:
        """The form that is chosen."""
        return Format(self._kinds.value() or Format.CSV)

    @property
    def selection(self) -> Selection:
        """What is chosen to leave."""
        days = self._days.value() or _ALL_DAYS
        today = self._session.today
        period = None if days == _ALL_DAYS else Period.until(today, int(days))
        return Selection(frozenset(self._chosen), period)

    def _show_kind(self, _key: object = None) -> None:
        parts = parts_of(self.kind)
        self._about_kind.setText(_(_HINTS[self.kind]))
        self._ask_days.setVisible(bool(parts))
        self._ask_parts.setVisible(bool(parts))
        self._parts.set_options([(part.value, _(PART_NAMES[part])) for part in parts])
        self._parts.set_values([part.value for part in parts if part in self._chosen])
        self._describe()

    def _keep_days(self, values: object) -> None:
        if not values:
            self._days.set_values([_ALL_DAYS])
        self._forget_outcome()

    def _take_parts(self, values: tuple[str, ...]) -> None:
        offered = set(parts_of(self.kind))
        chosen = {Part(key) for key in values}
        self._chosen = (self._chosen - offered) | chosen
        self._describe()

    def _describe(self) -> None:
        """Say what is in the file before it is written."""
        self._held.setText(what_is_in_it(self.kind, self._chosen))
        left_out = what_is_left_out(self.kind, self._chosen)
        self._left_out.setText(left_out)
        self._left_out.setVisible(bool(left_out))
        self._forget_outcome()

    def _forget_outcome(self) -> None:
        self._problem.say("")
        self._done.hide()
        self._outcome.hide()

    # writing

    def write(self) -> None:
        """Ask where, and write the file."""
        if self._is_busy or self._is_over:
            return
        self._forget_outcome()
        kind = self.kind
        name = f"Raakvlak {self._session.today.isoformat()}.{kind}"
        target = self._choose(self, name)
        if target is None:
            return
        try:
            content = leaving(self._session.vault.whole.read(), kind, self.selection)
            self._require_fit(content, target)
        except DiaryError as error:
            self._refuse(error)
            return
        catalogue, now = self._session.catalogue, self._session.now()
        count = len(content.entries)
        self._set_busy(busy=True)
        self._say(_("The file is being written."))
        self._background.run(
            self,
            lambda: write_export(target, kind, content, catalogue, now),
            lambda _none: self._tell(target, count),
            self._refuse,
        )

    def _require_fit(self, content: DiaryContent, target: Path) -> None:
        if content == DiaryContent():
            raise NothingLeaves
        if target.resolve().is_relative_to(self._session.vault.folder.resolve()):
            # It would take the place of the diary's own files.
            raise FileNotWritten(name=target.name)

    def _tell(self, target: Path, count: int) -> None:
        self._set_busy(busy=False)
        self._written = target
        sentence = ngettext(
            "{count} moment was written to {place}. The file is not encrypted.",
            "{count} moments were written to {place}. The file is not encrypted.",
            count,
        )
        self._say(sentence.format(count=number(count), place=breakable(str(target))))
        self._outcome.show()
        self.grown.emit(self._outcome)

    def _refuse(self, error: DiaryError) -> None:
        self._set_busy(busy=False)
        self._done.hide()
        self._problem.say(str(error))
        announce(self, str(error), urgent=True)
        self.grown.emit(self._problem)

    def _say(self, sentence: str) -> None:
        self._done.setText(sentence)
        self._done.show()
        announce(self, sentence)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self._write.setEnabled(not busy)

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def _end(self) -> None:
        self._is_over = True
        self._forget_outcome()
