"""A life chart in words: sentences, what each mark is, and the same as a table. Counted, never explained."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from diary.analysis.life_chart import LifeChart, Mark, MarkKind, Stretch
from diary.analysis.table import Table
from diary.domain.age import ages
from diary.domain.axis import day_at
from diary.domain.fuzzy_date import FuzzyDate, on_day
from diary.i18n import N_, _, ngettext

_VERY, _SOMEWHAT = 4, 2
_KINDS = {
    MarkKind.STRENGTH: N_("what carried me"),
    MarkKind.EVENT: N_("event"),
    MarkKind.BEGINNING: N_("complaint, it began"),
    MarkKind.WORSENING: N_("complaint, it became worse"),
    MarkKind.TREATMENT: N_("treatment"),
}


@dataclass(frozen=True, slots=True)
class LifeVoice:
    """How dates are said, handed in by the window: their words need Qt."""

    when: Callable[[FuzzyDate], str]
    """``autumn 2015``."""
    number: Callable[[float], str]
    """A whole number in the spoken language."""

    def signed(self, value: int) -> str:
        """A weight: with a plus above nought and a true minus below it."""
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return f"{sign}{self.number(abs(value))}"


def age_words(when: FuzzyDate, birth: FuzzyDate | None) -> str:
    """How old the person was: ``you were 36``, ``you were 35 or 36``, ``you were about 8``; empty where unknown."""
    found = None if birth is None else ages(when, birth)
    if found is None:
        return ""
    low, high = found
    if low == high:
        return _("you were {age}").format(age=low)
    if high - low == 1:
        return _("you were {low} or {high}").format(low=low, high=high)
    return _("you were about {age}").format(age=(low + high + 1) // 2)


def weight_words(weight: int | None, voice: LifeVoice) -> str:
    """``then very heavy, −4``; empty where it was not said."""
    if weight is None:
        return ""
    size = abs(weight)
    if weight == 0:
        said = _("then neither good nor heavy")
    elif weight > 0:
        said = (
            _("then very good")
            if size >= _VERY
            else _("then good")
            if size >= _SOMEWHAT
            else _("then a little good")
        )
    else:
        said = (
            _("then very heavy")
            if size >= _VERY
            else _("then heavy")
            if size >= _SOMEWHAT
            else _("then a little heavy")
        )
    return _("{words}, {weight}").format(words=said, weight=voice.signed(weight))


def when_words(mark: Mark, chart: LifeChart, voice: LifeVoice) -> str:
    """``autumn 2015, you were 36``."""
    if mark.when is None:
        return _("always there")
    parts = [voice.when(mark.when), age_words(mark.when, chart.birth)]
    return ", ".join(part for part in parts if part)


def kind_words(mark: Mark) -> str:
    """What a mark stands for."""
    return _(_KINDS[mark.kind])


def link_words(mark: Mark, chart: LifeChart, voice: LifeVoice) -> tuple[str, ...]:
    """What the person thinks of a mark and others: a sentence without a point for each link."""
    words = {
        "together": _("belongs with {other}, you think"),
        "maybe": _("maybe belongs with {other}"),
        "none": _("no link with {other}"),
        "unknown": _("with {other}: you don't know"),
    }
    told = []
    for tie in chart.ties_of(mark):
        other = tie.mark if mark == tie.event else tie.event
        told.append(words[tie.kind].format(other=_other(other, voice)))
    return tuple(told)


def _other(mark: Mark, voice: LifeVoice) -> str:
    name = f"‘{mark.name}’"
    if mark.kind is MarkKind.EVENT or mark.when is None:
        return name
    pattern = (
        _("the beginning of {name} ({when})")
        if mark.kind is MarkKind.BEGINNING
        else _("the worsening of {name} ({when})")
    )
    return pattern.format(name=name, when=voice.when(mark.when))


def mark_words(mark: Mark, chart: LifeChart, voice: LifeVoice) -> str:
    """All of a mark in one line, for who does not see the picture."""
    parts = [
        mark.name,
        kind_words(mark),
        when_words(mark, chart, voice),
        weight_words(mark.weight, voice),
        *link_words(mark, chart, voice),
    ]
    return ", ".join(part for part in parts if part)


def life_sentences(chart: LifeChart) -> tuple[str, ...]:
    """What stands on the line, counted; then what the person linked."""
    lines = [*chart.strengths, *chart.complaints, *chart.treatments]
    if not (lines or chart.events):
        return (_("Nothing stands on this line yet."),)
    n = len(chart.strengths)
    parts = [(ngettext("{count} thing that carried you", "{count} things that carried you", n), n)]
    n = len(chart.events)
    parts.append((ngettext("{count} event", "{count} events", n), n))
    n = len(chart.complaints)
    parts.append((ngettext("{count} complaint", "{count} complaints", n), n))
    n = len(chart.treatments)
    parts.append((ngettext("{count} treatment", "{count} treatments", n), n))
    told = [pattern.format(count=count) for pattern, count in parts if count]
    first = min(day_at(mark.x).year for mark in chart.marks())
    counted = _("From {year} on: {parts}.").format(year=first, parts=_joined(told))
    good, heavy = _weights(chart.events)
    if good and heavy:
        weighed = _("Of the events that you gave a weight {good} were good and {heavy} heavy.")
        counted = f"{counted} {weighed.format(good=good, heavy=heavy)}"
    links = _links(chart)
    return (counted, links) if links else (counted,)


def _joined(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def _weights(events: Sequence[Mark]) -> tuple[int, int]:
    weights = [mark.weight for mark in events if mark.weight is not None]
    return sum(weight > 0 for weight in weights), sum(weight < 0 for weight in weights)


def _links(chart: LifeChart) -> str:
    kinds = Counter(tie.kind for tie in chart.ties)
    together, maybe, none, unknown = (
        kinds[kind] for kind in ("together", "maybe", "none", "unknown")
    )
    parts = [
        (ngettext("{count} belongs together", "{count} belong together", together), together),
        (ngettext("{count} maybe", "{count} maybe", maybe), maybe),
        (ngettext("once no link", "{count} times no link", none), none),
        (ngettext("once you don't know", "{count} times you don't know", unknown), unknown),
    ]
    told = [pattern.format(count=count) for pattern, count in parts if count]
    return _("What you think of links: {parts}.").format(parts=_joined(told)) if told else ""


def life_table(
    chart: LifeChart, voice: LifeVoice, part: tuple[float, float] | None = None
) -> Table:
    """A row for each mark, the earliest first: a life is read from its beginning.

    With a ``part`` of the axis only what lies there, also where a line goes on into it.
    """
    ends = {
        line.mark.key: line for line in (*chart.strengths, *chart.complaints, *chart.treatments)
    }
    marks = [mark for mark in chart.marks() if part is None or _lies_in(mark, ends, part)]
    return Table(
        heads=(_("When"), _("What"), _("Kind"), _("Then"), _("Until"), _("What I think of it")),
        rows=tuple(
            (
                when_words(mark, chart, voice),
                mark.name,
                kind_words(mark),
                weight_words(mark.weight, voice),
                until_words(ends.get(mark.key), voice),
                "; ".join(link_words(mark, chart, voice)),
            )
            for mark in marks
        ),
        days=tuple(int(mark.x) for mark in marks),
    )


def _lies_in(mark: Mark, ends: Mapping[str, Stretch], part: tuple[float, float]) -> bool:
    line = ends.get(mark.key)
    last = mark.x if line is None else line.last
    return mark.x <= part[1] and last >= part[0]


def until_words(line: Stretch | None, voice: LifeVoice) -> str:
    """``now``, a day or ``about 2014``; empty for what is no line."""
    if line is None:
        return ""
    if line.is_open:
        return _("now")
    if line.end is not None:
        return _("about {year}").format(year=day_at(line.last).year)
    return voice.when(on_day(day_at(line.last)))
