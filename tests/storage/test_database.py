"""A diary file is refused by its own sentence where it cannot be trusted, and locked when open."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from journey.diary.diary import Diary
from journey.domain.edits import added
from journey.domain.problems import DamagedDiary, DiaryInUse, NotADiary, Problem
from journey.domain.records import Goal, new_id
from tests.diaries import new_diary

NOBODY = 65534
as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)


def goal(text: str = "Hold my own cup") -> Goal:
    return Goal(id=new_id(), rank=1, text=text)


def closed_diary(folder: Path) -> Path:
    with new_diary(folder) as diary:
        for number in range(60):
            diary.apply(added("Add goal", goal(f"{number} " * 400)))
    return diary.path


def test_at_rest_a_diary_is_one_file_of_its_owner_alone(tmp_path: Path) -> None:
    path = closed_diary(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_open_diary_that_nobody_writes_in_is_one_file_too(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        diary.apply(added("Add goal", goal()))
        assert [file.name for file in tmp_path.iterdir()] == [diary.path.name]


def test_a_file_that_is_there_is_never_made_anew(tmp_path: Path) -> None:
    path = closed_diary(tmp_path)
    before = path.read_bytes()
    with pytest.raises(Problem, match="is there already"):
        Diary.create(path)
    assert path.read_bytes() == before


def test_no_file_is_left_where_none_could_be_made(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"The folder .* is not there"):
        Diary.create(tmp_path / "nowhere" / "a.journey")
    assert list(tmp_path.iterdir()) == []


def _sqlite_of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("CREATE TABLE diary (id)")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "is not there"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.touch(), "is empty"),
        (lambda path: path.write_text("Dear diary, " * 400), "is not a diary"),
        (lambda path: path.write_bytes(bytes(range(256)) * 99), "is not a diary"),
        (lambda path: path.write_text("x"), "is not a diary"),
        (_sqlite_of_another_program, "belongs to another program"),
        (os.mkfifo if hasattr(os, "mkfifo") else lambda path: None, "is (a device|not there)"),
    ],
)
def test_what_is_no_diary_is_refused(
    tmp_path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    path = tmp_path / "a #1 50% ?.journey"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(NotADiary, match=sentence):
        Diary.open(path)
    assert (path.read_bytes() if path.is_file() else None) == before


def _overwrite(path: Path, offset: int, length: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(b"\xa5" * length)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: _overwrite(path, 0, 16),
        lambda path: _overwrite(path, 16, 2),
        lambda path: _overwrite(path, 100, 3000),
        lambda path: os.truncate(path, path.stat().st_size // 2),
        lambda path: os.truncate(path, 4096),
        lambda path: os.truncate(path, 100),
    ],
    ids=["magic", "page size", "schema", "half", "one page", "the header alone"],
)
def test_a_damaged_diary_is_named_as_damaged_and_left_alone(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    path = closed_diary(tmp_path)
    damage(path)
    before = path.read_bytes()
    with pytest.raises(DamagedDiary, match="is damaged"):
        Diary.open(path)
    assert path.read_bytes() == before


def test_damage_inside_is_found_by_looking_through_the_file(tmp_path: Path) -> None:
    path = closed_diary(tmp_path)
    for offset in range(24 * 4096, path.stat().st_size, 4096):
        _overwrite(path, offset, 64)
    with Diary.open(path) as diary:
        assert diary.check() != ()


def test_a_good_diary_has_no_findings(tmp_path: Path) -> None:
    with Diary.open(closed_diary(tmp_path)) as diary:
        assert diary.check() == ()


def test_a_second_window_is_refused_and_a_reader_is_not(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        for command, answer in (("", "DiaryInUse"), (", read_only=True", "opened")):
            assert in_another_process(diary.path, command) == answer
        diary.apply(added("Add goal", goal()))
        with pytest.raises(DiaryInUse, match="is open elsewhere"):
            Diary.open(diary.path)
        # Being refused must not have let go of the lock (POSIX drops locks on any close).
        assert in_another_process(diary.path, "") == "DiaryInUse"
    assert in_another_process(diary.path, "") == "opened"


def in_another_process(path: Path, more: str) -> str:
    program = (
        "import sys; from pathlib import Path; from journey.diary.diary import Diary\n"
        f"try: Diary.open(Path(sys.argv[1]){more}).counts(); print('opened')\n"
        "except Exception as error: print(type(error).__name__)"
    )
    command = [sys.executable, "-c", program, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_a_reader_sees_saves_and_writes_nothing(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary, Diary.open(diary.path, read_only=True) as reader:
        diary.apply(added("Add goal", goal()))
        assert reader.goals() == diary.goals()
        with pytest.raises(Problem, match="may not be changed"):
            reader.apply(added("Add goal", goal()))


WRITER = """
import sys
from pathlib import Path
from journey.diary.diary import Diary
from journey.domain.edits import added
from journey.domain.records import Goal, new_id
diary = Diary.open(Path(sys.argv[1]))
while True:
    goal = Goal(id=new_id(), rank=1, text="x" * 5000)
    diary.apply(added("Add goal", goal))
    print(goal.id, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("saves", [1, 2, 5, 9, 16])
def test_what_was_acknowledged_survives_a_kill(tmp_path: Path, saves: int) -> None:
    path = closed_diary(tmp_path)
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        acknowledged = {writer.stdout.readline().strip() for _ in range(saves)}
        writer.kill()
        acknowledged |= {line.strip() for line in writer.stdout if line.endswith("\n")}
    with Diary.open(path) as diary:
        assert acknowledged <= {str(goal.id) for goal in diary.goals()}
        assert len(diary.history(10_000)) == len(diary.goals()) + 1
        assert diary.check() == ()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_journal_that_means_nothing_is_cleared_away(tmp_path: Path) -> None:
    """A program killed as it began to save leaves one."""
    path = closed_diary(tmp_path)
    (tmp_path / f"{path.name}-journal").touch()
    Diary.open(path).close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def as_nobody(work: Callable[[], None]) -> str:
    """The problem a person without rights is told, found out in a process of theirs."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        try:
            work()
            told = "nothing"
        except Problem as problem:
            told = f"{type(problem).__name__}: {problem}"
        except BaseException as error:  # the child must end here
            told = repr(error)
        os.write(write, told.encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as answer:
        told = answer.read().decode()
    os.waitpid(child, 0)
    return told


@as_root
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_without_permission_one_sentence_is_told(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o755)
    path = closed_diary(tmp_path)
    assert "no permission to read" in as_nobody(lambda: Diary.open(path).close())
    path.chmod(0o444)
    assert "no permission to write" in as_nobody(lambda: Diary.open(path).close())
    assert as_nobody(lambda: Diary.open(path, read_only=True).close()) == "nothing"
    path.chmod(0o666)
    assert "no permission to write" in as_nobody(lambda: Diary.open(path).close())
    made = tmp_path / "new.journey"
    assert "no permission to write in its folder" in as_nobody(lambda: Diary.create(made).close())
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
