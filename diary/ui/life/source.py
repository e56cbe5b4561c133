"""Reads a life from the open diary."""

from datetime import timedelta

from diary.analysis.life_chart import Life
from diary.analysis.then_and_now import REACH, ThenAndNow, then_and_now
from diary.domain.age import birth_from
from diary.domain.complaint import Complaint
from diary.domain.link import Link
from diary.domain.period import Period
from diary.domain.preference import BIRTH
from diary.domain.resource import Resource
from diary.ui.session import Session


def read_life(session: Session) -> Life:
    """All records of a life, and the birth where it was said."""
    records = session.records
    return Life(
        today=session.today,
        birth=birth_from(session.preference(BIRTH)),
        events=tuple(records.events()),
        complaints=tuple(records.all(Complaint)),
        resources=tuple(records.all(Resource)),
        treatments=tuple(records.treatments()),
        links=tuple(records.all(Link)),
    )


def read_then_and_now(session: Session, life: Life) -> ThenAndNow | None:
    """What recurs; ``None`` where no feeling of then was written."""
    if not any(event.feelings for event in life.events):
        return None
    period = Period(life.today - REACH + timedelta(1), life.today)
    happenings = session.vault.along_time.happenings(period)
    return then_and_now(life.events, happenings.feelings, life.today)


def read_days(session: Session) -> Period | None:
    """From the first to the last day with a note; ``None`` in a diary without any."""
    return session.vault.along_time.recorded().period
