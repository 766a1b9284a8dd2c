"""Painted keys: one answer each, a radio button or a check box to assistive tools."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.theme import Theme
from journey.ui.widgets.buttons import PushButton

ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
FIRST_HAN = 0x2E80
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class Themed(Protocol):
    """Whoever knows the look of now, which may change while a key stands: the desk does."""

    @property
    def theme(self) -> Theme: ...


@dataclass(frozen=True, slots=True)
class KeyLook:
    """How a key is drawn; lengths in pixels of the boards, before they grow with the text.

    `is_soft` says a chosen key is tinted with a strong border, as chips are, not filled.
    """

    themed: Themed
    height: int = 48
    font: float = 17
    radius: int = 8
    padding: int = 4
    is_soft: bool = False

    @property
    def theme(self) -> Theme:
        return self.themed.theme

    def px(self, length: float) -> int:
        return self.theme.px(length)

    def font_for(self, widget: QWidget, *, is_chosen: bool) -> QFont:
        font = QFont(widget.font())
        font.setPixelSize(max(1, self.px(self.font)))
        light = QFont.Weight.Medium if self.is_soft else QFont.Weight.DemiBold
        font.setWeight(QFont.Weight.Bold if is_chosen else light)
        return font

    def size_of(self, widget: QWidget, text: str, width: int | None = None) -> QSize:
        """The size a text needs: on one line, or wrapped into a width."""
        smallest = self.px(self.height)
        inset = 2 * self.px(self.padding) + 2
        metrics = QFontMetrics(self.font_for(widget, is_chosen=True))
        wide = max(metrics.horizontalAdvance(text) + inset, smallest)
        if width is None or wide <= width:
            return QSize(wide, max(metrics.height() + inset, smallest))
        space = QRect(0, 0, max(1, width - inset), 10_000)
        needed = metrics.boundingRect(space, _WRAPPED, text).height()
        return QSize(width, max(needed + self.px(16), smallest))

    def narrowest(self, widget: QWidget, text: str) -> QSize:
        """The size below which a word would be cut; Chinese breaks between any two signs."""
        metrics = QFontMetrics(self.font_for(widget, is_chosen=True))
        spaced = "".join(f" {sign} " if ord(sign) >= FIRST_HAN else sign for sign in text)
        word = max((metrics.horizontalAdvance(word) for word in spaced.split()), default=0)
        smallest = self.px(self.height)
        return QSize(max(word + 2 * self.px(self.padding) + 2, smallest), smallest)


def chip_look(themed: Themed, *, is_big: bool = False) -> KeyLook:
    """The rounded look of a chip; big ones stand in step mode."""
    if is_big:
        return KeyLook(themed, height=64, font=20, radius=32, padding=22, is_soft=True)
    return KeyLook(themed, height=48, font=14.5, radius=24, padding=14, is_soft=True)


def paint_key(button: QAbstractButton, look: KeyLook, mark: str = "") -> None:
    """Draw a key: a border, and a filling when chosen; the window draws the ring of the focus."""
    theme, chosen = look.theme, button.isChecked()
    soft = chosen and look.is_soft
    filling = "accent_soft" if soft or button.isDown() else "accent" if chosen else "surface"
    writing = {"accent_soft": "on_accent_soft", "accent": "on_accent"}.get(filling, "text")
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_face(painter, button, look, filling, is_strong=chosen)
    painter.setPen(theme.qcolor(writing if button.isEnabled() else "muted"))
    painter.setFont(look.font_for(button, is_chosen=chosen))
    space = button.rect().adjusted(look.px(look.padding), 0, -look.px(look.padding), 0)
    painter.drawText(space, _WRAPPED, button.text())
    if mark:
        _paint_mark(painter, button, look, mark)
    painter.end()


def _paint_face(
    painter: QPainter, button: QAbstractButton, look: KeyLook, filling: str, *, is_strong: bool
) -> None:
    strong = is_strong or button.isDown()
    width = 2 if strong else 1.5
    edge = width / 2
    face = QRectF(button.rect()).adjusted(edge, edge, -edge, -edge)
    pen = QPen(look.theme.qcolor("accent" if strong else "control"), width)
    if not button.isEnabled():
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(look.theme.qcolor(filling))
    painter.drawRoundedRect(face, look.px(look.radius), look.px(look.radius))


def _paint_mark(painter: QPainter, button: QAbstractButton, look: KeyLook, mark: str) -> None:
    font = QFont(button.font())
    font.setPixelSize(look.px(13))
    painter.setFont(font)
    space = button.rect().adjusted(look.px(12), 0, 0, 0)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(space, flags, mark)


def _press_key(event: QKeyEvent, press: Callable[[QKeyEvent], None]) -> None:
    """Leave arrows to the group around a key, which moves the focus and never the answer."""
    if event.isAutoRepeat():
        event.accept()
    elif event.key() in ARROWS:
        event.ignore()
    else:
        press(event)


class RadioKey(QRadioButton):
    """One of several answers that exclude each other."""

    def __init__(self, text: str, look: KeyLook, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.look, self.mark = look, ""

    @override
    def sizeHint(self) -> QSize:
        return self.look.size_of(self, self.text())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key(self, self.look, self.mark)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        _press_key(event, super().keyPressEvent)


class CheckKey(QCheckBox):
    """One of several answers that may stand together."""

    def __init__(self, text: str, look: KeyLook, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.look, self.mark = look, ""

    @override
    def sizeHint(self) -> QSize:
        return self.look.size_of(self, self.text())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key(self, self.look, self.mark)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        _press_key(event, super().keyPressEvent)


Key = RadioKey | CheckKey


class PressKey(PushButton):
    """A chip that does something; a long text wraps instead of widening the page."""

    def __init__(self, text: str, look: KeyLook, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.look = look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.look.size_of(self, self.text(), width).height()

    @override
    def sizeHint(self) -> QSize:
        return self.look.size_of(self, self.text())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.look.narrowest(self, self.text())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key(self, self.look)
