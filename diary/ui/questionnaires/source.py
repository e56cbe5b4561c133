"""What the pages of the questionnaires read of the open diary."""

from dataclasses import dataclass

from diary.analysis.score_change import Course, courses
from diary.analysis.voice import Voice
from diary.analysis.widespread_pain import WidespreadPain, last_days, widespread_pain
from diary.domain.instrument import Instrument, said
from diary.domain.instruments import instrument_of, known_instruments, own_packs
from diary.domain.preference import QUESTIONNAIRES_ON, QUIET
from diary.domain.score import Score
from diary.domain.worksheet import Worksheet
from diary.ui.dates import long_day, month_name, number, short_day
from diary.ui.fuzzy_words import short_fuzzy_words
from diary.ui.session import Session


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """The questionnaires that there are, and the totals, the newest first."""

    instruments: tuple[Instrument, ...]
    scores: tuple[Score, ...]
    packs: tuple[Worksheet, ...]
    is_quiet: bool
    switched_on: frozenset[str]

    def of(self, score: Score) -> Instrument | None:
        """The questionnaire of a total."""
        return instrument_of(score.instrument, self.instruments)

    def name_of(self, score: Score) -> str:
        """Its name; its key where it is not there any more."""
        instrument = self.of(score)
        return score.instrument if instrument is None else said(instrument.name)

    def courses(self) -> tuple[Course, ...]:
        """The course of every scale that has a figure."""
        return tuple(course for each in self.instruments for course in courses(each, self.scores))


def read_questionnaires(session: Session) -> Questionnaires:
    """Everything about questionnaires in the open diary."""
    sheets = session.records.all(Worksheet)
    scores = sorted(
        session.records.all(Score), key=lambda each: (each.day, each.created_at), reverse=True
    )
    return Questionnaires(
        known_instruments(sheets),
        tuple(scores),
        tuple(own_packs(sheets)),
        session.preference(QUIET),
        frozenset(session.preference(QUESTIONNAIRES_ON)),
    )


def widespread_pain_now(session: Session) -> WidespreadPain:
    """Where there was pain over the last seven days."""
    return widespread_pain(
        mark
        for day in last_days(session.today)
        for entry in session.vault.entries.of_day(day)
        for mark in entry.marks
    )


def voice_of(session: Session) -> Voice:
    """Days and figures as the window says them."""
    today = session.today
    return Voice(
        day=lambda day: short_day(day, today),
        long_day=lambda day: long_day(day, with_year=day.year != today.year),
        month=month_name,
        number=number,
        when=lambda when: short_fuzzy_words(when, today),
    )
