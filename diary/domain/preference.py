"""What the owner chose for this diary; kept inside it, because it tells something about the owner."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Preference:
    """A choice with its value in a new diary; values are plain (what JSON can hold)."""

    key: str
    default: Any  # Any: plain values of several kinds, each read by one caller that knows its kind


ASKED = Preference("asked", {})
"""Which parts and measures are asked: key → on or off, where it differs from a new diary's."""

QUIET = Preference("quiet", default=False)
"""Numbers are hidden and words come first."""

SHEET_DONE = Preference("recovery_sheet_done", default=False)
"""The recovery sheet was printed or written down."""

YESTERDAY_DISMISSED = Preference("yesterday_dismissed", "")
"""What an earlier version kept in the place of ``PROMPTS_SET_ASIDE``; its files still hold it."""

OFFER_SHEET = Preference("offer_sheet", default=True)
OFFER_REVIEW = Preference("offer_review", default=True)
OFFER_HELPS = Preference("offer_helps", default=True)
OFFER_ANCHORS = Preference("offer_anchors", default=True)
OFFER_REHEARSAL = Preference("offer_rehearsal", default=True)
OFFER_WEEK = Preference("offer_week", default=True)
OFFER_MONTH = Preference("offer_month", default=True)
OFFER_YESTERDAY = Preference("offer_yesterday", default=True)
"""Whether each prompt of ``prompt_queue.py`` is shown at all."""

PROMPTS_SET_ASIDE = Preference("prompts_set_aside", [])
"""On which day each prompt was set aside: ``yesterday 2026-03-08``."""

PROMPT_SHOWN = Preference("prompt_shown", [])
"""The last prompt that was shown, and when, in the same form."""

WEEKLY = Preference("weekly", default=False)
"""Today asks once a week instead of every day."""

QUIET_HELP = Preference("quiet_help", default=True)
"""Whether heavy words show where to find somebody to talk to."""

TIMELINE_ORDER = Preference("timeline_order", [])
"""The keys of the lanes of the timeline in the person's order; those that are not in it keep their own place."""

TIMELINE_LANES = Preference("timeline_lanes", {})
"""Which lanes of the timeline are shown: key → on or off, where it differs from a new diary's."""

TIMELINE_OVERLAY = Preference("timeline_overlay", [])
"""The keys of the lanes whose figures are laid over each other on the timeline; at most four."""

BAD_DAY_PLAN = Preference("bad_day_plan", "")
"""What the owner wrote on a good day for a bad one, in their own words."""

SAFETY_PLAN = Preference("safety_plan", [])
"""What the owner wrote for dark moments: a text for each question of the page, in their order."""

REHEARSED = Preference("backup_rehearsed", {})
"""The last rehearsal of a backup: ``file``, ``made`` and ``day`` (ISO) and the number of ``entries``."""

BACKUP_PROBLEM = Preference("backup_problem", "")
"""What stood in the way of the last backup or rehearsal that the program made by itself; empty where all went well."""

PAINKILLERS = Preference("painkillers", [])
"""What the owner calls a painkiller: names of medicines, without capitals."""

QUESTIONNAIRES_ON = Preference("questionnaires_on", [])
"""The keys of the questionnaires that are off until they are chosen, and were."""
RED_FLAGS_SHOWN = Preference("red_flags_shown", default=False)
"""When to call a doctor was said before the first guided moment."""

OFFER_GUIDED = Preference("offer_guided", default=True)
"""Whether Today offers a guided moment when the pain is higher than before."""

GUIDED_OFFERS = Preference("guided_offers", [])
"""The days (ISO) of the last offers of a guided moment, one for each offer."""
REPORT_QUESTIONS = Preference("report_questions", [])
"""What stands on top of the report: the owner's own sentence, and then the questions for whoever reads it."""

REPORT_PARTS = Preference("report_parts", {})
"""Which parts a report has: ``reader.part`` → in or out, where it differs from what that reader gets at first."""
BIRTH = Preference("birth", "")
"""When the owner was born: an ISO year or day; empty where that was not said."""

BIRTH_ASKED = Preference("birth_asked", default=False)
"""Whether the life timeline asked for it; it asks once."""

PREFERENCES: tuple[Preference, ...] = (
    ASKED,
    QUIET,
    SHEET_DONE,
    YESTERDAY_DISMISSED,
    OFFER_SHEET,
    OFFER_REVIEW,
    OFFER_HELPS,
    OFFER_ANCHORS,
    OFFER_REHEARSAL,
    OFFER_WEEK,
    OFFER_MONTH,
    OFFER_YESTERDAY,
    PROMPTS_SET_ASIDE,
    PROMPT_SHOWN,
    WEEKLY,
    QUIET_HELP,
    TIMELINE_ORDER,
    TIMELINE_LANES,
    TIMELINE_OVERLAY,
    BAD_DAY_PLAN,
    SAFETY_PLAN,
    REHEARSED,
    BACKUP_PROBLEM,
    PAINKILLERS,
    QUESTIONNAIRES_ON,
    RED_FLAGS_SHOWN,
    OFFER_GUIDED,
    GUIDED_OFFERS,
    REPORT_QUESTIONS,
    REPORT_PARTS,
    BIRTH,
    BIRTH_ASKED,
)
