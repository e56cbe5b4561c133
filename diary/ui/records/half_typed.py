"""What stands in the fields of a panel and is not saved, as one text; and the way back into the fields.

Fields are told apart by their place among those in sight, which is the same in every language.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from diary.domain.entry import Entry, new_entry
from diary.domain.record import Record
from diary.ui.session import Session
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment

_TYPED = "typed"
_EXPLICIT = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
_W = TypeVar("_W", bound=QWidget)


class _Field(NamedTuple):
    """One field: its place, what stands in it (plain, as JSON has it), and what puts something else there."""

    place: str
    value: object
    put: Callable[[object], None]


def half_typed_name(panel: type[QWidget], subject: Record | None) -> str:
    """Under which name the vault keeps what is half typed about ``subject``; ``None`` is a new one."""
    return f"{panel.__name__} {'' if subject is None else subject.uuid}".rstrip()


class HalfTyped:
    """What is half typed in one panel."""

    def __init__(self, session: Session, panel: QWidget) -> None:
        """Nothing is kept of ``panel`` yet, or nothing is known of that."""
        self._session, self._panel = session, panel
        self._name: str | None = None
        self._is_kept = False

    def take_once(self, name: str) -> None:
        """The first time, put what is kept under ``name`` into the fields; from then on it is kept there."""
        if self._name is None:
            self._name = name
            self._session.attempt(self._take)

    def keep(self) -> None:
        """Keep what stands in the fields now; before they were shown there is nothing to keep."""
        if self._name is not None:
            self._put(
                replace(new_entry(self._session.clock), words={_TYPED: _typed_in(self._panel)})
            )

    def forget(self) -> None:
        """It was saved, deleted or let go: it must not come back."""
        if self._is_kept:
            self._put(None)

    def empty(self) -> None:
        """Hold no typed text any more; tells nobody."""
        find = self._panel.findChildren
        fields: list[QLineEdit | QPlainTextEdit] = [*find(QLineEdit), *find(QPlainTextEdit)]
        for field in fields:
            field.blockSignals(True)
            field.clear()

    def _take(self) -> None:
        draft = self._session.draft(self._name or "")
        if draft is not None:
            self._is_kept = True
            _type_again(self._panel, draft.words[_TYPED])

    def _put(self, draft: Entry | None) -> None:
        name = self._name or ""
        if self._session.attempt(lambda: self._session.keep_draft(draft, name)):
            self._is_kept = draft is not None


def _typed_in(panel: QWidget) -> str:
    """Everything that stands in the fields of ``panel`` that are in sight when it is."""
    fields = [*_choices(panel), *_texts(panel)]
    return json.dumps({field.place: field.value for field in fields}, ensure_ascii=False)


def _type_again(panel: QWidget, typed: str) -> None:
    """Put what ``_typed_in`` gave back into the fields, as if somebody typed it."""
    known: dict[str, object] = json.loads(typed)
    # What is chosen decides which other choices there are, and then which lines.
    for fields_of in (_choices, _choices, _texts):
        for field in list(fields_of(panel)):
            wanted = known.get(field.place, field.value)
            if wanted != field.value:
                field.put(wanted)


def _choices(panel: QWidget) -> Iterator[_Field]:
    for place, segment in _in_sight(panel, Segment):
        yield _Field(place, segment.value(), partial(_put_key, segment))
    for place, chips in _in_sight(panel, ChipRow):
        yield _Field(place, list(chips.values()), partial(_put_keys, chips))
    for place, row in _in_sight(panel, ScoreRow):
        yield _Field(place, row.value(), partial(_put_score, row))
    for place, choice in _in_sight(panel, QComboBox):
        yield _Field(place, choice.currentData(), partial(_put_choice, choice))


def _texts(panel: QWidget) -> Iterator[_Field]:
    for place, line in _in_sight(panel, QLineEdit):
        yield _Field(place, line.text(), partial(_put_line, line))
    for place, text in _in_sight(panel, QPlainTextEdit):
        # toPlainText would make every hard space a soft one.
        typed = text.document().toRawText().replace("\u2029", "\n")
        yield _Field(place, typed, partial(_put_text, text))


def _in_sight(panel: QWidget, kind: type[_W]) -> Iterator[tuple[str, _W]]:
    found = [each for each in panel.findChildren(kind) if not _is_put_away(each, panel)]
    return ((f"{kind.__name__} {place}", each) for place, each in enumerate(found))


def _is_put_away(widget: QWidget, panel: QWidget) -> bool:
    """Whether it, or what it lies in, was hidden on purpose; what was just made is no more shown than that."""
    within: QWidget | None = widget
    while within is not None and within is not panel:
        if within.isHidden() and within.testAttribute(_EXPLICIT):
            return True
        within = within.parentWidget()
    return False


def _put_key(segment: Segment, key: object) -> None:
    with suppress(ValueError):
        segment.set_value(key if isinstance(key, str) else None)
        segment.value_changed.emit(segment.value())


def _put_keys(chips: ChipRow, keys: object) -> None:
    chips.set_values(keys if isinstance(keys, list) else [])
    chips.value_changed.emit(chips.values())


def _put_score(row: ScoreRow, score: object) -> None:
    with suppress(ValueError):
        row.set_value(score if isinstance(score, int) else None)
        row.value_changed.emit(row.value())


def _put_choice(choice: QComboBox, data: object) -> None:
    place = choice.findData(data)
    if place >= 0:
        choice.setCurrentIndex(place)


def _put_line(line: QLineEdit, text: object) -> None:
    line.setText(str(text))
    line.textEdited.emit(str(text))


def _put_text(field: QPlainTextEdit, text: object) -> None:
    field.setPlainText(str(text))
