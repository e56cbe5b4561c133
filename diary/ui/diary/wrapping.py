"""Letting a row of widgets take more lines where there is less room."""

from PySide6.QtWidgets import QSizePolicy, QWidget


def let_wrap(widget: QWidget) -> None:
    """Give ``widget``, which has a layout that wraps, the height it needs at its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
