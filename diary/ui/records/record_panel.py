"""The base of the panels in which one record is written down or changed: fields, Save, Cancel, Delete."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from diary.domain.record import Record
from diary.i18n import _
from diary.ui.records.half_typed import HalfTyped, half_typed_name
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.field import Field, LineEdit
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

_LONGEST = 10_000


class RecordPanel(QWidget):
    """Ctrl+Enter or Enter in a line saves, Esc cancels."""

    closed = Signal()

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        """Put fields in ``fields``."""
        super().__init__(parent)
        self.session = session
        self._unchanged: tuple[object, ...] = ()
        self._half_typed, self._is_over = HalfTyped(session, self), False
        self.fields = QVBoxLayout()
        self.fields.setSpacing(16)
        self.buttons = QWidget(self)
        self.button_flow = FlowLayout(self.buttons, gap=12)
        save = Button(_("Save"), ButtonKind.PRIMARY, self, shortcut_hint=_("Enter"))
        save.clicked.connect(self.save)
        cancel = Button(_("Cancel"), ButtonKind.SECONDARY, self, shortcut_hint="Esc")
        cancel.clicked.connect(self.closed)
        self.delete_button = Button(_("Delete"), ButtonKind.QUIET, self, icon_name="trash-2")
        self.delete_button.clicked.connect(self.remove)
        for button in (save, cancel, self.delete_button):
            self.button_flow.addWidget(button)
        self.title = Label(title, Type.QUESTION, self)
        self._inside = QWidget(self)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(self.title)
        inside.addLayout(self.fields)
        self._rule = Rule(self)
        self._scroll: QScrollArea | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(16)
        for part in (self._inside, self.buttons, self._rule):
            self._column.addWidget(part)
        self.closed.connect(self._let_go)
        session.vault_about_to_lock.connect(self._end)

    def scroll_inside(self, *, on: bool) -> None:
        """Fill a place of its own, where the fields scroll and the buttons stay in sight; or lie in a page again."""
        if on == (self._scroll is not None):
            return
        margins = (6, 6, 12, 6) if on else (0, 0, 0, 0)
        inside = self._inside.layout()
        if inside is not None:
            inside.setContentsMargins(*margins)
        if self._scroll is not None:
            self._scroll.takeWidget()
            self._column.removeWidget(self._scroll)
            self._scroll.deleteLater()
            self._scroll = None
            self._column.insertWidget(0, self._inside)
            self._inside.show()
        else:
            scroll = self._scroll = QScrollArea(self)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setWidgetResizable(True)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._column.removeWidget(self._inside)
            scroll.setWidget(self._inside)
            self._column.insertWidget(0, scroll, 1)
        self.button_flow.setContentsMargins(margins[0], 0, 0, 0)
        self._rule.setVisible(not on)

    def go_to(self, field: QWidget) -> None:
        """Give the focus to a field, and bring it in sight."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(field, 0, 60)

    def focus_first(self) -> None:
        """Go to the first field; call it once the panel shows, as what is hidden cannot hold the focus."""
        raise NotImplementedError

    def save(self) -> None:
        """Keep what was filled in, or say under the field what does not fit."""
        raise NotImplementedError

    def answers(self) -> tuple[object, ...]:
        """Everything that can be answered; where it is empty, a lock keeps nothing of the panel."""
        return ()

    def can_be_kept(self) -> bool:
        """Whether what stands here can be saved without asking for more."""
        return True

    def mark_unchanged(self) -> None:
        """What stands here is what is kept: call it when the panel is filled, and when it was saved."""
        self._unchanged = self.answers()
        self._half_typed.forget()

    def keep(self) -> None:
        """Save what was changed where that can be done without asking; else it is there when the panel opens again."""
        if self.answers() != self._unchanged and self.can_be_kept():
            self.save()
        if self.answers() != self._unchanged:
            self._half_typed.keep()
        else:
            self._half_typed.forget()

    def subject(self) -> Record | None:
        """The record that is changed; ``None`` while there is none yet."""
        found = self.deleted()
        return None if found is None else found[0]

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what was typed before and could not be saved."""
        super().showEvent(event)
        self._half_typed.take_once(half_typed_name(type(self), self.subject()))

    def _let_go(self) -> None:
        """It is closed: whatever still stands here is wanted no more."""
        if not self._is_over:
            self._is_over = True
            self._half_typed.forget()
            self._half_typed.empty()

    def _end(self) -> None:
        if not self._is_over:
            self.keep()
        if not self._is_over:
            self._is_over = True
            self._half_typed.empty()
            self.closed.emit()

    def deleted(self) -> tuple[Record, str] | None:
        """What Delete deletes, and the sentence that tells it; nothing while there is no record."""
        return None

    def remove(self) -> None:
        """Delete the record, with the offer to undo."""
        found = self.deleted()
        if found is not None and self.session.attempt(lambda: self.session.records.delete(*found)):
            self.closed.emit()

    def text_field(self, label: str, hint: str = "") -> Field:
        """A field of one line, put under the others."""
        line = LineEdit()
        line.setMaxLength(_LONGEST)
        field = Field(label, line, self, hint=hint, label_kind=Type.HINT)
        self.fields.addWidget(field)
        return field

    def side_by_side(self, *fields: QWidget) -> None:
        """Put fields beside one another where there is room."""
        box = QWidget(self)
        flow = FlowLayout(box, gap=16, row_gap=8)
        for field in fields:
            flow.addWidget(field)
        self.fields.addWidget(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save or cancel."""
        focused = self.focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_forced = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif is_enter and isinstance(focused, QPushButton) and not is_forced:
            focused.click()
        elif is_enter and (is_forced or not isinstance(focused, QPlainTextEdit)):
            self.save()
        else:
            super().keyPressEvent(event)


def text_in(field: Field) -> str:
    """What was typed, without the spaces around it."""
    return field.editor.text().strip() if isinstance(field.editor, LineEdit) else ""


def show_text(field: Field, text: str) -> None:
    """Show a text in a field of one line."""
    if isinstance(field.editor, LineEdit):
        field.editor.setText(text)
