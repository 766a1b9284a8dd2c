"""Icons: line drawings in whatever colour the theme asks for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journey import resources

SHARPNESS = 2
"""Device pixels a pixel, so that icons stay sharp on dense screens."""


def icon(name: str, colour: str, size: int = 22, *, room: int = 0) -> QIcon:
    """The icon of a file below resources/icons, in a colour written #RRGGBB.

    `room` is left free at its right: the style sets an icon too close to the words.
    """
    return QIcon(pixmap(name, colour, size, room))


@cache
def pixmap(name: str, colour: str, size: int, room: int = 0) -> QPixmap:
    """The icon painted `size` pixels high, and wide without the room at its right."""
    drawing = resources.text("icons", f"{name}.svg").replace("currentColor", colour)
    painted = QPixmap(QSize(size + room, size) * SHARPNESS)
    painted.fill(Qt.GlobalColor.transparent)
    painter = QPainter(painted)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, size * SHARPNESS, size * SHARPNESS)
    )
    painter.end()
    painted.setDevicePixelRatio(SHARPNESS)
    return painted
