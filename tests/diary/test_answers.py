"""Answering, answering again, taking an answer away, and notes."""

import datetime as dt
from pathlib import Path

import pytest

from journey.diary import answers
from journey.domain.catalogue import BY_KEY
from journey.domain.problems import Problem
from tests.diaries import CAREGIVER, TODAY, new_diary

PAIN = BY_KEY["pain"]


def test_an_answer_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        for value in (7, 0):
            diary.apply(answers.answer(diary, PAIN, TODAY, value, diary.patient))
        (found,) = diary.observations()
        assert (found.value, found.diary_date, found.written_at) == (0, TODAY, diary.clock())
        diary.undo()
        assert diary.observations()[0].value == 7
        diary.undo()
        assert diary.observations() == ()


def test_answers_of_other_times_sites_and_people_stand_beside(tmp_path: Path) -> None:
    with new_diary(tmp_path, with_others=True) as diary:
        morning = dt.time(8)
        diary.apply(answers.answer(diary, PAIN, TODAY, 1, diary.patient))
        diary.apply(answers.answer(diary, PAIN, TODAY, 2, diary.patient, at=morning))
        diary.apply(answers.answer(diary, PAIN, TODAY, 3, diary.patient, site="back"))
        diary.apply(answers.answer(diary, PAIN, TODAY, 4, CAREGIVER))
        assert {answer.value for answer in diary.observations()} == {1, 2, 3, 4}


def test_a_removed_answer_is_missing_and_can_be_given_again(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        diary.apply(answers.answer(diary, PAIN, TODAY, 0, diary.patient))
        diary.apply(answers.no_answer(diary, diary.observations()[0]))
        assert diary.observations() == ()
        assert diary.written_days(TODAY, TODAY) == {}
        diary.apply(answers.answer(diary, PAIN, TODAY, 5, diary.patient))
        assert [answer.value for answer in diary.observations()] == [5]


@pytest.mark.parametrize(
    ("day", "value", "sentence"),
    [
        (dt.date(2026, 11, 24), 5, "2026-11-24 has not come yet"),
        (dt.date(1968, 2, 28), 5, "1968-02-28 is before the date of birth"),
        (TODAY, 11, "11 is outside 0 to 10"),
        (TODAY, 3.5, "“3.5” is not a whole number"),
        (TODAY, "five", "“five” is not a whole number"),
    ],
)
def test_what_cannot_be_is_refused_and_not_written(
    tmp_path: Path, day: dt.date, value: float, sentence: str
) -> None:
    with new_diary(tmp_path) as diary:
        with pytest.raises(Problem, match=sentence):
            diary.apply(answers.answer(diary, PAIN, day, value, diary.patient))
        assert diary.observations() == ()
        assert diary.next_undo is None


def test_a_note_is_written_changed_and_emptied(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:

        def write(text: str) -> None:
            edit = answers.note(diary, TODAY, text, diary.patient)
            assert edit is not None
            diary.apply(edit)

        write("  as typed\n😀 ")
        assert [note.text for note in diary.notes(TODAY, TODAY)] == ["  as typed\n😀 "]
        assert answers.note(diary, TODAY, "  as typed\n😀 ", diary.patient) is None
        write("x" * 10_000)
        write(" \n")
        assert diary.notes() == ()
        assert answers.note(diary, TODAY, "  ", diary.patient) is None
        diary.undo()
        assert [note.text for note in diary.notes()] == ["x" * 10_000]
