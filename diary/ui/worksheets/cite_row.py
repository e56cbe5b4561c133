"""What an item points at, while it is written: each can be taken away, and another be added."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.worksheet import Cite
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.worksheets.cite_chooser import CiteChooser
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.short_button import ShortButton


class CiteRow(QWidget):
    """Buttons in a row that wraps, and the chooser under them."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        cited: Cited,
        kinds: tuple[str, ...],
        cites: tuple[Cite, ...],
        parent: QWidget,
    ) -> None:
        """``kinds`` are those that can be added; ``cites`` are there already, of any kind."""
        super().__init__(parent)
        self._session, self._cited, self._kinds = session, cited, kinds
        self._cites = list(cites)
        self._chooser: CiteChooser | None = None
        self._made: list[Button] = []
        words = _("Point at a complaint") if kinds == ("complaint",) else _("Point at a day")
        if len(kinds) > 1:
            words = _("Point at something")
        self._add = Button(words, ButtonKind.LINK, self, icon_name="calendar-days")
        self._add.clicked.connect(self._open)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, gap=8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._row)
        self._show()

    def cites(self) -> tuple[Cite, ...]:
        """What is pointed at now."""
        return tuple(self._cites)

    def add_beside(self, button: Button) -> None:
        """Put a button at the end of the row."""
        self._flow.add_trailing(button)

    def _show(self) -> None:
        for old in self._made:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow.removeWidget(self._add)
        self._made = []
        for cite in self._cites:
            told = self._cited.told(cite)
            button = ShortButton(told, ButtonKind.SECONDARY, self._row, icon_name="x")
            button.setAccessibleName(_("Point no longer at: {name}").format(name=told))
            button.clicked.connect(partial(self._remove, cite))
            button.show()
            self._made.append(button)
            self._flow.addWidget(button)
        self._flow.addWidget(self._add)
        self._row.updateGeometry()

    def _remove(self, cite: Cite) -> None:
        self._cites.remove(cite)
        self._show()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _open(self) -> None:
        if self._chooser is not None:
            self._close()
            return
        chooser = CiteChooser(self._session, self._cited, self._kinds, self)
        chooser.chosen.connect(self._take)
        chooser.closed.connect(self._close)
        self._chooser = chooser
        self._column.addWidget(chooser)
        chooser.show()
        chooser.focus_first()

    def _take(self, cite: Cite) -> None:
        self._close()
        if cite not in self._cites:
            self._cites.append(cite)
            self._show()
            self.changed.emit()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        chooser, self._chooser = self._chooser, None
        if chooser is not None:
            self._column.removeWidget(chooser)
            chooser.hide()
            chooser.deleteLater()
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
