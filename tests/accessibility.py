"""What a screen reader, a finger and an eye meet on a page, gathered as a list of findings."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QPushButton,
    QScrollBar,
    QTabBar,
    QWidget,
)

SMALLEST_PX = 48
STRUCTURE = (QAccessible.Role.Client, QAccessible.Role.Window, QAccessible.Role.Pane)


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the accessibility tree that can be focused or pressed."""

    name: str
    role: QAccessible.Role
    rect: QRect
    widget: QWidget | None
    shown_text: str


def findings(window: QWidget) -> list[str]:
    """Everything wrong with what a window shows now; empty is good."""
    QAccessible.setActive(True)
    nodes = list(operable(window))
    return [
        *(f"no name: {described(node)}" for node in nodes if not node.name.strip()),
        *(f"name does not begin with its text: {described(node)}" for node in nodes
          if not begins_with(node.name, node.shown_text)),
        *(f"name not unique: {name!r} x{count}"
          for name, count in Counter(node.name for node in nodes).items() if count > 1),
        *(f"smaller than {SMALLEST_PX} px: {described(node)}" for node in nodes
          if not is_large_enough(node)),
        *cut_texts(window),
        *outside(window, nodes),
    ]  # fmt: skip


def operable(window: QWidget) -> Iterator[Node]:
    """Every visible thing that takes the focus or a press."""
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    for found in _walk(interface):
        thing = found.object()
        widget = thing if isinstance(thing, QWidget) else None
        if widget is window or not _is_operable(found, widget):
            continue
        text = found.text(QAccessible.Text.Name)
        yield Node(text, found.role(), found.rect(), widget, shown_text(widget))


def is_large_enough(node: Node) -> bool:
    """A button counts where a press works, which its own rectangle need not say."""
    if isinstance(node.widget, QAbstractButton):
        room = QRect(0, 0, SMALLEST_PX, SMALLEST_PX)
        room.moveCenter(node.widget.rect().center())
        corners = (room.topLeft(), room.topRight(), room.bottomLeft(), room.bottomRight())
        return all(node.widget.hitButton(corner) for corner in corners)
    return min(node.rect.width(), node.rect.height()) >= SMALLEST_PX


def _walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The tree below, without what is hidden; rows of long lists are left to their view."""
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is None or child.state().invisible:
            continue
        yield child
        if not isinstance(child.object(), QAbstractItemView):
            yield from _walk(child)


def _is_operable(found: QAccessibleInterface, widget: QWidget | None) -> bool:
    if found.state().disabled or isinstance(widget, QScrollBar):
        return False
    if widget is None:
        return found.role() is QAccessible.Role.PageTab
    if isinstance(widget, QLabel | QTabBar):
        return False
    takes_focus = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return widget.isVisible() and (takes_focus or isinstance(widget, QAbstractButton))


def shown_text(widget: QWidget | None) -> str:
    """What a button or a field says on screen of itself; a typed text is not its name."""
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&&", "&")
    return ""


def begins_with(name: str, text: str) -> bool:
    """Signs such as the arrow of "‹ Sun" need not be spoken; a number follows what it rates."""
    if text.isdecimal():
        return text in name.split()
    words = text.strip("‹›▾▸+−- …").casefold()
    return name.strip("‹›▾▸+−- …").casefold().startswith(words)


def cut_texts(window: QWidget) -> Iterator[str]:
    """Labels and buttons too small for their words."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not _holds(label):
            yield f"cut label: {label.text()!r} in {label.width()}x{label.height()}"
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and not _holds_words(button):
            yield f"cut button: {button.text()!r} in {button.width()}x{button.height()}"


def _holds_words(button: QAbstractButton) -> bool:
    """Painted keys may wrap their words; push buttons never do."""
    metrics = QFontMetrics(button.font())
    if isinstance(button, QPushButton):
        return button.width() >= button.minimumSizeHint().width()
    room = QRect(0, 0, button.width(), 10_000)
    needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, button.text())
    return needed.width() <= button.width() and needed.height() <= button.height()


def _holds(label: QLabel) -> bool:
    """Whether every line of a label, wrapped as it is, fits inside it."""
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        longest = max(label.fontMetrics().horizontalAdvance(word)
                      for word in _unbreakable(label.text()))  # fmt: skip
        return label.height() >= needed - 1 and longest <= room.width() + 1
    hint = label.sizeHint()
    return label.width() >= hint.width() - 1 and label.height() >= hint.height() - 1


def _unbreakable(text: str) -> list[str]:
    """Words as a line break may part them: Chinese between any two characters."""
    spaced = "".join(f" {sign} " if ord(sign) > 0x2E80 else sign for sign in text)
    return spaced.replace("-", "- ").replace("/", "/ ").split() or [""]


def outside(window: QWidget, nodes: list[Node]) -> Iterator[str]:
    """Things beyond the sides of what scrolls up and down, where nobody can reach them."""
    for node in nodes:
        widget = node.widget
        if widget is None:
            continue
        frame = _frame(widget, window)
        left = widget.mapTo(frame, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > frame.width():
            yield f"beyond the side: {described(node)}"


def _frame(widget: QWidget, window: QWidget) -> QWidget:
    inside = widget
    while (parent := inside.parentWidget()) is not None and inside is not window:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return parent
        inside = parent
    return window


def described(node: Node) -> str:
    kind = type(node.widget).__name__ if node.widget is not None else node.role.name
    name = node.name or node.shown_text
    object_name = node.widget.objectName() if node.widget is not None else ""
    return f"{kind} {name!r} {object_name} {node.rect.width()}x{node.rect.height()}".strip()
