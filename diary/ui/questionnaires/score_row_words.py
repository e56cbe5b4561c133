"""What is known of one total, in one line of the list."""

from diary.analysis.voice import Voice
from diary.domain.instrument import said
from diary.domain.score import Score
from diary.i18n import _
from diary.ui.questionnaires.source import Questionnaires


def about_score(known: Questionnaires, score: Score, voice: Voice) -> str:
    """When, from whom, the figures, or how far it was filled in; no figure in quiet mode."""
    parts = [voice.day(score.day), score.source.strip()]
    if not known.is_quiet:
        parts.append(_figures(known, score, voice))
    instrument = known.of(score)
    if score.variant and instrument is not None:
        parts.append(instrument.variant_name(score.variant))
    return " · ".join(part for part in parts if part)


def _figures(known: Questionnaires, score: Score, voice: Voice) -> str:
    instrument = known.of(score)
    if not score.values:
        form = None if instrument is None else instrument.form
        count = len(score.answers) if form is None else len(form.items)
        return _("{answered} of {count} answered, no figure yet").format(
            answered=len(score.answers), count=count
        )
    scales = () if instrument is None else instrument.scales
    names = {scale.key: said(scale.name) for scale in scales}
    if len(score.values) == 1:
        return voice.figure(next(iter(score.values.values())))
    return ", ".join(
        f"{names.get(key, key)} {voice.figure(value)}" for key, value in score.values.items()
    )
