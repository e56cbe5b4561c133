"""★ Every measure, once. The form, the vault, the charts and the exports follow from this list.

A new measure is one entry here. A key never changes its meaning and a choice is only ever appended to; a narrower or
reversed scale is a new key. Wording of the questions is ours; no item of a licensed questionnaire is used.
"""

from diary.domain.measure import Computed, Measure, Per, Topic
from diary.domain.scale import Choice, ClockTime, Count, Hours, Minutes, Option, Rating, YesNo
from diary.domain.sleep import NIGHT_INPUTS, hours_in_bed, hours_slept
from diary.i18n import N_

_NRS = "11-point numeric rating scale (NRS)"
_SLEEP_DIARY = (
    "concepts of the Consensus Sleep Diary (Carney 2012, doi 10.5665/sleep.1642), own wording"
)


def _amount(low: str, high: str) -> Rating:
    return Rating(0, 10, low, high)


PAIN = Measure(
    "pain",
    N_("Pain now"),
    Rating(0, 10, N_("no pain"), N_("worst imaginable"), is_pain=True),
    topic=Topic.PAIN,
    question=N_("How is it now?"),
    asked=True,
    source=_NRS,
)

PAIN_AFTER = Measure(
    "pain_after",
    N_("Pain afterwards"),
    # No ``is_pain``: it stands beside the pain of the moment and is no second figure for it.
    _amount(N_("no pain"), N_("worst imaginable")),
    topic=Topic.GUIDED,
    question=N_("How is the pain now?"),
    source=_NRS,
)
HEAVINESS = Measure(
    "heaviness",
    N_("How heavy it felt"),
    _amount(N_("not heavy"), N_("very heavy")),
    topic=Topic.GUIDED,
    question=N_("How heavy does it feel now?"),
)
HEAVINESS_AFTER = Measure(
    "heaviness_after",
    N_("How heavy it felt afterwards"),
    _amount(N_("not heavy"), N_("very heavy")),
    topic=Topic.GUIDED,
    question=N_("How heavy does it feel now?"),
)
EXPRESSED_BY = Measure(
    "expressed_by",
    N_("Expressed by"),
    Choice(
        (
            Option("writing", N_("writing")),
            Option("saying", N_("saying it aloud")),
            Option("moving", N_("moving")),
            Option("drawing", N_("drawing")),
            Option("breathing", N_("breathing")),
        )
    ),
    topic=Topic.GUIDED,
    question=N_("How may it come out?"),
)

