"""How the room of a figure is divided: margins, a row a panel, and words beside or above it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from journey.charts.panels import LinePanel, Numbers, Panel, StripPanel, Words
from journey.charts.style import Style

_FIRST_WIDE_CHARACTER = 0x2E80
_NARROW_EM, _WIDE_EM = 0.58, 1.0
"""Mean widths of a character in heights of its text; measuring each would cost a redraw."""
TITLE_SIZE = 1.12
LINE_HEIGHT = 1.4
NUMBER_EM = 1.75
_LINE_PANEL, _OPTION = 7.3, 1.5
_HEAD, _FOOT, _GAP, _DENSE_GAP = 1.8, 2.4, 2.0, 1.25
_ROOMY_PANEL, _HEAD_AND_FOOT = 5.2, 4.0
"""In heights of the smallest text: below this there is no room between rows for event numbers."""
_NUMBERS_LEFT, _WIDEST_LEFT_SHARE = 4.2, 0.5
_PAPER_RIGHT, _LEAST_RIGHT, _MOST_RIGHT, _STACKED_RIGHT = 15.5, 10.0, 22.0, 2.6
_LEAST_PLOT_SHARE = 0.42


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
class Margins:
    """Points left and right of the plot; words stand above the rows where there is no room."""

    left: float
    right: float
    is_stacked: bool

    @classmethod
    def of(cls, width: float, panels: tuple[Panel, ...], style: Style) -> "Margins":
        unit = style.text_points
        left = min(_widest_option(panels, unit), width * _WIDEST_LEFT_SHARE)
        left = max(left, unit * _NUMBERS_LEFT)
        if style.is_paper:
            return cls(left, unit * _PAPER_RIGHT, is_stacked=False)
        right = min(max(_widest_words(panels, unit), unit * _LEAST_RIGHT), unit * _MOST_RIGHT)
        if width - left - right < width * _LEAST_PLOT_SHARE:
            return cls(left, unit * _STACKED_RIGHT, is_stacked=True)
        return cls(left, right, is_stacked=False)


def width_of(text: str, points: float) -> float:
    """About how wide a text is; never much less than it turns out."""
    wide = sum(ord(character) >= _FIRST_WIDE_CHARACTER for character in text)
    return points * (wide * _WIDE_EM + (len(text) - wide) * _NARROW_EM)


def shortened(text: str, points: float, room: float) -> str:
    """The text, or as much of it as fits, with an ellipsis."""
    if width_of(text, points) <= room:
        return text
    kept = text
    while kept and width_of(f"{kept}…", points) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def wanted_height(width: float, panels: tuple[Panel, ...], style: Style) -> float:
    """How many points high a figure has to be for every row to be read, at some width."""
    unit, stacked = style.text_points, Margins.of(width, panels, style).is_stacked
    rows = sum(_weight(panel) + _above(panel, is_stacked=stacked) for panel in panels)
    gaps = _GAP * max(len(panels) - 1, 0)
    return unit * (rows + gaps + _HEAD + _FOOT)


def is_dense(height: float, panels: tuple[Panel, ...], style: Style) -> bool:
    """Whether rows are so low that event numbers stand on the first one alone."""
    return height < (len(panels) * _ROOMY_PANEL + _HEAD_AND_FOOT) * style.text_points


def rows_of(
    height: float, panels: tuple[Panel, ...], style: Style, *, is_stacked: bool
) -> tuple[Row, ...]:
    """The room divided: as much a panel as it has to say, and the words above it if stacked."""
    unit = style.text_points
    gap = unit * (_DENSE_GAP if is_dense(height, panels, style) else _GAP)
    above = [unit * _above(panel, is_stacked=is_stacked) for panel in panels]
    weights = [_weight(panel) for panel in panels]
    taken = unit * (_HEAD + _FOOT) + gap * max(len(panels) - 1, 0) + sum(above)
    room = max(height - taken, len(panels) * unit)
    rows, top = [], height - unit * _HEAD
    for weight, words in zip(weights, above, strict=True):
        each = room * weight / sum(weights)
        rows.append(Row(top - words, top - words - each))
        top -= words + each + gap
    return tuple(rows)


def lines_above(words: Words) -> tuple[str, ...]:
    """What stands below the title where words stand above their row."""
    return tuple(line for line in (words.reading, words.unit) if line)


def nudges_of(
    positions: list[int], points_a_day: float, plot: float, *, apart: float
) -> list[float]:
    """How many points each number gives way so that none hides another or leaves the plot."""
    step = min(apart, plot / max(len(positions), 1))
    own = [(position + 0.5) * points_a_day for position in positions]
    places, reached = [], 0.0
    for place in own:
        places.append(max(place, reached))
        reached = places[-1] + step
    limit = plot
    for index in reversed(range(len(places))):
        places[index] = min(places[index], limit)
        limit = places[index] - step
    return [place - start for place, start in zip(places, own, strict=True)]


def _weight(panel: Panel) -> float:
    if isinstance(panel, StripPanel):
        return max(_LINE_PANEL, len(panel.rows) * _OPTION)
    return _LINE_PANEL


def _above(panel: Panel, *, is_stacked: bool) -> float:
    if not is_stacked:
        return 0.0
    return LINE_HEIGHT * (1.2 + len(lines_above(panel.words)))


def _widest_option(panels: tuple[Panel, ...], unit: float) -> float:
    options = [
        width_of(label, unit)
        for panel in panels
        if not isinstance(panel, LinePanel)
        for label, _ in panel.rows
    ]
    return max(options, default=0.0) + unit


def _widest_words(panels: tuple[Panel, ...], unit: float) -> float:
    widths = [0.0]
    for panel in panels:
        words = panel.words
        widths += [width_of(text, unit * TITLE_SIZE) for text in (words.title, words.medians)]
        widths += [width_of(text, unit) for text in (words.unit, words.reading)]
    return max(widths) + unit * 1.6
