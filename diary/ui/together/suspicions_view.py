"""Suspicions, written down before the days are asked: held up, no link, or not enough days yet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.association import Association, Verdict
from diary.analysis.factors import Factor
from diary.analysis.suspicions import answer_of, look_up
from diary.analysis.together_words import figures, outcome_of, sentence
from diary.domain.trying import Answer, Suspicion
from diary.i18n import _, ngettext
from diary.ui.background import Background
from diary.ui.records.one_panel import OnePanel
from diary.ui.records.record_section import RecordSection
from diary.ui.session import Session
from diary.ui.theme import Type
from diary.ui.timeline.source import voice_of
from diary.ui.together.source import Question, read_question
from diary.ui.together.suspicion_panel import SuspicionPanel
from diary.ui.together.view import Asked, Table, TogetherView, is_quiet
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label
from diary.vault.vault import Vault

_HELD, _PERHAPS, _NOT, _WAITING = "together", "weak", "no link", "waiting"


class SuspicionsView(TogetherView):
    """About the figure that is looked at; an answer is kept with its date until somebody asks anew."""

    def __init__(
        self, session: Session, background: Background, parent: QWidget | None = None
    ) -> None:
        """Empty."""
        super().__init__(session, background, parent)
        self._asked: Asked | None = None
        self._question: Question | None = None
        self._found: Mapping[str, Association] = {}
        self._shown: Sequence[Suspicion] = ()
        self._panel = OnePanel()
        words = _(
            "Write down what you suspect before you look. The answer comes once there are enough days, and it stays here"
            " with its date. Most suspicions do not hold up, and that is a result too."
        )
        self.column.addWidget(Label(words, Type.BODY, self))
        self._add = Button(
            _("Write down a suspicion"), ButtonKind.SECONDARY, self, icon_name="pencil"
        )
        self._add.clicked.connect(lambda: self._open(None))
        self._anew = Button(_("Ask the days anew"), ButtonKind.SECONDARY, self)
        self._anew.clicked.connect(self._ask_anew)
        buttons = QWidget(self)
        row = FlowLayout(buttons, gap=12)
        for button in (self._add, self._anew):
            row.addWidget(button)
        self.column.addWidget(buttons)
        self._panel_place = QVBoxLayout()
        self.column.addLayout(self._panel_place)
        self._groups = {
            key: RecordSection(title, "", "", self)
            for key, title in (
                (_HELD, _("Held up")),
                (_PERHAPS, _("Perhaps: keep writing")),
                (_NOT, _("No link found")),
                (_WAITING, _("Not enough days yet")),
            )
        }
        for group in self._groups.values():
            group.add_button.hide()
            self.column.addWidget(group)

    def table(self) -> Table | None:
        """As the base."""
        if not self._shown:
            return None
        heads = (_("What I suspect"), _("What it is about"), _("Found"), _("Asked on"))
        voice = voice_of(self.session.today)
        rows = []
        for each in self._shown:
            day = "" if each.answer is None else voice.day(each.answer.day)
            found = self._groups[_group_of(each)].title
            rows.append((each.words, self._name_of(each), found, day))
        return heads, tuple(rows)

    def show_asked(self, asked: Asked | None) -> None:
        """As the base."""
        self.let_go()
        self._asked, self._question, self._found = asked, None, {}
        for button in (self._add, self._anew):
            button.setVisible(asked is not None)
            button.setEnabled(False)
        if asked is None:
            self._panel.put_away()
            self._show_rows(())
            return
        vault, today, outcome = self.session.vault, self.session.today, asked.outcome.key
        suspicions = [each for each in self.session.records.suspicions() if each.outcome == outcome]
        keys = frozenset(each.factor for each in suspicions)
        self.work_out(
            lambda: _looked_up(vault, today, asked, keys),
            lambda found: self._take(found, suspicions),
        )

    def _take(self, found: "_LookedUp", suspicions: Sequence[Suspicion]) -> None:
        """Keep what is answered for the first time."""
        self._question, self._found = found
        for button in (self._add, self._anew):
            button.setEnabled(self._question is not None)
        shown = []
        for each in suspicions:
            answer = self._answer(each) if each.answer is None else None
            if answer is not None:
                each = replace(each, answer=answer)  # noqa: PLW2901  the same, answered
                self.session.attempt(partial(self.session.records.note, each))
            shown.append(each)
        self._show_rows(shown)

    def _answer(self, suspicion: Suspicion) -> Answer | None:
        factor, found = self._factor(suspicion), self._found.get(suspicion.factor)
        if factor is None or found is None:
            return None
        return answer_of(found, factor, self.session.today)

    def _ask_anew(self) -> None:
        """Take the answers of today instead of those that were kept."""
        for each in self._shown:
            answer = self._answer(each)
            if answer is not None and answer != each.answer:
                self.session.attempt(
                    partial(self.session.records.note, replace(each, answer=answer))
                )
        self.show_asked(self._asked)

    def _show_rows(self, suspicions: Sequence[Suspicion]) -> None:
        self._shown = suspicions
        for key, group in self._groups.items():
            rows = [
                (each.words, self._details(each), partial(self._open, each))
                for each in suspicions
                if _group_of(each) == key
            ]
            group.show_rows(rows)
            group.setVisible(bool(rows))

    def _details(self, suspicion: Suspicion) -> str:
        name, factor, answer = self._name_of(suspicion), self._factor(suspicion), suspicion.answer
        if answer is None or factor is None or self._question is None:
            found = self._found.get(suspicion.factor)
            count = 0 if found is None else found.days_needed
            more = ngettext("{count} day more", "{count} days more", count).format(count=count)
            return f"{name} · {more}" if count else name
        voice = voice_of(self.session.today)
        said = [
            sentence(
                factor,
                Verdict(answer.verdict),
                answer.lag,
                outcome_of(self._question.outcome),
                is_higher=answer.effect > 0,
            )
        ]
        if not is_quiet(self.session):
            effects = (answer.effect, answer.low, answer.high)
            said.append(figures(factor, effects, voice))
        asked = _("Asked on {day}, over {days} days.")
        said.append(asked.format(day=voice.day(answer.day), days=answer.days))
        return " ".join(said)

    def _factor(self, suspicion: Suspicion) -> Factor | None:
        factors = () if self._question is None else self._question.factors
        return next((each for each in factors if each.key == suspicion.factor), None)

    def _name_of(self, suspicion: Suspicion) -> str:
        factor = self._factor(suspicion)
        return _("not in these days") if factor is None else factor.name

    def _open(self, suspicion: Suspicion | None) -> None:
        question = self._question
        if question is None:
            return
        panel = SuspicionPanel(
            self.session, suspicion, question.outcome.key, question.factors, self
        )
        self._panel.open(panel, self._panel_place, self._add.setFocus)
        self.sight_asked.emit(panel)


_LookedUp = tuple[Question | None, Mapping[str, Association]]


def _looked_up(vault: Vault, today: date, asked: Asked, keys: frozenset[str]) -> _LookedUp:
    question = read_question(vault, today, asked.outcome, asked.days)
    if question is None:
        return None, {}
    factors = [factor for factor in question.factors if factor.key in keys]
    return question, look_up(question.values, factors, question.first_day)


def _group_of(suspicion: Suspicion) -> str:
    return _WAITING if suspicion.answer is None else suspicion.answer.verdict
