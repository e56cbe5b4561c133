"""How an entry is laid out in a width: which lines of text, where, and how high it becomes."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QFontMetricsF, QTextLayout

from diary.domain.measure import Catalogue
from diary.i18n import _
from diary.ui.dates import clock_time, day_and_time
from diary.ui.diary.entry_list_model import gone_in_words
from diary.ui.diary.entry_words import (
    activities_in_words,
    feelings_in_words,
    guided_in_words,
    late_in_words,
    other_readings_in_words,
    pain_of,
    places_in_words,
    sensations_in_words,
    sleep_in_words,
    texts_of,
)
from diary.ui.diary.rows import EntryRow
from diary.ui.diary.text_lines import lay_out, line_height, marking
from diary.ui.theme import Theme, Type

CHIP = 40
"""The side of the pain chip at 100 %, in pixels."""
LEFT = 16
_PADDING = 12
_GAP = 16
_LINES = 2
_SNIPPET_LINES = 3


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Some lines of text; ``icon`` stands before them, ``muted`` is the quieter colour."""

    layout: QTextLayout
    top: float
    left: float
    muted: bool = False
    icon: str = ""


@dataclass(frozen=True, slots=True)
class EntryShape:
    """Everything a row paints, in pixels from its own corner."""

    pain: int | None
    chip_top: float
    blocks: tuple[TextBlock, ...]
    height: int


class ShapeMaker:
    """Makes shapes for one look of the list; made anew when the look changes."""

    def __init__(
        self, theme: Theme, catalogue: Catalogue, today: date, *, width: int, quiet: bool
    ) -> None:
        """``width`` of a row in pixels; ``quiet`` leaves figures out."""
        self.look = (theme, today, width, quiet)
        self._theme, self._today, self._quiet = theme, today, quiet
        self._catalogue = catalogue
        self.left = float(LEFT if quiet else LEFT + theme.control(CHIP) + _GAP)
        self._width = width - self.left - _PADDING
        self._top = 0.0
        self._blocks: list[TextBlock] = []

    def shape(self, row: EntryRow) -> EntryShape:
        """The shape of one row."""
        self._top, self._blocks = float(_PADDING), []
        self._add_heading(row)
        self._add_words(row)
        self._add_details(row)
        chip = self._theme.control(CHIP)
        least = 2 * _PADDING if self._quiet else chip + 2 * _PADDING
        return EntryShape(
            pain=None if self._quiet else pain_of(row.entry, self._catalogue),
            chip_top=float(_PADDING),
            blocks=tuple(self._blocks),
            height=round(max(self._top + _PADDING, least)),
        )

    def _add_heading(self, row: EntryRow) -> None:
        entry = row.entry
        font = self._theme.font(Type.CONTROL_STRONG)
        time = clock_time(entry.at) if row.gone_at is None else day_and_time(entry.at, self._today)
        top = self._top
        self._add(time, Type.CONTROL_STRONG)
        feelings = feelings_in_words(entry)
        if not feelings:
            return
        taken = QFontMetricsF(font).horizontalAdvance(time) + _GAP
        beside = self._theme.font(Type.CONTROL)
        if QFontMetricsF(beside).horizontalAdvance(feelings) < self._width - taken:
            layout = lay_out(feelings, beside, self._width - taken, most=1)
            self._blocks.append(TextBlock(layout, top, self.left + taken))
        else:
            self._add(feelings, Type.CONTROL, most=_LINES)

    def _add_words(self, row: EntryRow) -> None:
        if row.snippet is not None:
            font = self._theme.font(Type.BODY)
            text = row.snippet.text.replace("\n", " ")
            formats = marking(self._theme, row.snippet.marked)
            layout = lay_out(text, font, self._width, most=_SNIPPET_LINES, formats=formats)
            self._blocks.append(TextBlock(layout, self._top, self.left))
            self._top += layout.lineCount() * line_height(font)
            return
        texts = texts_of(row.entry)
        for text in texts[:_LINES]:
            self._add(text, Type.BODY, most=_LINES if len(texts) == 1 else 1)

    def _add_details(self, row: EntryRow) -> None:
        entry, quiet = row.entry, self._quiet
        details = (
            ("cloud", _("bad day") if entry.is_bad_day else ""),
            ("hand", guided_in_words(entry, self._catalogue, quiet=quiet)),
            ("map-pin", places_in_words(entry, quiet=quiet)),
            ("user", sensations_in_words(entry)),
            ("bed", sleep_in_words(entry, self._catalogue, quiet=quiet)),
            ("footprints", activities_in_words(entry, quiet=quiet)),
            ("list", other_readings_in_words(entry, self._catalogue, quiet=quiet)),
            ("history", late_in_words(entry, self._today)),
            ("trash-2", gone_in_words(row, self._today)),
        )
        font = self._theme.font(Type.HINT)
        step, side = line_height(font), self.icon_side
        left = 0.0
        shown = [(icon, text) for icon, text in details if text]
        if shown:
            self._top += 2
        for icon, text in shown:
            words = QFontMetricsF(font).horizontalAdvance(text)
            if left and left + side + 6 + words > self._width:
                left = 0.0
                self._top += step
            start = left + side + 6
            layout = lay_out(text, font, self._width - start, most=1)
            block = TextBlock(layout, self._top, self.left + start, muted=True, icon=icon)
            self._blocks.append(block)
            left = start + words + _GAP + 2
        if shown:
            self._top += step

    def _add(self, text: str, kind: Type, *, most: int = 1) -> None:
        font = self._theme.font(kind)
        layout = lay_out(text, font, self._width, most=most)
        self._blocks.append(TextBlock(layout, self._top, self.left))
        self._top += layout.lineCount() * line_height(font)

    @property
    def icon_side(self) -> int:
        """The side of the icons before the details, in pixels."""
        return self._theme.control(17)
