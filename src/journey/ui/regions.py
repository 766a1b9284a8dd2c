"""Moves the focus between the regions of a window: rail, page, bar.

Never asks Qt for its focus chain: PySide makes what `nextInFocusChain` answers a child of the one
asked, and deleting that one then takes half of the window's Python side along.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def go_to_next(regions: Sequence[QWidget]) -> None:
    """Put the focus into the region after the one that has it, leaving out those without any."""
    here = next((i for i, region in enumerate(regions) if has_focus(region)), -1)
    for step in range(1, len(regions) + 1):
        if focus_first(regions[(here + step) % len(regions)]):
            return


def has_focus(region: QWidget) -> bool:
    focused = region.window().focusWidget()
    return focused is not None and region.isAncestorOf(focused)


def focus_first(widget: QWidget) -> bool:
    """Put the focus on the first thing inside that takes it; False when nothing does."""
    for stop in tab_stops(widget):
        if stop.isVisible() and stop.isEnabled():
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False


def tab_stops(widget: QWidget) -> list[QWidget]:
    """Everything inside that Tab stops at, in the order it was put there.

    An area that scrolls comes last: it takes the focus only where nothing inside it does.
    """
    inside = [
        stop
        for stop in widget.findChildren(QWidget)
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return sorted(inside, key=lambda stop: isinstance(stop, QScrollArea))
