"""What stays over every step: the sign, where one is, and help."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diary.i18n import _
from diary.ui.theme import current_theme
from diary.ui.widgets.brand_mark import BrandMark
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.step_bar import StepBar

_SIGN_HEIGHT, _SIGN_AT, _GAP, _TOP = 26, 40, 16, 24


class TopBar(QWidget):
    """The steps stand over the column of the page; sign and help take the margins beside it where these are wide."""

    help_asked = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        """At the first step."""
        super().__init__(parent)
        self.steps = StepBar(names, self)
        self._left = QWidget(self)
        self._sign = BrandMark(_SIGN_HEIGHT, self._left)
        left = QHBoxLayout(self._left)
        left.setContentsMargins(_SIGN_AT, 0, 0, 0)
        left.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignLeft)
        self._help = Button(_("Help now"), ButtonKind.QUIET, self, icon_name="life-buoy")
        self._help.clicked.connect(self.help_asked)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._left)
        self._row.addWidget(self.steps, 1)
        self._row.addSpacing(_GAP)
        self._row.addWidget(self._help)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def fit(self, margin: int) -> None:
        """Follow the margin of the column, in pixels."""
        help_width = self._help.sizeHint().width()
        is_wide = margin >= help_width + 2 * _GAP
        self._sign.setVisible(is_wide)
        self._left.setFixedWidth(margin)
        right = margin - _GAP - help_width if is_wide else max(8, margin - 2 * _GAP)
        theme = current_theme()
        # Large letters in a small window need the room for the card.
        top = theme.control(_TOP) if is_wide else round(_TOP / theme.text_scale)
        self._row.setContentsMargins(0, top, right, 0)
