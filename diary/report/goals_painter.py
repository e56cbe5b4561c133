"""The aims of the treatment on paper, cut into pieces so that they go on over as many pages as it takes."""

from collections.abc import Callable, Iterator
from functools import partial

from diary.report.canvas import MUTED, Canvas, Type
from diary.report.section_painters import paint_head
from diary.report.sections import Agreed, Goal, Goals

_INDENT = 18.0

Piece = Callable[[Canvas, float], float]


def parts_of_goals(section: Goals, x: float, width: float) -> Iterator[Piece]:
    """Each heading with the first that was agreed under it, each other, and the diary's own figures."""
    for number, goal in enumerate(section.goals, 1):
        head = section if number == 1 else None
        yield partial(_paint_heading, goal=goal, number=number, head=head, x=x, width=width)
        for agreed in goal.agreed[1:]:
            yield partial(_paint_agreed, agreed=agreed, x=x + _INDENT, width=width - _INDENT)
        yield partial(_paint_end, goal=goal, x=x + _INDENT, width=width - _INDENT)


def _paint_heading(
    canvas: Canvas, top: float, goal: Goal, number: int, head: Goals | None, x: float, width: float
) -> float:
    if head is not None:
        top = paint_head(canvas, head, x, top, width) + 8
    inner, text = width - _INDENT, x + _INDENT
    canvas.text(x, top, str(number), Type.SECTION)
    top = canvas.paragraph(text, top, inner, goal.heading, Type.SECTION) + 2
    for agreed in goal.agreed[:1]:
        top = _paint_agreed(canvas, top, agreed, text, inner)
    return top


def _paint_agreed(canvas: Canvas, top: float, agreed: Agreed, x: float, width: float) -> float:
    if agreed.aim:
        top = canvas.paragraph(x, top, width, agreed.aim, Type.QUESTION) + 1
    for line in (agreed.words, agreed.who):
        if line:
            top = canvas.paragraph(x, top, width, line, Type.BODY) + 1
    return top + 3


def _paint_end(canvas: Canvas, top: float, goal: Goal, x: float, width: float) -> float:
    for figure in goal.figures:
        top = canvas.paragraph(x, top, width, figure, Type.BODY, ink=MUTED)
    if not goal.agreed:
        # Room to agree on something with a pen.
        canvas.line(x, top + 18, x + width, top + 18)
        top += 22
    return top + 14
