"""What was found, in sentences: direction and distance in days, how much, and how sure. Never why."""

from dataclasses import dataclass

from diary.analysis.association import LEAST_DAYS, LEAST_OF_RARER, Association, Verdict
from diary.analysis.factors import Factor
from diary.analysis.together import Comparison, Pair
from diary.analysis.voice import Voice
from diary.domain.measure import Measure, Per
from diary.domain.scale import Rating
from diary.i18n import N_, _, ngettext

_HUNDRED = 100
_SEVERAL = 2

_WITH = {
    (0, True): N_("On days with “{factor}”, {outcome} was higher."),
    (0, False): N_("On days with “{factor}”, {outcome} was lower."),
    (1, True): N_("The day after a day with “{factor}”, {outcome} was higher."),
    (1, False): N_("The day after a day with “{factor}”, {outcome} was lower."),
    (2, True): N_("{days} days after a day with “{factor}”, {outcome} was higher."),
    (2, False): N_("{days} days after a day with “{factor}”, {outcome} was lower."),
    (-1, True): N_("The day before a day with “{factor}”, {outcome} was higher."),
    (-1, False): N_("The day before a day with “{factor}”, {outcome} was lower."),
    (-2, True): N_("{days} days before a day with “{factor}”, {outcome} was higher."),
    (-2, False): N_("{days} days before a day with “{factor}”, {outcome} was lower."),
}
"""Of what is yes or no: by how many days it comes first (2 stands for more), and whether the outcome was higher."""

_MORE = {
    (0, True): N_("On days with more of “{factor}”, {outcome} was higher."),
    (0, False): N_("On days with more of “{factor}”, {outcome} was lower."),
    (1, True): N_("The day after more of “{factor}”, {outcome} was higher."),
    (1, False): N_("The day after more of “{factor}”, {outcome} was lower."),
    (2, True): N_("{days} days after more of “{factor}”, {outcome} was higher."),
    (2, False): N_("{days} days after more of “{factor}”, {outcome} was lower."),
    (-1, True): N_("The day before more of “{factor}”, {outcome} was higher."),
    (-1, False): N_("The day before more of “{factor}”, {outcome} was lower."),
    (-2, True): N_("{days} days before more of “{factor}”, {outcome} was higher."),
    (-2, False): N_("{days} days before more of “{factor}”, {outcome} was lower."),
}
"""As ``_WITH``, of what has a figure."""

_AFTER_NIGHT = {
    True: N_("The day after a night with more of “{factor}”, {outcome} was higher."),
    False: N_("The day after a night with more of “{factor}”, {outcome} was lower."),
}

