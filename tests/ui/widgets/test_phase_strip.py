"""Blocks are never narrower than their words, and break into lines where they must."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from journey.ui.desk import Desk
from journey.ui.widgets.phase_strip import PhaseBlock, PhaseStrip

BLOCKS = tuple(
    PhaseBlock(title, "Mar 2024 – Apr 2024", dt.timedelta(days=days), is_marked=days == 30)
    for title, days in (("Acute", 30), ("Inpatient rehab", 180), ("Home", 560))
)


@pytest.fixture
def strip(qtbot: QtBot, desk: Desk) -> PhaseStrip:
    made = PhaseStrip(desk)
    qtbot.addWidget(made)
    made.show_phases("Phases", BLOCKS)
    return made


@pytest.mark.parametrize("width", [1000, 400, 120])
def test_every_block_stands_inside_and_none_on_another(strip: PhaseStrip, width: int) -> None:
    strip.resize(width, strip.heightForWidth(width))
    places = strip.places()
    assert len(places) == len(BLOCKS)
    assert all(strip.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert not strip.grab().isNull()


def test_longer_phases_are_wider_where_there_is_room(strip: PhaseStrip) -> None:
    strip.resize(1000, 64)
    widths = [place.width() for place in strip.places()]
    assert widths[2] > widths[0]


def test_it_says_its_phases_aloud(strip: PhaseStrip) -> None:
    assert strip.accessibleName() == "Phases"
    assert "Inpatient rehab, Mar 2024 – Apr 2024" in strip.accessibleDescription()


def test_without_phases_it_takes_no_room(strip: PhaseStrip) -> None:
    strip.show_phases("Phases", ())
    assert strip.places() == []
    assert strip.heightForWidth(500) == 0
