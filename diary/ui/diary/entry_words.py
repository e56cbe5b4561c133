"""An entry in a few words, as a row of the list shows it and a screen reader says it."""

from datetime import date, time

from diary.domain.activity import CATEGORIES, Activity
from diary.domain.body import merged, region_name
from diary.domain.emotions import WORDS, Sensation
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue, Measure, Per, Topic
from diary.domain.prompts import PROMPTS
from diary.domain.scale import Choice, Hours, Minutes, Rating, Value, YesNo
from diary.i18n import _, ngettext
from diary.ui.body.mark_words import mark_in_words
from diary.ui.dates import clock_time, long_day, number, short_day

_LONGEST_PREVIEW = 600
_MOST_NAMES = 3
_CATEGORY_NAMES = {option.key: option.name for option in CATEGORIES}


def pain_of(entry: Entry, catalogue: Catalogue) -> int | None:
    """The pain of the moment, 0 … 10; ``None`` where it was not recorded."""
    for measure in catalogue:
        value = entry.readings.get(measure.key)
        if _is_pain_of_the_moment(measure) and isinstance(value, int):
            return value
    return None


def feelings_in_words(entry: Entry) -> str:
    """The words for the feelings, in the order in which they were chosen."""
    return ", ".join(
        _(WORDS[feeling.word].name) if feeling.word in WORDS else feeling.word
        for feeling in entry.feelings
    )


def texts_of(entry: Entry) -> list[str]:
    """The beginning of each answer in words, on one line, in the order in which they are asked."""
    order = {prompt.key: place for place, prompt in enumerate(PROMPTS)}
    keys = sorted(entry.words, key=lambda key: order.get(key, len(order)))
    beginnings = (" ".join(entry.words[key][:_LONGEST_PREVIEW].split()) for key in keys)
    return [beginning for beginning in beginnings if beginning]


def late_in_words(entry: Entry, today: date) -> str:
    """When it was written, where that was afterwards; else an empty text."""
    if not entry.is_late:
        return ""
    if entry.created_at.date() == entry.day:
        return _("written at {time}").format(time=clock_time(entry.created_at))
    return _("about {day}, written {written}").format(
        day=short_day(entry.day, today), written=short_day(entry.created_at.date(), today)
    )


def places_in_words(entry: Entry, *, quiet: bool) -> str:
    """Where it was felt, how bad unless ``quiet``, what it was like and when."""
    marks = merged(entry.marks).values()
    return _shortened([mark_in_words(mark, quiet=quiet) for mark in marks], between="; ")


def sensations_in_words(entry: Entry) -> str:
    """Where in the body a feeling was felt, and what that was like."""
    names = _shortened([sensation_in_words(each) for each in entry.sensations], between="; ")
    return _("felt in: {places}").format(places=names) if names else ""


def sensation_in_words(sensation: Sensation) -> str:
    """One place and what is felt there: ``Chest (front), pressure, warm``."""
    kinds = (_(WORDS[kind].name) if kind in WORDS else kind for kind in sensation.kinds)
    return ", ".join((region_name(sensation.region), *kinds))


def sleep_in_words(entry: Entry, catalogue: Catalogue, *, quiet: bool) -> str:
    """How the night was: what can be computed of it and how it was judged, without figures when ``quiet``."""
    values = catalogue.with_computed(entry.readings)
    night = [measure for measure in catalogue if measure.per is Per.NIGHT and measure.key in values]
    if not night:
        return ""
    computed = [measure for measure in night if measure.computed is not None]
    judged = [measure for measure in night if isinstance(measure.scale, Choice)]
    told = judged[:1] if quiet else computed[:1] + judged[:1]
    parts = [reading_in_words(measure, values[measure.key]) for measure in told]
    return ", ".join(parts) or _(Topic.SLEEP.value)


def activities_in_words(entry: Entry, *, quiet: bool) -> str:
    """What was done, and how long unless ``quiet``."""
    return _shortened([_activity_in_words(activity, quiet=quiet) for activity in entry.activities])


def other_readings_in_words(entry: Entry, catalogue: Catalogue, *, quiet: bool) -> str:
    """The readings that are neither the pain of the moment nor of the night; only words when ``quiet``."""
    return _shortened(
        [
            reading_in_words(measure, entry.readings[measure.key])
            for measure in catalogue
            if measure.key in entry.readings
            and measure.per is not Per.NIGHT
            and not (entry.is_guided and measure.is_guided)
            and not _is_pain_of_the_moment(measure)
            and (not quiet or isinstance(measure.scale, Choice | YesNo))
        ]
    )


def guided_in_words(entry: Entry, catalogue: Catalogue, *, quiet: bool) -> str:
    """That it was a guided moment, and what only that asks; only words when ``quiet``. Empty for any other moment."""
    if not entry.is_guided:
        return ""
    told = [
        reading_in_words(measure, entry.readings[measure.key])
        for measure in catalogue
        if measure.is_guided
        and measure.key in entry.readings
        and (not quiet or isinstance(measure.scale, Choice))
    ]
    return ", ".join((_("guided moment"), *told))


def entry_in_words(
    entry: Entry, catalogue: Catalogue, today: date, *, quiet: bool, found: str = ""
) -> str:
    """The whole row in sentences, for a screen reader; ``found`` is the piece of text in which something was found."""
    day = long_day(entry.day, with_year=entry.day.year != today.year)
    pain = None if quiet else pain_of(entry, catalogue)
    parts = [
        _("{day}, {time}").format(day=day, time=clock_time(entry.at)),
        guided_in_words(entry, catalogue, quiet=quiet),
        "" if pain is None else _("pain {score}").format(score=number(pain)),
        feelings_in_words(entry),
        *([found] if found else texts_of(entry)[:2]),
        places_in_words(entry, quiet=quiet),
        sensations_in_words(entry),
        sleep_in_words(entry, catalogue, quiet=quiet),
        activities_in_words(entry, quiet=quiet),
        other_readings_in_words(entry, catalogue, quiet=quiet),
        _("bad day") if entry.is_bad_day else "",
        late_in_words(entry, today),
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def reading_in_words(measure: Measure, value: Value) -> str:
    """The name of a measure and its value: ``Tiredness 6``."""
    return _("{name} {value}").format(name=_(measure.name), value=value_in_words(measure, value))


def value_in_words(measure: Measure, value: Value) -> str:
    """A value as its scale is read: a word, a time, a length of time or a figure."""
    scale = measure.scale
    if isinstance(scale, Choice):
        return next(_(option.name) for option in scale.options if option.key == value)
    if isinstance(scale, YesNo):
        return _("yes") if value else _("no")
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(scale, Hours):
        hours, minutes = divmod(round(float(value) * 60), 60)
        return _("{hours} h {minutes}").format(hours=hours, minutes=f"{minutes:02d}")
    figure = number(float(value))
    return _("{count} min").format(count=figure) if isinstance(scale, Minutes) else figure


def _activity_in_words(activity: Activity, *, quiet: bool) -> str:
    what = activity.what.strip() or _(_CATEGORY_NAMES[activity.category])
    if activity.minutes is None or quiet:
        return what
    return _("{name} {value}").format(
        name=what, value=_("{count} min").format(count=number(activity.minutes))
    )


def _shortened(names: list[str], between: str = ", ") -> str:
    shown = between.join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    if more <= 0:
        return shown
    return ngettext("{names} and {count} more", "{names} and {count} more", more).format(
        names=shown, count=more
    )


def _is_pain_of_the_moment(measure: Measure) -> bool:
    return isinstance(measure.scale, Rating) and measure.scale.is_pain and measure.per is Per.MOMENT
