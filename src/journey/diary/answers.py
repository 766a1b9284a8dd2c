"""Edits that write, replace or take away an answer or a note."""

import datetime as dt
from typing import TYPE_CHECKING

from journey.domain.edits import ANSWER, REMOVE_ANSWER, Edit, removed, replaced
from journey.domain.measures import Measure
from journey.domain.records import Note, Observation, Person, answer_id, note_id
from journey.domain.scales import Value
from journey.domain.text import N_

if TYPE_CHECKING:
    from journey.diary.diary import Diary


def answer(
    diary: "Diary",
    measure: Measure,
    diary_date: dt.date,
    value: Value,
    reporter: Person,
    *,
    at: dt.time | None = None,
    site: str | None = None,
) -> Edit:
    """The edit that writes an answer in the place of an earlier one, whose note stays."""
    identity = answer_id(diary.patient.id, measure.key, diary_date, reporter.id, at=at, site=site)
    before = diary.record(identity)
    earlier = before if isinstance(before, Observation) else None
    after = Observation(
        id=identity,
        measure=measure.key,
        diary_date=diary_date,
        value=value,
        reporter_id=reporter.id,
        written_at=diary.clock(),
        at=at,
        site=site,
        note=earlier.note if earlier else "",
    )
    return replaced(ANSWER, earlier, after)


def no_answer(diary: "Diary", existing: Observation) -> Edit:
    """The edit that takes an answer away: the day is then not answered, never 0."""
    stored = diary.record(existing.id)
    return removed(REMOVE_ANSWER, existing if stored is None else stored)


def note(diary: "Diary", diary_date: dt.date, text: str, reporter: Person) -> Edit | None:
    """The edit that leaves a person's note about a day as typed; None where nothing changes."""
    identity = note_id(diary.patient.id, diary_date, reporter.id)
    found = diary.record(identity)
    before = found if isinstance(found, Note) else None
    text = text if text.strip() else ""
    if text == (before.text if before else ""):
        return None
    after = Note(
        id=identity,
        diary_date=diary_date,
        text=text,
        reporter_id=reporter.id,
        written_at=diary.clock(),
    )
    return replaced(N_("Note"), before, after if text else None)
