"""Keeps Tab in reading order where something is put up later than what follows it.

Never asks Qt for its focus chain: PySide makes what `nextInFocusChain` answers a child of the one
asked, and deleting that one then takes half of the window's Python side along.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QWidget


def put_before(later: QWidget, group: QWidget) -> None:
    """Let Tab visit what a group holds before another widget, as the layouts of the page do."""
    around = later
    while (parent := around.parentWidget()) is not None and not around.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            break
        around = parent
    assert around.isAncestorOf(group)
    tab_as_laid_out(around)


def tab_as_laid_out(around: QWidget) -> None:
    """Let Tab visit everything inside in the order of its layouts."""
    for before, after in pairwise(_stops(around)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Whatever takes the focus inside, in the order of layouts, else in that of being made."""
    layout = widget.layout()
    inside = list(_laid_out(layout)) if layout is not None else []
    made = [child for child in widget.children() if isinstance(child, QWidget)]
    for child in [*inside, *(child for child in made if child not in inside)]:
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield child
        yield from _stops(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (nested := item.layout()) is not None:
            yield from _laid_out(nested)
