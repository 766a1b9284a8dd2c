"""Tests of the desk: one way to change the diary, and everybody told."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from journey.diary.preferences import ThemeChoice
from journey.domain.edits import Edit, added, replaced
from journey.domain.kinds import EventKind
from journey.domain.records import Event, new_id
from journey.domain.text import Language
from journey.ui.desk import Desk
from journey.ui.system_language import system_language
from tests.diaries import CAREGIVER, TODAY

FALL = Event(id=new_id(), diary_date=TODAY, kind=EventKind.COMPLICATION, title="Fall")


def test_an_edit_is_written_before_anybody_is_told(qtbot: QtBot, desk: Desk) -> None:
    seen: list[tuple[Edit, int]] = []
    said: list[str] = []
    desk.changed.connect(lambda edit: seen.append((edit, len(desk.diary.events()))))
    desk.announced.connect(said.append)
    assert desk.apply(added("Add event", FALL))
    assert [(edit.name, count) for edit, count in seen] == [("Add event", 1)]
    assert said == ["Fall saved"]
    assert desk.undo_title == "Fall"


def test_undo_and_redo_say_what_they_did(qtbot: QtBot, desk: Desk) -> None:
    said: list[str] = []
    desk.announced.connect(said.append)
    desk.apply(added("Add event", FALL))
    desk.undo()
    assert desk.diary.events() == ()
    assert desk.undo_title is None
    desk.redo()
    assert desk.diary.events() == (FALL,)
    assert said == ["Fall saved", "Undone: Fall", "Redone: Fall"]


def test_a_refused_edit_is_reported_and_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    reported: list[object] = []
    changed: list[Edit] = []
    desk.reported.connect(reported.append)
    desk.changed.connect(changed.append)
    tomorrow = replace(FALL, diary_date=TODAY + dt.timedelta(days=1))
    assert not desk.apply(added("Add event", tomorrow))
    assert changed == []
    assert "2026-11-24" in str(reported[0])
    assert desk.diary.events() == ()


def test_the_reporter_is_remembered_and_else_the_patient(qtbot: QtBot, desk: Desk) -> None:
    assert desk.reporter == desk.diary.patient
    desk.apply(added("Add caregiver", CAREGIVER))
    desk.reporter = CAREGIVER
    assert desk.reporter == CAREGIVER
    desk.apply(replaced("Remove caregiver", CAREGIVER, None))
    assert desk.reporter == desk.diary.patient


def test_texts_and_dates_follow_the_language(qtbot: QtBot, desk: Desk) -> None:
    day = dt.date(2026, 9, 6)
    assert desk.format_date(day, "long") == "Sunday 6 September 2026"
    assert desk.format_date(day) == "6 Sep 2026"
    assert desk.tr("Undone: {title}", title="{x}") == "Undone: {x}"
    desk.prefer(replace(desk.preferences, language=Language.TRADITIONAL_CHINESE))
    assert desk.format_date(day, "long") == "2026年9月6日 星期日"
    assert desk.format_date(day, "weekday") == "週日"
    desk.prefer(replace(desk.preferences, language=Language.SIMPLIFIED_CHINESE))
    assert desk.format_date(day, "weekday") == "周日"


def test_size_and_language_build_anew_but_colours_do_not(qtbot: QtBot, desk: Desk) -> None:
    told: list[str] = []
    desk.restyled.connect(lambda: told.append("restyled"))
    desk.recoloured.connect(lambda: told.append("recoloured"))
    desk.prefer(replace(desk.preferences, theme=ThemeChoice.DARK))
    desk.prefer(replace(desk.preferences, text_size=150))
    desk.prefer(replace(desk.preferences, reporter=CAREGIVER.id))
    assert told == ["recoloured", "restyled"]


def test_the_day_is_told_only_when_it_changes(qtbot: QtBot, desk: Desk) -> None:
    told: list[dt.date] = []
    desk.day_changed.connect(told.append)
    desk.day = TODAY
    desk.day = TODAY - dt.timedelta(days=1)
    assert told == [TODAY - dt.timedelta(days=1)]


def test_the_language_of_the_system_is_taken_where_known(qtbot: QtBot) -> None:
    assert system_language() is Language.ENGLISH or QLocale.system().name().startswith("zh")
