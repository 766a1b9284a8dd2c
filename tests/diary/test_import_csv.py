"""Bringing CSV files into a diary."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from journey.diary.answers import answer
from journey.diary.diary import Diary
from journey.diary.import_csv import ImportReport, import_csv
from journey.domain.catalogue import BY_KEY
from journey.domain.edits import added, removed, replaced
from journey.domain.kinds import Rater, VisitType
from journey.domain.problems import Problem
from journey.domain.records import Visit, score_id
from journey.domain.text import Language
from tests.diaries import CAREGIVER, new_diary

DAY = dt.date(2026, 1, 2)
WIDE = "date,pain,mood\n2026-01-01,0,5\n2026-01-02,3,\n2026-01-03,,\n"


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    return new_diary(tmp_path)


def take_in(
    diary: Diary,
    text: str,
    reporter: str = "",
    *,
    rounds: bool = False,
    is_dry_run: bool = False,
) -> ImportReport:
    source = diary.path.with_name("source.csv")
    source.write_text(text, encoding="utf-8")
    report = import_csv(diary, source, reporter=reporter, rounds=rounds, is_dry_run=is_dry_run)
    assert report.rows == report.imported + report.already_there + len(report.refused)
    return report


def reasons(report: ImportReport) -> list[tuple[int, str, str]]:
    return [(row.line, row.column, row.reason.to(Language.ENGLISH)) for row in report.refused]


def test_a_second_time_adds_nothing(diary: Diary) -> None:
    first = take_in(diary, WIDE)
    assert (first.rows, first.imported, first.already_there, first.without_answer) == (3, 2, 1, 1)
    before = diary.observations(), len(diary.history())
    second = take_in(diary, WIDE)
    assert (second.imported, second.already_there) == (0, 3)
    assert (diary.observations(), len(diary.history())) == before


def test_it_is_one_edit_that_can_be_undone(diary: Diary) -> None:
    take_in(diary, WIDE)
    assert len(diary.observations()) == 3
    diary.undo()
    assert diary.observations() == ()
    assert take_in(diary, WIDE).imported == 2
    assert len(diary.observations()) == 3


def test_a_dry_run_writes_nothing_and_says_the_same(diary: Diary) -> None:
    dry = take_in(diary, WIDE, is_dry_run=True)
    assert diary.observations() == ()
    assert dry == take_in(diary, WIDE)


def test_an_answer_in_the_diary_is_never_written_over(diary: Diary) -> None:
    diary.apply(answer(diary, BY_KEY["pain"], DAY, 9, diary.patient))
    report = take_in(diary, WIDE)
    message = "There is already another answer in the diary; it was kept."
    assert reasons(report) == [(3, "pain", message)]
    assert [a.value for a in diary.observations(measure="pain")] == [0, 9]


def test_of_two_answers_in_one_file_the_first_counts(diary: Diary) -> None:
    long = "date,measure,value\n2026-01-02,pain,3\n2026-01-02,pain,4\n2026-01-02,pain,3\n"
    report = take_in(diary, long)
    assert (report.imported, report.already_there) == (1, 1)
    assert [line for line, *_ in reasons(report)] == [3]
    assert [a.value for a in diary.observations()] == [3]


def test_a_note_beside_an_answer_is_not_lost_for_a_file_without_notes(diary: Diary) -> None:
    take_in(diary, "date,measure,value,note\n2026-01-02,pain,3,after a fall\n")
    assert take_in(diary, "date,pain\n2026-01-02,3\n").already_there == 1
    other = take_in(diary, "date,measure,value,note\n2026-01-02,pain,3,no fall\n")
    assert len(other.refused) == 1
    assert [a.note for a in diary.observations()] == ["after a fall"]


def test_a_day_s_note_is_the_writer_s_note(diary: Diary) -> None:
    text = "date,pain,note\n2026-01-02,3,Rain\n2026-01-03,,Only a note\n"
    assert take_in(diary, text).imported == 2
    assert [note.text for note in diary.notes()] == ["Rain", "Only a note"]
    assert take_in(diary, text).already_there == 2
    report = take_in(diary, "date,pain,note\n2026-01-02,3,Sun\n")
    assert [(line, column) for line, column, _ in reasons(report)] == [(2, "note")]


def test_who_wrote_is_found_by_name_or_added_as_a_caregiver(diary: Diary) -> None:
    diary.apply(added("Test", CAREGIVER))
    report = take_in(
        diary,
        "date,measure,value,reporter\n"
        f"2026-01-01,pain,1,\n2026-01-02,pain,2,{CAREGIVER.name}\n2026-01-03,pain,3, Anna \n"
        f"2026-01-04,pain,4,ANNA\n2026-01-05,pain,5,{diary.patient.name}\n",
    )
    assert report.people_added == ("Anna",)
    raters = [point.rater for point in diary.points("pain", dt.date(2026, 1, 1), diary.today())]
    assert raters == [Rater.SELF, Rater.PROXY, Rater.PROXY, Rater.PROXY, Rater.SELF]
    assert len(diary.people()) == 3


def test_a_caregiver_called_otherwise_today_is_still_the_same(diary: Diary) -> None:
    take_in(diary, "date,pain\n2026-01-01,1\n", reporter="Anna")
    anna = diary.people()[1]
    named = type(anna)(id=anna.id, name="Anna Chen", role=anna.role)
    diary.apply(replaced("Test", anna, named))
    report = take_in(diary, "date,pain\n2026-01-02,1\n", reporter="Anna")
    assert (report.imported, report.people_added) == (1, ())
    assert {a.reporter_id for a in diary.observations()} == {anna.id}


def test_a_refused_row_adds_nobody(diary: Diary) -> None:
    report = take_in(diary, "date,pain\n2026-01-01,11\n", reporter="Anna")
    assert reasons(report) == [(2, "pain", "11 is outside 0 to 10.")]
    assert len(diary.people()) == 1


def test_decimals_are_refused_with_their_line_or_rounded(diary: Diary) -> None:
    text = "date,pain\n2026-01-01,6.5\n2026-01-02,7\n"
    refused = take_in(diary, text, is_dry_run=True)
    assert reasons(refused) == [(2, "pain", "“6.5” is not a whole number from 0 to 10.")]
    take_in(diary, text, rounds=True)
    assert [a.value for a in diary.observations()] == [7, 7]


def test_days_before_birth_and_to_come_are_refused(diary: Diary) -> None:
    report = take_in(diary, "date,pain\n1968-02-28,1\n2026-11-24,1\n2026-11-23,1\n")
    assert reasons(report) == [
        (2, "date", "1968-02-28 is before the date of birth."),
        (3, "date", "2026-11-24 has not come yet."),
    ]


def test_columns_nobody_knows_are_named_and_left_out(diary: Diary) -> None:
    report = take_in(diary, "date,pain,weather,\n2026-01-01,1,rain,x\n")
    assert report.columns_left_out == ("weather", "#4")
    assert report.imported == 1


def test_clinic_scores_make_visits(diary: Diary) -> None:
    text = "date,lems,ais\n2026-01-01,0,A\n2026-02-01,2,A\n"
    assert take_in(diary, text).visits == 2
    assert [visit.type for visit in diary.visits()] == [VisitType.BASELINE, VisitType.FOLLOW_UP]
    assert all(score.visit_id for score in diary.observations())
    again = take_in(diary, "date,measure,value\n2026-02-01,lems,2\n2026-02-01,nli,T9\n")
    assert (again.imported, again.already_there, again.visits) == (1, 1, 0)


def test_scores_join_the_visit_of_that_day(diary: Diary) -> None:
    done = Visit(id=CAREGIVER.id, diary_date=DAY, type=VisitType.ANNUAL_REVIEW)
    diary.apply(added("Test", done))
    assert take_in(diary, "date,lems\n2026-01-02,24\n").visits == 0
    assert [a.value for a in diary.observations(visit_id=done.id)] == [24]


def test_scores_that_do_not_add_up_go_in_together_or_not_at_all(diary: Diary) -> None:
    long = (
        "date,measure,value\n2026-01-02,uems,50\n2026-01-02,lems,24\n2026-01-02,pain,3\n"
        "2026-01-02,motor_total,75\n2026-01-02,lems,24\n2026-01-03,lems,20\n"
    )
    report = take_in(diary, long)
    assert [line for line, *_ in reasons(report)] == [2, 3, 5, 6]
    assert "the parts add up to 74, not 75" in reasons(report)[0][2]
    assert [(a.measure, a.value) for a in diary.observations()] == [("pain", 3), ("lems", 20)]
    assert len(diary.visits()) == 1


def test_scores_are_checked_with_those_already_there(diary: Diary) -> None:
    take_in(diary, "date,uems,lems\n2026-01-02,50,24\n")
    report = take_in(diary, "date,motor_total\n2026-01-02,70\n")
    assert [line for line, *_ in reasons(report)] == [2]
    assert take_in(diary, "date,motor_total\n2026-01-02,74\n").imported == 1


def test_scores_in_the_diary_are_not_judged_again(diary: Diary) -> None:
    take_in(diary, "date,uems,lems\n2026-01-02,50,24\n")
    [uems, lems] = diary.observations()
    wrong = replace(
        uems, id=score_id(lems.visit_id or lems.id, "motor_total"), measure="motor_total", value=75
    )
    diary.apply(added("Test", wrong))
    report = take_in(diary, "date,uems,lems,motor_total\n2026-01-02,50,24,75\n")
    assert (report.already_there, report.refused) == (1, ())


def test_a_removed_visit_comes_back_with_its_scores(diary: Diary) -> None:
    take_in(diary, "date,lems\n2026-01-02,24\n")
    diary.apply(removed("Test", *diary.observations(), *diary.visits()))
    report = take_in(diary, "date,lems\n2026-01-02,24\n")
    assert (report.imported, report.visits) == (1, 1)


def test_progress_runs_from_zero_to_one(diary: Diary) -> None:
    source = diary.path.with_name("long.csv")
    rows = "".join(f"{dt.date(2020, 1, 1) + dt.timedelta(n)},{n % 11}\n" for n in range(2100))
    source.write_text(f"date,pain\n{rows}", encoding="utf-8")
    shares: list[float] = []
    assert import_csv(diary, source, progress=shares.append).imported == 2100
    assert shares == sorted(shares)
    assert len(shares) >= 4
    assert shares[-1] == 1


def test_nothing_is_written_where_the_file_breaks_off(diary: Diary) -> None:
    with pytest.raises(Problem, match="Nothing was imported"):
        take_in(diary, 'date,pain,note\n2026-01-01,1,x\n2026-01-02,2,"open\n')
    assert diary.observations() == ()
