"""Radio buttons that can be let go: Qt refuses to empty a group, and a diary may not refuse."""

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton


def choose_only(buttons: Sequence[QRadioButton], chosen: QRadioButton | None) -> None:
    """Check ``chosen`` and nothing else.

    Exclusiveness is off for a moment only: while it is off, a screen reader would be told these are check boxes.
    """
    for button in buttons:
        if button.isChecked() is not (button is chosen):
            button.setAutoExclusive(False)
            button.setChecked(button is chosen)
            button.setAutoExclusive(True)
