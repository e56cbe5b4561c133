"""What a report is made of, read from an open vault."""

from datetime import date

from diary.analysis.daily import no_moments
from diary.analysis.life_chart import Life
from diary.analysis.overview import LONGEST_TEXT, Lately, Overview
from diary.analysis.pain_lane import pain_measures
from diary.analysis.view import Surroundings
from diary.domain.age import birth_from
from diary.domain.complaint import Complaint
from diary.domain.consult import Consult
from diary.domain.life import LifeEvent
from diary.domain.link import Link
from diary.domain.measure import Measure, Per, Topic
from diary.domain.medicine import Medicine, Treatment
from diary.domain.period import Period
from diary.domain.preference import BIRTH
from diary.domain.resource import Resource
from diary.domain.scale import Hours
from diary.domain.score import Score
from diary.domain.worksheet import Worksheet
from diary.vault.vault import Vault

HALF_YEAR, YEAR = 182, 365
"""Days over which what goes together is looked at: at least, and at most."""

_LONGEST_WITH_MOMENTS = 200
_FUNCTION = "function"


def read_overview(
    vault: Vault, today: date, period: Period, *, with_texts: bool = False
) -> Overview:
    """The diary of ``period``; raises as ``Entries``. ``with_texts`` reads what was written freely too."""
    along_time, records = vault.along_time, vault.records
    recorded = along_time.recorded()
    measures = [
        measure
        for measure in vault.catalogue
        if measure.key in recorded.measures and not measure.is_guided
    ]
    lately = Period.until(period.last, min(YEAR, max(HALF_YEAR, len(period))))
    single = [each for each in pain_measures(vault.catalogue) if each.per is Per.MOMENT][:1]
    moments = along_time.moments(period, single) if len(period) <= _LONGEST_WITH_MOMENTS else {}
    surroundings = Surroundings(
        tuple(records.of(LifeEvent).all()),
        tuple(records.of(Medicine).all()),
        tuple(records.of(Treatment).all()),
        tuple(vault.pauses.all()),
        tuple(vault.scale_words.all()),
    )
    return Overview(
        today=today,
        measures=tuple(vault.catalogue),
        recorded=recorded,
        content=along_time.content(period, [each for each in measures if _is_shown(each)]),
        lately=Lately(along_time.content(lately, measures), along_time.happenings(lately)),
        moments=next(iter(moments.values()), no_moments()),
        happenings=along_time.happenings(period),
        marks=along_time.marks(period),
        kept=along_time.kept(period),
        surroundings=surroundings,
        life=Life(
            today,
            birth_from(vault.preferences[BIRTH]),
            surroundings.events,
            tuple(records.of(Complaint).all()),
            tuple(records.of(Resource).all()),
            surroundings.treatments,
            tuple(records.of(Link).all()),
        ),
        scores=tuple(records.of(Score).all()),
        consults=tuple(records.of(Consult).all()),
        worksheets=tuple(records.of(Worksheet).all()),
        texts=along_time.texts(period, LONGEST_TEXT + 1) if with_texts else (),
    )


def _is_shown(measure: Measure) -> bool:
    """Whether a report draws its days; the rest is only laid beside the pain."""
    if measure.topic in {Topic.PAIN, Topic.OWN} or measure.key == _FUNCTION:
        return True
    return measure.per is Per.NIGHT and isinstance(measure.scale, Hours)
