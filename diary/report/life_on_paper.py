"""The life timeline as a page of a report: names and dates, without what was written at length."""

from datetime import date

from PySide6.QtGui import QPainter

from diary.analysis.life_chart import Life, life_chart
from diary.analysis.life_layout import LifeWords
from diary.analysis.overview import Overview
from diary.analysis.voice import Voice
from diary.i18n import _, language, speaking
from diary.paths import translations
from diary.report.life_legend import WORDS, signs_of
from diary.report.life_list import life_to_tell
from diary.report.life_sheet import LifeSheet, paint_picture
from diary.report.life_titles import life_titles
from diary.report.readers import Part
from diary.report.sections import Painted

_HEIGHT = 620.0
_JANUARY = 1


def life_pages(overview: Overview, voice: Voice, parts: frozenset[Part]) -> tuple[Painted, ...]:
    """One page where there is anything to draw; treatments are on it where the report tells them."""
    life = life_to_tell(overview, parts)
    return () if life.is_empty else (_page(life, voice),)


def _page(life: Life, voice: Voice) -> Painted:
    chart = life_chart(life)
    own = _("Lines between events and complaints were drawn by the person; the program draws none.")
    sheet = LifeSheet(
        title="",
        made="",
        chart=chart,
        part=(chart.first, chart.last),
        titles=life_titles(),
        words=LifeWords(lambda day: _month(day, voice), _("now")),
        legend=tuple((key, _(WORDS[key])) for key in signs_of(chart)),
        sentences=(own,) if chart.ties else (),
        left_out=_("{count} short lines found no room here."),
    )
    spoken = language()

    def paint(painter: QPainter, width: float, height: float) -> None:
        with speaking(spoken, translations()):
            paint_picture(painter, sheet, width, height)

    return Painted(
        part=Part.LIFE,
        title=_("Life timeline"),
        hint=_("what I remember, as I see it now"),
        paint=paint,
        height=_HEIGHT,
        is_chart=True,
    )


def _month(day: date, voice: Voice) -> str:
    name = voice.month(day)
    return f"{name} {day.year}" if day.month == _JANUARY else name
