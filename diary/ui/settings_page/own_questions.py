"""The person's own questions: added, renamed, put in another order, stopped and taken up again."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.own_measure import KIND_NAMES, OwnMeasure
from diary.i18n import _
from diary.ui.records.one_panel import OnePanel
from diary.ui.session import Session
from diary.ui.settings_page.own_question_panel import PER_NAMES, OwnQuestionPanel
from diary.ui.theme import Type
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.icon_button import icon_button
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule

_UP, _DOWN = _ARROWS = ("chevron-up", "chevron-down")
_CHANGE, _STOP = "change", "stop"


class OwnQuestions(QWidget):
    """The list, and the panel in which one is added or changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows what there is now."""
        super().__init__(parent)
        self._session = session
        self._panel, self._is_over = OnePanel(), False
        self._controls: dict[tuple[UUID, str], QWidget] = {}
        self._place = QVBoxLayout()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._add = Button(
            _("Add a question of my own"), ButtonKind.SECONDARY, self, icon_name="plus"
        )
        self._add.clicked.connect(lambda: self._open(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("My own questions"), Type.QUESTION, self))
        hint = _("Asked in your own words, drawn on the timeline and in every export.")
        column.addWidget(Label(hint, Type.HINT, self))
        column.addLayout(self._place)
        column.addLayout(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        session.vault_about_to_lock.connect(self._end)
        self.refresh()

    def refresh(self) -> None:
        """Read the questions again."""
        if not self._is_over:
            self._session.attempt(self._read)

    def _read(self) -> None:
        focused = next((key for key, each in self._controls.items() if each.hasFocus()), None)
        self._clear()
        questions = self._session.records.own_measures()
        for place, own in enumerate(questions):
            self._rows.addWidget(self._row(own, place, len(questions)))
        if focused is not None:
            self._focus(*focused)

    def _focus(self, uuid: UUID, act: str) -> None:
        """Go to this control of a question; at the end of the list to the other arrow."""
        for name in (act, *_ARROWS):
            control = self._controls.get((uuid, name))
            if control is not None and control.isEnabled():
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _clear(self) -> None:
        self._controls.clear()
        clear_layout(self._rows)

    def _row(self, own: OwnMeasure, place: int, count: int) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QWidget(row)
        flow = FlowLayout(line, gap=16, row_gap=0)
        flow.setContentsMargins(0, 6, 0, 6)
        flow.addWidget(_words(own, line))
        flow.add_trailing(self._buttons(own, place, count, line))
        as_high_as_needed(line)
        column.addWidget(line)
        column.addWidget(Rule(row))
        return row

    def _buttons(self, own: OwnMeasure, place: int, count: int, line: QWidget) -> QWidget:
        box = QWidget(line)
        flow = FlowLayout(box, gap=4, row_gap=0)
        for by, text, picture in (
            (-1, _("{name}: up"), _UP),
            (1, _("{name}: down"), _DOWN),
        ):
            arrow = icon_button(text.format(name=own.name), picture, box)
            arrow.setEnabled(0 <= place + by < count)
            arrow.clicked.connect(partial(self._move, place, by))
            self._controls[own.uuid, picture] = arrow
            flow.addWidget(arrow)
        for name, text, spoken, act in self._actions(own):
            button = Button(text, ButtonKind.QUIET, box)
            button.setAccessibleName(spoken.format(name=own.name))
            button.clicked.connect(act)
            self._controls[own.uuid, name] = button
            flow.addWidget(button)
        return box

    def _actions(self, own: OwnMeasure) -> list[tuple[str, str, str, Callable[[], None]]]:
        again = own.is_retired
        return [
            (_CHANGE, _("Change"), _("Change {name}"), partial(self._open, own)),
            (
                _STOP,
                _("Ask again") if again else _("Stop asking"),
                _("Ask {name} again") if again else _("Stop asking {name}"),
                partial(self._retire, own),
            ),
        ]

    def _retire(self, own: OwnMeasure) -> None:
        told = (
            _("‘{question}’ is asked from now on.")
            if own.is_retired
            else _("‘{question}’ is not asked any more.")
        )
        changed = replace(own, is_retired=not own.is_retired)
        sentence = told.format(question=own.name)
        self._session.attempt(lambda: self._session.records.save(changed, sentence))

    def _move(self, place: int, by: int, _checked: bool = False) -> None:  # noqa: FBT002  Qt gives it
        questions = self._session.records.own_measures()
        questions.insert(place + by, questions.pop(place))
        moved = [replace(own, place=number) for number, own in enumerate(questions)]
        told = _("‘{question}’ has another place.").format(question=questions[place + by].name)
        self._session.attempt(lambda: self._session.records.save_all(moved, told))

    def _open(self, own: OwnMeasure | None) -> None:
        panel = OwnQuestionPanel(self._session, own, self)
        self._panel.open(panel, self._place, lambda: self._take_focus(panel.own))

    def _take_focus(self, own: OwnMeasure | None) -> None:
        if not self._is_over:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
            if own is not None:
                self._focus(own.uuid, _CHANGE)

    def _end(self) -> None:
        self._is_over = True
        self._panel.put_away()
        self._clear()


def _words(own: OwnMeasure, parent: QWidget) -> QWidget:
    """The question, what kind of answer it has, how often it is asked, and whether it is."""
    box = QWidget(parent)
    as_high_as_needed(box)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(breakable(own.name), Type.CONTROL_STRONG, box))
    about = f"{_(KIND_NAMES[own.kind])} · {_(PER_NAMES[own.per])}"
    told = _("{kind} · not asked now, what you wrote stays").format(kind=about)
    column.addWidget(Label(told if own.is_retired else about, Type.HINT, box))
    return box
