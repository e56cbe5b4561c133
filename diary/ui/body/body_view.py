"""The picture of the body to choose in: click, paint over several regions, or walk with the keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from diary.domain.body import region_name
from diary.figure.body_drawing import Drawings, body_drawings
from diary.ui.body.body_picture import BodyPicture
from diary.ui.body.walk import ARROWS, region_beside
from diary.ui.widgets.announce import announce

_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class BodyView(BodyPicture):
    """Both views, one Tab stop. Without ``chooses`` the arrows still say what is where."""

    chosen = Signal(object)
    """A person clicked or painted: these regions (a tuple of ids), and no others, are chosen now."""
    toggled = Signal(str, bool)
    """Space, a second click, or with Ctrl or Shift: a region, and whether it is meant together with the others."""
    digit_typed = Signal(int)
    """0 … 9, while something is chosen."""
    removal_asked = Signal()
    """Delete or Backspace."""

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        chooses: bool = True,
        drawings: Callable[[], Drawings] = body_drawings,
        words: Callable[[str], str] = region_name,
    ) -> None:
        """See ``BodyPicture``."""
        super().__init__(name, parent, drawings=drawings, words=words)
        self._chooses = chooses
        self._last: str | None = None
        self._is_painting = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a region, or one more with Ctrl or Shift; beside the body, nothing."""
        if event.button() != Qt.MouseButton.LeftButton or not self._chooses:
            super().mousePressEvent(event)
            return
        region = self.region_at(event.position())
        self.emphasise(current=None)
        if region is None:
            self._choose(())
        elif event.modifiers() & _SEVERAL or self.emphasis.chosen == (region,):
            self.toggled.emit(region, bool(event.modifiers() & _SEVERAL))
        else:
            self._is_painting = True
            self._choose((region,))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer; while painting, choose that too."""
        super().mouseMoveEvent(event)
        region = self.emphasis.pointed
        pointing = region is not None and self._chooses
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        )
        chosen = self.emphasis.chosen
        if self._is_painting and region is not None and region not in chosen:
            self._choose((*chosen, region))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop painting."""
        self._is_painting = False
        super().mouseReleaseEvent(event)

    def _choose(self, regions: tuple[str, ...]) -> None:
        self.set_chosen(regions)
        self._last = regions[-1] if regions else self._last
        self.chosen.emit(regions)

    # the keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes with the keyboard sees where they are."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._walk_to(self._here())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nobody walks any more."""
        super().focusOutEvent(event)
        self.emphasise(current=None)
        self.pointed.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Space chooses, digits and Delete act on what is chosen, Escape lets go."""
        allowed = Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space:
            allowed |= _SEVERAL
        plain = not event.modifiers() & ~allowed
        here = self._here()
        if not plain or here is None or not self._act(event, here):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent, here: str) -> bool:
        which = event.key()
        if which in ARROWS:
            self._walk_to(region_beside(self.drawings, here, Qt.Key(which)))
            return True
        if not self._chooses:
            return False
        is_digit = event.text().isascii() and event.text().isdigit()
        if which == Qt.Key.Key_Space or (is_digit and not self.emphasis.chosen):
            self._walk_to(here)
            self.toggled.emit(here, bool(event.modifiers() & _SEVERAL))
        if is_digit:
            self.digit_typed.emit(int(event.text()))
        elif which in _REMOVING:
            self.removal_asked.emit()
        elif which == Qt.Key.Key_Escape and self.emphasis.chosen:
            self._choose(())
        else:
            return which == Qt.Key.Key_Space
        return True

    def _here(self) -> str | None:
        """Where the keyboard is: at what was chosen last, else at the top of the front."""
        drawn = [region for drawing in self.drawings.values() for region in drawing.regions]
        chosen = [region for region in self.emphasis.chosen if region in drawn]
        return self._last if self._last in drawn else next(iter([*chosen[-1:], *drawn]), None)

    def _walk_to(self, region: str | None) -> None:
        self._last = region
        self.emphasise(current=region)
        if region is not None:
            self.pointed.emit(region)
            announce(self, self.words(region))
