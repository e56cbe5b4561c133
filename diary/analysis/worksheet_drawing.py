"""What is drawn from a sheet that was filled in, and the same in a sentence for who does not see it."""

from collections.abc import Callable, Collection, Sequence

from diary.analysis.boxes_diagram import Box, draw_chain, draw_pairs
from diary.analysis.circle_diagram import Circle, Spoke, draw_circle
from diary.analysis.columns_diagram import Column, draw_columns
from diary.analysis.drawing import Drawing, Rulers
from diary.analysis.lines_diagram import Line, draw_lines
from diary.analysis.radar_diagram import Axis, draw_radar
from diary.domain.consequences_sheet import COMPLAINT_PART
from diary.domain.health_sheet import NOW
from diary.domain.worksheet import Cite, Item, Worksheet
from diary.domain.worksheet_parts import HIGHEST, LOWEST, Part, Picture, Sheet
from diary.domain.worksheet_reading import chosen_step, figure_changes, rows_of
from diary.i18n import _

Told = Callable[[Cite], str]
"""What something that is pointed at is called, in a few words."""
_DOT = " · "
_BEHIND = {Picture.RADAR: 2, Picture.LINES: 30}
"""How many earlier versions a picture shows as well."""


def draw_sheet(
    sheet: Sheet,
    record: Worksheet,
    earlier: Sequence[Worksheet],
    told: Told,
    width: float,
    rulers: Rulers,
) -> Drawing:
    """The picture of ``record``, in a width; ``earlier`` are those of ``earlier_drawn``."""
    if sheet.picture is Picture.LINES:
        return _lines(sheet, [record, *earlier], told, width, rulers)
    if sheet.picture is Picture.PAIRS:
        return draw_pairs(_pairs(sheet, record, told), width, rulers)
    if sheet.picture is Picture.CHAIN:
        return _chain(sheet, record, told, width, rulers)
    if sheet.picture is Picture.CIRCLE:
        return draw_circle(_circle(sheet, record), width, rulers)
    if sheet.picture is Picture.RADAR:
        parts = sheet.drawn_parts
        now = _values(parts, record)
        axes = [
            Axis(_(part.short_name), "" if value is None else str(value))
            for part, value in zip(parts, now, strict=True)
        ]
        return draw_radar(axes, now, [_values(parts, each) for each in earlier], width, rulers)
    columns = tuple(
        Column(
            _(part.short_name),
            tuple((item.text, cited_words(item, told)) for item in record.of_part(part.key)),
        )
        for part in sheet.drawn_parts
    )
    return draw_columns(columns, _("and {count} more"), width, rulers)


def earlier_drawn(sheet: Sheet, before: Sequence[Worksheet]) -> list[Worksheet]:
    """Those of the versions before one, the newest first, that its picture shows as well."""
    return list(before[: _BEHIND.get(sheet.picture, 0)]) if sheet.picture is not None else []


def figure_words(part: Part, item: Item) -> str:
    """The figures of an item in their order: ‘keeps it going 7 · influence 4’; empty where there are none."""
    return _DOT.join(
        _("{name} {value}").format(name=_(figure.name), value=item.figures[figure.key])
        for figure in part.figures
        if figure.key in item.figures
    )


def cited_words(item: Item, told: Told) -> str:
    """What an item points at; empty where it points at nothing."""
    return _DOT.join(told(cite) for cite in item.cites)


def drawn_keys(sheet: Sheet) -> frozenset[str]:
    """The parts of which everything stands in the picture, where nothing is shortened."""
    if sheet.picture is Picture.LINES:  # it has the figures and not the words
        return frozenset()
    keys = {part.key for part in sheet.drawn_parts}
    if sheet.picture is Picture.CIRCLE:
        keys |= {part.key for part in sheet.parts[:2]}
    return frozenset(keys)


def sheet_sections(
    sheet: Sheet, record: Worksheet, told: Told, without: Collection[str] = ()
) -> list[tuple[str, list[str]]]:
    """Each question (translated) with its answers, as text; those without an answer are left out.

    ``without`` are parts that are left out as well.
    """
    sections: list[tuple[str, list[str]]] = []
    for part in sheet.parts:
        if part.key in without:
            continue
        answers: list[str] = []
        for row in rows_of(record.items, part):
            said = [
                row.item.text.strip(),
                figure_words(part, row.item),
                cited_words(row.item, told),
            ]
            answers.append(_DOT.join(each for each in said if each))
            answers += [
                _("{question} {answer}").format(question=_(asked.question), answer=text)
                for asked in part.then
                if (text := row.text(asked.key).strip())
            ]
        if any(answers):
            sections.append((_(part.question), [answer for answer in answers if answer]))
    step = chosen_step(record)
    if step is not None:
        said = [step.text, cited_words(step, told)]
        sections.append((_("One small thing"), [_DOT.join(each for each in said if each)]))
    return sections


