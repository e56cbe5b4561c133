"""Where it is felt: places on the body, in a picture or by name, each with how bad and what it is like.

Whatever is chosen is marked at once, so that nothing is lost; a mark of which nothing was said goes with a second
press.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.body import BodyMark, merged
from diary.figure.body_drawing import Drawings, body_drawings
from diary.figure.body_look import look_of, pain_region
from diary.i18n import _
from diary.ui.body.body_view import BodyView
from diary.ui.body.chosen_panel import Change, ChosenPanel
from diary.ui.body.mark_rows import MarkRows
from diary.ui.body.mark_words import details_in_words, place_in_words
from diary.ui.body.names import Names
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.button import Button
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.label import Label


def _no_marks() -> tuple[BodyMark, ...]:
    return ()


class PlacesEditor(QWidget):
    """The marked regions of the body."""

    value_changed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        last_marks: Callable[[], tuple[BodyMark, ...]] = _no_marks,
        drawings: Callable[[], Drawings] = body_drawings,
        *,
        is_quiet: bool = False,
    ) -> None:
        """Nothing marked; ``last_marks`` are those of the last entry that has any; ``is_quiet`` shows no number."""
        super().__init__(parent)
        self._is_quiet = is_quiet
        self._last_marks = last_marks
        self._given: tuple[BodyMark, ...] | None = ()
        self._marks: dict[str, BodyMark] = {}
        self._chosen: tuple[str, ...] = ()
        question = _("Where do I feel it?")
        self._view = BodyView(question, self, drawings=drawings, words=self._words_of)
        self._view.setAccessibleDescription(
            _(
                "A picture of the body, front and back. Arrows go from place to place, Space chooses one, digits say"
                " how bad it is. All places stand by name under it."
            )
        )
        self._broken = Label(
            _("The picture of the body cannot be shown. Every place is here by name."),
            Type.HINT,
            self,
        )
        self._pointed = Label("", Type.HINT, self)
        self._by_name = Disclosure(_("Places by name"), self, hint=_("the same, as a list"))
        self._names = Names(self)
        self._by_name.body.addWidget(self._names)
        self._panel = ChosenPanel(self)
        self._rows = MarkRows(self)
        self._again = Button(_("As last time"), parent=self)
        self._lay_out(question)
        self._connect()
        self._broken.hide()
        self._again.hide()
        self._show()

    def value(self) -> tuple[BodyMark, ...]:
        """The marks, in the order in which they were made; exactly those that were given while nothing changed."""
        return tuple(self._marks.values()) if self._given is None else self._given

    def set_value(self, marks: Iterable[BodyMark]) -> None:
        """Show marks without telling that they changed; two on one region are shown as one."""
        self._given = tuple(marks)
        self._marks = merged(self._given)
        self._chosen = tuple(region for region in self._chosen if region in self._marks)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether there is a picture, and something to take over."""
        super().showEvent(event)
        is_broken = not self._view.drawings
        self._view.setVisible(not is_broken)
        self._pointed.setVisible(not is_broken)
        self._broken.setVisible(is_broken)
        if is_broken:
            self._by_name.set_open(True)
        self._show()

    def retheme(self) -> None:
        """Take other colours."""
        self._show_inks()

    def _lay_out(self, question: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(question, Type.QUESTION, self))
        for widget in (
            self._broken,
            self._view,
            self._pointed,
            self._by_name,
            self._panel,
            self._rows,
        ):
            column.addWidget(widget)
        column.insertWidget(
            column.indexOf(self._by_name), self._again, 0, Qt.AlignmentFlag.AlignLeft
        )

    def _connect(self) -> None:
        self._view.chosen.connect(self._choose)
        self._view.toggled.connect(self._toggle)
        self._view.digit_typed.connect(self._type_digit)
        self._view.removal_asked.connect(self._remove_chosen)
        self._view.pointed.connect(self._point_at)
        self._names.toggled.connect(self._toggle)
        self._panel.said.connect(self._say)
        self._panel.removal_asked.connect(self._remove_chosen)
        self._rows.pressed.connect(self._press_row)
        self._rows.removal_asked.connect(lambda region: self._remove((region,)))
        self._again.clicked.connect(self._take_last)

    # what a person does

    def _choose(self, regions: tuple[str, ...]) -> None:
        """Exactly these are chosen now; what is new among them is marked."""
        self._panel.score.end_digits()
        self._chosen = regions
        new = [region for region in regions if region not in self._marks]
        for region in new:
            self._marks[region] = BodyMark(region)
        self._changed(is_new=bool(new))

    def _toggle(self, region: str, together: bool = False) -> None:  # noqa: FBT002  of a signal
        """A place is chosen, or let go; places of which nothing was said yet gather until something is."""
        if region in self._chosen:
            self._chosen = tuple(each for each in self._chosen if each != region)
            if self._marks[region] == BodyMark(region):
                self._remove((region,))
            else:
                self._changed(is_new=False)
            return
        gathers = region not in self._marks and all(
            self._marks[each] == BodyMark(each) for each in self._chosen
        )
        self._choose((*self._chosen, region) if together or gathers else (region,))

    def _press_row(self, region: str) -> None:
        self._choose(() if self._chosen == (region,) else (region,))

    def _type_digit(self, digit: int) -> None:
        if self._chosen:
            self._panel.score.press_digit(digit)

    def _say(self, change: Change) -> None:
        for region in self._chosen:
            self._marks[region] = change(self._marks[region])
        self._changed(is_new=True)

    def _remove_chosen(self) -> None:
        self._remove(self._chosen)

    def _remove(self, regions: tuple[str, ...]) -> None:
        had = [region for region in regions if self._marks.pop(region, None) is not None]
        self._chosen = tuple(region for region in self._chosen if region in self._marks)
        self._changed(is_new=bool(had))

    def _take_last(self) -> None:
        self._marks = merged(self._last_marks())
        self._changed(is_new=True)

    def _changed(self, *, is_new: bool) -> None:
        """Show it; ``is_new`` says that the marks changed too."""
        if is_new:
            self._given = None
        self._show()
        if is_new:
            self.value_changed.emit()

    # what is shown

    def _show(self) -> None:
        self._show_inks()
        self._view.set_chosen(self._chosen)
        self._names.set_marked(self._marks)
        self._rows.show_marks(
            {
                region: in_sight(mark, is_quiet=self._is_quiet)
                for region, mark in self._marks.items()
            },
            self._chosen,
        )
        self._panel.setVisible(bool(self._chosen))
        if self._chosen:
            self._panel.show_marks([self._marks[region] for region in self._chosen])
        may_repeat = self.isVisible() and not self._marks and bool(self._last_marks())
        self._again.setVisible(may_repeat)
        self._point_at("")

    def _show_inks(self) -> None:
        look = look_of(current_theme().palette)
        self._view.set_inks(
            {
                region: pain_region(in_sight(mark, is_quiet=self._is_quiet).intensity, look)
                for region, mark in self._marks.items()
            }
        )

    def _point_at(self, region: str) -> None:
        if region:
            self._pointed.setText(self._words_of(region))
        elif self._chosen:
            self._pointed.setText(_("A number from 0 to 10 says how bad it is there."))
        else:
            self._pointed.setText(
                _("Click where it hurts, or drag over several places. Left is your own left.")
            )

    def _words_of(self, region: str) -> str:
        """A place and what was said of it."""
        mark = self._marks.get(region)
        if mark is None:
            return place_in_words(region)
        seen = in_sight(mark, is_quiet=self._is_quiet)
        score = "" if seen.intensity is None else str(seen.intensity)
        said = ", ".join(part for part in (score, details_in_words(mark)) if part)
        if not said and mark.intensity is not None:
            return place_in_words(region)
        return _("{place}: {said}").format(
            place=place_in_words(region), said=said or _("marked, without a number")
        )


def in_sight(mark: BodyMark, *, is_quiet: bool) -> BodyMark:
    """A mark as it may be seen: without its number where numbers are hidden."""
    return replace(mark, intensity=None) if is_quiet else mark
