"""The prompts of the diary that is open: which one Today may show, setting it aside, and switching it off."""

from contextlib import suppress
from datetime import date

from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import (
    PROMPT_SHOWN,
    PROMPTS_SET_ASIDE,
    REHEARSED,
    SHEET_DONE,
    WEEKLY,
)
from diary.domain.prompt_queue import (
    PROMPTS,
    Facts,
    Kept,
    Prompt,
    prompt_of_today,
    read_days,
    written_days,
)
from diary.domain.worksheet import Worksheet
from diary.errors import DiaryError
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.settings_page.scale_words_row import pain_scales


def todays_prompt(session: Session) -> Prompt | None:
    """The one prompt of today, which is noted as shown; none in a pause, nor of an example."""
    if session.is_example or session.pause() is not None:
        return None
    prompt = prompt_of_today(facts_of(session), _kept(session))
    shown = [] if prompt is None else written_days({prompt.key: session.today})
    if prompt is not None and session.preference(PROMPT_SHOWN) != shown:
        # Nobody chose anything: no page needs to hear of it, and of a full disk whoever saves will hear.
        with suppress(DiaryError):
            session.vault.preferences[PROMPT_SHOWN] = shown
    return prompt


def set_aside(session: Session, prompt: Prompt) -> None:
    """Not now: leave it alone for as long as it rests."""
    days = {**read_days(session.preference(PROMPTS_SET_ASIDE)), prompt.key: session.today}
    session.prefer(PROMPTS_SET_ASIDE, written_days(days))


def switch_off(session: Session, prompt: Prompt) -> None:
    """Do not show it any more; with the offer to undo."""
    session.prefer(
        prompt.switch,
        value=False,
        sentence=_("That is not asked any more. The settings can bring it back."),
    )


def facts_of(session: Session) -> Facts:
    """What the prompts need to know of the diary."""
    records, vault = session.records, session.vault
    newest: dict[str, date] = {}
    for sheet in records.all(Worksheet):
        newest[sheet.kind] = max(sheet.day, newest.get(sheet.kind, sheet.day))
    recorded = vault.along_time.recorded().period
    rehearsed = session.preference(REHEARSED).get("day")
    words = [session.words_for(measure) for measure in pain_scales(session)]
    return Facts(
        today=session.today,
        has_sheet=session.preference(SHEET_DONE),
        first_day=None if recorded is None else recorded.first,
        newest_day=next((entry.day for entry in vault.entries.newest(1)), None),
        writes_weekly=session.preference(WEEKLY),
        periods=records.all(MeasuringPeriod),
        sheets=newest,
        words_since=max(
            (
                each.since.date()
                for each in words
                if each and (each.low or each.middle or each.high)
            ),
            default=None,
        ),
        rehearsed=date.fromisoformat(rehearsed) if isinstance(rehearsed, str) else None,
    )


def _kept(session: Session) -> Kept:
    shown = read_days(session.preference(PROMPT_SHOWN))
    return Kept(
        off=frozenset(each.key for each in PROMPTS if not session.preference(each.switch)),
        set_aside=read_days(session.preference(PROMPTS_SET_ASIDE)),
        shown=next(((day, key) for key, day in shown.items()), None),
    )
