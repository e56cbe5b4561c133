"""The last step: what the diary will ask."""

from PySide6.QtWidgets import QWidget

from diary.domain.measures import MEASURES
from diary.domain.parts import BUNDLES, PARTS, Bundle
from diary.i18n import _
from diary.ui.calm_form import CalmForm
from diary.ui.widgets.rule import Rule
from diary.ui.widgets.switch_row import SwitchRow

_ASKED = {part.key: part.asked for part in PARTS} | {each.key: each.asked for each in MEASURES}
"""What a new diary asks."""


class QuestionsStep(CalmForm):
    """A switch for everything that belongs together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """On is what a new diary asks."""
        super().__init__(
            _("What do you want to write down?"),
            _("Everything may stay empty, every time. You can change this later in the settings."),
            parent,
        )
        self.column.setSpacing(0)
        self._rows: list[tuple[Bundle, SwitchRow]] = []
        for bundle in BUNDLES:
            row = SwitchRow(_(bundle.name), self, hint=_(bundle.hint), on=_is_on(bundle))
            if self._rows:
                self.column.addWidget(Rule(self))
            self.column.addWidget(row)
            self._rows.append((bundle, row))
        self.setFocusProxy(self._rows[0][1])

    def chosen(self) -> dict[str, bool]:
        """Which parts and measures are on or off, by key, where that differs from a new diary's."""
        return {
            key: row.value()
            for bundle, row in self._rows
            if row.value() is not _is_on(bundle)
            for key in bundle.keys
        }


def _is_on(bundle: Bundle) -> bool:
    return any(_ASKED[key] for key in bundle.keys)
