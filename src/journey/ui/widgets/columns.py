"""Cards in three columns, two or one, as many as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.widgets.key_button import Themed

THREE_PX = (626, 208, 150)
TWO_PX = (354, 250)
GAP_PX = 10


class Columns(QWidget):
    """Stacks three groups of cards; where it is narrow, the second and third move together."""

    def __init__(self, themed: Themed, groups: Sequence[Sequence[QWidget]]) -> None:
        super().__init__()
        self._px = themed.theme.px
        self._groups = tuple(tuple(group) for group in groups)
        for card in self.cards:
            card.setParent(self)
            card.show()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """Every card, in the order it is read."""
        return tuple(card for group in self._groups for card in group)

    def count_at(self, width: int) -> int:
        """How many columns stand in a width."""
        for smallest in (THREE_PX, TWO_PX):
            needed = sum(self._px(px) for px in smallest) + self._px(GAP_PX) * (len(smallest) - 1)
            if width >= needed:
                return len(smallest)
        return 1

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((card.minimumSizeHint().width() for card in self.cards), default=0)
        return QSize(widest, self._px(100))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def _arrange(self) -> None:
        for card, place in self._places(self.width()):
            card.setGeometry(place)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        gap = self._px(GAP_PX)
        places: list[tuple[QWidget, QRect]] = []
        x = 0
        for cards, wide in self._columns(width):
            y = 0
            for card in cards:
                if card.isHidden():
                    continue
                tall = _height(card, wide)
                places.append((card, QRect(x, y, wide, tall)))
                y += tall + gap
            x += wide + gap
        return places

    def _columns(self, width: int) -> list[tuple[tuple[QWidget, ...], int]]:
        first, second, third = self._groups
        gap = self._px(GAP_PX)
        count = self.count_at(width)
        if count == 1:
            return [(first + second + third, width)]
        if count == 2:
            left = max((width - gap) // 2, self._px(TWO_PX[0]))
            return [(first, left), (second + third, width - gap - left)]
        smallest = [self._px(px) for px in THREE_PX]
        spare = width - 2 * gap - sum(smallest)
        left, middle = smallest[0] + spare * 3 // 8, smallest[1] + spare * 3 // 8
        return [(first, left), (second, middle), (third, width - 2 * gap - left - middle)]


def _height(card: QWidget, width: int) -> int:
    wished = card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
    return max(wished, card.minimumSizeHint().height())
