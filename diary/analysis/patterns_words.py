"""Around an event, rhythms, much and little, before and after: in sentences and as tables. Counted, never explained."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from diary.analysis.around_event import LEAST_DAYS, LEAST_EVENTS, Around
from diary.analysis.change import LEAST_ON_EACH_SIDE, SPAN, Change
from diary.analysis.pacing import LEAST_DAYS as LEAST_DAYS_OF_LOAD
from diary.analysis.pacing import Followed, Pacing
from diary.analysis.rhythm import LEAST_DAYS as LEAST_DAYS_OF_MOMENTS
from diary.analysis.rhythm import Rhythm
from diary.analysis.together_words import Outcome
from diary.analysis.voice import Voice
from diary.i18n import N_, _, ngettext

_HOUR = 60


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one picture."""

    headline: str
    """Without a figure."""
    details: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """The same as a table; empty where there is nothing to see."""


def around_in_words(found: Around | None, event: str, outcome: Outcome, voice: Voice) -> Told:
    """What changes around the days with ``event``, if anything."""
    if found is None:
        return Told(
            _("There is not enough around “{event}” yet.").format(event=event),
            (
                _("It takes {events} times, and {days} days with a figure.").format(
                    events=LEAST_EVENTS, days=LEAST_DAYS
                ),
            ),
        )
    times = ngettext("It happened {count} time.", "It happened {count} times.", found.events)
    details = [times.format(count=found.events)]
    if found.stands_out:
        middle = (found.low + found.high) / 2
        reach = np.where(found.high > middle, found.high - middle, np.inf)
        farthest = int(np.nanargmax(np.abs(found.mean - middle) / reach))
        difference = float(found.mean[farthest] - middle[farthest])
        higher = difference > 0
        pattern = _HIGHER_AROUND if higher else _LOWER_AROUND
        headline = _(pattern).format(event=event, outcome=outcome.name)
        most = _("Most of all {when}: {difference}.").format(
            when=_from_event(found.offsets[farthest]), difference=voice.signed(difference)
        )
        details.insert(0, most)
    else:
        headline = _("Around “{event}” nothing stood out.").format(event=event)
    heads = (_("When"), _("Around the event"), _("From"), _("To"))
    rows = tuple(
        (_from_event(offset), *(_figure(value, voice) for value in values))
        for offset, *values in zip(found.offsets, found.mean, found.low, found.high, strict=True)
    )
    return Told(headline, tuple(details), heads, rows)


_HIGHER_AROUND = N_("Around “{event}”, {outcome} was higher than on other days.")
_LOWER_AROUND = N_("Around “{event}”, {outcome} was lower than on other days.")


def _from_event(offset: int) -> str:
    if offset == 0:
        return _("on the day itself")
    if offset > 0:
        return ngettext("{count} day after", "{count} days after", offset).format(count=offset)
    return ngettext("{count} day before", "{count} days before", -offset).format(count=-offset)


def rhythm_in_words(
    found: Rhythm | None, names: Sequence[str], what_it_takes: str, voice: Voice
) -> Told:
    """Where it is highest and lowest, if that is more than chance; ``names`` are those of the parts."""
    if found is None:
        return Told(_("Not enough days for this yet."), (what_it_takes,))
    known = [place for place, mean in enumerate(found.means) if np.isfinite(mean)]
    details = [ngettext("{count} day", "{count} days", found.days).format(count=found.days) + "."]
    if found.differs and len(known) > 1:
        highest = max(known, key=lambda place: found.means[place])
        lowest = min(known, key=lambda place: found.means[place])
        headline = _("Mostly highest: {highest}. Mostly lowest: {lowest}.").format(
            highest=names[highest], lowest=names[lowest]
        )
        between = float(found.means[highest] - found.means[lowest])
        details.insert(
            0, _("Between these lies {difference}.").format(difference=voice.figure(between))
        )
    else:
        headline = _("No rhythm that is more than chance.")
    heads = (_("When"), _("Figure"), _("How many"))
    rows = tuple(
        (name, _figure(mean, voice), voice.number(count, 0))
        for name, mean, count in zip(names, found.means, found.counts, strict=True)
    )
    return Told(headline, tuple(details), heads, rows)


