"""Tests that flowing things break into lines and never overlap or leave at the side."""

from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journey.ui.widgets.card_grid import CardGrid
from journey.ui.widgets.flow_layout import FlowLayout


def filled(layout: FlowLayout, widths: list[int]) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    holder.setLayout(layout)
    boxes = [QWidget() for _ in widths]
    for box, width in zip(boxes, widths, strict=True):
        box.setFixedSize(width, 48)
        layout.addWidget(box)
        box.show()
    return holder, boxes


def places(layout: FlowLayout, boxes: list[QWidget], width: int) -> list[QRect]:
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
    return [box.geometry() for box in boxes]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(48, 300), min_size=1, max_size=12), st.integers(300, 900), st.booleans()
)
def test_nothing_overlaps_or_leaves(
    qtbot: QtBot, widths: list[int], width: int, to_the_right: bool
) -> None:
    side = Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft
    layout = FlowLayout(8, aligned=side)
    holder, boxes = filled(layout, widths)
    found = places(layout, boxes, width)
    grown = [place.adjusted(0, 0, 7, 7) for place in found]
    assert not any(one.intersects(other) for one, other in combinations(grown, 2))
    assert all(place.left() >= 0 and place.right() < width for place in found)
    assert max(place.bottom() for place in found) + 1 == layout.heightForWidth(width)
    holder.deleteLater()


def test_hidden_things_take_no_room(qtbot: QtBot) -> None:
    layout = FlowLayout(8)
    holder, boxes = filled(layout, [100, 100, 100])
    boxes[1].hide()
    found = places(layout, boxes, 250)
    assert found[2].left() == 108
    assert layout.heightForWidth(250) == 48
    holder.deleteLater()


def test_cards_stand_in_as_many_columns_as_fit(qtbot: QtBot) -> None:
    layout = CardGrid(200, 10)
    holder = QWidget()
    holder.setLayout(layout)
    cards = [QWidget() for _ in range(3)]
    for card in cards:
        card.setMinimumHeight(50)
        layout.addWidget(card)
        card.show()
    assert [place.left() for place in places(layout, cards, 410)] == [0, 210, 0]
    assert {place.left() for place in places(layout, cards, 409)} == {0}
    holder.deleteLater()
