"""What stands beside the numbers, each line only where it is so."""

from journey.domain.catalogue import BY_KEY
from journey.domain.kinds import Rater
from journey.domain.text import Language
from journey.report import remarks
from tests.report.summaries import LAST, event, finding, summary_of

EN = Language.ENGLISH
SWING = (4, 6, 5, 5, 7, 3, 5) * 4
PAIN = finding("pain", (*SWING, *SWING))


def test_without_anything_to_remark_nothing_is_said() -> None:
    assert remarks.remarks(summary_of(PAIN), EN) == ()


def test_the_heading_names_both_windows() -> None:
    assert remarks.comparison_heading(summary_of(PAIN), EN) == (
        "What changed: first 28 days (29 Sep – 26 Oct 2026) against the latest 28 "
        "(27 Oct – 23 Nov 2026)"
    )
    chosen = summary_of(PAIN, baseline_event=event(28, "New wheelchair"))
    assert remarks.comparison_heading(chosen, EN).startswith(
        "What changed: 28 days before New wheelchair ("
    )


def test_unanswered_proxy_and_uneven_measures_are_named() -> None:
    sparse = [value if n % 3 else None for n, value in enumerate(SWING)]
    mood = finding("mood", (*SWING, *sparse), rater=Rater.PROXY)
    said = remarks.remarks(summary_of(PAIN, mood, unanswered=(BY_KEY["sleep"],)), EN)
    assert said == (
        "No answers in this period: Sleep.",
        "Rated by others, not by the patient: Mood.",
        "Written on far fewer days in one of the two windows: Mood.",
    )


def test_level_weeks_and_nearby_events_are_told() -> None:
    level = finding("pain", [5] * 98)
    near = tuple(event(days_ago, f"E{days_ago}") for days_ago in range(12, 2, -1))
    said = remarks.remarks(summary_of(level, nearby_events=near, left_out=(LAST,)), EN)
    assert said[0] == "About level for 12 weeks: Pain."
    assert "Within 14 days of either window: 11 Nov 2026: E12; " in said[1]
    assert said[1].endswith(", and 2 more.")
    assert said[2] == "Days 0 to 7 after a procedure are not counted in the latest days."


def test_the_reader_is_told_what_no_page_can_show() -> None:
    said = remarks.how_to_read(summary_of(PAIN), EN)
    assert any("does not show that it came from the event" in line for line in said)
    assert any("Days without an entry are not filled in" in line for line in said)
    assert any("1.8-point mark is from Hanley 2006" in line for line in said)


def test_without_clinic_scores_there_is_no_remark_on_them() -> None:
    assert remarks.scores_remark(summary_of(PAIN), EN) == ""
