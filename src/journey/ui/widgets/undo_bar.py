"""The bar at the foot of every page: what just happened, Undo and Redo, always in one place."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from journey.ui.theme import Theme, set_kind
from journey.ui.widgets.buttons import push_button, set_text
from journey.ui.widgets.labels import label


class UndoBar(QFrame):
    """Shows the last message until the next one; nothing here ever times out."""

    undo_pressed = Signal()
    redo_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bar")
        self.setProperty("ring", "bar_accent")
        self.message = label("", "bar_message")
        self.undo_button = push_button("", "bar", self.undo_pressed.emit)
        self.redo_button = push_button("", "bar", self.redo_pressed.emit)
        row = QHBoxLayout(self)
        row.addWidget(self.message, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.redo_button)
        self._space(theme)

    def restyle(self, theme: Theme) -> None:
        """Take over a look; icons are drawn from here on, which the first paint does without."""
        from journey.ui.widgets.icon import icon

        self._space(theme)
        px, accent = theme.px, theme.colour("bar_accent")
        for button, name in ((self.undo_button, "undo"), (self.redo_button, "redo")):
            button.setIcon(icon(name, accent, px(20), room=px(4)))
            button.setIconSize(QSize(px(24), px(20)))

    def _space(self, theme: Theme) -> None:
        px = theme.px
        if (row := self.layout()) is not None:
            row.setContentsMargins(px(18), 5, 6, 5)
            row.setSpacing(8)

    def offer(self, undo: tuple[str, str], redo: tuple[str, str]) -> None:
        """Say what each button does: its visible text, and the whole of it; empty for nothing."""
        for button, (text, name) in ((self.undo_button, undo), (self.redo_button, redo)):
            set_text(button, text, name or text)
            button.setEnabled(bool(name))

    def say(self, text: str) -> None:
        """Show what happened, and have it read aloud."""
        self._show(text, "bar_message")

    def warn(self, text: str) -> None:
        """Show a problem, and have it read aloud; it stays until the next message."""
        self._show(text, "bar_warning")

    def rest(self, text: str) -> None:
        """Show what stands here while nothing has happened; nobody needs to hear it."""
        self.message.setText(text)
        set_kind(self.message, "bar_message")

    def _show(self, text: str, kind: str) -> None:
        self.message.setText(text)
        set_kind(self.message, kind)
        announce(self.message, text)


def announce(source: QWidget, text: str) -> None:
    """Have a screen reader say something without moving the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))
