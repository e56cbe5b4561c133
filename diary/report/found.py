"""What was seen together with the pain; it does not say why."""

import math

from diary.analysis.factors import factors_of, outcome_values
from diary.analysis.overview import Overview
from diary.analysis.pain_lane import pain_measures
from diary.analysis.together import Comparison, Pair, compare
from diary.analysis.together_words import headline, outcome_of
from diary.analysis.view import View
from diary.domain.body import is_private
from diary.domain.measure import Catalogue, Topic
from diary.domain.scale import ClockTime
from diary.i18n import _, ngettext
from diary.report.readers import Part
from diary.report.sections import Evidence, Evidences

_MOST_ROWS = 3
_NEEDS = {
    "feeling": Part.FEELINGS,
    "event": Part.EVENTS,
    "after": Part.EVENTS,
    "region": Part.BODY,
}
"""The part that must be in the report before a factor of this kind may be named."""
_MEDICINE = "medicine"


def compared(overview: Overview) -> Comparison | None:
    """Everything beside the pain, over the last half year or the period; ``None`` where there is no pain."""
    catalogue = Catalogue(overview.measures)
    outcome = next(
        (each for each in pain_measures(catalogue) if each.key in overview.recorded.measures), None
    )
    if outcome is None:
        return None
    content = overview.lately.content
    measures = [
        each
        for each in catalogue
        if each.key in content.figures and not isinstance(each.scale, ClockTime)
    ]
    factors = factors_of(
        outcome,
        measures,
        content,
        overview.lately.happenings,
        overview.surroundings.events,
        overview.surroundings.medicines,
    )
    return compare(outcome_values(outcome, content), factors, content.period.first)


def together_section(
    comparison: Comparison | None, overview: Overview, view: View, parts: frozenset[Part]
) -> Evidences:
    """The clearest that was found, with its certainty, and how much was looked at in vain."""
    title, hint = _("What was seen together"), _("it does not tell why")
    catalogue = Catalogue(overview.measures)
    outcome = next(iter(pain_measures(catalogue)), None)
    if comparison is None or outcome is None:
        sentence = _("There is no pain in the diary to lay anything beside.")
        return Evidences(part=Part.TOGETHER, title=title, hint=hint, notes=(sentence,))
    own = frozenset(each.key for each in overview.measures if each.topic is Topic.OWN)

    def allowed(pairs: tuple[Pair, ...]) -> list[Pair]:
        return [pair for pair in pairs if may_be_named(pair.factor.key, parts, own)]

    found, weak = allowed(comparison.together), allowed(comparison.weak)
    told = outcome_of(outcome)
    shown = [(pair, True) for pair in found] + [(pair, False) for pair in weak]
    rows = tuple(
        Evidence(
            headline(pair, told),
            _detail(pair),
            pair.effect[0],
            min(pair.effect[1:]),
            max(pair.effect[1:]),
            is_found,
        )
        for pair, is_found in shown[:_MOST_ROWS]
    )
    reach = max([1.0, *(math.ceil(max(abs(row.low), abs(row.high))) for row in rows)])
    return Evidences(
        part=Part.TOGETHER,
        title=title,
        hint=hint,
        rows=rows,
        reach=reach,
        ends=(view.voice.signed(-reach), view.voice.signed(reach)),
        notes=_notes(
            rows,
            len(overview.lately.content.period),
            tuple(
                len(each) for each in (allowed(comparison.no_link), allowed(comparison.too_little))
            ),
            len(shown) - len(rows),
        ),
    )


def may_be_named(key: str, parts: frozenset[Part], own: frozenset[str]) -> bool:
    """Whether a factor of Together may be named in a report with these ``parts``.

    Own questions and tags of events have names in the person's own words. What is taken when it hurts goes together
    with pain of course; beside a medicine that would only be misread.
    """
    if key in own:
        return Part.WORDS in parts
    kind, _space, rest = key.partition(" ")
    needed = _NEEDS.get(kind) if rest else None
    if kind == _MEDICINE and rest:
        return False
    if needed is not None and needed not in parts:
        return False
    return kind != "region" or not rest or not is_private(rest) or Part.PRIVATE in parts


def _detail(pair: Pair) -> str:
    days = ngettext("{count} day", "{count} days", pair.found.days).format(count=pair.found.days)
    return days if pair.factor.is_yes_no else f"{days}, {_(pair.factor.step_words)}"


def _notes(
    rows: tuple[Evidence, ...], days: int, counts: tuple[int, ...], hidden: int
) -> tuple[str, ...]:
    no_link, too_little = counts
    notes = []
    if rows:
        notes.append(
            _(
                "Difference in points of pain over {days} days; the line is where it probably lies (95 %)."
                " Filled: seen together. Open: perhaps."
            ).format(days=days)
        )
    else:
        notes.append(_("Over {days} days nothing was clearly seen together.").format(days=days))
    if hidden > 0:
        words = ngettext(
            "{count} more stands in the diary.", "{count} more stand in the diary.", hidden
        )
        notes.append(words.format(count=hidden))
    notes.append(
        _("No link found: {no_link}. Not enough days yet: {too_little}.").format(
            no_link=no_link, too_little=too_little
        )
    )
    return tuple(notes)
