"""The pages: a title, what is said, and whose work it leans on. Plain words, no promise, nobody's fault."""

from dataclasses import dataclass

from diary.i18n import N_
from diary.ui.understanding.drawings import Drawn


@dataclass(frozen=True, slots=True)
class Topic:
    """One page; the texts are marked for translation."""

    title: str
    paragraphs: tuple[str, ...]
    drawn: Drawn
    source: str
    """Authors and year, and the number under which it is found."""


TOPICS: tuple[Topic, ...] = (
    Topic(
        N_("Your pain is real"),
        (
            N_(
                "Pain is what you feel. Nobody can see it from outside, and no scan can measure it. That does not make it"
                " less real: every pain is made in the nerves and the brain, also the pain of a broken leg."
            ),
            N_(
                "There can be much pain with little damage, and much damage with little pain. So “nothing was found” does"
                " not mean that nothing is going on."
            ),
        ),
        Drawn.REAL,
        "Raja 2020, doi 10.1097/j.pain.0000000000001939",
    ),
    Topic(
        N_("An alarm that is set too fine"),
        (
            N_(
                "Pain warns of danger, like a burglar alarm. An alarm that went off often can become more sensitive: then"
                " it also rings for a breath of wind. The ringing is just as loud."
            ),
            N_(
                "With pain that stays, the nervous system can become more sensitive in the same way. Touch, movement or"
                " tension then hurt sooner, without anything being damaged at that moment."
            ),
        ),
        Drawn.ALARM,
        "Woolf 2011, doi 10.1016/j.pain.2010.09.030",
    ),
    Topic(
        N_("The hammer and the two gates"),
        (
            N_(
                "You hit your finger with a hammer. A message goes along a nerve to the spinal cord. There it passes a"
                " first gate: it can be stopped, softened or made stronger. In the brain there is a second one."
            ),
            N_(
                "What opens or closes the gates is different every time: rest or hurry, attention, what you expect, how"
                " you slept, fear, comfort. That is why the same blow hurts more on one day than on another."
            ),
        ),
        Drawn.GATES,
        "Melzack & Wall 1965, doi 10.1126/science.150.3699.971",
    ),
    Topic(
        N_("Pain that passes and pain that stays"),
        (
            N_(
                "Pain that is new mostly means: take care, something has to heal. It fades as the body mends."
            ),
            N_(
                "When pain lasts longer than three months, it says less and less about damage. It is then a matter of its"
                " own, and it asks for something else than rest alone. New, sudden or different pain is always a reason to"
                " see a doctor."
            ),
        ),
        Drawn.STAYS,
        "Treede 2019, doi 10.1097/j.pain.0000000000001384",
    ),
    Topic(
        N_("Sleep"),
        (
            N_(
                "A bad night and pain often go together, and both ways: pain keeps awake, and after a bad night pain is"
                " mostly stronger. In studies the night said more about the pain of the next day than the other way round."
            ),
            N_(
                "So looking after sleep is not a side matter. Fixed times, daylight in the morning and a calm last hour"
                " are where most people begin."
            ),
        ),
        Drawn.SLEEP,
        "Finan 2013, doi 10.1016/j.jpain.2013.08.007",
    ),
    Topic(
        N_("Moving"),
        (
            N_(
                "Who has pain often moves less, and the body then can do less: a stair becomes a mountain. Moving is safe"
                " for most people with lasting pain, also when it hurts somewhat."
            ),
            N_(
                "Small steps that succeed work better than one large one: a little more than last week, also on a good"
                " day not much more. In studies it brings somewhat less pain and more that one can do. What suits you,"
                " you can discuss with whoever treats you."
            ),
        ),
        Drawn.MOVING,
        "Geneen 2017, doi 10.1002/14651858.CD011279.pub3",
    ),
    Topic(
        N_("Feelings and pain"),
        (
            N_(
                "Fear, grief, anger and loneliness use parts of the brain that pain uses too. They can turn pain up, like"
                " a knob. Calm, safety and company can turn it down."
            ),
            N_(
                "That says nothing about whether you are strong, and you did not choose it. It is a reason to notice what"
                " you feel and to give it words: which is what this diary asks."
            ),
        ),
        Drawn.FEELINGS,
        "Lumley 2011, doi 10.1002/jclp.20816",
    ),
    Topic(
        N_("What recovery can mean"),
        (
            N_(
                "A nervous system can learn, and also learn otherwise. For some people the pain goes away, for many it"
                " becomes less or takes up less room, and for some it stays. Nobody can tell beforehand."
            ),
            N_(
                "It seldom goes in a straight line. Recovery can also be: doing again what matters to you, trusting your"
                " body a little more, being less alone with it."
            ),
        ),
        Drawn.RECOVERY,
        "Ashar 2022, doi 10.1001/jamapsychiatry.2021.2669",
    ),
)
