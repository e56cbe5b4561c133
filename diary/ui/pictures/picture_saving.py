"""Saves what a page shows as a picture: the panel, the dialog, and the file."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.report.pictures import picture_png, picture_svg
from diary.ui.pictures.dialogs import FileDialogs, SystemFileDialogs
from diary.ui.pictures.leaving import write_leaving
from diary.ui.pictures.picture_panel import Offer, PicturePanel
from diary.ui.session import Session


class PictureSaving(QWidget):
    """Holds nothing of the diary but the names of what can be saved, and those only while the panel is open."""

    closed = Signal()
    """The panel, which had the focus, went away."""
    sight_asked = Signal(object)
    """The panel should be in sight."""

    def __init__(
        self,
        session: Session,
        offers: Callable[[], Sequence[Offer]],
        dialogs: FileDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``offers`` are the pictures of what the page shows now; ``dialogs`` those of the system if left out."""
        super().__init__(parent)
        self._session, self._offers = session, offers
        self._dialogs = dialogs or SystemFileDialogs()
        self.panel = PicturePanel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.panel.save_asked.connect(self._save)
        self.panel.closed.connect(self.close_panel)
        self.hide()

    def open_panel(self) -> None:
        """Ask which picture, and say what leaves."""
        offers = self._offers()
        if offers:
            self.show()
            self.panel.open_for(offers)
            self.sight_asked.emit(self.panel)

    def refresh(self) -> None:
        """The page shows something else: offer that, or go away where there is nothing."""
        if self.panel.isHidden():
            return
        offers = self._offers()
        if offers:
            self.panel.offer(offers)
        else:
            self.put_away()

    def close_panel(self) -> None:
        """Let go of what was begun."""
        self.put_away()
        self.closed.emit()

    def put_away(self) -> None:
        """Hold no names any more; tells nobody."""
        self.panel.hide()
        self.hide()
        self.panel.offer(())

    def _save(self, place: int, width: int, kind: str) -> None:
        offer = self._offers()[place]
        name = _("chart.{kind}").format(kind=kind)
        path = self._dialogs.choose_file(self, _("Save a chart as a picture"), name, kind)
        has_gone = self.panel.isHidden()  # the diary may have locked while the dialog was open
        if path is None or has_gone:
            return

        def content() -> bytes:
            picture = offer.make()
            return picture_svg(picture) if kind == "svg" else picture_png(picture, width)

        if write_leaving(self._session, path, content):
            self.close_panel()
