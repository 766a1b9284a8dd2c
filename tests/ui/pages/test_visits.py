"""The visits page: scores beside each other, what is planned, what to ask."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journey.domain.edits import added
from journey.domain.kinds import EventKind, VisitType
from journey.domain.records import Event, Observation, Visit, new_id, score_id
from journey.domain.scales import NotScored, Value
from journey.ui.desk import Desk
from journey.ui.dialogs.visit_form import VisitForm
from journey.ui.main_window import MainWindow
from journey.ui.pages.visits import VisitsPage
from tests.accessibility import findings
from tests.keys import press


def visit(desk: Desk, date: dt.date, title: str, **values: Value) -> list[Visit | Observation]:
    made = Visit(
        id=new_id(),
        diary_date=date,
        type=VisitType.FOLLOW_UP,
        title=title,
        is_done=date <= desk.diary.today(),
        questions=() if values else ("Splint?",),
        decided="Hand therapy" if values else "",
    )
    scores = [
        Observation(
            id=score_id(made.id, key),
            measure=key,
            diary_date=date,
            value=value,
            reporter_id=desk.diary.patient.id,
            written_at=desk.diary.clock(),
            visit_id=made.id,
        )
        for key, value in values.items()
    ]
    return [made, *scores]


@pytest.fixture
def page(desk: Desk, main_window: MainWindow) -> VisitsPage:
    main_window.show_page("visits")
    shown = main_window.stack.currentWidget()
    assert isinstance(shown, VisitsPage)
    return shown


def put_in_a_course(desk: Desk) -> None:
    desk.apply(
        added(
            "Add",
            Event(id=new_id(), diary_date=dt.date(2024, 3, 14), kind=EventKind.INJURY, title="C6"),
            Event(
                id=new_id(), diary_date=dt.date(2026, 6, 3), kind=EventKind.TREATMENT, title="MSC"
            ),
            *visit(desk, dt.date(2026, 5, 30), "Baseline", ais="A", lems=0, nbd=14, pin_prick=60),
            *visit(
                desk,
                dt.date(2026, 9, 6),
                "3 months",
                ais="B",
                lems=24,
                nbd=9,
                scim_mobility=16,
                light_touch=NotScored.NOT_TESTABLE,
            ),
            *visit(desk, dt.date(2026, 12, 3), "6 months"),
        )
    )


def spoken(page: VisitsPage) -> list[str]:
    return [label.accessibleName() for label in page.table.findChildren(QLabel)]


def shown(page: VisitsPage) -> list[str]:
    return [label.text() for label in page.table.findChildren(QLabel)]


def test_no_visits_say_what_can_be_put_in(page: VisitsPage) -> None:
    assert page.empty.isVisible()
    assert not page.table.isVisible()


def test_scores_stand_beside_each_other_with_their_changes(page: VisitsPage, desk: Desk) -> None:
    put_in_a_course(desk)
    words = shown(page)
    for cell in ("807 · −4", "906 · 95", "B (was A)", "24 (+24)", "9 minor (−5)", "14 severe"):
        assert cell in words
    assert "SCIM mobility 16" in words


def test_not_testable_and_not_asked_are_different_and_never_0(page: VisitsPage, desk: Desk) -> None:
    put_in_a_course(desk)
    names = spoken(page)
    assert "Light touch: not testable" in names
    assert "Light touch: not asked" in names
    assert "Pin prick: not asked" in names
    assert "Lower limb motor: 0" in names
    assert "Pin prick: 0" not in names


def test_the_planned_one_stands_below_and_brings_its_questions(
    page: VisitsPage, desk: Desk
) -> None:
    put_in_a_course(desk)
    assert "planned, in 10 days" in shown(page)
    assert page.questions.heading is not None
    assert page.questions.heading.text() == "Questions for 3 Dec 2026"
    assert page.decided.isVisible()


@pytest.mark.parametrize("size", [(1280, 860), (800, 700)])
def test_a_table_where_it_fits_and_a_list_where_not(
    page: VisitsPage, desk: Desk, main_window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    put_in_a_course(desk)
    main_window.resize(*size)
    qtbot.waitUntil(lambda: page.table.is_table is (size[0] == 1280))
    qtbot.waitUntil(lambda: findings(main_window) == [])
    assert {"24 (+24)", "3 months"} <= set(shown(page))


def test_remove_takes_the_scores_along_and_undo_brings_them_back(
    page: VisitsPage, desk: Desk, main_window: MainWindow
) -> None:
    put_in_a_course(desk)
    (key,) = [row.key for row in page.table.rows.done if row.title == "3 months"]
    page.table.buttons[key, 1].setFocus()
    press(main_window, Qt.Key.Key_Return)
    assert "24 (+24)" not in shown(page)
    assert len(desk.diary.observations()) == 4
    assert main_window.focusWidget() in page.table.buttons.values()
    desk.undo()
    assert "24 (+24)" in shown(page)


def test_edit_comes_back_to_its_visit(
    page: VisitsPage, desk: Desk, main_window: MainWindow
) -> None:
    put_in_a_course(desk)
    (key,) = [row.key for row in page.table.rows.done if row.title == "Baseline"]
    page.table.buttons[key, 0].setFocus()
    press(main_window, Qt.Key.Key_Return)
    form = main_window.stack.currentWidget()
    assert isinstance(form, VisitForm)
    form.scores.field("nbd").raw = "13"
    form.save()
    assert "9 minor (−4)" in shown(page)
    assert main_window.focusWidget() is page.table.buttons[key, 0]


def test_a_question_is_added_to_the_next_visit(
    page: VisitsPage, desk: Desk, main_window: MainWindow
) -> None:
    put_in_a_course(desk)
    page.add_question.click()
    press(main_window, "Baclofen?")
    form = main_window.stack.currentWidget()
    assert isinstance(form, VisitForm)
    form.save()
    assert desk.diary.visits()[-1].questions == ("Splint?", "Baclofen?")
