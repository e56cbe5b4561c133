"""Worksheets as pages of a report: those that were chosen, each drawn or told with what was written on it.

What a sheet points at is told only where the report holds the part that it belongs to.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtGui import QPainter

from diary.analysis.overview import Overview
from diary.analysis.voice import Voice
from diary.analysis.worksheet_drawing import (
    Told,
    draw_sheet,
    drawn_keys,
    earlier_drawn,
    sheet_sections,
)
from diary.domain.life import event_name
from diary.domain.worksheet import Cite, Worksheet
from diary.domain.worksheet_parts import Picture, Sheet
from diary.i18n import _, language, ngettext, speaking
from diary.paths import translations
from diary.report.readers import Part
from diary.report.request import Request
from diary.report.sections import Painted, Rows
from diary.report.sheet_choice import kept_sheets
from diary.report.worksheet_page import SheetOnPaper, height_on_page, paint_on_page

_HEIGHT = 700.0


def sheet_pages(overview: Overview, voice: Voice, request: Request) -> tuple[Painted, ...]:
    """A page for each sheet that was chosen."""
    names = _names(overview, request.parts)
    told = partial(_told, names=names, voice=voice)
    pages = []
    for kind in kept_sheets(overview.worksheets, overview.content.period.last):
        taken = [_only_named(each, names) for each in request.sheets.taken(kind)]
        pages += [_page(kind.sheet, taken[place:], told, voice) for place in range(len(taken))]
    return tuple(pages)


def sheets_left_out(overview: Overview, request: Request) -> list[str]:
    """The names of the sheets that exist and are not in the report."""
    names = []
    for kind in kept_sheets(overview.worksheets, overview.content.period.last):
        taken = request.sheets.taken(kind) if Part.WORKSHEETS in request.parts else ()
        others, name = len(kind.kept) - len(taken), _(kind.sheet.name)
        if not taken:
            names.append(name)
        elif others:
            pattern = ngettext("{name} ({count} other)", "{name} ({count} others)", others)
            names.append(pattern.format(name=name, count=others))
    return names


def no_sheets(overview: Overview) -> Rows | None:
    """What is said where none was kept; ``None`` where there are some to choose from."""
    if kept_sheets(overview.worksheets, overview.content.period.last):
        return None
    return Rows(
        part=Part.WORKSHEETS,
        title=_("Worksheets"),
        heads=(),
        rows=(),
        widths=(),
        sentence=_("No worksheets were kept."),
    )


def _page(sheet: Sheet, kept: list[Worksheet], told: Told, voice: Voice) -> Painted:
    newest, has_picture = kept[0], sheet.picture is not None
    earlier = earlier_drawn(sheet, kept[1:])
    is_behind = sheet.picture is Picture.RADAR and earlier
    before = [("", [_earlier_words(earlier, voice)])] if is_behind else []
    everything = sheet_sections(sheet, newest, told)
    others = sheet_sections(sheet, newest, told, drawn_keys(sheet))
    paper = SheetOnPaper(
        title="",
        day="",
        sections=[*before, *others] if has_picture else everything,
        draw=partial(draw_sheet, sheet, newest, earlier, told) if has_picture else None,
        if_shortened=[*before, *everything],
    )
    spoken = language()

    def paint(painter: QPainter, width: float, height: float) -> None:
        with speaking(spoken, translations()):
            paint_on_page(painter, paper, width, height)

    def fitting(width: float) -> float:
        with speaking(spoken, translations()):
            return height_on_page(paper, width, _HEIGHT)

    return Painted(
        part=Part.WORKSHEETS,
        title=_(sheet.name),
        hint=voice.long_day(newest.day),
        paint=paint,
        height=_HEIGHT,
        fitting=fitting,
        is_chart=has_picture,
    )


def _earlier_words(earlier: list[Worksheet], voice: Voice) -> str:
    days = ", ".join(voice.long_day(each.day) for each in earlier)
    return _("The dashed line is how it was earlier: {days}.").format(days=days)


def _names(overview: Overview, parts: frozenset[Part]) -> Mapping[tuple[str, str], str]:
    """What may be named of what a sheet points at, by its kind and key."""
    names: dict[tuple[str, str], str] = {}
    life = overview.life
    if parts & {Part.EVENTS, Part.LIFE}:
        names |= {("event", str(each.uuid)): event_name(each) for each in life.events}
    if Part.LIFE in parts:
        names |= {("complaint", str(each.uuid)): each.name for each in life.complaints}
    if Part.MEDICINES in parts:
        names |= {("treatment", str(each.uuid)): each.name for each in life.treatments}
    return names


def _only_named(sheet: Worksheet, names: Mapping[tuple[str, str], str]) -> Worksheet:
    """``sheet`` without what it points at that may not be told, or is gone."""
    items = (
        replace(
            item,
            cites=tuple(
                cite
                for cite in item.cites
                if (cite.kind, cite.key) in names or (cite.kind == "day" and _day(cite.key))
            ),
        )
        for item in sheet.items
    )
    return replace(sheet, items=tuple(items))


def _told(cite: Cite, names: Mapping[tuple[str, str], str], voice: Voice) -> str:
    day = _day(cite.key) if cite.kind == "day" else None
    return names.get((cite.kind, cite.key), "") if day is None else voice.day(day)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
