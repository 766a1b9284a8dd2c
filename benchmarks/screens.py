"""Renders every page of a diary into PNG files, to be looked at beside the boards.

`python benchmarks/screens.py FOLDER [--diary FILE] [--pages today,charts] [--languages en,zh-Hant]
[--looks light,dark] [--sizes 100,200] [--windows 1280x860,1024x700] [--step]`
Without --diary a demonstration diary is made first. The diary shown is a copy, never changed.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from journey.diary.diary import Diary
from journey.diary.preferences import Preferences, ThemeChoice, TodayMode
from journey.domain.text import Language
from journey.ui import theme as looks
from journey.ui.background import Background
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from journey.ui.registry import HELP, PAGES

QUIET_MS, LONGEST_MS = 300, 20_000
KEYS = [entry.key for entry in (*PAGES, HELP)]


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    folder = Path(asked.folder)
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(["screens", "-style", "Fusion"])
    assert isinstance(app, QApplication)
    looks.load_all_fonts()
    with tempfile.TemporaryDirectory() as scratch:
        path = _diary(Path(scratch), asked.diary)
        with Diary.open(path) as diary:
            for preferences, size in _variants(asked):
                for name in _render(app, diary, preferences, size, asked.pages, folder):
                    print(name)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--diary", type=Path)
    parser.add_argument("--pages", type=_list, default=KEYS)
    parser.add_argument("--languages", type=_list, default=["en", "zh-Hant"])
    parser.add_argument("--looks", type=_list, default=["light", "dark"])
    parser.add_argument("--sizes", type=_list, default=["100", "200"])
    parser.add_argument("--windows", type=_list, default=["1280x860", "1024x700"])
    parser.add_argument("--step", action="store_true", help="Today one question a page")
    return parser


def _list(text: str) -> list[str]:
    return text.split(",")


def _diary(scratch: Path, given: Path | None) -> Path:
    path = scratch / "shown.journey"
    if given is not None:
        shutil.copyfile(given, path)
        return path
    from journey.__main__ import main as journey

    journey(["demo", str(path)])
    return path


def _variants(asked: argparse.Namespace) -> Iterator[tuple[Preferences, tuple[int, int]]]:
    mode = TodayMode.STEP if asked.step else TodayMode.LIST
    for look, size, language, window in product(
        asked.looks, asked.sizes, asked.languages, asked.windows
    ):
        width, height = (int(part) for part in window.split("x"))
        preferences = Preferences(
            language=Language(language), theme=ThemeChoice(look), text_size=int(size), mode=mode
        )
        yield preferences, (width, height)


def _render(
    app: QApplication,
    diary: Diary,
    preferences: Preferences,
    size: tuple[int, int],
    pages: Sequence[str],
    folder: Path,
) -> Iterator[Path]:
    background = Background()
    desk = Desk(diary, preferences, background)
    looks.put_on(app, desk.theme, desk.language)
    window = MainWindow(desk.theme, desk.language)
    window.resize(*size)
    window.show()
    window.stack.key = pages[0]
    window.attach(desk)
    for key in pages:
        window.show_page(key)
        _settle(app, background)
        mode = "-step" if preferences.mode is TodayMode.STEP else ""
        name = f"{key}{mode}-{preferences.theme}-{preferences.text_size}-{desk.language}-{size[0]}"
        path = folder / f"{name}.png"
        window.grab().save(str(path))
        if (window.width(), window.height()) != size:
            print(f"{name}: the window grew to {window.width()}x{window.height()}", file=sys.stderr)
        yield path
    window.close()
    window.deleteLater()
    background.finish()


def _settle(app: QApplication, background: Background) -> None:
    """Let work in the background, and what it starts in turn, come back and be painted."""
    whole, quiet = QElapsedTimer(), QElapsedTimer()
    whole.start()
    quiet.start()
    while whole.elapsed() < LONGEST_MS and quiet.elapsed() < QUIET_MS:
        app.processEvents()
        if not background.is_idle:
            quiet.restart()


if __name__ == "__main__":
    sys.exit(main())
