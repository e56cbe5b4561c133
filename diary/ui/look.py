"""How the program looks and which language it speaks, as the settings say."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from diary import paths
from diary.i18n import SOURCE_LANGUAGE, choose_language, speak
from diary.settings import LANGUAGE, TEXT_SIZE, THEME, Settings
from diary.ui.dates import locale
from diary.ui.theme import Appearance, apply_theme, theme_for
from diary.ui.widgets.focus_ring import install_focus_ring


class Look(QObject):
    """Draws and speaks anew when a setting or the desktop asks for it."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        """Takes language and theme at once."""
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._zoom = 1.0
        self._qt_texts: QTranslator | None = None
        self.speak()
        self.draw()
        install_focus_ring(application)
        application.styleHints().colorSchemeChanged.connect(lambda _scheme: self.draw(self._zoom))

    def draw(self, zoom: float = 1.0) -> None:
        """Draw everything as the settings say, enlarged by ``zoom`` on a bad day."""
        self._zoom = zoom
        appearance = Appearance(self._settings[THEME])
        scale = self._settings[TEXT_SIZE] / 100 * zoom
        apply_theme(self._application, theme_for(appearance, self._application, scale))

    def speak(self) -> None:
        """Speak the language of the settings, else the first of the system's that is complete."""
        chosen = self._settings[LANGUAGE] or choose_language(QLocale.system().uiLanguages())
        speak(chosen, paths.translations())
        QLocale.setDefault(locale())
        if self._qt_texts is not None:
            self._application.removeTranslator(self._qt_texts)
        self._qt_texts = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if chosen != SOURCE_LANGUAGE and self._qt_texts.load(f"qtbase_{chosen}", folder):
            self._application.installTranslator(self._qt_texts)
