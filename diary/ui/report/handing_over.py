"""How a report leaves the diary: as a file, on paper, as a picture of a chart, or large on the screen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.i18n import _
from diary.report.pdf import report_pdf
from diary.report.pictures import charts_of, picture_of
from diary.ui.pictures.leaving import write_leaving
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.picture_saving import PictureSaving
from diary.ui.report.big_screen import BigScreen
from diary.ui.report.dialogs import ReportDialogs, SystemReportDialogs
from diary.ui.report.preview import Preview
from diary.ui.report.saving_panel import PdfPanel
from diary.ui.session import Session


class HandingOver(QWidget):
    """The panels that say what leaves before anything does; what is handed over is what ``preview`` shows."""

    closed = Signal()
    """A panel that had the focus went away."""
    sight_asked = Signal(object)
    """This panel should be in sight."""

    def __init__(
        self,
        session: Session,
        preview: Preview,
        dialogs: ReportDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``dialogs`` are those of the system where they are not given."""
        super().__init__(parent)
        self._session, self._preview = session, preview
        self._dialogs = dialogs or SystemReportDialogs()
        self._big: BigScreen | None = None
        self.pdf_panel = PdfPanel(self)
        self.pictures = PictureSaving(session, self._charts, self._dialogs, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pdf_panel)
        column.addWidget(self.pictures)
        self.pdf_panel.save_asked.connect(self._save_pdf)
        self.pdf_panel.closed.connect(self.close_panels)
        self.pictures.closed.connect(self.closed)
        self.pictures.sight_asked.connect(self.sight_asked)

    @property
    def big_screen(self) -> BigScreen | None:
        """The large window while it is there."""
        return self._big

    def open_pdf_panel(self) -> None:
        """Say what leaves, and ask whether it gets a password."""
        self._put_away()
        document = self._preview.document
        if document is not None:
            self.pdf_panel.open_for(document, self._preview.page_count)
            self.sight_asked.emit(self.pdf_panel)

    def open_picture_panel(self) -> None:
        """Ask which chart."""
        self._put_away()
        self.pictures.open_panel()

    def print_report(self) -> None:
        """Ask for a printer."""
        document = self._preview.document
        if document is not None and self._dialogs.print_report(self, document):
            self._session.said.emit(_("Sent to the printer."))

    def show_big(self) -> None:
        """Show it large over the whole screen."""
        document = self._preview.document
        if document is None or self._big is not None:
            return
        self._big = BigScreen(document, self.window())
        self._big.left.connect(self.leave_big)
        self._big.showFullScreen()

    def leave_big(self) -> None:
        """Back to the page."""
        big, self._big = self._big, None
        if big is not None:
            big.forget()
            big.hide()
            big.deleteLater()

    def close_panels(self) -> None:
        """Let go of what was begun."""
        self._put_away()
        self.closed.emit()

    def forget(self) -> None:
        """Hold nothing of the diary any more."""
        self.leave_big()
        self._put_away()
        self.pdf_panel.note.say("")

    def _put_away(self) -> None:
        self.pdf_panel.hide()
        self.pictures.put_away()
        self.pdf_panel.password.set_text("")

    def _save_pdf(self, password: str) -> None:
        document = self._preview.document
        path = self._dialogs.choose_file(self, _("Save as PDF"), _("report.pdf"), "pdf")
        if document is None or path is None:
            return
        if write_leaving(self._session, path, lambda: report_pdf(document, password)):
            self.close_panels()

    def _charts(self) -> list[Offer]:
        document = self._preview.document
        if document is None:
            return []
        return [Offer(chart.title, partial(picture_of, chart)) for chart in charts_of(document)]
