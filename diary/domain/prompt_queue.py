"""What the program asks or offers by itself: every such thing once, and which one may be shown today.

At most one a day, each to be set aside for a while or switched off for ever, and none where it is not due. A problem,
such as a backup that failed, is no prompt: it is always said, and does not stand here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from diary.domain.helps import HELPS
from diary.domain.measuring import unreviewed
from diary.domain.measuring_period import MeasuringPeriod
from diary.domain.preference import (
    OFFER_ANCHORS,
    OFFER_HELPS,
    OFFER_MONTH,
    OFFER_REHEARSAL,
    OFFER_REVIEW,
    OFFER_SHEET,
    OFFER_WEEK,
    OFFER_YESTERDAY,
    Preference,
)
from diary.i18n import N_

WEEK_SHEET, MONTH_SHEET = "week", "month"
"""The kinds of worksheet with which a week and a month are looked back on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of the diary today, for the question which prompts are due."""

    today: date
    has_sheet: bool = True
    """Whether the recovery sheet was made."""
    first_day: date | None = None
    """The day of the first entry."""
    newest_day: date | None = None
    """The day of the newest entry."""
    writes_weekly: bool = False
    periods: Sequence[MeasuringPeriod] = ()
    sheets: Mapping[str, date] = field(default_factory=dict)
    """The day of the newest worksheet of each kind."""
    words_since: date | None = None
    """Since when one's own words for the pain scale hold."""
    rehearsed: date | None = None
    """When a backup was last tried out."""

    def is_past(self, since: date | None, days: int) -> bool:
        """Whether ``since`` is known and lies at least ``days`` back."""
        return since is not None and self.today - since >= timedelta(days)

    def is_past_sheet(self, kind: str, days: int) -> bool:
        """The same of the newest worksheet of a kind; without one, of the first entry."""
        return self.is_past(self.sheets.get(kind, self.first_day), days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One thing that is asked or offered; all words are marked for translation."""

    key: str
    switch: Preference
    """Whether it is shown at all."""
    name: str
    """What its switch is called."""
    hint: str
    title: str
    text: str
    act: str
    """The words of the button that does it."""
    rest: int
    """For how many days it is set aside with "Not now"."""
    is_due: Callable[[Facts], bool]
    ends_with_a_look: bool = False
    """Whether having gone there is enough: it is set aside then too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of the prompts themselves."""

    off: frozenset[str] = frozenset()
    """The keys of those that were switched off."""
    set_aside: Mapping[str, date] = field(default_factory=dict)
    """On which day each was set aside, by key."""
    shown: tuple[date, str] | None = None
    """The last one that was shown, and when."""


def prompt_of_today(facts: Facts, kept: Kept) -> Prompt | None:
    """The one prompt of today: of several the first of ``PROMPTS``; never another one on the same day."""
    may_be = [
        prompt
        for prompt in PROMPTS
        if prompt.key not in kept.off and not _rests(prompt, facts, kept) and prompt.is_due(facts)
    ]
    if kept.shown is not None and kept.shown[0] == facts.today:
        may_be = [prompt for prompt in may_be if prompt.key == kept.shown[1]]
    return next(iter(may_be), None)


def _rests(prompt: Prompt, facts: Facts, kept: Kept) -> bool:
    since = kept.set_aside.get(prompt.key)
    # a day to come was noted by a clock that was wrong
    return since is not None and timedelta(0) <= facts.today - since < timedelta(prompt.rest)


def read_days(lines: Sequence[str]) -> dict[str, date]:
    """Days by key, from lines ``yesterday 2026-03-08``; what cannot be read is left out."""
    days: dict[str, date] = {}
    for line in lines:
        key, _space, day = line.partition(" ")
        try:
            days[key] = date.fromisoformat(day)
        except ValueError:
            continue
    return days


def written_days(days: Mapping[str, date]) -> list[str]:
    """The lines that ``read_days`` reads."""
    return [f"{key} {day.isoformat()}" for key, day in days.items()]


SHEET = Prompt(
    key="sheet",
    switch=OFFER_SHEET,
    name=N_("The recovery sheet"),
    hint=N_("As long as it was not made."),
    title=N_("Your recovery sheet"),
    text=N_("Without the sheet, a forgotten passphrase closes this diary for good."),
    act=N_("Make the sheet"),
    rest=7,
    is_due=lambda facts: not facts.has_sheet,
)
REVIEW = Prompt(
    key="review",
    switch=OFFER_REVIEW,
    name=N_("A look back when a time of measuring is over"),
    hint=N_("Once it has ended."),
    title=N_("Your time of measuring is over"),
    text=N_("You can look back on it, or leave it at that. Nothing stops working."),
    act=N_("Look back"),
    rest=3,
    is_due=lambda facts: unreviewed(facts.periods, facts.today) is not None,
)
HELPS_ME = Prompt(
    key="helps",
    switch=OFFER_HELPS,
    name=N_("Does this diary help me?"),
    hint=N_("Every two weeks."),
    title=N_("Does this diary help me?"),
    text=N_("One question, now and then. If the answer is no, writing less is a good choice."),
    act=N_("Answer"),
    rest=14,
    is_due=lambda facts: facts.is_past_sheet(HELPS, 14),
)
ANCHORS = Prompt(
    key="anchors",
    switch=OFFER_ANCHORS,
    name=N_("Whether my words for the pain scale still fit"),
    hint=N_("Every three months, where you gave words of your own."),
    title=N_("Do my words for pain still fit?"),
    text=N_("You gave them some months ago. Numbers from before keep the words of then."),
    act=N_("Look at my words"),
    rest=90,
    is_due=lambda facts: facts.is_past(facts.words_since, 90),
    ends_with_a_look=True,
)
REHEARSAL = Prompt(
    key="rehearsal",
    switch=OFFER_REHEARSAL,
    name=N_("Whether there is a backup that works"),
    hint=N_("Where none was tried out for two months."),
    title=N_("A backup to fall back on"),
    text=N_("For two months no backup was tried out. The settings show how it is with them."),
    act=N_("Look at the backups"),
    rest=30,
    is_due=lambda facts: facts.is_past(facts.rehearsed or facts.first_day, 60),
    ends_with_a_look=True,
)
WEEK = Prompt(
    key="week",
    switch=OFFER_WEEK,
    name=N_("A look back on the week"),
    hint=N_("Once a week."),
    title=N_("The week in a few words"),
    text=N_("What was kind, what mattered, what may be less. It may stay empty."),
    act=N_("Look back on the week"),
    rest=7,
    is_due=lambda facts: facts.is_past_sheet(WEEK_SHEET, 7),
)
MONTH = Prompt(
    key="month",
    switch=OFFER_MONTH,
    name=N_("A sentence about the month"),
    hint=N_("Once a month."),
    title=N_("The month in one sentence"),
    text=N_("What can I do now that I could not do before? One sentence is enough."),
    act=N_("Write it"),
    rest=30,
    is_due=lambda facts: facts.is_past_sheet(MONTH_SHEET, 30),
)
YESTERDAY = Prompt(
    key="yesterday",
    switch=OFFER_YESTERDAY,
    name=N_("Offer an empty yesterday"),
    hint=N_("Today says once that yesterday may still be filled in. It may stay empty."),
    title=N_("Yesterday is empty"),
    text=N_("It may stay that way. You can also still write something about it."),
    act=N_("Write"),
    rest=1,
    is_due=lambda facts: not facts.writes_weekly and facts.is_past(facts.newest_day, 2),
)

PROMPTS: tuple[Prompt, ...] = (
    SHEET,
    REVIEW,
    HELPS_ME,
    ANCHORS,
    REHEARSAL,
    MONTH,
    WEEK,
    YESTERDAY,
)
"""In the order in which they come first: what is rare before what may come every day."""
