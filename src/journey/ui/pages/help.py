"""Get help, as a page of the window."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.page import Page
from journey.ui.widgets.help_text import help_text


class HelpPage(Page):
    """Fixed text, which keys alone can scroll."""

    key: ClassVar[str] = "help"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_header(desk.tr(N_("Get help")))
        self.scroll_area.setAccessibleName(desk.tr(N_("What to do in an emergency")))
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for part in help_text(desk.theme, desk.language):
            self.body.addWidget(part)
        self.body.addStretch(1)
