"""The owner's own words for the ends of the pain scale."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from diary.domain.measure import Measure
from diary.domain.scale import Rating
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.field import LineField
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label

_LONGEST = 60
"""Characters: more does not fit under the buttons of the scale."""

Words = tuple[str, str, str]
"""For nothing, for an ordinary day and for the worst; empty is the usual word."""


class ScaleWordsRow(Disclosure):
    """Three lines, kept with Enter or when one leaves them; the same words for every question about pain."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows the words that hold now."""
        super().__init__(_("My own words for pain"), parent)
        self._session = session
        self._is_over = False
        self._scales = pain_scales(session)
        usual = self._scales[0].scale if self._scales else None
        low, high = (
            (_(usual.low_words), _(usual.high_words)) if isinstance(usual, Rating) else ("", "")
        )
        self.body.addWidget(
            Label(
                _(
                    "Words that mean something to you, under the numbers. Numbers from before keep the words they"
                    " were given with."
                ),
                Type.HINT,
                self,
            )
        )
        lines = QWidget(self)
        as_high_as_needed(lines)
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._lines = [
            LineField(_("Under the 0"), self, placeholder=low),
            LineField(_("In the middle, for an ordinary day"), self, hint=_("may be empty")),
            LineField(_("Under the 10"), self, placeholder=high),
        ]
        for line in self._lines:
            line.line.setMaxLength(_LONGEST)
            line.line.returnPressed.connect(self.keep)
            line.line.editingFinished.connect(self._look_whether_left)
            column.addWidget(line)
        self.body.addWidget(lines)
        self.opened.connect(lambda is_open: self.keep() if not is_open else None)
        session.vault_about_to_lock.connect(self._end)

    def show_words(self) -> None:
        """Show the words that hold now, unless somebody is typing others."""
        if not self._is_over and not any(line.line.hasFocus() for line in self._lines):
            self._show(self._kept())

    def words(self) -> Words:
        """What is typed."""
        low, middle, high = (line.value().strip() for line in self._lines)
        return low, middle, high

    def keep(self) -> None:
        """Let what is typed hold from now on, where it differs from what holds."""
        if self._is_over:
            return
        words, before = self.words(), self._kept()
        if words == before:
            return
        sentence = _("The pain scale has your words from now on.")
        session, scales = self._session, self._scales
        session.attempt(
            lambda: session.do(
                sentence,
                lambda: name_scales(session, scales, words),
                lambda: name_scales(session, scales, before),
            )
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another page opens."""
        self.keep()
        super().hideEvent(event)

    def _kept(self) -> Words:
        return kept_words(self._session, self._scales)

    def _show(self, words: Words) -> None:
        for line, text in zip(self._lines, words, strict=True):
            line.set_value(text)

    def _end(self) -> None:
        self.keep()
        self._is_over = True
        self._show(("", "", ""))

    def _look_whether_left(self) -> None:
        # The focus is still on its way: only after this is known whether it went to another of the three.
        QTimer.singleShot(0, self, self._keep_when_left)

    def _keep_when_left(self) -> None:
        if QApplication.focusWidget() not in [line.line for line in self._lines]:
            self.keep()


def pain_scales(session: Session) -> list[Measure]:
    """The ratings that are about pain."""
    return [
        measure
        for measure in session.catalogue.recorded()
        if isinstance(measure.scale, Rating) and measure.scale.is_pain
    ]


def kept_words(session: Session, scales: list[Measure]) -> Words:
    """The words that hold now, of the first scale that has any."""
    for measure in scales:
        words = session.words_for(measure)
        if words is not None:
            return words.low, words.middle, words.high
    return "", "", ""


def name_scales(session: Session, scales: list[Measure], words: Words) -> None:
    """Give each of the scales these words from now on."""
    for measure in scales:
        session.name_scale(measure, *words)
