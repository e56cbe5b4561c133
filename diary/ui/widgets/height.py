"""How high a widget wants to be."""

from PySide6.QtWidgets import QSizePolicy, QWidget


def as_high_as_needed(widget: QWidget) -> None:
    """Let a widget be as high as what is in it needs at the width it gets."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
