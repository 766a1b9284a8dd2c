"""Pages in one place: built when first shown, with a form over the page that asked for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from journey.ui.regions import focus_first

if TYPE_CHECKING:
    from journey.ui.desk import Desk
    from journey.ui.pages.page import Page

BuildPage = Callable[[str, "Desk"], "Page"]


class PageStack(QStackedWidget):
    """Shows one page; a form opened from a page stays over it until closed, even meanwhile left."""

    def __init__(self, build: BuildPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._desk: Desk | None = None
        self._pages: dict[str, Page] = {}
        self._forms: dict[str, QWidget] = {}
        self._asked_from: dict[str, QWidget | None] = {}
        self.key = ""

    def attach(self, desk: "Desk") -> None:
        """Leave whatever was shown before; pages are now of this desk."""
        self.clear()
        self._desk = desk
        desk.form_requested.connect(self.open_form)
        desk.form_closed.connect(self.close_form)

    def clear(self) -> None:
        while (widget := self.widget(0)) is not None:
            self.removeWidget(widget)
            widget.deleteLater()
        self._pages.clear()
        self._forms.clear()

    def show_alone(self, widget: QWidget) -> None:
        """Show something that is no page, before there is a diary."""
        self.clear()
        self._desk = None
        self.addWidget(widget)
        self.setCurrentWidget(widget)

    def show_page(self, key: str) -> None:
        self.key = key
        if self._desk is None:
            return
        if key not in self._pages:
            self._pages[key] = self._build(key, self._desk)
            self.addWidget(self._pages[key])
        self.setCurrentWidget(self._forms.get(key) or self._pages[key])

    def focus_page(self) -> None:
        """Put the focus where the page on screen wants it, or else on the first thing in it."""
        page = self._pages.get(self.key)
        if page is None or self.currentWidget() is not page or not page.take_focus():
            focus_first(self)

    def rebuild(self) -> None:
        """Build the pages anew in their present language and size; forms keep what was typed."""
        focused, place = self._focus_name(), self._scrolled()
        for page in self._pages.values():
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self.show_page(self.key)
        self._return_to(focused, place)

    def open_form(self, form: QWidget) -> None:
        """Show a form over the current page, with the focus in its first field."""
        self._asked_from[self.key] = self.window().focusWidget()
        previous = self._forms.pop(self.key, None)
        self._forms[self.key] = form
        self.addWidget(form)
        self.setCurrentWidget(form)
        if previous is not None:
            self._remove(previous)
        focus_first(form)

    def close_form(self) -> None:
        """Go back to the page, to where the form was asked for."""
        form = self._forms.pop(self.key, None)
        if form is None:
            return
        self.show_page(self.key)
        self._remove(form)
        asked_from = self._asked_from.pop(self.key, None)
        page = self._pages.get(self.key)
        if asked_from is not None and page is not None and _is_within(asked_from, page):
            asked_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, widget: QWidget) -> None:
        self.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _focus_name(self) -> str:
        focused = self.window().focusWidget()
        return focused.objectName() if focused is not None else ""

    def _scrolled(self) -> int:
        page = self._pages.get(self.key)
        return page.scroll_area.verticalScrollBar().value() if page is not None else 0

    def _return_to(self, focused: str, place: int) -> None:
        page = self._pages.get(self.key)
        if page is None or not focused:
            return
        if isinstance(widget := page.findChild(QWidget, focused), QWidget):
            page.scroll_area.verticalScrollBar().setValue(place)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_within(widget: QWidget, page: QWidget) -> bool:
    return shiboken6.isValid(widget) and page.isAncestorOf(widget)
