"""A strip of short bars: which questions are answered, and which one is asked now."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.widgets.key_button import Themed


class ProgressStrip(QWidget):
    """One bar a question: filled once answered, taller while it is asked."""

    def __init__(self, themed: Themed) -> None:
        super().__init__()
        self._themed = themed
        self._answered: tuple[bool, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, answered: Sequence[bool], current: int, name: str) -> None:
        """Show each question as answered or not; `name` says the same aloud."""
        self._answered, self._current = tuple(answered), current
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._themed.theme.px(200), self._themed.theme.px(16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, is_answered in enumerate(self._answered):
            self._paint_bar(painter, index, is_answered=is_answered)
        painter.end()

    def _paint_bar(self, painter: QPainter, index: int, *, is_answered: bool) -> None:
        theme = self._themed.theme
        is_current = index == self._current
        gap = theme.px(6)
        room = (self.width() + gap) / max(1, len(self._answered)) - gap
        width = min(room, theme.px(34))
        height = theme.px(16 if is_current else 10)
        top = (self.height() - height) / 2
        bar = QRectF(index * (width + gap), top, width, height).adjusted(1, 1, -1, -1)
        strong = is_answered or is_current
        painter.setPen(QPen(theme.qcolor("accent" if strong else "control"), 2 if strong else 1.5))
        painter.setBrush(theme.qcolor("accent" if is_answered else "surface"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
