"""What was done: press a kind to add it; how long, how hard and what it gave or cost may stay empty."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.activity import CATEGORIES, EFFORTS, MOST_ENERGY, OUTCOMES, Activity
from diary.domain.scale import Option
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.field import LineField
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment
from diary.ui.widgets.value_fields import DurationField


def option_name(options: tuple[Option, ...], key: str | None) -> str:
    """The name of an option in the spoken language; its key where a newer program wrote it, empty for ``None``."""
    return next((_(option.name) for option in options if option.key == key), key or "")


def activity_summary(activity: Activity) -> str:
    """An activity in a few words: what, how long, how hard."""
    minutes = "" if activity.minutes is None else _("{count} min").format(count=activity.minutes)
    parts = (
        activity.what,
        minutes,
        option_name(EFFORTS, activity.effort),
        option_name(OUTCOMES, activity.outcome),
    )
    return ", ".join(part for part in parts if part)


class ActivityForm(QWidget):
    """The questions about one activity."""

    value_changed = Signal(object)
    removed = Signal()

    def __init__(self, activity: Activity, parent: QWidget | None = None, *, is_open: bool) -> None:
        """Shows ``activity``, folded unless ``is_open``."""
        super().__init__(parent)
        self._activity = activity
        name = option_name(CATEGORIES, activity.category)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._fold = fold = Disclosure(name, self, hint=activity_summary(activity))
        fold.set_open(is_open)
        column.addWidget(fold)
        self._what = LineField(
            _("What was it?"), self, hint=_("may stay empty"), label_kind=Type.HINT
        )
        self._what.set_value(activity.what)
        self._what.value_changed.connect(lambda text: self._change(what=text))
        self._minutes = DurationField(_("How long?"), self)
        self._minutes.set_value(activity.minutes)
        self._minutes.value_changed.connect(lambda minutes: self._change(minutes=minutes))
        effort = Segment(_("How hard was it?"), _pairs(EFFORTS), self)
        effort.set_value(_known(EFFORTS, activity.effort))
        effort.value_changed.connect(lambda key: self._change(effort=key))
        energy = ScoreRow(
            _("Did it cost or give energy?"),
            self,
            low=-MOST_ENERGY,
            high=MOST_ENERGY,
            low_words=_("cost energy"),
            high_words=_("gave energy"),
        )
        energy.set_value(activity.energy)
        energy.value_changed.connect(lambda value: self._change(energy=value))
        outcome = Segment(_("How did it end?"), _pairs(OUTCOMES), self)
        outcome.set_value(_known(OUTCOMES, activity.outcome))
        outcome.value_changed.connect(lambda key: self._change(outcome=key))
        fold.body.addWidget(self._what)
        fold.body.addWidget(self._minutes)
        for question, editor in (
            (_("How hard was it?"), effort),
            (_("Did it cost or give energy?"), energy),
            (_("How did it end?"), outcome),
        ):
            fold.body.addWidget(Label(question, Type.HINT, self))
            fold.body.addWidget(editor)
        away = Button(_("Remove"), ButtonKind.QUIET, self)
        away.setAccessibleName(_("Remove {activity}").format(activity=name))
        away.clicked.connect(self.removed)
        fold.body.addWidget(away)

    def first_wrong(self) -> QWidget | None:
        """The field in which something does not fit, in sight; ``None`` where everything fits."""
        if not self._minutes.is_wrong:
            return None
        self._fold.set_open(True)
        return self._minutes

    def focus_first(self) -> None:
        """Go to the first question."""
        self._what.setFocus()

    def _change(self, **change: object) -> None:
        self._activity = replace(self._activity, **change)  # type: ignore[arg-type]  # named by the callers above
        self._fold.set_hint(activity_summary(self._activity))
        self.value_changed.emit(self._activity)


class ActivitiesEditor(QWidget):
    """The activities of one entry."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing done yet."""
        super().__init__(parent)
        self._activities: list[Activity] = []
        self._forms: list[ActivityForm] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("What did I do?"), Type.QUESTION, self))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        kinds = ChipRow(_("Add an activity"), (), self)
        for category in CATEGORIES:
            chip = kinds.add_action(_(category.name), leading_icon="plus")
            chip.clicked.connect(lambda _checked=False, key=category.key: self._add(key))
        column.addWidget(kinds)

    def first_wrong(self) -> QWidget | None:
        """The first field in which something does not fit; ``None`` where everything fits."""
        return next((field for form in self._forms if (field := form.first_wrong())), None)

    def value(self) -> tuple[Activity, ...]:
        """The activities, in the order in which they were added."""
        return tuple(self._activities)

    def set_value(self, activities: Iterable[Activity]) -> None:
        """Show activities, folded, without telling that they changed."""
        self._activities = list(activities)
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._rows)
        self._forms = []
        for activity in self._activities:
            self._show(activity, is_open=False)

    def _show(self, activity: Activity, *, is_open: bool) -> ActivityForm:
        form = ActivityForm(activity, self, is_open=is_open)
        form.value_changed.connect(lambda changed, form=form: self._change(form, changed))
        form.removed.connect(lambda form=form: self._remove(form))
        self._forms.append(form)
        self._rows.addWidget(form)
        return form

    def _add(self, category: str) -> None:
        activity = Activity(category)
        self._activities.append(activity)
        self._show(activity, is_open=True).focus_first()
        self.value_changed.emit()

    def _change(self, form: ActivityForm, activity: Activity) -> None:
        self._activities[self._forms.index(form)] = activity
        self.value_changed.emit()

    def _remove(self, form: ActivityForm) -> None:
        del self._activities[self._forms.index(form)]
        self._fill()
        self.value_changed.emit()


def _known(options: tuple[Option, ...], key: str | None) -> str | None:
    """``key`` where this version knows it; what a newer one wrote stays in the activity until it is changed."""
    return key if any(option.key == key for option in options) else None


def _pairs(options: tuple[Option, ...]) -> list[tuple[str, str]]:
    return [(option.key, _(option.name)) for option in options]
