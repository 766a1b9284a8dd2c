"""Shown when a diary cannot be opened: why, in one sentence, and what can be done now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain.problems import Problem
from journey.domain.text import N_, Language, tr
from journey.ui.regions import focus_first
from journey.ui.theme import Theme, set_kind
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.labels import label
from journey.ui.widgets.scroll import Scrolled, VerticalScroll


class ProblemPage(QWidget):
    """The file in question is left as it is, whatever is pressed here."""

    retry_asked = Signal()
    open_asked = Signal()
    new_asked = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme, language: Language, problem: Problem) -> None:
        super().__init__()
        card = Card(theme)
        card.setMaximumWidth(theme.px(760))
        card.body.setSpacing(theme.px(14))
        card.body.addWidget(label(tr(N_("The diary could not be opened"), language), "title"))
        card.body.addWidget(label(problem.to(language)))
        card.body.addWidget(label(tr(N_("The file was left as it is."), language), "hint"))
        holder = QWidget()
        row = FlowLayout(theme.px(10), holder)
        for text, kind, signal in (
            (N_("Try again"), "primary", self.retry_asked),
            (N_("Open another diary…"), "plain", self.open_asked),
            (N_("New diary…"), "plain", self.new_asked),
            (N_("Quit"), "plain", self.quit_asked),
        ):
            row.addWidget(push_button(tr(text, language), kind, signal.emit))
        card.body.addWidget(holder)
        content = Scrolled()
        set_kind(content, "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.px(26), theme.px(20), theme.px(26), theme.px(20))
        column.addWidget(card)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(VerticalScroll(content, self))

    def take_focus(self) -> None:
        """Put the keyboard on the first thing to do."""
        focus_first(self)
