"""A visit and its clinic scores: one edit, and hard and soft rules said at their field."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from journey.domain.edits import added
from journey.domain.kinds import EventKind, VisitType
from journey.domain.records import Event, Observation, Visit, new_id, score_id
from journey.domain.scales import NotScored, Value
from journey.ui.desk import Desk
from journey.ui.dialogs.visit_form import VisitForm
from journey.ui.main_window import MainWindow
from tests.keys import press

JUNE, SEPTEMBER = dt.date(2026, 6, 3), dt.date(2026, 9, 6)


def put_in_visit(desk: Desk, date: dt.date, **values: Value) -> Visit:
    visit = Visit(id=new_id(), diary_date=date, type=VisitType.BASELINE, title="Baseline")
    scores = [
        Observation(
            id=score_id(visit.id, key),
            measure=key,
            diary_date=date,
            value=value,
            reporter_id=desk.diary.patient.id,
            written_at=desk.diary.clock(),
            visit_id=visit.id,
        )
        for key, value in values.items()
    ]
    desk.apply(added("Add visit", visit, *scores))
    return visit


def opened(desk: Desk, existing: Visit | None = None) -> VisitForm:
    form = VisitForm(desk, existing)
    desk.open_form(form)
    return form


def follow_up(desk: Desk, **scores: str) -> VisitForm:
    """A form for a done visit in September with these scores typed."""
    form = opened(desk)
    form.state.raw, form.type.raw = "done", VisitType.FOLLOW_UP
    form.date.raw = SEPTEMBER.isoformat()
    for name, text in scores.items():
        key, _, site = name.partition("__")
        if site and form.scores.sides_button.isVisible():
            form.scores.sides_button.click()
        if key in ("ais", "nli"):
            form.scores.choice(key).raw = text
        else:
            form.scores.field(key, site or None).raw = text
    return form


def scores_of(desk: Desk, visit: Visit) -> dict[str, Value]:
    return {score.measure: score.value for score in desk.diary.observations(visit_id=visit.id)}


def test_a_visit_and_its_scores_are_one_edit(desk: Desk, main_window: MainWindow) -> None:
    follow_up(desk, lems="24", pin_prick="nt", ais="C", nli="T4").save()
    (visit,) = desk.diary.visits()
    assert (visit.diary_date, visit.is_done) == (SEPTEMBER, True)
    assert scores_of(desk, visit) == {
        "ais": "C",
        "nli": "T4",
        "lems": 24,
        "pin_prick": NotScored.NOT_TESTABLE,
    }
    desk.undo()
    assert desk.diary.visits() == ()
    assert desk.diary.observations() == ()


def test_what_is_left_empty_is_not_recorded(desk: Desk, main_window: MainWindow) -> None:
    follow_up(desk, lems="0").save()
    assert scores_of(desk, desk.diary.visits()[0]) == {"lems": 0}


def test_a_planned_visit_is_asked_for_no_scores(desk: Desk, main_window: MainWindow) -> None:
    form = opened(desk)
    form.state.raw, form.type.raw = "planned", VisitType.FOLLOW_UP
    form.date.raw = "2026-12-03"
    form.questions.raw = "Can baclofen come down?\n\nSplint?"
    assert not form.scores.isVisible()
    form.save()
    (visit,) = desk.diary.visits()
    assert not visit.is_done
    assert visit.questions == ("Can baclofen come down?", "Splint?")


def test_the_change_against_the_baseline_is_said(desk: Desk, main_window: MainWindow) -> None:
    put_in_visit(desk, JUNE, light_touch=68, lems=0, uems=NotScored.NOT_TESTABLE)
    form = follow_up(desk, light_touch="78", lems="0", pin_prick="NT")
    assert form.scores.field("light_touch").hint == "was 68, +10"
    assert form.scores.field("lems").hint == "was 0"
    assert form.scores.field("uems").hint == ""
    assert form.scores.field("pin_prick").hint == "not testable"
    form.date.raw = "2026-05-01"
    assert form.scores.field("light_touch").hint == ""


@pytest.mark.parametrize(
    ("scores", "where", "why"),
    [
        ({"scim_mobility": "61"}, "scim_mobility", "61 is outside 0 to 40."),
        ({"lems": "-1"}, "lems", "-1 is outside 0 to 50."),
        ({"lems__right": "26"}, "lems__right", "26 is outside 0 to 25."),
        ({"nbd": "9.5"}, "nbd", "“9.5” is not a whole number from 0 to 47."),
        ({"nbd": "nine"}, "nbd", "“nine” is not a number."),
        (
            {"uems": "24", "lems": "10", "motor_total": "35"},
            "motor_total",
            "Motor total: the parts add up to 34, not 35. Please look at the paper again.",
        ),
        (
            {"scim_self_care": "12", "scim_respiration_sphincter": "24", "scim_mobility": "16",
             "scim_total": "53"},
            "scim_total",
            "SCIM III: the parts add up to 52, not 53. Please look at the paper again.",
        ),
        (
            {"light_touch__right": "34", "light_touch__left": "35", "light_touch": "70"},
            "light_touch",
            "Light touch: the parts add up to 69, not 70. Please look at the paper again.",
        ),
        (
            {"uems": "24", "lems": "NT", "motor_total": "24"},
            "motor_total",
            "Motor total: a part was not testable, so the total is not determinable (ND).",
        ),
    ],
)  # fmt: skip
def test_scores_that_cannot_be_are_refused_at_their_field(
    desk: Desk, main_window: MainWindow, scores: dict[str, str], where: str, why: str
) -> None:
    form = follow_up(desk, **scores)
    form.save()
    key, _, site = where.partition("__")
    field = form.scores.field(key, site or None)
    assert field.error == why
    assert desk.diary.visits() == ()


def test_a_number_out_of_range_is_said_while_it_is_typed(
    desk: Desk, main_window: MainWindow
) -> None:
    form = follow_up(desk)
    form.scores.field("nbd").focus()
    press(main_window, "4")
    assert form.scores.field("nbd").error == ""
    press(main_window, "8")
    assert form.scores.field("nbd").error == "48 is outside 0 to 47."


def test_an_unusual_score_is_asked_about_once(desk: Desk, main_window: MainWindow) -> None:
    put_in_visit(desk, JUNE, ais="A")
    form = follow_up(desk, ais="C")
    form.save()
    assert len(desk.diary.visits()) == 1
    assert main_window.focusWidget() is form.save_button
    assert "AIS went from A to C" in form.doubt()
    press(main_window, Qt.Key.Key_Return)
    assert len(desk.diary.visits()) == 2


def test_scores_older_than_the_injury_are_refused(desk: Desk, main_window: MainWindow) -> None:
    injury = Event(id=new_id(), diary_date=dt.date(2026, 10, 1), kind=EventKind.INJURY, title="C6")
    desk.apply(added("Add event", injury))
    form = follow_up(desk, lems="3")
    form.save()
    assert form.date.error == "Clinic scores cannot be older than the injury of 2026-10-01."


def test_a_done_visit_has_come(desk: Desk, main_window: MainWindow) -> None:
    form = follow_up(desk)
    form.date.raw = "2026-12-03"
    form.save()
    assert form.date.error == "2026-12-03 has not come yet."


def test_an_unchanged_score_keeps_its_record(desk: Desk, main_window: MainWindow) -> None:
    visit = put_in_visit(desk, JUNE, lems=3, nbd=14)
    before = {s.measure: s for s in desk.diary.observations(visit_id=visit.id)}
    form = opened(desk, visit)
    form.scores.field("nbd").raw = "13"
    form.save()
    after = {s.measure: s for s in desk.diary.observations(visit_id=visit.id)}
    assert after["lems"] == before["lems"]
    assert after["nbd"].value == 13
    desk.undo()
    assert scores_of(desk, visit) == {"lems": 3, "nbd": 14}


def test_right_and_left_are_asked_on_request(desk: Desk, main_window: MainWindow) -> None:
    form = follow_up(desk)
    field = form.scores.field("uems", "right")
    assert not field.isVisible()
    form.scores.sides_button.click()
    assert field.isVisible()
    assert main_window.focusWidget() is field.edit


def test_the_scores_of_a_moved_visit_move_along(desk: Desk, main_window: MainWindow) -> None:
    visit = put_in_visit(desk, JUNE, lems=3)
    form = opened(desk, visit)
    form.date.raw = "2026-06-04"
    form.save()
    (score,) = desk.diary.observations(visit_id=visit.id)
    assert score.diary_date == dt.date(2026, 6, 4)
