"""How the window looks now: colours, type and sizes, and the one place where Qt is told about them.

The theme in use is a property of the application object, so that widgets find it in ``paintEvent`` without a global:
``current_theme()``. A widget that keeps something of the theme (a font, an icon) has a method ``retheme``, which
``apply_theme`` calls on every living widget.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import NamedTuple, Protocol, cast, runtime_checkable

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from diary import paths
from diary.colours import DARK, LIGHT, Palette

FAMILY = "Atkinson Hyperlegible Next"
FORM_COLUMN = 696
"""The widest a form gets, in pixels at 100 %."""
ASIDE_COLUMN = 232
"""The width of what stands beside a form, in pixels at 100 %."""

_PROPERTY = "diary_theme"
_STYLE_PROPERTY = "diary_draws_with_fusion"
_HALF_LIGHT = 128
_CONTROL_GROWTH = 0.6
_PAPER = LIGHT._replace(window="#FFFFFF", surface="#FFFFFF")


class Type(Enum):
    """The sizes of type: pixels at 96 dots per inch and text size 100 %, and weight."""

    TITLE = (29, 600)
    SECTION = (20, 600)
    QUESTION = (17, 600)
    BODY = (17, 400)
    CONTROL = (16, 400)
    CONTROL_STRONG = (16, 600)
    HINT = (15, 400)
    HINT_STRONG = (15, 600)
    SMALL = (14, 400)
    NUMBER = (20, 500)
    NUMBER_CHOSEN = (24, 700)


class Appearance(Enum):
    """What the person chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(NamedTuple):
    """Colours and sizes; ``text_scale`` is 1.0 … 2.0 (3.0 on a bad day), ``high_contrast`` asks heavier borders."""

    palette: Palette
    text_scale: float = 1.0
    dark: bool = False
    high_contrast: bool = False

    @property
    def edge(self) -> float:
        """The width of a control's border, in pixels."""
        return 2.0 if self.high_contrast else 1.0

    def font(self, kind: Type) -> QFont:
        """The font of a kind of text at this text size, with figures of one width."""
        return QFont(_font(kind, self.text_scale))

    def pixels(self, size: float) -> int:
        """A length that belongs to text, grown with the text size."""
        return round(size * self.text_scale)

    def control(self, size: float) -> int:
        """A measure of a control in pixels: grows slower than its text, which has room to spare."""
        return round(size * (1 + (self.text_scale - 1) * _CONTROL_GROWTH))


@runtime_checkable
class Themed(Protocol):
    """A widget that keeps something of the theme."""

    def retheme(self) -> None:
        """Take everything that was kept from the theme again."""


class _Worn:
    """The theme as a property of the application; a tuple would become a list there."""

    __slots__ = ("theme",)

    def __init__(self, theme: Theme) -> None:
        self.theme = theme


def current_theme() -> Theme:
    """The theme that was applied last, light at 100 % before that."""
    application = QCoreApplication.instance()
    worn = application.property(_PROPERTY) if application is not None else None
    return worn.theme if isinstance(worn, _Worn) else Theme(LIGHT)


@contextmanager
def paper_theme() -> Iterator[None]:
    """Whatever is painted within is light, on white, at 100 %; what is on the screen stays as it is."""
    application = cast("QCoreApplication", QCoreApplication.instance())
    worn = application.property(_PROPERTY)
    application.setProperty(_PROPERTY, _Worn(Theme(_PAPER)))
    try:
        yield
    finally:
        application.setProperty(_PROPERTY, worn)


def make_application(program: str) -> QApplication:
    """The application of ``program``, drawn with Fusion from the start.

    To choose the style later, or only to ask for it, PySide builds all enumerations of ``QStyle``: 5 ms.
    """
    application = QApplication([program, "-style", "fusion"])
    application.setProperty(_STYLE_PROPERTY, True)
    return application


def first_theme(appearance: Appearance, application: QApplication, text_scale: float) -> Theme:
    """``theme_for`` before any theme was applied, told from the desktop's own palette.

    It names no flag of ``Qt`` (see ``qt_numbers``), and knows nothing about contrast.
    """
    ground = application.palette().color(QPalette.ColorRole.Window)
    dark = appearance is Appearance.DARK or (
        appearance is Appearance.SYSTEM and ground.lightness() < _HALF_LIGHT
    )
    return Theme(DARK if dark else LIGHT, text_scale, dark)


