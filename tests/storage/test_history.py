"""The history cannot be rewritten, and gives back every edit whatever its size."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from journey.domain.edits import added
from journey.domain.records import Goal, Record, new_id
from journey.storage.changes import runs_of
from journey.storage.history import decode, encode
from tests.diaries import edits, new_diary, records


@given(st.data())
def test_encoding_gives_back_every_change(data: st.DataObject) -> None:
    there: list[Record] = data.draw(st.lists(records(), max_size=4, unique_by=lambda r: r.id))
    edit = data.draw(edits(tuple(there)))
    runs = decode(encode(runs_of(edit.changes)))
    assert tuple(change for run in runs for change in run.changes()) == edit.changes


@pytest.mark.parametrize("change", ["UPDATE history SET name = ''", "DELETE FROM history"])
def test_history_is_append_only(tmp_path: Path, change: str) -> None:
    diary = new_diary(tmp_path)
    diary.close()
    with (
        closing(dbapi2.connect(str(diary.path))) as raw,
        pytest.raises(dbapi2.IntegrityError, match="append-only"),
    ):
        raw.execute(change)


def test_a_large_edit_is_undone_and_redone_after_reopening(tmp_path: Path) -> None:
    goals = [Goal(id=new_id(), rank=rank, text="目標" * 20) for rank in range(1, 2001)]
    with new_diary(tmp_path) as diary:
        diary.apply(added("Import", *goals))
    with type(diary).open(diary.path, clock=diary.clock) as diary:
        undone = diary.undo()
        assert undone is not None
        assert diary.goals() == ()
        assert undone == added("Import", *goals).inverse()
    with type(diary).open(diary.path, clock=diary.clock) as diary:
        assert diary.redo() == added("Import", *goals)
        assert diary.goals() == tuple(goals)
