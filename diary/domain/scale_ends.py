"""Between which figures the values of a scale lie."""

from diary.domain.scale import (
    MINUTES_PER_DAY,
    Choice,
    ClockTime,
    Count,
    Hours,
    Minutes,
    Rating,
    Scale,
    YesNo,
)


def ends_of(scale: Scale) -> tuple[float, float]:
    """The lowest and the highest figure, both included, in the unit of the scale."""
    match scale:
        case Rating(low=low, high=high):
            return low, high
        case Count(high=high) | Minutes(high=high) | Hours(high=high):
            return 0, high
        case Choice(options=options, first=first):
            return first, first + len(options) - 1
        case ClockTime():
            return 0, MINUTES_PER_DAY - 1
        case YesNo():
            return 0, 1
    raise TypeError
