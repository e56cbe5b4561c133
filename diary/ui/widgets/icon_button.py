"""A button of one icon, with a name for a tip and for a screen reader."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from diary.ui.icons import ICON_SIZE, icon
from diary.ui.theme import current_theme


def icon_button(name: str, icon_name: str, parent: QWidget) -> QToolButton:
    """A button with the icon ``icon_name``, called ``name``."""
    theme = current_theme()
    button = QToolButton(parent)
    side = theme.control(ICON_SIZE)
    button.setIcon(icon(icon_name, theme.palette.text, side))
    button.setIconSize(QSize(side, side))
    button.setMinimumSize(theme.control(44), theme.control(44))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
