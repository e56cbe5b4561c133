"""What a worksheet points at: the records of the diary by their names, and how each is called in a few words."""

from collections.abc import Mapping
from datetime import date

from diary.domain.complaint import Complaint
from diary.domain.entry import Entry
from diary.domain.fuzzy_date import FuzzyDate, Precision
from diary.domain.life import LifeEvent, event_name
from diary.domain.medicine import Treatment
from diary.domain.period import Period
from diary.domain.record import Record
from diary.domain.trying import Experiment
from diary.domain.worksheet import Cite
from diary.domain.worksheet_reading import name_in
from diary.i18n import N_, _, ngettext
from diary.ui.dates import day_and_time, short_day
from diary.ui.fuzzy_words import fuzzy_words
from diary.ui.session import Session
from diary.ui.together.view import is_quiet

_KINDS: Mapping[str, type[Record]] = {
    "event": LifeEvent,
    "complaint": Complaint,
    "experiment": Experiment,
    "treatment": Treatment,
}
_GONE = {
    "day": N_("a day that cannot be read"),
    "entry": N_("a moment that is no longer in the diary"),
    "event": N_("an event that is no longer in the diary"),
    "complaint": N_("a complaint that is no longer in the diary"),
    "experiment": N_("an experiment that is no longer in the diary"),
    "treatment": N_("a treatment that is no longer in the diary"),
}


class Cited:
    """Reads a kind of records when it is first asked for one; make a new one where the diary may have changed."""

    def __init__(self, session: Session) -> None:
        """Nothing is read yet."""
        self._session = session
        self._read: dict[str, dict[str, Record]] = {}

    def all(self, kind: str) -> list[Record]:
        """The records of a kind that can be pointed at."""
        return list(self._of(kind).values())

    def found(self, cite: Cite) -> Record | date | Entry | None:
        """What is pointed at; ``None`` where it is deleted, or cannot be read."""
        if cite.kind == "day":
            return _day(cite.key)
        if cite.kind == "entry":
            uuid = name_in(cite.key)
            return None if uuid is None else self._session.vault.entries.entry(uuid)
        return self._of(cite.kind).get(cite.key)

    def told(self, cite: Cite) -> str:
        """What it is called; where it is gone, that is said."""
        found = self.found(cite)
        if found is None:
            return _(_GONE[cite.kind])
        if isinstance(found, date):
            return short_day(found, self._session.today)
        if isinstance(found, Entry):
            return day_and_time(found.at, self._session.today)
        return record_name(found)

    def _of(self, kind: str) -> dict[str, Record]:
        if kind not in self._read:
            records = self._session.records.all(_KINDS[kind])
            self._read[kind] = {str(each.uuid): each for each in records}
        return self._read[kind]


def record_name(record: Record) -> str:
    """What a record is called, with when it was where that is known."""
    if isinstance(record, LifeEvent):
        return f"{event_name(record)}, {_short_when(record.when)}"
    if isinstance(record, Experiment):
        return record.what
    return record.name if isinstance(record, Complaint | Treatment) else ""


def _short_when(when: FuzzyDate) -> str:
    """A day without its weekday, and of a long while only the years."""
    if when.precision is Precision.DAY:
        return short_day(when.first, date.min)
    if when.precision is not Precision.BETWEEN:
        return fuzzy_words(when)
    first, last = when.first.year, when.last.year
    return str(first) if first == last else f"{first}–{last}"


def day_in_words(session: Session, day: date) -> str:
    """What was written on a day, in a line."""
    summary = session.vault.entries.days_in(Period(day, day)).get(day)
    if summary is None:
        return _("Nothing was written on this day.")
    count = ngettext("{count} moment", "{count} moments", summary.count)
    said = [count.format(count=summary.count)]
    if summary.pain_max is not None and not is_quiet(session):
        said.append(_("pain at most {pain}").format(pain=summary.pain_max))
    if summary.has_words:
        said.append(_("with words"))
    return " · ".join(said)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
