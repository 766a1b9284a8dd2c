"""Draws measures below each other over the same days: median, middle half, days, events, gaps.

One pair of axes carries all panels and each kind of mark is one artist: matplotlib's cost is per
axes and per artist, not per point.
"""

from typing import assert_never

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.path import Path

from journey.charts.frame import Frame
from journey.charts.layout import Row
from journey.charts.markers import draw_markers
from journey.charts.panels import (
    DAYS_SHOWN_SINGLY,
    Days,
    Flags,
    LinePanel,
    Marker,
    Numbers,
    Panel,
    StripPanel,
    broken_at_gaps,
    runs_of,
)
from journey.charts.style import Style


def draw(
    figure: Figure,
    panels: tuple[Panel, ...],
    days: Days,
    markers: tuple[Marker, ...],
    style: Style,
    month_names: tuple[str, ...],
) -> None:
    """Draw onto an emptied figure of any size; `month_names` are the twelve short ones."""
    figure.clear()
    figure.set_facecolor(style.surface)
    frame = Frame.of(figure, panels, days, style)
    for row, panel in zip(frame.rows, panels, strict=True):
        match panel:
            case LinePanel():
                _draw_line_panel(frame, row, panel)
            case StripPanel():
                _draw_strip_panel(frame, row, panel)
            case _:
                assert_never(panel)
        frame.write_words(row, panel.words)
    draw_markers(frame, markers)
    frame.draw_months(month_names)


def _draw_line_panel(frame: Frame, row: Row, panel: LinePanel) -> None:
    axes, style = frame.axes, frame.style
    scaled = row.scale(panel.ticks[0], panel.ticks[-1])
    frame.draw_grid(row, panel.ticks)
    if panel.window is not None:
        start, stop = panel.window
        corners = [(start - 0.5, row.top), (stop + 0.5, row.top)]
        box = [*corners, (stop + 0.5, row.bottom), (start - 0.5, row.bottom)]
        axes.add_collection(PolyCollection([box], facecolors=style.window, zorder=0.5))
    _draw_band(axes, panel, scaled, style)
    if panel.baseline is not None:
        height = scaled(np.array([panel.baseline]))[0]
        axes.plot(
            [-0.5, len(frame.days) - 0.5],
            [height, height],
            color=style.baseline,
            linewidth=0.9,
            dashes=(4, 3),
            zorder=2,
        )
    _draw_days(frame, panel, scaled)
    median = broken_at_gaps(panel.median, panel.values)
    axes.plot(
        np.arange(len(median)),
        scaled(median),
        color=style.line,
        linewidth=style.line_points,
        solid_joinstyle="round",
        zorder=4,
    )
    frame.draw_missing(row, np.isnan(panel.values))


def _draw_band(axes: Axes, panel: LinePanel, scaled: "Row.Scaling", style: Style) -> None:
    """The middle half as one shape of many parts: a shape a part would cost as many artists."""
    lower = scaled(broken_at_gaps(panel.lower, panel.values))
    upper = scaled(broken_at_gaps(panel.upper, panel.values))
    parts = [
        _around(start, lower[start:stop], upper[start:stop])
        for start, stop in runs_of(~np.isnan(lower))
    ]
    if parts:
        codes = [
            np.array([Path.MOVETO, *[Path.LINETO] * (len(part) - 2), Path.CLOSEPOLY])
            for part in parts
        ]
        band = Path(np.concatenate(parts), np.concatenate(codes))
        shape = PathCollection([band], facecolors=style.band, edgecolors="none", zorder=1)
        axes.add_collection(shape, autolim=False)


def _around(start: int, lower: Numbers, upper: Numbers) -> Numbers:
    """Corners along the upper quartiles and back along the lower ones."""
    days = np.arange(start, start + len(lower), dtype=np.float64)
    there = np.column_stack([days, upper])
    back = np.column_stack([days, lower])[::-1]
    return np.concatenate([there, back, there[:1]])


def _draw_days(frame: Frame, panel: LinePanel, scaled: "Row.Scaling") -> None:
    position, value, late = _dots(panel)
    size = 2.6 if len(frame.days) <= 100 else 1.7
    for marked, face in ((~late, frame.style.dot), (late, frame.style.surface)):
        frame.axes.plot(
            position[marked],
            scaled(value[marked]),
            linestyle="none",
            marker="o",
            markersize=size + (1.2 if face == frame.style.surface else 0),
            markerfacecolor=face,
            markeredgecolor=frame.style.dot,
            markeredgewidth=0.7,
            zorder=3,
        )


def _dots(panel: LinePanel) -> tuple[Numbers, Numbers, Flags]:
    """Positions, values and lateness of what is dotted: days, or past two years weeks."""
    if len(panel.values) <= DAYS_SHOWN_SINGLY:
        written = np.flatnonzero(~np.isnan(panel.values))
        return written.astype(float), panel.values[written], panel.late[written]
    weeks = len(panel.values) // 7
    by_week = panel.values[: weeks * 7].reshape(weeks, 7)
    enough = np.flatnonzero((~np.isnan(by_week)).sum(axis=1) >= 5)
    medians = np.asarray(np.nanmedian(by_week[enough], axis=1), dtype=np.float64)
    middles = enough.astype(np.float64) * 7 + 3
    return middles, medians, np.zeros(len(enough), dtype=np.bool_)


def _draw_strip_panel(frame: Frame, row: Row, panel: StripPanel) -> None:
    """A short upright line for each day an answer was given, one row an answer."""
    height = (row.top - row.bottom) / max(len(panel.rows), 1)
    for index, (label, flags) in enumerate(panel.rows):
        middle = row.top - (index + 0.5) * height
        marked = np.flatnonzero(flags).astype(np.float64)
        colour = frame.style.choices[index % len(frame.style.choices)]
        frame.draw_uprights(
            marked, middle - height * 0.34, middle + height * 0.34,
            colour=colour, width=frame.day_width_points(), order=3,
        )  # fmt: skip
        frame.write_left(middle, label)
    frame.draw_missing(row, ~panel.written)
