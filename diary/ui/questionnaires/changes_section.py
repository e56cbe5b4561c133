"""The change of every scale from start to end, as pictures with words or as a table."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.score_change import Course
from diary.analysis.score_words import caveat
from diary.analysis.voice import Voice
from diary.i18n import _
from diary.ui.pictures.dialogs import FileDialogs
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.picture_saving import PictureSaving
from diary.ui.questionnaires.course_view import CourseView, course_offer
from diary.ui.questionnaires.totals_table import heads, rows
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label

_LEAST_TABLE, _MOST_TABLE, _ROW = 160, 420, 40


class ChangesSection(QWidget):
    """Hidden while there is no total; in quiet mode there is no table, and no picture to save."""

    def __init__(
        self,
        session: Session,
        dialogs: FileDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Empty; ``dialogs`` ask where a picture goes."""
        super().__init__(parent)
        self._is_table = False
        self._is_quiet = False
        self._shown: tuple[Course, ...] = ()
        self._voice: Voice | None = None
        self._pictures = QWidget(self)
        self._courses = QVBoxLayout(self._pictures)
        self._courses.setContentsMargins(0, 0, 0, 0)
        self._table = NumbersTable(self)
        self._switch = Button(_("As a table"), ButtonKind.QUIET, self, icon_name="table")
        self._switch.clicked.connect(self.toggle_table)
        self._save = Button(_("Save a chart"), ButtonKind.QUIET, self, icon_name="image")
        self.pictures = PictureSaving(session, self._offers, dialogs, self)
        self._save.clicked.connect(self.pictures.open_panel)
        self.pictures.closed.connect(self._save.setFocus)
        head = FlowLayout(gap=16, row_gap=0)
        for widget in (
            Label(_("From start to end"), Type.SECTION, self, wraps=False),
            self._switch,
            self._save,
        ):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.pictures)
        column.addWidget(self._pictures)
        column.addWidget(self._table)
        column.addWidget(Label(caveat(), Type.HINT, self))
        self._fit()

    def show_courses(
        self, courses: tuple[Course, ...], voice: Voice | None, *, is_quiet: bool
    ) -> None:
        """Show these; without a ``voice`` nothing."""
        clear_layout(self._courses)
        shown = () if voice is None else courses
        self._shown, self._voice, self._is_quiet = shown, voice, is_quiet
        if voice is not None:
            for course in shown:
                view = CourseView(course, voice, is_quiet=is_quiet, parent=self._pictures)
                self._courses.addWidget(view)
            self._table.show_rows(heads(), () if is_quiet else rows(shown, voice))
        else:
            self._table.show_rows((), ())
        self._fit()

    def toggle_table(self) -> None:
        """Show the same figures as a table, or as pictures."""
        self._is_table = not self._is_table
        self._fit()

    def _offers(self) -> list[Offer]:
        """The pictures in sight; a table is none."""
        voice = self._voice
        if voice is None or self._is_quiet or self._is_table:
            return []
        return [course_offer(course, voice) for course in self._shown]

    def _fit(self) -> None:
        is_table = self._is_table and not self._is_quiet
        self.setVisible(bool(self._shown))
        self._switch.setVisible(not self._is_quiet)
        self._switch.setText(_("As pictures") if is_table else _("As a table"))
        self._save.setVisible(not self._is_quiet and not is_table)
        self._pictures.setVisible(not is_table)
        self._table.setVisible(is_table)
        lines = self._table.model().rowCount() + 2
        high = min(_MOST_TABLE, max(_LEAST_TABLE, lines * _ROW))
        self._table.setFixedHeight(current_theme().control(high))
        self.pictures.refresh()
