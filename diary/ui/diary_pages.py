"""The pages of an open diary, each made when it is first asked for: whoever came for Today waits for no other."""

from datetime import date
from functools import cached_property

from PySide6.QtCore import Signal

from diary.settings import Settings
from diary.ui import actions
from diary.ui.background import Background
from diary.ui.diary.diary_page import DiaryPage
from diary.ui.files.files_page import FilesPage
from diary.ui.looking_back.rooms import GUIDED
from diary.ui.pages.bad_day_page import BadDayPage
from diary.ui.pages.entry_page import EntryPage
from diary.ui.pages.today_page import TodayPage
from diary.ui.questionnaires.fill_in_page import FillInPage
from diary.ui.questionnaires.questionnaires_page import QuestionnairesPage
from diary.ui.records.lists_page import ListsPage
from diary.ui.report.report_page import ReportPage
from diary.ui.room_pages import RoomPages
from diary.ui.session import Session
from diary.ui.settings_page.settings_page import SettingsPage
from diary.ui.timeline.timeline_page import TimelinePage
from diary.ui.together.together_page import TRYING, TogetherPage

FILL_IN = "fill_in"
"""The key of the page on which a questionnaire is filled in."""


class DiaryPages(RoomPages):
    """The pages, and what is asked on any of them; each of them exists from the first time it is looked up here."""

    sheet_asked = Signal()
    """A new recovery sheet."""
    setting_asked = Signal(str)
    """The settings that are found by these words."""
    bad_day_asked = Signal()
    """Begin or end a bad day."""
    look_changed = Signal()
    language_changed = Signal()
    new_key_asked = Signal(str)

    def __init__(self, session: Session, settings: Settings, background: Background) -> None:
        """No page is made yet."""
        super().__init__(session, background)
        self._settings = settings
        self.timeline_day_asked.connect(self._show_on_timeline)
        self.trying_asked.connect(self._ask_trying)

    @cached_property
    def today(self) -> TodayPage:
        """Where a moment is written down."""
        page = TodayPage(self.session)
        page.entry_opened.connect(self.entry_asked)
        page.bad_day_asked.connect(self.bad_day_asked)
        page.sheet_asked.connect(self.sheet_asked)
        page.page_asked.connect(self.page_asked)
        page.setting_asked.connect(self.setting_asked)
        page.help_asked.connect(self.help_asked)
        page.guided_asked.connect(lambda: self.page_asked.emit(GUIDED.key))
        return page

    @cached_property
    def diary(self) -> DiaryPage:
        """All days, and the search."""
        page = DiaryPage(self.session)
        page.entry_opened.connect(self.entry_asked)
        page.new_entry_asked.connect(self._ask_today)
        return page

    @cached_property
    def timeline(self) -> TimelinePage:
        """Everything on one axis of time."""
        page = TimelinePage(self.session)
        page.entry_opened.connect(self.entry_asked)
        page.today_asked.connect(self._ask_today)
        page.day_opened.connect(self.day_asked)
        return page

    @cached_property
    def together(self) -> TogetherPage:
        """What goes with what."""
        page = TogetherPage(self.session, self.background)
        page.day_opened.connect(self.day_asked)
        page.timeline_asked.connect(lambda: self.page_asked.emit(actions.GO_TIMELINE.key))
        return page

    @cached_property
    def entry(self) -> EntryPage:
        """A moment of earlier."""
        page = EntryPage(self.session)
        page.left.connect(self.back_asked)
        page.help_asked.connect(self.help_asked)
        return page

    @cached_property
    def lists(self) -> ListsPage:
        """Events, medicines, treatments and consultations."""
        page = ListsPage(self.session)
        page.left.connect(self.back_asked)
        page.questionnaires_asked.connect(lambda: self.page_asked.emit(actions.QUESTIONNAIRES.key))
        return page

    @cached_property
    def questionnaires(self) -> QuestionnairesPage:
        """Totals, their change, and what can be filled in."""
        page = QuestionnairesPage(self.session)
        page.left.connect(self.back_asked)
        page.fill_in_asked.connect(self.fill_in.begin)
        return page

    @cached_property
    def fill_in(self) -> FillInPage:
        """One questionnaire, a question at a time."""
        page = FillInPage(self.session)
        page.begun.connect(lambda: self.page_asked.emit(FILL_IN))
        page.left.connect(lambda: self.page_asked.emit(actions.QUESTIONNAIRES.key))
        page.help_asked.connect(self.help_asked)
        return page

    @cached_property
    def files(self) -> FilesPage:
        """Files that leave, and files that come in."""
        page = FilesPage(self.session, self.background)
        page.left.connect(self.back_asked)
        return page

    @cached_property
    def report(self) -> ReportPage:
        """What is taken to a consultation."""
        return ReportPage(self.session, self.background)

    @cached_property
    def bad_day(self) -> BadDayPage:
        """Nothing but the figures, large."""
        page = BadDayPage(self.session)
        page.left.connect(self.bad_day_asked)
        page.help_asked.connect(self.help_asked)
        return page

    @cached_property
    def settings(self) -> SettingsPage:
        """What can be chosen."""
        page = SettingsPage(self.session, self._settings, self.background)
        page.look_changed.connect(self.look_changed)
        page.language_changed.connect(self.language_changed)
        page.new_key_asked.connect(self.new_key_asked)
        page.files_asked.connect(lambda: self.page_asked.emit(actions.FILES.key))
        return page

    def _ask_trying(self) -> None:
        self.together.show_view(TRYING)
        self.page_asked.emit(actions.GO_TOGETHER.key)

    def _show_on_timeline(self, day: date) -> None:
        self.page_asked.emit(actions.GO_TIMELINE.key)
        self.timeline.go_to_day(day)

    def _ask_today(self) -> None:
        self.page_asked.emit(actions.GO_TODAY.key)
