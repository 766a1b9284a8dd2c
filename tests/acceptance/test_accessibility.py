"""A walk over every page: named, large enough, nothing cut, in two languages and two sizes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey.diary.diary import Diary
from journey.diary.preferences import TodayMode
from journey.domain.text import Language
from journey.ui.registry import HELP, PAGES
from tests.accessibility import findings
from tests.diaries import new_diary
from tests.windows import PLAIN, desk_for, settle, shown_window

KEYS = [entry.key for entry in (*PAGES, HELP)]
SIZES = [(1280, 860), (1024, 700)]


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    with new_diary(tmp_path, with_others=True) as opened:
        yield opened


@pytest.mark.parametrize("size", SIZES, ids=["1280x860", "1024x700"])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.TRADITIONAL_CHINESE])
@pytest.mark.parametrize("key", KEYS)
def test_everything_on_a_page_can_be_named_hit_and_read(
    qtbot: QtBot,
    qapp: QApplication,
    diary: Diary,
    key: str,
    language: Language,
    text_size: int,
    size: tuple[int, int],
) -> None:
    preferences = replace(PLAIN, language=language, text_size=text_size)
    desk = desk_for(qapp, diary, preferences)
    window = shown_window(qtbot, desk, size, key)
    settle(qtbot, desk)
    assert findings(window) == []
    assert (window.width(), window.height()) == size


@pytest.mark.parametrize("text_size", [100, 200])
def test_one_question_a_page_can_be_named_hit_and_read(
    qtbot: QtBot, qapp: QApplication, diary: Diary, text_size: int
) -> None:
    preferences = replace(PLAIN, mode=TodayMode.STEP, text_size=text_size)
    desk = desk_for(qapp, diary, preferences)
    window = shown_window(qtbot, desk, (1024, 700), "today")
    settle(qtbot, desk)
    assert findings(window) == []
