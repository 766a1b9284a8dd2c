"""A page that scrolls up and down, never sideways, and follows the focus."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override

ROOM_AROUND_FOCUS = 24


class Scrolled(QWidget):
    """Content of a scroll area: as high as its words need at the width there is.

    A layout by itself asks for the height its words would need at their narrowest, which lets
    an area scroll far below its content.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class VerticalScroll(QScrollArea):
    """Holds one widget as wide as itself; what gets the focus is brought into view."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self._content = content
        content.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            self._keep_wide_enough()
        return super().eventFilter(watched, event)

    def _keep_wide_enough(self) -> None:
        """Ask for the width the content cannot do without: nothing is ever cut at the side."""
        needed = self._content.minimumSizeHint().width()
        self.setMinimumWidth(needed + self.verticalScrollBar().sizeHint().width())

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, ROOM_AROUND_FOCUS, ROOM_AROUND_FOCUS)
