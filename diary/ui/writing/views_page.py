"""A page that shows one of several views at a time, with the buttons of that view in its bar."""

from PySide6.QtWidgets import QWidget

from diary.ui.widgets.page import Page
from diary.ui.writing.writing_view import WritingView


class ViewsPage(Page):
    """Base of the writing page: ``take_views`` once, then ``show_view``."""

    view: WritingView
    """The one that shows."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Without views yet."""
        super().__init__(title, parent)
        self._views: tuple[WritingView, ...] = ()

    def take_views(self, *views: WritingView) -> None:
        """These are the views; the first one shows."""
        self._views = views
        for view in views:
            self.column.addWidget(view, 1)
            for button in view.buttons:
                self.bar.add(button)
        self.show_view(views[0])

    def show_view(self, view: WritingView) -> None:
        """Show one of the views, from its top, and go to where one begins there."""
        self.view = view
        self._head.setVisible(view.wants_title)
        for each in self._views:
            each.setVisible(each is view)
        self.show_buttons()
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            view.focus_first()

    def show_buttons(self) -> None:
        """Show what can be done in the view now."""
        for view in self._views:
            for button in view.buttons:
                button.setVisible(view is self.view and button not in view.hidden_buttons)
        self._fit()

    def focus_first(self) -> None:
        """Go to where one begins."""
        self.view.focus_first()

    def forget_views(self) -> None:
        """Hold nothing of the diary any more."""
        for view in self._views:
            view.forget()
