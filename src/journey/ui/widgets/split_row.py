"""Two widgets side by side where they fit, one above the other where they do not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override


class SplitRow(QWidget):
    """Keeps the second at the right end of the line, or below at the left."""

    def __init__(self, first: QWidget, second: QWidget, *, gap: int, first_px: int) -> None:
        super().__init__()
        self._second, self._first_px, self._gap = second, first_px, gap
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(first, 1)
        self._row.addWidget(second, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        needed = self._first_px + self._gap + self._second.sizeHint().width()
        fits = event.size().width() >= needed
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        super().resizeEvent(event)
