"""Before and after many guided moments: how often a figure was lower, the same and higher. Never about a single one."""

from collections import Counter
from dataclasses import dataclass

from diary.analysis.daily import Moments
from diary.analysis.patterns_words import Told
from diary.analysis.voice import Voice
from diary.i18n import N_, _, ngettext

LEAST_MOMENTS = 5
"""Guided moments with both figures, from which anything is shown."""


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """How often each pair of figures occurred."""

    pairs: tuple[tuple[float, float, int], ...]
    """Before, after, and in how many moments; in order of the figures."""

    @property
    def moments(self) -> int:
        """How many moments have both figures."""
        return sum(count for _before, _after, count in self.pairs)

    @property
    def lower(self) -> int:
        """In how many of them the figure was lower afterwards."""
        return sum(count for before, after, count in self.pairs if after < before)

    @property
    def higher(self) -> int:
        """In how many of them the figure was higher afterwards."""
        return sum(count for before, after, count in self.pairs if after > before)

    @property
    def same(self) -> int:
        """In how many of them it did not change."""
        return self.moments - self.lower - self.higher


def before_after(before: Moments, after: Moments) -> BeforeAfter | None:
    """The pairs of figures of the same moment; ``None`` where there are fewer than ``LEAST_MOMENTS``."""
    values = dict(zip(before.entries, before.values.tolist(), strict=True))
    found = Counter(
        (values[entry], value)
        for entry, value in zip(after.entries, after.values.tolist(), strict=True)
        if entry in values
    )
    if found.total() < LEAST_MOMENTS:
        return None
    return BeforeAfter(tuple((*pair, found[pair]) for pair in sorted(found)))


def before_after_in_words(found: BeforeAfter | None, voice: Voice) -> Told:
    """What was counted, as a sentence and a table."""
    if found is None:
        enough = _("It takes {count} guided moments with this figure before and after.")
        return Told(
            _("Not enough guided moments for this yet."), (enough.format(count=LEAST_MOMENTS),)
        )
    return Told(
        _headline(found),
        (_counted(found),),
        (_("Before"), _("Afterwards"), _("How many moments")),
        tuple(
            (voice.figure(before), voice.figure(after), voice.number(count, 0))
            for before, after, count in found.pairs
        ),
    )


def _headline(found: BeforeAfter) -> str:
    """Without a figure: which of the three was there in more than half of the moments, if any."""
    for count, sentence in (
        (found.lower, _MOSTLY_LOWER),
        (found.same, _MOSTLY_THE_SAME),
        (found.higher, _MOSTLY_HIGHER),
    ):
        if count * 2 > found.moments:
            return _(sentence)
    return _("Afterwards it was now lower, now the same, now higher.")


_MOSTLY_LOWER = N_("Afterwards it was lower more often than not.")
_MOSTLY_THE_SAME = N_("Afterwards it was mostly the same.")
_MOSTLY_HIGHER = N_("Afterwards it was higher more often than not.")


def _counted(found: BeforeAfter) -> str:
    moments = ngettext("{count} moment", "{count} moments", found.moments).format(
        count=found.moments
    )
    return _("{moments}. Lower: {lower}, the same: {same}, higher: {higher}.").format(
        moments=moments, lower=found.lower, same=found.same, higher=found.higher
    )
