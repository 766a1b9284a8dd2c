"""The diary's own window on a diary; prints its memory before and after all charts, in kB."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.memory import resident_kb
from journey.app import Start
from journey.ui.pages.charts import ChartsPage
from journey.ui.widgets.period_row import ALL

app = QApplication([*sys.argv[:1], "-style", "Fusion"])
start = Start(app, Path(sys.argv[1]))
start.window.resize(1280, 860)
start.window.show()
waiting = QTimer(interval=20)


def follow() -> None:
    """Wait for the program, and then for what it loads behind the picture."""
    if start.program is None or start.program.desk is None:
        return
    if not start.program.background.is_idle:
        return
    waiting.timeout.disconnect(follow)
    print("window_kb", resident_kb())
    start.window.show_page("charts")
    page = start.window.findChild(ChartsPage)
    assert page is not None
    page.period.chips.set_value((ALL,))
    page.refresh()
    waiting.timeout.connect(lambda: finish(page))


def finish(page: ChartsPage) -> None:
    if page.is_ready and page.chart.is_drawn:
        waiting.stop()
        print("charts_kb", resident_kb())
        app.quit()


waiting.timeout.connect(follow)
waiting.start()
app.exec()
start.finish()
