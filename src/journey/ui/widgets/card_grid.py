"""Cards in columns of equal width, each under the shortest column so far."""

from PySide6.QtCore import QPoint, QRect, QSize
from typing_extensions import override

from journey.ui.widgets.flow_layout import FlowLayout


class CardGrid(FlowLayout):
    """As many columns as fit, each at least `narrowest` pixels wide."""

    def __init__(self, narrowest: int, spacing: int) -> None:
        super().__init__(spacing)
        self._narrowest = narrowest

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def _arrange(self, rect: QRect, *, move: bool) -> int:
        items = self._shown()
        gap = self.spacing()
        count = max(1, min((rect.width() + gap) // (self._narrowest + gap), len(items)))
        width = (rect.width() - gap * (count - 1)) // count
        ends = [0] * count
        for item in items:
            column = ends.index(min(ends))
            has_own = item.hasHeightForWidth()
            height = item.heightForWidth(width) if has_own else item.sizeHint().height()
            size = QSize(width, height)
            if move:
                corner = QPoint(rect.x() + column * (width + gap), rect.y() + ends[column])
                item.setGeometry(QRect(corner, size))
            ends[column] += size.height() + gap
        return max(0, max(ends) - gap)
