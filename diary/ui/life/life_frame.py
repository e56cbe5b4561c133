"""The page of the life timeline as it lies on the screen: title and periods, the picture, and what stands below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.life_chart import YEAR, LifeChart
from diary.analysis.life_words import life_table
from diary.i18n import _
from diary.ui.life.chart_view import LifeChartView
from diary.ui.life.legend import Legend
from diary.ui.life.offers import Offers
from diary.ui.life.then_now_view import ThenNowView
from diary.ui.life_voice import life_voice
from diary.ui.looking_back.rooms import LIFE
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.timeline.table_view import NumbersTable
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.page import CHART_MARGIN, Page

WHOLE, OWN = "whole", "own"
SPANS = {"20": 20 * YEAR, "10": 10 * YEAR, "3": 3 * YEAR}
"""Days of each stretch that can be chosen by its words; it ends today."""
PAUSE_KEY = "Ctrl+."
_BAR_FROM = 620
"""Pixels at 100 %."""


class LifeFrame(Page):
    """Everything that is seen beside the panel; ``LifePage`` makes it act."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(_(LIFE.name), parent, margin=CHART_MARGIN, widest=None)
        self.column.setSpacing(12)
        spans = [
            (WHOLE, _("whole life")),
            ("20", _("20 years")),
            ("10", _("10 years")),
            ("3", _("3 years")),
        ]
        self.spans = ChipRow(_("How much of it"), spans, self, exclusive=True)
        self.spans.set_values([WHOLE])
        self.add_button = Button(_("Add"), ButtonKind.SECONDARY, self, icon_name="plus")
        self.add_button.setAccessibleName(_("Add to the life timeline"))
        self.header.addWidget(self.add_button)
        self.header.addWidget(self.spans)
        self.offers = Offers(session, self)
        self.chart = LifeChartView(self)
        self.table = NumbersTable(self)
        self.table.setMinimumHeight(400)
        self.legend = Legend(self)
        self.chosen = Label("", Type.CONTROL, self)
        self.sentence = Label("", Type.BODY, self)
        self.links = Label("", Type.BODY, self, muted=True)
        self.then_now = ThenNowView(self)
        self.panel_place = QVBoxLayout()
        self.column.addWidget(self.offers)
        self.column.addWidget(self.chart, 1)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.chosen)
        self.column.addLayout(self.panel_place)
        tools = QWidget(self)
        self._tools = FlowLayout(tools, gap=12)
        self._tools_in_bar: bool | None = None
        for part in (self.legend, self.sentence, self.links, tools, self.then_now):
            self.column.addWidget(part)
        self.column.addStretch(0)
        self.chosen.hide()
        self._fill_bar()

    def _fill_bar(self) -> None:
        kind = ButtonKind.SECONDARY
        self.pause_button = Button(
            _("Pause"), kind, self, icon_name="pause", shortcut_hint=PAUSE_KEY
        )
        self.table_button = Button(
            _("As table"), kind, self, icon_name="table", shortcut_hint="Ctrl+T"
        )
        self.paper_button = Button(_("On paper"), kind, self, icon_name="printer")
        self.days_button = Button(_("On the Timeline"), kind, self, icon_name="chart-line")
        self.days_button.setAccessibleName(_("These days on the Timeline"))
        self.back_button = Button(_("Back"), kind, self, shortcut_hint="Esc")
        self.bar.add(self.pause_button)
        self.bar.add(self.back_button)
        self.days_button.hide()
        self._place_tools()

    def _place_tools(self) -> None:
        """In the bar; where that would grow over the page, above it, so that a pause stays in sight."""
        in_bar = self.width() >= current_theme().pixels(_BAR_FROM)
        if in_bar == self._tools_in_bar:
            return
        self._tools_in_bar = in_bar
        for button in (self.table_button, self.paper_button, self.days_button):
            is_hidden = button.isHidden()
            if in_bar:
                self.bar.add(button)
            else:
                self._tools.addWidget(button)
            button.setVisible(not is_hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room."""
        super().resizeEvent(event)
        self._place_tools()

    def show_view(self, chart: LifeChart, *, is_empty: bool, is_table: bool) -> None:
        """Show the picture or the table, or only what is offered."""
        if is_table:
            table = life_table(chart, life_voice())
            self.table.show_rows(table.heads, table.rows)
        self.chart.setVisible(not is_empty and not is_table)
        self.table.setVisible(not is_empty and is_table)
        self.legend.setVisible(not is_empty and not is_table)
        self.chosen.setVisible(not is_empty and not is_table and bool(self.chosen.text()))
        for part in (self.sentence, self.links):
            part.setVisible(not is_empty and bool(part.text()))
        for button in (self.table_button, self.paper_button):
            button.setVisible(not is_empty)
        self.spans.setVisible(not is_empty and not is_table)
        words = _("As picture") if is_table else _("As table")
        self.table_button.setText(words)

    def choose_span(self, keys: tuple[str, ...]) -> None:
        """Show as much of the life as one of ``SPANS`` says; all of it where none is chosen."""
        chart, key = self.chart.chart, next(iter(keys), WHOLE)
        if chart is None:
            return
        if key == WHOLE:
            self.chart.show_part(chart.first, chart.last)
        else:
            days = SPANS[key]
            self.chart.show_part(chart.now - days * 0.98, chart.now + days * 0.02)
        self.spans.set_values([key])

    def focus_first(self) -> None:
        """Go to what is shown."""
        for view in (self.chart, self.table):
            if not view.isHidden():
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.offers.focus_first()
