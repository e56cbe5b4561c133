"""An exercise, step by step; the next step comes when somebody asks for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.exercises.exercises import GROUNDING, Exercise
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label


class ExerciseWindow(ReadingWindow):
    """Escape stops as well."""

    def __init__(self, exercise: Exercise, parent: QWidget | None = None) -> None:
        """Its first step."""
        super().__init__(_(exercise.name), (600, 480), parent, spacing=20)
        self._exercise, self._number = exercise, 0
        column, inside = self.column, self.inside
        self._count = Label("", Type.HINT, inside)
        self._title = Label("", Type.TITLE, inside)
        self._words = Label("", Type.BODY, inside)
        self._caution = Label(_(exercise.caution) if exercise.caution else "", Type.BODY, inside)
        column.addWidget(self._count)
        column.addStretch(1)
        for widget in (self._title, self._words, self._caution):
            column.addWidget(widget)
        column.addStretch(2)
        self._next = self.add_button(_("Next"), lambda: self._turn(1), ButtonKind.PRIMARY)
        self._back = self.add_button(_("Back"), lambda: self._turn(-1))
        self.add_button(_("Stop"), self.reject, shortcut_hint="Esc")
        if exercise is not GROUNDING:
            self.add_button(_(GROUNDING.name), self._go_outward, ButtonKind.QUIET)
        self._show()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, by: int) -> None:
        if self._number + by >= len(self._exercise.steps):
            self.accept()
            return
        self._number += by
        self._show()
        announce(self, f"{self._title.text()}. {self._words.text()}")

    def _show(self) -> None:
        steps = self._exercise.steps
        title, words = steps[self._number]
        count = _("{number} of {count}").format(number=self._number + 1, count=len(steps))
        self._count.setText(count)
        self._title.setText(_(title))
        self._words.setText(_(words))
        self._caution.setVisible(self._number == 0 and bool(self._exercise.caution))
        self._next.setText(_("Done") if self._number == len(steps) - 1 else _("Next"))
        if self._number == 0 and self._back.hasFocus():
            self._next.setFocus()
        self._back.setEnabled(self._number > 0)

    def _go_outward(self) -> None:
        """Leave the body and look around, at once."""
        parent = self.parentWidget()
        self.reject()
        open_exercise(GROUNDING, parent)


def open_exercise(exercise: Exercise, parent: QWidget | None) -> ExerciseWindow:
    """Show it over ``parent``; it goes away when it is closed."""
    window = ExerciseWindow(exercise, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
