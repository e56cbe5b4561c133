"""The typeface of the report. It goes into the file, so that a report looks alike everywhere."""

from PySide6.QtGui import QFontDatabase

from diary.paths import resources

FAMILY = "Atkinson Hyperlegible Next"


def load_fonts() -> None:
    """Have the typeface before the first text is measured; the window has it already."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((resources() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
