"""A figure on screen: drawn beside the window, shown as a picture, told as a sentence."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from journey.ui.background import Background, Task

if TYPE_CHECKING:
    from journey.charts.output import Pixels

POINTS_PER_PIXEL = 0.75
"""A logical pixel is 1/96 inch, a point 1/72: figures are laid out in points."""

Drawing = Callable[[float, float, float], "Pixels"]
"""Draws a figure so many points wide and high, at so many pixels an inch."""

HeightOf = Callable[[float], float]
"""How many points high a drawing has to be, so many points wide."""


class ChartView(QWidget):
    """Shows a drawing at the widget's own size; the last picture stays until the next is ready.

    The drawing runs on another thread, so it must read only what it was given.
    """

    def __init__(self, background: Background, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._drawing: Drawing | None = None
        self._image: QImage | None = None
        self._task: Task | None = None
        self._height_of: HeightOf | None = None
        self._hint = QSize(600, 400)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def show_drawing(self, drawing: Drawing, height_of: HeightOf, description: str) -> None:
        """Draw anew, as high as the width asks for; a screen reader says the description."""
        self._drawing, self._height_of = drawing, height_of
        self.setAccessibleDescription(description)
        self._fit_height()
        self._begin_soon()

    @property
    def is_drawn(self) -> bool:
        """Whether a picture of the present drawing and size is shown."""
        is_waiting = self._soon.isActive() or self._task is not None
        return not is_waiting and self._image is not None

    @override
    def sizeHint(self) -> QSize:
        return self._hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()
        self._begin_soon()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        size = self._image.deviceIndependentSize()
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), self._image)
        painter.end()

    def _fit_height(self) -> None:
        if self._height_of is None or self.width() < 2:
            return
        points = self._height_of(self.width() * POINTS_PER_PIXEL)
        height = math.ceil(points / POINTS_PER_PIXEL)
        self._hint = QSize(600, height)
        self.setMinimumHeight(height)
        self.updateGeometry()

    def _begin_soon(self) -> None:
        if self._drawing is not None:
            self._soon.start()

    def _draw(self) -> None:
        if self._drawing is None or self.width() < 2:
            return
        if self._task is not None:
            self._task.cancel()
        drawing, ratio = self._drawing, self.devicePixelRatioF()
        width, height = self.width() * POINTS_PER_PIXEL, self.height() * POINTS_PER_PIXEL
        self._task = self._background.run(
            self, lambda _task: drawing(width, height, 96 * ratio), self._show_pixels
        )

    def _show_pixels(self, pixels: "Pixels") -> None:
        self._task = None
        image = QImage(
            pixels.rgba, pixels.width, pixels.height, QImage.Format.Format_RGBA8888
        ).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._image = image
        self.update()
