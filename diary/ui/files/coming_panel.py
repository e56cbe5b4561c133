"""A file that comes in: first what is new in it, then, when somebody says so, into the diary; one step to undo."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from diary.errors import DiaryError
from diary.exchange.found import Found
from diary.exchange.importing import Import, news_of
from diary.exchange.reading import read_file
from diary.file_errors import ImportStopped
from diary.i18n import _
from diary.ui.background import Background
from diary.ui.files.import_window import ImportWindow
from diary.ui.files.news_words import news_sentences, unreadable_sentence
from diary.ui.files.session_import import keep_import
from diary.ui.note import Note
from diary.ui.session import Session
from diary.ui.settings_page.section import button_row
from diary.ui.theme import Type
from diary.ui.widgets.announce import announce
from diary.ui.widgets.button import Button, ButtonKind
from diary.ui.widgets.disclosure import Disclosure
from diary.ui.widgets.height import as_high_as_needed
from diary.ui.widgets.label import Label, breakable

ChooseSource = Callable[[QWidget], Path | None]

_MOST_PLACES = 200


def choose_source(parent: QWidget) -> Path | None:
    """Ask which file."""
    kinds = _("Tables, bundles and diaries") + " (*.csv *.json)"
    everything = _("All files") + " (*)"
    chosen, _kind = QFileDialog.getOpenFileName(
        parent, _("Which file?"), "", f"{kinds};;{everything}"
    )
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class _Coming:
    """A file that was read, and what is new in it."""

    name: str
    found: Found
    news: Import


class ComingPanel(QWidget):
    """Reads in a thread; holds nothing of the file once it was brought in, or set aside."""

    grown = Signal(QWidget)
    """This widget says something that should be in sight."""
    progressed = Signal(float)
    """How far the reading is, 0 … 1; comes from a thread."""

    def __init__(
        self,
        session: Session,
        background: Background,
        choose: ChooseSource,
        parent: QWidget | None = None,
    ) -> None:
        """``choose`` asks for the file."""
        super().__init__(parent)
        as_high_as_needed(self)
        self._session, self._background, self._choose = session, background, choose
        self._is_over = False
        self._stopping: threading.Event | None = None
        self._coming: _Coming | None = None
        self._window: ImportWindow | None = None
        self._pick = Button(_("Choose a file"), ButtonKind.SECONDARY, self, icon_name="folder-open")
        self._pick.clicked.connect(self._ask)
        self._stop = Button(_("Stop"), ButtonKind.QUIET, self)
        self._stop.clicked.connect(self._stop_reading)
        self._state = Label("", Type.QUESTION, self)
        self._news = Label("", Type.BODY, self)
        self._problem = Note("circle-alert", self)
        self._places = Disclosure(_("What cannot be read"), self)
        self._places_list = Label("", Type.BODY, self._places)
        self._places.body.addWidget(self._places_list)
        self._take = Button(_("Bring it in"), ButtonKind.SECONDARY, self, icon_name="download")
        self._take.clicked.connect(self._bring_in)
        self._leave = Button(_("Not now"), ButtonKind.QUIET, self)
        self._leave.clicked.connect(self._set_aside)
        self._answer = button_row(self, self._take, self._leave)
        self._lay_out()
        self.progressed.connect(self._show_progress)
        session.vault_about_to_lock.connect(self._end)
        self._set_aside()

    def _lay_out(self) -> None:
        about = Label(
            _(
                "A file that Raakvlak wrote: a table, a bundle for care, or a whole diary. You can also drop it anywhere on"
                " this window. You first see what is new in it; nothing that is here gets lost."
            ),
            Type.BODY,
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (
            about,
            button_row(self, self._pick, self._stop),
            self._state,
            self._news,
            self._problem,
            self._places,
            self._answer,
        ):
            column.addWidget(widget)

    @property
    def has_news(self) -> bool:
        """Whether a file was read that has something new in it."""
        return self._coming is not None

    # reading

    def read(self, file: Path) -> None:
        """Read ``file`` and show what is new in it; nothing is written."""
        if self._is_over or self._stopping is not None:
            return
        self._set_aside()
        stopping = self._stopping = threading.Event()
        catalogue, now = self._session.catalogue, self._session.now()

        def tell(part: float) -> None:
            if stopping.is_set():
                raise ImportStopped
            self.progressed.emit(part)

        self._say(_("‘{name}’ is being read.").format(name=breakable(file.name)))
        self._pick.setEnabled(False)
        self._stop.show()
        self._background.run(
            self,
            lambda: read_file(file, catalogue, now, tell),
            lambda found: self._show_found(file.name, found),
            self._refuse,
        )

    def _ask(self) -> None:
        chosen = self._choose(self)
        if chosen is not None:
            self.read(chosen)

    def _show_progress(self, part: float) -> None:
        if self._stopping is not None:
            self._news.setText(_("{percent} %").format(percent=round(part * 100)))
            self._news.show()

    def _stop_reading(self) -> None:
        if self._stopping is not None:
            self._stopping.set()

    def _end_reading(self) -> None:
        self._stopping = None
        self._stop.hide()
        self._pick.setEnabled(True)

    def _show_found(self, name: str, found: Found) -> None:
        self._end_reading()
        if self._is_over:
            return
        read: list[Import] = []
        try:
            read.append(news_of(self._session.vault.whole.read(), found))
        except DiaryError as error:
            self._refuse(error)
            return
        news = read[0]
        self._coming = None if news.is_empty else _Coming(name, found, news)
        self._say(_("In ‘{name}’").format(name=breakable(name)))
        sentences = news_sentences(found, news)
        self._news.setText("\n".join(sentences))
        self._news.show()
        self._show_unreadable(found)
        self._answer.setVisible(not news.is_empty)
        announce(self, " ".join(sentences))
        (self._pick if news.is_empty else self._take).setFocus()
        self.grown.emit(self._news if news.is_empty else self._answer)

    def _show_unreadable(self, found: Found) -> None:
        places = found.unreadable
        self._problem.say(unreadable_sentence(len(places)))
        shown = [*places[:_MOST_PLACES], *(["…"] if len(places) > _MOST_PLACES else [])]
        self._places_list.setText("\n".join(shown))
        self._places.setVisible(bool(places))

    def _refuse(self, error: DiaryError) -> None:
        self._end_reading()
        self._set_aside()
        if not self._is_over:
            self._problem.say(str(error))
            announce(self, str(error), urgent=True)
            self.grown.emit(self._problem)
            self._pick.setFocus()

    # bringing in

    def _bring_in(self) -> None:
        coming = self._coming
        if coming is None or self._is_over:
            return
        session, news = self._session, coming.news
        try:
            # Something may have been written since the file was read.
            before = session.vault.whole.read()
        except DiaryError as error:
            self._refuse(error)
            return
        news = news_of(before, coming.found)
        window = self._window = ImportWindow(self._background, self.window())

        def done() -> None:
            if not self._is_over:
                keep_import(session, news, before)
                self._set_aside()
                self._pick.setFocus()

        window.begin(lambda tell: session.vault.whole.write(news.content, tell), done, self._refuse)

    def _set_aside(self) -> None:
        """Hold nothing of a file."""
        self._coming = None
        self._problem.say("")
        self._places_list.setText("")
        for widget in (self._state, self._news, self._places, self._answer, self._stop):
            widget.hide()
        self._news.setText("")

    def _say(self, sentence: str) -> None:
        self._state.setText(sentence)
        self._state.show()
        announce(self, sentence)

    def _end(self) -> None:
        self._is_over = True
        self._stop_reading()
        if self._window is not None:
            self._window.stop_and_wait()
        self._set_aside()
