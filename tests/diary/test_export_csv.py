"""Taking every answer out, and back into another diary."""

import datetime as dt
import tempfile
from pathlib import Path
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from journey.diary.diary import Diary
from journey.diary.export_csv import export_csv
from journey.diary.import_csv import import_csv
from journey.domain.catalogue import MEASURES
from journey.domain.edits import added
from journey.domain.kinds import Rater
from journey.domain.records import Observation
from tests.diaries import CAREGIVER, new_diary, observations

# A total and its parts drawn apart from each other would not add up.
ALONE = tuple(m for m in MEASURES if m.key not in ("motor_total", "scim_total"))
Key = tuple[str, dt.date, str, str, UUID | None]


def key(answer: Observation) -> Key:
    """What makes an answer one answer; scores are told apart by their side alone."""
    if answer.visit_id:
        return (answer.measure, answer.diary_date, "", "", None)
    at = answer.at.isoformat("minutes") if answer.at else ""
    return (answer.measure, answer.diary_date, at, answer.site or "", answer.reporter_id)


def content(diary: Diary) -> set[tuple[object, ...]]:
    raters = {person.id: person.rater for person in diary.people()}
    return {
        (
            answer.measure,
            answer.diary_date,
            answer.value,
            answer.at,
            answer.site or None,
            raters[answer.reporter_id],
            answer.written_at.isoformat(),
            answer.note,
        )
        for answer in diary.observations()
    }


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_goes_out_comes_back_the_same(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, new_diary(Path(folder), with_others=True) as old:
        drawn = observations(patient_id=old.patient.id, measures=ALONE)
        answers = data.draw(st.lists(drawn, max_size=12, unique_by=key))
        if answers:
            old.apply(added("Test", *answers))
        file = Path(folder, "out.csv")
        file.write_bytes(export_csv(old))
        with new_diary(Path(folder), name="new") as new:
            report = import_csv(new, file)
            assert (report.rows, report.refused) == (len(answers), ())
            assert content(new) == content(old)
            assert import_csv(new, file).imported == 0


def test_no_note_runs_as_a_formula(tmp_path: Path) -> None:
    note = '=HYPERLINK("x")'
    with new_diary(tmp_path) as diary:
        source = tmp_path / "in.csv"
        source.write_text(f"date,measure,value,note\n2026-01-02,pain,3,{note}\n", encoding="utf-8")
        import_csv(diary, source)
        exported = export_csv(diary)
        assert b",\"'=HYPERLINK" in exported
        source.write_bytes(exported)
        assert import_csv(diary, source).already_there == 1
        assert [answer.note for answer in diary.observations()] == [note]


def test_the_patient_has_no_name_in_it(tmp_path: Path) -> None:
    with new_diary(tmp_path, with_others=True) as diary:
        source = tmp_path / "in.csv"
        source.write_text(
            f"date,measure,value,reporter\n2026-01-02,pain,3,\n2026-01-02,pain,4,{CAREGIVER.name}\n",
            encoding="utf-8",
        )
        import_csv(diary, source)
        lines = export_csv(diary).decode("utf-8-sig").splitlines()
    assert lines[0] == "date,time,measure,value,site,reporter,written_at,note"
    written = "2026-11-23T20:15:00+08:00"
    assert set(lines[1:]) == {
        f"2026-01-02,,pain,3,,,{written},",
        f"2026-01-02,,pain,4,,{CAREGIVER.name},{written},",
    }
    assert CAREGIVER.rater is Rater.PROXY
