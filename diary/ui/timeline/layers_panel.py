"""Which lanes are shown, and in which order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.analysis.overlay import MOST_LINES
from diary.domain.preference import TIMELINE_LANES, TIMELINE_ORDER, TIMELINE_OVERLAY
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.timeline.source import TimelineSource
from diary.ui.widgets.icon_button import icon_button
from diary.ui.widgets.label import Label
from diary.ui.widgets.switch_row import SwitchRow

_WIDEST = 560


class LayersPanel(QWidget):
    """A row for each lane: on or off, and up or down. What is chosen holds at once and can be undone."""

    changed = Signal()

    def __init__(
        self, session: Session, source: TimelineSource, parent: QWidget | None = None
    ) -> None:
        """Empty until ``refresh``."""
        super().__init__(parent)
        self._session, self._source = session, source
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self._column.addWidget(
            Label(_("What the timeline shows, from top to bottom"), Type.HINT, self)
        )
        self._rows: list[QWidget] = []
        self.setMaximumWidth(current_theme().control(_WIDEST))

    def refresh(self) -> None:
        """Show the lanes that there are."""
        name = next((e.accessibleName() for e in self.findChildren(QWidget) if e.hasFocus()), "")
        self.forget()
        lanes = self._source.lanes()
        for place, (key, title) in enumerate(lanes):
            row = self._row(key, title, place, len(lanes), is_on=self._source.is_shown(key))
            self._add(row)
        self._add_overlay(lanes)
        again = [
            each for each in self.findChildren(QWidget) if name and each.accessibleName() == name
        ]
        if again:
            again[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show no lanes: own measures are the person's words."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._rows = []

    def retheme(self) -> None:
        """Take another width."""
        self.setMaximumWidth(current_theme().control(_WIDEST))

    def _row(self, key: str, title: str, place: int, count: int, *, is_on: bool) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        switch = SwitchRow(title, row, on=is_on)
        switch.value_changed.connect(lambda on: self._show(key, title, on=bool(on)))
        line.addWidget(switch, 1)
        for by, words, picture in (
            (-1, _("{lane}: up"), "chevron-up"),
            (1, _("{lane}: down"), "chevron-down"),
        ):
            button = icon_button(words.format(lane=title), picture, row)
            button.setEnabled(0 <= place + by < count)
            button.clicked.connect(lambda _checked=False, by=by: self._move(key, title, by))
            line.addWidget(button)
        return row

    def _add_overlay(self, lanes: list[tuple[str, str]]) -> None:
        """A row for each lane with figures: its line lies over those of others, or not."""
        words = _("Laid over each other: two to four lines, each on its own scale")
        self._add(Label(words, Type.HINT, self))
        chosen = self._source.overlay()
        for key, title in lanes:
            if not self._source.may_be_laid_over(key):
                continue
            row = SwitchRow(_("Line: {lane}").format(lane=title), self, on=key in chosen)
            row.setEnabled(key in chosen or len(chosen) < MOST_LINES)
            row.value_changed.connect(
                lambda on, key=key, title=title: self._lay_over(key, title, on=bool(on))
            )
            self._add(row)

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self._column.addWidget(row)

    def _lay_over(self, key: str, title: str, *, on: bool) -> None:
        others = [each for each in self._source.overlay() if each != key]
        chosen = [*others, key] if on else others
        told = (
            _("{lane} is laid over the others.") if on else _("{lane} is not laid over any more.")
        )
        self._session.attempt(
            lambda: self._session.prefer(TIMELINE_OVERLAY, chosen, told.format(lane=title))
        )
        self.refresh()
        self.changed.emit()

    def _show(self, key: str, title: str, *, on: bool) -> None:
        chosen = {**self._session.preference(TIMELINE_LANES), key: on}
        told = _("{lane} is shown.") if on else _("{lane} is hidden.")
        self._session.attempt(
            lambda: self._session.prefer(TIMELINE_LANES, chosen, told.format(lane=title))
        )
        self.changed.emit()

    def _move(self, key: str, title: str, by: int) -> None:
        order = [each for each, _title in self._source.lanes()]
        place = order.index(key)
        order.insert(place + by, order.pop(place))
        told = _("{lane} has another place.").format(lane=title)
        self._session.attempt(lambda: self._session.prefer(TIMELINE_ORDER, order, told))
        self.refresh()
        self.changed.emit()
