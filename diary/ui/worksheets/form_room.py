"""Filling in a worksheet, step by step. What is typed is kept as a draft, and goes on where it was left."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.worksheet_drawing import draw_sheet, sheet_in_words
from diary.domain.consequences_sheet import STEP_PART
from diary.domain.identity import new_identity
from diary.domain.worksheet import Item, Worksheet
from diary.domain.worksheet_parts import Sheet, SheetStep
from diary.domain.worksheet_reading import about_of, as_draft, is_empty, with_step
from diary.i18n import _
from diary.ui.dates import at_the_start, long_day
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label
from diary.ui.widgets.step_bar import StepBar
from diary.ui.worksheets.cited import Cited
from diary.ui.worksheets.keeping import keep_sheet, let_go
from diary.ui.worksheets.part_editor import PartEditor
from diary.ui.worksheets.room import Room
from diary.ui.worksheets.small_step import DRAFT_PARTS, SmallStep
from diary.ui.worksheets.weigh_step import WeighStep

_AUTOSAVE = 1500
"""Milliseconds after the last change."""


class FormRoom(Room):
    """The form of one sheet."""

    kept = Signal(object)
    """This ``Worksheet`` was kept."""

    def __init__(
        self,
        session: Session,
        sheet: Sheet,
        record: Worksheet,
        parent: QWidget,
        *,
        draft: Worksheet | None = None,
        changes: UUID | None = None,
    ) -> None:
        """``record`` is what stands in it; ``draft`` where it is one, ``changes`` the sheet that it is to replace."""
        super().__init__(session, parent)
        self.title = _(sheet.name)
        self._sheet, self._record = sheet, record
        self._draft, self._changes = draft, changes
        self._cited = Cited(session)
        self._number = 0
        self._parts: list[PartEditor] = []
        self._weigh: WeighStep | None = None
        self._bar = StepBar([_(step.name) for step in sheet.steps], self)
        self._bar.setVisible(len(sheet.steps) > 1)
        self.column.addWidget(self._bar)
        day = at_the_start(long_day(record.day, with_year=True))
        self.column.addWidget(Label(day, Type.HINT, self))
        if sheet.words:
            self.column.addWidget(Label(_(sheet.words), Type.BODY, self))
        self._pages = [self._page(step) for step in sheet.steps]
        known = {part.key for part in sheet.all_parts()} | {STEP_PART, *DRAFT_PARTS}
        self._others = [item for item in record.items if item.part not in known]
        self._begun_with = self.items()
        self._autosave = QTimer(self, interval=_AUTOSAVE, singleShot=True)
        self._autosave.timeout.connect(self.keep)
        self._next = self.add_button(
            _("Save"), ButtonKind.PRIMARY, self.finish, shortcut_hint="Ctrl+Enter"
        )
        self._previous = self.add_button(
            _("Previous"), ButtonKind.SECONDARY, partial(self._turn, -1)
        )
        self.add_button(_("Stop for now"), ButtonKind.SECONDARY, self.go_back, shortcut_hint="Esc")
        self.add_button(_("Let it go"), ButtonKind.QUIET, self._let_go, icon_name="trash-2")
        self._show_step()

    # what was typed

    def items(self) -> tuple[Item, ...]:
        """Everything that was filled in, as it is kept in a draft."""
        items = [item for part in self._parts for item in part.items()] + self._others
        if self._weigh is None:
            return tuple(items)
        step = self._weigh.step
        return (*with_step(items, step.chosen, step.experiment_key), *step.draft_items())

    def keep(self) -> None:
        """As the base: as a draft, if anything was changed."""
        self._autosave.stop()
        items = self.items()
        if items == self._begun_with:
            return
        if is_empty(items):
            self._forget_draft()
            self._begun_with = items
            return
        draft = as_draft(replace(self._record, items=items), self._changes)
        if self._changes is not None and self._draft is None:
            draft = replace(draft, uuid=self._fresh_name())
        elif self._draft is not None:
            draft = replace(draft, uuid=self._draft.uuid)
        if self.session.attempt(lambda: self.session.records.note(draft)):
            self._draft, self._begun_with = draft, items

    def _forget_draft(self) -> None:
        """Of what was emptied again nothing is left."""
        draft, self._draft = self._draft, None
        if draft is not None:
            store = self.session.vault.records.of(Worksheet)
            self.session.attempt(lambda: store.purge(draft.uuid))

    def finish(self) -> None:
        """As the base: to the next step; after the last one it is kept."""
        if self._number == len(self._pages) - 1:
            self.save()
        else:
            self._turn(1)

    def save(self) -> None:
        """Keep it for good; where nothing was filled in there is nothing to keep."""
        step = None if self._weigh is None else self._weigh.step
        if step is not None and not step.is_right():
            self._turn(len(self._pages) - 1 - self._number)
            return
        experiment = None if step is None else step.experiment()
        items = tuple(item for item in self.items() if item.part not in DRAFT_PARTS)
        if experiment is not None and step is not None:
            items = with_step(items, step.chosen, experiment.uuid)
        if is_empty(items):
            self.session.said.emit(_("Nothing was filled in, so nothing was kept."))
            self.go_back()
            return
        sheet = replace(self._record, kind=self._sheet.key, about=about_of(items), items=items)
        told = _("Kept: {name}.").format(name=self.title)
        self._autosave.stop()
        if self.session.attempt(
            lambda: keep_sheet(
                self.session, sheet, experiment=experiment, draft=self._draft, sentence=told
            )
        ):
            self._begun_with = self.items()
            self.kept.emit(sheet)

    def go_back(self) -> None:
        """As the base: what was typed is kept."""
        self.keep()
        self.left.emit()

    def _let_go(self) -> None:
        self.keep()
        draft = self._draft
        if draft is None or self.session.attempt(lambda: let_go(self.session, draft)):
            self._begun_with = self.items()
            self.left.emit()

    # steps

    def focus_first(self) -> None:
        """As the base: to the first question of the step."""
        step = self._sheet.steps[self._number]
        first = next((part for part in self._parts if part.part in step.parts), None)
        if first is not None:
            first.focus_first()
        else:
            super().focus_first()

    def _page(self, step: SheetStep) -> QWidget:
        page = QWidget(self)
        as_high_as_needed(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(28)
        for part in step.parts:
            editor = PartEditor(self.session, self._cited, part, self._record.items, page)
            editor.changed.connect(self._keep_soon)
            self._parts.append(editor)
            column.addWidget(editor)
        if step.weighs:
            small = SmallStep(self.session, self._record.items, page)
            self._weigh = WeighStep(_(self._sheet.name), small, page)
            self._weigh.changed.connect(self._keep_soon)
            column.addWidget(self._weigh)
        self.column.addWidget(page)
        return page

    def _turn(self, by: int) -> None:
        self._number += by
        self._show_step()
        self.focus_first()
        self.sight_asked.emit(self._bar)
        announce(self, self._bar.accessibleName())

    def _show_step(self) -> None:
        self._bar.set_step(self._number)
        for number, page in enumerate(self._pages):
            page.setVisible(number == self._number)
        is_last = self._number == len(self._pages) - 1
        self._next.setText(_("Save") if is_last else _("Next"))
        self._previous.setVisible(self._number > 0)
        if self._sheet.steps[self._number].weighs and self._weigh is not None:
            self._weigh.show_parts([part for part in self._parts if part.part.is_weighed])
            self._draw()

    def _keep_soon(self) -> None:
        self._autosave.start()
        if self._sheet.steps[self._number].weighs:
            self._draw()

    def _draw(self) -> None:
        if self._weigh is not None:
            record = replace(self._record, items=self.items())
            told = self._cited.told
            self._weigh.draw(
                partial(draw_sheet, self._sheet, record, (), told),
                sheet_in_words(self._sheet, record, told),
            )

    def _fresh_name(self) -> UUID:
        """A draft of a change stands beside the sheet that it is to replace."""
        return new_identity(self.session.now())
