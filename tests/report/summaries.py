"""Summaries made from a few numbers, for tests of what is said about them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from journey.analysis.coverage import coverage
from journey.analysis.windows import choose_windows
from journey.diary.diary import Point
from journey.diary.findings import Plan, measure_finding
from journey.domain.catalogue import BY_KEY
from journey.domain.kinds import EventKind, Rater, Role
from journey.domain.records import Event
from journey.domain.scales import Value
from journey.report.contents import MeasureFinding, ReporterShare, Summary, Who

LAST = dt.date(2026, 11, 23)
Answers = Sequence[Value | None]


def finding(measure: str, answers: Answers, *, rater: Rater = Rater.SELF) -> MeasureFinding:
    """What is found of one answer a day up to `LAST`, None where there is none."""
    first = LAST - dt.timedelta(days=len(answers) - 1)
    points = [
        Point(first + dt.timedelta(days=n), value, rater, is_late=False, at=None)
        for n, value in enumerate(answers)
        if value is not None
    ]
    plan = Plan(first, LAST, choose_windows(first, LAST), frozenset())
    return measure_finding(BY_KEY[measure], points, plan)


def event(days_ago: int, title: str, *, days: int = 0) -> Event:
    date = LAST - dt.timedelta(days=days_ago)
    until = date + dt.timedelta(days=days) if days else None
    return Event(
        id=UUID(int=days_ago), diary_date=date, kind=EventKind.MEDICINE, title=title, until=until
    )


def summary_of(*findings: MeasureFinding, **changes: object) -> Summary:
    """A summary of these findings, all over the same days."""
    days = len(findings[0].finding.series.late) if findings else 56
    first = LAST - dt.timedelta(days=days - 1)
    made = Summary(
        printed_on=LAST,
        who=Who("", None, None, None, None),
        coverage=coverage(first, LAST, in_time={LAST}, late=set()),
        windows=choose_windows(first, LAST),
        baseline_event=None,
        reporters=(ReporterShare("Ann", Role.PATIENT, 1.0),),
        goals=(),
        events=(),
        nearby_events=(),
        left_out=(),
        next_visit=None,
        questions=(),
        measures=findings,
        unanswered=(),
        visits=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the names are those of Summary
