"""The page of the timeline as it lies on the screen: its title, what is chosen above, and what stands below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.axis import day_at
from diary.domain.period import Period
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.body_heat_view import BodyHeatView
from diary.ui.timeline.calendar_view import CalendarView
from diary.ui.timeline.chart import TimelineChart
from diary.ui.timeline.layers_panel import LayersPanel
from diary.ui.timeline.moment_card import MomentCard
from diary.ui.timeline.source import TimelineSource
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import CHART_MARGIN, Page
from diary.ui.widgets.segment import Segment

LINES, CALENDAR, BODY = "lines", "calendar", "body"
OWN_PERIOD = "own"
PERIODS = {"7": 7, "30": 30, "90": 90, "365": 365}
"""The key of each period, and how many days it has."""
_ALMOST = 1e-9


class TimelineFrame(Page):
    """Everything that is seen; ``TimelinePage`` makes it act."""

    today_asked = Signal()
    """Somebody wants to write first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty; shows the lines."""
        super().__init__(_("Timeline"), parent, margin=CHART_MARGIN, widest=None)
        self.session = session
        self.source = TimelineSource(session)
        self._fill_header()
        self.layers = LayersPanel(session, self.source, self)
        self.layers.hide()
        self.chart = TimelineChart(self)
        self.card = MomentCard(self.chart)
        self.sentence = Label("", Type.BODY, self)
        self.rest = Label("", Type.BODY, self, muted=True)
        self.calendar = CalendarView(session, self)
        self.body = BodyHeatView(session, self)
        self.table = NumbersTable(self)
        self.column.setSpacing(16)
        self.column.addWidget(self.layers)
        self.panel_place = QVBoxLayout()
        self.column.addLayout(self.panel_place)
        for view in (self.chart, self.calendar, self.body, self.table):
            self.column.addWidget(view, 1)
            view.hide()
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.rest)
        self._empty = self._make_empty()
        self.column.addWidget(self._empty)

    def _fill_header(self) -> None:
        periods = [
            ("7", _("7 days")),
            ("30", _("30 days")),
            ("90", _("90 days")),
            ("365", _("year")),
            (OWN_PERIOD, _("own")),
        ]
        self.periods = Segment(_("Period"), periods, self, may_be_empty=False)
        self.periods.set_value("90")
        kinds = [(LINES, _("lines")), (CALENDAR, _("calendar")), (BODY, _("body"))]
        self.kinds = Segment(_("Shown as"), kinds, self, may_be_empty=False)
        self.kinds.set_value(LINES)
        self.layers_button = Button(_("Layers"), ButtonKind.SECONDARY, self, icon_name="eye")
        self.table_button = Button(
            _("As table"), ButtonKind.SECONDARY, self, icon_name="table", shortcut_hint="Ctrl+T"
        )
        self.event_button = Button(
            _("Event"), ButtonKind.SECONDARY, self, icon_name="plus", shortcut_hint="E"
        )
        self.event_button.setAccessibleName(_("Add an event"))
        self.picture_button = Button(
            _("Save a chart"), ButtonKind.SECONDARY, self, icon_name="image"
        )
        for widget in (
            self.periods,
            self.picture_button,
            self.kinds,
            self.layers_button,
            self.table_button,
            self.event_button,
        ):
            self.header.addWidget(widget)

    def _make_empty(self) -> QWidget:
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(16)
        words = _("Here your notes come to lie along time. One number is enough to begin.")
        column.addWidget(Label(words, Type.BODY, empty))
        begin = Button(_("To today"), ButtonKind.PRIMARY, empty)
        begin.clicked.connect(self.today_asked)
        column.addWidget(begin)
        column.addStretch(1)
        return empty

    def show_only(self, view: QWidget | None) -> None:
        """Show one of the views, or ``None`` in an empty diary."""
        for each in (self.chart, self.calendar, self.body, self.table):
            each.setVisible(each is view)
        is_words = view is self.chart
        self.sentence.setVisible(is_words)
        self.rest.setVisible(is_words and bool(self.rest.text()))
        self._empty.setVisible(view is None)
        for button in (self.layers_button, self.event_button):
            button.setVisible(is_words)
        self.picture_button.setVisible(view is not None and view is not self.table)
        for control in (self.periods, self.kinds, self.table_button):
            control.setVisible(view is not None)
        if not is_words:
            self.layers.hide()

    def period_in_sight(self) -> Period:
        """The local days that the chart shows, those after today left out."""
        first, last = self.chart.part
        end = min(day_at(last - _ALMOST), self.session.today)
        return Period(min(day_at(first), end), end)
