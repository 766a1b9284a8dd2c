"""The figures of the summary: as many panels as page 1 has room for, the others overleaf."""

from collections.abc import Sequence

from journey.charts.output import as_svg, figure_of
from journey.charts.small_multiples import draw
from journey.charts.style import paper_style
from journey.domain.dates import month_names
from journey.domain.scales import Choice, Choices
from journey.domain.text import N_, Language, tr
from journey.report import sentences
from journey.report.contents import MeasureFinding, Summary
from journey.report.panels import days_of, markers_of, panel_of
from journey.report.sheet import Paper, Picture, Section, fonts_of

LEAST_PANEL_POINTS, _MOST_PANEL_POINTS = 30.0, 64.0
EDGES_POINTS = 26.0
_PANELS_A_FIGURE = 9
"""Overleaf; on the smaller paper a page has room for so many at their full height."""
_MOST_OPTIONS_DRAWN = 4
"""A strip of more options cannot be read at this size; its days are counted in words."""


def split_findings(
    summary: Summary, room_points: float
) -> tuple[tuple[MeasureFinding, ...], tuple[MeasureFinding, ...]]:
    """The measures drawn on page 1 and those drawn overleaf, each in their fixed order.

    Page 1 has room for lines only: named answers are counted there in words and drawn overleaf.
    """
    drawn = tuple(finding for finding in summary.measures if _can_be_drawn(finding))
    fitting = max(int((room_points - EDGES_POINTS) // LEAST_PANEL_POINTS), 0)
    first = tuple(finding for finding in drawn if finding.number is not None)[:fitting]
    return first, tuple(finding for finding in drawn if finding not in first)


def draft_section(summary: Summary, paper: Paper, language: Language) -> Section | None:
    """The place of the figure on page 1, while nobody knows yet how high it may be."""
    if not any(finding.number is not None for finding in summary.measures):
        return None
    blank = Picture.blank(paper.text_width_points, 1.0)
    return Section(tr(N_("Day by day"), language), picture=blank)


def sections_of(
    summary: Summary, room_points: float, paper: Paper, language: Language
) -> tuple[Section | None, tuple[Section, ...]]:
    """The figure of page 1, at most so high, and those of the measures it had no room for."""
    on_page_one, overleaf = split_findings(summary, room_points)
    first = None
    if on_page_one:
        heading = tr(N_("Day by day"), language)
        if overleaf:
            more = tr(N_("{count} more measures overleaf"), language)
            heading = f"{heading} · {more.format(count=len(overleaf))}"
        picture = _picture_of(summary, on_page_one, room_points, paper, language)
        first = Section(heading, picture=picture)
    heading = N_("Day by day, continued") if on_page_one else N_("Day by day")
    headings = (tr(heading, language), *[""] * len(overleaf))
    figures = [
        overleaf[start : start + _PANELS_A_FIGURE]
        for start in range(0, len(overleaf), _PANELS_A_FIGURE)
    ]
    return first, tuple(
        Section(heading, picture=_picture_of(summary, findings, None, paper, language))
        for heading, findings in zip(headings, figures, strict=False)
    )


def _picture_of(
    summary: Summary,
    findings: Sequence[MeasureFinding],
    room_points: float | None,
    paper: Paper,
    language: Language,
) -> Picture:
    panels = tuple(panel_of(finding, summary, language) for finding in findings)
    height = _MOST_PANEL_POINTS * len(panels) + EDGES_POINTS
    if room_points is not None:
        height = min(height, room_points)
    figure = figure_of(paper.text_width_points, height)
    style = paper_style(fonts_of(language))
    draw(figure, panels, days_of(summary), markers_of(summary), style, month_names(language))
    alt = " ".join(sentences.chart_sentence(finding, language) for finding in findings)
    return Picture(as_svg(figure), alt)


def _can_be_drawn(finding: MeasureFinding) -> bool:
    scale = finding.measure.scale
    return not isinstance(scale, Choice | Choices) or len(scale.options) <= _MOST_OPTIONS_DRAWN