def sheet_in_words(sheet: Sheet, record: Worksheet, told: Told) -> str:
    """The whole sheet as text, a line for each question and answer."""
    return "\n".join(
        line
        for question, answers in sheet_sections(sheet, record, told)
        for line in (question, *answers)
    )


def values_over_time(
    sheet: Sheet, records: Sequence[Worksheet]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each axis its name and the figures of ``records``, each as a text (empty where it was not said)."""
    columns = [_values(sheet.drawn_parts, record) for record in records]
    return tuple(
        (
            _(part.short_name),
            tuple("" if column[place] is None else str(column[place]) for column in columns),
        )
        for place, part in enumerate(sheet.drawn_parts)
    )


def _unbroken(words: str) -> str:
    """With no line break between a name and its figure."""
    return _DOT.join(each.replace(" ", "\u00a0") for each in words.split(_DOT))


def _values(parts: Sequence[Part], record: Worksheet) -> list[int | None]:
    """The figure of each part; one that no program of ours wrote is not drawn."""
    found = [
        next((item.figures.get(NOW) for item in record.of_part(part.key)), None) for part in parts
    ]
    return [value if value is not None and LOWEST <= value <= HIGHEST else None for value in found]


def _circle(sheet: Sheet, record: Worksheet) -> Circle:
    step = chosen_step(record)
    chosen = "" if step is None else step.text
    first, second = sheet.parts[:2]
    spokes = []
    for part in sheet.drawn_parts:
        items = record.of_part(part.key)
        texts = [item.text for item in items]
        spokes.append(
            Spoke(
                _(part.short_name),
                tuple((item.text, _unbroken(figure_words(part, item))) for item in items),
                texts.index(chosen) if chosen in texts else None,
            )
        )
    centre = " ".join(item.text for item in record.of_part(COMPLAINT_PART)).strip()
    about = " ".join(item.text for item in record.of_part(second.key))
    return Circle(centre or _(first.short_name), about, tuple(spokes), _("and {count} more"))


def _pairs(sheet: Sheet, record: Worksheet, told: Told) -> list[tuple[Box, Box]]:
    """What was written under each question, and what was asked of it as well."""
    has_heads = len(sheet.drawn_parts) > 1
    pairs = []
    for part in sheet.drawn_parts:
        for row in rows_of(record.items, part):
            said = (("", row.item.text.strip()), (cited_words(row.item, told), ""))
            then = tuple((_(asked.question), row.text(asked.key).strip()) for asked in part.then)
            head = _(part.question) if has_heads else ""
            pairs.append((Box(head, said), Box("", tuple(each for each in then if each[1]))))
    return pairs


def _chain(sheet: Sheet, record: Worksheet, told: Told, width: float, rulers: Rulers) -> Drawing:
    """What was said, one question after another, and the other views of one of them."""
    chain: list[Box] = []
    views: list[Box] = []
    faced = 0
    viewed = {part.views for part in sheet.parts}
    for part in sheet.parts:
        texts = tuple(
            each
            for item in record.of_part(part.key)
            for each in (("", item.text.strip()), (cited_words(item, told), ""))
            if any(each)
        )
        if part.key in viewed:
            faced = len(chain)
        if texts:
            (views if part.views else chain).append(Box(_(part.question), texts))
    return draw_chain(chain, faced, views, width, rulers)


def _lines(
    sheet: Sheet, records: Sequence[Worksheet], told: Told, width: float, rulers: Rulers
) -> Drawing:
    lines = [
        Line(_(each.text) if each.is_question else each.text, each.values)
        for each in figure_changes(sheet, records)
    ]
    days = sorted({day for line in lines for day, _value in line.values})
    figure = next(figure for part in sheet.parts for figure in part.figures)
    first, last = (
        (told(Cite("day", day.isoformat())) for day in (days[0], days[-1])) if days else ("", "")
    )
    return draw_lines(lines, (first, last), (_(figure.low), _(figure.high)), width, rulers)
