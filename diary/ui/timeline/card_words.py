"""What the card says of a place in time: from the entry of that moment, or from the figures that are drawn."""

from datetime import date

from diary.analysis.lanes import Band, ScaleLane, Step, Timeline
from diary.analysis.record_lanes import complaint_marks
from diary.domain.axis import day_at
from diary.domain.consult import consult_name
from diary.domain.entry import Entry
from diary.domain.life import LifeEvent, event_name
from diary.domain.medicine import Dose, Medicine
from diary.domain.period import Period
from diary.domain.preference import QUIET
from diary.i18n import _
from diary.ui.dates import at_the_start, clock_time, day_and_time, number
from diary.ui.diary.entry_words import feelings_in_words, pain_of, sleep_in_words, texts_of
from diary.ui.session import Session
from diary.ui.timeline.moment_card import CardWords
from diary.ui.timeline.source import TimelineSource, voice_of

_LONGEST_QUOTE = 120


def words_at(session: Session, source: TimelineSource, timeline: Timeline, x: float) -> CardWords:
    """What is known of the place ``x`` of the axis."""
    day = day_at(x)
    if timeline.step in {Step.WEEK, Step.MONTH}:
        return _words_of_step(session, timeline, x)
    entry = source.entry_at(x)
    events = [event for event in source.surroundings.events if _is_on(event, day)]
    doses = session.records.doses(Period(day, day))
    consults = [consult for consult in source.surroundings.consults if consult.day == day]
    details = [
        *(event_name(event) for event in events),
        *(consult_name(consult) for consult in consults),
        *_complaints_on(source, day),
        *_doses_in_words(doses, session.records.medicines()),
    ]
    if entry is None:
        return CardWords(voice_of(session.today).long_day(day), details=" · ".join(details))
    return _words_of_entry(session, source, entry, details)


def _words_of_entry(
    session: Session, source: TimelineSource, entry: Entry, details: list[str]
) -> CardWords:
    quiet = session.preference(QUIET)
    texts = texts_of(entry)
    lines = []
    if not quiet:
        lines.append(_day_in_words(session, source.entries_of(entry.day)))
    lines.append(feelings_in_words(entry))
    sleep = sleep_in_words(entry, session.catalogue, quiet=quiet)
    guided = _("guided moment") if entry.is_guided else ""
    return CardWords(
        when=at_the_start(day_and_time(entry.at, session.today)),
        score=None if quiet else pain_of(entry, session.catalogue),
        lines=tuple(line for line in lines if line),
        quote=_("‘{words}’").format(words=_shortened(texts[0])) if texts else "",
        details=" · ".join(part for part in (guided, sleep, *details) if part),
        can_open=True,
    )


def _day_in_words(session: Session, entries: list[Entry]) -> str:
    """The least and the worst of the day, where there is more than one figure."""
    figures = [pain for entry in entries if (pain := pain_of(entry, session.catalogue)) is not None]
    if len(figures) <= 1:
        return ""
    return _("that day least {least}, worst {worst}").format(
        least=number(min(figures)), worst=number(max(figures))
    )


def _words_of_step(session: Session, timeline: Timeline, x: float) -> CardWords:
    voice = voice_of(session.today)
    lines = []
    for lane in timeline.lanes:
        if isinstance(lane, ScaleLane) and lane.band is not None:
            place = _place(lane.band, x, timeline.step)
            if place is not None:
                low, high = float(lane.band.low[place]), float(lane.band.high[place])
                lines.append(
                    _("{title}: {low} to {high}").format(
                        title=lane.title, low=voice.figure(low), high=voice.figure(high)
                    )
                )
    return CardWords(at_the_start(voice.step(day_at(x), timeline.step)), lines=tuple(lines))


def _place(band: Band, x: float, step: Step) -> int | None:
    if not band.x.size:
        return None
    place = int(abs(band.x - x).argmin())
    return place if abs(float(band.x[place]) - x) <= step.value else None


def _doses_in_words(doses: list[Dose], medicines: list[Medicine]) -> list[str]:
    names = {medicine.uuid: medicine.name for medicine in medicines}
    return [
        _("{time} {name}").format(
            time=clock_time(dose.at), name=names.get(dose.medicine, _("a medicine"))
        )
        for dose in doses
    ]


def _complaints_on(source: TimelineSource, day: date) -> list[str]:
    """What began or became worse on this very day."""
    return [
        mark.span.label
        for mark in complaint_marks(source.surroundings.complaints)
        if mark.is_precise and day_at(mark.span.first) == day
    ]


def _is_on(event: LifeEvent, day: date) -> bool:
    return event.when.is_precise and event.when.first == day


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_QUOTE else f"{flat[:_LONGEST_QUOTE].rstrip()} …"
