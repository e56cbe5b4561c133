"""What was found, in groups: seen together, perhaps, no link found, not enough days yet. Each says what it means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.together import Comparison, Pair
from diary.analysis.together_words import counted
from diary.i18n import _, ngettext
from diary.ui.pictures.sheet import Block
from diary.ui.theme import Type
from diary.ui.together.effect_picture import EffectAxis
from diary.ui.together.group_head import GroupHead
from diary.ui.together.pair_blocks import PairGroup, pair_blocks
from diary.ui.together.pair_row import PairRow, Shown
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.label import Label
from diary.ui.widgets.rule import Rule

_SHOWN_AT_FIRST = 4


class GroupsView(QWidget):
    """Filled anew for every comparison."""

    day_asked = Signal(object)
    """This ``date`` of the diary."""
    overlay_asked = Signal(str)
    """The factor with this key over the outcome on the timeline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._inside: QWidget | None = None
        self._in_sight: list[PairGroup] = []
        self._axis = EffectAxis(1.0)

    def blocks(self, shown: Shown) -> list[Block]:
        """The rows in sight, to be saved; those that are folded are not among them."""
        return pair_blocks(self._in_sight, shown, self._axis)

    def show_comparison(self, comparison: Comparison | None, shown: Shown | None) -> None:
        """Show what was found, or nothing."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.setParent(None)
            self._inside.deleteLater()
            self._inside = None
        self._in_sight = []
        if comparison is None or shown is None:
            return
        self._inside = inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        tested = (*comparison.together, *comparison.weak, *comparison.no_link)
        axis = self._axis = EffectAxis.of(tested)
        for title, hint, pairs in (
            (
                _("Seen together"),
                _("a reason to try something out, no answer"),
                comparison.together,
            ),
            (_("Perhaps"), _("not sure enough yet: keep writing"), comparison.weak),
            (
                _("No link found"),
                _("that is usual: most suspicions end up here"),
                comparison.no_link,
            ),
            (_("Not enough days yet"), "", comparison.too_little),
        ):
            is_first = pairs is comparison.together
            if pairs or is_first:
                has_axis = bool(pairs) and pairs is not comparison.too_little and not shown.is_quiet
                head = GroupHead(title, hint, len(pairs), axis if has_axis else None, inside)
                column.addWidget(head)
                column.addWidget(Rule(inside))
                group = PairGroup(title, hint, len(pairs), has_axis=has_axis)
                self._in_sight.append(group)
                column.addWidget(self._rows(inside, pairs, shown, group.pairs))
                column.addSpacing(20)
            if is_first and not pairs:
                words = _("Nothing yet that is seen together often enough to say so.")
                column.addWidget(Label(words, Type.BODY, inside))
        if not shown.is_quiet and tested:
            legend = _(
                "Point: the difference. Line: it probably lies within it (95 %)."
                " Small triangle: the middle."
            )
            column.addWidget(Label(legend, Type.HINT, inside))
        if comparison.looked_at:
            column.addWidget(Label(counted(comparison), Type.HINT, inside))
        self._column.addWidget(inside)
        inside.show()

    def _rows(
        self, inside: QWidget, pairs: tuple[Pair, ...], shown: Shown, in_sight: list[Pair]
    ) -> QWidget:
        holder = QWidget(inside)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        suspected_first = sorted(pairs, key=lambda each: each.factor.key not in shown.suspected)
        rest = suspected_first[_SHOWN_AT_FIRST:]

        def add(pair: Pair) -> None:
            in_sight.append(pair)
            row = PairRow(pair, shown, self._axis, holder)
            row.day_asked.connect(self.day_asked)
            row.overlay_asked.connect(self.overlay_asked)
            column.insertWidget(column.count() - bool(rest), row)

        if rest:
            text = ngettext("Show {count} more", "Show {count} more", len(rest))
            more = Button(
                text.format(count=len(rest)), ButtonKind.LINK, holder, icon_name="chevron-down"
            )
            more.clicked.connect(lambda: show_rest(more))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

        def show_rest(button: Button) -> None:
            """Made only now: a hundred rows take their time."""
            for pair in rest:
                add(pair)
            button.hide()

        for pair in suspected_first[:_SHOWN_AT_FIRST]:
            add(pair)
        return holder
