"""What the marks of a life chart mean that have no place of their own in the picture, in words."""

from diary.analysis.life_chart import LifeChart
from diary.i18n import N_
from diary.report.life_signs import (
    ABOUT,
    BEGAN,
    BUNDLE,
    MAYBE,
    NONE,
    TOGETHER,
    UNKNOWN,
    WEIGHTLESS,
    WORSE,
)

WORDS = {
    ABOUT: N_("about then"),
    WEIGHTLESS: N_("event without a weight"),
    BUNDLE: N_("several close together"),
    BEGAN: N_("began"),
    WORSE: N_("became worse"),
    TOGETHER: N_("belongs together, I think"),
    MAYBE: N_("maybe"),
    NONE: N_("no link"),
    UNKNOWN: N_("I don't know"),
}


def signs_of(chart: LifeChart) -> list[str]:
    """The keys of the marks that occur, in the order in which they are explained."""
    marks = chart.marks()
    kinds = {tie.kind for tie in chart.ties}
    is_there = {
        ABOUT: any(not mark.is_precise for mark in marks),
        WEIGHTLESS: any(mark.weight is None for mark in chart.events),
        BUNDLE: sum(mark.weight is None for mark in chart.events) > 1,
        BEGAN: bool(chart.complaints),
        WORSE: any(line.worsenings for line in chart.complaints),
        **{kind: kind in kinds for kind in (TOGETHER, MAYBE, NONE, UNKNOWN)},
    }
    return [key for key in WORDS if is_there[key]]
