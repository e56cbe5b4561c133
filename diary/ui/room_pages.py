"""The pages on which one looks back, each made when it is first asked for."""

from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from diary.ui import actions
from diary.ui.background import Background
from diary.ui.guided.guided_page import GuidedPage
from diary.ui.life.life_page import LifePage
from diary.ui.looking_back.looking_back_page import LookingBackPage
from diary.ui.looking_back.rooms import LIFE
from diary.ui.measuring.measuring_page import MeasuringPage
from diary.ui.session import Session
from diary.ui.worksheets.worksheets_page import WorksheetsPage
from diary.ui.writing.writing_page import WritingPage


class RoomPages(QObject):
    """Looking back and its rooms; the base of all pages of the diary."""

    page_asked = Signal(str)
    """The page with this key."""
    back_asked = Signal()
    """The page from which one came."""
    guided_left = Signal()
    """The page from which one came to a guided moment, whichever it was."""
    entry_asked = Signal(object)
    """This ``Entry``, to be read and changed."""
    day_asked = Signal(object)
    """This ``date`` in the diary."""
    help_asked = Signal()
    timeline_day_asked = Signal(object)
    """This ``date`` on the timeline."""
    trying_asked = Signal()
    """What is tried out, on the page Together."""

    def __init__(self, session: Session, background: Background) -> None:
        """No page is made yet."""
        super().__init__()
        self.session = session
        self.background = background

    @cached_property
    def looking_back(self) -> LookingBackPage:
        """The rooms in which one looks back."""
        page = LookingBackPage()
        page.room_asked.connect(self.page_asked)
        return page

    @cached_property
    def guided(self) -> GuidedPage:
        """A guided moment."""
        page = GuidedPage(self.session)
        page.left.connect(self.guided_left)
        page.help_asked.connect(self.help_asked)
        return page

    @cached_property
    def life(self) -> LifePage:
        """The life timeline."""
        page = LifePage(self.session)
        page.left.connect(self.back_asked)
        page.today_asked.connect(lambda: self.page_asked.emit(actions.GO_TODAY.key))
        page.help_asked.connect(self.help_asked)
        page.timeline_asked.connect(self.timeline_day_asked)
        return page

    @cached_property
    def writing(self) -> WritingPage:
        """Expressive writing."""
        page = WritingPage(self.session, self.background)
        page.left.connect(self.back_asked)
        page.help_asked.connect(self.help_asked)
        return page

    @cached_property
    def worksheets(self) -> WorksheetsPage:
        """The worksheets."""
        page = WorksheetsPage(self.session)
        page.left.connect(self.back_asked)
        page.day_opened.connect(self.day_asked)
        page.entry_opened.connect(self.entry_asked)
        page.life_asked.connect(self._show_in_life)
        page.lists_asked.connect(lambda: self.page_asked.emit(actions.LISTS.key))
        page.together_asked.connect(self.trying_asked)
        return page

    def _show_in_life(self, uuid: UUID) -> None:
        self.page_asked.emit(LIFE.key)
        self.life.show_record(uuid)

    @cached_property
    def measuring(self) -> MeasuringPage:
        """Measuring with an end."""
        page = MeasuringPage(self.session)
        page.left.connect(self.back_asked)
        return page
