"""The first step: in which language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diary.i18n import _, language
from diary.ui.calm_form import CalmForm
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.segment import Segment

_NAMES = (("nl", "Nederlands"), ("en", "English"))
"""Each language in its own words, so that a reader finds it."""


class LanguageStep(CalmForm):
    """Language, and three ways past a new diary."""

    language_chosen = Signal(str)
    other_diary_asked = Signal()
    restore_asked = Signal()
    example_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows the spoken language as chosen."""
        super().__init__(
            _("Welcome"),
            _(
                "Raakvlak is a diary for what hurts and for what touches you. It stays on this computer, locked with a"
                " passphrase that only you know."
            ),
            parent,
        )
        self._segment = Segment(_("Language"), _NAMES, self, may_be_empty=False)
        self._segment.set_value(language())
        self._segment.value_changed.connect(self.language_chosen.emit)
        self.column.addWidget(Label(_("Language"), Type.QUESTION, self))
        self.column.addWidget(self._segment)
        self.column.addSpacing(24)
        self.column.addWidget(Rule(self))
        self.column.addSpacing(4)
        example = Button(_("See an example first"), ButtonKind.LINK, self, icon_name="eye")
        example.clicked.connect(self.example_asked)
        other = Button(_("I already have a diary"), ButtonKind.LINK, self, icon_name="folder-open")
        other.clicked.connect(self.other_diary_asked)
        restore = Button(_("Restore a backup"), ButtonKind.LINK, self, icon_name="rotate-ccw")
        restore.clicked.connect(self.restore_asked)
        self.add_row(example, other, restore, gap=24)
        self.setFocusProxy(self._segment.cells()[[key for key, _name in _NAMES].index(language())])
