"""A scale as a row of numbers: choose with one press, one click or the arrows; let go by choosing again."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diary.ui.icons import paint_triangle
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.flow_layout import EvenLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import paint_box, painter_for
from diary.ui.widgets.radio import choose_only
from diary.ui.widgets.roving import Roving
from diary.ui.widgets.score_button import PlainButton, RampButton, ScoreButton

_RAMP_GAP = 8
_TRIANGLE = 12
_MARK_ROOM = 14


class ScoreRow(QWidget):
    """Eleven numbers, or those from ``low`` to ``high``; nothing is chosen until a person chooses.

    Digits choose: 1 and then 0 is 10 until another key or ``end_digits``. ``value_changed`` carries ``int | None``.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        ramp: bool = False,
        low: int = 0,
        high: int = 10,
        low_words: str = "",
        high_words: str = "",
        middle_words: str = "",
    ) -> None:
        """``name`` is the question; ``ramp`` paints the pain ramp and is only for pain."""
        super().__init__(parent)
        self._ramp = ramp
        self._low, self._high = low, high
        self._ends = (low_words, middle_words, high_words)
        self._value: int | None = None
        self._typed = ""
        make = RampButton if ramp else PlainButton
        self._cells = QWidget(self)
        self._buttons: list[ScoreButton] = [
            make(score, self._cells) for score in range(low, high + 1)
        ]
        self._even = EvenLayout(
            self._cells, gap=_RAMP_GAP if ramp else 0, row_gap=_MARK_ROOM + 4, stretches=not ramp
        )
        self._words = [Label("", Type.HINT, self) for _end in self._ends]
        self._roving = Roving(self)
        self._roving.set_widgets(self._buttons)
        self._roving.moved.connect(self._choose_at)
        self._lay_out()
        self.set_name(name)
        for button in self._buttons:
            self._even.addWidget(button)
            button.clicked.connect(self._take_click)
        self.retheme()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_MARK_ROOM)
        column.addWidget(self._cells)
        ends = QHBoxLayout()
        ends.setSpacing(16)
        for label in self._words:
            ends.addWidget(label, 1)
        self._foot = QWidget(self)
        self._foot.setLayout(ends)
        ends.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._foot)
        self._foot.setVisible(any(self._ends))
        if not any(self._ends):
            column.setContentsMargins(0, 0, 0, _MARK_ROOM)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_name(self, name: str) -> None:
        """Say what the numbers are about, for a screen reader."""
        self.setAccessibleName(name)
        words = {self._low: self._ends[0], self._high: self._ends[2]}
        for button in self._buttons:
            end = words.get(button.score, "")
            button.setAccessibleName(f"{button.score}, {end}" if end else str(button.score))
            button.setAccessibleDescription(name)

    def retheme(self) -> None:
        """Take another width."""
        cell = self._buttons[0].sizeHint().width()
        gap = _RAMP_GAP if self._ramp else 0
        number = len(self._buttons)
        self.setMaximumWidth(
            number * (cell + gap) - gap if self._ramp else round(number * cell * 1.25)
        )
        self._show_ends()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say which number a word belongs to where the numbers do not fit on one row."""
        super().resizeEvent(event)
        self._show_ends()

    def _show_ends(self) -> None:
        wrapped = self._even.columns(self.width()) < len(self._buttons)
        low, middle, high = self._ends
        texts = (
            (f"{self._low}: {low}" if low else "", "", f"{self._high}: {high}" if high else "")
            if wrapped
            else (low, middle, high)
        )
        for label, text in zip(self._words, texts, strict=True):
            if label.text() != text:
                label.setText(text)
            label.setVisible(bool(text) or not wrapped)
        first, last = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first, last = last, first
        here = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        self._words[0].setAlignment(first | here)
        self._words[1].setAlignment(Qt.AlignmentFlag.AlignHCenter | here)
        self._words[2].setAlignment(last | here)

    def value(self) -> int | None:
        """The chosen number; ``None`` is nothing chosen, which is not zero."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Choose a number, or none; tells nobody. Raises ``ValueError`` outside the scale."""
        if value is not None and not self._low <= value <= self._high:
            raise ValueError(value)
        self._value = value
        self._typed = ""
        self._show_value()

    def press_digit(self, digit: int) -> None:
        """Choose as the keyboard does; ``digit`` is 0 … 9, and one the scale does not have does nothing."""
        longer = self._typed + str(digit)
        fits = self._typed not in {"", "0"} and self._low <= int(longer) <= self._high
        score = int(longer) if fits else digit
        if not self._low <= score <= self._high:
            could_begin = any(
                str(each).startswith(str(digit)) for each in range(self._low, self._high + 1)
            )
            self._typed = str(digit) if could_begin else ""
            return
        self._typed = longer if fits else str(digit)
        self._take(score)

    def end_digits(self) -> None:
        """A digit after this begins a new number: after saving, or another key."""
        self._typed = ""

    def focus_value(self) -> None:
        """Put the focus on the chosen number, else on the first."""
        button = self._button(self._value) or self._buttons[0]
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Delete and Backspace let go; the buttons leave these keys to their row."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isascii() and event.text().isdigit():
            self.press_digit(int(event.text()))
            button = self._button(self._value)
            if button is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.end_digits()
        if plain and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._take(None)
            return
        super().keyPressEvent(event)

    def _take_click(self) -> None:
        self.end_digits()
        pressed = self.sender()
        if isinstance(pressed, ScoreButton):
            self._take(None if pressed.score == self._value else pressed.score)

    def _choose_at(self, index: int) -> None:
        self.end_digits()
        self._take(self._buttons[index].score)

    def _take(self, value: int | None) -> None:
        changed = value != self._value
        self._value = value
        self._show_value()
        if changed:
            self.value_changed.emit(value)

    def _show_value(self) -> None:
        choose_only(self._buttons, self._button(self._value))
        for index, button in enumerate(self._buttons):
            button.steps_back = self._value is not None and button.score != self._value
            button.update()
            if button.score == self._value and not any(each.hasFocus() for each in self._buttons):
                self._roving.stop_at(index)
        self.update()

    def _button(self, score: int | None) -> ScoreButton | None:
        return None if score is None else self._buttons[score - self._low]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the mark under the chosen number, and the border around plain cells."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        if not self._ramp:
            edge = colour(theme.palette.text if theme.high_contrast else theme.palette.border)
            for row in self._rows():
                paint_box(
                    painter, row, fill=colour(theme.palette.surface), edge=edge, width=theme.edge
                )
        button = self._button(self._value)
        if button is not None:
            place = QRectF(button.geometry().translated(self._cells.pos()))
            paint_triangle(
                painter,
                QPointF(place.center().x(), place.bottom() + 5),
                _TRIANGLE,
                colour(theme.palette.text),
            )

    def _rows(self) -> list[QRectF]:
        rows: dict[int, QRectF] = {}
        for button in self._buttons:
            place = QRectF(button.geometry().translated(self._cells.pos()))
            rows[button.y()] = rows.get(button.y(), place).united(place)
        return list(rows.values())
