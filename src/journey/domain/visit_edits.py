"""One edit for a visit and all its clinic scores, so that they are saved and undone together."""

from dataclasses import dataclass

from journey.domain.edits import Change, Edit
from journey.domain.records import Observation, Visit


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """A visit with the clinic scores copied from its paper."""

    visit: Visit
    scores: tuple[Observation, ...] = ()


def visit_edit(name: str, before: VisitSheet | None, after: VisitSheet | None) -> Edit:
    """The edit from one sheet to another; None before adds it all, None after removes it all.

    A score that stays the same keeps its record, and with it who copied it and when.
    """
    visits = Change(before.visit if before else None, after.visit if after else None)
    old = {score.id: score for score in before.scores} if before else {}
    new = {score.id: score for score in after.scores} if after else {}
    scores = [
        Change(old.get(key), new.get(key)) for key in {**old, **new} if old.get(key) != new.get(key)
    ]
    same_visit = visits.before == visits.after
    return Edit(name, (*(() if same_visit and scores else (visits,)), *scores))