_VERDICTS = {
    Verdict.TOGETHER: N_("seen together"),
    Verdict.WEAK: N_("perhaps, keep writing"),
    Verdict.NO_LINK: N_("no link found"),
    Verdict.TOO_LITTLE: N_("not enough days yet"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is looked at: ``title`` where it stands alone, ``name`` within a sentence, in the spoken language."""

    title: str
    name: str
    is_pain: bool


def outcome_of(measure: Measure) -> Outcome:
    """How a measure is called as what is looked at; of the pain the worst of a day counts."""
    is_pain = isinstance(measure.scale, Rating) and measure.scale.is_pain
    if is_pain and measure.per is Per.MOMENT:
        return Outcome(_("Worst pain of the day"), _("pain"), is_pain=True)
    return Outcome(_(measure.name), _("“{name}”").format(name=_(measure.name)), is_pain=is_pain)


def headline(pair: Pair, outcome: Outcome) -> str:
    """What was found, without a figure."""
    found = pair.found
    return sentence(pair.factor, found.verdict, found.lag, outcome, is_higher=bool(found.slope > 0))


def sentence(
    factor: Factor, verdict: Verdict, lag: int, outcome: Outcome, *, is_higher: bool
) -> str:
    """The same of the parts; ``is_higher`` is the outcome with more of the factor."""
    if verdict is Verdict.TOO_LITTLE:
        return factor.name
    if verdict is Verdict.NO_LINK:
        text = (
            _("Days with “{factor}” and other days were alike.")
            if factor.is_yes_no
            else _("“{factor}” and {outcome} did not go up and down together.")
        )
        return text.format(factor=factor.name, outcome=outcome.name)
    if factor.is_of_night and not factor.is_yes_no and lag == 0:
        pattern = _AFTER_NIGHT[is_higher]
    else:
        far = max(-_SEVERAL, min(_SEVERAL, lag))
        pattern = (_WITH if factor.is_yes_no else _MORE)[far, is_higher]
    return _(pattern).format(factor=factor.name, outcome=outcome.name, days=abs(lag))


def detail(pair: Pair, voice: Voice) -> str:
    """How much, and between which figures it probably lies."""
    return figures(pair.factor, pair.effect, voice)


def figures(factor: Factor, effects: tuple[float, float, float], voice: Voice) -> str:
    """The same of the parts: the difference for a step of the factor, and the ends of its interval."""
    effect, *ends = effects
    low, high = sorted(ends)
    said = {
        "difference": voice.signed(effect),
        "low": voice.signed(low),
        "high": voice.signed(high),
    }
    if factor.is_yes_no:
        return _("Difference {difference}; probably between {low} and {high}.").format(**said)
    return _("Difference {difference} {step}; probably between {low} and {high}.").format(
        **said, step=_(factor.step_words)
    )


def pairs_in_words(pair: Pair, voice: Voice) -> str:
    """On how many days both were known, and which share was not."""
    days = ngettext("{count} day", "{count} days", pair.found.days).format(count=pair.found.days)
    empty = _("{share} % empty").format(share=voice.number(pair.missing * _HUNDRED, 0))
    return f"{days}\n{empty}"


def enough(pair: Pair) -> tuple[int, int]:
    """How many days there are of those that it takes: of all days, or of those on which it was otherwise than usual."""
    if pair.found.days < LEAST_DAYS:
        return pair.found.days, LEAST_DAYS
    return max(0, LEAST_OF_RARER - pair.found.days_needed), LEAST_OF_RARER


def needed_in_words(pair: Pair) -> str:
    """How many days there are, and how many more it takes."""
    have, least = enough(pair)
    count = pair.found.days_needed
    there = _("{have} of {least}").format(have=have, least=least)
    more = ngettext("{count} day more", "{count} days more", count).format(count=count)
    return f"{there}\n{more}"


def counted(comparison: Comparison) -> str:
    """That everything that was looked at stands there."""
    count = len(comparison.looked_at)
    return ngettext(
        "{count} comparison was made; the table holds it, also where nothing was found.",
        "{count} comparisons were made; the table holds all of them, also those where nothing was found.",
        count,
    ).format(count=count)


def table(
    comparison: Comparison, voice: Voice
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The heads, and a row for every factor and distance."""
    heads = (_("What"), _("When"), _("Found"), _("Days"), _("Difference"), _("From"), _("To"))
    return heads, tuple(_row(factor, each, voice) for factor, each in comparison.looked_at)


def _row(factor: Factor, found: Association, voice: Voice) -> tuple[str, ...]:
    shown: tuple[str, ...] = ("", "", "")
    if found.verdict is not Verdict.TOO_LITTLE:
        low, high = sorted((found.low * factor.step, found.high * factor.step))
        shown = tuple(voice.signed(value) for value in (found.slope * factor.step, low, high))
    return (
        factor.name,
        _when(found.lag),
        _(_VERDICTS[found.verdict]),
        voice.number(found.days, 0),
        *shown,
    )


def _when(lag: int) -> str:
    if lag == 0:
        return _("the same day")
    if lag > 0:
        return ngettext("{count} day later", "{count} days later", lag).format(count=lag)
    return ngettext("{count} day earlier", "{count} days earlier", -lag).format(count=-lag)
