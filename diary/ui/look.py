"""How the program looks and which language it speaks, as the settings say."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from diary import paths
from diary.i18n import SOURCE_LANGUAGE, choose_language, language, speak
from diary.settings import LANGUAGE, TEXT_SIZE, THEME, Settings
from diary.ui.dates import locale
from diary.ui.theme import Appearance, apply_theme, current_theme, first_theme, theme_for


class Look(QObject):
    """Draws and speaks anew when a setting or the desktop asks for it."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        """Takes language and theme at once; ``complete`` does the rest."""
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._zoom = 1.0
        self._is_complete = False
        self._qt_texts: QTranslator | None = None
        self.speak()
        apply_theme(application, first_theme(self._appearance, application, self._scale))

    def complete(self) -> None:
        """Add what a first window does without until it is painted; once."""
        if self._is_complete:
            return
        self._is_complete = True
        self._speak_qt()
        hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.draw(self._zoom))
        if theme_for(self._appearance, self._application, self._scale) != current_theme():
            self.draw()

    def draw(self, zoom: float = 1.0) -> None:
        """Draw everything as the settings say, enlarged by ``zoom`` on a bad day."""
        self._zoom = zoom
        theme = theme_for(self._appearance, self._application, self._scale * zoom)
        apply_theme(self._application, theme)

    def speak(self) -> None:
        """Speak the language of the settings, else the first of the system's that is complete."""
        chosen = self._settings[LANGUAGE] or choose_language(QLocale.system().uiLanguages())
        speak(chosen, paths.translations())
        QLocale.setDefault(locale())
        if self._is_complete:
            self._speak_qt()

    @property
    def _appearance(self) -> Appearance:
        return Appearance(self._settings[THEME])

    @property
    def _scale(self) -> float:
        return float(self._settings[TEXT_SIZE]) / 100

    def _speak_qt(self) -> None:
        """Have Qt's own dialogs and menus speak the same language."""
        if self._qt_texts is not None:
            self._application.removeTranslator(self._qt_texts)
        self._qt_texts = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        spoken = language()
        if spoken != SOURCE_LANGUAGE and self._qt_texts.load(f"qtbase_{spoken}", folder):
            self._application.installTranslator(self._qt_texts)
