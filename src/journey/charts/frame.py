"""Where things stand in a figure of stacked panels: rows, margins, axis labels, event lines."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from journey.charts.panels import (
    DAYS_SHOWN_SINGLY,
    Days,
    Flags,
    LinePanel,
    Marker,
    Numbers,
    Panel,
    Words,
    runs_of,
)
from journey.charts.style import Style

_MOST_MONTH_LABELS = 9
_ROOMY_PANEL, _HEAD_AND_FOOT = 5.2, 4.0
"""In heights of the smallest text: below this there is no room between rows for event numbers."""


@dataclass(frozen=True, slots=True)
class Row:
    """A panel's place: top and bottom in points from the figure's foot."""

    Scaling = Callable[[Numbers], Numbers]

    top: float
    bottom: float

    def scale(self, lowest: float, highest: float) -> "Row.Scaling":
        """A function from the panel's values to points from the figure's foot."""
        per_unit = (self.top - self.bottom) / (highest - lowest)
        return lambda values: self.bottom + (np.clip(values, lowest, highest) - lowest) * per_unit


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure divided into rows; x counts days from 0, y points from the foot."""

    axes: Axes
    days: Days
    style: Style
    rows: tuple[Row, ...]
    plot_points: float
    is_dense: bool

    @classmethod
    def of(cls, figure: Figure, panels: tuple[Panel, ...], days: Days, style: Style) -> "Frame":
        width, height = (inches * 72 for inches in figure.get_size_inches())
        unit = style.text_points
        left = unit * (4.2 if all(isinstance(panel, LinePanel) for panel in panels) else 8.5)
        right = unit * (15.5 if style.is_paper else 17.5)
        plot = max(width - left - right, 1)
        axes = figure.add_axes((left / width, 0, plot / width, 1))
        axes.set_axis_off()
        axes.set_xlim(-0.5, len(days) - 0.5)
        axes.set_ylim(0, height)
        axes.set_autoscale_on(False)
        is_dense = height < (len(panels) * _ROOMY_PANEL + _HEAD_AND_FOOT) * unit
        rows = _rows(height, len(panels), unit, gap=unit * (1.25 if is_dense else 2.0))
        return cls(axes, days, style, rows, plot, is_dense)

    def day_width_points(self) -> float:
        return min(max(self.plot_points / len(self.days) * 0.8, 0.6), 6.0)

    def draw_grid(self, row: Row, ticks: tuple[float, ...]) -> None:
        heights = row.scale(ticks[0], ticks[-1])(np.array(ticks, dtype=np.float64))
        right = len(self.days) - 0.5
        lines = [[(-0.5, height), (right, height)] for height in heights]
        self.axes.add_collection(
            LineCollection(lines, colors=self.style.grid, linewidths=0.8, zorder=0.8)
        )
        labelled = slice(None, None, len(ticks) - 1) if self.is_dense else slice(None)
        for tick, height in zip(ticks[labelled], heights[labelled], strict=True):
            self.write_left(float(height), f"{tick:g}")

    def write_left(self, height: float, text: str) -> None:
        self.axes.annotate(
            text,
            (-0.5, height),
            xytext=(-5, 0),
            textcoords="offset points",
            ha="right",
            va="center_baseline",
            color=self.style.muted,
            fontproperties=self.style.font(),
            annotation_clip=False,
        )

    def write_words(self, row: Row, words: Words) -> None:
        """Name, unit, medians and reading below each other at the right of the row."""
        unit = self.style.text_points
        lines = {
            words.title: (self.style.font(1.12, is_bold=True), self.style.text),
            words.unit: (self.style.font(), self.style.muted),
            words.medians: (self.style.font(1.12, is_bold=True), self.style.line),
            words.reading: (self.style.font(), self.style.text),
        }
        step = unit * 1.4
        room = int((row.top - row.bottom + unit * 0.9) / step)
        by_weight = (words.title, words.medians, words.reading, words.unit)
        kept = set([text for text in by_weight if text][: max(room, 1)])
        height = row.top - unit * 0.5
        for text, (font, colour) in lines.items():
            if text not in kept:
                continue
            self.axes.annotate(
                text,
                (len(self.days) - 0.5, height),
                xytext=(unit, 0),
                textcoords="offset points",
                va="center_baseline",
                color=colour,
                fontproperties=font,
                annotation_clip=False,
            )
            height -= step

    def draw_missing(self, row: Row, missing: Flags) -> None:
        """A tick at the foot for every day without an entry; a bar a run past two years."""
        if len(missing) > DAYS_SHOWN_SINGLY:
            self._draw_missing_runs(row, missing)
            return
        days = np.flatnonzero(missing).astype(np.float64)
        segments = np.empty((len(days), 2, 2))
        segments[:, :, 0] = days[:, None]
        segments[:, 0, 1] = row.bottom
        segments[:, 1, 1] = row.bottom + self.style.text_points * 0.32
        ticks = LineCollection(list(segments), colors=self.style.tick, linewidths=0.7, zorder=2.5)
        self.axes.add_collection(ticks)

    def _draw_missing_runs(self, row: Row, missing: Flags) -> None:
        height = row.bottom + self.style.text_points * 0.2
        bars = [[(run[0] - 0.5, height), (run[1] - 0.5, height)] for run in runs_of(missing)]
        self.axes.add_collection(
            LineCollection(bars, colors=self.style.tick, linewidths=1.6, zorder=2.5)
        )

    def draw_markers(self, markers: tuple[Marker, ...]) -> None:
        """A line for each event through every row; its number too, or on the first row alone."""
        inside = [m for m in markers if self.days.first <= m.date <= self.days.last]
        for row in self.rows:
            tops = [(self.days.position(marker.date), row.top) for marker in inside]
            lines = [[(x, row.bottom), (x, top)] for x, top in tops]
            self.axes.add_collection(
                LineCollection(lines, colors=self.style.event, linewidths=1.1, zorder=3.5)
            )
            if self.is_dense and row is not self.rows[0]:
                continue
            nudges = self._nudges([x for x, _ in tops])
            for marker, (x, top), nudge in zip(inside, tops, nudges, strict=True):
                self._draw_number(marker.number, x, top, nudge)

    def _nudges(self, days: list[int]) -> list[float]:
        """How many points each number moves right so that none hides the one before it."""
        points_a_day = self.plot_points / len(self.days)
        nudges, reached = [], -1e9
        for day in days:
            place = max(day * points_a_day, reached)
            nudges.append(place - day * points_a_day)
            reached = place + self.style.text_points * 1.75
        return nudges

    def _draw_number(self, number: int, x: float, top: float, nudge: float) -> None:
        self.axes.annotate(
            str(number),
            (x, top),
            xytext=(nudge, self.style.text_points * 0.35),
            textcoords="offset points",
            ha="center",
            va="center",
            color=self.style.on_event,
            fontproperties=self.style.font(0.9, is_bold=True),
            bbox={
                "boxstyle": "circle,pad=0.22",
                "facecolor": self.style.event,
                "edgecolor": "none",
            },
            annotation_clip=False,
            zorder=6,
        )

    def draw_months(self, month_names: tuple[str, ...]) -> None:
        """Dates below the last row: months, or days where the whole is short."""
        for date, label in _date_labels(self.days, month_names):
            self.axes.annotate(
                label,
                (self.days.position(date), self.rows[-1].bottom if self.rows else 0),
                xytext=(0, -self.style.text_points * 0.75),
                textcoords="offset points",
                ha="center",
                va="top",
                color=self.style.muted,
                fontproperties=self.style.font(),
                annotation_clip=False,
            )


