"""What the days say to suspicions that were written down first: only these are tested, each beside its figure.

A suspicion from before the look at the days needs less than a link that turns up among hundreds of comparisons. All
suspicions about one figure are corrected together, so that writing down many is no way round.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from diary.analysis.association import Association, Verdict, associations
from diary.analysis.daily import Numbers
from diary.analysis.factors import Factor
from diary.analysis.together import strongest
from diary.domain.trying import Answer

LAGS = (0, 1, 2, 3)

Associate = Callable[..., list[Association]]


def look_up(
    outcome: Numbers,
    factors: Sequence[Factor],
    first_day: date,
    associate: Associate = associations,
) -> Mapping[str, Association]:
    """What was found of each factor, at the distance at which it is seen best; ``outcome`` has shape (days,)."""
    arrays = {factor.key: factor.values for factor in factors}
    found = associate(outcome, arrays, first_day=first_day, lags=LAGS) if arrays else []
    of_factor: dict[str, list[Association]] = {}
    for each in found:
        of_factor.setdefault(each.factor, []).append(each)
    return {key: strongest(those) for key, those in of_factor.items()}


def answer_of(found: Association, factor: Factor, today: date) -> Answer | None:
    """To be kept; ``None`` while there are too few days."""
    if found.verdict is Verdict.TOO_LITTLE:
        return None
    effect, low, high = (
        round(each * factor.step, 3) for each in (found.slope, found.low, found.high)
    )
    return Answer(today, found.verdict.value, found.lag, found.days, effect, low, high)
