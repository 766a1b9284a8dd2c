"""Starts the window when there is nothing else to do, otherwise the command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: Sequence[str] | None = None) -> int:
    """Run `journey` with these arguments, the program's own by default; answers the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    match arguments:
        case []:
            return _open_window(None)
        case ["open", file] if not file.startswith("-"):
            return _open_window(Path(file))
        case _:
            from journey import cli

            return cli.main(arguments)


def _open_window(path: Path | None) -> int:
    # Without a screen Qt would not raise an error but end the process.
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        return _refuse("There is no screen to open the window on. See journey --help.")
    try:
        from journey import app
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")) and "lib" not in str(error):
            raise
        return _refuse(f"The window cannot be opened, a library of the system is missing: {error}.")
    return app.run(path)


def _refuse(sentence: str) -> int:
    print(f"journey: {sentence}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
