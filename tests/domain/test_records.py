"""Ids are the same on every computer where a record has a natural key, and new otherwise."""

import datetime as dt
from uuid import UUID

import pytest

from journey.domain.records import (
    answer_id,
    new_id,
    note_id,
    person_id,
    score_id,
    visit_id,
    written_late,
)

PATIENT, REPORTER, VISIT = UUID(int=1), UUID(int=2), UUID(int=3)
DAY = dt.date(2026, 11, 23)
FROZEN = [
    "8fd4fce8-d7f9-53c8-ba45-94894165ed3a",
    "035e42bc-136e-5d75-896b-5d6f9f41cb65",
    "78b7474b-0e1a-554a-908f-d773429b6c14",
    "a60015b1-c424-5781-848c-94f1a798098e",
    "8959ccfe-6d6b-595d-97f3-99be459e7069",
    "b169226f-96c1-5acd-8c06-3438b9d68c97",
]


def test_ids_of_natural_keys_never_change() -> None:
    """These stand in people's files: another answer here would write every day twice."""
    found = (
        answer_id(PATIENT, "pain", DAY, REPORTER),
        answer_id(PATIENT, "pain", DAY, REPORTER, at=dt.time(8, 5), site="back"),
        score_id(VISIT, "lems", "right"),
        note_id(PATIENT, DAY, REPORTER),
        person_id(PATIENT, " Ana "),
        visit_id(PATIENT, DAY),
    )
    assert [str(id_) for id_ in found] == FROZEN


def test_answers_differ_by_each_part_of_their_key() -> None:
    ids = {
        answer_id(PATIENT, "pain", DAY, REPORTER),
        answer_id(REPORTER, "pain", DAY, REPORTER),
        answer_id(PATIENT, "mood", DAY, REPORTER),
        answer_id(PATIENT, "pain", DAY + dt.timedelta(1), REPORTER),
        answer_id(PATIENT, "pain", DAY, PATIENT),
        answer_id(PATIENT, "pain", DAY, REPORTER, at=dt.time(0)),
        answer_id(PATIENT, "pain", DAY, REPORTER, site="back"),
    }
    assert len(ids) == 7


def test_a_persons_id_does_not_depend_on_capitals() -> None:
    assert person_id(PATIENT, "Ana") == person_id(PATIENT, " ANA")


def test_new_ids_are_version_7_and_in_order_of_time() -> None:
    ids = [new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert {(id_.version, id_.variant) for id_ in ids} == {(7, "specified in RFC 4122")}
    assert [id_.int >> 80 for id_ in ids] == sorted(id_.int >> 80 for id_ in ids)


@pytest.mark.parametrize(
    ("written", "is_late"),
    [
        ("2026-11-23T23:59:59+08:00", False),
        ("2026-11-24T23:59:59+08:00", False),
        ("2026-11-25T00:00:00+08:00", True),
        ("2026-11-25T00:00:00-09:30", True),
        ("2026-11-24T23:59:59-09:30", False),
        ("2026-11-20T12:00:00+00:00", False),
    ],
)
def test_late_begins_24_hours_after_the_day_ended(written: str, is_late: bool) -> None:
    assert written_late(DAY, dt.datetime.fromisoformat(written)) is is_late
