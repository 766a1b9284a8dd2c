"""Get help, before there is a diary and so before there are pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from journey.domain.text import N_, Language, tr
from journey.ui.theme import Theme, set_kind
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.help_text import help_text
from journey.ui.widgets.scroll import Scrolled, VerticalScroll


class HelpDialog(QDialog):
    """The same text as the page, over whatever is shown."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(N_("Get help"), language))
        self.resize(parent.size() * 0.85)
        content = Scrolled()
        set_kind(content, "page")
        words = QVBoxLayout(content)
        for part in help_text(theme, language):
            words.addWidget(part)
        words.addStretch(1)
        scroll = VerticalScroll(content)
        scroll.setAccessibleName(tr(N_("What to do in an emergency"), language))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        column.addWidget(push_button(tr(N_("Close"), language), "primary", self.close))
