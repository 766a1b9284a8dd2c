"""Tests that preferences come back as they were, and never stand in the way."""

import uuid
from pathlib import Path

import pytest

from journey.diary.preferences import Preferences, ThemeChoice, TodayMode
from journey.domain.text import Language

EVERY = Preferences(
    language=Language.SIMPLIFIED_CHINESE,
    theme=ThemeChoice.CONTRAST,
    text_size=175,
    mode=TodayMode.STEP,
    last_diary=Path("a") / "日記.journey",
    reporter=uuid.UUID(int=7),
)


@pytest.mark.parametrize("preferences", [EVERY, Preferences()])
def test_preferences_come_back_as_they_were(tmp_path: Path, preferences: Preferences) -> None:
    path = tmp_path / "not yet there" / "preferences.json"
    preferences.save(path)
    assert Preferences.load(path) == preferences
    assert [file.name for file in path.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "\0", '{"theme": 7, "text_size": "x"}'])
def test_a_spoilt_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(content, encoding="utf-8")
    assert Preferences.load(path) == Preferences()


def test_one_spoilt_preference_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(
        '{"language": "en", "text_size": 130, "reporter": "x", "mode": "step", "later": 1}',
        encoding="utf-8",
    )
    assert Preferences.load(path) == Preferences(language=Language.ENGLISH, mode=TodayMode.STEP)


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert Preferences.load(tmp_path / "none.json") == Preferences()
