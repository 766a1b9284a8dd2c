"""What stands around the panels of a figure: grid, words, ticks, event lines and dates."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from journey.charts.date_labels import date_labels
from journey.charts.layout import (
    LINE_HEIGHT,
    NUMBER_EM,
    TITLE_SIZE,
    Margins,
    Row,
    is_dense,
    lines_above,
    rows_of,
    shortened,
    width_of,
)
from journey.charts.panels import (
    DAYS_SHOWN_SINGLY,
    Days,
    Flags,
    Numbers,
    Panel,
    Words,
    runs_of,
)
from journey.charts.style import Style

_MOST_DATES, _DATE_EM = 9, 6.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure divided into rows; x counts days from 0, y points from the foot."""

    axes: Axes
    days: Days
    style: Style
    rows: tuple[Row, ...]
    margins: Margins
    plot_points: float
    is_dense: bool

    @classmethod
    def of(cls, figure: Figure, panels: tuple[Panel, ...], days: Days, style: Style) -> "Frame":
        width, height = (inches * 72 for inches in figure.get_size_inches())
        margins = Margins.of(width, panels, style)
        plot = max(width - margins.left - margins.right, 1)
        axes = figure.add_axes((margins.left / width, 0, plot / width, 1))
        axes.set_axis_off()
        axes.set_xlim(-0.5, len(days) - 0.5)
        axes.set_ylim(0, height)
        axes.set_autoscale_on(False)
        rows = rows_of(height, panels, style, is_stacked=margins.is_stacked)
        return cls(axes, days, style, rows, margins, plot, is_dense(height, panels, style))

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
        unit = self.style.text_points
        shown = shortened(text, unit, self.margins.left - 5)
        self._write(
            shown, -0.5, height, -5, self.style.font(shown), self.style.muted, align="right"
        )

    def write_words(self, row: Row, words: Words) -> None:
        """Name, unit, medians and reading at the right of the row, or above it."""
        if self.margins.is_stacked:
            self._write_above(row, words)
        else:
            self._write_beside(row, words)

    def _write_beside(self, row: Row, words: Words) -> None:
        unit = self.style.text_points
        lines = {
            words.title: (TITLE_SIZE, True, self.style.text),
            words.unit: (1.0, False, self.style.muted),
            words.medians: (TITLE_SIZE, True, self.style.line),
            words.reading: (1.0, False, self.style.text),
        }
        step = unit * LINE_HEIGHT
        room = int((row.top - row.bottom + unit * 0.9) / step)
        by_weight = (words.title, words.medians, words.reading, words.unit)
        kept = set([text for text in by_weight if text][: max(room, 1)])
        height = row.top - unit * 0.5
        for text, (size, is_bold, colour) in lines.items():
            if text not in kept:
                continue
            shown = shortened(text, unit * size, self.margins.right - unit)
            font = self.style.font(shown, size, is_bold=is_bold)
            self._write(shown, len(self.days) - 0.5, height, unit, font, colour)
            height -= step

    def _write_above(self, row: Row, words: Words) -> None:
        """The name at the left with the medians at the right, what they amount to below."""
        style, unit = self.style, self.style.text_points
        lines = lines_above(words)
        height = row.top + unit * (NUMBER_EM + LINE_HEIGHT * len(lines))
        left, right = 5 - self.margins.left, self.margins.right - unit * 0.5
        room = self.margins.left + self.plot_points + right
        bold = style.font(words.title + words.medians, TITLE_SIZE, is_bold=True)
        taken = width_of(words.medians, unit * TITLE_SIZE) + unit
        title = shortened(words.title, unit * TITLE_SIZE, room - taken)
        self._write(title, -0.5, height, left, bold, style.text)
        end = len(self.days) - 0.5
        self._write(words.medians, end, height, right, bold, style.line, align="right")
        for line in lines:
            height -= unit * LINE_HEIGHT
            colour = style.text if line == words.reading else style.muted
            shown = shortened(line, unit, room)
            self._write(shown, -0.5, height, left, style.font(shown), colour)

    def _write(
        self, text: str, day: float, height: float, nudge: float, font: FontProperties,
        colour: str, *, align: Literal["left", "right"] = "left",
    ) -> None:  # fmt: skip
        self.axes.annotate(
            text,
            (day, height),
            xytext=(nudge, 0),
            textcoords="offset points",
            ha=align,
            va="center_baseline",
            color=colour,
            fontproperties=font,
            annotation_clip=False,
        )

    def draw_missing(self, row: Row, missing: Flags) -> None:
        """A tick at the foot for every day without an entry; a bar a run past two years."""
        if len(missing) > DAYS_SHOWN_SINGLY:
            self._draw_missing_runs(row, missing)
            return
        days = np.flatnonzero(missing).astype(np.float64)
        top = row.bottom + self.style.text_points * 0.32
        self.draw_uprights(days, row.bottom, top, colour=self.style.tick, width=0.7, order=2.5)

    def _draw_missing_runs(self, row: Row, missing: Flags) -> None:
        ends = np.array(runs_of(missing), dtype=np.float64).reshape(-1, 2) - 0.5
        heights = np.full(len(ends) * 3, row.bottom + self.style.text_points * 0.2)
        self.axes.plot(
            broken(ends[:, 0], ends[:, 1]),
            heights,
            color=self.style.tick,
            linewidth=1.6,
            solid_capstyle="butt",
            zorder=2.5,
        )

    def draw_uprights(
        self, days: Numbers, bottom: float, top: float, *, colour: str, width: float, order: float
    ) -> None:
        """A short upright line on each of some days, all in one artist."""
        self.axes.plot(
            broken(days, days),
            broken(np.full(len(days), bottom), np.full(len(days), top)),
            color=colour,
            linewidth=width,
            solid_capstyle="butt",
            zorder=order,
        )

    def draw_months(self, month_names: tuple[str, ...]) -> None:
        """Dates below the last row: months, or days where the whole is short."""
        room = int(self.plot_points / (self.style.text_points * _DATE_EM))
        most = min(max(room, 1), _MOST_DATES)
        for date, label in date_labels(self.days, month_names, most):
            self.axes.annotate(
                label,
                (self.days.position(date), self.rows[-1].bottom if self.rows else 0),
                xytext=(0, -self.style.text_points * 0.75),
                textcoords="offset points",
                ha="center",
                va="top",
                color=self.style.muted,
                fontproperties=self.style.font(label),
                annotation_clip=False,
            )


def broken(first: Numbers, second: Numbers) -> Numbers:
    """Both ends of many lines in one run of numbers, parted by NaN."""
    return np.column_stack([first, second, np.full(len(first), np.nan)]).ravel()
