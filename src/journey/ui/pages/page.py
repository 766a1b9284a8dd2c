"""What every page has: a header, a body that scrolls, and a refresh that waits to be seen."""

import sys
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from journey.ui.desk import Desk
from journey.ui.theme import set_kind
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.header_row import HeaderRow
from journey.ui.widgets.labels import label
from journey.ui.widgets.scroll import Scrolled, VerticalScroll


class Page(QWidget):
    """A page of the window: fill `body` in the constructor, read the diary in `refresh`.

    `refresh` is called when the page is first shown, and whenever the diary or the colours
    change; while the page is hidden it waits until it is shown again.
    """

    key: ClassVar[str] = ""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._is_stale = True
        self.setObjectName(f"{self.key}_page")
        content = Scrolled()
        set_kind(content, "page")
        self.body = QVBoxLayout(content)
        px = desk.theme.px
        self.body.setContentsMargins(px(26), px(20), px(26), px(12))
        self.body.setSpacing(px(14))
        self._add_header()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self.scroll_area = VerticalScroll(content, self)
        around.addWidget(self.scroll_area)
        desk.changed.connect(self._on_changed)
        desk.recoloured.connect(self._on_changed)

    def set_header(self, title: str, subtitle: str = "", buttons: Sequence[QWidget] = ()) -> None:
        """Say what the page is; buttons stay as they are unless new ones are given."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.scroll_area.setAccessibleName(title)
        if buttons:
            _empty(self._buttons)
            for button in buttons:
                self._buttons.addWidget(button)
        self._header.changed()

    def refresh(self) -> None:
        """Read the diary again and show it; pages override this."""

    def take_focus(self) -> bool:
        """Take the focus where the page is best begun; False leaves it to the first thing."""
        return False

    def refresh_when_shown(self) -> None:
        """Refresh now if the page is on screen, otherwise as soon as it is."""
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            # WORKAROUND: an exception that leaves a Qt override can end the process (PySide 6.11).
            try:
                self._refresh()
            except Exception:  # handed on whole to the crash handler
                sys.excepthook(*sys.exc_info())

    def _refresh(self) -> None:
        self._is_stale = False
        self.refresh()

    def _on_changed(self, _edit: object = None) -> None:
        self.refresh_when_shown()

    def _add_header(self) -> None:
        px = self.desk.theme.px
        self.title = label("", "title")
        self.subtitle = label("", "subtitle")
        self._buttons = FlowLayout(px(10), aligned=Qt.AlignmentFlag.AlignRight)
        self._header = HeaderRow(self.title, self.subtitle, self._buttons, px(10))
        self.body.addWidget(self._header)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
