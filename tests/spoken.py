"""Finds what is on screen by the name a screen reader says, and presses it as a person does."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def is_checked(inside: QWidget, name: str) -> bool:
    return bool(QAccessible.queryAccessibleInterface(named(inside, name)).state().checked)


def named(inside: QWidget, name: str) -> QWidget:
    """The one thing on screen of a name that can be operated."""
    found = [w for w in operable(inside) if (w.accessibleName() or spoken(w)) == name]
    assert len(found) == 1, f"{len(found)} things are called {name!r}"
    return found[0]


def operable(inside: QWidget) -> list[QWidget]:
    """Everything on screen that takes the focus, enabled or not."""
    widgets = inside.findChildren(QWidget)
    return [w for w in widgets if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus]


def click(inside: QWidget, name: str) -> None:
    """Click the middle of what is called so."""
    QTest.mouseClick(named(inside, name), Qt.MouseButton.LeftButton)


def press(*keys: Qt.Key | str) -> None:
    """Press single keys, or type the characters of a text, each where the focus is by then."""
    for key in keys:
        for one in key if isinstance(key, str) else (key,):
            focused = QApplication.focusWidget()
            assert focused is not None, f"nothing has the focus for {one!r}"
            if not isinstance(one, str):
                QTest.keyClick(focused, one)
            elif one.isascii():
                QTest.keyClicks(focused, one)
            else:
                commit(focused, one)


def commit(widget: QWidget, text: str) -> None:
    """Give a text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def hold(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """The repeat a keyboard sends while a key is held down."""
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, True)
        QApplication.sendEvent(widget, event)
