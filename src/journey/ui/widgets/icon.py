"""Icons: line drawings in whatever colour the theme asks for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journey import resources

SHARPNESS = 2
"""Device pixels a pixel, so that icons stay sharp on dense screens."""


def icon(name: str, colour: str) -> QIcon:
    """The icon of a file below resources/icons, in a colour written #RRGGBB."""
    made = QIcon()
    for size in (22, 32, 44):
        made.addPixmap(pixmap(name, colour, size))
    return made


@cache
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon painted `size` pixels high and wide."""
    drawing = resources.text("icons", f"{name}.svg").replace("currentColor", colour)
    painted = QPixmap(QSize(size, size) * SHARPNESS)
    painted.fill(Qt.GlobalColor.transparent)
    painter = QPainter(painted)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, size * SHARPNESS, size * SHARPNESS)
    )
    painter.end()
    painted.setDevicePixelRatio(SHARPNESS)
    return painted
