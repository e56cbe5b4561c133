"""Choosing for this computer, with a way back that also works after the page was built anew in another language."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from diary.settings import LANGUAGE, Setting, Settings
from diary.ui.session import Session


class ComputerChoices(QObject):
    """Changes settings of this computer through the session's list of steps; lives as long as the session.

    The steps outlive the page on which they were taken, so they speak through this object and never to a widget.
    """

    changed = Signal()
    """A setting has another value."""
    look_changed = Signal()
    """What is on the screen has to be drawn anew."""
    language_changed = Signal()
    """What is on the screen has to be built anew; comes last."""

    def __init__(self, session: Session, settings: Settings) -> None:
        """The choices of a session; ``choices_of`` finds those that there are."""
        super().__init__(session)
        self._session = session
        self.settings = settings

    def choose(self, setting: Setting, value: object, sentence: str) -> None:
        """Give a setting another value; ``sentence`` is told, with the offer to undo."""

        def do() -> None:
            self.settings[setting] = value
            self._tell((setting,))

        self._session.do(sentence, do, self._back_to_now((setting,)))

    def reset(self, settings: Iterable[Setting], sentence: str) -> None:
        """Let settings be as they were at first, as one step."""
        chosen = tuple(settings)

        def do() -> None:
            for setting in chosen:
                self.settings.reset(setting)
            self._tell(chosen)

        self._session.do(sentence, do, self._back_to_now(chosen))

    def _back_to_now(self, settings: tuple[Setting, ...]) -> Callable[[], None]:
        values = [(setting, self.settings[setting]) for setting in settings]

        def undo() -> None:
            for setting, value in values:
                self.settings[setting] = value
            self._tell(settings)

        return undo

    def _tell(self, settings: tuple[Setting, ...]) -> None:
        self.changed.emit()
        self.look_changed.emit()
        if LANGUAGE in settings:
            self.language_changed.emit()


def choices_of(session: Session, settings: Settings) -> ComputerChoices:
    """The one ``ComputerChoices`` of a session, made when first asked for."""
    found = session.findChild(ComputerChoices)
    return found if isinstance(found, ComputerChoices) else ComputerChoices(session, settings)
