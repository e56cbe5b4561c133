"""At most one panel is open on a page."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout

from diary.ui.records.record_panel import RecordPanel


class OnePanel:
    """Opens a panel and puts away the one before it; what was half typed there is kept."""

    def __init__(self) -> None:
        """None is open."""
        self._panel: RecordPanel | None = None

    @property
    def panel(self) -> RecordPanel | None:
        """The one that is open."""
        return self._panel

    def open(self, panel: RecordPanel, place: QBoxLayout, left: Callable[[], object]) -> None:
        """Show ``panel`` in ``place`` and go to its first field; ``left`` takes the focus once it closes."""
        self.put_away()
        self._panel = panel
        panel.closed.connect(lambda: self._close(panel, left))
        place.addWidget(panel)
        panel.show()
        panel.focus_first()

    def put_away(self) -> None:
        """Close what is open, without asking for the focus, and keep what was half typed."""
        panel, self._panel = self._panel, None
        if panel is not None:
            panel.keep()
            panel.hide()
            panel.deleteLater()

    def _close(self, panel: RecordPanel, left: Callable[[], object]) -> None:
        if panel is self._panel:
            self._panel = None
            panel.hide()
            panel.deleteLater()
            left()
