"""What the marks of a chart mean, each with a small drawing of itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.labels import label

if TYPE_CHECKING:
    from journey.charts.style import Style

_MEANINGS = {
    "median": N_("14-day median"),
    "band": N_("middle half of days"),
    "baseline": N_("median of the baseline"),
    "dot": N_("one day"),
    "late": N_("written late"),
    "missing": N_("tick at the foot: no entry that day"),
}


class ChartLegend(QWidget):
    """Takes the colours of the figure it stands above."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        px = desk.theme.px
        flow = FlowLayout(px(14), self)
        self._marks = []
        for kind, meaning in _MEANINGS.items():
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(6))
            mark = _Mark(kind, QSize(px(28), px(18)))
            self._marks.append(mark)
            row.addWidget(mark)
            row.addWidget(label(desk.tr(meaning), "small", wraps=False))
            flow.addWidget(entry)

    def set_style(self, style: "Style") -> None:
        for mark in self._marks:
            mark.set_style(style)


class _Mark(QWidget):
    def __init__(self, kind: str, size: QSize) -> None:
        super().__init__()
        self._kind = kind
        self._style: Style | None = None
        self.setFixedSize(size)

    def set_style(self, style: "Style") -> None:
        self._style = style
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._style is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, self._style)
        painter.end()

    def _paint(self, painter: QPainter, style: "Style") -> None:
        width, height = self.width(), self.height()
        middle = QPointF(width / 2, height / 2)
        across = (QPointF(0, height / 2), QPointF(width, height / 2))
        match self._kind:
            case "median":
                painter.setPen(QPen(QColor(style.line), 3))
                painter.drawLine(*across)
            case "band":
                painter.fillRect(QRectF(0, height * 0.15, width, height * 0.7), QColor(style.band))
            case "baseline":
                painter.setPen(QPen(QColor(style.baseline), 1.5, Qt.PenStyle.DashLine))
                painter.drawLine(*across)
            case "dot" | "late":
                filled = style.dot if self._kind == "dot" else style.surface
                painter.setPen(QPen(QColor(style.dot), 1.5))
                painter.setBrush(QColor(filled))
                painter.drawEllipse(middle, height * 0.2, height * 0.2)
            case _:
                painter.setPen(QPen(QColor(style.tick), 1.5))
                painter.drawLine(QPointF(width / 2, height * 0.5), QPointF(width / 2, height))
