"""Many answer ids at once."""

import datetime as dt
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from journey.diary.answer_ids import AnswerIds
from journey.domain.records import answer_id


@given(st.uuids(), st.uuids(), st.dates(), st.none() | st.times(), st.none() | st.just("leg_left"))
def test_they_are_the_same_as_one_by_one(
    patient: UUID, reporter: UUID, day: dt.date, at: dt.time | None, site: str | None
) -> None:
    quick = AnswerIds(patient).answer("pain", day, reporter, at, site)
    assert quick == answer_id(patient, "pain", day, reporter, at=at, site=site)
    assert quick.version == 5
