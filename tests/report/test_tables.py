"""The table of changes says what the figures say, of every measure in its fixed order."""

import pytest

from journey.domain.catalogue import MEASURES
from journey.domain.text import Language
from journey.report.figures import figures
from journey.report.numbers import plain, signed
from journey.report.tables import changes_table
from tests.report.summaries import finding, summary_of

UP = [3, 4] * 14 + [6, 7] * 14


@pytest.mark.parametrize("language", list(Language))
def test_rows_are_the_figures(language: Language) -> None:
    found = [finding(key, UP) for key in ("pain", "fatigue", "mood")]
    summary = summary_of(*found)
    measures = figures(summary)["measures"]
    assert isinstance(measures, list)
    rows = changes_table(summary, language).rows
    assert len(rows) == len(measures)
    for row, measure in zip(rows, measures, strict=True):
        before, after, change = measure["baseline"], measure["latest"], measure["change"]
        assert row[1:3] == (plain(before["median"]), plain(after["median"]))
        assert signed(change["difference"]) in row[3]
        assert plain(change["low"]) in row[3]
        assert row[5] == f"{before['n']}/28 · {after['n']}/28"


def test_every_measure_stands_in_its_fixed_order() -> None:
    keys = [measure.key for measure in MEASURES if measure.key in ("pain", "mood", "sleep")]
    rows = changes_table(summary_of(*(finding(k, UP) for k in keys)), Language.ENGLISH).rows
    labels = [m.label.to(Language.ENGLISH) for m in MEASURES if m.key in keys]
    assert [row[0].split(" (")[0] for row in rows] == labels


def test_too_few_days_show_no_range() -> None:
    found = finding("pain", [None] * 40 + [5] * 16)
    [row] = changes_table(summary_of(found), Language.ENGLISH).rows
    assert row[3] == "–"
    assert "not enough days" in row[4]
