"""Reads what a summary stands on from an open diary, and finds what there is to say."""

import datetime as dt
from collections.abc import Iterable, Sequence
from uuid import UUID

from journey.analysis import windows as choosing
from journey.analysis.coverage import Coverage, coverage
from journey.diary.clinic import course_of
from journey.diary.diary import Diary, Point
from journey.diary.findings import Plan, measure_finding
from journey.domain.catalogue import ASKED_BY_DEFAULT, DAILY_MEASURES
from journey.domain.clinic_course import VisitScores, injury_of
from journey.domain.kinds import Role
from journey.domain.measures import Measure
from journey.domain.problems import Problem
from journey.domain.records import Event, Visit
from journey.domain.scales import NotScored
from journey.domain.text import N_
from journey.report.contents import (
    Grades,
    MeasureFinding,
    NumberedEvent,
    ReporterShare,
    SideScore,
    Summary,
    VisitFinding,
    Who,
)

LONGEST_DAYS = 36525
EARLIEST_YEAR = 1900


def summarise(
    diary: Diary,
    first: dt.date | None = None,
    last: dt.date | None = None,
    *,
    baseline_event: UUID | None = None,
) -> Summary:
    """The summary of a period, by default of all that is written.

    Raises:
        Problem: the period is none, or the baseline event is not in or before it.
    """
    events, course = diary.events(), course_of(diary)
    first, last = _period(diary, first, last)
    event = _baseline_event(events, baseline_event, last)
    windows = choosing.choose_windows(first, last, event.diary_date if event else None)
    plan = Plan(first, last, windows, choosing.left_out_days(events))
    points = {m.key: diary.points(m.key, plan.read_from, last) for m in DAILY_MEASURES}
    found = (measure_finding(m, points[m.key], plan) for m in DAILY_MEASURES)
    measures = tuple(finding for finding in found if finding.days)
    next_visit, questions = _questions(diary.visits(), diary.today())
    return Summary(
        printed_on=diary.today(),
        who=_who(diary, events, [row for row in course if row.visit.diary_date <= last]),
        coverage=_coverage(plan, points.values()),
        windows=windows,
        baseline_event=event,
        reporters=_reporters(diary, first, last),
        goals=tuple(goal.text for goal in diary.goals()),
        events=_numbered(event for event in events if plan.holds(event.diary_date)),
        nearby_events=choosing.nearby_events(events, windows),
        left_out=plan.left_out_of_latest,
        next_visit=next_visit,
        questions=questions,
        measures=measures,
        unanswered=_unanswered(diary, measures),
        visits=_visits(diary, [row for row in course if plan.holds(row.visit.diary_date)]),
    )


def _period(diary: Diary, first: dt.date | None, last: dt.date | None) -> tuple[dt.date, dt.date]:
    if first is None or last is None:
        written = diary.written_range() or (diary.today(), diary.today())
        first, last = first or written[0], last or written[1]
    if first > last:
        raise Problem(
            N_("The first day, {first}, is after the last day, {last}."),
            first=first.isoformat(),
            last=last.isoformat(),
        )
    if first.year < EARLIEST_YEAR or (last - first).days > LONGEST_DAYS:
        raise Problem(
            N_("A summary covers at most 100 years, from {year} on."), year=str(EARLIEST_YEAR)
        )
    return first, last


def _baseline_event(events: Iterable[Event], id_: UUID | None, last: dt.date) -> Event | None:
    if id_ is None:
        return None
    event = next((event for event in events if event.id == id_), None)
    if event is None:
        raise Problem(N_("The event chosen as baseline is no longer in the diary. Choose another."))
    if event.diary_date > last or event.diary_date.year < EARLIEST_YEAR:
        raise Problem(N_("The event chosen as baseline is not in this period. Choose another."))
    return event


def _who(diary: Diary, events: Iterable[Event], course: Sequence[VisitScores]) -> Who:
    patient = diary.patient
    grades = [grade for row in course if (grade := _grades(row)) is not None]
    return Who(
        name=patient.name,
        birth_date=patient.birth_date,
        injury=injury_of(events),
        first_grades=grades[0] if grades else None,
        latest_grades=grades[-1] if grades else None,
    )


def _grades(row: VisitScores) -> Grades | None:
    found: dict[str, str | None] = {}
    for key in ("ais", "nli"):
        score = row.score(key)
        is_given = score is not None and not isinstance(score.value, NotScored)
        found[key] = str(score.value) if score is not None and is_given else None
    if not any(found.values()):
        return None
    return Grades(row.visit.diary_date, found["ais"], found["nli"])


def _coverage(plan: Plan, points: Iterable[Sequence[Point]]) -> Coverage:
    every = [point for answers in points for point in answers]
    return coverage(
        plan.first,
        plan.last,
        in_time={point.diary_date for point in every if not point.is_late},
        late={point.diary_date for point in every if point.is_late},
    )


def _reporters(diary: Diary, first: dt.date, last: dt.date) -> tuple[ReporterShare, ...]:
    """Everybody who wrote a daily answer of the period, who wrote most first."""
    counts = diary.answers_by_reporter(first, last)
    total = sum(counts.values())
    shares = []
    for id_, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        person = diary.person(id_)
        name, role = (person.name, person.role) if person else ("", Role.CAREGIVER)
        shares.append(ReporterShare(name, role, count / total))
    return tuple(shares)


def _numbered(events: Iterable[Event]) -> tuple[NumberedEvent, ...]:
    by_date = sorted(events, key=lambda event: event.diary_date)
    return tuple(NumberedEvent(number, event) for number, event in enumerate(by_date, 1))


def _questions(visits: Iterable[Visit], today: dt.date) -> tuple[Visit | None, tuple[str, ...]]:
    """The next planned visit, and its questions before those of visits that passed undone."""
    planned = sorted((v for v in visits if not v.is_done), key=lambda v: v.diary_date)
    coming = [visit for visit in planned if visit.diary_date >= today]
    passed = [visit for visit in planned if visit.diary_date < today]
    asked = (text.strip() for v in (*coming[:1], *reversed(passed)) for text in v.questions)
    return (coming[0] if coming else None), tuple(dict.fromkeys(filter(None, asked)))


def _visits(diary: Diary, course: Iterable[VisitScores]) -> tuple[VisitFinding, ...]:
    return tuple(VisitFinding(row, _sides(diary, row.visit)) for row in course)


def _sides(diary: Diary, visit: Visit) -> tuple[SideScore, ...]:
    return tuple(
        SideScore(score.measure, score.site, score.value)
        for score in diary.observations(visit_id=visit.id)
        if score.site is not None
    )


def _unanswered(diary: Diary, found: Iterable[MeasureFinding]) -> tuple[Measure, ...]:
    asked = diary.patient.asked
    keys = ASKED_BY_DEFAULT if asked is None else asked
    answered = {finding.measure.key for finding in found}
    return tuple(m for m in DAILY_MEASURES if m.key in keys and m.key not in answered)
