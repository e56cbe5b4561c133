"""Help now: where to find somebody to talk to. Opens from every window, also while the diary is locked."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.helplines import Country, Helpline, Helplines
from diary.i18n import _
from diary.ui.dates import long_day
from diary.ui.exercises.exercises import GROUNDING
from diary.ui.exercises.window import open_exercise
from diary.ui.icons import app_icon
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

_FIRST = 1
"""How many countries are shown before the others are asked for."""


class HelpWindow(ReadingWindow):
    """Numbers to call, the nearest country first; nothing here is sent or kept. Esc closes it."""

    is_help = True

    def __init__(
        self,
        helplines: Helplines,
        parent: QWidget | None = None,
        *,
        plan: Callable[[], None] | None = None,
    ) -> None:
        """``helplines`` are in the order in which they should be shown; ``plan`` opens the person's own safety plan."""
        super().__init__(_("Help now"), (620, 680), parent, spacing=8)
        self._plan = plan
        self.setWindowIcon(app_icon())
        self._write(helplines)
        self.column.addStretch(1)
        self.add_button(_("Close"), self.close, shortcut_hint="Esc")

    def _write(self, helplines: Helplines) -> None:
        column = self.column
        column.addWidget(Label(_("You do not have to carry this alone"), Type.TITLE, self))
        column.addWidget(
            Label(
                _(
                    "Is it too much, or do you think of suicide? These people listen. You do not have to know what to"
                    " say, and you may stay anonymous."
                ),
                Type.BODY,
                self,
                muted=True,
            )
        )
        here = Button(_("Back to here: an exercise"), ButtonKind.LINK, self, icon_name="hand")
        here.clicked.connect(lambda: open_exercise(GROUNDING, self))
        column.addWidget(here, 0, Qt.AlignmentFlag.AlignLeft)
        if self._plan is not None:
            plan = Button(_("My safety plan"), ButtonKind.LINK, self, icon_name="notebook-pen")
            plan.clicked.connect(self._plan)
            column.addWidget(plan, 0, Qt.AlignmentFlag.AlignLeft)
        first, others = helplines.countries[:_FIRST], helplines.countries[_FIRST:]
        for country in first:
            column.addSpacing(16)
            self._write_country(column, country)
        column.addSpacing(16)
        column.addWidget(Rule(self))
        more = Disclosure(_("Other countries"), self)
        more.body.setSpacing(8)
        for country in others:
            more.body.addSpacing(8)
            self._write_country(more.body, country)
        column.addWidget(more)
        column.addWidget(Rule(self))
        column.addSpacing(8)
        day = helplines.checked_on
        checked = long_day(day, with_year=True)
        column.addWidget(
            Label(
                _(
                    "Nobody reads along in this diary and nothing is sent. The numbers were checked on {day}."
                ).format(day=checked),
                Type.HINT,
                self,
            )
        )

    def _write_country(self, column: QVBoxLayout, country: Country) -> None:
        column.addWidget(Label(country.name, Type.SECTION, self))
        column.addWidget(
            Label(
                _("In danger right now, or hurt? Call {number}.").format(
                    number=_(" or ").join(country.emergency)
                ),
                Type.BODY,
                self,
            )
        )
        for line in country.lines:
            column.addSpacing(8)
            self._write_line(column, line)

    def _write_line(self, column: QVBoxLayout, line: Helpline) -> None:
        column.addWidget(Label(line.name, Type.QUESTION, self))
        column.addWidget(Label(line.what, Type.HINT, self))
        for number in line.numbers:
            column.addWidget(self._number_row(line, number))
        web = Label(f"{line.hours} · {line.web.removeprefix('https://')}", Type.HINT, self)
        _let_select(web)
        column.addWidget(web)

    def _number_row(self, line: Helpline, number: str) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, gap=12, row_gap=0)
        shown = Label(number, Type.NUMBER_CHOSEN, row, wraps=False)
        _let_select(shown)
        shown.setAccessibleName(f"{line.name}: {number}")
        flow.addWidget(shown)
        copy = Button(_("Copy"), ButtonKind.QUIET, row, icon_name="copy")
        copy.setAccessibleName(_("Copy {number}").format(number=number))
        copy.clicked.connect(lambda: self._copy(copy, number))
        flow.addWidget(copy)
        as_high_as_needed(row)
        return row

    def _copy(self, button: Button, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        button.setText(_("Copied"))
        button.set_icon_name("check")
        announce(self, _("Copied"))


def _let_select(label: Label) -> None:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
