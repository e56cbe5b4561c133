"""A text that was written freely and kept, in its entry: shown only where there is one."""

from PySide6.QtWidgets import QWidget

from diary.domain.long_lines import longest_line
from diary.domain.prompts import WRITING
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField

_MOST_LINES = 24
_LONGEST = 200_000
_LONGEST_LINE = 20_000
"""Characters that the window can still lay out while somebody waits for nothing."""
_BEGINNING = 20_000


class WrittenFreely(TextField):
    """Its value is the text to the letter; of a very long one the beginning is shown, to read only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until there is a text."""
        super().__init__(
            _(WRITING.question), parent, most_lines=_MOST_LINES, label_kind=Type.SECTION
        )
        self._beginning_only = Label(
            _("This is the beginning of a long text. All of it is kept."), Type.HINT, self
        )
        self.add_beside_label(self._beginning_only)
        self.set_value("")

    def set_value(self, value: str) -> None:
        """Show a text; tells nobody."""
        is_long = len(value) > _LONGEST or longest_line(value) > _LONGEST_LINE
        super().set_value(value[:_BEGINNING] if is_long else value)
        self._given = value
        self.text.setReadOnly(is_long)
        self._beginning_only.setVisible(is_long)
        self.setVisible(bool(value))
