"""What a salvage came to, in sentences for who waits for it."""

from collections.abc import Callable, Sequence
from datetime import date

from diary.i18n import _, ngettext
from diary.vault.salvage.salvage import Salvaged

_MOST_DAYS = 20
"""So many are still read one by one."""


def sentences(saved: Salvaged, name: str, say_day: Callable[[date], str]) -> list[str]:
    """One sentence for each thing that there is to know; ``name`` is that of the new diary."""
    found = [
        ngettext(
            "{count} entry is in the new diary ‘{name}’. The damaged diary stays as it is.",
            "{count} entries are in the new diary ‘{name}’. The damaged diary stays as it is.",
            saved.entries,
        ).format(count=saved.entries, name=name)
    ]
    if saved.is_everything:
        found.append(_("Everything could be read."))
    if saved.days:
        found.append(_of_days(saved.days, say_day))
    if saved.lost_texts:
        found.append(
            ngettext(
                "{count} text is missing of which the day is not known.",
                "{count} texts are missing of which the day is not known.",
                saved.lost_texts,
            ).format(count=saved.lost_texts)
        )
    if saved.lost_records:
        found.append(
            ngettext(
                "{count} line of your lists or your settings is missing.",
                "{count} lines of your lists or your settings are missing.",
                saved.lost_records,
            ).format(count=saved.lost_records)
        )
    if saved.may_be_more:
        found.append(_("More may be missing: a part of the file does not tell what was in it."))
    return found


def _of_days(days: Sequence[date], say_day: Callable[[date], str]) -> str:
    if len(days) <= _MOST_DAYS:
        return _(
            "Of these days something is missing, or was put together from what is left: {days}."
        ).format(days=", ".join(say_day(day) for day in days))
    return _(
        "Of {count} days between {first} and {last} something is missing, or was put together from what is left."
    ).format(count=len(days), first=say_day(days[0]), last=say_day(days[-1]))
