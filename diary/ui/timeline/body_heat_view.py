"""Where it was felt over a period: on how many days, how strongly, and how that differs from the period before."""

from datetime import timedelta
from enum import Enum
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from diary.analysis.body_heat import BodyHeat, Difference, RegionChange, body_heat, difference
from diary.analysis.table import words_only
from diary.domain.body import region_name
from diary.domain.period import Period
from diary.domain.preference import QUIET
from diary.figure.body_look import RegionInk, look_of, pain_region
from diary.i18n import N_, _, ngettext
from diary.ui.dates import at_the_start, number, period_in_words, short_day
from diary.ui.pictures.picture_panel import Offer
from diary.ui.pictures.sheet import NARROW, Block, sheet, words
from diary.ui.session import Session
from diary.ui.theme import Type, current_theme, mixed
from diary.ui.timeline.heat_figure import HeatFigure, figure_block
from diary.ui.timeline.heat_ink import plain_fill
from diary.ui.widgets.label import Label
from diary.ui.widgets.segment import Segment

_BESIDE_FROM = 880
_KIND_WIDTH = 800
_MOST_ROWS = 8
_EQUAL = 0.005


class HeatKind(Enum):
    """What the colours stand for; the value is its name, marked for translation."""

    STRENGTH = N_("how strong")
    DAYS = N_("how often")
    DIFFERENCE = N_("beside the time before")


