"""One upright line a day: tall where it was written, short where late, none where missing."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from journey.charts.frame import broken
from journey.charts.panels import DAYS_SHOWN_SINGLY, Flags, Numbers
from journey.charts.style import Style

HEIGHT_POINTS = 9.0
_LATE_HEIGHT = 0.45


def draw_coverage(figure: Figure, written: Flags, late: Flags, style: Style) -> None:
    """Draw over the whole of an emptied figure; `late` days are among the `written` ones.

    Past two years a line stands for a week, as high as the share of its days written.
    """
    figure.clear()
    figure.set_facecolor(style.surface)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    heights = np.where(late, _LATE_HEIGHT, 1.0) * written
    if len(written) > DAYS_SHOWN_SINGLY:
        heights = _by_week(written)
    axes.set_xlim(-0.5, len(heights) - 0.5)
    axes.set_ylim(0, 1)
    axes.set_autoscale_on(False)
    axes.plot([-0.5, len(heights) - 0.5], [0, 0], color=style.tick, linewidth=1.2)
    width = min(figure.get_size_inches()[0] * 72 / max(len(heights), 1) * 0.72, 6.0)
    _draw_uprights(axes, heights, colour=style.text, width=width)


def _by_week(written: Flags) -> Numbers:
    """The share of days written of each whole week, 0 to 1; the newest week is whole."""
    whole = written[len(written) % 7 :]
    return np.asarray(whole.reshape(-1, 7).mean(axis=1), dtype=np.float64)


def _draw_uprights(axes: Axes, heights: Numbers, *, colour: str, width: float) -> None:
    places = np.flatnonzero(heights).astype(np.float64)
    axes.plot(
        broken(places, places),
        broken(np.zeros(len(places)), heights[heights > 0]),
        color=colour,
        linewidth=width,
        solid_capstyle="butt",
    )
