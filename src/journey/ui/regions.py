"""Moves the focus between the regions of a window: rail, page, bar."""

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
    inside = widget.nextInFocusChain()
    while inside is not None and inside is not widget:
        takes_it = bool(inside.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_it and widget.isAncestorOf(inside) and _is_usable(inside):
            inside.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        inside = inside.nextInFocusChain()
    return False


def _is_usable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and not isinstance(widget, QScrollArea)