MEASURES: tuple[Measure, ...] = (
    PAIN,
    Measure(
        "pain_worst",
        N_("Worst pain today"),
        Rating(0, 10, N_("no pain"), N_("worst imaginable"), is_pain=True),
        Per.DAY,
        Topic.PAIN,
        source=_NRS,
    ),
    Measure(
        "pain_least",
        N_("Least pain today"),
        Rating(0, 10, N_("no pain"), N_("worst imaginable"), is_pain=True),
        Per.DAY,
        Topic.PAIN,
        source=_NRS,
    ),
    Measure(
        "pain_bearable",
        N_("Bearable now"),
        YesNo(),
        topic=Topic.PAIN,
        question=N_("Is it bearable now?"),
    ),
    Measure("morning_stiffness", N_("Morning stiffness"), Minutes(), Per.DAY, Topic.PAIN),
    Measure(
        "bed_time",
        N_("To bed"),
        ClockTime(),
        Per.NIGHT,
        Topic.SLEEP,
        asked=True,
        source=_SLEEP_DIARY,
    ),
    Measure(
        "asleep_after",
        N_("Asleep after"),
        Minutes(),
        Per.NIGHT,
        Topic.SLEEP,
        asked=True,
        source=_SLEEP_DIARY,
    ),
    Measure(
        "times_awake", N_("Times awake"), Count(50), Per.NIGHT, Topic.SLEEP, source=_SLEEP_DIARY
    ),
    Measure(
        "night_awake",
        N_("Lay awake"),
        Minutes(),
        Per.NIGHT,
        Topic.SLEEP,
        asked=True,
        source=_SLEEP_DIARY,
    ),
    Measure(
        "wake_time", N_("Awake for good"), ClockTime(), Per.NIGHT, Topic.SLEEP, source=_SLEEP_DIARY
    ),
    Measure(
        "up_time",
        N_("Out of bed"),
        ClockTime(),
        Per.NIGHT,
        Topic.SLEEP,
        asked=True,
        source=_SLEEP_DIARY,
    ),
    Measure(
        "sleep_quality",
        N_("Quality of sleep"),
        Choice(
            (
                Option("bad", N_("bad")),
                Option("poor", N_("poor")),
                Option("fair", N_("fair")),
                Option("good", N_("good")),
                Option("very_good", N_("very good")),
            ),
            first=1,
        ),
        Per.NIGHT,
        Topic.SLEEP,
        question=N_("How did I sleep?"),
        asked=True,
        source=_SLEEP_DIARY,
    ),
    Measure(
        "rested",
        N_("Rested on waking"),
        Choice(
            (
                Option("not", N_("not rested")),
                Option("little", N_("a little rested")),
                Option("somewhat", N_("somewhat rested")),
                Option("well", N_("well rested")),
                Option("fully", N_("fully rested")),
            ),
            first=1,
        ),
        Per.NIGHT,
        Topic.SLEEP,
        question=N_("How rested did I wake up?"),
        source=_SLEEP_DIARY,
    ),
    Measure(
        "hours_slept",
        N_("Hours slept"),
        Hours(),
        Per.NIGHT,
        Topic.SLEEP,
        computed=Computed(NIGHT_INPUTS, hours_slept),
    ),
    Measure(
        "hours_in_bed",
        N_("Hours in bed"),
        Hours(),
        Per.NIGHT,
        Topic.SLEEP,
        computed=Computed(("bed_time", "up_time"), hours_in_bed),
    ),
    Measure("fatigue", N_("Tiredness"), _amount(N_("not tired"), N_("worn out"))),
    Measure("concentration", N_("Trouble concentrating"), _amount(N_("none"), N_("very much"))),
    Measure("forgetful", N_("Forgetfulness"), _amount(N_("none"), N_("very much"))),
    Measure("dizziness", N_("Dizziness"), _amount(N_("none"), N_("very much"))),
    Measure("nausea", N_("Nausea"), _amount(N_("none"), N_("very much"))),
    Measure(
        "bladder_bowel",
        N_("Trouble with bladder or bowel"),
        _amount(N_("none"), N_("very much")),
        Per.DAY,
    ),
    Measure("stress", N_("Stress"), _amount(N_("none"), N_("very much")), topic=Topic.MIND),
    Measure(
        "mood",
        N_("Mood"),
        Choice(
            (
                Option("very_unpleasant", N_("very unpleasant")),
                Option("unpleasant", N_("unpleasant")),
                Option("bit_unpleasant", N_("a bit unpleasant")),
                Option("neutral", N_("in between")),
                Option("bit_pleasant", N_("a bit pleasant")),
                Option("pleasant", N_("pleasant")),
                Option("very_pleasant", N_("very pleasant")),
            ),
            first=-3,
        ),
        topic=Topic.MIND,
        question=N_("How do I feel, all in all?"),
        source="seven steps of valence",
    ),
    Measure(
        "body_trust",
        N_("Trust in my body"),
        _amount(N_("no trust"), N_("full trust")),
        Per.DAY,
        Topic.MIND,
        question=N_("How much do I trust my body today?"),
    ),
    Measure(
        "contact",
        N_("Contact with others"),
        Choice(
            (
                Option("none", N_("no contact")),
                Option("little", N_("a little")),
                Option("enough", N_("enough for me")),
                Option("too_much", N_("more than I wanted")),
            )
        ),
        Per.DAY,
        Topic.PEOPLE,
        question=N_("How much contact did I have with others?"),
    ),
    Measure(
        "understood",
        N_("Felt understood"),
        _amount(N_("not at all"), N_("fully")),
        Per.DAY,
        Topic.PEOPLE,
        question=N_("How understood did I feel?"),
    ),
    Measure(
        "function",
        N_("What I could do today"),
        _amount(N_("nothing"), N_("everything I wanted")),
        Per.DAY,
        Topic.DAY,
        question=N_("How much could I do of what I wanted?"),
    ),
    Measure("steps", N_("Steps"), Count(), Per.DAY, Topic.DAY),
    Measure(
        "eating",
        N_("Eating"),
        Choice(
            (
                Option("less", N_("less than usual")),
                Option("usual", N_("as usual")),
                Option("more", N_("more than usual")),
            )
        ),
        Per.DAY,
        Topic.FOOD,
        question=N_("How did I eat today?"),
    ),
    Measure("coffee", N_("Cups of coffee"), Count(50), Per.DAY, Topic.FOOD),
    Measure("alcohol", N_("Glasses of alcohol"), Count(50), Per.DAY, Topic.FOOD),
    PAIN_AFTER,
    HEAVINESS,
    HEAVINESS_AFTER,
    EXPRESSED_BY,
)