class BodyHeatView(QWidget):
    """The figure, what its colours stand for, and the regions that stand out in words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Empty until ``show_period``."""
        super().__init__(parent)
        self._session = session
        self._period = Period(session.today, session.today)
        self._heat: BodyHeat | None = None
        self._change: Difference | None = None
        kinds = [(kind.name, _(kind.value)) for kind in HeatKind]
        self._kind = Segment(_("What the colours stand for"), kinds, self, may_be_empty=False)
        self._kind.setMaximumWidth(current_theme().control(_KIND_WIDTH))
        self._kind.set_value(HeatKind.STRENGTH.name)
        self._kind.value_changed.connect(lambda _key: self._show())
        self._hint = Label("", Type.HINT, self)
        self._figure = HeatFigure(self)
        self._sentence = Label("", Type.BODY, self)
        self._rows = Label("", Type.HINT, self)
        words = QVBoxLayout()
        words.setSpacing(16)
        words.addWidget(self._sentence)
        words.addWidget(self._rows)
        words.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addWidget(self._figure, 3)
        self._sides.addLayout(words, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._kind)
        column.addWidget(self._hint)
        column.addLayout(self._sides)
        column.addStretch(1)
        self.setFocusProxy(self._kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the figure where there is room, else under it."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self.width() >= current_theme().control(_BESIDE_FROM)
        self._sides.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def show_period(self, period: Period) -> None:
        """Show a period; what comes before it, as long, is what it is laid beside."""
        self._period = period
        self.refresh()

    def refresh(self) -> None:
        """Read the marks anew."""
        self._session.attempt(self._read)

    def forget(self) -> None:
        """Hold no diary content any more."""
        self._heat = self._change = None
        self._figure.show_inks({}, {})
        self._sentence.setText("")
        self._rows.setText("")

    def retheme(self) -> None:
        """Colours are mixed for the palette."""
        self._kind.setMaximumWidth(current_theme().control(_KIND_WIDTH))
        self._show()

    def table(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The heads of the columns, and every region with its days and strengths."""
        if self._heat is None:
            return (), ()
        heads = (_("Place"), _("Days"), _("Usually"), _("Strongest"), _("Share of the days before"))
        before = {} if self._change is None else self._change.regions
        rows = tuple(
            (
                at_the_start(region_name(region)),
                number(found.days),
                "" if found.usual is None else number(found.usual, 1),
                "" if found.strongest is None else number(found.strongest),
                _share_before(before.get(region)),
            )
            for region, found in self._heat.regions.items()
        )
        return words_only(heads, rows) if self._session.preference(QUIET) else (heads, rows)

    def offers(self) -> list[Offer]:
        """The body as a picture to be saved, with the words that stand beside it."""
        if self._heat is None:
            return []
        kind = self._kind_in_sight()
        title, period = _("The body, front and back"), period_in_words(self._period)

        def blocks() -> list[Block]:
            inks, told = self._drawn(kind)
            rows = list(told.values())[:_MOST_ROWS]
            return [
                words(self._hint_of(kind)),
                figure_block(inks),
                words(self._sentence_of(kind), Type.BODY, muted=False, gap=16),
                *(words(row) for row in rows),
            ]

        return [Offer(title, partial(sheet, title, period, blocks, NARROW), period)]

    # reading and showing

    def _read(self) -> None:
        along_time = self._session.vault.along_time
        self._heat = body_heat(along_time.marks(self._period))
        length = timedelta(len(self._period))
        before = Period(self._period.first - length, self._period.last - length)
        self._change = difference(body_heat(along_time.marks(before)), self._heat)
        self._show()

    def _show(self) -> None:
        if self._heat is None or self._change is None:
            return
        self._kind.setVisible(not self._is_quiet)
        kind = self._kind_in_sight()
        inks, told = self._drawn(kind)
        self._figure.show_inks(inks, told)
        self._hint.setText(self._hint_of(kind))
        self._sentence.setText(self._sentence_of(kind))
        self._rows.setText("\n".join(list(told.values())[:_MOST_ROWS]))
        self._figure.setAccessibleName(_("The body, front and back"))
        self._figure.setAccessibleDescription(". ".join(told.values()))

    @property
    def _is_quiet(self) -> bool:
        return bool(self._session.preference(QUIET))

    def _kind_in_sight(self) -> HeatKind:
        chosen = HeatKind[self._kind.value() or HeatKind.STRENGTH.name]
        return HeatKind.DAYS if self._is_quiet else chosen

    def _drawn(self, kind: HeatKind) -> tuple[dict[str, RegionInk], dict[str, str]]:
        """The colours of the regions, without figures where numbers are hidden, and each in words."""
        inks, words = {
            HeatKind.STRENGTH: self._strengths,
            HeatKind.DAYS: self._days,
            HeatKind.DIFFERENCE: self._differences,
        }[kind]()
        if self._is_quiet:
            inks = {region: RegionInk(ink.fill, ink.ink) for region, ink in inks.items()}
        return inks, words

    def _sentence_of(self, kind: HeatKind) -> str:
        told = self._change if kind is HeatKind.DIFFERENCE else self._heat
        return "" if told is None else told.sentence

    def _strengths(self) -> tuple[dict[str, RegionInk], dict[str, str]]:
        look, heat = look_of(current_theme().palette), self._heat
        found = {} if heat is None else heat.regions
        inks = {
            region: pain_region(None if each.usual is None else round(each.usual), look)
            for region, each in found.items()
        }
        words = {
            region: _days_in_words(region, each.days)
            if each.usual is None
            else _("{place}: usually {usual}, at most {strongest}").format(
                place=_name(region), usual=number(each.usual, 1), strongest=each.strongest
            )
            for region, each in found.items()
        }
        return inks, words

    def _days(self) -> tuple[dict[str, RegionInk], dict[str, str]]:
        theme, heat = current_theme(), self._heat
        found = {} if heat is None else heat.regions
        inks = {}
        for region, each in found.items():
            fill, text = plain_fill(each.share, 0.0, 1.0, theme)
            inks[region] = RegionInk(fill, text, number(each.days))
        return inks, {region: _days_in_words(region, each.days) for region, each in found.items()}

    def _differences(self) -> tuple[dict[str, RegionInk], dict[str, str]]:
        theme, change = current_theme(), self._change
        inks, words = {}, {}
        for region, each in ({} if change is None else change.regions).items():
            more, less = theme.palette.series[1], theme.palette.series[0]
            strength = 0.15 + 0.5 * min(abs(each.share), 1.0)
            is_equal = abs(each.share) < _EQUAL
            fill = mixed(more if each.share > 0 else less, theme.palette.surface, strength)
            look = look_of(theme.palette)
            text = "=" if is_equal else _signed(each.share)
            inks[region] = RegionInk(look.surface if is_equal else fill, look.text, text)
            words[region] = _("{place}: {before} of the days before, {after} now").format(
                place=_name(region),
                before=_share_before(each),
                after=_share(each.after.share if each.after else 0.0),
            )
        return inks, words

    def _hint_of(self, kind: HeatKind) -> str:
        if self._is_quiet:
            return _("The stronger the colour, the more often it was marked.")
        if kind is HeatKind.STRENGTH:
            return _("A number is how strong it usually was on the days it was marked.")
        if kind is HeatKind.DAYS:
            return _("A number is on how many days it was marked.")
        today, length = self._session.today, timedelta(len(self._period))
        return _(
            "How much more (+) or less (−) often than from {first} to {last}, in percent of the days with marks."
        ).format(
            first=short_day(self._period.first - length, today),
            last=short_day(self._period.last - length, today),
        )


def _name(region: str) -> str:
    return at_the_start(region_name(region))


def _days_in_words(region: str, days: int) -> str:
    return ngettext("{place}: {count} day", "{place}: {count} days", days).format(
        place=_name(region), count=number(days)
    )


def _share_before(change: RegionChange | None) -> str:
    """Of the days with marks in the first of two periods; nothing where they were not compared."""
    if change is None:
        return ""
    return _share(0.0 if change.before is None else change.before.share)


def _share(share: float) -> str:
    return _("{count} %").format(count=number(round(share * 100)))


def _signed(share: float) -> str:
    figure = number(abs(round(share * 100)))
    return f"+{figure}" if share > 0 else f"−{figure}"
