"""The typeface of the report, on a computer that does not have it: it goes into the file, so that it looks alike everywhere."""

from PySide6.QtGui import QFontDatabase

from diary.paths import resources
from diary.report.canvas import FAMILY


def load_fonts() -> None:
    """Have the typeface; the window has it already."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((resources() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
