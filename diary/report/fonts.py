"""The typeface of the report, on a computer that does not have it: it goes into the file, so that it looks alike everywhere."""

from PySide6.QtGui import QFontDatabase

from diary.paths import resources

FAMILY = "Atkinson Hyperlegible Next"


def load_fonts() -> None:
    """Have the typeface before the first text is measured; the window has it already."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((resources() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
