"""The report on the screen: white pages, painted by what paints the paper, each when it is in sight."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diary.i18n import _
from diary.report.pages import HEIGHT, WIDTH, Page, pages_of
from diary.report.pdf import page_picture
from diary.report.sections import Document
from diary.ui.theme import colour, current_theme

_GAP = 16
_LEAST = 280
_MOST_KEPT = 6
"""Pictures of pages that are held: a page of a large screen is some megabytes."""


class Preview(QWidget):
    """Pages as wide as the widget, up to ``widest`` pixels."""

    def __init__(self, parent: QWidget | None = None, *, widest: int = 760) -> None:
        """Empty at first."""
        super().__init__(parent)
        self._widest = widest
        self._document: Document | None = None
        self._pages: tuple[Page, ...] = ()
        self._pictures: dict[int, QImage] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Preview of the report"))

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def document(self) -> Document | None:
        """What is shown."""
        return self._document

    def show_document(self, document: Document | None) -> None:
        """Show another report, or nothing."""
        self._document = document
        self._pages = () if document is None else pages_of(document)
        self._pictures.clear()
        titles = () if document is None else tuple(each.title for each in document.sections)
        self.setAccessibleDescription(", ".join(titles))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The wider, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All pages under one another."""
        return max(1, self.page_count) * (self._page_height(width) + _GAP)

    def sizeHint(self) -> QSize:
        """A page that can be read."""
        return QSize(self._widest, self.heightForWidth(self._widest))

    def minimumSizeHint(self) -> QSize:
        """Small, but a page."""
        return QSize(_LEAST, self._page_height(_LEAST))

    def page_rect(self, number: int) -> QRect:
        """Where page ``number`` (from nought) is."""
        width = min(self.width(), self._widest)
        height = self._page_height(self.width())
        return QRect((self.width() - width) // 2, number * (height + _GAP), width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        painter = QPainter(self)
        palette = current_theme().palette
        for number in range(max(1, self.page_count)):
            place = self.page_rect(number)
            if not place.intersects(event.rect()):
                continue
            painter.fillRect(place, colour("#FFFFFF"))
            if self._document is not None:
                picture = self._picture(self._document, number, place.width())
                painter.drawImage(place, picture)
            painter.setPen(colour(palette.border))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _picture(self, document: Document, number: int, width: int) -> QImage:
        pixels = round(width * self.devicePixelRatioF())
        picture = self._pictures.pop(number, None)
        if picture is None or picture.width() != pixels:
            picture = page_picture(document, self._pages, number + 1, pixels)
        self._pictures[number] = picture  # at the end: what is drawn last is kept longest
        while len(self._pictures) > _MOST_KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        return picture

    def _page_height(self, width: int) -> int:
        return round(min(width, self._widest) * HEIGHT / WIDTH)
