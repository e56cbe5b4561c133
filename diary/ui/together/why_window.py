"""Why most suspicions do not hold up, and why a link is no cause: a page of plain words with pictures."""

from PySide6.QtWidgets import QWidget

from diary.i18n import _
from diary.ui.reading_window import ReadingWindow
from diary.ui.theme import Type
from diary.ui.together.why_pictures import Why, WhyPicture
from diary.ui.widgets.label import Label


class WhyWindow(ReadingWindow):
    """Closed with Escape or the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """The words of this version."""
        title = _("What this page can tell you")
        super().__init__(title, (680, 640), parent, spacing=8)
        column, inside = self.column, self.inside
        column.addWidget(Label(title, Type.TITLE, inside))
        for heading, words, picture in _parts():
            column.addSpacing(16)
            column.addWidget(Label(heading, Type.SECTION, inside))
            column.addWidget(Label(words, Type.BODY, inside))
            if picture is not None:
                column.addWidget(WhyPicture(picture, inside))
        column.addStretch(1)
        self.add_close()


def _parts() -> tuple[tuple[str, str, Why | None], ...]:
    return (
        (
            _("What “seen together” means"),
            _(
                "On days with one thing, the other was mostly higher or lower too. The point is how much, and the line"
                " where it probably lies. The shorter the line, the surer it is. A line that touches the middle can also"
                " mean: nothing."
            ),
            None,
        ),
        (
            _("Most suspicions do not hold up"),
            _(
                "That is no fault of yours. We remember the days that fit: the visit after which it hurt (the filled dots)."
                " The visits without pain, and the pain without a visit, we forget. The diary counts them all."
            ),
            Why.REMEMBERED,
        ),
        (
            _("A bad week is bad in everything"),
            _(
                "Days are like the days next to them. Two things that both go slowly up and down then soon look alike,"
                " though they have nothing to do with each other. The page allows for that, and therefore calls something"
                " a link less quickly than you might."
            ),
            Why.DRIFTING,
        ),
        (
            _("Whoever looks often finds something"),
            _(
                "Of twenty things that have nothing to do with it, one looks as if it has. So the page counts along how"
                " much it looked at, and shows what it did not find as well."
            ),
            Why.MANY,
        ),
        (
            _("A link is no cause"),
            _(
                "Perhaps the pain was there first. Perhaps a third thing lies behind both. The diary cannot see the"
                " difference; nobody can from days alone."
            ),
            Why.THIRD,
        ),
        (
            _("And then?"),
            _(
                "“No link found” is a result too: one thing less to watch. If something was seen together, you can try"
                " something out, one thing at a time. Never with a medicine or a treatment that was prescribed: talk about"
                " those with whoever treats you."
            ),
            None,
        ),
    )
