"""Buttons: one filled, the others quieter; with an icon before and a shortcut after the words."""

from enum import Enum

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from diary.ui.icons import ICON_SIZE, paint_icon
from diary.ui.qt_numbers import ALIGN_HALFWAY, ALIGN_LEFT
from diary.ui.theme import Theme, Type, colour, current_theme, mixed
from diary.ui.widgets.painting import paint_box, painter_for

_GAP = 8
_HINT_GAP = 10


class ButtonKind(Enum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"


_PADDING = {
    ButtonKind.PRIMARY: 20,
    ButtonKind.SECONDARY: 20,
    ButtonKind.QUIET: 14,
    ButtonKind.LINK: 4,
}


class Button(QPushButton):
    """A button in the words of the page; the shortcut is drawn lighter and left out where there is no room."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        parent: QWidget | None = None,
        *,
        icon_name: str = "",
        trailing_icon: str = "",
        shortcut_hint: str = "",
    ) -> None:
        """``icon_name`` and ``trailing_icon`` are files of ``resources/icons``; ``shortcut_hint`` is only shown."""
        super().__init__(parent)
        self.setText(text)
        self._kind = kind
        self._icon_name = icon_name
        self._trailing_icon = trailing_icon
        self._shortcut_hint = shortcut_hint
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(shortcut_hint)
        self.retheme()

    @property
    def kind(self) -> ButtonKind:
        """How much it asks for attention."""
        return self._kind

    def set_icon_name(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self.updateGeometry()
        self.update()

    def retheme(self) -> None:
        """Take the font and the colour of the words from the theme."""
        theme = current_theme()
        self.setFont(theme.font(Type.CONTROL_STRONG))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.ButtonText, colour(self._ink(theme, enabled=True)))
        palette.setColor(
            QPalette.ColorGroup.Disabled,
            QPalette.ColorRole.ButtonText,
            colour(self._ink(theme, enabled=False)),
        )
        self.setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """With the shortcut beside the words."""
        theme = current_theme()
        width = self._plain_width(theme)
        if self._shortcut_hint:
            width += _HINT_GAP + self._hint_width(theme)
        return QSize(width, self._height(theme))

    def minimumSizeHint(self) -> QSize:
        """Without the shortcut."""
        theme = current_theme()
        return QSize(self._plain_width(theme), self._height(theme))

    def _height(self, theme: Theme) -> int:
        return theme.control(44 if self._kind in {ButtonKind.QUIET, ButtonKind.LINK} else 46)

    def _plain_width(self, theme: Theme) -> int:
        icons = bool(self._icon_name) + bool(self._trailing_icon)
        words = self._metrics(theme).horizontalAdvance(self._words())
        return max(44, words + icons * (theme.control(ICON_SIZE) + _GAP) + 2 * _PADDING[self._kind])

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _metrics(self, theme: Theme) -> QFontMetrics:
        return QFontMetrics(theme.font(Type.CONTROL_STRONG))

    def _hint_width(self, theme: Theme) -> int:
        return QFontMetrics(theme.font(Type.SMALL)).horizontalAdvance(self._shortcut_hint)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at what can be pressed."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        """Paint ground, icon, words and shortcut."""
        theme = current_theme()
        painter = painter_for(QPainter(self))
        self._paint_ground(painter, theme)
        ink = self._ink(theme, enabled=self.isEnabled())
        side, words = theme.control(ICON_SIZE), self._words()
        with_hint = bool(self._shortcut_hint) and self.width() >= self.sizeHint().width()
        total = (self.sizeHint() if with_hint else self.minimumSizeHint()).width() - 2 * _PADDING[
            self._kind
        ]
        left = float(
            _PADDING[self._kind] if self._kind is ButtonKind.LINK else (self.width() - total) / 2
        )
        left = max(left, 4.0)
        if self._icon_name:
            self._paint_icon(painter, self._icon_name, left, self._icon_ink(theme, ink))
            left += side + _GAP
        painter.setFont(theme.font(Type.CONTROL_STRONG))
        if self._kind is ButtonKind.LINK and self.underMouse() and self.isEnabled():
            font = painter.font()
            font.setUnderline(True)
            painter.setFont(font)
        width = self._metrics(theme).horizontalAdvance(words)
        self._paint_words(painter, words, left, width)
        left += width
        if with_hint:
            painter.setFont(theme.font(Type.SMALL))
            if self.isEnabled() and self._kind is not ButtonKind.PRIMARY:
                painter.setPen(colour(theme.palette.muted))
            self._paint_words(
                painter, self._shortcut_hint, left + _HINT_GAP, self._hint_width(theme)
            )
            left += _HINT_GAP + self._hint_width(theme)
        if self._trailing_icon:
            self._paint_icon(painter, self._trailing_icon, left + _GAP, self._icon_ink(theme, ink))

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        colours, enabled = theme.palette, self.isEnabled()
        over, down = self.underMouse() and enabled, self.isDown()
        fill: QColor | None = None
        edge: QColor | None = None
        if self._kind is ButtonKind.PRIMARY:
            share = 0.82 if down else 0.9 if over else 1.0
            fill = mixed(colours.accent, colours.text, share) if enabled else colour(colours.line)
        elif self._kind is ButtonKind.SECONDARY:
            share = 1.0 if down else 0.5 if over else 0.0
            fill = mixed(colours.selected, colours.surface, share)
            edge = colour(
                colours.text if theme.high_contrast else colours.border if enabled else colours.line
            )
        elif self._kind is ButtonKind.QUIET and (over or down):
            fill = mixed(colours.selected, colours.window, 1.0 if down else 0.5)
        if fill is not None:
            paint_box(painter, QRectF(self.rect()), fill=fill, edge=edge, width=theme.edge)

    def _ink(self, theme: Theme, *, enabled: bool) -> str:
        """The colour of the words; a painter of this widget begins with it, as it is the palette's."""
        colours = theme.palette
        if not enabled:
            return mixed(colours.muted, colours.window, 0.7).name()
        if self._kind is ButtonKind.PRIMARY:
            return colours.on_accent
        return colours.link if self._kind is ButtonKind.LINK else colours.text

    def _icon_ink(self, theme: Theme, ink: str) -> str:
        return (
            theme.palette.muted if self._kind in {ButtonKind.SECONDARY, ButtonKind.QUIET} else ink
        )

    def _paint_icon(self, painter: QPainter, name: str, left: float, ink: str) -> None:
        side = current_theme().control(ICON_SIZE)
        box = QRectF(self._mirrored(left, side), (self.height() - side) / 2, side, side)
        paint_icon(painter, name, ink, box)

    def _paint_words(self, painter: QPainter, words: str, left: float, width: int) -> None:
        box = QRectF(self._mirrored(left, width + 1), 0, width + 1, self.height())
        painter.drawText(box, ALIGN_HALFWAY | ALIGN_LEFT, words)

    def _mirrored(self, left: float, width: float) -> float:
        return self.width() - left - width if self.isRightToLeft() else left
