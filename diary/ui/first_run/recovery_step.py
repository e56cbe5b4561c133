"""The third step: the way back in for who forgets the passphrase."""

from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.report.recovery_sheet import RecoverySheet
from diary.ui.calm_form import CalmForm
from diary.ui.recovery_code_panel import RecoveryCodePanel
from diary.ui.sheet_printing import SheetDialogs


class RecoveryStep(CalmForm):
    """The code, shown this once."""

    def __init__(
        self, sheet: RecoverySheet, dialogs: SheetDialogs, parent: QWidget | None = None
    ) -> None:
        """``sheet`` holds the code."""
        super().__init__(
            _("Your recovery sheet"),
            _(
                "If you ever forget your passphrase, this code opens the diary. Print it or copy it by hand, and keep it"
                " apart from this computer."
            ),
            parent,
        )
        self.is_on_paper = False
        self._panel = RecoveryCodePanel(sheet, dialogs, self)
        self._panel.put_on_paper.connect(self._take_paper)
        self.column.addWidget(self._panel)
        self.setFocusProxy(self._panel)

    def _take_paper(self) -> None:
        self.is_on_paper = True
