"""The rows of pairs on a sheet to be saved: as they lie in a wide window, without what can be pressed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from diary.analysis.association import Verdict
from diary.analysis.together import Pair
from diary.analysis.together_words import detail, headline, needed_in_words, pairs_in_words
from diary.i18n import _
from diary.ui.dates import number
from diary.ui.pictures.sheet import Block, drawn, words
from diary.ui.theme import Type, colour, current_theme
from diary.ui.timeline.source import voice_of
from diary.ui.together.effect_picture import (
    AXIS_HEIGHT,
    AXIS_WIDTH,
    EffectAxis,
    paint_axis_head,
    paint_effect,
)
from diary.ui.together.pair_picture import PAIR_HEIGHT, PAIR_WIDTH, PairDays, paint_pair
from diary.ui.together.pair_row import BESIDE_AXIS, Shown

_GAP = 20.0
_PADDING = 12.0
_COUNT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class PairGroup:
    """A group as it is in sight: what it is called, how many there are, and the ones that are not folded."""

    title: str
    hint: str
    count: int
    has_axis: bool
    pairs: list[Pair] = field(default_factory=list)


def pair_blocks(groups: Sequence[PairGroup], shown: Shown, axis: EffectAxis) -> list[Block]:
    """The groups under one another; none where no group has a chart."""
    if not any(group.has_axis for group in groups):
        return []
    blocks: list[Block] = []
    for group in groups:
        blocks.append(_head(group, axis))
        blocks += [_row(pair, shown, axis) for pair in group.pairs]
    legend = _(
        "Point: the difference. Line: it probably lies within it (95 %). Small triangle: the middle."
    )
    why = _("What was seen on the same days, or some days apart. It does not tell why.")
    return [*blocks, words(legend, gap=16), words(why)]


def _head(group: PairGroup, axis: EffectAxis) -> Block:
    def paint(painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        foot = box.adjusted(0, 0, 0, -6)
        for kind, text, code in (
            (Type.QUESTION, group.title, theme.palette.text),
            (Type.QUESTION, number(group.count), theme.palette.muted),
            (Type.HINT, group.hint, theme.palette.muted),
        ):
            painter.setFont(theme.font(kind))
            painter.setPen(colour(code))
            painter.drawText(foot, bottom, text)
            foot.setLeft(foot.left() + painter.fontMetrics().horizontalAdvance(text) + 12)
        _rule(painter, box)
        if group.has_axis:
            _on_axis(painter, box, partial(paint_axis_head, axis=axis))

    return drawn(AXIS_HEIGHT + 8, paint, gap=20)


def _row(pair: Pair, shown: Shown, axis: EffectAxis) -> Block:
    texts = _texts(pair, shown)
    left = PAIR_WIDTH + _GAP

    def height(width: float) -> float:
        high = sum(each.height(_room(width)) + each.gap for each in texts)
        least = PAIR_HEIGHT if _is_found(pair) else 0
        return max(high, least) + 2 * _PADDING

    def paint(painter: QPainter, box: QRectF) -> None:
        room = _room(box.width())
        high = sum(each.height(room) + each.gap for each in texts)
        top = (box.height() - high) / 2
        for each in texts:
            _in_place(painter, QRectF(left, top, room, each.height(room)), each.paint)
            top += each.height(room) + each.gap
        if _is_found(pair):
            days = PairDays(pair, shown.ends, shown.outcome.is_pain)
            place = QRectF(0, (box.height() - PAIR_HEIGHT) / 2, PAIR_WIDTH, PAIR_HEIGHT)
            _in_place(painter, place, partial(paint_pair, shown=days))
        if _is_tested(pair):
            _on_axis(painter, box, partial(paint_effect, pair=pair, axis=axis))
        theme, voice = current_theme(), voice_of(shown.today)
        count = pairs_in_words(pair, voice) if _is_tested(pair) else needed_in_words(pair)
        painter.setFont(theme.font(Type.HINT))
        painter.setPen(colour(theme.palette.muted))
        beside = BESIDE_AXIS if _is_tested(pair) else BESIDE_AXIS + AXIS_WIDTH
        painter.drawText(box.adjusted(box.width() - beside, 0, 0, 0), _COUNT, count)
        _rule(painter, box)

    return Block(height, paint, gap=0)


def _texts(pair: Pair, shown: Shown) -> list[Block]:
    kind = Type.QUESTION if pair.found.verdict is Verdict.TOGETHER else Type.BODY
    texts = [words(headline(pair, shown.outcome), kind, muted=False, gap=2)]
    if _is_found(pair):
        texts.append(words(detail(pair, voice_of(shown.today)), gap=2))
    if pair.factor.key in shown.suspected:
        texts.append(words(_("your suspicion"), Type.HINT_STRONG, muted=False, gap=2))
    return texts


def _is_found(pair: Pair) -> bool:
    return pair.found.verdict in {Verdict.TOGETHER, Verdict.WEAK}


def _is_tested(pair: Pair) -> bool:
    return pair.found.verdict is not Verdict.TOO_LITTLE


def _room(width: float) -> float:
    """What the words have between the picture and the axis."""
    return width - PAIR_WIDTH - AXIS_WIDTH - BESIDE_AXIS - 3 * _GAP


def _on_axis(painter: QPainter, box: QRectF, paint: Callable[[QPainter, QRectF], object]) -> None:
    """Paint where the axis is, which all rows share."""
    left = box.width() - BESIDE_AXIS - _GAP - AXIS_WIDTH
    _in_place(painter, QRectF(left, 0, AXIS_WIDTH, box.height()), paint)


def _in_place(
    painter: QPainter, place: QRectF, paint: Callable[[QPainter, QRectF], object]
) -> None:
    painter.save()
    painter.translate(place.topLeft())
    paint(painter, QRectF(0, 0, place.width(), place.height()))
    painter.restore()


def _rule(painter: QPainter, box: QRectF) -> None:
    painter.fillRect(
        QRectF(0, box.height() - 1, box.width(), 1), colour(current_theme().palette.line)
    )
