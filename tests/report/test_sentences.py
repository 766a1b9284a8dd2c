"""What is said of findings: the exact words, in every language, and never a claim."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.analysis.coverage import Coverage, DayState
from journey.analysis.trend import Trend, TrendWord
from journey.domain.catalogue import DAILY_MEASURES
from journey.domain.kinds import Rater, Role
from journey.domain.text import Language
from journey.report import remarks, sentences
from journey.report.contents import MeasureFinding, NumberFinding, ReporterShare, Summary
from tests.diaries import values
from tests.report.summaries import LAST, Answers, event, finding, summary_of

EN = Language.ENGLISH
CLAIMS = re.compile(
    r"\b(works?|working|effective|effects?|causes?d?|significant(ly)?|plateaus?|cures?d?|normal|"
    r"safe|better|worse|improved?|success|failure)\b|治癒|有效|顯著|显著|治愈|導致|导致|改善|高原期"
)
DIRECTION = re.compile(r"(lower|higher) is better|越[低高]越好")
SWING = (4, 6, 5, 5, 7, 3, 5) * 4
LOWER = (*SWING, *(value - 2 for value in SWING))


def number(found: MeasureFinding) -> NumberFinding:
    assert found.number is not None
    return found.number


def said(found: MeasureFinding) -> str:
    return sentences.change_sentence(number(found), EN)


def test_a_clear_change_gives_its_size_its_range_and_both_counts() -> None:
    assert re.fullmatch(
        r"lower than before by 2 \(likely range 1\.\d to 2\.\d\), 28 and 28 days",
        said(finding("pain", LOWER)),
    )
    higher = finding("pain", (*SWING[::-1], *(v + 3 for v in SWING)))
    assert said(higher).startswith("higher than before by 3 (likely range ")


def test_an_unclear_change_gives_its_range() -> None:
    text = said(finding("pain", (*SWING, *SWING)))
    assert re.fullmatch(r"no clear change \(−[\d.]+ to [\d.]+\), 28 and 28 days", text)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((*[5] * 28, *[None] * 19, *[5] * 9), "not enough days to compare (9 of 28)"),
        ((*[5] * 9, *[None] * 19, *[5] * 28), "not enough days to compare (9 of 28)"),
        ([5] * 20, "not enough days to compare (10 of the 14 needed)"),
    ],
)
def test_too_few_days_are_counted(answers: Answers, expected: str) -> None:
    found = finding("pain", answers)
    assert said(found) == sentences.reading(found, EN) == expected


def test_beside_a_chart_it_is_short() -> None:
    change = number(finding("pain", LOWER)).change
    assert sentences.verdict_words(change, EN) == "lower by 2"


def test_a_reading_names_the_mark_and_a_moving_baseline() -> None:
    assert sentences.reading(finding("pain", LOWER), EN) == (
        "lower than before, by more than the 1.8-point mark"
    )
    moving = finding("sleep", (*[n // 3 for n in range(28)], *SWING))
    assert sentences.reading(moving, EN).endswith(sentences.MOVING_MARK)
    assert "* was already changing during the baseline days: Sleep." in remarks.remarks(
        summary_of(moving, finding("pain", LOWER)), EN
    )
    assert "was already changing before" in sentences.chart_sentence(moving, EN)
    assert sentences.reading(finding("sensation", ["same"] * 56), EN) == ""


def test_a_chart_is_said_in_one_sentence() -> None:
    text = sentences.chart_sentence(finding("pain", LOWER), EN)
    assert text.startswith(
        "Pain (0–10, lower is better): median 5 in the baseline, 3 in the latest days; lower than"
    )
    assert text.endswith("28 and 28 days.")
    proxy = sentences.chart_sentence(finding("pain", LOWER, rater=Rater.PROXY), EN)
    assert proxy.startswith("Pain (0–10, lower is better, rated by others): ")


def test_a_strip_is_said_by_its_days() -> None:
    found = finding("bowel", [("planned_fine",), ("planned_fine", "accident"), None])
    assert sentences.chart_sentence(found, EN) == (
        "Bowel: 2 days written. None today: 0; Planned, fine: 2; Planned, difficult: 0; "
        "Accident: 1."
    )


def test_coverage_tells_of_late_days() -> None:
    states = (DayState.WRITTEN, DayState.LATE, DayState.MISSING, DayState.WRITTEN)
    assert sentences.coverage_sentence(Coverage(LAST, LAST, states), EN) == (
        "Written on 3 of 4 days (75 %), 1 of them late."
    )
    assert sentences.coverage_sentence(Coverage(LAST, LAST, states[:1]), EN) == (
        "Written on 1 of 1 days (100 %)."
    )


def test_who_wrote_is_said_by_role_without_names() -> None:
    shares = (
        ReporterShare("Ann", Role.PATIENT, 0.8),
        ReporterShare("Bo", Role.CAREGIVER, 0.15),
        ReporterShare("Cy", Role.CAREGIVER, 0.05),
    )
    assert sentences.reporters_sentence(shares, EN) == "Written by: patient 80 %, caregiver 20 %."
    assert sentences.reporters_sentence((), EN) == ""


@pytest.mark.parametrize(
    ("trend", "expected"),
    [
        (Trend(TrendWord.LEVEL, 0, -0.2, 0.2, 12), "about level for 12 weeks"),
        (Trend(TrendWord.FALLING, -2, -3, -1, 12), "falling over 12 weeks (by 1 to 3)"),
        (Trend(TrendWord.RISING, 2, 1, 3, 12), "rising over 12 weeks (by 1 to 3)"),
        (
            Trend(TrendWord.CANNOT_TELL, None, None, None, 3),
            "one cannot tell whether it rose or fell over 12 weeks",
        ),
    ],
)
def test_a_trend_is_named(trend: Trend, expected: str) -> None:
    assert sentences.trend_sentence(trend, EN) == expected


def test_events_have_their_dates() -> None:
    assert sentences.event_words(event(13, "Baclofen 30→45 mg"), EN) == (
        "10 Nov 2026: Baclofen 30→45 mg"
    )
    assert sentences.event_words(event(13, " ", days=3), EN) == ("10 Nov – 13 Nov 2026: Medicine")


@st.composite
def summaries(draw: st.DrawFn) -> Summary:
    """Random answers to every measure over eight weeks and more."""
    days = draw(st.sampled_from([6, 40, 60, 100]))
    found = []
    for measure in DAILY_MEASURES:
        some = draw(st.lists(st.one_of(st.none(), values(measure.scale)), min_size=1, max_size=10))
        step = draw(st.integers(0, 2))
        answers = [some[(n + n // 30 * step) % len(some)] for n in range(days)]
        found.append(finding(measure.key, answers, rater=draw(st.sampled_from(Rater))))
    near = (event(3, "A"), event(9, "B", days=4))
    return summary_of(
        *found,
        nearby_events=near,
        left_out=(LAST,),
        baseline_event=draw(st.sampled_from([None, near[0]])),
        unanswered=DAILY_MEASURES[:2],
    )


@given(summaries(), st.sampled_from(Language))
def test_nothing_said_is_a_claim_or_unfinished(summary: Summary, language: Language) -> None:
    every = [
        *(sentences.chart_sentence(found, language) for found in summary.measures),
        *(sentences.reading(found, language) for found in summary.measures),
        *remarks.remarks(summary, language),
        *remarks.how_to_read(summary, language),
        remarks.comparison_heading(summary, language),
        sentences.coverage_sentence(summary.coverage, language),
    ]
    for text in every:
        assert not CLAIMS.search(DIRECTION.sub("", text)), text
        assert not re.search(r"[{}]|nan|None(?! today)|-\d", text.replace("(0–10", "")), text
