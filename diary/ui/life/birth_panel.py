"""When the person was born: a year is enough, and it may stay empty."""

from PySide6.QtWidgets import QWidget

from diary.domain.age import birth_from, birth_text
from diary.domain.fuzzy_date import FuzzyDate, in_year, on_day
from diary.domain.preference import BIRTH, BIRTH_ASKED
from diary.errors import InvalidValue
from diary.i18n import _
from diary.ui.records.record_panel import RecordPanel, show_text, text_in
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.widgets.date_field import read_day, shown_day
from diary.ui.widgets.label import Label

_EARLIEST = 1880
_YEAR_LETTERS = 4


def read_birth(text: str, year: int) -> FuzzyDate | None:
    """The birth in ``1979`` or ``12-5-1979``; ``None`` where nothing was typed.

    Raises ``InvalidValue`` where it is neither, or lies outside ``1880`` to ``year``.
    """
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) == _YEAR_LETTERS:
        if int(text) < _EARLIEST:
            raise InvalidValue
        birth: FuzzyDate | None = in_year(int(text))
    else:
        day = read_day(text, 1)
        birth = None if day is None else on_day(day)
    if birth is not None and not _EARLIEST <= birth.first.year <= year:
        raise InvalidValue
    return birth


class BirthPanel(RecordPanel):
    """One line."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows what was said before."""
        super().__init__(session, _("When I was born"), parent)
        self.title.set_kind(Type.SECTION)
        why = _(
            "Then your age stands above the line, and you can say ‘around 8’. It may stay empty."
        )
        self.fields.addWidget(Label(why, Type.HINT, self))
        self._line = self.text_field(_("Year or day"), _("1979, or 12-5-1979"))
        self.delete_button.hide()
        birth = birth_from(session.preference(BIRTH))
        if birth is not None:
            shown = shown_day(birth.first) if birth.is_precise else birth_text(birth)
            show_text(self._line, shown)
        self.mark_unchanged()

    def answers(self) -> tuple[object, ...]:
        """As the base."""
        return (text_in(self._line),)

    def can_be_kept(self) -> bool:
        """What is no year and no day cannot."""
        try:
            read_birth(text_in(self._line), self.session.today.year)
        except InvalidValue:
            return False
        return True

    def focus_first(self) -> None:
        """As the base."""
        self.go_to(self._line)

    def save(self) -> None:
        """As the base."""
        try:
            birth = read_birth(text_in(self._line), self.session.today.year)
        except InvalidValue:
            self._line.mark_wrong(_("A year looks like 1979, a day like 12-5-1979."))
            self.go_to(self._line)
            return
        session = self.session

        def keep() -> None:
            session.prefer(BIRTH_ASKED, value=True)
            session.prefer(BIRTH, birth_text(birth), _("Kept."))

        if session.attempt(keep):
            self.mark_unchanged()
            self.closed.emit()
