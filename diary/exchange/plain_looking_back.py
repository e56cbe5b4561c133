"""The records of looking back and of a consultation in files: their shapes, as the database has them too."""

from datetime import datetime
from typing import Any, TypeVar

from diary.domain.complaint import COMPLAINT
from diary.domain.consult import CONSULT
from diary.domain.link import LINK
from diary.domain.measuring_period import MEASURING_PERIOD
from diary.domain.plain import Plain
from diary.domain.plain_fields import InvalidPart, Shape
from diary.domain.practice import PRACTICE
from diary.domain.record import Record
from diary.domain.resource import RESOURCE
from diary.domain.score import SCORE
from diary.domain.worksheet import WORKSHEET
from diary.exchange.misfit import Misfit
from diary.exchange.record_kind import COMMON, RecordKind
from diary.i18n import N_

_R = TypeVar("_R", bound=Record)


def _kind(name: str, place: str, shape: Shape[_R]) -> RecordKind[_R]:
    def read(plain: Plain, common: dict[str, Any], _latest: datetime) -> _R:
        own = {key: value for key, value in plain.items() if key not in COMMON}
        try:
            return shape.from_plain(own, **common)
        except InvalidPart as invalid:
            raise Misfit(invalid.part) from None

    needed = shape.needed
    others = tuple(key for key in shape.fields if key not in needed)
    return RecordKind(name, place, needed, others, shape.to_plain, read)


COMPLAINTS = _kind("complaints", N_("complaint {number}: {part}"), COMPLAINT)
RESOURCES = _kind("resources", N_("what carried me {number}: {part}"), RESOURCE)
LINKS = _kind("links", N_("link {number}: {part}"), LINK)
PRACTICES = _kind("practices", N_("practice {number}: {part}"), PRACTICE)
WORKSHEETS = _kind("worksheets", N_("worksheet {number}: {part}"), WORKSHEET)
MEASURING_PERIODS = _kind(
    "measuring_periods", N_("time of measuring {number}: {part}"), MEASURING_PERIOD
)
SCORES = _kind("scores", N_("score {number}: {part}"), SCORE)
CONSULTS = _kind("consults", N_("consultation {number}: {part}"), CONSULT)
