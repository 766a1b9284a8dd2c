"""Page 1 keeps room for charts, whatever else wants to stand there."""

import pytest

from journey.domain.text import Language
from journey.report.contents import Summary
from journey.report.day_by_day import EDGES_POINTS, LEAST_PANEL_POINTS, split_findings
from journey.report.fitting import fitted_sheet
from journey.report.layout import Options
from journey.report.sheet import Sheet
from tests.report.summaries import finding, summary_of

ENGLISH = Options(Language.ENGLISH)
KEYS = ("pain", "spasticity", "fatigue", "sleep", "mood")


def summary() -> Summary:
    goals = tuple(f"goal {number}" for number in range(5))
    return summary_of(*(finding(key, [3, 4] * 28) for key in KEYS), goals=goals)


def items(sheet: Sheet) -> int:
    return sum(len(column.items) for column in sheet.columns)


@pytest.mark.parametrize("panels", range(6))
def test_panels_go_overleaf_when_page_one_is_full(panels: int) -> None:
    room = EDGES_POINTS + panels * LEAST_PANEL_POINTS + 1
    first, rest = split_findings(summary(), room)
    assert len(first) == panels
    assert [one.measure.key for one in (*first, *rest)] == list(KEYS)


def test_a_page_with_room_shows_every_goal() -> None:
    sheet = fitted_sheet(summary(), ENGLISH, lambda _: 400.0)
    assert items(sheet) == 5
    assert not sheet.further


def test_a_crowded_page_shows_less_and_keeps_the_whole_overleaf() -> None:
    sheet = fitted_sheet(summary(), ENGLISH, lambda draft: 200.0 if items(draft) < 6 else 0.0)
    assert items(sheet) == 5
    crowded = fitted_sheet(summary(), ENGLISH, lambda _: -50.0)
    assert items(crowded) == 4
    assert not any(section.picture for section in crowded.page_one)
    assert any("5 goal 4" in line for section in crowded.further for line in section.before)
    assert crowded.further[0].new_page
