"""What is said of the chosen places: how bad, what it is like, when, and whether it is new; of all of them at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.domain.body import (
    QUALITIES,
    STATUSES,
    TIMINGS,
    BodyMark,
    is_private,
    region_name,
)
from diary.domain.scale import Option
from diary.i18n import _, ngettext
from diary.ui.body.mark_words import details_in_words, private_sentence
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow

_MOST_NAMES = 3

Change = Callable[[BodyMark], BodyMark]
"""What a person said, to be said of each chosen mark."""


class ChosenPanel(QWidget):
    """Shows what the chosen marks have in common, and changes all of them."""

    said = Signal(object)
    """A ``Change``."""
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing chosen."""
        super().__init__(parent)
        self._shown_qualities: tuple[str, ...] = ()
        self._shown_timings: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        self._title = Label("", Type.CONTROL_STRONG, self)
        head.addWidget(self._title, 1)
        away = Button(_("Remove"), ButtonKind.QUIET, self)
        away.clicked.connect(self.removal_asked)
        head.addWidget(away)
        self._away = away
        column.addLayout(head)
        self._private = Label("", Type.HINT, self)
        column.addWidget(self._private)
        self.score = ScoreRow("", self, ramp=True)
        self.score.value_changed.connect(self._say_score)
        column.addWidget(self.score)
        self._kind = Disclosure(_("What is it like?"), self, hint=_("may stay empty"))
        self._qualities = self._make_row(_("What is it like?"), QUALITIES)
        self._timings = self._make_row(_("When do I feel it?"), TIMINGS)
        self._status = self._make_row(_("Is it new?"), STATUSES, exclusive=True)
        self._qualities.value_changed.connect(self._say_qualities)
        self._timings.value_changed.connect(self._say_timings)
        self._status.value_changed.connect(self._say_status)
        column.addWidget(self._kind)

    def show_marks(self, marks: Sequence[BodyMark]) -> None:
        """Show what is chosen now; at least one mark."""
        place = _names([mark.region for mark in marks])
        self._title.setText(place)
        self._away.setAccessibleName(_("Remove {place}").format(place=place))
        private = [mark.region for mark in marks if is_private(mark.region)]
        self._private.setVisible(bool(private))
        self._private.setText(private_sentence(private))
        self.score.set_name(_("How bad is it here: {place}").format(place=place))
        self._qualities.setAccessibleName(_("What is it like: {place}").format(place=place))
        self._timings.setAccessibleName(_("When do I feel it: {place}").format(place=place))
        self._status.setAccessibleName(_("Is it new: {place}").format(place=place))
        scores = {mark.intensity for mark in marks}
        score = scores.pop() if len(scores) == 1 else None
        if score != self.score.value():  # setting it would end a 10 that is half typed
            self.score.set_value(score)
        self._shown_qualities = _common([mark.qualities for mark in marks])
        self._shown_timings = _common([mark.timings for mark in marks])
        self._qualities.set_values(self._shown_qualities)
        self._timings.set_values(self._shown_timings)
        statuses = {mark.status for mark in marks}
        only = statuses.pop() if len(statuses) == 1 else None
        self._status.set_values(() if only is None else (only,))
        same = {details_in_words(mark) for mark in marks}
        self._kind.set_hint((same.pop() if len(same) == 1 else "") or _("may stay empty"))

    def _make_row(
        self, name: str, options: Iterable[Option], *, exclusive: bool = False
    ) -> ChipRow:
        if self._kind.body.count():
            self._kind.body.addWidget(Label(name, Type.HINT, self))
        row = ChipRow(
            name,
            [(option.key, _(option.name)) for option in options],
            self,
            exclusive=exclusive,
        )
        self._kind.body.addWidget(row)
        return row

    def _say_score(self, score: int | None) -> None:
        self.said.emit(lambda mark: replace(mark, intensity=score))

    def _say_qualities(self, keys: tuple[str, ...]) -> None:
        shown, self._shown_qualities = self._shown_qualities, keys
        self.said.emit(lambda mark: replace(mark, qualities=_changed(mark.qualities, shown, keys)))

    def _say_timings(self, keys: tuple[str, ...]) -> None:
        shown, self._shown_timings = self._shown_timings, keys
        self.said.emit(lambda mark: replace(mark, timings=_changed(mark.timings, shown, keys)))

    def _say_status(self, keys: tuple[str, ...]) -> None:
        self.said.emit(lambda mark: replace(mark, status=next(iter(keys), None)))


def _names(regions: Sequence[str]) -> str:
    if len(regions) > _MOST_NAMES:
        return ngettext("{count} place", "{count} places", len(regions)).format(count=len(regions))
    return ", ".join(region_name(region) for region in regions)


def _common(keys: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What all have, in the order of the first."""
    first, *others = keys
    return tuple(key for key in first if all(key in other for other in others))


def _changed(
    keys: tuple[str, ...], before: tuple[str, ...], now: tuple[str, ...]
) -> tuple[str, ...]:
    """``keys`` with what came and without what went; what only this mark has, or only a newer program knows, stays."""
    kept = [key for key in keys if key in now or key not in before]
    return tuple(dict.fromkeys([*kept, *(key for key in now if key not in before)]))
