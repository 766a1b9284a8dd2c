"""Today as a list: every answer is saved at once, said aloud, undone, and nobody else's."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journey.diary import answers
from journey.diary.diary import Diary
from journey.domain.catalogue import BY_KEY
from journey.domain.edits import added
from journey.domain.kinds import SessionKind, VisitType
from journey.domain.records import Session, Visit, new_id
from journey.domain.scales import Value
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from tests.diaries import CAREGIVER, TODAY
from tests.spoken import click, hold, is_checked, named, press

DAY = dt.timedelta(days=1)


def written(diary: Diary, day: dt.date = TODAY) -> dict[str, Value]:
    """The plain answers of a day by measure."""
    return {o.measure: o.value for o in diary.observations(first=day, last=day) if o.at is None}


def texts(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_a_new_day_has_nothing_filled_in(main_window: MainWindow) -> None:
    assert not any(is_checked(main_window, f"Pain {n}") for n in range(11))
    assert "0 of 9 answered" in texts(main_window)
    assert "This is the first page" in texts(main_window)


def test_a_press_is_saved_said_and_undone(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "Pain 6")
    assert written(diary) == {"pain": 6}
    assert main_window.bar.message.text() == "Pain 6 saved"
    click(main_window, "Undo the last change: Pain 6")
    assert written(diary) == {}
    assert not is_checked(main_window, "Pain 6")
    click(main_window, "Redo the last change: Pain 6")
    assert is_checked(main_window, "Pain 6")


def test_pressing_the_answer_again_keeps_it(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "Pain 6")
    lines = len(diary.history())
    click(main_window, "Pain 6")
    assert (written(diary), len(diary.history())) == ({"pain": 6}, lines)


def test_clear_and_delete_take_an_answer_away(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "Pain 6")
    click(main_window, "Clear Pain")
    assert written(diary) == {}
    assert named(main_window, "Pain 0").hasFocus()
    press("4")
    named(main_window, "Pain 4").setFocus()
    press(Qt.Key.Key_Delete)
    assert written(diary) == {}
    assert main_window.bar.message.text() == "Pain 4 removed"


def test_digits_answer_and_move_from_card_to_card(main_window: MainWindow, diary: Diary) -> None:
    named(main_window, "Pain 0").setFocus()
    press("6", "t")
    assert written(diary) == {"pain": 6, "spasticity": 10}
    assert named(main_window, "Hand function 0").hasFocus()
    press(Qt.Key.Key_Backspace)
    assert named(main_window, "Spasticity 10").hasFocus()


def test_details_lie_between_questions_for_enter_and_backspace(main_window: MainWindow) -> None:
    named(main_window, "Pain 0").setFocus()
    press(Qt.Key.Key_Return)
    assert named(main_window, "Burning").hasFocus()
    press(Qt.Key.Key_Return)
    assert named(main_window, "Spasticity 0").hasFocus()
    press(Qt.Key.Key_Backspace)
    assert named(main_window, "Burning").hasFocus()


def test_a_key_held_down_answers_once(main_window: MainWindow, diary: Diary) -> None:
    key = named(main_window, "Pain 0")
    key.setFocus()
    press("6")
    focused = QApplication.focusWidget()
    assert focused is not None
    for _ in range(5):
        hold(focused, Qt.Key.Key_6, "6")
        hold(focused, Qt.Key.Key_Return)
    assert written(diary) == {"pain": 6}
    assert QApplication.focusWidget() is focused


def test_the_first_minus_says_none_at_all(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "− Urine leaks")
    click(main_window, "+ Catheter passes")
    assert written(diary) == {"bladder_leaks": 0, "catheter_passes": 1}


def test_a_typed_number_counts_when_it_is_left(main_window: MainWindow, diary: Diary) -> None:
    named(main_window, "Bowel routine").setFocus()
    press("45", Qt.Key.Key_Return)
    assert written(diary) == {"bowel_minutes": 45}
    press(Qt.Key.Key_Backspace)
    named(main_window, "Bowel routine").setFocus()
    press(Qt.Key.Key_Backspace)
    assert written(diary) == {"bowel_minutes": 45}


def test_emptying_the_field_takes_the_number_back(main_window: MainWindow, diary: Diary) -> None:
    field = named(main_window, "Bowel routine")
    field.setFocus()
    press("4", Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    assert written(diary) == {}


def test_what_stands_alone_excludes_the_rest(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "Planned, difficult")
    click(main_window, "Accident")
    assert written(diary)["bowel"] == ("planned_difficult", "accident")
    click(main_window, "None today")
    assert written(diary)["bowel"] == ("none",)
    click(main_window, "None today")
    assert written(diary) == {}


def test_one_sensation_takes_the_place_of_another(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "Less")
    click(main_window, "More")
    click(main_window, "More")
    assert written(diary) == {"sensation": "more"}


def test_sites_open_in_place(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "Where it hurts")
    click(main_window, "Left leg")
    click(main_window, "Right leg")
    assert written(diary) == {"pain_site": ("leg_left", "leg_right")}
    named(main_window, "Where it hurts: Left leg, Right leg")


def test_further_times_stand_beside_the_day(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "Pain 5")
    click(main_window, "+ Another time, Pain")
    click(main_window, "−1 hour, Time of the further answer: Pain")
    click(main_window, "Pain at this time 8")
    at = [(o.at, o.value) for o in diary.observations(measure="pain")]
    assert sorted(at, key=str) == sorted([(None, 5), (dt.time(19, 15), 8)], key=str)
    assert "19:15 · 8" in texts(main_window)
    click(main_window, "Remove Pain 19:15")
    assert [o.value for o in diary.observations(measure="pain")] == [5]


def test_another_writer_is_shown_and_never_overwritten(
    main_window: MainWindow, diary: Diary, desk: Desk
) -> None:
    diary.apply(added("Test", CAREGIVER))
    desk.apply(answers.answer(diary, BY_KEY["pain"], TODAY, 5, CAREGIVER))
    assert "阿芳 wrote: 5" in texts(main_window)
    click(main_window, "Pain 7")
    click(main_window, "Written by: 林美玲")
    click(main_window, "阿芳 · caregiver")
    assert is_checked(main_window, "Pain 5")
    assert "林美玲 wrote: 7" in texts(main_window)
    assert {o.value for o in diary.observations(measure="pain")} == {5, 7}


def test_another_day_is_written_as_that_day(main_window: MainWindow, diary: Diary) -> None:
    click(main_window, "‹ Sun 22 Nov")
    assert "You are writing for a past day." in texts(main_window)
    assert "late" not in texts(main_window)
    click(main_window, "Pain 3")
    click(main_window, "‹ Sat 21 Nov")
    assert "What you write will be marked as written late." in texts(main_window)
    assert not is_checked(main_window, "Pain 3")
    click(main_window, "Pain 4")
    click(main_window, "Back to today")
    assert (written(diary, TODAY - DAY), written(diary, TODAY - 2 * DAY)) == (
        {"pain": 3},
        {"pain": 4},
    )
    assert [o.is_late for o in diary.observations()] == [True, False]


def test_tomorrow_cannot_be_chosen(main_window: MainWindow) -> None:
    later = named(main_window, "Tue › 24 Nov")
    assert not later.isEnabled()
    assert later.accessibleDescription() == "Has not come yet"


def test_the_calendar_leads_to_a_day(main_window: MainWindow, desk: Desk) -> None:
    click(main_window, "Pain 6")
    click(main_window, "Calendar")
    assert named(main_window, "23 November 2026, 1 answer").hasFocus()
    assert not named(main_window, "24 November 2026, not yet").isEnabled()
    press(Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert named(main_window, "9 October 2026, 0 answers").hasFocus()
    press(Qt.Key.Key_Return)
    assert desk.day == dt.date(2026, 10, 9)
    assert named(main_window, "Pain 0").hasFocus()


def test_escape_leaves_the_calendar(main_window: MainWindow, desk: Desk) -> None:
    click(main_window, "Calendar")
    press(Qt.Key.Key_Escape)
    assert desk.day == TODAY
    named(main_window, "Pain 0")


def test_a_session_is_repeated_with_one_press(
    main_window: MainWindow, diary: Diary, desk: Desk
) -> None:
    earlier = Session(
        id=new_id(),
        diary_date=TODAY - DAY,
        kind=SessionKind.STANDING,
        minutes=30,
        reporter_id=diary.patient.id,
        written_at=diary.clock(),
    )
    desk.apply(added("Test", earlier))
    click(main_window, "Standing frame 30 min")
    assert [s.minutes for s in diary.sessions(TODAY, TODAY)] == [30]
    assert is_checked(main_window, "Standing frame 30 min")
    click(main_window, "Standing frame 30 min")
    assert diary.sessions(TODAY, TODAY) == ()
    click(main_window, "Undo the last change: Standing frame 30 min")
    assert len(diary.sessions(TODAY, TODAY)) == 1


def test_tab_meets_what_was_put_up_later_in_its_place(
    main_window: MainWindow, diary: Diary, desk: Desk
) -> None:
    at = dt.time(8, 30)
    desk.apply(answers.answer(diary, BY_KEY["pain"], TODAY, 8, diary.patient, at=at))
    named(main_window, "Where it hurts").setFocus()
    press(Qt.Key.Key_Tab)
    assert named(main_window, "Remove Pain 08:30").hasFocus()
    click(main_window, "+ Another time, Pain")
    named(main_window, "Where it hurts").setFocus()
    press(Qt.Key.Key_Tab)
    assert named(main_window, "Time of the further answer: Pain").hasFocus()


def test_a_form_adds_any_other_session(main_window: MainWindow) -> None:
    click(main_window, "Add session…")
    assert "Add a rehab session" in texts(main_window)


def test_a_note_is_saved_when_it_is_left(
    qtbot: QtBot, main_window: MainWindow, diary: Diary
) -> None:
    note = named(main_window, "Note of the day")
    note.setFocus()
    press("7 t good", Qt.Key.Key_Tab)
    assert not note.hasFocus()
    assert [n.text for n in diary.notes(TODAY, TODAY)] == ["7 t good"]
    note.setFocus()
    press(" day")
    qtbot.waitUntil(lambda: diary.notes(TODAY, TODAY)[0].text.endswith("day"))
    assert note.hasFocus()


def test_a_note_belongs_to_the_day_it_was_typed_on(
    main_window: MainWindow, diary: Diary, desk: Desk
) -> None:
    named(main_window, "Note of the day").setFocus()
    press("today")
    desk.day = TODAY - DAY
    assert [n.text for n in diary.notes(TODAY, TODAY)] == ["today"]
    assert diary.notes(TODAY - DAY, TODAY - DAY) == ()


@pytest.mark.parametrize("name", ["Pain 6", "Urine leaks", "Less"])
def test_the_wheel_changes_nothing(main_window: MainWindow, diary: Diary, name: str) -> None:
    widget = named(main_window, name)
    widget.setFocus()
    place = QPointF(widget.rect().center())
    turn = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, turn)
    assert written(diary) == {}


def test_the_next_visit_and_the_last_days_stand_beside(
    main_window: MainWindow, diary: Diary, desk: Desk
) -> None:
    visit = Visit(
        id=new_id(),
        diary_date=dt.date(2026, 12, 3),
        type=VisitType.FOLLOW_UP,
        clinician="Dr Chen",
        is_done=False,
    )
    desk.apply(added("Test", visit))
    click(main_window, "Pain 6")
    assert "Follow-up\nThu 3 Dec · Dr Chen" in texts(main_window)
    assert "Last 28 days" in texts(main_window)
