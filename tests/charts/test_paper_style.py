"""The charts on paper can be read without colour, and without a magnifying glass."""

import itertools

from journey.charts.style import paper_style

STYLE = paper_style(("Journey Sans",))


def lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_marks_stay_apart_in_grey() -> None:
    levels = [lightness(c) for c in (STYLE.line, STYLE.dot, STYLE.band, STYLE.surface)]
    steps = [after - before for before, after in itertools.pairwise(levels)]
    assert min(steps) > 0.12
    assert lightness(STYLE.surface) - lightness(STYLE.window) > 0.04
    assert lightness(STYLE.on_event) - lightness(STYLE.event) > 0.5


def test_no_text_is_smaller_than_nine_points() -> None:
    assert STYLE.text_points >= 9
