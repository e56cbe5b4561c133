"""What was done: of which kind, how long, how hard, what it gave or cost, and how it ended."""

from dataclasses import dataclass

from diary.domain.scale import Option
from diary.i18n import N_

CATEGORIES: tuple[Option, ...] = (
    Option("work", N_("work or study")),
    Option("household", N_("household")),
    Option("caring", N_("caring for others")),
    Option("self_care", N_("taking care of myself")),
    Option("moving", N_("moving, sport")),
    Option("social", N_("being with people")),
    Option("leisure", N_("free time")),
    Option("rest", N_("rest")),
    Option("treatment", N_("treatment")),
    Option("screen", N_("screen")),
    Option("travel", N_("on the way")),
)

EFFORTS: tuple[Option, ...] = (
    Option("light", N_("light")),
    Option("medium", N_("medium")),
    Option("heavy", N_("heavy")),
)

OUTCOMES: tuple[Option, ...] = (
    Option("as_planned", N_("as planned")),
    Option("avoided", N_("did not start")),
    Option("stopped_early", N_("stopped early")),
    Option("pushed_through", N_("pushed through")),
)
"""How it ended: as planned, avoided, stopped early or pushed through; none is better than another."""

MOST_ENERGY = 3
"""Energy goes from −3 (cost a lot) to +3 (gave a lot)."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity in an entry; everything but the category may be unknown (``None`` or empty)."""

    category: str
    what: str = ""
    minutes: int | None = None
    effort: str | None = None
    energy: int | None = None
    """−3 (cost a lot) … +3 (gave a lot)."""
    outcome: str | None = None


EFFORT_WEIGHTS = {"light": 1, "medium": 2, "heavy": 3}
"""How heavily a minute of each effort counts in the load; an effort that was not said counts as light."""


def load_of(activity: Activity) -> int | None:
    """The load: minutes × the weight of the effort; ``None`` where the minutes are not known.

    A simple sum in units of light minutes (after the session load of Foster 2001, doi 10.1519/00124278-200102000-00019,
    with three steps of effort); it compares days of one person with each other, and says nothing across persons.
    """
    if activity.minutes is None:
        return None
    return activity.minutes * EFFORT_WEIGHTS.get(activity.effort or "", 1)
