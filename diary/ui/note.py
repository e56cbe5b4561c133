"""A sentence under a field, with a picture before it: what does not fit, or what is good to know."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diary.ui.icons import ICON_SIZE, paint_icon
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import painter_for

_GAP = 10


class _Picture(QWidget):
    """An icon of one line's height, in the colour of a warning or of a hint."""

    def __init__(self, name: str, *, warns: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._warns = name, warns
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        side = current_theme().control(ICON_SIZE)
        return QSize(side, side + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        colours = current_theme().palette
        side = current_theme().control(ICON_SIZE)
        ink = colours.warning if self._warns else colours.muted
        box = self.rect()
        box.setSize(QSize(side, side))
        paint_icon(painter_for(QPainter(self)), self._name, ink, box.toRectF())


class Note(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(
        self,
        icon_name: str,
        parent: QWidget | None = None,
        *,
        warns: bool = True,
        keeps_room: bool = False,
    ) -> None:
        """``keeps_room`` leaves a line open while it is hidden, so that nothing on the page jumps."""
        super().__init__(parent)
        self._label = Label("", Type.HINT_STRONG if warns else Type.HINT, self)
        self._label.set_warning(on=warns)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(_Picture(icon_name, warns=warns))
        row.addWidget(self._label, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        policy.setRetainSizeWhenHidden(keeps_room)
        self.setSizePolicy(policy)
        self.hide()

    def text(self) -> str:
        """The sentence, empty while nothing is said."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one hides the note."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))
