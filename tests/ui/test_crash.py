"""Tests that what nobody caught is told without a value, and that the diary stays open."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from journey.domain.text import Language
from journey.ui.crash import LOG, CrashHandler, report_of
from journey.ui.desk import Desk
from journey.ui.dialogs.crash_dialog import CrashDialog

SECRET = "Mei-Ling could not sleep"


@pytest.fixture
def handler(qapp: object, tmp_path: Path) -> Iterator[CrashHandler]:
    """An installed handler, with everything as it was afterwards."""
    made = CrashHandler()
    made.install(tmp_path / "state")
    yield made
    made.close()


def fail() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        raise ValueError(SECRET) from error


def report() -> str:
    try:
        fail()
    except ValueError as error:
        return report_of(error)
    return ""


def test_a_report_names_places_and_kinds_but_no_value() -> None:
    told = report()
    assert SECRET not in told
    assert "builtins.ValueError" in told
    assert "builtins.KeyError" in told
    assert "ui/test_crash.py" in told
    assert "in fail" in told
    assert str(Path.home()) not in told


def test_an_error_of_a_thread_is_logged_and_told(
    qtbot: QtBot, handler: CrashHandler, tmp_path: Path
) -> None:
    with qtbot.waitSignal(handler.crashed) as told:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert told.args is not None
    assert "builtins.ValueError" in told.args[0]
    log = (tmp_path / "state" / "journey.log").read_text(encoding="utf-8")
    assert "in fail" in log
    assert SECRET not in log


def test_an_error_of_a_slot_is_told(qtbot: QtBot, handler: CrashHandler) -> None:
    told: list[str] = []
    handler.crashed.connect(told.append)
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert len(told) == 1


def test_critical_words_of_qt_are_logged(handler: CrashHandler, tmp_path: Path) -> None:
    qCritical("a painter did not begin")
    log = (tmp_path / "state" / "journey.log").read_text(encoding="utf-8")
    assert "Qt: a painter did not begin" in log
    assert logging.getLevelName(LOG.level) == "INFO"


def test_the_report_can_be_copied_and_writing_goes_on(qtbot: QtBot, desk: Desk) -> None:
    dialog = CrashDialog(desk.theme, Language.ENGLISH)
    qtbot.addWidget(dialog)
    dialog.add("first")
    dialog.add("second")
    dialog.show()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "first\n\nsecond"
    dialog.close()
    assert desk.diary.patient.name == "林美玲"
