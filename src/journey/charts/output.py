"""A finished figure as SVG for paper or as pixels for the screen."""

import io
from dataclasses import dataclass

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Pixels:
    """Rows of red, green, blue and alpha bytes."""

    width: int
    height: int
    rgba: bytes


def figure_of(width_points: float, height_points: float) -> Figure:
    """An empty figure without a window; it may be drawn on again and again."""
    return Figure(figsize=(width_points / 72, height_points / 72))


def as_svg(figure: Figure) -> str:
    """The figure as SVG whose text is text; the same figure gives the same bytes."""
    written = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "journey", "path.simplify": True}):
        FigureCanvasSVG(figure)
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    return written.getvalue()


def as_pixels(figure: Figure, pixels_per_inch: float) -> Pixels:
    """The figure as the screen shows it."""
    figure.set_dpi(pixels_per_inch)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    width, height = canvas.get_width_height()
    return Pixels(width, height, bytes(canvas.buffer_rgba()))
