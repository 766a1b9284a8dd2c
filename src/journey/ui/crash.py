"""The last resort: what nobody caught is logged and shown, and the diary stays open."""

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from importlib import metadata
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

import PySide6
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

LOG = logging.getLogger("journey")
LOG_BYTES = 512 * 1024
OLD_LOGS = 2


class CrashHandler(QObject):
    """Catches errors of slots, timers, painting and threads; `crashed` carries the report.

    Reports name modules, lines and kinds of error, never their values: a message may quote what
    a person wrote.
    """

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fault_log: TextIO | None = None

    def install(self, folder: Path) -> None:
        """Listen everywhere, and keep a log in a folder for what cannot be shown any more."""
        keep_log(folder)
        self._fault_log = (folder / "fault.log").open("a", encoding="utf-8")
        self._told_faults_before = faulthandler.is_enabled()
        faulthandler.enable(self._fault_log)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        self._before_qt = qInstallMessageHandler(self._take_from_qt)

    def close(self) -> None:
        """Give everything back to whoever listened before, and close the logs."""
        if self._fault_log is None:
            return
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._before_qt)
        faulthandler.disable()
        if self._told_faults_before:
            faulthandler.enable()
        self._fault_log.close()
        self._fault_log = None
        for handler in list(LOG.handlers):
            LOG.removeHandler(handler)
            handler.close()

    def take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log and tell one error; an interrupt from the keyboard ends the program instead."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(error)
        LOG.error("%s", report)
        self.crashed.emit(report)

    def _take_from_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _take_from_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            LOG.error("Qt: %s", message)
        else:
            LOG.info("Qt: %s", message)


def keep_log(folder: Path) -> None:
    """Write what happens to the program into a folder, in files that never grow large."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "journey.log", maxBytes=LOG_BYTES, backupCount=OLD_LOGS, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)


def report_of(error: BaseException) -> str:
    """Versions and the places an error passed through, without any value."""
    lines = [
        f"Journey {_version()}, Python {platform.python_version()}, "
        f"Qt for Python {PySide6.__version__}, {platform.system()} {platform.release()}",
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def _short(filename: str) -> str:
    """The last parts of a path: a home folder tells who somebody is."""
    return "/".join(Path(filename).parts[-3:])


def _version() -> str:
    try:
        return metadata.version("journey-diary")
    except metadata.PackageNotFoundError:
        return "from a checkout"
