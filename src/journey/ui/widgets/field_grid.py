"""Widgets of one width side by side, in as many columns as there is room for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override


class FieldGrid(QWidget):
    """Lays its widgets out row by row, each at least `narrowest` pixels wide."""

    def __init__(self, narrowest: int, gap: int) -> None:
        super().__init__()
        self._narrowest = narrowest
        self._widgets: list[QWidget] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    def add(self, widget: QWidget) -> None:
        self._widgets.append(widget)
        widget.setParent(self)
        self._arrange(self._fitting())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._count:
            self._arrange(self._fitting())

    @override
    def minimumSizeHint(self) -> QSize:
        """One column is always enough: the others are for where there is room."""
        return QSize(self._narrowest, super().minimumSizeHint().height())

    def _fitting(self) -> int:
        gap = self._grid.horizontalSpacing()
        fitting = (self.width() + gap) // (self._narrowest + gap)
        return max(1, min(fitting, len(self._widgets)))

    def _arrange(self, count: int) -> None:
        for column in range(max(count, self._count)):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        self._count = count
        for place, widget in enumerate(self._widgets):
            row, column = divmod(place, count)
            self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
