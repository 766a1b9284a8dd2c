"""A window with nothing in it: what any Qt program takes. Prints when it was painted, and its size.

The times are those of the machine's monotonic clock, in seconds; memory is in kB.
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from benchmarks.memory import resident_kb


class Bare(QMainWindow):
    """Says once that it was painted, then ends the program."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print("painted", time.monotonic())
        print("window_kb", resident_kb())
        QApplication.quit()


app = QApplication([*sys.argv[:1], "-style", "Fusion"])
window = Bare()
window.resize(1280, 860)
window.show()
app.exec()
