"""What is known of a record of the own lists, in one line."""

from datetime import date

from diary.analysis.fuzzy_words import from_in_words
from diary.domain.consult import Consult
from diary.domain.fuzzy_date import FuzzyDate
from diary.domain.life import LifeEvent, tag_name
from diary.domain.medicine import Medicine, Treatment
from diary.i18n import _, ngettext
from diary.ui.dates import at_the_start, short_day
from diary.ui.fuzzy_words import fuzzy_words, short_fuzzy_words
from diary.ui.records.medicine_words import how_often

_LONGEST = 120


def about_medicine(medicine: Medicine, today: date) -> str:
    """How often, what for, from when until when."""
    return _joined(
        how_often(medicine), medicine.reason, _from_to(medicine.first, medicine.last, today)
    )


def about_treatment(treatment: Treatment, today: date) -> str:
    """From when until when, and how much it helped."""
    helped = treatment.helped

    def say(when: FuzzyDate) -> str:
        return short_fuzzy_words(when, today)

    return _joined(
        from_in_words(treatment.began, treatment.ended, say),
        "" if helped is None else _("helped {score}").format(score=helped),
    )


def about_event(event: LifeEvent) -> str:
    """When, and the tag where the words do not say it."""
    tag = tag_name(event.tag) if event.words.strip() else ""
    return _joined(at_the_start(fuzzy_words(event.when)), tag)


def about_consult(consult: Consult, today: date) -> str:
    """When, how many questions there are, and what was said or touched."""
    number = len(consult.questions)
    questions = ngettext("{count} question", "{count} questions", number).format(count=number)
    touched = _shortened(consult.touched)
    return _joined(
        short_day(consult.day, today),
        questions if number else "",
        _("touched me: {words}").format(words=touched) if touched else _shortened(consult.said),
    )


def _from_to(first: date | None, last: date | None, today: date) -> str:
    begin = "" if first is None else _("from {day}").format(day=short_day(first, today))
    end = "" if last is None else _("until {day}").format(day=short_day(last, today))
    return " ".join(part for part in (begin, end) if part)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rstrip()} …"
