"""A card: what belongs together, under one heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journey.ui.theme import Theme, set_kind
from journey.ui.widgets.labels import label


class Card(QFrame):
    """A framed surface; add to `body`. The hint stands at the right of the heading."""

    def __init__(
        self,
        theme: Theme,
        heading: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_kind(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self.body.setSpacing(theme.px(8))
        self.heading: QLabel | None = None
        self.hint: QLabel | None = None
        if heading or hint:
            self.body.addLayout(self._head(theme, heading, hint))

    def _head(self, theme: Theme, heading: str, hint: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        if heading:
            self.heading = label(heading, "heading")
            row.addWidget(self.heading, 2)
            self.setAccessibleName(heading)
        if hint:
            self.hint = label(hint, "hint")
            self.hint.setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                if heading
                else Qt.AlignmentFlag.AlignLeft
            )
            row.addWidget(self.hint, 3)
        return row
