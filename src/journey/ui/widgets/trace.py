"""A small line of one measure's days, without axes."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.widgets.key_button import Themed

JOINED_DAYS = 2
"""Days this far apart are joined by a line; a longer gap stays a gap."""


class Trace(QWidget):
    """A small line of one measure's days; what is missing is left open."""

    def __init__(self, themed: Themed, top: float, days: int) -> None:
        super().__init__()
        self._themed, self._top, self._count = themed, top, days
        self._first = dt.date.min
        self._days: dict[dt.date, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, first: dt.date, days: Mapping[dt.date, float]) -> None:
        self._first, self._days = first, dict(sorted(days.items()))
        self._top = max([self._top, *self._days.values()])
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._themed.theme.px(90), self._themed.theme.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._themed.theme.qcolor("accent")
        painter.setPen(QPen(accent, 2))
        for run in self._runs():
            painter.drawPolyline(QPolygonF([self._point(day) for day in run]))
        painter.setBrush(accent)
        painter.setPen(Qt.PenStyle.NoPen)
        for run in self._runs():
            if len(run) == 1:
                painter.drawEllipse(self._point(run[0]), 1.5, 1.5)
        if self._days:
            painter.drawEllipse(self._point(max(self._days)), 3.5, 3.5)
        painter.end()

    def _runs(self) -> list[list[dt.date]]:
        runs: list[list[dt.date]] = []
        for day in self._days:
            if runs and (day - runs[-1][-1]).days <= JOINED_DAYS:
                runs[-1].append(day)
            else:
                runs.append([day])
        return runs

    def _point(self, day: dt.date) -> QPointF:
        room = QRectF(self.rect()).adjusted(4, 5, -5, -5)
        x = room.left() + room.width() * (day - self._first).days / (self._count - 1)
        return QPointF(x, room.bottom() - room.height() * self._days[day] / self._top)
