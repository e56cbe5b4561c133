"""Says that the pages are being made, in their place or, where older ones are still in sight, above them."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.report.preview import Preview
from diary.ui.theme import Type
from diary.ui.widgets.label import Label

_PATIENCE = 250
"""Milliseconds that older pages stand there without a word: most are made sooner, and words that flash disturb."""


class MakingLine(Label):
    """Its room stays when it goes, so that the pages do not jump; ``preview`` is hidden while it is empty."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        """Nothing is being made yet."""
        super().__init__(_("The page is being made."), Type.HINT, parent)
        self._preview = preview
        self._later = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._later.timeout.connect(self.show)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def begin(self) -> None:
        """Say it, at once where there are no pages yet."""
        has_pages = self._preview.document is not None
        self._preview.setVisible(has_pages)
        if has_pages:
            self._later.start()
        else:
            self.show()

    def end(self) -> None:
        """Say nothing any more."""
        self._later.stop()
        self.hide()
        self._preview.setVisible(True)
