"""The summary page typesets what is chosen, saves it, prints it, and says what went wrong."""

import datetime as dt
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journey.diary.answers import answer
from journey.domain.catalogue import MEASURES
from journey.ui.desk import Desk
from journey.ui.pages.summary import SummaryPage
from journey.ui.printer import PaperPrinter
from journey.ui.widgets.file_picker import FilePicker

PAIN = next(measure for measure in MEASURES if measure.key == "pain")
TODAY = dt.date(2026, 11, 23)


class FakePicker(FilePicker):
    def __init__(self, path: Path | None) -> None:
        self.path = path

    def to_save(self, *_asked: object) -> Path | None:
        return self.path


class FakePrinter(PaperPrinter):
    def __init__(self, *, works: bool = True) -> None:
        super().__init__()
        self.works = works
        self.size_mm: tuple[float, float] | None = None
        self.pages: tuple[bytes, ...] = ()

    def ask(self, parent: QWidget, title: str, size_mm: tuple[float, float]) -> bool:
        self.size_mm = size_mm
        return True

    def print_pages(self, pages: tuple[bytes, ...]) -> bool:
        self.pages = pages
        return self.works


def shown(qtbot: QtBot, desk: Desk) -> SummaryPage:
    for back in range(40):
        day = TODAY - dt.timedelta(days=back)
        desk.apply(answer(desk.diary, PAIN, day, back % 11, desk.diary.patient))
    page = SummaryPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitExposed(page):
        page.show()
    ready(qtbot, page)
    return page


def ready(qtbot: QtBot, page: SummaryPage) -> None:
    qtbot.waitUntil(lambda: page.is_ready, timeout=20_000)


def test_the_file_saved_is_a_pdf(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = shown(qtbot, desk)
    page.files = FakePicker(tmp_path / "for-dr-chen")
    with qtbot.waitSignal(desk.announced, timeout=20_000):
        page.save_button.click()
    assert (tmp_path / "for-dr-chen.pdf").read_bytes().startswith(b"%PDF-")


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = shown(qtbot, desk)
    page.files = FakePicker(tmp_path / "nowhere" / "a.pdf")
    with qtbot.waitSignal(desk.reported, timeout=20_000):
        page.save_button.click()
    assert page.is_ready
    assert page.paper.pages


def test_pages_go_to_the_printer_at_300_dots_an_inch(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    printer = page.printer = FakePrinter()
    with qtbot.waitSignal(desk.announced, timeout=20_000):
        page.print_button.click()
    assert printer.size_mm == (210.0, 297.0)
    first = QImage.fromData(printer.pages[0])
    assert abs(first.width() - 210 / 25.4 * 300) <= 2
    assert abs(first.height() - 297 / 25.4 * 300) <= 2


def test_language_and_paper_change_the_pages(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    before = page.paper.pages[0].picture.toImage()
    page.choices.language.set_value(("zh-Hant",))
    page.refresh()
    ready(qtbot, page)
    chinese = page.paper.pages[0].picture.toImage()
    page.choices.paper.set_value(("letter",))
    page.refresh()
    ready(qtbot, page)
    letter = page.paper.pages[0].picture.toImage()
    assert chinese != before
    assert letter.width() > chinese.width()
    assert letter.height() < chinese.height()
