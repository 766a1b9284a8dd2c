"""The page of charts draws what is written, says when nothing is, and survives being rebuilt."""

import datetime as dt
import threading

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journey.charts.output import Pixels
from journey.diary.answers import answer
from journey.domain.catalogue import MEASURES
from journey.ui.desk import Desk
from journey.ui.pages.charts import ChartsPage
from journey.ui.widgets.period_row import ALL

PAIN = next(measure for measure in MEASURES if measure.key == "pain")
TODAY = dt.date(2026, 11, 23)


def write_pain(desk: Desk, *, last: dt.date = TODAY, days: int = 40) -> None:
    for back in range(days):
        day = last - dt.timedelta(days=back)
        desk.apply(answer(desk.diary, PAIN, day, back % 11, desk.diary.patient))


def shown(qtbot: QtBot, desk: Desk) -> ChartsPage:
    page = ChartsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitExposed(page):
        page.show()
    ready(qtbot, page)
    return page


def ready(qtbot: QtBot, page: ChartsPage) -> None:
    qtbot.waitUntil(lambda: page.is_ready, timeout=20_000)


def coloured_pixels(page: ChartsPage) -> int:
    image = page.chart.grab().toImage()
    surface = QColor(page.desk.theme.colour("surface")).rgb()
    return sum(
        image.pixel(x, y) != surface
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def test_an_empty_diary_says_where_to_begin(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    assert page.empty.isVisible()
    assert not page.chart.isVisible()
    assert "Nothing is written yet" in page.empty_words.text()
    assert not page.show_all.isVisible()


def test_days_without_answers_offer_all_of_them(qtbot: QtBot, desk: Desk) -> None:
    write_pain(desk, last=TODAY - dt.timedelta(days=100), days=30)
    page = shown(qtbot, desk)
    page.period.choose("30")
    ready(qtbot, page)
    assert page.empty_words.text() == "0 answers in these days, 30 in all."
    qtbot.mouseClick(page.show_all, Qt.MouseButton.LeftButton)
    ready(qtbot, page)
    assert page.period.chosen == ALL
    assert page.chart.isVisible()


def test_a_picture_is_drawn_beside_the_window(qtbot: QtBot, desk: Desk) -> None:
    write_pain(desk)
    page = shown(qtbot, desk)
    assert coloured_pixels(page) > 500
    threads: list[threading.Thread] = []

    def watched(_width: float, _height: float, _pixels_per_inch: float) -> Pixels:
        threads.append(threading.current_thread())
        return Pixels(1, 1, bytes(4))

    page.chart.show_drawing(watched, lambda _width: 200.0, "")
    qtbot.waitUntil(lambda: page.chart.is_drawn)
    assert threads
    assert threading.main_thread() not in threads


def test_an_undone_answer_is_drawn_anew(qtbot: QtBot, desk: Desk) -> None:
    write_pain(desk)
    page = shown(qtbot, desk)
    before = page.subtitle.text()
    desk.undo()
    ready(qtbot, page)
    assert "40 of" in before
    assert "39 of" in page.subtitle.text()


def test_the_table_holds_every_value_and_leaves_missing_days_empty(
    qtbot: QtBot, desk: Desk
) -> None:
    write_pain(desk, days=12)
    page = shown(qtbot, desk)
    page.as_table.click()
    model = page.table.model()
    ModelTester(model).check(model)
    assert page.table.isVisible()
    assert not page.chart.isVisible()
    shown_values = [model.index(row, 1).data().rstrip("*") for row in range(13)]
    assert shown_values == [str(back % 11) for back in range(12)] + [""]
    assert model.index(0, 1).data() == "0"
    assert model.index(11, 1).data() == "0*"


def test_a_page_taken_away_while_drawing_harms_nothing(
    qtbot: QtBot, qapp: QApplication, desk: Desk
) -> None:
    write_pain(desk)
    for turns in range(20):
        page = ChartsPage(desk)
        page.resize(900, 700)
        page.show()
        for _ in range(turns):
            qapp.processEvents()
        if turns % 2:
            qtbot.waitUntil(lambda: desk.background.is_idle, timeout=20_000)
            qapp.processEvents()
        page.hide()
        page.deleteLater()
    qtbot.waitUntil(lambda: desk.background.is_idle, timeout=20_000)
