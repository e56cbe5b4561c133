"""The words and the look of the life timeline in the window: dates in the spoken language, colours of the theme."""

from datetime import date

from diary.analysis.life_layout import LifeWords
from diary.i18n import _
from diary.report.life_look import LifeLook
from diary.ui.dates import locale
from diary.ui.theme import Theme, Type


def layout_words() -> LifeWords:
    """Months on the axis, with the year in January, and the word for today."""
    return LifeWords(_month, _("now"))


def _month(day: date) -> str:
    name = locale().standaloneMonthName(day.month, locale().FormatType.ShortFormat)
    return f"{name} {day.year}" if day.month == 1 else name


def screen_look(theme: Theme) -> LifeLook:
    """The colours and sizes of the theme."""
    colours = theme.palette
    return LifeLook(
        ground=colours.window,
        surface=colours.surface,
        text=colours.text,
        muted=colours.muted,
        line=colours.line,
        rule=colours.border,
        band=colours.band,
        strength=colours.success,
        link=colours.series[3],
        accent=colours.accent,
        selected=colours.selected,
        font=theme.font(Type.HINT),
        strong=theme.font(Type.HINT_STRONG),
        small=theme.font(Type.SMALL),
        small_strong=theme.font(Type.HINT_STRONG),
        scale=theme.text_scale,
    )
