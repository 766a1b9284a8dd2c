"""Six measures of ten years as the charts page draws them, beside six plain matplotlib lines."""

from pathlib import Path

from matplotlib.figure import Figure

from benchmarks.measuring import Ratio, side_by_side, taken_ms
from journey.charts.output import as_pixels, figure_of
from journey.charts.panels import LinePanel
from journey.charts.small_multiples import draw
from journey.diary.diary import Diary
from journey.diary.summarise import summarise
from journey.domain.dates import month_names
from journey.domain.text import Language
from journey.report.panels import days_of, markers_of, panels_of
from journey.ui.chart_style import screen_style
from journey.ui.theme import Theme

PANELS = 6
WIDTH_POINTS, HEIGHT_POINTS, PIXELS_PER_INCH = 900, 675, 96


def chart_ratios(diary_path: Path, theme: Theme, rounds: int) -> list[Ratio]:
    """Built and drawn from nothing, and drawn again."""
    language = Language.ENGLISH
    with Diary.open(diary_path, read_only=True) as diary:
        summary = summarise(diary)
    panels = tuple(p for p in panels_of(summary, language) if isinstance(p, LinePanel))[:PANELS]
    assert len(panels) == PANELS
    ours = figure_of(WIDTH_POINTS, HEIGHT_POINTS)
    bare = figure_of(WIDTH_POINTS, HEIGHT_POINTS)

    def draw_ours() -> None:
        style = screen_style(theme, language)
        draw(ours, panels, days_of(summary), markers_of(summary), style, month_names(language))
        as_pixels(ours, PIXELS_PER_INCH)

    def draw_bare() -> None:
        plain_lines(bare, panels)
        as_pixels(bare, PIXELS_PER_INCH)

    def draw_again(figure: Figure) -> None:
        as_pixels(figure, PIXELS_PER_INCH)

    new = side_by_side(lambda: taken_ms(draw_ours), lambda: taken_ms(draw_bare), rounds)
    again = side_by_side(
        lambda: taken_ms(lambda: draw_again(ours)),
        lambda: taken_ms(lambda: draw_again(bare)),
        rounds,
    )
    name = "six plain matplotlib lines"
    return [
        Ratio("charts of ten years, six panels, from nothing", new[0], name, new[1], 2),
        Ratio("charts of ten years, six panels, drawn again", again[0], name, again[1], 2),
    ]


def plain_lines(figure: Figure, panels: tuple[LinePanel, ...]) -> None:
    """One pair of axes with one line a panel, as anybody would write it down first."""
    figure.clear()
    for axes, panel in zip(figure.subplots(len(panels), sharex=True), panels, strict=True):
        axes.plot(panel.values)
