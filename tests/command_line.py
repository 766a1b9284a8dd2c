"""Running `journey`: in this process, in one of its own, and as somebody without rights."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from journey.__main__ import main

NOBODY = 65534
HOUSE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Said:
    """Run a command in this process."""
    capsys.readouterr()
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return Said(code, out, err)


def sentence(said: Said, code: int = 2) -> str:
    """The one sentence on standard error that a command ended with."""
    assert said.code == code, said
    assert said.out == ""
    [line] = said.err.splitlines()
    assert line.startswith("journey")
    return line


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "journey", *map(str, arguments)]


def run_apart(
    *arguments: object, limit: Callable[[], None] | None = None, stdout: int = subprocess.PIPE
) -> Said:
    """Run a command in a process of its own."""
    result = subprocess.run(
        command(*arguments),
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
        preexec_fn=limit,
    )
    return Said(result.returncode, result.stdout or "", result.stderr)


def run_without_rights(folder: Path, arguments: Sequence[object]) -> Said:
    """Run a command in a child that is nobody: the superuser may read and write everything.

    What the command imports has to be imported before.
    """
    heard = folder / "heard.txt"
    heard.write_text("", encoding="utf-8")
    heard.chmod(0o666)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.dup2(os.open(heard, os.O_WRONLY), 2)
            sys.stderr = os.fdopen(2, "w", encoding="utf-8")
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            code = main([str(argument) for argument in arguments])
            sys.stderr.flush()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return Said(os.waitstatus_to_exitcode(status), "", heard.read_text(encoding="utf-8"))
