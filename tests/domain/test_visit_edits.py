"""A visit and its scores are one edit."""

import datetime as dt
import uuid
from dataclasses import replace

from journey.domain.edits import Change
from journey.domain.kinds import VisitType
from journey.domain.records import Observation, Visit, new_id, score_id
from journey.domain.scales import Value
from journey.domain.visit_edits import VisitSheet, visit_edit

VISIT = Visit(id=new_id(), diary_date=dt.date(2026, 9, 6), type=VisitType.FOLLOW_UP)


def score(measure: str, value: Value) -> Observation:
    return Observation(
        id=score_id(VISIT.id, measure),
        measure=measure,
        diary_date=VISIT.diary_date,
        value=value,
        reporter_id=uuid.UUID(int=1),
        written_at=dt.datetime(2026, 9, 6, 12, tzinfo=dt.UTC),
        visit_id=VISIT.id,
    )


LEMS, NBD = score("lems", 24), score("nbd", 9)


def test_all_is_added_and_removed_together() -> None:
    sheet = VisitSheet(VISIT, (LEMS, NBD))
    added = visit_edit("Add visit", None, sheet)
    assert [change.after for change in added.changes] == [VISIT, LEMS, NBD]
    removed = visit_edit("Remove visit", sheet, None)
    assert [change.before for change in removed.changes] == [VISIT, LEMS, NBD]


def test_only_what_differs_is_written() -> None:
    before = VisitSheet(VISIT, (LEMS, NBD))
    corrected = replace(LEMS, value=25)
    edit = visit_edit("Edit visit", before, VisitSheet(VISIT, (corrected,)))
    assert edit.changes == (Change(LEMS, corrected), Change(NBD, None))


def test_an_unchanged_sheet_still_makes_an_edit() -> None:
    sheet = VisitSheet(VISIT, (LEMS,))
    assert visit_edit("Edit visit", sheet, sheet).changes == (Change(VISIT, VISIT),)
