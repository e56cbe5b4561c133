"""The bin: what was deleted, until when it stays, and the way back."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from diary.domain.entry import Entry
from diary.domain.preference import QUIET
from diary.i18n import _
from diary.ui.diary.entry_list import EntryList
from diary.ui.diary.notice import Notice
from diary.ui.diary.rows import EntryRow, Row
from diary.ui.diary.wrapping import let_wrap
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label

KEPT_FOR = timedelta(days=30)


class BinView(QWidget):
    """A list of what can come back, and emptying it for good after a second question."""

    closed = Signal()
    """Back to the diary."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``refresh``."""
        super().__init__(parent)
        self._session = session
        self._back = Button(_("Back to the diary"), ButtonKind.LINK, self, icon_name="chevron-left")
        self._hint = Label(
            _("What lies here can be put back for 30 days. After that it is gone for good."),
            Type.HINT,
            self,
        )
        self.list = EntryList(session, _("Bin"), self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(Notice(_("The bin is empty.")))
        self._put_back = Button(_("Put back"), ButtonKind.PRIMARY, self)
        self._empty = Button(_("Empty the bin"), ButtonKind.SECONDARY, self, icon_name="trash-2")
        self._question = Label(
            _("Empty the bin? These notes are then gone for good. This cannot be undone."),
            Type.CONTROL_STRONG,
            self,
        )
        self._yes = Button(_("Remove for good"), ButtonKind.SECONDARY, self)
        self._no = Button(_("Leave it"), ButtonKind.SECONDARY, self)

        buttons = QWidget(self)
        let_wrap(buttons)
        flow = FlowLayout(buttons, gap=8)
        for widget in (self._put_back, self._empty, self._question, self._no, self._yes):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 24)
        layout.setSpacing(12)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(Label(_("Bin"), Type.TITLE, self))
        layout.addWidget(self._hint)
        layout.addWidget(self._stack, 1)
        layout.addWidget(buttons)

        self._back.clicked.connect(self.closed)
        self._put_back.clicked.connect(self._put_back_chosen)
        self._empty.clicked.connect(lambda: self._ask(asking=True))
        self._no.clicked.connect(lambda: self._ask(asking=False))
        self._yes.clicked.connect(self._empty_for_good)
        self.list.menu_asked.connect(self._fill_menu)
        self._ask(asking=False)

    def refresh(self) -> None:
        """Read what lies in the bin."""
        found: list[tuple[datetime, Entry]] = []

        def read() -> None:
            self.list.set_quiet(quiet=self._session.preference(QUIET))
            found.extend(self._session.vault.entries.binned())

        self._session.attempt(read)
        rows: list[Row] = [EntryRow(entry, gone_at=since + KEPT_FOR) for since, entry in found]
        self.list.rows.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and not self.list.currentIndex().isValid():
            self.list.stand_on(self.list.rows.index(0))
        self._ask(asking=False)

    def clear(self) -> None:
        """Hold no diary content any more."""
        self.list.rows.show_rows([])
        self.list.painter.forget()
        self._stack.setCurrentIndex(1)

    def take_focus(self) -> None:
        """Bring the keys here."""
        (self.list if self.list.rows.rowCount() else self._back).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _put_back_chosen(self) -> None:
        entry = self.list.rows.entry(self.list.currentIndex())
        if entry is not None:
            self._return(entry)

    def _return(self, entry: Entry) -> None:
        if self._session.attempt(lambda: self._session.restore(entry)):
            self.refresh()
            self.take_focus()

    def _fill_menu(self, entry: Entry, menu: QMenu) -> None:
        menu.addAction(_("Put back")).triggered.connect(lambda: self._return(entry))

    def _ask(self, *, asking: bool) -> None:
        has_rows = self.list.rows.rowCount() > 0
        for button in (self._put_back, self._empty):
            button.setVisible(has_rows and not asking)
        self._question.setVisible(asking)
        for button in (self._yes, self._no):
            button.setVisible(asking)
        if asking:
            announce(self, self._question.text())
            self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty_for_good(self) -> None:
        if self._session.attempt(self._session.empty_bin):
            self.refresh()
            self.take_focus()
