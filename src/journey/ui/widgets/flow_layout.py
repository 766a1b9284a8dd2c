"""A layout like written words: from left to right, and on to the next line."""

import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Lays its items out in lines that break at the width it is given.

    Items of one line share its height's middle. `aligned` right pushes each line to the right.
    """

    def __init__(
        self,
        spacing: int = 8,
        parent: QWidget | None = None,
        *,
        aligned: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        if parent is not None:
            parent.setLayout(self)
        self._aligned = aligned
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._living())

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        items = self._living()
        return items[index] if 0 <= index < len(items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        items = self._living()
        return items.pop(index) if 0 <= index < len(items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        """All items in one line, as long as nobody says how wide it may be."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return self._with_margins(QSize(width, max((h.height() for h in hints), default=0)))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return self._with_margins(QSize(width, max((s.height() for s in sizes), default=0)))

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _living(self) -> list[QLayoutItem]:
        """The items Qt has not deleted.

        WORKAROUND: while a window is torn down Qt deletes items without taking them out, and an
        exception inside an override ends the process instead of reaching the crash page.
        """
        self._items[:] = [item for item in self._items if shiboken6.isValid(item)]
        return self._items

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._living() if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        y = inside.y()
        for line in self._lines(inside.width()):
            height = max(size.height() for _, size in line)
            if move:
                self._place(line, QRect(inside.x(), y, inside.width(), height))
            y += height + self.spacing()
        end = y - self.spacing() if y > inside.y() else y
        return end - rect.y() + margins.bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = self._size(item, width)
            if lines and used + self.spacing() + size.width() <= width:
                lines[-1].append((item, size))
                used += self.spacing() + size.width()
            else:
                lines.append([(item, size)])
                used = size.width()
        return lines

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        """Its wished size, no wider than the line; a wrapping text then asks for more height."""
        wished = item.sizeHint().expandedTo(item.minimumSize())
        if wished.width() <= width:
            return wished
        narrow = max(width, item.minimumSize().width())
        if item.hasHeightForWidth():
            return QSize(narrow, item.heightForWidth(narrow))
        return QSize(narrow, wished.height())

    def _place(self, line: list[tuple[QLayoutItem, QSize]], room: QRect) -> None:
        used = sum(size.width() for _, size in line) + self.spacing() * (len(line) - 1)
        x = room.x()
        if self._aligned & Qt.AlignmentFlag.AlignRight:
            x += max(0, room.width() - used)
        for item, size in line:
            top = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, top), size))
            x += size.width() + self.spacing()
