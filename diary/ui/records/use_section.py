"""How the medicines were taken: on how many days of each month a painkiller, and doses that changed as steps."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.medicine_use import Taper, by_month, days_with_painkillers, name_of, tapers
from diary.domain.medicine import Medicine
from diary.domain.period import Period, month_of
from diary.domain.preference import PAINKILLERS, QUIET
from diary.i18n import OwnWords, _, ngettext
from diary.ui.dates import at_the_start, month_name, short_day
from diary.ui.records.medicine_words import amount_in_words
from diary.ui.records.month_bars import MonthBars
from diary.ui.records.steps_picture import StepsPicture
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label, breakable

_MONTHS = 6
_LONGEST_NAME = 32


class UseSection(QWidget):
    """Hidden while there is no medicine on the list."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_medicines``."""
        super().__init__(parent)
        self._session = session
        question = _("What do I call a painkiller?")
        self._names = ChipRow(question, (), self)
        self._names.value_changed.connect(self._choose)
        self._shown: dict[str, str] = {}
        self._told = Label("", Type.HINT, self)
        self._bars = MonthBars(self)
        self._bars.hide()
        self._steps = QVBoxLayout()
        self._steps.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addWidget(Label(_("Days with a painkiller"), Type.SECTION, self))
        column.addWidget(Label(question, Type.HINT, self))
        column.addWidget(self._names)
        column.addWidget(self._bars)
        column.addWidget(self._told)
        column.addLayout(self._steps)
        self.hide()

    def forget(self) -> None:
        """Hold no diary content any more."""
        self._shown = {}
        self._names.set_options(())
        self._bars.show_months(())
        self._told.setText("")
        clear_layout(self._steps)

    def show_medicines(self, medicines: list[Medicine]) -> None:
        """Count and draw anew."""
        names = {name_of(medicine): _shortened(medicine.name.strip()) for medicine in medicines}
        if names != self._shown:  # else the chip that was just pressed would lose the focus
            self._shown = names
            self._names.set_options([(key, OwnWords(name)) for key, name in names.items()])
        self._names.set_values(self._session.preference(PAINKILLERS))
        self.setVisible(bool(medicines))
        self._count(medicines)
        clear_layout(self._steps)
        is_quiet = self._session.preference(QUIET)
        for taper in () if is_quiet else tapers(medicines, self._session.today):
            self._add_steps(taper)

    def _choose(self, keys: tuple[str, ...]) -> None:
        kept = [each for each in self._session.preference(PAINKILLERS) if each not in self._shown]
        chosen = [*kept, *keys]
        self._session.attempt(lambda: self._session.prefer(PAINKILLERS, chosen))

    def _count(self, medicines: list[Medicine]) -> None:
        chosen = self._names.values()
        if not chosen or self._session.preference(QUIET):
            self._bars.show_months(())
            quiet = _("The figures are hidden in quiet mode.")
            none = _("Tick what you call a painkiller; then the days with one are counted.")
            self._told.setText(quiet if chosen else none)
            return
        today = self._session.today
        first = month_of(today).first
        for _month in range(_MONTHS - 1):
            first = month_of(Period.until(first, 2).first).first
        period = Period(first, today)
        doses = self._session.records.doses(period)
        days = days_with_painkillers(medicines, doses, chosen, period)
        rows = [
            (
                at_the_start(month_name(month.first)),
                month.days,
                ngettext("{count} day", "{count} days", month.days).format(count=month.days),
            )
            for month in reversed(by_month(days, period))
        ]
        self._bars.show_months(rows)
        self._told.setText(
            _(
                "Each day with at least one counts once; this month up to today. What is taken on fixed times counts on"
                " each day that it is on your list."
            )
        )

    def _add_steps(self, taper: Taper) -> None:
        today = self._session.today
        words = _("{name}: {steps}").format(
            name=taper.name,
            steps=", ".join(
                _("{amount} from {day}").format(
                    amount=amount_in_words(step.amount, taper.unit),
                    day=short_day(step.first, today),
                )
                for step in taper.steps
            ),
        )
        self._steps.addWidget(Label(breakable(words), Type.CONTROL, self))
        self._steps.addWidget(StepsPicture(taper, words, today, self))


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()} …"
