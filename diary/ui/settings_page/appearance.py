"""How the program looks: language, size of the text, light or dark."""

from PySide6.QtWidgets import QWidget

from diary.i18n import _, language
from diary.settings import LANGUAGE, TEXT_SIZE, TEXT_SIZES, THEME
from diary.ui.settings_page.computer_choices import ComputerChoices
from diary.ui.settings_page.section import Question, Section
from diary.ui.widgets.segment import Segment

_LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}
"""Each in its own language, so that who cannot read the other finds it."""


class Appearance(Section):
    """For this computer."""

    def __init__(self, choices: ComputerChoices, parent: QWidget | None = None) -> None:
        """Shows what is chosen now."""
        super().__init__(_("Appearance"), parent, first=True)
        self._choices = choices
        names = list(_LANGUAGE_NAMES.items())
        self._language = self._ask(_("Language"), names, *_LANGUAGE_NAMES.values(), "taal language")
        sizes = [(str(size), _("{percent} %").format(percent=size)) for size in TEXT_SIZES]
        self._size = self._ask(_("Size of the text"), sizes, _("larger, smaller, letters"))
        self._themes = {
            "light": _("Light"),
            "dark": _("Dark"),
            "system": _("As the computer does"),
        }
        self._theme = self._ask(
            _("Light or dark"), list(self._themes.items()), *self._themes.values(), _("colours")
        )
        self._language.value_changed.connect(self._take_language)
        self._size.value_changed.connect(self._take_size)
        self._theme.value_changed.connect(self._take_theme)
        choices.changed.connect(self.refresh)
        self.add_reset(self._reset)
        self.refresh()

    def refresh(self) -> None:
        """As the base."""
        self._language.set_value(language())
        self._size.set_value(str(self._choices.settings[TEXT_SIZE]))
        self._theme.set_value(self._choices.settings[THEME])

    def _ask(self, question: str, options: list[tuple[str, str]], *words: str) -> Segment:
        segment = Segment(question, options, self, may_be_empty=False)
        self.add_row(Question(question, segment, self), question, *words)
        return segment

    def _take_language(self, code: str) -> None:
        # Only the name: this is told in the window of the language that was chosen.
        self._choices.choose(LANGUAGE, code, f"{_LANGUAGE_NAMES[code]}.")

    def _take_size(self, size: str) -> None:
        sentence = _("The text is {percent} % now.").format(percent=size)
        self._choices.choose(TEXT_SIZE, int(size), sentence)

    def _take_theme(self, theme: str) -> None:
        sentence = _("The window is ‘{look}’ now.").format(look=self._themes[theme])
        self._choices.choose(THEME, theme, sentence)

    def _reset(self) -> None:
        self._choices.reset(
            (LANGUAGE, TEXT_SIZE, THEME), _("The appearance is as it was at first.")
        )
