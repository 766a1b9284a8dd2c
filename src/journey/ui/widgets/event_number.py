"""The number of an event in its circle, as it stands above the lines of a chart."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.theme import Theme

_DIAMETER_PX = 26


class EventNumber(QWidget):
    """Painted in the colours of the event lines; a screen reader says the number."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self.setFixedSize(theme.px(_DIAMETER_PX), theme.px(_DIAMETER_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(str(number))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.qcolor("event"))
        painter.drawEllipse(self.rect())
        font = self.font()
        font.setBold(True)
        font.setPixelSize(max(round(self.height() * 0.5), 1))
        painter.setFont(font)
        painter.setPen(self._theme.qcolor("on_event"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
