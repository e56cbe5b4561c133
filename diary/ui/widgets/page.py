"""The shape of a page: one column that scrolls, something beside it where there is room, buttons under it."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from diary.ui.theme import ASIDE_COLUMN, FORM_COLUMN, Type, current_theme
from diary.ui.widgets.button_bar import ButtonBar
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

FORM_MARGIN = 48
CHART_MARGIN = 32
_BESIDE_FROM = 892
_NARROW_MARGIN = 20
_SCROLL_BAR = 18
_NO_LIMIT = 16_777_215
_NEAR = 24
_BAR_SHARE = 0.4
"""A bar of buttons that takes more of the page's height than this goes to the end of the page."""


class Page(QWidget):
    """Base of the pages: put things in ``column``, and in ``aside`` what may stand beside it.

    ``header`` is the row of the title; ``bar`` the buttons, made when first asked for.
    """

    def __init__(
        self,
        title: str = "",
        parent: QWidget | None = None,
        *,
        margin: int = FORM_MARGIN,
        widest: int | None = FORM_COLUMN,
    ) -> None:
        """``margin`` around and ``widest`` of the column in pixels at 100 %; ``None`` takes the width there is."""
        super().__init__(parent)
        self._margin, self._widest = margin, widest
        self._bar: ButtonBar | None = None
        self._aside: QWidget | None = None
        self.content = QWidget(self)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidget(self.content)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._main = QWidget(self.content)
        self.column = QVBoxLayout(self._main)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(20)
        self._rule = Rule(self.content, upright=True)
        self._rule.hide()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(20)
        self._sides.addWidget(self._main, 1)
        self._inner = QVBoxLayout(self.content)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(0)
        self._outer = QHBoxLayout()
        self._inner.addLayout(self._outer, 1)
        self._outer.addLayout(self._sides, 100)
        self._outer.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.scroll_area, 1)
        self.title = Label(title, Type.TITLE, self._main)
        self._head = QWidget(self._main)
        self.header = FlowLayout(self._head, gap=16, row_gap=8)
        self.header.addWidget(self.title)
        self.column.addWidget(self._head)
        self._head.setVisible(bool(title))
        self.setAccessibleName(title)
        self.retheme()

    @property
    def bar(self) -> ButtonBar:
        """The buttons under the page."""
        if self._bar is None:
            self._bar = ButtonBar(self, margin=self._margin)
            self._whole.addWidget(self._bar)
            self._fit()
        return self._bar

    @property
    def has_bar(self) -> bool:
        """Whether there are buttons under the page."""
        return self._bar is not None

    def add_aside(self) -> QVBoxLayout:
        """A column beside the page, that drops below it in a narrow window."""
        self._aside = QWidget(self.content)
        self._aside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._sides.addWidget(self._rule)
        self._sides.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)
        self._rule.show()
        self.retheme()
        return column

    def add_section(self, widget: QWidget) -> None:
        """Put something under a line of one pixel."""
        self.column.addWidget(Rule(self._main))
        self.column.addWidget(widget)

    def finish(self) -> None:
        """Keep everything at the top where there is room to spare; call it after the last thing was added."""
        self.column.addStretch(1)

    def retheme(self) -> None:
        """Take other widths."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the aside beside or below."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        margin = (
            self._margin if self.width() >= theme.control(_BESIDE_FROM) - 200 else _NARROW_MARGIN
        )
        beside = self._aside is not None and self.width() >= theme.control(_BESIDE_FROM)
        widest = self.width() if self._widest is None else theme.control(self._widest)
        far_side = max(0, margin - _SCROLL_BAR)
        if (
            not beside
        ):  # Qt forgets a maximum width where it computes heights, so the margin takes what is left
            far_side = max(far_side, self.width() - _SCROLL_BAR - margin - widest)
        near_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sides = (far_side, margin) if near_right else (margin, far_side)
        self._outer.setContentsMargins(sides[0], 28, sides[1], 24)
        self._main.setMaximumWidth(widest if beside else _NO_LIMIT)
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._rule.set_upright(upright=beside)
        if self._aside is not None:
            aside = theme.control(ASIDE_COLUMN)
            self._aside.setMinimumWidth(aside if beside else 0)
            self._aside.setMaximumWidth(aside if beside else _NO_LIMIT)
        if self._bar is not None:
            self._bar.set_margin(margin)
            self._place_bar(self._bar)

    def _place_bar(self, bar: ButtonBar) -> None:
        """Under the page; at its end where it would leave too little of the page in sight."""
        at_end = bar.heightForWidth(self.width()) > _BAR_SHARE * self.height()
        wanted = self._inner if at_end else self._whole
        if wanted.indexOf(bar) >= 0:
            return
        focused = next((each for each in bar.findChildren(QWidget) if each.hasFocus()), None)
        (self._whole if at_end else self._inner).removeWidget(bar)
        wanted.addWidget(bar)
        bar.show()
        if focused is not None:
            focused.setFocus()


def bring_into_sight(page: Page, part: QWidget) -> None:
    """Scroll, once ``part`` of the page has its place, until all of it can be seen, or its beginning."""

    def scroll() -> None:
        top = part.mapTo(page.content, QPoint(0, 0)).y()
        for height in (top + part.height(), top):  # its beginning where it is higher than the page
            page.scroll_area.ensureVisible(0, height, 0, _NEAR)

    QTimer.singleShot(0, part, scroll)


def bar_of(page: QWidget) -> ButtonBar | None:
    """The buttons under a page, or under the page that it shows within itself; ``None`` where there are none."""
    shown = getattr(page, "shown_page", page)
    return shown.bar if isinstance(shown, Page) and shown.has_bar else None
