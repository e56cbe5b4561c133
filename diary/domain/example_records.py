"""What the invented person of the example records at one moment: figures, feelings and activities."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from diary.domain.activity import Activity
from diary.domain.emotions import About, Feeling
from diary.domain.example_chance import Chance
from diary.domain.example_days import ModelDay
from diary.domain.example_moments import ModelMoment, Part
from diary.domain.example_texts import samples
from diary.domain.measures import MEASURES
from diary.domain.scale import Choice, Value

CONFLICT_WORD = "hurt"
"""The feeling that stands in the diary on the evening of each conflict, about something else than the pain."""

WALKS = ("walk", "group")
"""The keys of the activities that are walks."""

_FULL = 10
_ROUNDED_MINUTES = 5
_PUSHES_THROUGH_ABOVE = 5


@dataclass(frozen=True, slots=True)
class _Felt:
    """What is felt on some occasions, how often and at least how strongly."""

    occasions: frozenset[str]
    chance: float
    words: tuple[str, ...]
    weakest: int
    about: About | None


_FELT = (
    _Felt(frozenset({"claim"}), 1.0, ("worried", "tense"), 4, About.OTHER),
    _Felt(
        frozenset({"flare"}),
        0.8,
        ("discouraged", "powerless", "drained", "afraid_to_move", "lonely"),
        5,
        About.PAIN,
    ),
    _Felt(
        frozenset({"after_conflict"}),
        0.6,
        ("tense", "sad", "hard_on_myself", "resentful"),
        3,
        About.OTHER,
    ),
    _Felt(frozenset({"holiday"}), 0.7, ("happy", "curious", "connected", "relaxed"), 5, None),
    _Felt(
        frozenset({"walk", "group", "friend"}),
        0.65,
        ("calm", "proud", "grateful", "connected", "relaxed"),
        4,
        None,
    ),
)
_CHANCE_OF_ORDINARY_FEELING = 0.35


def night_readings(day: ModelDay, chance: Chance) -> dict[str, Value]:
    """The times of the night before ``day``, in steps of five minutes, and how it was."""
    is_short = day.has_short_night
    up = _stepped(chance.between(6 * 60 + 30, 7 * 60 + 25))
    asleep_after = _stepped(chance.between(30, 80) if is_short else chance.between(5, 35))
    awake = _stepped(chance.between(20, 75) if is_short else chance.between(0, 30))
    to_bed = up - awake - asleep_after - _stepped(day.hours_slept * 60)
    quality = day.hours_slept - 4 + chance.spread(0.7)
    return {
        "bed_time": _clock(to_bed),
        "asleep_after": asleep_after,
        "night_awake": awake,
        "up_time": _clock(up),
        "sleep_quality": _option("sleep_quality", quality),
    }


def moment_readings(moment: ModelMoment, chance: Chance) -> dict[str, Value]:
    """How it is now."""
    day = moment.day
    ago = day.conflict_days_ago
    upset = 0.0 if ago is None else (4.0 if ago == 0 else 2.0)
    tired = 2.0 + 0.4 * moment.pain + 2.0 * day.has_short_night + chance.spread(0.9)
    stress = 2.2 + upset + chance.spread(1.0) - 1.2 * day.is_holiday
    mood = 1.4 - 0.35 * (moment.pain - 3) - 0.4 * upset + 0.6 * day.is_holiday + chance.spread(0.7)
    return {
        "fatigue": _rating(tired),
        "stress": _rating(stress),
        "mood": _option("mood", mood + 3),
    }


def day_readings(moment: ModelMoment, chance: Chance) -> dict[str, Value]:
    """How the day was, looking back."""
    day = moment.day
    company = 1.4 + 0.8 * (day.works or day.sees_friend) - 0.8 * day.is_flare
    understood = 6.0 - 2.5 * (day.conflict_days_ago == 0) + 1.5 * day.sees_friend
    return {
        "function": _rating(8.4 - 0.65 * moment.pain + chance.spread(0.8)),
        "coffee": day.coffees,
        "contact": _option("contact", company + chance.spread(0.4)),
        "understood": _rating(understood + chance.spread(1.0)),
        "eating": _option("eating", 1.0 - 0.6 * day.is_flare + chance.spread(0.35)),
    }


def feelings_of(moment: ModelMoment, chance: Chance) -> tuple[Feeling, ...]:
    """What is felt, the strongest first."""
    told = moment.occasions
    if "conflict" in told or ("claim" in told and moment.day.conflict_days_ago == 0):
        other = chance.pick(("angry", "misunderstood", "powerless", "treated_unfairly"))
        return (
            Feeling(CONFLICT_WORD, chance.whole(6, 8), About.OTHER),
            Feeling(other, chance.whole(4, 7), About.OTHER),
        )
    for felt in _FELT:
        if told & felt.occasions and chance.happens(felt.chance):
            strength = chance.whole(felt.weakest, felt.weakest + 3)
            return (Feeling(chance.pick(felt.words), strength, felt.about),)
    return _ordinary_feelings(chance) if chance.happens(_CHANCE_OF_ORDINARY_FEELING) else ()


def _ordinary_feelings(chance: Chance) -> tuple[Feeling, ...]:
    if chance.happens(0.15):
        sensation = chance.pick(("pressure", "heavy", "lump", "restless"))
        return (Feeling("not_sure"), Feeling(sensation, chance.whole(2, 6), About.UNKNOWN))
    word = chance.pick(
        ("tense", "worried", "hopeful", "calm", "sad", "irritated", "insecure", "grateful")
    )
    about = chance.pick((About.PAIN, About.OTHER, About.UNKNOWN, None))
    return (Feeling(word, chance.whole(2, 6), about),)


def activities_of(moment: ModelMoment, language: str, chance: Chance) -> tuple[Activity, ...]:
    """What was done on the day, told at its last moment."""
    if moment.day.is_flare:
        done = _flare_activities(chance)
    else:
        done = [*_duties(moment, chance), *_free_time(moment.day, chance)]
    names = samples().activities
    return tuple(replace(activity, what=names[activity.what][language]) for activity in done)


def _flare_activities(chance: Chance) -> list[Activity]:
    done = [Activity("rest", "rest", chance.whole(12, 30) * 10, "light", 1, "as_planned")]
    if chance.happens(0.5):
        ended = chance.pick(("stopped_early", "avoided"))
        done.append(Activity("household", "household", 10, "medium", -3, ended))
    return done


def _duties(moment: ModelMoment, chance: Chance) -> list[Activity]:
    day, done = moment.day, []
    if day.works:
        ended = "pushed_through" if moment.pain > _PUSHES_THROUGH_ABOVE else "as_planned"
        done.append(Activity("work", "work", 240, "medium", -chance.whole(0, 2), ended))
    if day.has_treatment:
        energy = chance.whole(-1, 1)
        done.append(Activity("treatment", "physio", 30, "medium", energy, "as_planned"))
    if day.has_rehabilitation:
        done.append(Activity("treatment", "rehabilitation", 120, "medium", -1, "as_planned"))
    if day.sees_mother:
        energy = chance.whole(-2, 1)
        done.append(Activity("caring", "mother", 150, "medium", energy, "as_planned"))
    if not (day.works or day.is_holiday) and chance.happens(0.6):
        ended = chance.pick(("as_planned", "as_planned", "stopped_early", "pushed_through"))
        what = "garden" if chance.happens(0.25) else "household"
        minutes, energy = chance.whole(3, 9) * 10, -chance.whole(0, 2)
        done.append(Activity("household", what, minutes, "medium", energy, ended))
    return done


def _free_time(day: ModelDay, chance: Chance) -> list[Activity]:
    done = []
    if day.walks:
        what, low, high = ("group", 75, 110) if day.walks_with_group else ("walk", 20, 50)
        minutes, energy = _stepped(chance.between(low, high)), chance.whole(1, 3)
        done.append(Activity("moving", what, minutes, "light", energy, "as_planned"))
    if day.is_holiday:
        done.append(Activity("leisure", "sea", 120, "light", 3, "as_planned"))
    elif day.sees_friend:
        minutes, energy = chance.whole(8, 18) * 10, chance.whole(1, 3)
        done.append(Activity("social", "friend", minutes, "light", energy, "as_planned"))
    elif chance.happens(0.3):
        category, what = chance.pick((("leisure", "reading"), ("screen", "screen")))
        minutes, energy = chance.whole(3, 10) * 10, chance.whole(0, 1)
        done.append(Activity(category, what, minutes, "light", energy, "as_planned"))
    return done


def is_brief(moment: ModelMoment, chance: Chance) -> bool:
    """Whether only the number was written, as on a bad day."""
    return moment.day.is_flare and moment.part is not Part.EVENING and chance.happens(0.7)


def _rating(figure: float) -> int:
    return min(max(round(figure), 0), _FULL)


def _option(measure: str, place: float) -> str:
    """The option of a choice nearest to ``place``, counted from nought."""
    scale = next(m.scale for m in MEASURES if m.key == measure)
    options = scale.options if isinstance(scale, Choice) else ()
    return options[min(max(round(place), 0), len(options) - 1)].key


def _stepped(minutes: float) -> int:
    return round(minutes / _ROUNDED_MINUTES) * _ROUNDED_MINUTES


def _clock(minutes_from_midnight: int) -> time:
    return (datetime(2000, 1, 1) + timedelta(minutes=minutes_from_midnight)).time()  # noqa: DTZ001  a time of day
