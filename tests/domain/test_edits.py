"""Edits are data that know their own inverse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.domain.edits import Change, Edit, added, removed, replaced
from journey.domain.records import Goal, Record, new_id
from tests.diaries import edits, goals, notes, records


@given(edits())
def test_the_inverse_of_the_inverse_is_the_edit(edit: Edit) -> None:
    assert edit.inverse().inverse() == edit
    assert edit.inverse().name == edit.name


@given(st.data(), st.lists(records(), max_size=6, unique_by=lambda record: record.id))
def test_an_edit_and_its_inverse_lead_back(data: st.DataObject, there: list[Record]) -> None:
    diary = {record.id: record for record in there}
    edit: Edit = data.draw(edits(tuple(there)))
    after = dict(diary)
    for step in (edit, edit.inverse()):
        for change in step.changes:
            if change.after is None:
                del after[change.record.id]
            else:
                after[change.record.id] = change.after
    assert after == diary


@given(goals(), notes())
def test_a_change_keeps_kind_and_id(goal: Record, note: Record) -> None:
    with pytest.raises(ValueError, match="kind and the id"):
        Change(goal, note)
    with pytest.raises(ValueError, match="kind and the id"):
        Change(goal, Goal(id=new_id(), rank=1, text=""))
    with pytest.raises(ValueError, match="before or after"):
        Change(None, None)


@given(goals())
def test_additions_and_removals_are_each_others_inverse(goal: Goal) -> None:
    assert added("x", goal).inverse() == removed("x", goal)
    assert replaced("x", None, goal) == added("x", goal)
