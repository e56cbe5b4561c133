"""The page of the settings: a search field and the sections under one another."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.settings import Settings
from diary.ui.background import Background
from diary.ui.backup_keeper import keeper_of
from diary.ui.session import Session
from diary.ui.settings_page.about import About
from diary.ui.settings_page.appearance import Appearance
from diary.ui.settings_page.backups import Backups
from diary.ui.settings_page.check_row import CheckRow
from diary.ui.settings_page.computer_choices import choices_of
from diary.ui.settings_page.files import Files
from diary.ui.settings_page.questions import Questions
from diary.ui.settings_page.section import Section, button_row, search_all
from diary.ui.settings_page.security import Outside, Security
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.field import LineField
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import Page

_ABOVE_RECOVERY = 24
"""Pixels left above the recovery sheet where the page scrolls to it."""


class SettingsPage(Page):
    """Everything that can be chosen; each choice holds at once and can be undone."""

    look_changed = Signal()
    language_changed = Signal()
    new_key_asked = Signal(str)
    """Encrypt the diary anew; carries the passphrase."""
    files_asked = Signal()
    """The page of files that leave and come in."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        background: Background,
        parent: QWidget | None = None,
        *,
        outside: Outside | None = None,
    ) -> None:
        """The settings of this computer and of the diary that is open; an example has no keys to choose."""
        super().__init__(_("Settings"), parent)
        choices = choices_of(session, settings)
        choices.look_changed.connect(self.look_changed)
        choices.language_changed.connect(self.language_changed)
        self._sections: list[Section] = [
            Appearance(choices, self),
            Questions(session, self),
        ]
        self._security: Security | None = None
        if not session.is_example:
            self._security = Security(session, choices, background, outside or Outside(), self)
            self._security.recovery.made.connect(self._follow_recovery)
            self._security.new_key.asked.connect(self.new_key_asked)
            keeper = keeper_of(session, settings, background)
            choose = self._security.outside.choose_folder
            backups = Backups(session, choices, keeper, choose, self)
            backups.add_row(
                CheckRow(session, settings, background, backups),
                _("Is the diary file whole?"),
                _("check, damage, save, repair"),
            )
            self._sections += [self._security, backups]
        files = Files(self)
        files.asked.connect(self.files_asked)
        self._sections += [files, About(session, self)]
        self._search = LineField("", self, placeholder=_("Find a setting"))
        self._search.set_accessible_name(_("Find a setting"))
        self._search.value_changed.connect(self._find)
        self._nothing = Label("", Type.BODY, self)
        clear = Button(_("Clear the search"), ButtonKind.SECONDARY, self)
        clear.clicked.connect(self.clear_search)
        self._clear = button_row(self, clear)
        for widget in (self._search, self._nothing, self._clear, *self._sections):
            self.column.addWidget(widget)
        self.column.setSpacing(16)
        self.finish()
        self._find("")

    def focus_first(self) -> None:
        """Go to the search field."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for(self, words: str) -> None:
        """Show only what is found by ``words``, as if they had been typed."""
        self._search.set_value(words)
        self._find(words)
        self.scroll_area.verticalScrollBar().setValue(0)

    def show_recovery(self) -> None:
        """Open the recovery sheet and bring it in sight; nothing for the example."""
        if self._security is None:
            return
        self._search.set_value("")
        self._find("")
        self._security.recovery.begin()
        self._follow_recovery()

    def _follow_recovery(self) -> None:
        # What was opened gets its place in the layout first.
        QTimer.singleShot(0, self, self._scroll_to_recovery)

    def _scroll_to_recovery(self) -> None:
        if self._security is None:
            return
        row, content = self._security.recovery, self.content
        layout = content.layout()
        if layout is not None:
            layout.activate()
        top = row.mapTo(content, row.rect().topLeft()).y()
        bar = self.scroll_area.verticalScrollBar()
        bar.setValue(max(0, top - _ABOVE_RECOVERY))

    def clear_search(self) -> None:
        """Show everything again."""
        self._search.set_value("")
        self._find("")
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the search."""
        if event.key() == Qt.Key.Key_Escape and self._search.value():
            self.clear_search()
        else:
            super().keyPressEvent(event)

    def _find(self, wanted: str) -> None:
        found = search_all(self._sections, wanted)
        sentence = "" if found else _("Nothing found for ‘{words}’.").format(words=wanted.strip())
        self._nothing.setText(sentence)
        for widget in (self._nothing, self._clear):
            widget.setVisible(not found)
        if sentence:
            announce(self._search, sentence)
