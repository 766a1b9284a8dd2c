"""Fits page 1: lists are shortened until there is room for charts, which take what is left."""

from collections.abc import Callable

from journey.report.contents import Summary
from journey.report.day_by_day import EDGES_POINTS, LEAST_PANEL_POINTS
from journey.report.layout import Limits, Options, draft_of, sheet_of
from journey.report.sheet import Sheet

_FEWEST_PANELS = 3
_ENOUGH_POINTS = EDGES_POINTS + _FEWEST_PANELS * LEAST_PANEL_POINTS
_TIGHTER = (
    Limits(),
    Limits(line_length=90, goals=4, events=6, questions=4, visits=4),
    Limits(line_length=60, remark_length=200, goals=3, events=4, questions=3, visits=3),
    Limits(line_length=28, remark_length=110, goals=3, events=3, questions=3, visits=2),
)

LeftPoints = Callable[[Sheet], float]
"""How much of page 1 a sheet leaves, in points; below zero what it has too much."""


def fitted_sheet(summary: Summary, options: Options, left_points: LeftPoints) -> Sheet:
    """The sheet whose first page is complete; what it had no room for stands on later pages."""
    for limits in _TIGHTER:
        left = left_points(draft_of(summary, options, limits))
        if left >= _ENOUGH_POINTS:
            break
    return sheet_of(summary, options, limits, left)
