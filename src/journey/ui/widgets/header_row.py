"""The head of a page: what it is at the left, what can be done at the right or below."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from journey.ui.widgets.flow_layout import FlowLayout


class HeaderRow(QWidget):
    """Title and subtitle beside the buttons; where both do not fit, the buttons go below."""

    def __init__(self, title: QLabel, subtitle: QLabel, buttons: FlowLayout, gap: int) -> None:
        super().__init__()
        self._title, self._subtitle, self._flow, self._gap = title, subtitle, buttons, gap
        self._words, self._holder = QWidget(self), QWidget(self)
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(subtitle)
        self._holder.setLayout(buttons)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def changed(self) -> None:
        """Arrange everything again after words or buttons changed."""
        self._flow.invalidate()
        self.updateGeometry()
        self._arrange()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(place.bottom() + 1 for place in self._places(width))

    @override
    def sizeHint(self) -> QSize:
        width = self.width() or self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        widths = (self._words.minimumSizeHint().width(), self._flow.minimumSize().width())
        return QSize(max(widths), 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed()
        return super().event(event)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        buttons = self._flow.sizeHint()
        if self._flow.count() == 0:
            return QRect(0, 0, width, self._height(width)), QRect(0, 0, 0, 0)
        beside = width - buttons.width() - self._gap
        if beside >= self._words_width():
            height = max(self._height(beside), buttons.height())
            return (
                QRect(0, 0, beside, self._height(beside)),
                QRect(width - buttons.width(), 0, buttons.width(), height),
            )
        words = QRect(0, 0, width, self._height(width))
        below = self._flow.heightForWidth(width)
        return words, QRect(0, words.height() + self._gap, width, below)

    def _words_width(self) -> int:
        """The title stays on one line; the subtitle may take two."""
        title, subtitle = (
            label.fontMetrics().horizontalAdvance(label.text()) if label.isVisibleTo(self) else 0
            for label in (self._title, self._subtitle)
        )
        return max(title, subtitle * 6 // 10) + 2

    def _height(self, width: int) -> int:
        for part in (self._title, self._subtitle):
            part.ensurePolished()
        return self._words.heightForWidth(width)

    def _arrange(self) -> None:
        words, buttons = self._places(self.width())
        self._words.setGeometry(words)
        self._holder.setGeometry(buttons)
