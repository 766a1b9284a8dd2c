"""Which door of the program opens."""

import os
import subprocess
import sys

import pytest

from journey.__main__ import main

NO_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def test_the_command_line_knows_no_window() -> None:
    asked = "import sys, journey.__main__ as m; m.main(['check', '.']); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "journey.cli" in loaded
    assert not {"PySide6", "matplotlib", "numpy", "typst", "journey.app"} & set(loaded)


@pytest.mark.skipif(sys.platform != "linux", reason="only there a screen may be missing")
@pytest.mark.parametrize("arguments", [[], ["open", "my.journey"]])
def test_without_a_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    for name, value in NO_SCREEN.items():
        monkeypatch.setenv(name, value)
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("journey: There is no screen")


@pytest.mark.skipif(sys.platform == "win32", reason="the window is closed by a POSIX signal")
def test_open_shows_the_window(tmp_path: os.PathLike[str]) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "JOURNEY_BENCH": "paint"}
    shown = subprocess.run(
        [sys.executable, "-m", "journey", "open", os.path.join(tmp_path, "none.journey")],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "painted" in shown.stdout
