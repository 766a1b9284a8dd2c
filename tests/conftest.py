"""What every test stands on: no screen, no network, and a home of its own."""

import os
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

# Set before anything imports Qt or matplotlib, which read them once.
_SESSION_HOME = tempfile.TemporaryDirectory(prefix="journey-tests-", ignore_cleanup_errors=True)
_SHARED = Path(_SESSION_HOME.name)


def _point_home_at(home: Path) -> dict[str, str]:
    """The variables by which Linux, macOS and Windows programs find a person's folders."""
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "AppData" / "Roaming"),
        "LOCALAPPDATA": str(home / "AppData" / "Local"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
        "XDG_CACHE_HOME": str(home / ".cache"),
    }


def _prepare_session() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(_point_home_at(_SHARED))
    runtime, fonts = _SHARED / "runtime", _SHARED / "matplotlib"
    runtime.mkdir(mode=0o700)
    fonts.mkdir()
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    # Matplotlib lists the fonts of the machine once a session, not once a test.
    os.environ["MPLCONFIGDIR"] = str(fonts)


_prepare_session()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder for this test alone."""
    folder = tmp_path_factory.mktemp("home")
    for name, value in _point_home_at(folder).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Any attempt to reach another machine fails the test that makes it."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            pytest.fail(f"the program tried to reach {address!r}")
        connect(self, address)  # type: ignore[arg-type]  # a path, for a local socket

    def refuse_to_look_up(host: object, *_: object, **__: object) -> None:
        pytest.fail(f"the program tried to look up {host!r}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", refuse_to_look_up)
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket.socket, "connect_ex", refuse)
        yield
