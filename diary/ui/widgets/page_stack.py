"""Pages over one another, of which one is seen; each is made when it is first shown."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Shows one page at a time, by its key."""

    def __init__(
        self, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None
    ) -> None:
        """``makers`` give the page of each key; none is called yet."""
        super().__init__(parent)
        self._makers = dict(makers)
        self._pages: dict[str, QWidget] = {}

    def show_page(self, key: str) -> QWidget:
        """The page with this key, which is seen from now on."""
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self.addWidget(self._pages[key])
        self.setCurrentWidget(self._pages[key])
        return self._pages[key]

    @property
    def current_key(self) -> str:
        """The key of the page that is seen; a ``StopIteration`` before the first was shown."""
        return next(key for key, page in self._pages.items() if page is self.currentWidget())
