"""One upright line a day: tall where it was written, short where late, none where missing."""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from journey.charts.panels import Flags
from journey.charts.style import Style

HEIGHT_POINTS = 9.0


def draw_coverage(figure: Figure, written: Flags, late: Flags, style: Style) -> None:
    """Draw over the whole of an emptied figure; `late` days are among the `written` ones."""
    figure.clear()
    figure.set_facecolor(style.surface)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    n_days = len(written)
    axes.set_xlim(-0.5, n_days - 0.5)
    axes.set_ylim(0, 1)
    width = min(figure.get_size_inches()[0] * 72 / max(n_days, 1) * 0.72, 6.0)
    axes.plot([-0.5, n_days - 0.5], [0, 0], color=style.tick, linewidth=1.2)
    for flags, top in ((written & ~late, 1.0), (late, 0.45)):
        days = np.flatnonzero(flags).astype(np.float64)
        segments = np.zeros((len(days), 2, 2))
        segments[:, :, 0] = days[:, None]
        segments[:, 1, 1] = top
        axes.add_collection(LineCollection(list(segments), colors=style.text, linewidths=width))
