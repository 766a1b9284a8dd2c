"""Writing a file as a whole or not at all."""

import os
from pathlib import Path

import pytest

from journey.diary.save_file import save_file
from journey.domain.problems import Problem
from tests.diaries import new_diary


def test_an_earlier_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    for content in (b"first", b"second"):
        save_file(target, content, diary=tmp_path / "a.journey")
        assert target.read_bytes() == content
    assert list(tmp_path.iterdir()) == [target]


def test_the_diary_itself_is_never_written_over(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        before = diary.path.read_bytes()
        link = tmp_path / "link.csv"
        link.hardlink_to(diary.path)
        for name in (diary.path, link):
            with pytest.raises(Problem, match="is the diary itself"):
                save_file(name, b"x", diary=diary.path)
        assert diary.path.read_bytes() == before


def test_folders_are_named(tmp_path: Path) -> None:
    diary = tmp_path / "a.journey"
    with pytest.raises(Problem, match="is a folder"):
        save_file(tmp_path, b"x", diary=diary)
    with pytest.raises(Problem, match="There is no folder"):
        save_file(tmp_path / "none" / "out.csv", b"x", diary=diary)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk always full")
def test_a_full_disk_is_named() -> None:
    with pytest.raises(Problem, match=r"could not be written: No space left on device\."):
        save_file(Path("/dev/full"), b"x", diary=Path("a.journey"))
