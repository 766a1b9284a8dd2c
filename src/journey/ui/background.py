"""Slow work beside the window: answers come back on the GUI thread, or not at all."""

from collections.abc import Callable
from threading import Event
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


class Task:
    """One piece of work under way; the work itself asks `is_cancelled` and tells `progress`."""

    def __init__(self, tell: Callable[[float], None]) -> None:
        self._cancelled = Event()
        self._tell = tell

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; its answer is dropped even if it comes."""
        self._cancelled.set()

    def progress(self, fraction: float) -> None:
        """Tell how far the work is, 0 to 1, from any thread."""
        self._tell(fraction)


class Background(QObject):
    """Lives as long as the program, so that its one signal outlasts every page that asked."""

    _sent = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._sent.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[float], None] | None = None,
    ) -> Task:
        """Do `work` on another thread, then call `done` or `failed` on the GUI thread.

        Nothing is called once `owner` is deleted or the task is cancelled. Without `failed`, an
        exception is raised on the GUI thread and so reaches the crash handler.
        """

        def send(answer: Callable[[Any], None] | None, value: object) -> None:
            def deliver() -> None:
                if answer is not None and shiboken6.isValid(owner) and not task.is_cancelled:
                    answer(value)

            self._sent.emit(deliver)

        def job() -> None:
            try:
                result = work(task)
            except Exception as error:  # handed on whole, never swallowed
                send(failed or _raise, error)
            else:
                send(done, result)

        task = Task(lambda fraction: send(progressed, fraction))
        self._pool.start(job)
        return task

    @property
    def is_idle(self) -> bool:
        return self._pool.activeThreadCount() == 0

    def finish(self) -> None:
        """Wait for the work under way; called once, when the program ends."""
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(object)
    def _receive(self, deliver: Callable[[], None]) -> None:
        deliver()


def _raise(error: Exception) -> None:
    raise error
