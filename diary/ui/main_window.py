"""The window around an open diary: the rail, the pages, the line that says what happened. It only navigates."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from diary.domain.preference import QUIET
from diary.i18n import _
from diary.settings import WINDOW, Settings
from diary.ui import actions
from diary.ui.actions import ActionKind, Menu, make_actions, plain_text
from diary.ui.help_footer import HelpFooter
from diary.ui.icons import app_icon
from diary.ui.looking_back.rooms import ROOMS
from diary.ui.session import Session
from diary.ui.widgets.banner import Banner
from diary.ui.widgets.page import bar_of
from diary.ui.widgets.page_stack import PageStack
from diary.ui.widgets.problem_line import ProblemLine
from diary.ui.widgets.rail import Rail, RailItem
from diary.ui.widgets.reading_order import InReadingOrder
from diary.ui.widgets.toast import Toast

LEAST_WIDTH, LEAST_HEIGHT = 720, 520
FIRST_WIDTH, FIRST_HEIGHT = 1280, 800

_PAGES = (
    actions.GO_TODAY,
    actions.GO_DIARY,
    actions.GO_TIMELINE,
    actions.GO_TOGETHER,
    actions.GO_LOOKING_BACK,
    actions.GO_REPORT,
)
_FOOT = (actions.HELP_NOW, actions.SETTINGS, actions.LOCK)
_UNDER = {room.key: actions.GO_LOOKING_BACK.key for room in ROOMS} | {
    actions.FILES.key: actions.SETTINGS.key
}
"""Pages that the rail has no row for, and the row under which they are found."""


class MainWindow(QMainWindow):
    """Shows one page at a time; closing it ends the session."""

    lock_asked = Signal()
    closing = Signal()
    page_shown = Signal(str)
    """The page with this key is open now."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        makers: Mapping[str, Callable[[], QWidget]],
        does: Mapping[str, Callable[[], object]],
    ) -> None:
        """``makers`` give the page of the action with that key, when it is first shown; ``does`` is what others do."""
        super().__init__()
        self._session = session
        self._settings = settings
        self._return_to = actions.GO_TODAY.key
        self.setWindowTitle("Raakvlak")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._actions = make_actions(self, {**self._own_actions(), **does})
        self._rail = self._make_rail()
        self._stack = PageStack(makers, self)
        self._problem = ProblemLine(self)
        self._footer = HelpFooter(session, self._stack, self)
        if actions.HELP_NOW.key in self._actions:
            self._footer.help_asked.connect(self._actions[actions.HELP_NOW.key].trigger)
        self.page_shown.connect(self._footer.look)
        self._middle = QWidget(self)
        # not over the stack itself: Qt tells a screen reader of a stack's pages only
        self._toast = Toast(self._middle)
        self.setCentralWidget(self._lay_out())
        self._make_menus()
        session.told.connect(self._tell)
        session.said.connect(self._toast.show_message)
        session.problem.connect(self._problem.show_problem)
        session.entry_saved.connect(self._problem.hide)
        session.vault_about_to_lock.connect(self._forget)
        self._restore_size()

    # pages

    def show_page(self, key: str) -> None:
        """Open a page; remembers where to go back to."""
        page = self._stack.show_page(key)
        if key in self._rail_keys():
            self._return_to = key
        self._rail.set_current(_UNDER.get(key, self._return_to))
        self._toast.lie_above(bar_of(page))
        focus_first: object = getattr(page, "focus_first", None)
        if callable(focus_first):
            focus_first()
        else:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(key)

    def _go_to(self, key: str) -> None:
        """Somebody goes elsewhere: what was said on the page they leave is over; Ctrl+Z still takes it back."""
        self._toast.close_message()
        self.show_page(key)

    @property
    def current_page(self) -> str:
        """The key of the page that is open."""
        return self._stack.current_key

    def go_back(self) -> None:
        """Open the page from which one came."""
        self.show_page(self._return_to)

    def set_only_page(self, *, only: bool) -> None:
        """Hide everything but the page: a bad day."""
        self._rail.setVisible(not only)
        if only:
            self._toast.close_message()

    # building it

    def _own_actions(self) -> dict[str, Callable[[], object]]:
        return {
            actions.GO_TODAY.key: lambda: self._go_to(actions.GO_TODAY.key),
            actions.GO_DIARY.key: lambda: self._go_to(actions.GO_DIARY.key),
            actions.GO_TIMELINE.key: lambda: self._go_to(actions.GO_TIMELINE.key),
            actions.GO_TOGETHER.key: lambda: self._go_to(actions.GO_TOGETHER.key),
            actions.GO_LOOKING_BACK.key: lambda: self._go_to(actions.GO_LOOKING_BACK.key),
            actions.GO_REPORT.key: lambda: self._go_to(actions.GO_REPORT.key),
            actions.SETTINGS.key: lambda: self._go_to(actions.SETTINGS.key),
            actions.NEW_ENTRY.key: lambda: self._go_to(actions.GO_TODAY.key),
            actions.UNDO.key: lambda: self._step_back(self._session.undo, _("Undone: {step}")),
            actions.REDO.key: lambda: self._step_back(self._session.redo, _("Done again: {step}")),
            actions.QUIET_MODE.key: self._toggle_quiet,
            actions.LOCK.key: self.lock_asked.emit,
            actions.QUIT.key: self.close,
        }

    def _make_rail(self) -> Rail:
        def item(kind: ActionKind, *, strong: bool = False) -> RailItem:
            return RailItem(kind.key, plain_text(kind), kind.icon, kind.shortcut, strong)

        rail = Rail(
            [item(kind) for kind in _PAGES],
            [
                item(kind, strong=kind is actions.HELP_NOW)
                for kind in _FOOT
                if kind.key in self._actions
                and not (kind is actions.LOCK and self._session.is_example)
            ],
            self,
        )
        rail.chosen.connect(lambda key: self._actions[key].trigger())
        return rail

    def _rail_keys(self) -> set[str]:
        return {kind.key for kind in (*_PAGES, actions.SETTINGS)}

    def _lay_out(self) -> QWidget:
        middle = self._middle
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._session.is_example:
            sentence = _("Example: nothing here is yours, and it goes away when you close it.")
            banner = Banner(sentence, middle, action_text=_("To your own diary"))
            banner.action_requested.connect(self.lock_asked)
            column.addWidget(banner)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer)
        column.addWidget(self._problem)
        whole = InReadingOrder(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(middle, 1)
        return whole

    def _make_menus(self) -> None:
        """The menus, hidden until F10: everything in them is also on the page or has a key."""
        bar = self.menuBar()
        bar.setNativeMenuBar(False)
        for menu in Menu:
            entries = [
                kind for kind in actions.ACTIONS if kind.menu is menu and kind.key in self._actions
            ]
            if entries:
                shown: QMenu = bar.addMenu(_(menu.value))
                shown.addActions([self._actions[kind.key] for kind in entries])
        bar.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F10 shows or hides the menus."""
        if event.key() == Qt.Key.Key_F10:
            bar = self.menuBar()
            bar.setVisible(bar.isHidden())
            if bar.isVisible():
                bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
                bar.setActiveAction(bar.actions()[0])
        else:
            super().keyPressEvent(event)

    # what happens

    def _forget(self) -> None:
        """What was said may hold a figure."""
        self._toast.show_message("")
        self._toast.close_message()

    def _tell(self, sentence: str) -> None:
        self._toast.show_message(sentence, self._undo)

    def _undo(self) -> None:
        self._step_back(self._session.undo, _("Undone: {step}"))

    def _step_back(self, step: Callable[[], str], sentence: str) -> None:
        names: list[str] = []
        if self._session.attempt(lambda: names.append(step())) and names[0]:
            self._toast.show_message(sentence.format(step=names[0]))

    def _toggle_quiet(self) -> None:
        quiet = not self._session.preference(QUIET)
        sentence = _("Numbers are hidden.") if quiet else _("Numbers are shown.")
        self._session.attempt(lambda: self._session.prefer(QUIET, quiet, sentence))

    # the window itself

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rail take the form that fits."""
        super().resizeEvent(event)
        self._rail.fit_window(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place, and end."""
        self._settings[WINDOW] = self.saveGeometry().toBase64().toStdString()
        self.closing.emit()
        super().closeEvent(event)

    def _restore_size(self) -> None:
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        packed = self._settings[WINDOW]
        if packed:
            self.restoreGeometry(QByteArray.fromBase64(packed.encode("ascii", "ignore")))
