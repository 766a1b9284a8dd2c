"""The phases of a journey as a painted strip, in more lines where it is too narrow for one."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.widgets.key_button import Themed

_GAP, _PADDING, _LINE, _HEIGHT, _TEXT = 3, 10, 17, 64, 13.5
_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class PhaseBlock:
    """One phase: its title, its days in words, how many they are, and whether it is marked."""

    title: str
    days: str
    length: dt.timedelta
    is_marked: bool = False


class PhaseStrip(QWidget):
    """Blocks as wide as their phase was long, but never narrower than their words."""

    def __init__(self, themed: Themed) -> None:
        super().__init__()
        self._themed = themed
        self._blocks: tuple[PhaseBlock, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_phases(self, name: str, blocks: tuple[PhaseBlock, ...]) -> None:
        self._blocks = blocks
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{b.title}, {b.days}" for b in blocks))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width))
        return max(0, lines * (self._px(_HEIGHT) + _GAP) - _GAP)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._px(400), self._px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._px(160), self._px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, place in zip(self._blocks, self.places(), strict=True):
            self._paint(painter, block, place)
        painter.end()

    def places(self) -> list[QRect]:
        """Where each block stands now."""
        height, found = self._px(_HEIGHT), []
        for row, line in enumerate(self._lines(self.width())):
            left = 0
            for width in self._widths(line, self.width()):
                found.append(QRect(left, row * (height + _GAP), width, height))
                left += width + _GAP
        return found

    def _lines(self, width: int) -> list[list[tuple[PhaseBlock, int]]]:
        """Blocks with the widths their words need, in lines that break at a width."""
        lines: list[list[tuple[PhaseBlock, int]]] = []
        used = width + 1
        for block, needed in zip(self._blocks, self._needed(), strict=True):
            if used + _GAP + needed > width:
                lines.append([])
                used = -_GAP
            lines[-1].append((block, min(needed, width)))
            used += _GAP + needed
        return lines

    def _widths(self, line: list[tuple[PhaseBlock, int]], width: int) -> list[int]:
        """The words' own widths, with what is left of a line dealt out by length."""
        days = sum(max(block.length.days, 1) for block, _ in line)
        spare = width - sum(needed for _, needed in line) - _GAP * (len(line) - 1)
        return [needed + int(spare * max(block.length.days, 1) / days) for block, needed in line]

    def _needed(self) -> list[int]:
        bold, plain = (QFontMetrics(self._font(is_bold=bold)) for bold in (True, False))
        return [
            max(bold.horizontalAdvance(block.title), plain.horizontalAdvance(block.days))
            + 2 * self._px(_PADDING)
            + 2
            for block in self._blocks
        ]

    def _paint(self, painter: QPainter, block: PhaseBlock, place: QRect) -> None:
        theme = self._themed.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._filling(is_marked=block.is_marked))
        painter.drawRoundedRect(place, self._px(6), self._px(6))
        painter.setPen(theme.qcolor("text"))
        line, inset = self._px(_LINE), self._px(_PADDING)
        top = place.top() + (place.height() - 2 * line) // 2
        for row, text in enumerate((block.title, block.days)):
            font = self._font(is_bold=row == 0)
            room = QRect(place.left() + inset, top + row * line, place.width() - 2 * inset, line)
            fitted = QFontMetrics(font).elidedText(
                text, Qt.TextElideMode.ElideRight, room.width() + 1
            )
            painter.setFont(font)
            painter.drawText(room, _ONE_LINE, fitted)

    def _filling(self, *, is_marked: bool) -> QColor:
        theme = self._themed.theme
        ink, ground = theme.qcolor("event" if is_marked else "accent"), theme.qcolor("surface")
        share = 0.4 if is_marked else 0.3
        mixed = [
            round(a * share + b * (1 - share))
            for a, b in zip(ink.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]  # getRgb answers a tuple of four
        ]
        return QColor(*mixed)

    def _font(self, *, is_bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._px(_TEXT))
        font.setBold(is_bold)
        return font

    def _px(self, length: float) -> int:
        return self._themed.theme.px(length)
