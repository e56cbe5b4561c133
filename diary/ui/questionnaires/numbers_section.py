"""Numbers that a doctor may ask for: in how many places there was pain in the last seven days, and six questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diary.analysis.widespread_pain import WidespreadPain
from diary.domain.instrument import Instrument
from diary.i18n import _
from diary.ui.theme import Type
from diary.ui.widgets.button import Button
from diary.ui.widgets.label import Label


class NumbersSection(QWidget):
    """Says a number, and never what it would mean."""

    chosen = Signal(object)
    """This ``Instrument`` is to be filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._instrument: Instrument | None = None
        self._told = Label("", Type.BODY, self)
        how = _(
            "A place on the body counts from strength 1 on, or where no strength was marked. Jaw, chest and belly do"
            " not count for the five parts; elbow, wrist, hand, groin, knee, ankle, foot and the rest of the head are"
            " in none of the nineteen places. The number does not say whether somebody has an illness."
        )
        self._fill_in = Button(_("The six questions"), parent=self)
        self._fill_in.clicked.connect(lambda: self.chosen.emit(self._instrument))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        column.addWidget(Label(_("Numbers a doctor may ask for"), Type.SECTION, self))
        column.addWidget(self._told)
        column.addWidget(Label(how, Type.HINT, self))
        column.addWidget(self._fill_in, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pain(
        self, pain: WidespreadPain | None, instrument: Instrument | None, *, is_quiet: bool
    ) -> None:
        """Say where there was pain; ``None`` says nothing."""
        self._instrument = instrument
        self._fill_in.setEnabled(instrument is not None)
        if pain is None:
            self._told.setText("")
        elif is_quiet:
            self._told.setText(_("The figures are hidden in quiet mode."))
        else:
            words = _(
                "In the last 7 days there was pain in {areas} of 19 places (the WPI), in {parts} of the 5 parts of the"
                " body."
            )
            self._told.setText(words.format(areas=pain.index, parts=len(pain.parts)))
