"""Begins a diary from what was said at the first start."""

from dataclasses import replace
from pathlib import Path

from journey.diary.diary import Clock, Diary, now
from journey.domain.catalogue import ASKED_BY_DEFAULT
from journey.domain.edits import Change, Edit
from journey.domain.kinds import Role
from journey.domain.records import Person, person_id
from journey.domain.text import N_


def first_diary(
    path: Path,
    *,
    patient: str = "",
    writer: str = "",
    asked: tuple[str, ...] = ASKED_BY_DEFAULT,
    clock: Clock = now,
) -> Diary:
    """A new diary; `writer` is the caregiver who writes, empty when the patient does.

    Raises:
        Problem: the file is there already, or cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    diary = Diary.create(path, patient_name=patient, clock=clock)
    changes: list[Change] = []
    if asked != ASKED_BY_DEFAULT:
        changes.append(Change(diary.patient, replace(diary.patient, asked=asked)))
    if writer:
        changes.append(Change(None, caregiver(diary.patient, writer)))
    if changes:
        diary.apply(Edit(N_("First settings"), tuple(changes)))
    return diary


def caregiver(patient: Person, name: str) -> Person:
    """Somebody who writes for the patient, by the one id their name has in this diary."""
    return Person(id=person_id(patient.id, name), name=name.strip(), role=Role.CAREGIVER)
