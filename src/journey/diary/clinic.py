"""The clinic's side of an open diary: its visits beside each other, and one visit's sheet."""

from journey.diary.diary import Diary
from journey.domain.clinic_course import VisitScores, clinic_course
from journey.domain.clinic_scores import CLINIC_SCORES
from journey.domain.records import Observation, Visit
from journey.domain.visit_edits import VisitSheet


def course_of(diary: Diary) -> tuple[VisitScores, ...]:
    """All visits by date, with their scores against the baseline visit."""
    return clinic_course(diary.visits(), _clinic_scores(diary), diary.events())


def sheet_of(diary: Diary, visit: Visit) -> VisitSheet:
    """A visit with every clinic score that was copied from its paper."""
    return VisitSheet(visit, diary.observations(visit_id=visit.id))


def _clinic_scores(diary: Diary) -> list[Observation]:
    return [
        score
        for measure in CLINIC_SCORES
        for score in diary.observations(measure=measure.key)
        if score.visit_id is not None
    ]
