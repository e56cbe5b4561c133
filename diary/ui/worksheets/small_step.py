"""Choosing one thing from the circle, and planning something small with it for two weeks at most."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.trying import Experiment, is_about_care, new_experiment
from diary.domain.worksheet import Item
from diary.domain.worksheet_reading import name_in
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.date_field import DateField
from diary.ui.widgets.field import LineField
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.text_field import TextField

LONGEST = timedelta(days=14)
_LONGEST_WORDS = 10_000
_CHIP_LETTERS = 40
_WHAT, _UNTIL, _EXPECTS = "draft_what", "draft_until", "draft_expects"
"""Parts of a draft only: what was typed and is no experiment yet."""
DRAFT_PARTS = (_WHAT, _UNTIL, _EXPECTS)


class SmallStep(QWidget):
    """What is chosen, and the experiment that comes of it."""

    changed = Signal()

    def __init__(self, session: Session, items: tuple[Item, ...], parent: QWidget) -> None:
        """``items`` are those of the sheet, with what was chosen and planned before."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session = session
        step = next((item for item in items if item.part == "step"), None)
        self._chosen = "" if step is None else step.text
        self._texts: list[str] = []
        self._planned = self._find(step)
        self.experiment_key = None if self._planned is None else self._planned.uuid
        self._question = Label(
            _("Which of these would I most easily change a little?"), Type.QUESTION, self
        )
        self._choices = ChipRow(self._question.text(), (), self, exclusive=True)
        self._choices.value_changed.connect(self._take_choice)
        self._what = LineField(
            _("Which small thing will I try?"), self, hint=_("something of two weeks at most")
        )
        self._what.line.setMaxLength(_LONGEST_WORDS)
        self._until = DateField(_("Until when?"), session.today, self)
        self._expects = TextField(
            _("What do I expect?"), self, hint=_("may stay empty"), lines=2, label_kind=Type.HINT
        )
        self._about = Label("", Type.BODY, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (
            self._question,
            self._choices,
            self._what,
            self._until,
            self._expects,
            self._about,
        ):
            column.addWidget(widget)
        self._show(items)
        for field in (self._what, self._until, self._expects):
            field.value_changed.connect(self.changed)

    def offer(self, texts: list[str]) -> None:
        """Offer these things to choose from; what was chosen stays chosen where it is among them."""
        self._texts = list(dict.fromkeys(text.strip() for text in texts if text.strip()))
        self._choices.set_options(
            (str(place), _on_a_chip(text)) for place, text in enumerate(self._texts)
        )
        places = [str(self._texts.index(self._chosen))] if self._chosen in self._texts else []
        self._choices.set_values(places)
        self._question.setVisible(bool(self._texts))
        self._choices.setVisible(bool(self._texts))

    @property
    def chosen(self) -> str:
        """The words of what was chosen; empty where nothing was."""
        return self._chosen

    def draft_items(self) -> list[Item]:
        """What was typed and is no experiment yet, as it stands in a draft."""
        until = self._until.value()
        typed = (
            (_WHAT, self._what.value()),
            (_UNTIL, "" if until is None or not self._what.value() else until.isoformat()),
            (_EXPECTS, self._expects.value()),
        )
        return [Item(part, text) for part, text in typed if text.strip()]

    def is_right(self) -> bool:
        """Whether it can be kept; what does not fit is said under its field."""
        what = self._what.value().strip()
        if self._planned is not None or not what:
            return True
        records = self._session.records
        care = [each.name for each in records.medicines()]
        care += [each.name for each in records.treatments()]
        if is_about_care(what, care):
            self._what.mark_wrong(
                _(
                    "Here one does not try out a medicine or a treatment. Please talk about that with whoever treats you."
                )
            )
            self._what.setFocus()
            return False
        until, today = self._until.value(), self._session.today
        if until is None or not today <= until <= today + LONGEST:
            self._until.mark_wrong(_("A day from today on, two weeks ahead at most."))
            self._until.setFocus()
            return False
        return True

    def experiment(self) -> Experiment | None:
        """The experiment that is planned now; ``None`` where none is, or one was before."""
        what = self._what.value().strip()
        if self._planned is not None or not what:
            return None
        made = new_experiment(self._session.clock, what)
        return replace(made, planned=self._until.value(), expects=self._expects.value().strip())

    def focus_first(self) -> None:
        """Go to what is planned."""
        self._what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, step: Item | None) -> Experiment | None:
        keys = {name_in(cite.key) for cite in step.cites} if step is not None else set()
        return next(
            (each for each in self._session.records.experiments() if each.uuid in keys), None
        )

    def _show(self, items: tuple[Item, ...]) -> None:
        typed = {item.part: item.text for item in items if item.part in DRAFT_PARTS}
        self._what.set_value(typed.get(_WHAT, ""))
        self._until.set_value(self._day(typed.get(_UNTIL, "")))
        self._expects.set_value(typed.get(_EXPECTS, ""))
        planned = self._planned
        for field in (self._what, self._until, self._expects):
            field.setVisible(planned is None)
        self._about.setText(
            _("It stands with what you try out, on Together.")
            if planned is None
            else _("I am trying: {what}").format(what=planned.what)
        )

    def _day(self, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return self._session.today + LONGEST

    def _take_choice(self, keys: tuple[str, ...]) -> None:
        self._chosen = self._texts[int(keys[0])] if keys else ""
        self.changed.emit()


def _on_a_chip(text: str) -> str:
    """The beginning of a text, as a chip is never cut: shorter where the letters are larger."""
    most = round(_CHIP_LETTERS / current_theme().text_scale)
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= most else one_line[:most].rstrip() + "…"
