"""The lane of the pain: least to worst of each day, moments as points, and where the words of the scale changed."""

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np

from diary.analysis.daily import Content, Daily, Moments, no_days
from diary.analysis.figures import band_of, points_of_moments
from diary.analysis.lanes import ScaleLane, Span, Step
from diary.analysis.view import View
from diary.domain.axis import place_of
from diary.domain.measure import Catalogue, Measure, Per, Topic
from diary.domain.scale import Rating
from diary.domain.scale_words import ScaleWords
from diary.i18n import _, ngettext


def pain_measures(catalogue: Catalogue) -> list[Measure]:
    """Every measure of pain: of the moment, and of the whole day."""
    return [
        measure
        for measure in catalogue
        if isinstance(measure.scale, Rating) and measure.scale.is_pain
    ]


def pain_by_day(content: Content, measures: Iterable[Measure]) -> Daily:
    """The least and the worst pain of each day, whichever measure says it.

    ``count`` is the number of moments. On a day without moments it is nought, and ``mean`` lies halfway.
    """
    parts = [
        (measure.per, content.figures[measure.key])
        for measure in measures
        if measure.key in content.figures
    ]
    days = np.unique(np.concatenate([no_days().days, *(daily.days for _per, daily in parts)]))
    least, most = np.full(len(days), np.inf), np.full(len(days), -np.inf)
    total, count = np.zeros(len(days)), np.zeros(len(days), np.int64)
    for per, daily in parts:
        places = np.searchsorted(days, daily.days)
        least[places] = np.minimum(least[places], daily.least)
        most[places] = np.maximum(most[places], daily.most)
        if per is Per.MOMENT:
            total[places] += daily.total
            count[places] += daily.count
    mean = np.where(count > 0, total / np.maximum(count, 1), (least + most) / 2)
    return Daily(days, least, mean, most, count)


def pain_lane(
    measure: Measure,
    pain: Daily,
    moments: Mapping[str, Moments],
    view: View,
    turns: tuple[Span, ...],
) -> ScaleLane:
    """The lane of ``measure``, the pain of the moment; ``pain`` is that of all measures."""
    scale = measure.scale
    if not isinstance(scale, Rating):
        raise TypeError
    band = band_of(pain, view)
    points = points_of_moments(moments.get(measure.key), view)
    shown = view.shown_of(pain)
    middle = (scale.low + scale.high) / 2
    return ScaleLane(
        key=measure.key,
        title=_(Topic.PAIN.value),
        hint=_hint(view.step, has_points=points is not None),
        closing=() if view.is_quiet else _closing(view, shown),
        summary=_summary(view, shown),
        low=scale.low,
        high=scale.high,
        ticks=()
        if view.is_quiet
        else tuple((end, view.voice.figure(end)) for end in (scale.low, middle, scale.high)),
        is_pain=True,
        band=band,
        points=points,
        turns=turns,
    )


def turns_of(
    measure: Measure, words: Iterable[ScaleWords], first_note: date | None, view: View
) -> tuple[Span, ...]:
    """Where the person's own words for a rating changed, after the first note of the diary."""
    scale = measure.scale
    if not isinstance(scale, Rating) or first_note is None:
        return ()
    found: list[Span] = []
    for change in words:
        place = place_of(change.since)
        span = Span(place, place, _turn_in_words(scale, change))
        if (
            change.measure == measure.key
            and change.since.date() > first_note
            and view.touches(span)
        ):
            found.append(span)
    return tuple(found)


def _turn_in_words(scale: Rating, words: ScaleWords) -> str:
    return _("from here on {lowest} is ‘{low_words}’ and {highest} is ‘{high_words}’").format(
        lowest=scale.low,
        low_words=words.low or _(scale.low_words),
        highest=scale.high,
        high_words=words.high or _(scale.high_words),
    )


def _hint(step: Step, *, has_points: bool) -> str:
    if step is Step.WEEK:
        return _("least to worst of a day, week by week")
    if step is Step.MONTH:
        return _("least to worst of a day, month by month")
    return _("least to worst, a point is a moment") if has_points else _("least to worst of a day")


def _closing(view: View, shown: Daily) -> tuple[str, ...]:
    """The worst and the least at the right end of the band."""
    band = band_of(shown, view)
    if band is None:
        return ()
    worst, least = view.voice.figure(float(band.high[-1])), view.voice.figure(float(band.low[-1]))
    closing = _("worst {figure}").format(figure=worst)
    return (closing,) if worst == least else (closing, _("least {figure}").format(figure=least))


def _summary(view: View, shown: Daily) -> str:
    if not len(shown):
        return _("Pain: no figures here.")
    days = ngettext("Pain: figures on {count} day.", "Pain: figures on {count} days.", len(shown))
    told = days.format(count=len(shown))
    if view.is_quiet:
        return told
    ends = _("The least is {least}, the worst {worst}.").format(
        least=view.voice.figure(float(shown.least.min())),
        worst=view.voice.figure(float(shown.most.max())),
    )
    return f"{told} {ends}"
