"""Tests that slow work answers on the GUI thread, or not at all."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from journey.ui.background import Background, Task


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    made = Background()
    yield made
    made.finish()


def test_two_hundred_jobs_all_answer_on_the_gui_thread(
    qtbot: QtBot, background: Background
) -> None:
    owner, answers, threads = QObject(), [], set()

    def done(number: int) -> None:
        answers.append(number)
        threads.add(threading.get_ident())

    def square(number: int) -> Callable[[Task], int]:
        return lambda _task: number * number

    for number in range(200):
        background.run(owner, square(number), done)
    qtbot.waitUntil(lambda: len(answers) == 200)
    assert sorted(answers) == [number * number for number in range(200)]
    assert threads == {threading.get_ident()}


def test_nothing_answers_once_its_owner_is_gone(qtbot: QtBot, background: Background) -> None:
    owner, other, answers = QObject(), QObject(), list[str]()
    begin = threading.Event()

    def work(_task: Task) -> str:
        begin.wait()
        return "late"

    for _ in range(20):
        background.run(owner, work, answers.append)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    begin.set()
    background.run(other, lambda _task: "last", answers.append)
    qtbot.waitUntil(lambda: "last" in answers)
    assert answers == ["last"]


def test_a_cancelled_task_stops_and_stays_silent(qtbot: QtBot, background: Background) -> None:
    owner, answers = QObject(), list[str]()
    started = threading.Event()

    def work(task: Task) -> str:
        started.set()
        while not task.is_cancelled:
            pass
        return "cancelled"

    task = background.run(owner, work, answers.append)
    started.wait()
    task.cancel()
    background.finish()
    background.run(owner, lambda _task: "next", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["next"]


def test_progress_and_failure_come_back_in_order(qtbot: QtBot, background: Background) -> None:
    owner, told = QObject(), list[object]()

    def work(task: Task) -> None:
        task.progress(0.5)
        raise OSError("full")

    background.run(owner, work, told.append, lambda error: told.append(str(error)), told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [0.5, "full"]


def test_a_failure_nobody_expects_reaches_the_crash_handler(
    qtbot: QtBot, background: Background
) -> None:
    with qtbot.captureExceptions() as caught:
        background.run(QObject(background), lambda _task: 1 / 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