def _rows(height: float, count: int, unit: float, *, gap: float) -> tuple[Row, ...]:
    """Rows of one height, with room above for the event numbers and below for the dates."""
    head, foot = unit * 1.6, unit * 2.4
    room = max(height - head - foot - gap * max(count - 1, 0), count * unit)
    each = room / max(count, 1)
    tops = [height - head - index * (each + gap) for index in range(count)]
    return tuple(Row(top, top - each) for top in tops)


def _date_labels(days: Days, month_names: tuple[str, ...]) -> list[tuple[dt.date, str]]:
    if len(days) <= 45:
        step = max(len(days) // 5, 1)
        dates = [days.first + dt.timedelta(days=offset) for offset in range(0, len(days), step)]
        return [(date, f"{date.day} {month_names[date.month - 1]}") for date in dates]
    months = _first_days_of_months(days)
    step = max(-(-len(months) // _MOST_MONTH_LABELS), 1)
    if step > 3:
        step = -(-step // 12) * 12
        months = [month for month in months if month.month == 1] or months[:1]
        step //= 12
        return [(month, str(month.year)) for month in months[::step]]
    labels = []
    for index, month in enumerate(months[::step]):
        has_year = index == 0 or month.month <= step
        year = f" {month.year}" if has_year else ""
        labels.append((month, f"{month_names[month.month - 1]}{year}"))
    return labels


def _first_days_of_months(days: Days) -> list[dt.date]:
    month = days.first.replace(day=1)
    found = []
    while month <= days.last:
        if month >= days.first:
            found.append(month)
        month = (month + dt.timedelta(days=32)).replace(day=1)
    return found or [days.first]
