"""Visits beside each other: the scores of each, against the first visit that has that score."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from journey.domain import scales
from journey.domain.catalogue import BY_KEY
from journey.domain.kinds import EventKind
from journey.domain.measures import Measure
from journey.domain.records import Event, Observation, Visit
from journey.domain.rules import ScoreKey
from journey.domain.scales import NotScored, Value


@dataclass(frozen=True, slots=True)
class CopiedScore:
    """A score as one visit's paper gives it; `baseline` is the value of the baseline visit.

    `baseline` is None on the baseline visit itself and where no earlier visit has a value.
    """

    measure: Measure
    value: Value
    baseline: Value | None = None

    @property
    def change(self) -> int | None:
        """Points since the baseline visit; None where either is not a number."""
        if self.baseline is None:
            return None
        now, then = scales.number(self.value), scales.number(self.baseline)
        return None if now is None or then is None else int(now - then)


@dataclass(frozen=True, slots=True)
class VisitScores:
    """One visit with its total scores in the order of the catalogue, and its two clocks."""

    visit: Visit
    scores: tuple[CopiedScore, ...]
    days_since_injury: int | None
    days_since_procedure: int | None

    def score(self, key: str) -> CopiedScore | None:
        """The score of a measure; None where it was not asked."""
        return next((score for score in self.scores if score.measure.key == key), None)


def clinic_course(
    visits: Iterable[Visit], scores: Iterable[Observation], events: Sequence[Event]
) -> tuple[VisitScores, ...]:
    """All visits by date; the baseline of a score is the first done visit that has a value."""
    totals = _totals_by_visit(scores)
    injury, procedure = injury_of(events), procedure_of(events)
    baselines: dict[str, Value] = {}
    course: list[VisitScores] = []
    for visit in sorted(visits, key=lambda visit: visit.diary_date):
        own = _in_order(totals.get(visit.id, ()), baselines)
        if visit.is_done:
            for score in own:
                if not isinstance(score.value, NotScored):
                    baselines.setdefault(score.measure.key, score.value)
        course.append(VisitScores(visit, own, _days(injury, visit), _days(procedure, visit)))
    return tuple(course)


def scores_before(
    course: Iterable[VisitScores], date: dt.date, *, besides: UUID | None = None
) -> dict[ScoreKey, Value]:
    """The newest value of each score among the done visits before a day, one visit left out."""
    return dict(_values_before(course, date, besides))


def baselines_before(
    course: Iterable[VisitScores], date: dt.date, *, besides: UUID | None = None
) -> dict[ScoreKey, Value]:
    """The first value of each score among the done visits before a day, one visit left out."""
    return dict(reversed(list(_values_before(course, date, besides))))


def _values_before(
    course: Iterable[VisitScores], date: dt.date, besides: UUID | None
) -> Iterator[tuple[ScoreKey, Value]]:
    for row in course:
        visit = row.visit
        if visit.is_done and visit.diary_date < date and visit.id != besides:
            for score in row.scores:
                if not isinstance(score.value, NotScored):
                    yield (score.measure.key, None), score.value


def injury_of(events: Iterable[Event]) -> Event | None:
    """The first injury of a diary."""
    injuries = [event for event in events if event.kind is EventKind.INJURY]
    return min(injuries, key=lambda event: event.diary_date, default=None)


def procedure_of(events: Iterable[Event]) -> Event | None:
    """What the second clock counts from: the newest treatment, else the newest surgery."""
    procedures = [event for event in events if event.kind.is_procedure]
    return max(
        procedures,
        key=lambda event: (event.kind is EventKind.TREATMENT, event.diary_date),
        default=None,
    )


def _totals_by_visit(scores: Iterable[Observation]) -> dict[UUID, list[Observation]]:
    totals: dict[UUID, list[Observation]] = {}
    for score in scores:
        if score.visit_id is not None and score.site is None and score.measure in BY_KEY:
            totals.setdefault(score.visit_id, []).append(score)
    return totals


def _in_order(own: Iterable[Observation], baselines: dict[str, Value]) -> tuple[CopiedScore, ...]:
    values = {score.measure: score.value for score in own}
    return tuple(
        CopiedScore(measure, values[key], baselines.get(key))
        for key, measure in BY_KEY.items()
        if key in values
    )


def _days(event: Event | None, visit: Visit) -> int | None:
    return None if event is None else (visit.diary_date - event.diary_date) // dt.timedelta(days=1)
