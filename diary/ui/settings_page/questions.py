"""What the diary asks: a switch for everything in the catalogue, words of one's own, and rest."""

from functools import partial

from PySide6.QtWidgets import QWidget

from diary.domain.measure import Topic
from diary.domain.parts import PARTS
from diary.domain.preference import ASKED, OFFER_GUIDED, QUIET, QUIET_HELP, WEEKLY, Preference
from diary.domain.prompt_queue import PROMPTS
from diary.i18n import _
from diary.ui.session import Session
from diary.ui.settings_page.own_questions import OwnQuestions
from diary.ui.settings_page.pause_row import PauseRow
from diary.ui.settings_page.plan_row import PlanRow
from diary.ui.settings_page.prompt_switches import PromptSwitches
from diary.ui.settings_page.scale_words_row import (
    ScaleWordsRow,
    kept_words,
    name_scales,
    pain_scales,
)
from diary.ui.settings_page.section import Section
from diary.ui.settings_page.topic_switches import Askable, TopicList
from diary.ui.widgets.switch_row import SwitchRow

_RESET = (
    ASKED,
    QUIET,
    WEEKLY,
    OFFER_GUIDED,
    QUIET_HELP,
    *(prompt.switch for prompt in PROMPTS),
)
_USUAL = ("", "", "")
_ASKED_ELSEWHERE = frozenset({Topic.OWN, Topic.GUIDED})


class Questions(Section):
    """Of the diary that is open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Shows what is chosen now."""
        super().__init__(_("What is asked"), parent)
        self._session = session
        self._is_over = False
        by_topic = [
            (_(each.value), [m for m in session.catalogue.recorded() if m.topic is each])
            for each in Topic
            if each not in _ASKED_ELSEWHERE
        ]
        self._topics = TopicList([(_("With every moment"), PARTS), *by_topic], self)
        self._topics.switched.connect(self._take_switch)
        self.add_row(self._topics)
        self._own = OwnQuestions(session, self)
        self.add_row(self._own, _("My own questions"), _("add, change, stop"))
        self._words = ScaleWordsRow(session, self)
        self.add_row(self._words, _("My own words for pain"), _("ends, worst, ordinary day"))
        self._switches: list[tuple[Preference, SwitchRow]] = []
        self._add_switches()
        self._prompts = PromptSwitches(session, self)
        self.add_row(self._prompts)
        self._plan = PlanRow(session, self)
        self.add_row(self._plan, _("Plan for a bad day"), _("flare, worse, help"))
        self._pause = PauseRow(session, self)
        self.add_row(self._pause, _("A pause"), _("rest, holiday, stop, begin again"))
        self.add_reset(self._reset)
        session.preferences_changed.connect(self.refresh)
        session.vault_about_to_lock.connect(self._end)
        self.refresh()

    def refresh(self) -> None:
        """As the base."""
        if self._is_over:
            return
        self._topics.show_asked(self._session.asked)
        for preference, row in self._switches:
            row.set_value(bool(self._session.preference(preference)))
        self._words.show_words()
        self._own.refresh()
        self._prompts.show_chosen()
        self._pause.show_pause()
        self._plan.show_plan()

    def _add_switches(self) -> None:
        for preference, name, hint, on, off in (
            (
                QUIET,
                _("Quiet mode"),
                _("Numbers are hidden, and words come first."),
                _("Numbers are hidden."),
                _("Numbers are shown."),
            ),
            (
                WEEKLY,
                _("Once a week instead of every day"),
                _("After writing, Today asks nothing for a week. Writing more stays possible."),
                _("Today asks once a week."),
                _("Today asks every day."),
            ),
            (
                OFFER_GUIDED,
                _("Offer a guided moment when the pain is higher"),
                _(
                    "One line on Today after saving, at most twice a day. Ctrl+M opens it at any time."
                ),
                _("A guided moment is offered when the pain is higher."),
                _("A guided moment is not offered any more. Ctrl+M still opens it."),
            ),
            (
                QUIET_HELP,
                _("Show where to find somebody at heavy words"),
                _(
                    "A line under your text, on this computer only. Nobody reads along, and nothing is kept of it."
                ),
                _("Heavy words show where to find somebody."),
                _("Heavy words show nothing. ‘Help now’ stays where it is."),
            ),
        ):
            row = SwitchRow(name, self, hint=hint)
            row.value_changed.connect(partial(self._prefer, preference, on, off))
            self._switches.append((preference, row))
            self.add_row(row, name, hint)

    def _take_switch(self, askable: Askable, on: bool) -> None:
        told = (
            _("‘{question}’ is asked from now on.")
            if on
            else _("‘{question}’ is not asked any more.")
        )
        sentence = told.format(question=_(askable.name))
        session = self._session
        session.attempt(lambda: session.ask((askable.key,), on=on, sentence=sentence))
        self.refresh()

    def _prefer(self, preference: Preference, on: str, off: str, chosen: bool) -> None:
        session = self._session
        session.attempt(lambda: session.prefer(preference, chosen, on if chosen else off))
        self.refresh()

    def _reset(self) -> None:
        session, scales = self._session, pain_scales(self._session)
        before = [(each, session.preference(each)) for each in _RESET]
        words = kept_words(session, scales)

        def do() -> None:
            for preference in _RESET:
                session.prefer(preference, preference.default)
            if words != _USUAL:
                name_scales(session, scales, _USUAL)

        def undo() -> None:
            for preference, value in before:
                session.prefer(preference, value)
            if words != _USUAL:
                name_scales(session, scales, words)

        sentence = _("The questions are as they were at first.")
        session.attempt(lambda: session.do(sentence, do, undo))

    def _end(self) -> None:
        self._is_over = True
