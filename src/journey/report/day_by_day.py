"""The figures of the summary: as many panels as page 1 has room for, the others overleaf."""

from collections.abc import Sequence

from journey.charts.output import as_svg, figure_of
from journey.charts.small_multiples import draw
from journey.charts.style import paper_style
from journey.domain.dates import month_names
from journey.domain.scales import Choice, Choices
from journey.domain.text import N_, Language, tr
from journey.report import remarks, sentences
from journey.report.contents import MeasureFinding, Summary
from journey.report.panels import days_of, markers_of, panel_of
from journey.report.sheet import Column, Paper, Picture, Section, fonts_of
from journey.report.tables import choice_lines, visits_on_page_one

_LEAST_PANEL_POINTS, _MOST_PANEL_POINTS = 27.0, 52.0
_FIGURE_EDGES_POINTS = 26.0
_FEWEST_PANELS = 3
_MOST_OPTIONS_DRAWN = 4
"""A strip of more options cannot be read at this size; its days are counted in words."""
_LINE_POINTS, _ROW_POINTS, _HEADING_POINTS = 11.4, 12.6, 21.0
_HEAD_POINTS, _EDGES_MM = 62.0, 24.0


def split_findings(
    summary: Summary, columns: Sequence[Column], paper: Paper, language: Language
) -> tuple[tuple[MeasureFinding, ...], tuple[MeasureFinding, ...]]:
    """The measures drawn on page 1 and those drawn overleaf, each in their fixed order.

    Page 1 has room for lines only: named answers are counted there in words and drawn overleaf.
    """
    drawn = tuple(finding for finding in summary.measures if _can_be_drawn(finding))
    room = _room_points(summary, columns, paper, language)
    fitting = max(int(room // _LEAST_PANEL_POINTS), _FEWEST_PANELS)
    first = tuple(finding for finding in drawn if finding.number is not None)[:fitting]
    return first, tuple(finding for finding in drawn if finding not in first)


def section_of(
    summary: Summary,
    findings: Sequence[MeasureFinding],
    *,
    heading: str,
    room_points: float | None,
    paper: Paper,
    language: Language,
) -> Section:
    """A figure of some measures; with `room_points` it shrinks to what page 1 has left."""
    panels = tuple(panel_of(finding, summary, language) for finding in findings)
    most = _MOST_PANEL_POINTS * len(panels)
    least = _LEAST_PANEL_POINTS * len(panels)
    height = most if room_points is None else min(max(room_points, least), most)
    figure = figure_of(paper.text_width_points, height + _FIGURE_EDGES_POINTS)
    style = paper_style(fonts_of(language))
    draw(figure, panels, days_of(summary), markers_of(summary), style, month_names(language))
    alt = " ".join(sentences.chart_sentence(finding, language) for finding in findings)
    return Section(heading, picture=Picture(as_svg(figure), alt))


def sections_of(
    summary: Summary, columns: Sequence[Column], paper: Paper, language: Language
) -> tuple[Section | None, Section | None]:
    """The figure of page 1, and that of the measures it had no room for."""
    on_page_one, overleaf = split_findings(summary, columns, paper, language)
    first = rest = None
    if on_page_one:
        heading = tr(N_("Day by day"), language)
        if overleaf:
            more = tr(N_("{count} more measures overleaf"), language)
            heading = f"{heading} · {more.format(count=len(overleaf))}"
        room = _room_points(summary, columns, paper, language)
        first = section_of(
            summary, on_page_one, heading=heading, room_points=room, paper=paper,
            language=language,
        )  # fmt: skip
    if overleaf:
        rest = section_of(
            summary, overleaf, heading=tr(N_("Day by day, continued"), language),
            room_points=None, paper=paper, language=language,
        )  # fmt: skip
    return first, rest


def _room_points(
    summary: Summary, columns: Sequence[Column], paper: Paper, language: Language
) -> float:
    """What is left of page 1 for panels, from the number of lines of everything else."""
    per_line = paper.text_width_points / (4.35 if language is Language.ENGLISH else 8.6)
    per_column = per_line / max(len(columns), 1) - 6
    longest = max(
        (sum(_lines(item.text, per_column) for item in column.items) + 1 for column in columns),
        default=0,
    )
    rows = sum(finding.number is not None for finding in summary.measures)
    below = (*choice_lines(summary, language), *remarks.remarks(summary, language))
    text = [*below, *remarks.how_to_read(summary, language)]
    scores = len(visits_on_page_one(summary))
    if scores:
        text.append(remarks.scores_remark(summary, language))
    lines = longest + sum(_lines(line, per_line) for line in text)
    tables = (rows + 1) * _ROW_POINTS + (scores + 2 if scores else 0) * _ROW_POINTS
    headings = _HEADING_POINTS * (3 if scores else 2)
    used = _HEAD_POINTS + lines * _LINE_POINTS + tables + headings + _FIGURE_EDGES_POINTS
    return (paper.size_mm[1] - _EDGES_MM) * 72 / 25.4 - used


def _lines(text: str, characters: float) -> int:
    return -(-len(text) // max(int(characters), 1))


def _can_be_drawn(finding: MeasureFinding) -> bool:
    scale = finding.measure.scale
    return not isinstance(scale, Choice | Choices) or len(scale.options) <= _MOST_OPTIONS_DRAWN
