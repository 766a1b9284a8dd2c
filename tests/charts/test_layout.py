"""Words and answers get the room they need, and event numbers stay apart inside the plot."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from journey.charts.layout import Margins, nudges_of, rows_of, shortened, wanted_height, width_of
from journey.charts.panels import StripPanel, Words
from journey.charts.style import paper_style

STYLE = paper_style(())
FLAGS = np.ones(10, dtype=bool)


def strip(n_options: int) -> StripPanel:
    rows = tuple((f"Option {number}", FLAGS) for number in range(n_options))
    return StripPanel(Words("Where"), rows, FLAGS)


def test_each_of_many_answers_has_a_line_of_its_own() -> None:
    panels = (strip(16), strip(3))
    height = wanted_height(500, panels, STYLE)
    many, few = rows_of(height, panels, STYLE, is_stacked=False)
    assert (many.top - many.bottom) / 16 >= STYLE.text_points * 1.4
    assert few.top < many.bottom
    assert few.bottom > 0


@given(st.text(max_size=80), st.floats(12, 300))
def test_a_shortened_text_fits(text: str, room: float) -> None:
    assert width_of(shortened(text, 10, room), 10) <= room


@given(st.lists(st.integers(0, 364), max_size=12).map(sorted))
def test_numbers_stay_apart_and_inside(positions: list[int]) -> None:
    nudges = nudges_of(positions, 1.0, 365.0, apart=15.0)
    places = [day + 0.5 + nudge for day, nudge in zip(positions, nudges, strict=True)]
    assert all(0 <= place <= 365.001 for place in places)
    assert all(after - before >= 14.999 for before, after in pairwise(places))


def test_paper_keeps_its_words_beside_the_rows() -> None:
    assert not Margins.of(200, (strip(4),), STYLE).is_stacked
