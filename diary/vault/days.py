"""What a calendar shows: the days on which something was written, each in a few numbers."""

from datetime import date

import sqlalchemy as sa

from diary.domain.day_summary import DaySummary
from diary.domain.measure import Catalogue
from diary.domain.period import Period
from diary.domain.scale import Rating
from diary.vault.tables import ENTRY, MEASURE, READING, WORDS


def summarise_days(
    connection: sa.Connection, catalogue: Catalogue, period: Period
) -> dict[date, DaySummary]:
    """The local days of ``period`` on which something was written, in order."""
    within = (
        ENTRY.c.day.between(period.first.toordinal(), period.last.toordinal()),
        ENTRY.c.deleted_at.is_(None),
    )
    has_words = sa.select(WORDS.c.id).where(WORDS.c.entry == ENTRY.c.id).exists()
    days = connection.execute(
        sa.select(
            ENTRY.c.day,
            sa.func.count().label("entries"),
            sa.func.max(has_words).label("has_words"),
            sa.func.max(ENTRY.c.is_bad_day).label("is_bad_day"),
        )
        .where(*within)
        .group_by(ENTRY.c.day)
        .order_by(ENTRY.c.day)
    ).all()
    pain = _worst_pain(connection, catalogue, within)
    return {
        date.fromordinal(row.day): DaySummary(
            row.entries, pain.get(row.day), row.has_words != 0, row.is_bad_day != 0
        )
        for row in days
    }


def _worst_pain(
    connection: sa.Connection, catalogue: Catalogue, within: tuple[sa.ColumnElement[bool], ...]
) -> dict[int, int]:
    """The highest rating of pain of each day, of whichever measure of pain."""
    scales = {
        measure.key: measure.scale
        for measure in catalogue.recorded()
        if isinstance(measure.scale, Rating) and measure.scale.is_pain
    }
    rows = connection.execute(
        sa.select(ENTRY.c.day, MEASURE.c.key, sa.func.max(READING.c.value))
        .select_from(ENTRY)
        .join(READING, READING.c.entry == ENTRY.c.id)
        .join(MEASURE, MEASURE.c.id == READING.c.measure)
        .where(*within, MEASURE.c.key.in_(scales))
        .group_by(ENTRY.c.day, MEASURE.c.key)
    )
    worst: dict[int, int] = {}
    for day, key, stored in rows:
        worst[day] = max(worst.get(day, 0), scales[key].restored(stored))
    return worst
