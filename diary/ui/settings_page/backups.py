"""The backups: when the newest was made, whether it would do, where they are, and one more now."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from diary.domain.preference import BACKUP_PROBLEM, REHEARSED
from diary.i18n import _, ngettext
from diary.settings import BACKUP_FOLDER
from diary.ui.backup_keeper import BackupKeeper
from diary.ui.dates import at_the_start, day_and_time, number, relative_day
from diary.ui.note import Note
from diary.ui.session import Session
from diary.ui.settings_page.computer_choices import ComputerChoices
from diary.ui.settings_page.section import Section, button_row
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable
from diary.vault.backup.backups import Shelved

_MEGABYTE = 1_000_000

ChooseFolder = Callable[[QWidget, Path], Path | None]


def choose_folder(parent: QWidget, start: Path) -> Path | None:
    """Ask which folder, beginning at ``start``."""
    chosen = QFileDialog.getExistingDirectory(parent, _("Where should the backups go?"), str(start))
    return Path(chosen) if chosen else None


class Backups(Section):
    """Reads the folder when it is shown, and again when something in it has changed."""

    def __init__(
        self,
        session: Session,
        choices: ComputerChoices,
        keeper: BackupKeeper,
        choose: ChooseFolder,
        parent: QWidget | None = None,
    ) -> None:
        """``choose`` asks for another folder."""
        super().__init__(_("Backups"), parent)
        self._session, self._choices, self._keeper, self._choose = session, choices, keeper, choose
        self._is_over = False
        self.add_row(self._make_newest(), _("Backups"), _("copy, restore, lost, safe"))
        self.add_row(self._make_place(), _("Another folder"), _("USB, disk, place"))
        self._all = Disclosure(_("All backups"), self)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._all.body.addLayout(self._list)
        self.add_row(self._all, _("All backups"), _("list, older"))
        keeper.changed.connect(self.refresh)
        keeper.progressed.connect(self._tell_progress)
        choices.changed.connect(self.refresh)
        session.vault_about_to_lock.connect(self._end)
        self.refresh()

    def _make_newest(self) -> QWidget:
        self._newest = Label("", Type.QUESTION, self)
        self._rehearsed = Label("", Type.HINT, self)
        self._problem = Note("circle-alert", self)
        self._make = Button(_("Make a backup now"), ButtonKind.SECONDARY, self, icon_name="copy")
        self._make.clicked.connect(self._keeper.make)
        self._stop = Button(_("Stop"), ButtonKind.QUIET, self)
        self._stop.clicked.connect(self._keeper.stop)
        self._progress = Note("copy", self, warns=False)
        about = Label(
            _(
                "A backup is one encrypted file. It opens with the passphrase and the recovery sheet of the day on which"
                " it was made. Raakvlak makes one by itself while you write and when you close it, at most every half"
                " hour, and keeps fewer of the older ones. What you delete stays in the backups that were made before."
            ),
            Type.HINT,
            self,
        )
        return self._column(
            self._newest,
            self._rehearsed,
            self._problem,
            button_row(self, self._make, self._stop),
            self._progress,
            about,
        )

    def _make_place(self) -> QWidget:
        self._place = Label("", Type.BODY, self)
        other = Button(_("Another folder"), ButtonKind.SECONDARY, self, icon_name="folder-open")
        other.clicked.connect(self._choose_place)
        advice = Label(
            _(
                "On a USB stick or another disk the backups are still there when something happens to this computer."
            ),
            Type.HINT,
            self,
        )
        return self._column(self._place, advice, button_row(self, other))

    def _column(self, *widgets: QWidget) -> QWidget:
        box = QWidget(self)
        as_high_as_needed(box)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in widgets:
            column.addWidget(widget)
        return box

    def refresh(self) -> None:
        """As the base."""
        if not self._is_over:
            self._show_state()
            self._keeper.read(self, self._show_found, self._problem.say)

    def _show_state(self) -> None:
        """What is known without looking into the folder."""
        self._rehearsed.setText(self._rehearsal())
        self._rehearsed.setVisible(bool(self._rehearsed.text()))
        self._problem.say(self._session.preference(BACKUP_PROBLEM))
        self._stop.setVisible(self._keeper.is_making)
        self._make.setEnabled(not self._keeper.is_making)
        if not self._keeper.is_making:
            self._progress.say("")
        self._place.setText(
            _("They are in ‘{folder}’.").format(folder=breakable(str(self._keeper.shelf)))
        )

    def _show_found(self, found: list[Shelved]) -> None:
        if self._is_over:
            return
        newest = next((each for each in found if each.made is not None), None)
        self._newest.setText(
            _("There is no backup yet.")
            if newest is None
            else _("Newest backup: {backup}").format(backup=self._words(newest))
        )
        self._all.setVisible(bool(found))
        self._all.set_hint(str(len(found)))
        clear_layout(self._list)
        for each in found:
            words = breakable(at_the_start(self._words(each)))
            self._list.addWidget(Label(words, Type.BODY, self._all))

    def _words(self, backup: Shelved) -> str:
        """When, how large, and by whom; or what is wrong with it."""
        if backup.made is None:
            return backup.problem
        made = day_and_time(backup.made, self._session.today)
        size = _("{size} MB").format(size=number(backup.size_bytes / _MEGABYTE, 1))
        by = _("by itself") if backup.is_automatic else _("by you")
        return f"{made} · {size} · {by}"

    def _rehearsal(self) -> str:
        last = self._session.preference(REHEARSED)
        if not last:
            return ""
        count = int(last["entries"])
        made = datetime.fromisoformat(last["made"]).date()
        day = date.fromisoformat(last["day"])
        today = self._session.today
        return ngettext(
            "Backup of {made} restored and compared ({day}): {count} entry.",
            "Backup of {made} restored and compared ({day}): {count} entries.",
            count,
        ).format(made=relative_day(made, today), day=relative_day(day, today), count=number(count))

    def _tell_progress(self, part: float) -> None:
        if self._keeper.is_making and not self._is_over:
            self._progress.say(
                _("Making the backup: {percent} %").format(percent=round(part * 100))
            )

    def _choose_place(self) -> None:
        chosen = self._choose(self, self._keeper.shelf)
        if chosen is not None:
            sentence = _("Backups go to ‘{folder}’ from now on.").format(folder=chosen.name)
            self._choices.choose(BACKUP_FOLDER, str(chosen), sentence)

    def _end(self) -> None:
        self._is_over = True
