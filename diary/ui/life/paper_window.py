"""The life timeline on paper or as a file, with a look at it first and what that means for who may read it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.analysis.life_chart import LifeChart
from diary.analysis.life_words import life_sentences, life_table
from diary.errors import DiaryError
from diary.exchange.new_file import write_new_file
from diary.i18n import N_, _
from diary.report.life_files import life_file, life_image
from diary.report.life_legend import WORDS, signs_of
from diary.report.life_sheet import HEIGHT, WIDTH, LifeSheet
from diary.report.life_titles import life_titles
from diary.ui.dates import long_day
from diary.ui.life.paper_dialogs import LifeDialogs, SystemLifeDialogs
from diary.ui.life.words import layout_words
from diary.ui.life_voice import life_voice
from diary.ui.looking_back.rooms import LIFE
from diary.ui.reading_window import ReadingWindow
from diary.ui.session import Session
from diary.ui.theme import Type, colour, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import ButtonKind
from diary.ui.widgets.label import Label, breakable
from diary.ui.widgets.switch_row import SwitchRow

_LEFT_OUT = N_("{count} short lines found no room here; they stand in the list.")
_WIDEST = 640


class _Preview(QWidget):
    """The first page, small."""

    def __init__(self, image: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = image
        self.setAccessibleName(_("How it will look"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, self.heightForWidth(_WIDEST))

    def heightForWidth(self, width: int) -> int:
        return round(min(width, _WIDEST) / WIDTH * HEIGHT)

    def forget(self) -> None:
        self._image = QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self.rect()
        box.setWidth(min(box.width(), _WIDEST))
        box.setHeight(self.heightForWidth(box.width()))
        painter.drawImage(box, self._image)
        painter.setPen(colour(current_theme().palette.border))
        painter.drawRect(box.adjusted(0, 0, -1, -1))


class PaperWindow(ReadingWindow):
    """Prints and saves; Escape closes it."""

    def __init__(
        self,
        chart: LifeChart,
        part: tuple[float, float],
        session: Session,
        parent: QWidget | None = None,
        dialogs: LifeDialogs | None = None,
    ) -> None:
        """``part`` is what stands on the screen; that is what is printed."""
        super().__init__(_("On paper"), (760, 760), parent)
        self._chart, self._part, self._session = chart, part, session
        self._dialogs: LifeDialogs = dialogs or SystemLifeDialogs()
        column, inside = self.column, self.inside
        column.addWidget(Label(_("The life timeline on paper"), Type.TITLE, inside))
        words = _(
            "This part stands on the screen now, and this is what is printed. What you wrote at length is not on it."
        )
        column.addWidget(Label(words, Type.BODY, inside))
        self._preview = _Preview(life_image(self._sheet(has_list=False), density=1.6), inside)
        column.addWidget(self._preview)
        self._has_list = SwitchRow(
            _("Also the same in words, on the pages after it"),
            inside,
            hint=_("Not in a picture (PNG, SVG)."),
        )
        column.addWidget(self._has_list)
        warning = _(
            "A saved file is not encrypted: whoever finds it can read it. Keep it where only you can reach it, or delete"
            " it once it is printed or handed over."
        )
        column.addWidget(Label(warning, Type.HINT_STRONG, inside))
        self._told = Label("", Type.HINT_STRONG, inside)
        self._told.hide()
        column.addWidget(self._told)
        column.addStretch(1)
        self.add_button(_("Print"), self._print, ButtonKind.PRIMARY, icon_name="printer")
        self.add_button(_("Save as a file"), self._save, icon_name="download")
        self.add_button(_("Close"), self.reject, shortcut_hint="Esc")
        session.vault_about_to_lock.connect(self._forget)

    def _sheet(self, *, has_list: bool) -> LifeSheet:
        chart, today = self._chart, self._session.today
        made = _("made with Raakvlak on {day}").format(day=long_day(today, with_year=True))
        own = _(
            "Lines between events and complaints were drawn by the person; the program draws none."
        )
        return LifeSheet(
            title=_(LIFE.name),
            made=made,
            chart=chart,
            part=self._part,
            titles=life_titles(),
            words=layout_words(),
            legend=tuple((key, _(WORDS[key])) for key in signs_of(chart)),
            sentences=(*life_sentences(chart), *((own,) if chart.ties else ())),
            left_out=_(_LEFT_OUT),
            list_title=_("The same in words"),
            table=life_table(chart, life_voice(), self._part) if has_list else None,
        )

    def _print(self) -> None:
        sheet = self._sheet(has_list=self._has_list.value())
        if self._dialogs.print_sheet(self, sheet):
            self._say(_("Sent to the printer."))

    def _save(self) -> None:
        file = self._dialogs.choose_file(self)
        if file is None:
            return
        sheet = self._sheet(has_list=self._has_list.value())
        try:
            write_new_file(file, life_file(sheet, file.suffix.lower()))
        except DiaryError as error:
            self._say(str(error), warns=True)
            return
        self._say(_("Saved as ‘{name}’. This file is not encrypted.").format(name=file.name))

    def _say(self, sentence: str, *, warns: bool = False) -> None:
        self._told.set_warning(on=warns)
        self._told.setText(breakable(sentence))
        self._told.show()
        self.scroll_area.ensureWidgetVisible(self._told)
        announce(self, sentence)

    def _forget(self) -> None:
        self._preview.forget()
        self.reject()


def open_paper_window(
    chart: LifeChart, part: tuple[float, float], session: Session, parent: QWidget
) -> PaperWindow:
    """Show it over ``parent``; it goes away when it is closed."""
    window = PaperWindow(chart, part, session, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
