"""A figure can be drawn of any days, and says in real text what it shows."""

import datetime as dt
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Annotation

from journey.charts.output import as_pixels, as_svg, figure_of
from journey.charts.panels import Days, LinePanel, Marker, Numbers, StripPanel, Words
from journey.charts.small_multiples import draw
from journey.charts.style import paper_style
from journey.domain.text import Language
from journey.report.sheet import fonts_of

FIRST = dt.date(2025, 11, 24)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
STYLE = paper_style(fonts_of(Language.TRADITIONAL_CHINESE))


def line_panel(values: Numbers, title: str = "疼痛") -> LinePanel:
    return LinePanel(
        Words(title, "0–10", "7 → 5", "lower than before"),
        values,
        np.zeros(len(values), dtype=bool),
        median=values,
        lower=values - 1,
        upper=values + 1,
        ticks=(0, 5, 10),
        baseline=5.0,
        window=(0, min(27, len(values) - 1)),
    )


def strip_panel(n_days: int) -> StripPanel:
    flags = np.arange(n_days) % 3 == 0
    return StripPanel(Words("感覺"), (("較少", flags), ("較多", ~flags)), flags)


def drawn(values: Numbers, *markers: Marker) -> str:
    figure = figure_of(510, 200)
    days = Days(FIRST, FIRST + dt.timedelta(days=len(values) - 1))
    panels = (line_panel(values), strip_panel(len(values)))
    draw(figure, panels, days, markers, STYLE, MONTHS)
    return as_svg(figure)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.one_of(st.just(float("nan")), st.floats(0, 10)), min_size=1, max_size=900).map(
        np.array
    )
)
def test_any_days_can_be_drawn(values: Numbers) -> None:
    assert "疼痛" in drawn(values)


def test_the_same_days_give_the_same_picture() -> None:
    values = np.linspace(0, 10, 60)
    assert drawn(values) == drawn(values)


def test_an_event_outside_the_days_is_not_drawn() -> None:
    values = np.linspace(0, 10, 60)
    inside = drawn(values, Marker(7, FIRST + dt.timedelta(days=30)))
    outside = drawn(values, Marker(7, FIRST + dt.timedelta(days=90)))
    assert ">7<" in inside
    assert ">7<" not in outside


@pytest.mark.parametrize("n_days", [1, 30, 90, 365, 1200, 3650])
def test_dates_at_the_foot_never_repeat(n_days: int) -> None:
    figure = figure_of(510, 100)
    days = Days(FIRST, FIRST + dt.timedelta(days=n_days - 1))
    draw(figure, (line_panel(np.ones(n_days)),), days, (), STYLE, MONTHS)
    dates = (text for text in figure.axes[0].texts if text.get_verticalalignment() == "top")
    positions = [date.xy[0] for date in dates if isinstance(date, Annotation)]
    assert positions
    assert len(positions) <= 12
    assert all(later > earlier for earlier, later in pairwise(positions))


def test_pixels_fill_the_whole_picture() -> None:
    figure = figure_of(511, 333)
    draw(figure, (line_panel(np.ones(30)),), Days(FIRST, FIRST), (), STYLE, MONTHS)
    pixels = as_pixels(figure, 117)
    assert len(pixels.rgba) == pixels.width * pixels.height * 4
