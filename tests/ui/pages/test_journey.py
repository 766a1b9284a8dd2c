"""The journey page: newest first, filtered, editable, and quick with ten years."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey.domain.edits import added
from journey.domain.kinds import EventKind, SessionKind, VisitType
from journey.domain.records import (
    Event,
    Goal,
    Observation,
    Session,
    Visit,
    new_id,
    score_id,
)
from journey.ui.desk import Desk
from journey.ui.dialogs.event_form import EventForm
from journey.ui.main_window import MainWindow
from journey.ui.pages.journey import JourneyPage
from journey.ui.widgets.timeline import ROWS_A_PAGE
from tests.accessibility import findings
from tests.keys import press

TODAY = dt.date(2026, 11, 23)


def event(date: dt.date, kind: EventKind, title: str, until: dt.date | None = None) -> Event:
    return Event(id=new_id(), diary_date=date, kind=kind, title=title, until=until)


def session(desk: Desk, date: dt.date, minutes: int = 30) -> Session:
    return Session(
        id=new_id(),
        diary_date=date,
        kind=SessionKind.STANDING,
        minutes=minutes,
        reporter_id=desk.diary.patient.id,
        written_at=desk.diary.clock(),
    )


def visit(desk: Desk, date: dt.date, title: str, lems: int) -> tuple[Visit, Observation]:
    made = Visit(id=new_id(), diary_date=date, type=VisitType.FOLLOW_UP, title=title)
    score = Observation(
        id=score_id(made.id, "lems"),
        measure="lems",
        diary_date=date,
        value=lems,
        reporter_id=desk.diary.patient.id,
        written_at=desk.diary.clock(),
        visit_id=made.id,
    )
    return made, score


@pytest.fixture
def page(desk: Desk, main_window: MainWindow) -> JourneyPage:
    main_window.show_page("journey")
    shown = main_window.stack.currentWidget()
    assert isinstance(shown, JourneyPage)
    return shown


def titles(page: JourneyPage) -> list[str]:
    return [row.item.title for row in page.timeline.rows]


def put_in_a_course(desk: Desk) -> None:
    desk.apply(
        added(
            "Add",
            event(dt.date(2024, 3, 14), EventKind.INJURY, "C6"),
            event(dt.date(2024, 4, 1), EventKind.PHASE, "Rehab", dt.date(2024, 10, 1)),
            event(dt.date(2026, 6, 3), EventKind.TREATMENT, "Injection"),
            *visit(desk, dt.date(2026, 5, 30), "Baseline", 1),
            *visit(desk, dt.date(2026, 9, 6), "3 months", 4),
            session(desk, dt.date(2026, 11, 17), 45),
            session(desk, dt.date(2026, 11, 19), 30),
        )
    )


def test_an_empty_journey_says_what_can_be_put_in(page: JourneyPage) -> None:
    assert "Nothing here yet" in page.empty.text()
    assert page.empty.isVisible()
    assert not page.strip.isVisible()


def test_moments_stand_newest_first(page: JourneyPage, desk: Desk) -> None:
    put_in_a_course(desk)
    assert titles(page) == [
        "Sessions this week: 2, 75 min",
        "3 months",
        "Injection",
        "Baseline",
        "Rehab",
        "C6",
    ]
    assert page.timeline.rows[1].item.detail == "Lower limb motor 4 (+3)"
    assert page.timeline.rows[4].item.detail == "until 1 Oct 2024"
    assert page.subtitle.text() == "C6, 14 Mar 2024 · day 985"
    assert not page.empty.isVisible()


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("events", ["Injection", "Rehab", "C6"]),
        ("visits", ["3 months", "Baseline"]),
        ("rehab", ["Standing frame 30 min", "Standing frame 45 min"]),
    ],
)
def test_a_filter_shows_one_kind(
    page: JourneyPage, desk: Desk, shown: str, expected: list[str]
) -> None:
    put_in_a_course(desk)
    page.filter.chips[shown].click()
    assert titles(page) == expected


def test_the_phases_are_told_aloud_too(page: JourneyPage, desk: Desk) -> None:
    put_in_a_course(desk)
    assert page.strip.accessibleDescription() == "Rehab, Apr 2024 – Oct 2024"


def test_remove_is_undone_and_the_focus_stays(
    page: JourneyPage, desk: Desk, main_window: MainWindow
) -> None:
    put_in_a_course(desk)
    before = titles(page)
    remove = page.timeline.rows[1].buttons[1]
    assert remove.accessibleName() == "Remove 3 months, 6 Sep 2026"
    remove.setFocus()
    press(main_window, Qt.Key.Key_Return)
    assert "3 months" not in titles(page)
    assert main_window.focusWidget() is page.timeline.rows[1].buttons[1]
    desk.undo()
    assert titles(page) == before
    assert page.timeline.rows[1].item.detail == "Lower limb motor 4 (+3)"


def test_edit_opens_the_form_and_comes_back_to_its_row(
    page: JourneyPage, desk: Desk, main_window: MainWindow
) -> None:
    put_in_a_course(desk)
    page.timeline.rows[2].buttons[0].setFocus()
    press(main_window, Qt.Key.Key_Return)
    form = main_window.stack.currentWidget()
    assert isinstance(form, EventForm)
    form.title.raw = "Second injection"
    form.save()
    assert page.timeline.rows[2].item.title == "Second injection"
    assert main_window.focusWidget() is page.timeline.rows[2].buttons[0]


def test_no_two_buttons_are_called_the_same(page: JourneyPage, desk: Desk) -> None:
    twins = [session(desk, TODAY) for _ in range(3)]
    desk.apply(added("Add", *twins))
    page.filter.chips["rehab"].click()
    names = [b.accessibleName() for row in page.timeline.rows for b in row.buttons]
    assert len(set(names)) == 6


def test_nothing_is_cut_unnamed_or_too_small(
    page: JourneyPage, desk: Desk, main_window: MainWindow, qtbot: QtBot
) -> None:
    put_in_a_course(desk)
    qtbot.waitUntil(lambda: findings(main_window) == [])


def test_ten_years_come_a_page_at_a_time(page: JourneyPage, desk: Desk) -> None:
    days = [TODAY - dt.timedelta(days=n) for n in range(0, 3650, 2)]
    desk.apply(added("Add", *(session(desk, day) for day in days)))
    assert len(page.timeline.rows) == ROWS_A_PAGE
    first = page.timeline.rows[0]
    page.timeline.more_button.click()
    assert len(page.timeline.rows) == 2 * ROWS_A_PAGE
    assert page.timeline.rows[0] is first


def test_a_very_long_title_stays_within_the_page(
    page: JourneyPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.apply(
        added(
            "Add",
            event(dt.date(2026, 6, 3), EventKind.PHASE, "x" * 10_000),
            event(dt.date(2026, 6, 4), EventKind.INJURY, "痛" * 10_000),
            Goal(id=new_id(), rank=1, text="y" * 10_000),
        )
    )
    qtbot.waitUntil(lambda: page.timeline.rows[0].height() > 0)
    row = page.timeline.rows[0]
    assert row.width() <= page.width()
    assert row.height() < 400
    assert page.minimumSizeHint().width() <= 1024


def test_what_it_adds_is_asked_in_a_form(page: JourneyPage, main_window: MainWindow) -> None:
    for button in (page.add_event, page.add_visit, page.add_session, page.goals.add_button):
        button.click()
        assert main_window.stack.currentWidget() is not page
        press(main_window, Qt.Key.Key_Escape)
        assert main_window.stack.currentWidget() is page
