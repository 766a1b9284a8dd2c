"""The ring around whatever has the focus: the same on every page, drawn in one place."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from journey.ui.theme import Theme

WIDTH = 3
GAP = 2
FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class _Ring(QWidget):
    """The painted ring, above its siblings and transparent to the mouse."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self.host = parent
        self.token = "accent"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.qcolor(self.token), WIDTH))
        half = WIDTH / 2
        inside = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inside, 11, 11)


class FocusRing(QObject):
    """Moves one ring to whichever widget of the window has the focus.

    The ring is a child of the page's scrolled content, or of the window, so it scrolls along and
    is cut with its widget; no widget draws a focus of its own.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._ring: _Ring | None = None
        self._followed: list[QWidget] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.theme = theme
            self._ring.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in FOLLOWED:
            self._place()
        return False

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._followed:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._followed = []
        if now is None or not self._window.isAncestorOf(now):
            self._drop()
            return
        host = _host(now, self._window)
        inside: QWidget | None = now
        while inside is not None and inside is not host:
            inside.installEventFilter(self)
            self._followed.append(inside)
            inside = inside.parentWidget()
        if self._ring is None or not shiboken6.isValid(self._ring) or (self._ring.host is not host):
            self._drop()
            self._ring = _Ring(host, self._theme)
        self._place()

    def _place(self) -> None:
        if self._ring is None or not shiboken6.isValid(self._ring) or not self._followed:
            return
        focused = self._followed[0]
        host = self._ring.host
        if not shiboken6.isValid(focused) or not focused.isVisibleTo(host):
            self._ring.hide()
            return
        around = WIDTH + GAP
        corner = focused.mapTo(host, QPoint(0, 0))
        ring = QRect(corner, focused.size()).adjusted(-around, -around, around, around)
        self._ring.setGeometry(ring.intersected(host.rect()))
        self._ring.token = _token(focused)
        self._ring.raise_()
        self._ring.show()

    def _drop(self) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None


def _token(widget: QWidget) -> str:
    """The colour of the ring: on a dark ground a widget around says its own as "ring"."""
    inside: QWidget | None = widget
    while inside is not None:
        if token := inside.property("ring"):
            return str(token)
        inside = inside.parentWidget()
    return "accent"


def _host(widget: QWidget, window: QWidget) -> QWidget:
    """What the ring is painted on: the content that scrolls with the widget, or the window."""
    inside = widget
    while (parent := inside.parentWidget()) is not None and inside is not window:
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is inside and inside is not widget:
            return inside
        inside = parent
    return window
