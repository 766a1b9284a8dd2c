"""Panels hold every measure of a summary, in its order and in its language."""

import pytest

from journey.charts.panels import LinePanel, StripPanel
from journey.domain.text import Language
from journey.report.panels import days_of, panels_of
from tests.report.summaries import LAST, finding, summary_of


@pytest.mark.parametrize("language", list(Language))
def test_numbers_become_lines_and_named_answers_strips(language: Language) -> None:
    found = (finding("pain", [3, 4] * 28), finding("sensation", ["same"] * 56))
    summary = summary_of(*found)
    line, strip = panels_of(summary, language)
    assert isinstance(line, LinePanel)
    assert isinstance(strip, StripPanel)
    titles = [found[0].measure.label.to(language), found[1].measure.label.to(language)]
    assert [line.words.title, strip.words.title] == titles
    assert line.words.medians == "3.5 → 3.5"
    assert len(line.values) == len(days_of(summary)) == 56
    assert days_of(summary).last == LAST
    assert line.ticks == (0, 5, 10)


def test_a_measure_too_short_to_compare_shows_no_median() -> None:
    [panel] = panels_of(summary_of(finding("pain", [None] * 55 + [5])), Language.ENGLISH)
    assert "→" not in panel.words.medians
