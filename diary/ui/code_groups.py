"""Eight small fields for the recovery code, as it stands on the sheet."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from diary.i18n import _
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.flow_layout import EvenLayout

GROUPS = 8
LETTERS = 5
_MOST_IN_ROW = 4
_PADDING = 4
"""Pixels at both sides of a group; less than in other fields, so that four fit in the column."""


class HalvedLayout(EvenLayout):
    """Four, two or one beside one another, so that every row is as long as the others."""

    def columns(self, width: int) -> int:
        """The number of fields in a row."""
        fitting = super().columns(width)
        return max(each for each in (1, 2, _MOST_IN_ROW) if each <= fitting)


class CodeGroups(QWidget):
    """One code over eight fields: typing walks on by itself, a paste fills them all.

    ``edited`` comes with every change, ``entered`` with Enter.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """All empty."""
        super().__init__(parent)
        self._layout = HalvedLayout(self, gap=8, row_gap=12, stretches=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fields = [self._make_field(place) for place in range(GROUPS)]
        self.setFocusProxy(self._fields[0])
        self.retheme()

    def _make_field(self, place: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhPreferUppercase
        )
        field.setAccessibleName(_("Group {group} of {count}").format(group=place + 1, count=GROUPS))
        field.textEdited.connect(lambda text: self._take(place, text))
        field.returnPressed.connect(self.entered)
        field.installEventFilter(self)
        self._layout.addWidget(field)
        return field

    def retheme(self) -> None:
        """Take font and width from the theme."""
        font = current_theme().font(Type.NUMBER)
        width = QFontMetrics(font).horizontalAdvance("M" * LETTERS)
        for field in self._fields:
            field.setFont(font)
            field.setStyleSheet(f"padding: 0 {_PADDING}px;")
            # The edge and the caret take a little too.
            field.setMinimumWidth(width + 2 * (_PADDING + 2))

    def code(self) -> str:
        """The groups with dashes between, as far as they were typed."""
        return "-".join(field.text() for field in self._fields)

    def set_read_only(self, *, read_only: bool) -> None:
        """Whether anything can be typed."""
        for field in self._fields:
            field.setReadOnly(read_only)

    def clear(self) -> None:
        """Forget the code."""
        for field in self._fields:
            field.clear()
        self.mark_wrong(None)

    def mark_wrong(self, group: int | None, sentence: str = "") -> None:
        """Give group ``group`` (from 1) an edge that asks attention, and the focus; ``None`` takes it away."""
        for place, field in enumerate(self._fields):
            is_wrong = group == place + 1
            field.setProperty("wrong", "true" if is_wrong else "false")
            field.setAccessibleDescription(sentence if is_wrong else "")
            field.style().unpolish(field)
            field.style().polish(field)
            if is_wrong:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                field.selectAll()

    def focus_first_short(self) -> None:
        """Go to the first group that is not full."""
        short = [field for field in self._fields if len(field.text()) < LETTERS]
        (short or self._fields)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk back with Backspace, and over the edges with the arrows; spread a paste."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QLineEdit) or watched not in self._fields:
            return False
        place = self._fields.index(watched)
        if event.matches(QKeySequence.StandardKey.Paste):
            self._spread(place, QApplication.clipboard().text())
            return True
        is_bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        at_start = watched.cursorPosition() == 0 and not watched.hasSelectedText()
        at_end = watched.cursorPosition() == len(watched.text())
        key = event.key()
        if is_bare and place > 0 and at_start and key in {Qt.Key.Key_Backspace, Qt.Key.Key_Left}:
            before = self._fields[place - 1]
            before.setFocus(Qt.FocusReason.OtherFocusReason)
            before.end(False)
            if key == Qt.Key.Key_Backspace:
                before.backspace()
                self._tell_edit()
            return True
        if is_bare and place < GROUPS - 1 and at_end and key == Qt.Key.Key_Right:
            self._fields[place + 1].setFocus(Qt.FocusReason.OtherFocusReason)
            self._fields[place + 1].home(False)
            return True
        return False

    def _take(self, place: int, text: str) -> None:
        if len(text) >= LETTERS or not all(map(str.isalnum, text)):
            self._spread(place, text)
        else:
            at = self._fields[place].cursorPosition()
            self._fields[place].setText(text.upper())
            self._fields[place].setCursorPosition(at)
        self._tell_edit()

    def _tell_edit(self) -> None:
        self.mark_wrong(None)
        self.edited.emit()

    def _spread(self, place: int, text: str) -> None:
        """Put a text in the fields from ``place`` on; all of a whole code, wherever it was pasted."""
        letters = "".join(letter for letter in text.upper() if letter.isalnum())
        if len(letters) >= GROUPS * LETTERS:
            place = 0
        while letters and place < GROUPS:
            self._fields[place].setText(letters[:LETTERS])
            letters = letters[LETTERS:]
            place += 1
        is_full = len(self._fields[place - 1].text()) == LETTERS
        following = self._fields[min(place if is_full else place - 1, GROUPS - 1)]
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_edit()
