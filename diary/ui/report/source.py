"""Makes the document of a report: reads the diary, and does the rest beside the window in the report's language."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from diary.analysis.overview import Overview
from diary.analysis.together import Comparison
from diary.domain.period import Period
from diary.errors import DiaryError
from diary.i18n import speaking
from diary.paths import translations
from diary.report.content import make_document
from diary.report.found import compared
from diary.report.joined import joined_with
from diary.report.readers import Part
from diary.report.request import Request
from diary.report.sections import Document
from diary.report.voice import voice_on_paper
from diary.ui.background import Background
from diary.ui.session import Session
from diary.vault.overview_reading import read_overview


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    language: str
    comparison: Comparison | None
    document: Document


class ReportSource:
    """Keeps what it read until something in the diary changes."""

    def __init__(self, session: Session, background: Background) -> None:
        """Nothing is read yet."""
        self._session, self._background = session, background
        self._overview: Overview | None = None
        self._key: tuple[Period, bool] | None = None
        self._comparisons: dict[str, Comparison | None] = {}
        self._number = 0

    def forget(self) -> None:
        """Hold nothing of the diary; what is being made is dropped."""
        self._overview = self._key = None
        self._comparisons = {}
        self._number += 1

    def make(self, owner: QObject, request: Request, done: Callable[[Document], None]) -> None:
        """Make the report and hand it to ``done``, unless another was asked for meanwhile. Raises ``DiaryError``."""
        overview = self._read(request)
        self._number += 1
        number, today = self._number, self._session.today
        known = dict(self._comparisons)

        def work() -> _Made:
            with speaking(request.language, translations()):
                comparison = None
                if Part.TOGETHER in request.parts:
                    comparison = (
                        known[request.language] if request.language in known else compared(overview)
                    )
                voice = voice_on_paper(today)
                document = make_document(
                    overview,
                    request,
                    comparison,
                    voice,
                    joined_with(overview, request, voice),
                )
            return _Made(request.language, comparison, document)

        def take(made: _Made) -> None:
            if number != self._number:
                return
            if Part.TOGETHER in request.parts:
                self._comparisons[made.language] = made.comparison
            done(made.document)

        self._background.run(owner, work, take, self._refuse)

    def _read(self, request: Request) -> Overview:
        key = (request.period, Part.WORDS in request.parts)
        if self._overview is None or self._key != key:
            if self._key is None or self._key[0] != request.period:
                self._comparisons = {}
            self._overview = read_overview(
                self._session.vault, self._session.today, request.period, with_texts=key[1]
            )
            self._key = key
        return self._overview

    def _refuse(self, error: DiaryError) -> None:
        self._session.problem.emit(str(error))