def takes_moments() -> str:
    """What a rhythm within the day takes."""
    return _("It takes {count} days with two moments or more.").format(count=LEAST_DAYS_OF_MOMENTS)


def pacing_in_words(found: Pacing | None, voice: Voice) -> Told:
    """How days with much and with little activity follow each other."""
    if found is None:
        takes = _("It takes {count} days with an activity of which the length is known.")
        return Told(_("Not enough days for this yet."), (takes.format(count=LEAST_DAYS_OF_LOAD),))
    much, little = found.much_then_little, found.little_then_much
    if much.differs or little.differs:
        headline = _("Days with much and days with little follow each other more than by chance.")
    else:
        headline = _("Days with much and days with little follow each other as by chance.")
    usual = _(
        "A usual day: {usual}. A fifth of the days had less than {little}, a fifth more than {much}."
    ).format(
        usual=voice.hours(found.usual / _HOUR),
        little=voice.hours(found.little / _HOUR),
        much=voice.hours(found.much / _HOUR),
    )
    details = [usual]
    if np.isfinite(found.swing):
        swing = _("From one day to the next it mostly differed {swing}.")
        details.append(swing.format(swing=voice.hours(found.swing / _HOUR)))
    details += [
        _followed(_MUCH_THEN_LITTLE, much, voice),
        _followed(_LITTLE_THEN_MUCH, little, voice),
    ]
    heads = (_("What"), _("Days"), _("Followed"), _("By chance"))
    rows = tuple(
        (
            name,
            voice.number(each.days, 0),
            voice.number(each.followed, 0),
            voice.number(each.by_chance, 0),
        )
        for name, each in ((_("much, then little"), much), (_("little, then much"), little))
    )
    return Told(headline, tuple(details), heads, rows)


_MUCH_THEN_LITTLE = N_(
    "After {followed} of {days} days with much there came a day with little within two days;"
    " in any other order it would be about {chance}."
)
_LITTLE_THEN_MUCH = N_(
    "After {followed} of {days} days with little there came a day with much within two days;"
    " in any other order it would be about {chance}."
)


def _followed(pattern: str, found: Followed, voice: Voice) -> str:
    return _(pattern).format(
        followed=found.followed, days=found.days, chance=voice.number(found.by_chance, 0)
    )


def change_in_words(found: Change | None, name: str, outcome: Outcome, voice: Voice) -> Told:
    """Before and from the first day of ``name`` on."""
    if found is None:
        takes = _("It takes {count} days with a figure on each side, within {span} days.")
        return Told(
            _("There are not enough days around the start of “{name}” yet.").format(name=name),
            (takes.format(count=LEAST_ON_EACH_SIDE, span=SPAN),),
        )
    if found.is_clear:
        pattern = _LOWER_SINCE if found.difference < 0 else _HIGHER_SINCE
        headline = _(pattern).format(name=name, outcome=outcome.name)
    else:
        headline = _("Before and since “{name}” the days were alike.").format(name=name)
    details = (
        _("Before: {before} on average. Since then: {after}.").format(
            before=voice.figure(found.mean_before), after=voice.figure(found.mean_after)
        ),
        _("Difference {difference}; probably between {low} and {high}.").format(
            difference=voice.signed(found.difference),
            low=voice.signed(found.low),
            high=voice.signed(found.high),
        ),
        _("Each month before: {before}. Each month since: {after}.").format(
            before=voice.signed(found.slope_before), after=voice.signed(found.slope_after)
        ),
    )
    heads = (_("What"), _("Before"), _("Since then"))
    rows = (
        (_("Days"), voice.number(found.days_before, 0), voice.number(found.days_after, 0)),
        (_("Mean"), voice.figure(found.mean_before), voice.figure(found.mean_after)),
        (
            _("Each month"),
            voice.signed(found.slope_before),
            voice.signed(found.slope_after),
        ),
    )
    return Told(headline, details, heads, rows)


_LOWER_SINCE = N_("Since “{name}”, {outcome} was lower than before.")
_HIGHER_SINCE = N_("Since “{name}”, {outcome} was higher than before.")


def _figure(value: float, voice: Voice) -> str:
    return voice.number(value, 1) if np.isfinite(value) else ""
