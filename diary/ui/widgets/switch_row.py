"""A setting that is on or off: words at the start, a switch with its state as a word at the end."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diary.i18n import _
from diary.ui.icons import paint_dot
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.label import Label
from diary.ui.widgets.painting import paint_box, painter_for

_TRACK = (44, 26)
_GAP = 10


class Switch(QCheckBox):
    """The switch itself: a check box to a screen reader."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` says what it switches."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def retheme(self) -> None:
        """Take another size."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The track and the longer of the two words."""
        theme = current_theme()
        metrics = QFontMetrics(theme.font(Type.CONTROL))
        words = max(metrics.horizontalAdvance(_("on")), metrics.horizontalAdvance(_("off")))
        return QSize(theme.control(_TRACK[0]) + _GAP + words + 6, theme.control(44))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def focus_shape(self) -> tuple[QRect, float]:
        """The track."""
        track = self._track().toAlignedRect()
        return track, track.height() / 2

    def _track(self) -> QRectF:
        theme = current_theme()
        width, height = theme.control(_TRACK[0]), theme.control(_TRACK[1])
        left = (
            0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - width
        )
        return QRectF(left, (self.height() - height) / 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint the word and the track; on is filled and has its knob at the far end."""
        theme = current_theme()
        colours = theme.palette
        painter = painter_for(QPainter(self))
        on, from_right = self.isChecked(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        track = self._track()
        edge = colours.accent if on else colours.text if theme.high_contrast else colours.border
        paint_box(
            painter,
            track,
            fill=colour(colours.accent if on else colours.surface),
            edge=colour(edge if self.isEnabled() else colours.line),
            width=2.0 if self.underMouse() else theme.edge,
            radius=track.height() / 2,
        )
        reach = track.height() / 2
        at_right = on is not from_right
        across = track.right() - reach if at_right else track.left() + reach
        knob = colours.on_accent if on else colours.muted
        paint_dot(painter, QPointF(across, track.center().y()), reach - 5, colour(knob))
        painter.setFont(theme.font(Type.CONTROL))
        painter.setPen(colour(colours.text if on else colours.muted))
        room = self.width() - track.width() - _GAP
        box = QRectF(track.right() + _GAP if from_right else 0, 0, room, self.height())
        alignment = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, alignment, _("on") if on else _("off"))


class SwitchRow(QWidget):
    """Label, hint and switch; a click anywhere on the row switches. ``value_changed`` carries on or off."""

    value_changed = Signal(bool)

    def __init__(
        self, label: str, parent: QWidget | None = None, *, hint: str = "", on: bool = False
    ) -> None:
        """``hint`` says under the label what it does."""
        super().__init__(parent)
        self.switch = Switch(label, self)
        self.switch.setChecked(on)
        self.switch.setAccessibleDescription(hint)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(label, Type.BODY, self))
        if hint:
            words.addWidget(Label(hint, Type.HINT, self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.switch)
        self.switch.clicked.connect(self.value_changed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> bool:
        """Whether it is on."""
        return self.switch.isChecked()

    def set_value(self, on: bool) -> None:
        """Switch; tells nobody."""
        self.switch.setChecked(on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words switch too."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.switch.click()