def theme_for(
    appearance: Appearance,
    application: QApplication,
    text_scale: float = 1.0,
    *,
    palette: Palette | None = None,
) -> Theme:
    """The theme for a setting; ``SYSTEM`` follows the desktop where it says what it wants, else it is light.

    ``palette`` replaces the colours, for pictures.
    """
    dark = appearance is Appearance.DARK or (
        appearance is Appearance.SYSTEM
        and application.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
    )
    colours = palette or (DARK if dark else LIGHT)
    return Theme(colours, text_scale, dark, high_contrast=wants_contrast(application))


def wants_contrast(application: QApplication) -> bool:
    """Whether the desktop asks for more contrast; known from Qt 6.10 on."""
    hints = application.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return bool(
        hints.accessibility().contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast
    )


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Draw everything, also what is on the screen already, with ``theme``."""
    application.setProperty(_PROPERTY, _Worn(theme))
    _load_fonts(paths.resources() / "fonts")
    if not application.property(_STYLE_PROPERTY):
        application.setStyle("Fusion")
        application.setProperty(_STYLE_PROPERTY, True)
    application.setPalette(qt_palette(theme))
    application.setFont(theme.font(Type.CONTROL))
    application.setStyleSheet(style_sheet(theme))
    for widget in application.allWidgets():
        if not isValid(widget):  # another one let it go while it took the theme
            continue
        if isinstance(widget, Themed):
            widget.retheme()
        widget.update()


@lru_cache(maxsize=4)
def _load_fonts(folder: Path) -> tuple[int, ...]:
    """Load the bundled font once a process; its number for each file, −1 where Qt refused it."""
    return tuple(
        QFontDatabase.addApplicationFont(str(file)) for file in sorted(folder.glob("*.ttf"))
    )


@lru_cache(maxsize=64)
def _font(kind: Type, text_scale: float) -> QFont:
    size, weight = kind.value
    font = QFont(FAMILY)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(size * text_scale))
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=256)
def colour(code: str, alpha: int = 255) -> QColor:
    """A colour for a painter; not to be changed, it is shared. ``alpha`` is 0 … 255."""
    made = QColor(code)
    made.setAlpha(alpha)
    return made


def mixed(code: str, ground: str, share: float) -> QColor:
    """``share`` (0 … 1) of a colour on a ground, without transparency."""
    over, under = QColor(code), QColor(ground)
    return QColor.fromRgbF(
        *(
            share * getattr(over, part)() + (1 - share) * getattr(under, part)()
            for part in ("redF", "greenF", "blueF")
        )
    )


def qt_palette(theme: Theme) -> QPalette:
    """The palette of Qt with every role it draws with."""
    colours, role = theme.palette, QPalette.ColorRole
    palette = QPalette()
    for each, code in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunk),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_accent),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.link),
        (role.LinkVisited, colours.link),
        (role.Light, colours.surface),
        (role.Midlight, colours.line),
        (role.Mid, colours.border),
        (role.Dark, colours.border),
        (role.Shadow, colours.text),
    ):
        palette.setColor(each, QColor(code))
    disabled = QPalette.ColorGroup.Disabled
    faint = mixed(colours.muted, colours.window, 0.7)
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.Link):
        palette.setColor(disabled, each, faint)
    palette.setColor(disabled, role.Highlight, QColor(colours.line))
    palette.setColor(disabled, role.HighlightedText, QColor(colours.text))
    return palette


def style_sheet(theme: Theme) -> str:
    """The style sheet for what Qt draws itself; what we paint needs none."""
    colours = theme.palette
    folder = paths.resources() / "style"
    tone = "dark" if theme.dark else "light"
    template = Template((folder / "raakvlak.qss").read_text(encoding="utf-8"))
    return template.substitute(
        window=colours.window,
        surface=colours.surface,
        sunk=colours.sunk,
        text=colours.text,
        muted=colours.muted,
        border=colours.text if theme.high_contrast else colours.border,
        line=colours.line,
        accent=colours.accent,
        on_accent=colours.on_accent,
        selected=colours.selected,
        warning=colours.warning,
        link=colours.link,
        hover=mixed(colours.selected, colours.surface, 0.5).name(),
        faint=mixed(colours.muted, colours.window, 0.7).name(),
        edge=f"{round(theme.edge)}px",
        control=f"{theme.control(44) - 2 * round(theme.edge)}px",
        field=f"{theme.control(48) - 2 * round(theme.edge)}px",
        row=f"{theme.control(36)}px",
        mark=f"{theme.control(22)}px",
        hint=f"{theme.pixels(Type.HINT.value[0])}px",
        down=(folder / f"chevron-down-{tone}.svg").as_posix(),
        up=(folder / f"chevron-up-{tone}.svg").as_posix(),
        check=(folder / f"check-{tone}.svg").as_posix(),
        dot=(folder / f"dot-{tone}.svg").as_posix(),
    )
