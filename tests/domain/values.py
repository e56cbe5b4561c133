"""Values for tests that try many: one strategy a scale, and whole entries."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from diary.domain.activity import CATEGORIES, EFFORTS, MOST_ENERGY, OUTCOMES, Activity
from diary.domain.body import QUALITIES, STATUSES, TIMINGS, BodyMark
from diary.domain.emotions import WORDS, About, Feeling
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.prompts import PROMPTS
from diary.domain.scale import Choice, ClockTime, Count, Hours, Minutes, Rating, Scale

CATALOGUE = Catalogue(MEASURES)


def values_of(scale: Scale) -> st.SearchStrategy[Any]:
    """Every value that ``scale`` allows."""
    match scale:
        case Rating(low, high):
            return st.integers(low, high)
        case Count(high) | Minutes(high):
            return st.integers(0, high)
        case Hours(longest):
            return st.floats(0, longest)
        case ClockTime():
            return st.times()
        case Choice(options):
            return st.sampled_from([option.key for option in options])
        case _:
            return st.booleans()


def _optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _keys(options: Any) -> st.SearchStrategy[str]:  # noqa: ANN401  options of any list
    return st.sampled_from([option.key for option in options])


_STRENGTH = _optional(st.integers(0, 10))
_ZONES = st.sampled_from(["Europe/Amsterdam", "Pacific/Kiritimati", "America/St_Johns", "UTC"])
_MOMENTS = st.builds(
    lambda milliseconds, zone: (
        datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    ).astimezone(ZoneInfo(zone)),
    st.integers(0, 4_000_000_000_000),
    _ZONES,
)
_READINGS = st.fixed_dictionaries(
    {},
    optional={
        measure.key: values_of(measure.scale).map(measure.scale.check)
        for measure in CATALOGUE.recorded()
    },
)

ENTRIES = st.builds(
    Entry,
    uuid=st.uuids(),
    at=_MOMENTS,
    created_at=_MOMENTS,
    changed_at=_MOMENTS,
    readings=_READINGS,
    feelings=st.lists(
        st.builds(
            Feeling, st.sampled_from(sorted(WORDS)), _STRENGTH, _optional(st.sampled_from(About))
        )
    ).map(tuple),
    marks=st.lists(
        st.builds(
            BodyMark,
            st.sampled_from(["knee_left", "of_a_newer_version"]),
            _STRENGTH,
            st.lists(_keys(QUALITIES), unique=True).map(tuple),
            st.lists(_keys(TIMINGS), unique=True).map(tuple),
            _optional(_keys(STATUSES)),
        )
    ).map(tuple),
    activities=st.lists(
        st.builds(
            Activity,
            _keys(CATEGORIES),
            st.text(),
            _optional(st.integers(0, 1440)),
            _optional(_keys(EFFORTS)),
            _optional(st.integers(-MOST_ENERGY, MOST_ENERGY)),
            _optional(_keys(OUTCOMES)),
        )
    ).map(tuple),
    words=st.dictionaries(_keys(PROMPTS), st.text()),
    is_bad_day=st.booleans(),
    unknown_readings=st.dictionaries(
        st.sampled_from(["newer", "newest"]), st.integers(-(2**63) + 1, 2**63 - 1)
    ),
)
