"""Turns the findings of a summary into panels a figure can draw, in words of one language."""

import numpy as np

from journey.charts.panels import Days, LinePanel, Marker, Panel, StripPanel, Words, ticks_for
from journey.domain.measures import Measure
from journey.domain.scales import Choice, Choices, Rating
from journey.domain.text import Language
from journey.report import sentences
from journey.report.contents import ChoiceFinding, MeasureFinding, NumberFinding, Summary


def days_of(summary: Summary) -> Days:
    return Days(summary.first, summary.last)


def markers_of(summary: Summary) -> tuple[Marker, ...]:
    return tuple(Marker(event.number, event.event.diary_date) for event in summary.events)


def panels_of(summary: Summary, language: Language) -> tuple[Panel, ...]:
    """A panel for every measure of the summary, in its fixed order."""
    return tuple(panel_of(finding, summary, language) for finding in summary.measures)


def panel_of(finding: MeasureFinding, summary: Summary, language: Language) -> Panel:
    if finding.number is not None:
        return _line_panel(finding, finding.number, summary, language)
    if finding.choice is not None:
        return _strip_panel(finding, finding.choice, language)
    raise ValueError(f"nothing is found of {finding.measure.key}")


def _line_panel(
    finding: MeasureFinding, number: NumberFinding, summary: Summary, language: Language
) -> LinePanel:
    values = number.series.values
    highest = float(np.nanmax(values)) if number.series.n_written else 0.0
    baseline = number.baseline
    days = days_of(summary)
    window = (days.position(baseline.first), days.position(baseline.last))
    return LinePanel(
        Words(
            finding.measure.label.to(language),
            _unit(finding.measure, language),
            _medians(number),
            sentences.verdict_words(number.change, language),
        ),
        values,
        number.series.late,
        number.rolling.median,
        number.rolling.lower_quartile,
        number.rolling.upper_quartile,
        ticks_for(highest, is_rating=isinstance(finding.measure.scale, Rating)),
        baseline.median,
        window if window[1] >= 0 else None,
    )


def _strip_panel(finding: MeasureFinding, choice: ChoiceFinding, language: Language) -> StripPanel:
    scale = finding.measure.scale
    options = scale.options if isinstance(scale, Choice | Choices) else ()
    labels = {option.key: option.label.to(language) for option in options}
    names = (labels.get(option.key, option.key) for option in choice.options)
    return StripPanel(
        Words(finding.measure.label.to(language), finding.measure.hint.to(language)),
        tuple(zip(names, choice.strips, strict=True)),
        choice.written,
    )


def _unit(measure: Measure, language: Language) -> str:
    parts = (measure.unit.to(language), measure.direction.label.to(language))
    return " · ".join(part for part in parts if part)


def _medians(number: NumberFinding) -> str:
    before, after = number.baseline.median, number.latest.median
    return "" if before is None or after is None else f"{before:g} → {after:g}"
