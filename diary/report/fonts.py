"""The typeface of the report. It goes into the file, so that a report looks alike everywhere."""

from PySide6.QtGui import QFont, QFontDatabase

from diary.paths import resources

FAMILY = "Atkinson Hyperlegible Next"


def load_fonts() -> None:
    """Have the typeface before the first text is measured; the window has it already."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((resources() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def paper_font(size: int) -> QFont:
    """The typeface at ``size`` units of the painter.

    Without figures of one width, also where the window has them: Qt writes those into a PDF as shapes that cannot be
    searched, copied or read aloud.
    """
    load_fonts()
    font = QFont(FAMILY)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(size)
    font.setFeature(QFont.Tag("tnum"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
