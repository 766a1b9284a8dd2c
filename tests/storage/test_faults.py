"""A disk that fills or fails is told in one sentence, and takes nothing with it."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.diary.diary import Diary
from journey.domain.edits import added
from journey.domain.problems import Problem
from journey.domain.records import Goal, new_id
from tests.diaries import new_diary

resource = pytest.importorskip("resource", reason="file sizes can be limited on POSIX alone")
MEGABYTE = 1024 * 1024


def goal(text: str) -> Goal:
    return Goal(id=new_id(), rank=1, text=text)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB, where one may be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        made = subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        made = False
    if not made:
        pytest.skip("no small disk can be made here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def check_that_nothing_was_half_written(diary: Diary, kept: Goal) -> None:
    assert diary.goals() == (kept,)
    assert diary.history()[0].edit == added("Add goal", kept)
    after = goal("small")
    diary.apply(added("Add goal", after))
    assert diary.check() == ()
    with pytest.raises(Problem, match="is there already"):
        Diary.create(diary.path)


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    kept = goal("first")
    with new_diary(small_disk) as diary:
        diary.apply(added("Add goal", kept))
        with pytest.raises(Problem, match="The disk is full"):
            diary.apply(added("Add goal", goal("𠮷" * MEGABYTE)))
        check_that_nothing_was_half_written(diary, kept)


def test_a_diary_on_a_full_disk_is_not_left_half_made(small_disk: Path) -> None:
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * (MEGABYTE - 8192))
    with pytest.raises(Problem, match="The disk is full"):
        new_diary(small_disk)
    assert [path.name for path in small_disk.iterdir()] == [filler.name]


@pytest.fixture
def failing_writes() -> Iterator[None]:
    """No file may grow past 300 kB: writes beyond fail with EFBIG, as an I/O error."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.usefixtures("failing_writes")
def test_an_error_of_the_disk_loses_nothing(tmp_path: Path) -> None:
    kept = goal("first")
    with new_diary(tmp_path) as diary:
        diary.apply(added("Add goal", kept))
        with pytest.raises(Problem, match="disk reported an error"):
            diary.apply(added("Add goal", goal("x" * MEGABYTE)))
        check_that_nothing_was_half_written(diary, kept)


def test_a_broken_half_of_a_character_is_refused(tmp_path: Path) -> None:
    kept = goal("first")
    with new_diary(tmp_path) as diary:
        diary.apply(added("Add goal", kept))
        with pytest.raises(Problem, match="character"):
            diary.apply(added("Add goal", goal("\ud83d")))
        check_that_nothing_was_half_written(diary, kept)


def test_a_defect_of_the_program_is_not_told_as_a_problem(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        with (
            pytest.raises(Exception, match="CHECK constraint failed: goal_rank") as caught,
            diary._store.database.transaction() as connection,  # noqa: SLF001 - past the checks
        ):
            connection.exec_driver_sql("INSERT INTO goal VALUES (zeroblob(16), 0, '', 0, x'', 0)")
        assert not isinstance(caught.value, Problem)
        assert diary.goals() == ()
