"""What a report is asked to be: for whom, over which days, with which parts and in which language."""

from dataclasses import dataclass, field

from diary.domain.period import Period
from diary.report.readers import Part, Reader
from diary.report.sheet_choice import SheetChoice

LONGEST_SENTENCE = 240
"""Characters of the person's own sentence, and of each question: the page is read in a minute."""
QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class Request:
    """One report, as it was chosen."""

    reader: Reader
    period: Period
    parts: frozenset[Part]
    language: str
    sentence: str = ""
    questions: tuple[str, ...] = ()
    name: str = ""
    """Who it is about, where somebody wants that on the page."""
    sheets: SheetChoice = field(default_factory=SheetChoice)
    """Which worksheets are in it, where that part is."""


def words_of(kept: list[str]) -> tuple[str, tuple[str, ...], str]:
    """The sentence, the questions and the name, as the diary keeps them in one list."""
    padded = [text.strip() for text in kept] + [""] * (QUESTIONS + 2)
    return (
        padded[0][:LONGEST_SENTENCE],
        tuple(text[:LONGEST_SENTENCE] for text in padded[1 : QUESTIONS + 1] if text),
        padded[QUESTIONS + 1][:LONGEST_SENTENCE],
    )
