"""Then and now, side by side: what was felt at events of then and stands in the diary of the last days too."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diary.analysis.then_and_now import Recurrence, ThenAndNow
from diary.i18n import _, ngettext
from diary.ui.records.feeling_words import word_name
from diary.ui.theme import Type
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.rule import Rule

_MOST_NAMES = 3


class ThenNowView(QWidget):
    """Hidden where there is nothing to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._foot = Label("", Type.HINT, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(Rule(self))
        column.addWidget(Label(_("Then and now"), Type.SECTION, self))
        column.addLayout(self._rows)
        column.addWidget(self._foot)
        self.hide()

    def show_found(self, seen: ThenAndNow | None) -> None:
        """Show what was counted; ``None`` or nothing found hides it."""
        clear_layout(self._rows)
        found = () if seen is None else seen.found
        for each in found:
            self._rows.addWidget(self._row(each, seen.days if seen else 0))
        words = _(
            "This was counted, no more: words of yours at events of then, and in your diary now."
            " Whether it means something, only you can say."
        )
        self._foot.setText(words if found else "")
        self.setVisible(bool(found))

    def _row(self, found: Recurrence, days: int) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(20)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(word_name(found.word), Type.CONTROL_STRONG, row))
        count = len(found.events)
        then = ngettext("then: with {count} event", "then: with {count} events", count)
        names = ", ".join(found.events[:_MOST_NAMES]) + (", …" if count > _MOST_NAMES else "")
        told = f"{then.format(count=count)} ({names})"
        words.addWidget(Label(breakable(told), Type.HINT, row))
        line.addLayout(words, 1)
        now = ngettext(
            "now: on {count} of the last {days} days with a feeling",
            "now: on {count} of the last {days} days with a feeling",
            found.days,
        )
        line.addWidget(Label(now.format(count=found.days, days=days), Type.HINT, row), 1)
        return row
