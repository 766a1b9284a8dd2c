"""A wide part with a narrow one beside it, or above or below it where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override


class SideBySide(QWidget):
    """Below `least_px` of width they stand one above the other, in the order of reading."""

    def __init__(
        self,
        wide: QWidget,
        narrow: QWidget,
        *,
        side_px: int,
        least_px: int,
        gap: int,
        is_narrow_first: bool = False,
    ) -> None:
        super().__init__()
        self._narrow, self._side_px, self._least_px = narrow, side_px, least_px
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self._layout.addWidget(wide, 1)
        self._layout.insertWidget(0 if is_narrow_first else 1, narrow, 0)
        self._arrange(self._least_px)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        has_room = width >= self._least_px
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if has_room else direction.TopToBottom)
        limit = self._side_px if has_room else 16_777_215
        self._narrow.setMaximumWidth(limit)
        self._narrow.setMinimumWidth(self._side_px if has_room else 0)
        self._layout.setAlignment(
            self._narrow, Qt.AlignmentFlag.AlignTop if has_room else Qt.AlignmentFlag(0)
        )
