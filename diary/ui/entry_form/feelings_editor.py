"""Words for what is felt: a few first words, families that open to more, and a way in through the body.

How strong a feeling is, and what it is about, may stay empty and is folded away until somebody wants it.
"""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.emotions import (
    ABOUT_NAMES,
    FAMILIES,
    FIRST_WORDS,
    NOT_SURE,
    SENSATIONS,
    WORDS,
    About,
    Feeling,
)
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label
from diary.ui.widgets.score_row import ScoreRow
from diary.ui.widgets.segment import Segment


class FeelingsEditor(QWidget):
    """Which feelings there are, and for each how strong and about what."""

    value_changed = Signal()
    heavy_changed = Signal(bool)
    """Whether a heavy word is chosen, at which the page shows where to find somebody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No feeling chosen."""
        super().__init__(parent)
        self._feelings: dict[str, Feeling] = {}
        self._offered: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._words = ChipRow(_("Feelings"), (), self)
        self._words.value_changed.connect(self._take_first_words)
        self._more = self._words.add_action(_("more words"), trailing_icon="chevron-down")
        self._more.clicked.connect(self._toggle_families)
        column.addWidget(self._words)
        self._families = self._make_families()
        column.addWidget(self._families)
        self._body = self._make_body_path()
        column.addWidget(self._body)
        self._how_strong = self._words.add_action(
            _("how strong, about what"), trailing_icon="chevron-down"
        )
        self._how_strong.clicked.connect(self._toggle_strengths)
        self._strengths = QWidget(self)
        self._strength_column = QVBoxLayout(self._strengths)
        self._strength_column.setContentsMargins(0, 0, 0, 0)
        self._strength_column.setSpacing(16)
        self._strengths.hide()
        column.addWidget(self._strengths)
        self._show()

    def value(self) -> tuple[Feeling, ...]:
        """The chosen feelings, in the order in which they were chosen."""
        return tuple(self._feelings.values())

    def set_value(self, feelings: Iterable[Feeling]) -> None:
        """Show feelings without telling that they changed."""
        self._feelings = {feeling.word: feeling for feeling in feelings}
        self._offered = []
        self._families.hide()
        self._strengths.hide()
        self._show()

    def focus_words(self) -> None:
        """Go to the words."""
        self._words.chip(FIRST_WORDS[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_families(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("Which of these comes closest?"), Type.HINT, box))
        self._family_row = ChipRow(
            _("Which of these comes closest?"),
            [(family.key, _(family.name)) for family in FAMILIES],
            box,
            exclusive=True,
        )
        self._family_row.value_changed.connect(self._open)
        column.addWidget(self._family_row)
        self._family_words = ChipRow(_("Words"), (), box)
        self._family_words.value_changed.connect(self._take_family_words)
        self._family_label = Label("", Type.HINT, box)
        column.addWidget(self._family_label)
        column.addWidget(self._family_words)
        box.hide()
        return box

    def _make_body_path(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        question = _("Not knowing is fine. What do I notice in my body?")
        column.addWidget(Label(question, Type.HINT, box))
        self._sensations = ChipRow(
            question, [(word.key, _(word.name)) for word in SENSATIONS.words], box
        )
        self._sensations.value_changed.connect(self._take_sensations)
        column.addWidget(self._sensations)
        return box

    def _offer_words(self) -> None:
        """Offer the first words and the chosen ones; a word that is let go stays, so that nothing jumps."""
        sensations = {word.key for word in SENSATIONS.words}
        others = [
            key
            for key in (*self._offered, *self._feelings)
            if key not in FIRST_WORDS and key not in sensations and key != NOT_SURE.key
        ]
        offered = [*FIRST_WORDS, *dict.fromkeys(others), NOT_SURE.key]
        if offered != self._offered:
            self._offered = offered
            self._words.set_options([(key, _word_name(key)) for key in offered])

    def _show(self) -> None:
        self._offer_words()
        self._words.set_values(tuple(self._feelings))
        self._family_words.set_values(tuple(self._feelings))
        self._sensations.set_values(tuple(self._feelings))
        sensed = any(word.key in self._feelings for word in SENSATIONS.words)
        self._body.setVisible(NOT_SURE.key in self._feelings or sensed)
        self._how_strong.setVisible(bool(self._feelings))
        if not self._feelings:
            self._strengths.hide()
        self._fill_strengths()
        self.heavy_changed.emit(self.is_heavy)

    @property
    def is_heavy(self) -> bool:
        """Whether a heavy word is chosen."""
        return any(key in WORDS and WORDS[key].is_heavy for key in self._feelings)

    def _toggle_families(self) -> None:
        self._families.setVisible(self._families.isHidden())
        self._open(self._family_row.value() or ())

    def _open(self, chosen: object) -> None:
        key = chosen[0] if isinstance(chosen, tuple) and chosen else chosen
        family = next((family for family in FAMILIES if family.key == key), None)
        words = family.words if family else ()
        self._family_label.setVisible(bool(words))
        self._family_words.setVisible(bool(words))
        self._family_label.setText(_("More than one is fine.") if words else "")
        self._family_words.set_options([(word.key, _(word.name)) for word in words])
        self._family_words.set_values(tuple(self._feelings))

    def _take_first_words(self, chosen: tuple[str, ...]) -> None:
        self._take(self._offered, chosen)

    def _take_family_words(self, chosen: tuple[str, ...]) -> None:
        family = next(f for f in FAMILIES if f.key == self._family_row.value())
        self._take([word.key for word in family.words], chosen)

    def _take_sensations(self, chosen: tuple[str, ...]) -> None:
        self._take([word.key for word in SENSATIONS.words], chosen)

    def _take(self, offered: list[str], chosen: tuple[str, ...]) -> None:
        """Of the ``offered`` words exactly the ``chosen`` are felt; the others stay as they were."""
        for key in offered:
            if key in chosen:
                self._feelings.setdefault(key, Feeling(key))
            else:
                self._feelings.pop(key, None)
        self._show()
        self.value_changed.emit()

    def _toggle_strengths(self) -> None:
        self._strengths.setVisible(self._strengths.isHidden())
        self._fill_strengths()

    def _fill_strengths(self) -> None:
        clear_layout(self._strength_column)
        if self._strengths.isHidden():
            return
        for feeling in self._feelings.values():
            if feeling.word != NOT_SURE.key:
                self._strength_column.addWidget(self._make_strength(feeling))

    def _make_strength(self, feeling: Feeling) -> QWidget:
        name = _word_name(feeling.word)
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(name, Type.CONTROL_STRONG, box))
        strength = ScoreRow(
            _("How strong: {word}").format(word=name),
            box,
            low_words=_("not at all"),
            high_words=_("very strong"),
        )
        strength.set_value(feeling.strength)
        strength.value_changed.connect(
            lambda value, key=feeling.word: self._change(key, strength=value)
        )
        column.addWidget(strength)
        about = Segment(
            _("About what: {word}").format(word=name),
            [(about.value, _(name)) for about, name in ABOUT_NAMES.items()],
            box,
        )
        about.set_value(None if feeling.about is None else feeling.about.value)
        about.value_changed.connect(
            lambda value, key=feeling.word: self._change(
                key, about=None if value is None else About(value)
            )
        )
        column.addWidget(about)
        return box

    def _change(self, key: str, **change: object) -> None:
        self._feelings[key] = replace(self._feelings[key], **change)  # type: ignore[arg-type]  # named by the callers
        self.value_changed.emit()


def _word_name(key: str) -> str:
    """The word in the spoken language; its key where a newer program wrote it."""
    return _(WORDS[key].name) if key in WORDS else key
