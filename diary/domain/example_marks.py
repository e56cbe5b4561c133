"""Where the invented person of the example feels it: the places move with the flares, the seasons and the conflicts.

The low back on the left is the usual place, stiff in the mornings of winter. The first flare burns down the left leg.
In the second it is the right hip and leg, new there once; some time after it the right hip still nags, and a doctor
has seen it. After a conflict the shoulders press, the jaw is tense.
"""

from dataclasses import replace

from diary.domain.body import BodyMark
from diary.domain.example_chance import Chance
from diary.domain.example_days import FLARES, ModelDay
from diary.domain.example_moments import ModelMoment, Part

SEEN_BY_DOCTOR = 333
"""The day, counted from the first, by which her doctor has looked at the right hip."""

_FIRST, _SECOND = FLARES
_RIGHT_HIP_NAGS = range(_SECOND.stop, 390)
_WINTER = frozenset({12, 1, 2})
_DAYS_OF_TENSE_JAW = 2

_CHANCE_OF_PLACES, _CHANCE_OF_HIP = 0.4, 0.5
_CHANCE_OF_JAW, _CHANCE_OF_TIMING, _CHANCE_OF_STATUS = 0.7, 0.45, 0.25


class ExampleMarks:
    """Gives each moment its marks, moment by moment in order of time; it remembers what is new no more."""

    def __init__(self, seed: int) -> None:
        """``seed`` gives the chance that is drawn here alone."""
        self._own = Chance(seed)
        self._is_right_known = False

    def of(self, moment: ModelMoment, chance: Chance) -> tuple[BodyMark, ...]:
        """The marks of the next moment; what else is written there follows from ``chance``, so few draws are made."""
        if moment.day.number in _FIRST:
            return _first_flare(moment.pain)
        if moment.day.number in _SECOND:
            status = "known" if self._is_right_known else "new"
            self._is_right_known = True
            return _second_flare(moment.pain, status)
        if not chance.happens(_CHANCE_OF_PLACES):
            return ()
        qualities = chance.pick((("nagging",), ("nagging", "stiff"), ("stiff",)))
        has_hip = chance.happens(_CHANCE_OF_HIP)
        marks = [self._low_back(moment, qualities)]
        if has_hip:
            marks.append(_hip(moment))
        return *marks, *self._tension(moment.day, moment.pain)

    def _low_back(self, moment: ModelMoment, qualities: tuple[str, ...]) -> BodyMark:
        timings: tuple[str, ...] = ()
        if moment.part is Part.MORNING and moment.at.month in _WINTER:
            timings = ("morning_stiffness",)
        elif self._own.happens(_CHANCE_OF_TIMING):
            times = ("after_sitting", "comes_and_goes", "when_starting", "after_effort")
            timings = (self._own.pick(times),)
        status = "known" if self._own.happens(_CHANCE_OF_STATUS) else None
        return BodyMark("low-back-left", moment.pain, qualities, timings, status)

    def _tension(self, day: ModelDay, pain: int) -> tuple[BodyMark, ...]:
        ago = day.conflict_days_ago
        if ago is None:
            return ()
        shoulders = (
            BodyMark("shoulder-back-right", _less(pain, 1), ("pressing", "pulling")),
            BodyMark("neck-back", _less(pain, 2), ("pressing",)),
        )
        if ago < _DAYS_OF_TENSE_JAW and self._own.happens(_CHANCE_OF_JAW):
            jaw = BodyMark("jaw-right", _less(pain, 2), ("tense",), ("comes_and_goes",))
            return *shoulders, jaw
        return shoulders


def _hip(moment: ModelMoment) -> BodyMark:
    mark = BodyMark("hip-front-left", _less(moment.pain, 1), ("nagging",))
    if moment.day.number not in _RIGHT_HIP_NAGS:
        return mark
    is_seen = moment.day.number >= SEEN_BY_DOCTOR
    status = "seen_by_doctor" if is_seen else "known"
    return replace(mark, region="hip-front-right", timings=("when_starting",), status=status)


def _first_flare(pain: int) -> tuple[BodyMark, ...]:
    return (
        BodyMark("low-back-left", pain, ("stabbing", "stiff"), ("when_starting",), "known"),
        BodyMark("buttock-left", _less(pain, 1), ("burning",), ("always_there",)),
        BodyMark("thigh-back-left", _less(pain, 1), ("burning", "electric"), ("radiates",)),
        BodyMark("calf-left", _less(pain, 2), ("electric", "tingling"), ("in_bursts", "at_night")),
    )


def _second_flare(pain: int, status: str) -> tuple[BodyMark, ...]:
    return (
        BodyMark("hip-front-right", pain, ("stabbing",), ("when_starting",), status),
        BodyMark("buttock-right", _less(pain, 1), ("burning",), ("always_there",)),
        BodyMark("thigh-back-right", _less(pain, 1), ("burning", "electric"), ("radiates",)),
        BodyMark("low-back-right", _less(pain, 2), ("stiff",), ("at_night",)),
    )


def _less(pain: int, points: int) -> int:
    return max(pain - points, 0)
