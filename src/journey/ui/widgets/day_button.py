"""A day of the month calendar: its number, and by number and pattern what is written."""

import datetime as dt

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from journey.ui.desk import Desk
from journey.ui.widgets.buttons import PushButton
from journey.ui.widgets.key_button import ARROWS


class DayButton(PushButton):
    """One day: its number, and below it how many answers it has."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._desk = desk
        self.date = dt.date.min
        self.count = 0
        self.is_full = self.is_today = self.is_shown_day = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def event(self, event: QEvent) -> bool:
        """The style sheet asks for room beside a text, which a day does not need."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            side = self._desk.theme.px(48)
            self.setMinimumSize(side, side)
        return handled

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are left to the calendar, which knows what lies beside a day."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter)
        theme = self._desk.theme
        ink = "on_accent_soft" if self.is_shown_day else "text" if self.isEnabled() else "muted"
        painter.setPen(theme.qcolor(ink))
        font = QFont(self.font())
        font.setPixelSize(theme.px(17))
        font.setBold(self.is_today or self.is_shown_day)
        font.setUnderline(self.is_today)
        painter.setFont(font)
        upper = QRectF(0, 0, self.width(), self.height() * (0.58 if self.count else 1))
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), str(self.date.day))
        if self.count:
            self._paint_count(painter)
        painter.end()

    def _paint_face(self, painter: QPainter) -> None:
        theme = self._desk.theme
        is_strong = self.is_today or self.is_shown_day
        edge = 2 if is_strong else 1
        pen = QPen(theme.qcolor("accent" if is_strong else "control"), edge)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(theme.qcolor("accent_soft" if self.is_shown_day else "surface"))
        face = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(face, theme.px(8), theme.px(8))

    def _paint_count(self, painter: QPainter) -> None:
        """A filled mark where every question is answered, a striped one where some are."""
        theme = self._desk.theme
        side, middle = theme.px(11), self.height() * 0.72
        mark = QRectF(self.width() / 2 - side - theme.px(2), middle - side / 2, side, side)
        painter.setPen(QPen(theme.qcolor("accent"), 1.5))
        stripes = Qt.BrushStyle.BDiagPattern
        full = QBrush(theme.qcolor("accent"))
        painter.setBrush(full if self.is_full else QBrush(theme.qcolor("accent"), stripes))
        painter.drawRect(mark)
        painter.setPen(theme.qcolor("on_accent_soft" if self.is_shown_day else "text"))
        font = QFont(self.font())
        font.setPixelSize(theme.px(13))
        painter.setFont(font)
        space = QRectF(
            mark.right() + theme.px(5), middle - theme.px(10), theme.px(30), theme.px(20)
        )
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(space, flags, str(self.count))
