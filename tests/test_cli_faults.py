"""The command line where the world fails: permissions, full disks, closed pipes, Ctrl-C."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command_line import command, run, run_apart, run_without_rights, sentence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX processes")
ONLY_LINUX = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder everybody may enter, and look into, but not write to."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def diary(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = folder / "my.journey"
    assert run(capsys, "demo", path, "--days", 60).code == 0
    # What a child without rights could not read any more is imported now.
    assert run(capsys, "figures", path).code == 0
    assert run(capsys, "export", path, "--out", folder / "out.csv").code == 0
    assert run(capsys, "import", path, folder / "out.csv").code == 0
    return path


def test_files_without_permission_are_named(folder: Path, diary: Path) -> None:
    source = folder / "source.csv"
    source.write_text("date,pain\n2024-01-01,3\n", encoding="utf-8")
    before = diary.read_bytes()
    diary.chmod(0o444)
    assert "my.journey" in sentence(run_without_rights(folder, ["import", diary, source]))
    new = folder / "new.journey"
    assert "no permission" in sentence(run_without_rights(folder, ["import", new, source]))
    out = folder / "new.csv"
    assert "no permission" in sentence(run_without_rights(folder, ["export", diary, "--out", out]))
    source.chmod(0)
    diary.chmod(0o666)
    folder.chmod(0o777)
    said = sentence(run_without_rights(folder, ["import", diary, source]))
    assert "no permission to read source.csv" in said
    diary.chmod(0)
    for name in ("check", "figures"):
        assert "my.journey" in sentence(run_without_rights(folder, [name, diary]))
    diary.chmod(0o644)
    assert diary.read_bytes() == before


def test_a_disk_that_fills_loses_nothing(folder: Path, diary: Path) -> None:
    import resource

    size = diary.stat().st_size
    before = diary.read_bytes()
    source = folder / "source.csv"
    rows = "".join(f"20{y}-01-{d:02},{m % 11},{d}\n" for y in range(10, 24) for m in range(9)
                   for d in range(1, 29))  # fmt: skip
    source.write_text(f"date,time,pain,mood,note\n{with_times(rows)}", encoding="utf-8")

    def almost_full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))

    said = run_apart("import", diary, source, limit=almost_full)
    assert "nothing was saved" in sentence(said)
    assert diary.read_bytes() == before
    assert run_apart("check", diary).code == 0
    new = folder / "new.journey"
    assert sentence(run_apart("import", new, source, limit=almost_full))
    assert not new.exists()
    out = folder / "big.csv"
    assert run_apart("import", diary, source).code == 0
    said = run_apart("export", diary, "--out", out, limit=almost_full)
    assert "big.csv could not be written" in sentence(said)
    assert not out.exists()
    assert not list(folder.glob(".*"))


def with_times(rows: str) -> str:
    """The n-th entry of a day at n o'clock, with a note as long as a diary page."""
    lines = []
    for number, row in enumerate(rows.splitlines()):
        day, pain, mood = row.split(",")
        lines.append(f"{day},{number // 28 % 9 + 8:02}:00,{pain},{int(mood) % 11},")
    return "\n".join(lines) + "\n"


@ONLY_LINUX
def test_output_that_cannot_be_written_gets_a_sentence(diary: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        said = run_apart("figures", diary, stdout=full)
    finally:
        os.close(full)
    assert "The output could not be written: No space left" in sentence(said)


def test_a_reader_who_has_seen_enough_is_no_error(diary: Path) -> None:
    with subprocess.Popen(
        command("figures", diary), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as journey:
        assert journey.stdout is not None
        assert journey.stderr is not None
        journey.stdout.close()
        assert journey.stderr.read() == b""
        assert journey.wait() == 0


def test_ctrl_c_leaves_no_half_made_diary(folder: Path) -> None:
    path = folder / "ten-years.journey"
    with subprocess.Popen(
        command("demo", path, "--days", 3650), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as journey:
        while journey.poll() is None and not (path.exists() and path.stat().st_size > 200_000):
            pass
        journey.send_signal(signal.SIGINT)
        _, err = journey.communicate()
    assert journey.returncode == 130
    assert err == b"journey: Stopped.\n"
    assert list(folder.iterdir()) == []


def test_a_finished_command_keeps_silent_when_piped(folder: Path) -> None:
    said = run_apart("demo", folder / "silent.journey", "--days", 1500)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"{folder / 'silent.journey'}\n"


def test_on_a_terminal_a_bar_is_shown_after_a_second(folder: Path) -> None:
    import pty
    import termios

    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this machine has no pseudo-terminals")
    termios.tcsetwinsize(theirs, (24, 80))
    with subprocess.Popen(
        command("demo", folder / "bar.journey", "--days", 3650),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as journey:
        os.close(theirs)
        shown = os.read(ours, 200).decode()
        journey.send_signal(signal.SIGINT)
        journey.wait()
    os.close(ours)
    assert "%" in shown
