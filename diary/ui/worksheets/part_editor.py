"""Answering one question of a worksheet: one item, or as many as somebody has."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.worksheet import Item
from diary.domain.worksheet_parts import Part
from diary.domain.worksheet_reading import Row, rows_of
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.item_editor import ItemEditor


class PartEditor(QWidget):
    """A question and its editors; a list has a button that adds one."""

    changed = Signal()

    def __init__(
        self, session: Session, cited: Cited, part: Part, items: Sequence[Item], parent: QWidget
    ) -> None:
        """``items`` are those of the whole sheet."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session, self._cited = session, cited
        self.part = part
        self.editors: list[ItemEditor] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._add: Button | None = None
        if part.is_list:
            self._add_head()
        rows = rows_of(items, part)
        for row in rows:
            self._add_editor(row)
        if not rows and part.begins_open:
            self._add_editor(None)

    def items(self) -> list[Item]:
        """What was written, in its order."""
        return [item for editor in self.editors for item in editor.items()]

    def focus_first(self) -> None:
        """Go to the first editor, else to the button."""
        if self.editors:
            self.editors[0].focus_first()
        elif self._add is not None:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_head(self) -> None:
        head = QWidget(self)
        flow = FlowLayout(head, gap=10, row_gap=0)
        flow.addWidget(Label(_(self.part.question), Type.QUESTION, head))
        hint = self.part.hint
        flow.addWidget(Label(_(hint) if hint else _("may stay empty"), Type.HINT, head))
        self._column.addWidget(head)
        self._add = Button(_(self.part.add), ButtonKind.SECONDARY, self, icon_name="plus")
        self._add.setAccessibleDescription(_(self.part.question))
        self._add.clicked.connect(self._add_another)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_another(self) -> None:
        editor = self._add_editor(None)
        editor.show()
        editor.focus_first()

    def _add_editor(self, row: Row | None) -> ItemEditor:
        editor = ItemEditor(self._session, self._cited, self.part, row, self)
        editor.changed.connect(self.changed)
        editor.removed.connect(lambda: self._remove(editor))
        self.editors.append(editor)
        place = self._column.count() - (self._add is not None)
        self._column.insertWidget(place, editor)
        return editor

    def _remove(self, editor: ItemEditor) -> None:
        """Take it away; as long as the sheet is open it can be put back."""
        place = self.editors.index(editor)
        self.editors.remove(editor)
        editor.hide()
        put_back = Button(_("Removed. Put it back"), ButtonKind.LINK, self, icon_name="undo-2")

        def restore() -> None:
            self._column.removeWidget(put_back)
            put_back.hide()
            put_back.deleteLater()
            self.editors.insert(min(place, len(self.editors)), editor)
            editor.show()
            editor.focus_first()
            self.changed.emit()

        put_back.clicked.connect(restore)
        self._column.insertWidget(
            self._column.indexOf(editor), put_back, 0, Qt.AlignmentFlag.AlignLeft
        )
        put_back.show()
        put_back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
