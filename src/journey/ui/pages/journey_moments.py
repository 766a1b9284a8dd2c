"""The diary as moments of a time line: turning points, visits and rehab, newest first."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from journey.diary.clinic import course_of
from journey.domain.clinic_course import VisitScores
from journey.domain.records import Event, Session, Visit
from journey.domain.text import N_
from journey.domain.wording import title_of
from journey.ui.desk import Desk
from journey.ui.pages.record_actions import TimedRecord
from journey.ui.widgets.long_text import shortened
from journey.ui.widgets.score_words import score_words


class Shown(StrEnum):
    """Which moments are shown."""

    ALL = "all"
    EVENTS = "events"
    VISITS = "visits"
    REHAB = "rehab"


@dataclass(frozen=True, slots=True)
class Moment:
    """One row of the time line; a week of rehab stands for several records and has none."""

    date: dt.date
    kind: str
    title: str
    detail: str
    record: TimedRecord | None


def moments(desk: Desk, shown: Shown) -> list[Moment]:
    """Every moment of the diary that is to be shown, newest first."""
    found: list[Moment] = []
    if shown in (Shown.ALL, Shown.EVENTS):
        found += (_of_event(desk, event) for event in desk.diary.events())
    if shown in (Shown.ALL, Shown.VISITS):
        found += (_of_visit(desk, row) for row in course_of(desk.diary))
    if shown is Shown.REHAB:
        found += (_of_session(desk, session) for session in desk.diary.sessions())
    if shown is Shown.ALL:
        found += _weeks(desk, desk.diary.sessions())
    return sorted(found, key=lambda moment: moment.date, reverse=True)


def _of_event(desk: Desk, event: Event) -> Moment:
    until = desk.tr(N_("until {date}"), date=desk.format_date(event.until)) if event.until else ""
    return Moment(
        event.diary_date,
        desk.text(event.kind.label),
        shortened(title_of(event, desk.language)),
        _joined(until, shortened(event.note)),
        event,
    )


def _of_visit(desk: Desk, row: VisitScores) -> Moment:
    visit = row.visit
    kind = desk.tr(N_("Visit")) if visit.is_done else desk.tr(N_("Planned"))
    title = shortened(title_of(visit, desk.language))
    if visit.clinician:
        title = f"{title}, {shortened(visit.clinician, 60)}"
    detail = _scores(desk, row) if visit.is_done else _questions(desk, visit)
    return Moment(visit.diary_date, kind, title, detail, visit)


def _scores(desk: Desk, row: VisitScores) -> str:
    return " · ".join(
        f"{desk.text(score.measure.label)} {score_words(desk, score)}" for score in row.scores
    )


def _questions(desk: Desk, visit: Visit) -> str:
    if not visit.questions:
        return ""
    return desk.tr(N_("Questions to ask: {count}"), count=len(visit.questions))


def _of_session(desk: Desk, session: Session) -> Moment:
    effort = "" if session.effort is None else _effort(desk, session.effort)
    return Moment(
        session.diary_date,
        desk.tr(N_("Rehab")),
        title_of(session, desk.language),
        _joined(effort, shortened(session.note)),
        session,
    )


def _effort(desk: Desk, effort: int) -> str:
    return desk.tr(N_("Effort {effort} of 10"), effort=effort)


def _weeks(desk: Desk, sessions: Iterable[Session]) -> Iterator[Moment]:
    """One moment a week of rehab, at the day of its last session."""
    for _, group in groupby(sessions, key=lambda session: session.diary_date.isocalendar()[:2]):
        week = list(group)
        minutes = sum(session.minutes for session in week)
        kinds = dict.fromkeys(desk.text(session.kind.label) for session in week)
        yield Moment(
            max(session.diary_date for session in week),
            desk.tr(N_("Rehab")),
            desk.tr(
                N_("Sessions this week: {count}, {minutes} min"), count=len(week), minutes=minutes
            ),
            " · ".join(kinds),
            None,
        )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
