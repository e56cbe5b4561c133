"""What somebody thinks of an event and each complaint: belongs together, maybe, no link, or not known."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.domain.complaint import Complaint
from diary.domain.link import LINK_KINDS, Link
from diary.domain.moment import Clock, to_the_millisecond
from diary.domain.record import new_record
from diary.i18n import OwnWords, _
from diary.ui.fuzzy_words import fuzzy_words
from diary.ui.theme import Type
from diary.ui.widgets.chip_row import ChipRow
from diary.ui.widgets.clearing import clear_layout
from diary.ui.widgets.label import Label, breakable

_BEGINNING = "beginning"


class _LinkRow(QWidget):
    """One complaint, and what somebody thinks of it."""

    def __init__(self, complaint: Complaint, link: Link | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.complaint, self.link = complaint, link
        question = _("Does it belong with {complaint}?").format(complaint=complaint.name)
        began = _("{complaint}, began {when}").format(
            complaint=complaint.name, when=fuzzy_words(complaint.began)
        )
        self._label = Label(OwnWords(breakable(began)), Type.HINT_STRONG, self)
        kinds = [(option.key, _(option.name)) for option in LINK_KINDS]
        self._kind = ChipRow(question, kinds, self, exclusive=True)
        self._kind.value_changed.connect(lambda _keys: self._fit())
        places = [(_BEGINNING, _("the beginning"))]
        places += [
            (each.key, _("worse, {when}").format(when=fuzzy_words(each.when)))
            for each in complaint.worsenings
        ]
        if link is not None and link.worsening not in {"", *(key for key, _name in places)}:
            places.append((link.worsening, _("a time that is not there any more")))
        self._has_places = len(places) > 1
        self._place = ChipRow(
            _("With what of {complaint}?").format(complaint=complaint.name),
            places,
            self,
            exclusive=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._label, self._kind, self._place):
            column.addWidget(part)
        if link is not None:
            self._kind.set_values([link.kind])
            self._place.set_values([link.worsening or _BEGINNING])
        self._fit()

    def _fit(self) -> None:
        """Where a complaint became worse, it is asked with what of it."""
        is_said = self._kind.value() is not None
        self._place.setVisible(is_said and self._has_places)
        if is_said and self._place.value() is None:
            self._place.set_values([_BEGINNING])

    def chosen(self) -> tuple[str | None, str | None]:
        """The kind, and with what of the complaint."""
        return self._kind.value(), self._place.value()

    def answer(self, event: UUID, clock: Clock) -> Link | None:
        """The link as it is now; deleted where the answer was let go; ``None`` where there is nothing to save."""
        kind, place = self._kind.value(), self._place.value() or _BEGINNING
        worsening = "" if place == _BEGINNING else place
        link = self.link
        if kind is None:
            now = to_the_millisecond(clock())
            return None if link is None else replace(link, deleted_at=now)
        if link is None:
            return new_record(
                Link,
                clock,
                event=event,
                complaint=self.complaint.uuid,
                worsening=worsening,
                kind=kind,
            )
        changed = replace(link, kind=kind, worsening=worsening)
        return None if changed == link else changed


class EventLinks(QWidget):
    """A row for each complaint; nothing is chosen until somebody chooses, and all may stay so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No complaint yet."""
        super().__init__(parent)
        self._rows: list[_LinkRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_("Does this belong to a complaint?"), Type.QUESTION, self))
        hint = _("Only you know. It may stay empty, and ‘no link’ is an answer too.")
        column.addWidget(Label(hint, Type.HINT, self))
        self._column = QVBoxLayout()
        self._column.setSpacing(20)
        column.addLayout(self._column)

    def show_links(
        self, complaints: Iterable[Complaint], links: Iterable[Link], event: UUID | None
    ) -> None:
        """Show what was thought before of ``event``; ``None`` is a new one."""
        clear_layout(self._column)
        self._rows = []
        known = [link for link in links if link.event == event]
        for complaint in complaints:
            own = [link for link in known if link.complaint == complaint.uuid]
            self._rows += [_LinkRow(complaint, link, self) for link in own]
            if not own:
                self._rows.append(_LinkRow(complaint, None, self))
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))

    def chosen(self) -> tuple[object, ...]:
        """What is chosen in each row."""
        return tuple(row.chosen() for row in self._rows)

    def answers(self, event: UUID, clock: Clock) -> list[Link]:
        """The links that are new, changed or let go."""
        found = (row.answer(event, clock) for row in self._rows)
        return [link for link in found if link is not None]
