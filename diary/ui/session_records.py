"""Life events, medicines, doses, treatments and own measures of the open diary, and what is done to them."""

from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from diary.domain.body import BodyMark
from diary.domain.life import LifeEvent
from diary.domain.medicine import Dose, Medicine, Treatment
from diary.domain.moment import Clock
from diary.domain.own_measure import OwnMeasure, in_order
from diary.domain.period import Period
from diary.domain.record import Record, touched
from diary.domain.trying import Experiment, LadderStep, Suspicion
from diary.ui.steps import Steps
from diary.vault.vault import Vault

_R = TypeVar("_R", bound=Record)


class SessionRecords(QObject):
    """The records beside the entries; every step can be undone."""

    changed = Signal(type)
    """Records of this kind (``LifeEvent``, ``Medicine`` …) were saved or deleted, or that was undone."""

    lists_asked = Signal()
    """Somebody wants to see the lists of medicines and treatments."""
    questions_changed = Signal()
    """Own measures were added, renamed, put in another order or retired: other questions are asked."""

    def __init__(self, vault: Vault, steps: Steps, clock: Clock) -> None:
        """``steps`` tells what was done and undoes it."""
        super().__init__(steps)
        self._vault = vault
        self._steps = steps
        self._clock = clock
        self.changed.connect(self._tell_questions)

    def _tell_questions(self, kind: type) -> None:
        if kind is OwnMeasure:
            self.questions_changed.emit()

    def save(self, record: Record, sentence: str) -> None:
        """Save a new or changed record; ``sentence`` is told, with the offer to undo."""
        store, kind = self._vault.records.of(type(record)), type(record)
        record = touched(record, self._clock)
        before = store.record(record.uuid)

        def do() -> None:
            store.save(record)
            self.changed.emit(kind)

        def undo() -> None:
            if before is None:
                store.purge(record.uuid)
            else:
                store.save(before)
            self.changed.emit(kind)

        self._steps.do(sentence, do, undo)

    def note(self, record: Record) -> None:
        """Keep what the program itself found out about a record: nobody did it, so nothing is told or undone."""
        self._vault.records.of(type(record)).save(touched(record, self._clock))

    def save_steps(self, steps: list[LadderStep], sentence: str) -> None:
        """Save steps of the ladder at once: one was written down or changed, and others moved."""
        store = self._vault.records.of(LadderStep)
        known = [(step.uuid, store.record(step.uuid)) for step in steps]

        def do() -> None:
            store.save_all([touched(step, self._clock) for step in steps])
            self.changed.emit(LadderStep)

        def undo() -> None:
            store.save_all([old for _uuid, old in known if old is not None])
            for uuid, old in known:
                if old is None:
                    store.purge(uuid)
            self.changed.emit(LadderStep)

        self._steps.do(sentence, do, undo)

    def save_all(self, records: list[OwnMeasure], sentence: str) -> None:
        """Save changed own measures in one step, as when they are put in another order."""
        store = self._vault.own_measures
        before = [old for old in (store.record(own.uuid) for own in records) if old is not None]

        def put(these: list[OwnMeasure]) -> None:
            store.save_all(these)
            self.changed.emit(OwnMeasure)

        now = [touched(own, self._clock) for own in records]
        self._steps.do(sentence, lambda: put(now), lambda: put(before))

    def save_together(self, records: list[Record], sentence: str) -> None:
        """Save records that belong to one answer in one step, as an event with its links; own measures excepted."""
        stores = self._vault.records
        now = [touched(record, self._clock) for record in records]
        before = [stores.of(type(record)).record(record.uuid) for record in now]

        def tell() -> None:
            for kind in dict.fromkeys(type(record) for record in now):
                self.changed.emit(kind)

        def do() -> None:
            stores.save_together(now)
            tell()

        def undo() -> None:
            stores.save_together([old for old in before if old is not None])
            for record, old in zip(now, before, strict=True):
                if old is None:
                    stores.of(type(record)).purge(record.uuid)
            tell()

        self._steps.do(sentence, do, undo)

    def follow(self, ended: Medicine, new: Medicine, sentence: str) -> None:
        """End one medicine and begin another in one step, as when the dose changes."""
        store = self._vault.records.of(Medicine)
        before = store.record(ended.uuid)

        def do() -> None:
            store.save_all([touched(ended, self._clock), new])
            self.changed.emit(Medicine)

        def undo() -> None:
            if before is not None:
                store.save(before)
            store.purge(new.uuid)
            self.changed.emit(Medicine)

        self._steps.do(sentence, do, undo)

    def delete(self, record: Record, sentence: str) -> None:
        """Delete a record; ``sentence`` is told, with the offer to undo."""
        store, kind = self._vault.records.of(type(record)), type(record)

        def do() -> None:
            store.delete(record.uuid, self._clock())
            self.changed.emit(kind)

        def undo() -> None:
            store.restore(record.uuid)
            self.changed.emit(kind)

        self._steps.do(sentence, do, undo)

    # what there is

    def last_marks(self) -> tuple[BodyMark, ...]:
        """The marks of the last entry that has any; none where that cannot be read, which is told."""
        found: list[BodyMark] = []
        self._steps.attempt(lambda: found.extend(self._vault.entries.last_marks()))
        return tuple(found)

    def all(self, kind: type[_R]) -> list[_R]:
        """All records of one kind that are not deleted, in the order in which they are kept."""
        return self._vault.records.of(kind).all()

    def events(self) -> list[LifeEvent]:
        """All life events in the order of their dates."""
        return self._vault.records.of(LifeEvent).all()

    def medicines(self) -> list[Medicine]:
        """The own list of medicines by name, those that are taken no more too."""
        return self._vault.records.of(Medicine).all()

    def doses(self, period: Period) -> list[Dose]:
        """The doses of some local days in the order in which they were taken."""
        return self._vault.records.of(Dose).between(
            "day", period.first.toordinal(), period.last.toordinal()
        )

    def treatments(self) -> list[Treatment]:
        """All treatments in the order of the days on which they can have begun."""
        return self._vault.records.of(Treatment).all()

    def suspicions(self) -> list[Suspicion]:
        """All suspicions in the order in which they were written down."""
        return self._vault.records.of(Suspicion).all()

    def experiments(self) -> list[Experiment]:
        """All experiments, the newest last."""
        return self._vault.records.of(Experiment).all()

    def ladder(self) -> list[LadderStep]:
        """The steps of the ladder, the easiest first."""
        return self._vault.records.of(LadderStep).all()

    def own_measures(self) -> list[OwnMeasure]:
        """All own measures in the person's order, the retired ones too."""
        return in_order(self._vault.own_measures.all())
