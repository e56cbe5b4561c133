"""The questionnaires that can be filled in here, each with what it is about; one stays off until it is chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.instrument import Form, Instrument, said
from diary.i18n import _, language
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule


class OfferedSection(QWidget):
    """A row for each."""

    chosen = Signal(object)
    """This ``Instrument`` is to be filled in."""
    switched = Signal(str, bool)
    """The questionnaire with this key is to be offered, or not any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addWidget(Label(_("Fill in here"), Type.SECTION, self))
        column.addLayout(self._rows)

    def show_instruments(
        self, instruments: Sequence[Instrument], switched_on: frozenset[str]
    ) -> None:
        """Offer these."""
        clear_layout(self._rows)
        for each in instruments:
            if each.form is not None:
                is_on = each.form.is_offered or each.key in switched_on
                self._rows.addWidget(self._row(each, each.form, is_on=is_on))

    def focus_first(self) -> None:
        """Go to the first button."""
        first = next(iter(self.findChildren(Button)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, instrument: Instrument, form: Form, *, is_on: bool) -> QWidget:
        row, name = QWidget(self), said(instrument.name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(breakable(name), Type.CONTROL_STRONG, row))
        about = said(instrument.about)
        if language() not in form.languages:
            about = _("{about} The questions are in English.").format(about=about).strip()
        words.addWidget(Label(breakable(about), Type.HINT, row))
        if not is_on and form.warning is not None:
            words.addWidget(Label(breakable(said(form.warning)), Type.HINT, row))
        buttons = QWidget(row)
        flow = FlowLayout(buttons, gap=8)
        for button in self._buttons(instrument, form, name, is_on=is_on):
            flow.addWidget(button)
        line = QHBoxLayout()
        line.setContentsMargins(0, 6, 0, 6)
        line.addLayout(words, 1)
        line.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(Rule(row))
        return row

    def _buttons(
        self, instrument: Instrument, form: Form, name: str, *, is_on: bool
    ) -> list[Button]:
        def button(text: str, told: str, act: Callable[[], object]) -> Button:
            made = Button(text, ButtonKind.QUIET, self)
            made.setAccessibleName(told.format(name=name))
            made.clicked.connect(lambda _checked: act())
            return made

        switch = partial(self.switched.emit, instrument.key)
        if not is_on:
            return [button(_("Switch on"), _("Switch on {name}"), partial(switch, True))]
        found = [
            button(_("Fill in"), _("Fill in {name}"), partial(self.chosen.emit, instrument)),
        ]
        if not form.is_offered:
            off = button(_("Switch off"), _("Switch off {name}"), partial(switch, False))
            found.append(off)
        return found
