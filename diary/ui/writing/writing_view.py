"""What the writing page shows at one time, with the buttons that belong to it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.ui.widgets.button import Button, ButtonKind


class WritingView(QWidget):
    """A column; its ``buttons`` stand in the bar of the page while it shows."""

    wants_title = True
    """Whether the title of the page stands above it."""

    def __init__(self, parent: QWidget) -> None:
        """Empty and hidden."""
        super().__init__(parent)
        self.buttons: list[Button] = []
        self.hidden_buttons: set[Button] = set()
        """Those of them that there is nothing to do for now."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.hide()

    def focus_first(self) -> None:
        """Go to where one begins."""
        raise NotImplementedError

    def forget(self) -> None:
        """Hold nothing of the diary any more."""
        raise NotImplementedError

    def add_button(
        self,
        text: str,
        act: Callable[[], object],
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon_name: str = "",
        shortcut_hint: str = "",
    ) -> Button:
        """A button of this view, after the others."""
        button = Button(text, kind, self, icon_name=icon_name, shortcut_hint=shortcut_hint)
        button.clicked.connect(lambda _checked=False: act())
        button.hide()
        self.buttons.append(button)
        return button
