"""Which of the backups that were made by themselves stay: fewer and fewer the older they are."""

from collections.abc import Iterable
from datetime import datetime, timedelta

LEAST_BETWEEN = timedelta(minutes=30)
"""Between two backups that are made by themselves; after Anki."""

_ALL_OF = timedelta(days=2)
_DAYS, _WEEKS, _MONTHS = 12, 10, 9


def is_due(newest: datetime | None, now: datetime) -> bool:
    """Whether another one may be made; a clock that was put back does not stop that."""
    return newest is None or not timedelta(0) <= now - newest < LEAST_BETWEEN


def to_keep(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those of ``made`` that stay: all of the last two days, and the newest of 12 days, 10 weeks and 9 months.

    Only days, weeks and months that have one count, so a long pause takes nothing away. What lies in the future (a
    clock that was put back) stays.
    """
    newest_first = sorted(made, reverse=True)
    kept = {moment for moment in newest_first if now - moment < _ALL_OF}
    older = [moment for moment in newest_first if moment not in kept]
    for number, name in ((_DAYS, "%Y %j"), (_WEEKS, "%G %V"), (_MONTHS, "%Y %m")):
        firsts: dict[str, datetime] = {}
        for moment in older:
            firsts.setdefault(moment.strftime(name), moment)
        kept.update(list(firsts.values())[:number])
    return kept
