"""A figure on screen: drawn beside the window, shown as a picture, told as a sentence."""

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


class ChartView(QWidget):
    """Shows a drawing at the widget's own size; the last picture stays until the next is ready.

    The drawing runs on another thread, so it must read only what it was given.
    """

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._drawing: Drawing | None = None
        self._image: QImage | None = None
        self._task: Task | None = None
        self._hint = QSize(600, 400)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_drawing(self, drawing: Drawing, height: int, name: str, description: str) -> None:
        """Draw anew, `height` logical pixels high; the words are what a screen reader says."""
        self._drawing = drawing
        self._hint = QSize(600, height)
        self.setMinimumHeight(height)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self._soon.start()

    @property
    def is_drawn(self) -> bool:
        """Whether a picture of the present size is shown."""
        return self._task is None and self._image is not None

    @override
    def sizeHint(self) -> QSize:
        return self._hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        size = self._image.deviceIndependentSize()
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), self._image)
        painter.end()

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
