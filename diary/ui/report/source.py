"""Makes the document of a report beside the window: reads the diary there, and writes it in the report's language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

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
from diary.vault.vault import Vault


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """What was read of the diary, and what was worked out of that."""

    period: Period
    has_texts: bool
    overview: Overview
    comparisons: dict[str, Comparison | None]
    """By language; of the period alone, so texts or no texts is one."""


@dataclass(frozen=True, slots=True)
class _Order:
    """One report that was asked for."""

    owner: QObject
    request: Request
    done: Callable[[Document], None]
    failed: Callable[[DiaryError], None]


class ReportSource:
    """Keeps what it read until something in the diary changes. Makes one report at a time, and of many the last."""

    def __init__(self, session: Session, background: Background) -> None:
        """Nothing is read yet."""
        self._session, self._background = session, background
        self._known: _Known | None = None
        self._waiting: _Order | None = None
        self._is_making = False
        self._number = 0

    @property
    def is_making(self) -> bool:
        """Whether a report is being made now."""
        return self._is_making

    def forget(self) -> None:
        """Hold nothing of the diary; what is being made now is dropped."""
        self._known = self._waiting = None
        self._is_making = False
        self._number += 1

    def make(
        self,
        owner: QObject,
        request: Request,
        done: Callable[[Document], None],
        failed: Callable[[DiaryError], None],
    ) -> None:
        """Make the report and hand it to ``done``, unless another is asked for meanwhile or all is forgotten."""
        order = _Order(owner, request, done, failed)
        if self._is_making:
            self._waiting = order
        else:
            self._begin(order)

    def _begin(self, order: _Order) -> None:
        self._is_making = True
        number, known = self._number, self._known
        vault, today = self._session.vault, self._session.today

        def take(made: tuple[_Known, Document]) -> None:
            if number == self._number:
                self._known, document = made
                self._end(lambda: order.done(document))

        def refuse(error: DiaryError) -> None:
            if number == self._number:
                self._end(lambda: order.failed(error))

        self._background.run(
            order.owner, lambda: _made(vault, today, order.request, known), take, refuse
        )

    def _end(self, tell: Callable[[], None]) -> None:
        """Go on with what was asked for meanwhile, else tell what came of it."""
        waiting, self._waiting = self._waiting, None
        self._is_making = False
        if waiting is not None:
            self._begin(waiting)
        else:
            tell()


def _made(
    vault: Vault, today: date, request: Request, known: _Known | None
) -> tuple[_Known, Document]:
    read = _read(vault, today, request, known)
    with speaking(request.language, translations()):
        comparison = None
        if Part.TOGETHER in request.parts:
            if request.language not in read.comparisons:
                read.comparisons[request.language] = compared(read.overview)
            comparison = read.comparisons[request.language]
        voice = voice_on_paper(today)
        joined = joined_with(read.overview, request, voice)
        document = make_document(read.overview, request, comparison, voice, joined)
    return read, document


def _read(vault: Vault, today: date, request: Request, known: _Known | None) -> _Known:
    """What is known already where it is about the same days, else the diary read anew."""
    has_texts = Part.WORDS in request.parts
    if known is not None and (known.period, known.has_texts) == (request.period, has_texts):
        return known
    overview = read_overview(vault, today, request.period, with_texts=has_texts)
    is_same_period = known is not None and known.period == request.period
    comparisons = dict(known.comparisons) if known is not None and is_same_period else {}
    return _Known(request.period, has_texts, overview, comparisons)
